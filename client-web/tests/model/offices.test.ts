import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ConveningView, InboxView, RecordEvent } from '$protocol';
import { momentOf, wallText } from '../../src/features/offices/moment';
import { closedRooms, ownRooms, reduceAffinity, reduceSeats } from '../../src/model/affinity';
import { bookingsOf, mayOpenDesk, placeOf, reduceNotes, reduceOffices } from '../../src/model/offices';
import { reduceConvening } from '../../src/model/convening';

function event(t: string, d: unknown, at = 1000): RecordEvent {
  return { t, topic: 'convening', offset: 0, at, d } as RecordEvent;
}

const empty = { rooms: [], announcements: [], affinity: [] } as unknown as ConveningView;
const office = 'o9';
const opened = (id = office, helper = 'p1'): RecordEvent =>
  event('office.opened', { office: id, helper, name: helper, kind: 'peer', subject: 'S', room: 'r9', walk_in: true });
const joined = (ticket: string, person: string, id = office): RecordEvent =>
  event('office.joined', { office: id, ticket, person, name: person });
const after = (...events: RecordEvent[]): ConveningView => events.reduce(reduceOffices, empty);
const queue = (view: ConveningView, index = 0): string[] =>
  (view.offices?.offices[index]?.queue ?? []).map(({ person }) => person);

describe('a desk', () => {
  const three = [opened(), joined('w10', 'p2'), joined('w11', 'p3'), joined('w12', 'p4')];

  it('has a queue in the order in which people came, and each sees their place', () => {
    const view = after(...three, event('office.left', { office, ticket: 'w10', how: 'left' }));
    expect(queue(view)).toEqual(['p3', 'p4']);
    expect(placeOf(view.offices, 'p4')).toMatchObject({ before: 1, isCalled: false });
    expect(placeOf(view.offices, 'p2')).toBeNull();
  });

  it('calls, helps and finishes', () => {
    const called = after(...three, event('office.called', { office, ticket: 'w10', expires: 5 }));
    expect(placeOf(called.offices, 'p2')).toMatchObject({ isCalled: true });
    const begun = reduceOffices(called, event('office.began', { office, ticket: 'w10' }));
    expect(placeOf(begun.offices, 'p2')).toMatchObject({ isHelped: true });
    expect(begun.offices?.offices[0]).not.toHaveProperty('called');
    const done = reduceOffices(begun, event('office.finished', { office }));
    expect(done.offices?.offices[0]).not.toHaveProperty('helping');
  });

  it('takes one who is handed over where they would stand, and behind who is called', () => {
    const two = [...three, opened('o20', 'p8'), joined('w30', 'p5', 'o20'), joined('w31', 'p6', 'o20')];
    const handed = event('office.handed', { office, ticket: 'w12', to: 'o20' });
    expect(queue(after(...two, handed), 1)).toEqual(['p4', 'p5', 'p6']);
    const called = after(...two, event('office.called', { office: 'o20', ticket: 'w30', expires: 5 }), handed);
    expect(queue(called, 1)).toEqual(['p5', 'p4', 'p6']);
    const paused = reduceOffices(called, event('office.paused', { office: 'o20', on: true }));
    expect(queue(paused, 1)).toEqual(['p4', 'p5', 'p6']);
  });

  it('offers times; what is over goes with the next offer', () => {
    const slots = [{ slot: 'b1', starts: 10, ends: 20 }];
    const view = after(opened(), event('slot.offered', { office, slots }, 5));
    const booked = reduceOffices(view, event('slot.booked', { office, slot: 'b1', person: 'p2', name: 'Bea' }));
    expect(bookingsOf(booked.offices, 'p2', 15)).toHaveLength(1);
    expect(bookingsOf(booked.offices, 'p1', 15)).toHaveLength(1);
    expect(bookingsOf(booked.offices, 'p2', 20)).toHaveLength(0);
    const freed = reduceOffices(booked, event('slot.freed', { office, slot: 'b1' }));
    expect(freed.offices?.offices[0]?.slots).toEqual(slots);
    const later = event('slot.offered', { office, slots: [{ slot: 'b2', starts: 30, ends: 40 }] }, 20);
    expect(reduceOffices(booked, later).offices?.offices[0]?.slots.map(({ slot }) => slot)).toEqual(['b2']);
  });

  it('is opened by helpers, by moderators, or by everybody', () => {
    const named = after(event('helper.named', { person: 'p2', name: 'Bea', kind: 'peer' }));
    expect(mayOpenDesk(named.offices, 'p2', false)).toBe(true);
    expect(mayOpenDesk(named.offices, 'p3', false)).toBe(false);
    expect(mayOpenDesk(named.offices, 'p3', true)).toBe(true);
    expect(mayOpenDesk(after(event('office.ruled', { anyone: true })).offices, 'p3', false)).toBe(true);
  });

  it('forgets the words of one who is erased', () => {
    const inbox = { office_notes: [{ ticket: 'w1', person: 'p2', note: 'x' }] } as unknown as InboxView;
    expect(reduceNotes(inbox, event('text.erased', { offsets: [1], person: 'p2' })).office_notes[0]?.note).toBe('');
  });
});

