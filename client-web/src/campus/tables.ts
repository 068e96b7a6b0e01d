// Topic tables as they stand on the map, each on a tile of its own.
import type { Point } from './crowd';
import { centreOf, distanceOf, type Tile } from './surroundings';

export interface MapTable<Room extends string = string> {
  room: Room;
  name: string;
  /** What is written on it: its topic and how many seats are taken. */
  title: string;
  tile: Tile;
}

export function tableAt<Table extends MapTable>(tables: readonly Table[], { x, y }: Tile): Table | null {
  return tables.find(({ tile }) => tile.x === x && tile.y === y) ?? null;
}

/** As near as one has to stand to sit down by a key. */
const besideTiles = 2;

export function tableBeside<Table extends MapTable>(tables: readonly Table[], own: Point): Table | null {
  const far = ({ tile }: Table): number => distanceOf(own, centreOf(tile));
  const near = tables.filter((table) => far(table) <= besideTiles);
  return near.sort((left, right) => far(left) - far(right))[0] ?? null;
}
