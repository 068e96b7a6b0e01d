// Draws the whole campus small: walls, places, how many are where, and the reader.
import { cellTiles, middleOfCell, type Cell } from './crowds';
import type { Point } from './crowd';
import { steps, type CampusDocument } from './document';
import type { Palette } from './palette';

export interface Overview {
  campus: CampusDocument;
  cells: readonly Cell[];
  tables: readonly { x: number; y: number }[];
  /** Where the reader stands, in sixteenths of a tile. */
  own: Point | null;
}

const ownRadiusPx = 5;
const labelPx = 11;

/** Fills a canvas of that width, in CSS pixels; its height follows from the campus. */
export function paintOverview(
  canvas: HTMLCanvasElement,
  { campus, cells, tables, own }: Overview,
  palette: Palette,
  width: number,
  ratio: number,
): void {
  const paint = canvas.getContext('2d', { alpha: false });
  if (!paint || width <= 0) return;
  const tile = width / campus.width;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(campus.height * tile * ratio);
  paint.scale(ratio, ratio);
  paintGround(paint, campus, palette, tile);
  for (const cell of cells) paintCrowd(paint, campus, cell, palette, tile);
  paint.fillStyle = palette.text;
  for (const { x, y } of tables) paint.fillRect(x * tile - 1, y * tile - 1, tile + 2, tile + 2);
  if (own) paintOwn(paint, own, palette, tile);
}

function paintGround(paint: CanvasRenderingContext2D, campus: CampusDocument, palette: Palette, tile: number): void {
  paint.fillStyle = palette.grass;
  paint.fillRect(0, 0, campus.width * tile, campus.height * tile);
  paint.strokeStyle = palette.wall;
  for (const area of campus.areas) {
    paint.fillStyle = area.roomName === '' ? palette.path : palette.floor;
    for (const [x, y, w, h] of area.rectangles) {
      paint.fillRect(x * tile, y * tile, w * tile, h * tile);
      if (area.roomName !== '') paint.strokeRect(x * tile, y * tile, w * tile, h * tile);
    }
  }
  paint.fillStyle = palette.wall;
  for (let y = 0; y < campus.height; y += 1) {
    for (let x = 0; x < campus.width; x += 1) {
      if (campus.blocked[y * campus.width + x]) paint.fillRect(x * tile, y * tile, tile, tile);
    }
  }
}

/** A disc grows with the crowd up to its cell; a number stands in it where there is room. */
function paintCrowd(
  paint: CanvasRenderingContext2D,
  campus: CampusDocument,
  cell: Cell,
  palette: Palette,
  tile: number,
): void {
  const { x, y } = middleOfCell(campus, cell);
  const at = { x: (x / steps) * tile, y: (y / steps) * tile };
  const radius = Math.min((cellTiles * tile) / 2, 2 + Math.sqrt(cell.people) * tile * 1.5);
  disc(paint, at, radius, palette.pill, palette.onPill);
  if (radius < labelPx * 0.8) return;
  paint.fillStyle = palette.onPill;
  paint.font = `600 ${labelPx}px system-ui, sans-serif`;
  paint.textAlign = 'center';
  paint.textBaseline = 'middle';
  paint.fillText(String(cell.people), at.x, at.y);
}

function paintOwn(paint: CanvasRenderingContext2D, own: Point, palette: Palette, tile: number): void {
  disc(paint, { x: (own.x / steps) * tile, y: (own.y / steps) * tile }, ownRadiusPx, palette.focus, palette.onPill);
}

function disc(paint: CanvasRenderingContext2D, at: Point, radius: number, fill: string, edge: string): void {
  paint.beginPath();
  paint.arc(at.x, at.y, radius, 0, Math.PI * 2);
  paint.fillStyle = fill;
  paint.fill();
  paint.strokeStyle = edge;
  paint.lineWidth = 1.5;
  paint.stroke();
}
