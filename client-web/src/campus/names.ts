// Which names are shown where many stand close: the reader's own, the pointed one, hosts, the near ones; then whoever
// has room. Names never cover one another.
import type { Point } from './crowd';
import type { Figure } from './renderer';
import { distanceOf } from './surroundings';

export const namesMax = 120;
const nearTiles = 5;
const cellPx = 8;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The order in which names are placed. */
export function byImportance(figures: readonly Figure[], pointed: number | null): Figure[] {
  const me = figures.find(({ isMe }) => isMe) ?? null;
  const rank = (figure: Figure): number => {
    if (figure.isMe) return 0;
    if (figure.slot === pointed) return 1;
    if (figure.isHost) return 2;
    return me && distanceOf(me, figure) <= nearTiles ? 3 : 4;
  };
  return [...figures].sort((left, right) => rank(left) - rank(right) || left.slot - right.slot);
}

/** Remembers which parts of the screen are taken. */
export class Occupancy {
  private readonly taken = new Set<number>();

  /** Takes the box if all of it is free. */
  take({ x, y, width, height }: Box): boolean {
    const cells: number[] = [];
    for (let row = Math.floor(y / cellPx); row <= (y + height) / cellPx; row += 1) {
      for (let column = Math.floor(x / cellPx); column <= (x + width) / cellPx; column += 1) {
        const cell = row * 10_000 + column;
        if (this.taken.has(cell)) return false;
        cells.push(cell);
      }
    }
    for (const cell of cells) this.taken.add(cell);
    return true;
  }
}

/** Which figures' names fit; `boxOf` says where a name would be drawn. */
export function namesThatFit(
  figures: readonly Figure[],
  pointed: number | null,
  boxOf: (figure: Figure) => Box,
): { figure: Figure; at: Point }[] {
  const occupancy = new Occupancy();
  const shown: { figure: Figure; at: Point }[] = [];
  for (const figure of byImportance(figures, pointed)) {
    if (shown.length >= namesMax) break;
    const box = boxOf(figure);
    if (occupancy.take(box)) shown.push({ figure, at: { x: box.x, y: box.y } });
  }
  return shown;
}
