// The campus' maps as people know them: floors. Which one a tile is on, which places lie on it, where an exit leads.
import { type Area, type CampusDocument, type MapPlace, type Rectangle } from './document';
import type { Tile } from './surroundings';

export function holds([left, top, width, height]: Rectangle, { x, y }: Tile): boolean {
  return x >= left && y >= top && x < left + width && y < top + height;
}

export function mapAt(campus: CampusDocument, tile: Tile): MapPlace | null {
  return campus.maps.find(({ place }) => holds(place, tile)) ?? null;
}

/** No area lies on two. */
export function mapOf(campus: CampusDocument, { rectangles }: Area): MapPlace | null {
  const [first] = rectangles;
  return first ? mapAt(campus, { x: first[0], y: first[1] }) : null;
}

export function areasOn(campus: CampusDocument, map: MapPlace | null): Area[] {
  return campus.areas.filter((area) => mapOf(campus, area) === map);
}

/** Where the way through leads; null for a place that is no exit. */
export function mapBehind(campus: CampusDocument, { portal }: Area): MapPlace | null {
  return portal && (campus.maps.find(({ name }) => name === portal.map) ?? null);
}
