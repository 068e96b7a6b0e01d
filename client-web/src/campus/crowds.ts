// How many people are about which place, on the whole campus: what the overview shows and says.
import { limits } from '$protocol';
import { centreOf, distanceOf, middleOf, areaAt } from './surroundings';
import { steps, type Area, type CampusDocument } from './document';
import type { Point } from './crowd';

export interface Cell {
  x: number;
  y: number;
  people: number;
}

export const cellTiles = limits.crowdCellTiles;

/** Sixteenths of a tile; the last cells of a campus may reach over its edge. */
export function middleOfCell(campus: CampusDocument, { x, y }: Cell): Point {
  const middle = (cell: number, side: number): number =>
    ((cell * cellTiles + Math.min((cell + 1) * cellTiles, side)) / 2) * steps;
  return { x: middle(x, campus.width), y: middle(y, campus.height) };
}

export interface CrowdNear {
  place: string;
  people: number;
}

/** A cell's people are said to be near the place that its middle lies in or is nearest to; the most people first. */
export function crowdsNear(campus: CampusDocument, cells: readonly Cell[]): CrowdNear[] {
  const byPlace = new Map<string, number>();
  for (const cell of cells) {
    const place = placeNear(campus, middleOfCell(campus, cell))?.name ?? '';
    byPlace.set(place, (byPlace.get(place) ?? 0) + cell.people);
  }
  return [...byPlace]
    .map(([place, people]) => ({ place, people }))
    .sort((left, right) => right.people - left.people || left.place.localeCompare(right.place));
}

function placeNear(campus: CampusDocument, point: Point): Area | null {
  const tile = { x: Math.floor(point.x / steps), y: Math.floor(point.y / steps) };
  const away = (area: Area): number => distanceOf(centreOf(tile), middleOf(area));
  return areaAt(campus, tile) ?? [...campus.areas].sort((left, right) => away(left) - away(right))[0] ?? null;
}

/** People move on while one reads: more than a few are told in round numbers. */
export function roughly(people: number): number {
  if (people < 10) return people;
  const round = people < 50 ? 5 : people < 200 ? 10 : 50;
  return Math.round(people / round) * round;
}
