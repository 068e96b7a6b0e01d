// The campus as a list of floors: what is on each, rooms first.
import type { RoomView } from '$protocol';
import type { Area, CampusDocument, MapPlace } from '../../campus/document';
import { areasOn } from '../../campus/maps';
import { kindsInOrder } from '../../model/convening';

export interface FloorGroup {
  map: MapPlace;
  rooms: readonly { room: RoomView; area: Area }[];
  sights: readonly Area[];
}

/** A group a floor, where there are several; none where the campus is a single map. */
export function floorsOf(
  campus: CampusDocument | null,
  rooms: readonly RoomView[],
  words: string,
  locale: string,
): FloorGroup[] {
  if (!campus || campus.maps.length < 2) return [];
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byArea = new Map(rooms.map((room) => [room.area, room]));
  return campus.maps.map((map) => ({
    map,
    rooms: areasOn(campus, map)
      .flatMap((area) => {
        const room = byArea.get(area.name);
        return room ? [{ room, area }] : [];
      })
      .sort(
        ({ room: left }, { room: right }) =>
          kindsInOrder.indexOf(left.kind) - kindsInOrder.indexOf(right.kind) || compare(left.name, right.name),
      ),
    sights: sightsOf(campus, map, words),
  }));
}

/** Rooms without a place on the campus, say those that a moderator opened. */
export function roomsOffFloors(rooms: readonly RoomView[], floors: readonly FloorGroup[]): RoomView[] {
  const placed = new Set(floors.flatMap((floor) => floor.rooms.map(({ room }) => room.room)));
  return rooms.filter(({ room }) => !placed.has(room));
}

/** Exits, pages and quiet corners that are no rooms. */
export function sightsOf(campus: CampusDocument | null, map: MapPlace | null, words: string): Area[] {
  if (!campus) return [];
  const wanted = words.trim().toLocaleLowerCase();
  return areasOn(campus, map).filter(
    ({ name, roomName, portal, website, isSilent }) =>
      roomName === '' &&
      (portal !== null || website !== '' || isSilent) &&
      name.toLocaleLowerCase().includes(wanted),
  );
}
