// How a map is drawn with pictures (docs/campus-document.md): tilesets cut out of pictures, layers of tiles. What is
// odd in it is left out.

export interface Tileset {
  firstGid: number;
  /** The picture's hash. */
  image: string;
  tileWidth: number;
  tileHeight: number;
  columns: number;
  tileCount: number;
  margin: number;
  spacing: number;
}

export interface Layer {
  isAbove: boolean;
  opacity: number;
  offsetX: number;
  offsetY: number;
  /** Gids by the tile's number on the map; tiles without one are not in it. */
  tiles: ReadonlyMap<number, number>;
}

export interface MapDrawing {
  /** Pixels of a picture that a tile of the map is. */
  tileSize: number;
  /** Rising first gids. */
  tilesets: readonly Tileset[];
  layers: readonly Layer[];
}

export const flipHorizontal = 0x80000000;
export const flipVertical = 0x40000000;
export const flipDiagonal = 0x20000000;
const gidBits = 0x0fffffff;

type Fields = Record<string, unknown>;

/** Null where it is no drawing. */
export function readDrawing(value: unknown): MapDrawing | null {
  const json = (value ?? {}) as Fields;
  const tileSize = number(json['tile_size']);
  if (json['format'] !== 'convene.map-drawing' || tileSize < 1) return null;
  return {
    tileSize,
    tilesets: list(json['tilesets']).flatMap(tilesetOf).sort((left, right) => left.firstGid - right.firstGid),
    layers: list(json['layers']).map(layerOf),
  };
}

/** Where the picture of a gid is cut out of; null for one of no tileset. */
export function cutOf(drawing: MapDrawing, gid: number): { tileset: Tileset; x: number; y: number } | null {
  const bare = gid & gidBits;
  const tileset = drawing.tilesets.findLast(({ firstGid }) => firstGid <= bare);
  if (!tileset || bare - tileset.firstGid >= tileset.tileCount) return null;
  const place = bare - tileset.firstGid;
  const column = place % tileset.columns;
  const row = Math.floor(place / tileset.columns);
  return {
    tileset,
    x: tileset.margin + column * (tileset.tileWidth + tileset.spacing),
    y: tileset.margin + row * (tileset.tileHeight + tileset.spacing),
  };
}

function tilesetOf(row: Fields): Tileset[] {
  const tileset: Tileset = {
    firstGid: number(row['first_gid']),
    image: typeof row['image'] === 'string' ? row['image'] : '',
    tileWidth: number(row['tile_width']),
    tileHeight: number(row['tile_height']),
    columns: number(row['columns']),
    tileCount: number(row['tile_count']),
    margin: number(row['margin']),
    spacing: number(row['spacing']),
  };
  const { tileWidth, tileHeight, columns } = tileset;
  return tileset.image !== '' && tileWidth > 0 && tileHeight > 0 && columns > 0 ? [tileset] : [];
}

function layerOf(row: Fields): Layer {
  const tiles = new Map<number, number>();
  for (const run of Array.isArray(row['runs']) ? row['runs'] : []) {
    if (!Array.isArray(run)) continue;
    const [first, ...gids] = run.map(number);
    gids.forEach((gid, index) => tiles.set((first ?? 0) + index, gid));
  }
  return {
    isAbove: row['above'] === true,
    opacity: Math.min(1, Math.max(0, number(row['opacity_percent']) / 100)),
    offsetX: number(row['offset_x']),
    offsetY: number(row['offset_y']),
    tiles,
  };
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter((row): row is Fields => typeof row === 'object' && row !== null) : [];
}

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
