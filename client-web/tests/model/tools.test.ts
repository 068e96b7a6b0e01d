import { describe, expect, it } from 'vitest';
import { toolsOf, type RecordEvent, type Scheduled, type SessionKind, type Tool } from '$protocol';
import { panelsThere } from '../../src/features/here/panels';
import type { Convene } from '../../src/model/convene.svelte';
import { reduceConvening, watchPath } from '../../src/model/convening';
import { emptyRoom, openRoom, reduceRoom } from '../../src/model/room';
import { offered, sessionOf } from '../../src/model/tools';
import { emptyWorld, reduceLive } from '../../src/model/world';
import { emptyConvening, openingOf } from '../fake/views';

const minute = 60_000;
const noon = Date.UTC(2026, 10, 28, 12);

function session(id: number, kind: SessionKind, from: number, to: number, room = 'r1'): Scheduled {
  const none = { abstract: '', track: '', language: '', speakers: [] };
  const item = { guid: `g${id}`, title: `t${id}`, room_name: 'Hall', ...none };
  const times = { starts: noon + from * minute, ends: noon + to * minute };
  return { session: `s${id}`, room: room as 'r1', item: { ...item, ...times, kind, access: 'both', no_record: false } };
}

const chosen = (offset: number, tools?: Tool[]): RecordEvent =>
  ({ t: 'tools.chosen', topic: 'room/r1', offset, at: 0, d: { ...(tools && { tools }) } }) as RecordEvent;

describe('the session by whose kind a room is equipped', () => {
  const day = [
    session(1, 'asynchronous', -5000, 90),
    session(2, 'brainstorm', 10, 60),
    session(3, 'walk-through', 60, 120),
    session(4, 'workshop', 0, 240, 'r2'),
  ];

  it.each([
    [0, 's1'],
    [10, 's2'],
    [59, 's2'],
    [60, 's3'],
    [119, 's3'],
    [120, undefined],
  ])('after %i minutes is %s: of those that are on the one that began last', (at, wanted) => {
    expect(sessionOf(day, 'r1', noon + at * minute)?.session).toBe(wanted);
  });

  it('is the next one where none is on', () => {
    const later = [session(1, 'panel', 300, 360), session(2, 'workshop', 30, 60)];
    expect(sessionOf(later, 'r1', noon)?.session).toBe('s2');
    expect(sessionOf([], 'r1', noon)).toBeNull();
  });
});

describe('tools that a room offers', () => {
  it('are those of its session, of any content where there is none', () => {
    expect(offered(null, session(1, 'workshop', 0, 60))[0]).toBe('cases');
    expect(offered(null, null)).toEqual(toolsOf.content);
  });

  it('are those that were chosen, what the session is about first', () => {
    const brainstorm = session(1, 'brainstorm', 0, 60);
    expect(offered(['questions', 'cases', 'walls'], brainstorm)).toEqual(['walls', 'questions', 'cases']);
    expect(offered([], brainstorm)).toEqual([]);
  });

  it('come with the room, and change as they are chosen', () => {
    const room = openRoom(null, openingOf('room/r1', { tools: ['walls'] }));
    expect(room.tools).toEqual(['walls']);
    expect(openRoom(null, openingOf('room/r1', {})).tools).toBeNull();
    expect(reduceRoom(room, chosen(1, []), false).tools).toEqual([]);
    expect(reduceRoom(room, chosen(1), false).tools).toBeNull();
    expect(reduceRoom(room, chosen(0, ['notes']), true).tools).toEqual(['walls']);
  });
});

describe('what is in a room', () => {
  const stage = { phase: 'planned', speakers: [], hands: [], slides: { ready: [] }, floor: undefined };
  const room = { ...emptyRoom('room/r1'), stage, questions: { questions: [] }, polls: { polls: [] } };
  const convene = (isModerator: boolean, more: object = {}): Convene =>
    ({ isModerator, me: 'p1', world: { ...emptyWorld, room: { ...room, ...more } } }) as unknown as Convene;
  const names = (...there: Parameters<typeof panelsThere>): string[] => panelsThere(...there).map(({ id }) => id);

  it('is what is offered and can be begun, for who runs nothing', () => {
    expect(names(convene(false), toolsOf.brainstorm)).toEqual(['people', 'notes', 'questions']);
    expect(names(convene(false), [])).toEqual(['people']);
  });

  it('begins with what the session is about', () => {
    const sheet = { sheet: 'x1', title: 'Inventory', rows: [], columns: [] };
    const choice = { poll: 'v1', stage: 'open', options: ['a', 'b'], cases: ['A', 'B'] };
    const begun = convene(false, { sheets: [sheet], polls: { polls: [choice] } });
    expect(names(begun, toolsOf.workshop)).toEqual(['cases', 'people', 'sheets', 'questions', 'notes']);
    expect(names(begun, toolsOf.networking)).toEqual(['people', 'questions', 'notes', 'cases', 'sheets']);
  });

  it('is all of it for moderators, what is offered first', () => {
    const all = names(convene(true), toolsOf.brainstorm);
    expect(all).toEqual([
      ...['walls', 'people', 'notes', 'stage', 'questions', 'polls'],
      ...['cases', 'pairing', 'sheets', 'order'],
    ]);
  });
});

describe('a full house', () => {
  const counts = (all: boolean, left?: number): Parameters<typeof reduceLive>[1] => ({
    t: 'room.counts',
    d: { here: 1, all, rooms: [{ room: 'r1', people: 1, next: 0, ...(left !== undefined && { left }) }] },
  });

  it('is known by the places that are left', () => {
    const full = reduceLive(emptyWorld, counts(true, 0), 0);
    expect(full.places.get('r1')).toBe(0);
    expect(reduceLive(full, counts(false, 3), 0).places.get('r1')).toBe(3);
    expect(reduceLive(full, counts(false), 0).places.has('r1')).toBe(false);
  });

  it('is followed by the link that the public has', () => {
    const watched = (offset: number, watch?: string): RecordEvent => {
      const d = { room: 'r1' as const, ...(watch !== undefined && { watch }) };
      return { t: 'hall.watched', topic: 'convening', offset, at: 0, d };
    };
    const shown = reduceConvening(emptyConvening, watched(0, 'watchwatchwatch2'));
    expect(watchPath(shown, 'r1')).toBe('/watch/watchwatchwatch2');
    expect(watchPath(shown, 'r2')).toBeNull();
    expect(watchPath(reduceConvening(shown, watched(1)), 'r1')).toBeNull();
  });
});