describe('affinity rooms', () => {
  const rule = { by: 'role', least: 2, most: 4, rest: 'Rest', labels: [] };
  const rooms = [
    { room: 'r1', name: 'A', open: true },
    { room: 'r2', name: 'B', open: true },
  ];
  const formed = event('affinity.formed', { set: 'a1', title: 'T', rule, rooms });
  const view = reduceAffinity(empty, formed);

  it('keep their facilitator when they are formed anew', () => {
    const told = event('affinity.facilitated', { set: 'a1', room: 'r1', person: 'p2', name: 'Bea' });
    const fewer = [{ ...rooms[0], open: false }, rooms[1]];
    const anew = event('affinity.formed', { set: 'a1', title: 'T', rule, rooms: fewer });
    const after = [told, anew].reduce(reduceAffinity, view);
    expect(after.affinity[0]?.rooms[0]).toMatchObject({ facilitator: 'p2', facilitator_name: 'Bea', open: false });
    const none = reduceAffinity(after, event('affinity.facilitated', { set: 'a1', room: 'r1' }));
    expect(none.affinity[0]?.rooms[0]).not.toHaveProperty('facilitator');
  });

  it('are one’s own by one’s seat, until they are closed', () => {
    const seated = event('affinity.seated', { person: 'p1', seat: { set: 'a1', room: 'r2', chosen: false } });
    const inbox = reduceSeats({ affinity: [] } as unknown as InboxView, seated);
    expect(ownRooms(view, inbox.affinity)).toMatchObject([{ room: 'r2', name: 'B' }]);
    const closed = reduceAffinity(view, event('affinity.closed', { set: 'a1' }));
    expect(ownRooms(closed, inbox.affinity)).toEqual([]);
    expect(closedRooms(closed)).toEqual(new Set(['r1', 'r2']));
    expect(reduceSeats(inbox, event('affinity.released', { person: 'p1', set: 'a1' })).affinity).toEqual([]);
  });
});

describe('a time on a clock', () => {
  it('is a moment in its zone', () => {
    expect(momentOf('2026-07-01T09:30', 'America/New_York')).toBe(Date.UTC(2026, 6, 1, 13, 30));
    expect(momentOf('2026-12-01T09:30', 'Asia/Kolkata')).toBe(Date.UTC(2026, 11, 1, 4, 0));
    expect(momentOf('nonsense', 'UTC')).toBeNull();
    expect(wallText(Date.UTC(2026, 6, 1, 13, 30), 'America/New_York')).toBe('2026-07-01T09:30');
  });

  it('is the first of the two where the clock goes back, and later where it leaves an hour out', () => {
    expect(momentOf('2026-11-01T01:30', 'America/New_York')).toBe(Date.UTC(2026, 10, 1, 5, 30));
    expect(momentOf('2026-11-01T03:00', 'America/New_York')).toBe(Date.UTC(2026, 10, 1, 8, 0));
    expect(momentOf('2026-03-08T02:30', 'America/New_York')).toBe(Date.UTC(2026, 2, 8, 7, 30));
    expect(momentOf('2026-03-08T03:30', 'America/New_York')).toBe(Date.UTC(2026, 2, 8, 7, 30));
  });
});

describe('the law of views', () => {
  const views = '../../../protocol/vectors/views';
  const read = (name: string): { view: unknown; events: RecordEvent[]; view_after: unknown } =>
    JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), `${views}/${name}.json`), 'utf8'));

  it('holds of desks and of affinity rooms', () => {
    for (const name of ['offices', 'offices_end', 'affinity']) {
      const { view, events, view_after: wanted } = read(name);
      expect(events.reduce(reduceConvening, view as ConveningView)).toEqual(wanted);
    }
  });

  it('holds of one’s own rooms and notes', () => {
    const { view, events, view_after: wanted } = read('affinity_inbox');
    const reduce = (one: InboxView, told: RecordEvent): InboxView => reduceNotes(reduceSeats(one, told), told);
    expect(events.reduce(reduce, view as InboxView)).toEqual(wanted);
  });
});
