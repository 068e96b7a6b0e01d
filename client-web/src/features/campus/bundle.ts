// Several files of a campus made into the one body that POST /api/maps takes.

export interface Chosen {
  /** Within the chosen folder. */
  path: string;
  file: Blob;
}

/** What a file dialog gives: of a folder the paths below it, else names. */
export function chosenOf(files: Iterable<File>): Chosen[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name, file }));
}

export const isMap = ({ path }: Chosen): boolean => /\.(tmj|json)$/i.test(path);
export const isPicture = ({ path }: Chosen): boolean => /\.(png|webp)$/i.test(path);

/** The map that people most likely arrive on: called main or campus, else the first that lies least deep. */
export function likelyMain(chosen: readonly Chosen[]): string {
  const depth = (path: string): number => path.split('/').length;
  const paths = chosen.filter(isMap).map(({ path }) => path);
  const named = paths.filter((path) => /(^|\/)(main|campus|index)\.(tmj|json)$/i.test(path));
  return [...(named.length > 0 ? named : paths)].sort((a, b) => depth(a) - depth(b) || a.localeCompare(b))[0] ?? '';
}

export async function bundle(chosen: readonly Chosen[], main: string): Promise<Blob> {
  const maps: Record<string, string> = {};
  const pictures: Record<string, string> = {};
  for (const each of chosen) {
    if (isMap(each)) maps[each.path] = await each.file.text();
    else if (isPicture(each)) pictures[each.path] = base64(new Uint8Array(await each.file.arrayBuffer()));
  }
  return new Blob([JSON.stringify({ main, maps, pictures })], { type: 'application/json' });
}

/** In pieces, as a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let letters = '';
  for (let at = 0; at < bytes.length; at += piece) letters += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(letters);
}
