// A small campus document, made by hand: a plaza, two rooms with walls, a pond, a garden.
import { floorKinds, type FloorKind } from '../../src/campus/document';

const width = 40;
const height = 26;

type Tiles = FloorKind[];

function fill(tiles: Tiles, [x, y, w, h]: readonly number[], kind: FloorKind): void {
  for (let row = y ?? 0; row < (y ?? 0) + (h ?? 0); row += 1) {
    for (let column = x ?? 0; column < (x ?? 0) + (w ?? 0); column += 1) tiles[row * width + column] = kind;
  }
}

function walled(tiles: Tiles, [x = 0, y = 0, w = 0, h = 0]: readonly number[], inside: FloorKind): void {
  fill(tiles, [x, y, w, h], 'wall');
  fill(tiles, [x + 1, y + 1, w - 2, h - 2], inside);
  fill(tiles, [x + Math.floor(w / 2) - 1, y + h - 1, 2, 1], 'path');
}

export const areas = [
  area('main hall', 'stage', [13, 2, 14, 8], 'Main hall'),
  area('affinity lounge', 'affinity', [29, 2, 9, 8], 'Classroom educators'),
  area('breakout a', 'breakout', [2, 2, 4, 4], 'Room A'),
  area('breakout b', 'breakout', [7, 2, 4, 4], 'Room B'),
  area('plaza', 'lobby', [12, 12, 16, 9], ''),
  area('quiet garden', 'quiet', [30, 14, 8, 8], 'Quiet garden'),
];

function area(name: string, kind: string, rectangle: number[], room: string): unknown {
  return {
    name,
    description: '',
    kind,
    rectangles: [rectangle],
    room_name: room,
    silent: kind === 'quiet',
    website: '',
  };
}

const solid: readonly FloorKind[] = ['wall', 'tree', 'hedge', 'table', 'water'];

export function campusJson(): unknown {
  const tiles: Tiles = Array.from({ length: width * height }, () => 'grass');
  fill(tiles, [12, 12, 16, 9], 'path');
  fill(tiles, [19, 10, 2, 3], 'path');
  fill(tiles, [18, 15, 4, 3], 'water');
  walled(tiles, [12, 1, 16, 10], 'carpet');
  fill(tiles, [14, 2, 12, 2], 'stage');
  for (let column = 15; column < 25; column += 2) fill(tiles, [column, 6, 1, 1], 'seat');
  walled(tiles, [28, 1, 11, 10], 'wood');
  fill(tiles, [32, 4, 3, 2], 'table');
  walled(tiles, [1, 1, 6, 6], 'carpet');
  walled(tiles, [6, 1, 6, 6], 'carpet');
  fill(tiles, [3, 3, 2, 1], 'table');
  fill(tiles, [8, 3, 2, 1], 'table');
  fill(tiles, [29, 13, 10, 1], 'hedge');
  for (const [x, y] of [
    [2, 12],
    [5, 16],
    [8, 21],
    [31, 16],
    [36, 19],
    [33, 21],
  ] as const)
    fill(tiles, [x, y, 1, 1], 'tree');
  fill(tiles, [32, 18, 3, 1], 'flowers');
  const bits = new Uint8Array(Math.ceil(tiles.length / 8));
  tiles.forEach((kind, tile) => {
    if (solid.includes(kind)) bits[tile >> 3] = (bits[tile >> 3] ?? 0) | (1 << (tile & 7));
  });
  return {
    format: 'convene.campus',
    version: 1,
    name: 'campus',
    title: 'A small campus',
    description: '',
    width,
    height,
    tile_size: 32,
    blocked: base64(bits),
    floor_kinds: [...floorKinds],
    floors: base64(Uint8Array.from(tiles, (kind) => floorKinds.indexOf(kind))),
    areas,
    entries: [{ name: 'start', cells: [[20, 19]] }],
    tilesets: [],
    layers: [],
    labels: [{ text: 'Mind the pond', x: 17 * 16, y: 18 * 16 + 4 }],
    credits: [{ what: 'map', text: 'Drawn for this page' }],
    warnings: [],
  };
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
