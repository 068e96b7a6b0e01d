import { describe, expect, it } from 'vitest';
import type { Avatar } from '../../src/campus/crowd';
import { bounded, eased, nextZoom, toCampus, toScreen } from '../../src/campus/camera';
import { floorKinds, readCampus } from '../../src/campus/document';
import { kindAt } from '../../src/campus/ground';
import { namesThatFit } from '../../src/campus/names';
import { Pace } from '../../src/campus/pace';
import type { Figure } from '../../src/campus/renderer';
import {
  areaAt,
  bearingOf,
  centreOf,
  distanceOf,
  lookTowards,
  nearestRoom,
  peopleNear,
  tileOf,
} from '../../src/campus/surroundings';
import { directionOf, HeldKeys } from '../../src/campus/walking';
import { campusJson } from '../fake/campus';

const campus = readCampus(campusJson());
if (!campus) throw new Error('The made campus must be readable.');

describe('the campus document', () => {
  it('is read: walls, floors, areas', () => {
    expect(campus).toMatchObject({ width: 40, height: 26, title: 'A small campus' });
    expect(kindAt(campus, 12, 1)).toBe('wall');
    expect(campus.blocked[1 * 40 + 12]).toBe(1);
    expect(campus.blocked[12 * 40 + 13]).toBe(0);
    expect(kindAt(campus, 19, 16)).toBe('water');
    expect(kindAt(campus, -1, 0)).toBe('none');
    expect(campus.areas.map(({ name }) => name)).toContain('plaza');
  });

  it.each([
    ['nothing', null],
    ['another format', { format: 'other', width: 1, height: 1 }],
    ['no size', { format: 'convene.campus' }],
    ['a huge one', { format: 'convene.campus', width: 513, height: 1 }],
  ])('refuses %s', (_what, json) => {
    expect(readCampus(json)).toBeNull();
  });

  it('is shown as well as can be where it is odd', () => {
    const odd = readCampus({
      format: 'convene.campus',
      width: 2,
      height: 1,
      blocked: '!!!',
      floors: 'AA==',
      areas: [{ name: '', rectangles: [[0, 0, 1, 1]] }, { name: 'a', rectangles: [[0, 0, 1]] }, null, 7],
    });
    expect(odd).toMatchObject({ floors: null, areas: [] });
    expect([...(odd?.blocked ?? [])]).toEqual([1, 1]);
  });

  it('takes floors by the kinds that the document names, unknown ones as none', () => {
    const floors = btoa(String.fromCharCode(0, 1));
    const json = { format: 'convene.campus', width: 2, height: 1, floor_kinds: ['lava', 'path'], floors };
    expect([...(readCampus(json)?.floors ?? [])].map((kind) => floorKinds[kind])).toEqual(['none', 'path']);
  });
});

function avatar(slot: number, x: number, y: number): Avatar {
  const card = {
    slot,
    person: `p${slot}` as const,
    name: `n${slot}`,
    role: 'attendee' as const,
    colour: 0,
    pattern: 0,
  };
  return { slot, card, x, y, look: 0, fromX: x, fromY: y, since: 0 };
}

describe('where somebody stands', () => {
  const own = centreOf({ x: 20, y: 13 });

  it('is told in places, steps and eight directions', () => {
    expect(areaAt(campus, tileOf(own))?.name).toBe('plaza');
    expect(areaAt(campus, { x: 0, y: 0 })).toBeNull();
    expect(distanceOf(own, centreOf({ x: 20, y: 10 }))).toBe(3);
    const towards = (x: number, y: number): string => bearingOf({ x: 0, y: 0 }, { x, y });
    expect([towards(0, -9), towards(9, -9), towards(9, 0), towards(0, 9), towards(-9, 9), towards(-9, -9)]).toEqual([
      'north',
      'north-east',
      'east',
      'south',
      'south-west',
      'north-west',
    ]);
  });

  it('names the nearest people first', () => {
    const others = [avatar(1, own.x + 160, own.y), avatar(2, own.x, own.y + 16), avatar(3, own.x - 32, own.y)];
    expect(peopleNear(own, others, 2).map(({ avatar: { slot }, distance }) => [slot, distance])).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });

  it('sees what lies ahead, place or person, and nothing behind', () => {
    expect(lookTowards(campus, own, [], 0)).toMatchObject({ kind: 'place', name: 'main hall', bearing: 'north' });
    expect(lookTowards(campus, own, [avatar(1, own.x, own.y - 48)], 0)).toMatchObject({ kind: 'person', name: 'n1' });
    expect(lookTowards(campus, own, [], 4)).toBeNull();
    expect(nearestRoom(campus, own)?.name).toBe('main hall');
  });
});

