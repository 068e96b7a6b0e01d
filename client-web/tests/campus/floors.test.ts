import { describe, expect, it } from 'vitest';
import type { RoomView } from '$protocol';
import { readCampus, type CampusDocument } from '../../src/campus/document';
import { areasOn, mapAt, mapBehind } from '../../src/campus/maps';
import { lookTowards, nearestRoom } from '../../src/campus/surroundings';
import { floorsOf, roomsOffFloors, sightsOf } from '../../src/features/places/floors';

const steps = 16;

function area(name: string, rectangle: number[], more: object = {}): object {
  const plain = { description: '', kind: '', room_name: '', silent: false, website: '' };
  return { name, rectangles: [rectangle], ...plain, ...more };
}

/** Two maps of ten by ten, side by side with a gap. */
function house(change: object = {}): CampusDocument {
  const campus = readCampus({
    format: 'convene.campus',
    version: 2,
    name: 'ground',
    title: 'House',
    width: 60,
    height: 10,
    blocked: '',
    maps: [
      { name: 'ground', title: 'Ground floor', place: [0, 0, 10, 10], pictures: '' },
      { name: 'first', title: 'First floor', place: [50, 0, 10, 10], pictures: 'a'.repeat(64) },
    ],
    areas: [
      area('Foyer', [1, 1, 2, 2], { kind: 'lobby', room_name: 'Foyer' }),
      area('Stairs up', [8, 8, 1, 1], { portal: { map: 'first', entry: '' } }),
      area('Poster', [4, 1, 1, 1], { website: 'https://example.org/poster' }),
      area('Workshop', [52, 2, 3, 3], { kind: 'breakout', room_name: 'Workshop' }),
      area('Nook', [58, 8, 1, 1], { silent: true }),
      area('Broken door', [56, 8, 1, 1], { portal: { map: 'cellar', entry: '' } }),
    ],
    ...change,
  });
  if (!campus) throw new Error('The made campus must be readable.');
  return campus;
}

function room(id: string, name: string, kind: RoomView['kind'], at: string): RoomView {
  return { room: id as RoomView['room'], name, kind, description: '', area: at };
}

const rooms = [
  room('r1', 'Workshop', 'breakout', 'Workshop'),
  room('r2', 'Foyer', 'lobby', 'Foyer'),
  room('r3', 'Help', 'office', ''),
];

describe('the maps of a campus', () => {
  const campus = house();
  const [ground, first] = campus.maps;

  it('hold what lies on them', () => {
    expect(mapAt(campus, { x: 9, y: 9 })).toBe(ground);
    expect(mapAt(campus, { x: 50, y: 0 })).toBe(first);
    expect(mapAt(campus, { x: 20, y: 0 })).toBeNull();
    expect(areasOn(campus, first ?? null).map(({ name }) => name)).toEqual(['Workshop', 'Nook', 'Broken door']);
  });

  it('are linked by exits', () => {
    const behind = (name: string) => mapBehind(campus, campus.areas.find((row) => row.name === name) as never);
    expect(behind('Stairs up')).toBe(first);
    expect(behind('Broken door')).toBeNull();
    expect(behind('Foyer')).toBeNull();
  });

  it('are a single one in documents that know of none', () => {
    const old = house({ maps: undefined });
    expect(old.maps).toEqual([{ name: 'ground', title: 'House', place: [0, 0, 60, 10], pictures: '' }]);
    expect(house({ maps: [{ name: 'x', place: [1, 2] }, 7] }).maps).toHaveLength(1);
  });

  it('hide one another from who looks around', () => {
    const own = { x: 9 * steps, y: 5 * steps };
    expect(nearestRoom(campus, own)?.name).toBe('Foyer');
    expect(lookTowards(campus, own, [], 2)).toBeNull();
  });
});

describe('the list of floors', () => {
  it('has a group a floor with its rooms and sights', () => {
    const floors = floorsOf(house(), rooms, '', 'en');
    expect(floors.map(({ map }) => map.title)).toEqual(['Ground floor', 'First floor']);
    expect(floors.map((floor) => floor.rooms.map((row) => row.room.name))).toEqual([['Foyer'], ['Workshop']]);
    expect(floors[0]?.sights.map(({ name }) => name)).toEqual(['Stairs up', 'Poster']);
    expect(roomsOffFloors(rooms, floors).map(({ name }) => name)).toEqual(['Help']);
  });

  it('finds sights by their name', () => {
    const campus = house();
    expect(sightsOf(campus, campus.maps[0] ?? null, ' POST').map(({ name }) => name)).toEqual(['Poster']);
  });

  it('is no list of floors for a single map', () => {
    expect(floorsOf(house({ maps: undefined }), rooms, '', 'en')).toEqual([]);
    expect(floorsOf(null, rooms, '', 'en')).toEqual([]);
  });
});
