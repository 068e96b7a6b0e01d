// Where the map's pictures come from: the server, by hash, so that the browser keeps them.
import type { PictureSource } from '../../campus/pictures';
import type { Api } from '../../net/api';

export function pictureSource(api: Api, window: Window): PictureSource {
  return {
    drawing: async (hash) => {
      const outcome = await api.campus(hash);
      return 'ok' in outcome ? outcome.ok : null;
    },
    picture: async (hash) => {
      const image = window.document.createElement('img');
      image.src = `/api/picture/${hash}`;
      return image.decode().then(
        () => image,
        () => null,
      );
    },
  };
}