describe('keys held down', () => {
  it('tell each change of direction once, and the end', () => {
    const told: string[] = [];
    const keys = new HeldKeys(({ dx, dy }) => void told.push(`${dx},${dy}`));
    keys.down('ArrowRight');
    keys.down('ArrowRight');
    keys.down('KeyS');
    keys.down('ArrowLeft');
    keys.up('KeyS');
    keys.release();
    keys.release();
    expect(told).toEqual(['1,0', '1,1', '0,1', '0,0']);
    expect(directionOf('KeyX')).toBeNull();
  });
});

describe('the camera', () => {
  const screen = { width: 400, height: 300 };
  const camera = { x: 320, y: 200, zoom: 1, ratio: 1 };

  it('finds the way from campus to screen and back', () => {
    const point = { x: 333, y: 211 };
    expect(toScreen(camera, screen, camera)).toEqual({ x: 200, y: 150 });
    expect(toCampus(camera, screen, toScreen(camera, screen, point))).toEqual(point);
  });

  it('stays over the campus, and puts a small one in the middle', () => {
    expect(bounded({ ...camera, x: 0, y: 0 }, screen, [0, 0, 40, 26])).toMatchObject({ x: 100, y: 75 });
    expect(bounded(camera, screen, [0, 0, 4, 4])).toMatchObject({ x: 32, y: 32 });
    expect(bounded(camera, screen, [100, 50, 4, 4])).toMatchObject({ x: 1632, y: 832 });
  });

  it('arrives where it goes', () => {
    let moving = camera;
    for (let frame = 0; frame < 200; frame += 1) moving = eased(moving, { x: 500, y: 100 }, 0.2);
    expect(moving).toMatchObject({ x: 500, y: 100 });
  });

  it('zooms in steps, to an end on both sides', () => {
    expect(nextZoom(1, 1)).toBe(1.5);
    expect(nextZoom(2, 1)).toBe(2);
    expect(nextZoom(0.375, -1)).toBe(0.375);
  });
});

describe('names in a crowd', () => {
  const figure = (slot: number, more: Partial<Figure> = {}): Figure => ({
    slot,
    x: 0,
    y: 0,
    name: `n${slot}`,
    colour: 0,
    pattern: 0,
    facing: 0,
    isMe: false,
    isHost: false,
    ...more,
  });
  const box = { x: 0, y: 0, width: 60, height: 20 };

  it('do not cover one another: mine first, then the pointed one, then hosts', () => {
    const figures = [figure(1), figure(2, { isHost: true }), figure(3), figure(0, { isMe: true })];
    const shown = (pointed: number | null, of = figures): number[] =>
      namesThatFit(of, pointed, () => box).map(({ figure: { slot } }) => slot);
    expect(shown(3)).toEqual([0]);
    expect(shown(3, figures.slice(0, 3))).toEqual([3]);
    expect(shown(null, figures.slice(0, 3))).toEqual([2]);
  });

  it('are all shown where there is room', () => {
    const figures = Array.from({ length: 20 }, (_none, slot) => figure(slot));
    expect(namesThatFit(figures, null, ({ slot }) => ({ ...box, x: slot * 80 }))).toHaveLength(20);
  });
});

describe('the pace of drawing', () => {
  let now = 0;

  function run(pace: Pace, costMs: number, seconds: number): void {
    const end = now + seconds * 1000;
    for (; now < end; now += 1000 / 60) if (pace.isDue(now)) pace.drew(now, costMs);
  }

  it('slows down where drawing is dear and comes back where it is cheap', () => {
    const pace = new Pace();
    run(pace, 2, 5);
    expect(pace.framesPerSecond).toBe(60);
    run(pace, 25, 10);
    expect(pace.framesPerSecond).toBe(15);
    run(pace, 2, 20);
    expect(pace.framesPerSecond).toBe(60);
  });
});
