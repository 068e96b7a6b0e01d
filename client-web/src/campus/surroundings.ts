// Where somebody stands in words: which place, who and what is near, how far and in which direction. The list is made
// of this, and so is what the map says aloud.
import { steps, type Area, type CampusDocument } from './document';
import type { Avatar, Point } from './crowd';
import { areasOn, holds, mapAt } from './maps';

/** Eight directions, clockwise from north. */
export const bearings = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;
export type Bearing = (typeof bearings)[number];

export interface Tile {
  x: number;
  y: number;
}

export function tileOf({ x, y }: Point): Tile {
  return { x: Math.floor(x / steps), y: Math.floor(y / steps) };
}

export function centreOf({ x, y }: Tile): Point {
  return { x: x * steps + steps / 2, y: y * steps + steps / 2 };
}

/** In whole tiles, which people take for steps. */
export function distanceOf(from: Point, to: Point): number {
  return Math.round(Math.hypot(to.x - from.x, to.y - from.y) / steps);
}

export function bearingOf(from: Point, to: Point): Bearing {
  const turn = Math.atan2(to.x - from.x, from.y - to.y) / (Math.PI / 4);
  return bearings[(Math.round(turn) + 8) % 8] as Bearing;
}

function size(area: Area): number {
  return area.rectangles.reduce((sum, [, , width, height]) => sum + width * height, 0);
}

function contains(area: Area, tile: Tile): boolean {
  return area.rectangles.some((part) => holds(part, tile));
}

/** The place that a tile belongs to: of several, one that opens a room before others, then the smallest. */
export function areaAt(campus: CampusDocument, tile: Tile): Area | null {
  const found = campus.areas.filter((area) => contains(area, tile));
  const opens = (area: Area): number => (area.roomName === '' ? 1 : 0);
  return found.sort((left, right) => opens(left) - opens(right) || size(left) - size(right))[0] ?? null;
}

export function middleOf({ rectangles }: Area): Point {
  const largest = [...rectangles].sort(([, , w1, h1], [, , w2, h2]) => w2 * h2 - w1 * h1)[0];
  if (!largest) return { x: 0, y: 0 };
  const [x, y, width, height] = largest;
  return { x: (x + width / 2) * steps, y: (y + height / 2) * steps };
}

export interface Near {
  avatar: Avatar;
  distance: number;
  bearing: Bearing;
}

/** The nearest people first. */
export function peopleNear(own: Point, others: readonly Avatar[], countMax: number): Near[] {
  return others
    .map((avatar) => ({ avatar, distance: distanceOf(own, avatar), bearing: bearingOf(own, avatar) }))
    .sort((left, right) => left.distance - right.distance || left.avatar.slot - right.avatar.slot)
    .slice(0, countMax);
}

export interface Sight {
  kind: 'place' | 'person';
  name: string;
  distance: number;
  bearing: Bearing;
}

/** What comes first when one looks in a direction (0 to 7, clockwise from north), within an eighth to either side. */
export function lookTowards(
  campus: CampusDocument,
  own: Point,
  others: readonly Avatar[],
  direction: number,
): Sight | null {
  const here = areaAt(campus, tileOf(own));
  const places = areasOn(campus, mapAt(campus, tileOf(own)))
    .filter((area) => area !== here)
    .map((area) => sight('place', area.name, own, middleOf(area)));
  const people = others.map((avatar) => sight('person', avatar.card?.name ?? '', own, avatar));
  const isAhead = ({ bearing, distance }: Sight): boolean => {
    const turn = Math.abs(bearings.indexOf(bearing) - direction);
    return distance > 0 && Math.min(turn, 8 - turn) <= 1;
  };
  return [...places, ...people].filter(isAhead).sort((left, right) => left.distance - right.distance)[0] ?? null;
}

function sight(kind: Sight['kind'], name: string, own: Point, there: Point): Sight {
  return { kind, name, distance: distanceOf(own, there), bearing: bearingOf(own, there) };
}

/** The nearest place that opens a room and is not where one stands. */
export function nearestRoom(campus: CampusDocument, own: Point): Area | null {
  const here = areaAt(campus, tileOf(own));
  return (
    areasOn(campus, mapAt(campus, tileOf(own)))
      .filter((area) => area.roomName !== '' && area !== here)
      .sort((left, right) => distanceOf(own, middleOf(left)) - distanceOf(own, middleOf(right)))[0] ?? null
  );
}
