import { describe, expect, it } from 'vitest';
import type { BreakoutsView, DeskView, RecordEvent } from '$protocol';
import { reduceBreakouts, reduceDesk, reduceHelp, reduceInvitations } from '../../src/model/breakouts';
import { closeTopic, emptyWorld, openTopic, reduceEvent } from '../../src/model/world';
import { clockText, secondsUntil } from '../../src/features/breakouts/seconds.svelte';
import { openingOf } from '../fake/views';

function event(t: string, d: unknown, offset = 0, topic = 'room/r1'): RecordEvent {
  return { t, topic, offset, at: 1000 + offset, d } as RecordEvent;
}

const rooms = [
  { room: 'r10', name: 'Red' },
  { room: 'r11', name: 'Blue' },
] as const;
const opened = event('breakout.opened', { parent: 'r1', parent_name: 'Hall', rooms, chosen: false, ends: 9000 });

describe('breakouts as those in the room know them', () => {
  const open = reduceBreakouts(null, opened) as BreakoutsView;

  it('are there from being opened to being closed', () => {
    expect(open).toMatchObject({ parent: 'r1', ends: 9000 });
    expect(reduceBreakouts(open, event('breakout.closed', { parent: 'r1' }))).toBeNull();
  });

  it('can be more, longer, and called back; more time calls a recall off', () => {
    const more = reduceBreakouts(open, event('breakout.added', { parent: 'r1', room: 'r12', name: 'Green' }));
    expect(more?.rooms.map(({ name }) => name)).toEqual(['Red', 'Blue', 'Green']);
    const recalled = reduceBreakouts(open, event('breakout.recalled', { parent: 'r1', closes: 5000 }));
    expect(recalled?.closes).toBe(5000);
    const longer = reduceBreakouts(recalled, event('breakout.extended', { parent: 'r1', ends: 12000 }));
    expect(longer).toEqual({ ...open, ends: 12000 });
  });

  it('keep the note of the room one is in', () => {
    expect(reduceBreakouts(open, event('breakout.noted', { by: 'p1', text: 'We agree' }))?.note).toBe('We agree');
  });
});

describe('the desk', () => {
  const empty: DeskView = { rooms: [], chosen: false, places: [], names: [] };
  const prepared = [
    event('breakout.prepared', { chosen: false }),
    event('breakout.added', { parent: 'r1', room: 'r10', name: 'Red' }),
    event('breakout.added', { parent: 'r1', room: 'r11', name: 'Blue' }),
  ].reduce(reduceDesk, empty);

  it('is laid out anew by preparing', () => {
    expect(prepared.stage).toBe('prepared');
    expect(reduceDesk(prepared, event('breakout.prepared', { chosen: true }))).toEqual({
      stage: 'prepared',
      rooms: [],
      chosen: true,
      places: [],
      names: [],
    });
  });

  it('knows who is placed where, in order of person', () => {
    const placed = reduceDesk(
      prepared,
      event('breakout.placed', {
        places: [
          { person: 'p12', room: 'r10' },
          { person: 'p7', room: 'r11' },
        ],
        names: [
          { person: 'p12', name: 'Ana' },
          { person: 'p7', name: 'Ben' },
        ],
      }),
    );
    expect(placed.places.map(({ person }) => person)).toEqual(['p7', 'p12']);
    const without = reduceDesk(
      placed,
      event('breakout.placed', { places: [{ person: 'p7' }], names: [{ person: 'p7', name: 'Ben' }] }),
    );
    expect(without.places).toEqual([{ person: 'p12', room: 'r10' }]);
    expect(without.names).toEqual([{ person: 'p12', name: 'Ana' }]);
  });

  it('is empty once they are closed', () => {
    expect(reduceDesk(reduceDesk(prepared, opened), event('breakout.closed', { parent: 'r1' }))).toEqual(empty);
  });

  it('is shown to those who read its topic, and gone with it', () => {
    const opening = openingOf('desk/r1', { first: 2, next: 2, desk: prepared });
    const world = openTopic(emptyWorld, opening);
    expect(world.desk?.room).toBe('r1');
    expect(reduceEvent(world, { ...opened, topic: 'desk/r1', offset: 2 }).desk?.view.stage).toBe('open');
    expect(closeTopic(world, 'desk/r1').desk).toBeNull();
  });
});

describe('own places and calls for help', () => {
  const invitation = { parent: 'r1', parent_name: 'Hall', room: 'r10', name: 'Red' } as const;

  it('hold one place a room', () => {
    const one = reduceInvitations([], event('breakout.invited', { person: 'p1', invitation }));
    const moved = reduceInvitations(
      one,
      event('breakout.invited', { person: 'p1', invitation: { ...invitation, room: 'r11', name: 'Blue' } }),
    );
    expect(moved.map(({ name }) => name)).toEqual(['Blue']);
    expect(reduceInvitations(moved, event('breakout.released', { person: 'p1', parent: 'r1' }))).toEqual([]);
  });

  it('show a call until someone takes it', () => {
    const asked = event('help.asked', { room: 'r10', room_name: 'Red', person: 'p1', name: 'Ana', text: 'Stuck' });
    const calls = reduceHelp(reduceHelp([], asked), asked);
    expect(calls).toHaveLength(1);
    expect(reduceHelp(calls, event('help.answered', { room: 'r10', by: 'p2', name: 'Mia' }))).toEqual([]);
  });
});

describe('what is said to all rooms', () => {
  it('stands in the log and can be told from talk', () => {
    const world = openTopic(emptyWorld, openingOf('room/r1'));
    const told = reduceEvent(world, event('breakout.told', { by: 'p2', name: 'Mia', text: 'Five minutes' }));
    expect(told.room?.messages).toMatchObject([{ name: 'Mia', text: 'Five minutes', isNews: true }]);
    const back = reduceEvent(told, event('breakout.reported', { name: 'Red', text: 'We agree' }, 1));
    expect(back.room?.messages.at(-1)).toMatchObject({ name: 'Red', text: 'We agree', isNews: true });
  });
});

describe('a countdown', () => {
  it('rounds up, never below nothing, by the clock of the server', () => {
    expect(secondsUntil(10_000, 8_500, 0)).toBe(2);
    expect(secondsUntil(10_000, 8_500, 1_000)).toBe(1);
    expect(secondsUntil(10_000, 20_000, 0)).toBe(0);
    expect(clockText(245)).toBe('4:05');
  });
});
