import { describe, expect, it } from 'vitest';
import type { MapPlace } from '../../src/campus/document';
import { cutOf, readDrawing } from '../../src/campus/drawing';
import { Pictures } from '../../src/campus/pictures';
import { TilePainter } from '../../src/campus/tiles';

const json = {
  format: 'convene.map-drawing',
  version: 1,
  tile_size: 32,
  tilesets: [
    { name: 'b', first_gid: 9, image: 'bb', tile_width: 32, tile_height: 64, columns: 2, tile_count: 2 },
    {
      name: 'a',
      first_gid: 1,
      image: 'aa',
      tile_width: 32,
      tile_height: 32,
      columns: 4,
      tile_count: 8,
      margin: 1,
      spacing: 2,
    },
    { name: 'lost', first_gid: 20, image: '', tile_width: 32, tile_height: 32, columns: 1, tile_count: 1 },
  ],
  layers: [
    {
      above: false,
      opacity_percent: 100,
      runs: [
        [0, 1, 2],
        [9, 0x80000006],
      ],
    },
    { above: true, opacity_percent: 50, offset_x: 4, offset_y: 0, runs: [[4, 9], 7, [3, 20]] },
  ],
};

function drawing() {
  const read = readDrawing(json);
  if (!read) throw new Error('The made drawing must be readable.');
  return read;
}

describe('the drawing of a map', () => {
  it('is read, and what is odd is left out', () => {
    expect(drawing().tilesets.map(({ image }) => image)).toEqual(['aa', 'bb']);
    expect([...(drawing().layers[1]?.tiles ?? [])]).toEqual([
      [4, 9],
      [3, 20],
    ]);
    expect(readDrawing({ format: 'other' })).toBeNull();
    expect(readDrawing(null)).toBeNull();
  });

  it('says where a tile is cut out of its picture', () => {
    expect(cutOf(drawing(), 1)).toMatchObject({ x: 1, y: 1 });
    expect(cutOf(drawing(), 6)).toMatchObject({ x: 35, y: 35 });
    expect(cutOf(drawing(), 0x80000006)).toMatchObject({ x: 35, y: 35 });
    expect(cutOf(drawing(), 10)).toMatchObject({ x: 32, y: 0 });
    expect(cutOf(drawing(), 11)).toBeNull();
    expect(cutOf(drawing(), 0)).toBeNull();
  });
});

/** Where a context would have drawn what, by following its transformations by hand. */
class Recorder {
  readonly drawn: unknown[] = [];
  globalAlpha = 1;
  imageSmoothingEnabled = true;
  private at: number[] = [];
  save(): void {}
  restore(): void {}
  translate(x: number, y: number): void {
    this.at = [x, y];
  }
  scale(x: number, y: number): void {
    this.at.push(x, y);
  }
  transform(): void {
    this.at.push(0);
  }
  drawImage(picture: unknown, x: number, y: number): void {
    this.drawn.push([picture, x, y, ...this.at, this.globalAlpha]);
  }
}

describe('the painter of tiles', () => {
  const place = [100, 50, 4, 3] as const;
  const painted = (isAbove: boolean, left = 96, top = 48): unknown[] => {
    const paint = new Recorder();
    const painter = new TilePainter(drawing(), place, (hash) => hash as never);
    painter.paint(paint as never, { left, top, side: 16 }, 32, isAbove);
    return paint.drawn;
  };

  it('puts tiles where the map lies in the plane, mirrored as they say', () => {
    expect(painted(false)).toEqual([
      ['aa', 1, 1, 144, 80, 1],
      ['aa', 35, 1, 176, 80, 1],
      ['aa', 35, 35, 176, 144, -1, 1, 1],
    ]);
  });

  it('stands high tiles on the south-west corner, above people where the layer says so', () => {
    expect(painted(true)).toEqual([['bb', 0, 0, 148, 96, 0.5]]);
  });

  it('reaches into the squares beside', () => {
    expect(painted(true, 96, 52)).toEqual([['bb', 0, 0, 148, -32, 0.5]]);
    expect(painted(true, 0, 0)).toEqual([]);
  });
});

describe('the pictures of a map', () => {
  const map: MapPlace = { name: 'm', title: 'M', place: [0, 0, 4, 3], pictures: 'hash' };
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };

  it('are asked for once, and tell when they are here', async () => {
    const asked: string[] = [];
    let changes = 0;
    const pictures = new Pictures(
      {
        drawing: (hash) => (asked.push(hash), Promise.resolve(json)),
        picture: (hash) => (asked.push(hash), Promise.resolve(null)),
      },
      () => (changes += 1),
    );
    expect(pictures.painterOf({ ...map, pictures: '' })).toBeNull();
    expect(pictures.painterOf(map)).toBeNull();
    await settled();
    expect(pictures.painterOf(map)?.hasTilesAbove).toBe(true);
    expect(asked).toEqual(['hash', 'aa', 'bb']);
    expect(changes).toBe(1);
  });

  it('are done without where they cannot be had', async () => {
    const nothing = (): Promise<null> => Promise.resolve(null);
    const pictures = new Pictures({ drawing: nothing, picture: nothing }, () => {
      throw new Error('nothing has changed');
    });
    pictures.painterOf(map);
    await settled();
    expect(pictures.painterOf(map)).toBeNull();
  });
});
