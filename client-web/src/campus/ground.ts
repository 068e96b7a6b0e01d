// Paints the ground of a campus, tile by tile, from what kind of floor each is: no pictures, crisp at every size.
import type { RoomKind } from '$protocol';
import { floorKinds, type Area, type CampusDocument, type FloorKind } from './document';
import type { Palette, PaletteName } from './palette';
import { areaAt } from './surroundings';

type Paint = CanvasRenderingContext2D;

const tints: Readonly<Record<RoomKind, PaletteName>> = {
  stage: 'stage',
  breakout: 'breakout',
  affinity: 'networking',
  table: 'networking',
  lobby: 'path',
  office: 'floor',
  showcase: 'stage',
  quiet: 'grass',
};

/** What lies under everything that stands on it. */
const grounds: Readonly<Record<FloorKind, PaletteName | 'room'>> = {
  none: 'room',
  grass: 'grass',
  path: 'path',
  stone: 'room',
  wood: 'room',
  carpet: 'room',
  stage: 'wood',
  water: 'water',
  flowers: 'grass',
  hedge: 'grass',
  wall: 'wall',
  tree: 'grass',
  table: 'room',
  seat: 'room',
};

export interface Block {
  /** In tiles. */
  left: number;
  top: number;
  side: number;
}

/** Paints a square of tiles so that its north-west corner comes to the paint's origin; `px` is one tile's side. */
export function paintGround(paint: Paint, campus: CampusDocument, palette: Palette, block: Block, px: number): void {
  const { left, top, side } = block;
  const each = (draw: (x: number, y: number, kind: FloorKind, area: Area | null) => void): void => {
    for (let y = top; y < Math.min(top + side, campus.height); y += 1) {
      for (let x = left; x < Math.min(left + side, campus.width); x += 1) {
        draw(x, y, kindAt(campus, x, y), areaAt(campus, { x, y }));
      }
    }
  };
  each((x, y, kind, area) => {
    paint.fillStyle = palette[groundOf(kind, area)];
    // A little over the edge, so that no seam shows between tiles of one colour.
    paint.fillRect((x - left) * px, (y - top) * px, px + 1, px + 1);
  });
  each((x, y, kind) => {
    const corner = { x: (x - left) * px, y: (y - top) * px };
    decorate(paint, palette, kind, corner, px, campus, x, y);
  });
}

export function kindAt(campus: CampusDocument, x: number, y: number): FloorKind {
  if (x < 0 || y < 0 || x >= campus.width || y >= campus.height) return 'none';
  const tile = y * campus.width + x;
  if (campus.floors) return floorKinds[campus.floors[tile] ?? 0] ?? 'none';
  return campus.blocked[tile] ? 'wall' : 'none';
}

function groundOf(kind: FloorKind, area: Area | null): PaletteName {
  const ground = grounds[kind];
  if (ground !== 'room') return ground;
  return area?.kind ? tints[area.kind] : 'floor';
}

interface Corner {
  x: number;
  y: number;
}

function decorate(
  paint: Paint,
  palette: Palette,
  kind: FloorKind,
  at: Corner,
  px: number,
  campus: CampusDocument,
  x: number,
  y: number,
): void {
  switch (kind) {
    case 'tree':
      return disc(paint, at, px, 0.5, 0.5, 0.44, palette.leaf);
    case 'hedge':
      return slab(paint, at, px, 0.08, palette.leaf);
    case 'table':
      return joined(paint, palette.wood, campus, x, y, at, px);
    case 'seat':
      return disc(paint, at, px, 0.5, 0.5, 0.22, palette.wood);
    case 'flowers':
      disc(paint, at, px, 0.3, 0.35, 0.09, palette.focus);
      disc(paint, at, px, 0.68, 0.55, 0.09, palette.wood);
      return disc(paint, at, px, 0.42, 0.75, 0.09, palette.onAvatar);
    case 'water':
      return ripple(paint, palette, at, px);
    default:
  }
}

function disc(paint: Paint, at: Corner, px: number, x: number, y: number, radius: number, colour: string): void {
  paint.fillStyle = colour;
  paint.beginPath();
  paint.arc(at.x + x * px, at.y + y * px, radius * px, 0, 2 * Math.PI);
  paint.fill();
}

function slab(paint: Paint, at: Corner, px: number, inset: number, colour: string): void {
  paint.fillStyle = colour;
  paint.beginPath();
  paint.roundRect(at.x + inset * px, at.y + inset * px, px * (1 - 2 * inset), px * (1 - 2 * inset), px * 0.2);
  paint.fill();
}

/** Tables of several tiles are one piece: an edge is only drawn in where the neighbour is no table. */
function joined(
  paint: Paint,
  colour: string,
  campus: CampusDocument,
  x: number,
  y: number,
  at: Corner,
  px: number,
): void {
  const inset = (dx: number, dy: number): number => (kindAt(campus, x + dx, y + dy) === 'table' ? 0 : px * 0.1);
  const [north, south, west, east] = [inset(0, -1), inset(0, 1), inset(-1, 0), inset(1, 0)];
  paint.fillStyle = colour;
  paint.fillRect(at.x + west, at.y + north, px - west - east + (east ? 0 : 1), px - north - south + (south ? 0 : 1));
}

function ripple(paint: Paint, palette: Palette, at: Corner, px: number): void {
  paint.strokeStyle = palette.onAvatar;
  paint.globalAlpha = 0.35;
  paint.lineWidth = Math.max(1, px * 0.05);
  paint.beginPath();
  paint.moveTo(at.x + px * 0.25, at.y + px * 0.55);
  paint.quadraticCurveTo(at.x + px * 0.5, at.y + px * 0.4, at.x + px * 0.75, at.y + px * 0.55);
  paint.stroke();
  paint.globalAlpha = 1;
}
