import { beforeEach, describe, expect, it } from 'vitest';
import type { Live, RecordEvent, TopicOpened } from '$protocol';
import { Connection, type LinkState, type Listener } from '../../src/net/connection';
import { Requests, type Outcome, type Shelf } from '../../src/net/requests';
import { ManualClock } from '../fake/manual_clock';
import { memoryShelf } from '../fake/shelf';
import { Wire } from '../fake/wire';

let clock: ManualClock;
let shelf: Shelf;
let wires: Wire[];
let states: LinkState[];
let events: RecordEvent[];
let openings: TopicOpened[];
let lives: Live[];
let isVisible: boolean;

function listener(): Listener {
  return {
    link: (state) => void states.push(state),
    welcome: () => {},
    opened: (opening) => void openings.push(opening),
    closed: () => {},
    event: (event) => void events.push(event),
    live: (live) => void lives.push(live),
    presence: () => {},
    refused: () => {},
  };
}

function connect(isOurs = true, told: Partial<Listener> = {}): Connection {
  const open = (): Wire => {
    const wire = new Wire();
    wires.push(wire);
    return wire;
  };
  const requests = new Requests(shelf, clock, 'p1', isOurs);
  const around = { open, clock, isVisible: () => isVisible, isOnline: () => true };
  const connection = new Connection('p1', requests, { ...listener(), ...told }, around);
  connection.start();
  return connection;
}

const wire = (): Wire => wires.at(-1) as Wire;
const state = (): string => states.at(-1)?.kind ?? '';

function opened(topic: string, first: number, answer: 'fresh' | 'since' | 'current' = 'fresh', epoch = 'e1'): unknown {
  return { t: 'topic.opened', d: { topic, epoch, answer, first, next: first } };
}

function posted(offset: number, text = `m${offset}`, t = 'chat.posted'): unknown {
  return { t, topic: 'room/r1', offset, at: offset, d: { author: 'p2', name: 'Ada', text, mentions: [] } };
}

beforeEach(() => {
  clock = new ManualClock();
  shelf = memoryShelf();
  wires = [];
  states = [];
  events = [];
  openings = [];
  lives = [];
  isVisible = true;
});

describe('greeting', () => {
  it('says hello first, as whom and where it stands, and is open when welcomed', () => {
    connect();
    wire().onopen?.();
    expect(wire().sent).toHaveLength(1);
    expect(wire().sent[0]).toMatchObject({
      do: 'hello',
      d: { protocol: 1, identity: 'p1', cursors: [], rate: 'full' },
    });
    expect(state()).toBe('connecting');
    wire().say({ re: wire().sent[0]?.n, ok: { person: 'p1', role: 'attendee', now: 1, server: 'x' } });
    expect(state()).toBe('open');
  });

  it('sends once what is asked because the line is open', () => {
    const link = (state: LinkState): void => {
      if (state.kind === 'open') void connection.query('people.page', {});
    };
    const connection = connect(true, { link });
    wire().onopen?.();
    wire().say({ re: wire().sent[0]?.n, ok: { person: 'p1', role: 'attendee', now: 1, server: 'x' } });
    expect(wire().sent.map((frame) => frame.do)).toEqual(['hello', 'people.page']);
  });

  it('ends where signing in again is needed, and does not try again', () => {
    connect();
    wire().onopen?.();
    const refused = { code: 'signed-out', sentence: 's', remedy: 'r' };
    wire().say({ re: wire().sent[0]?.n, refused });
    expect(states.at(-1)).toMatchObject({ kind: 'ended', policy: 'sign-in' });
    clock.advance(600_000);
    expect(wires).toHaveLength(1);
  });
});

describe('coming back', () => {
  it('waits with jitter, longer each time, and asks for what it missed', () => {
    connect();
    wire().welcome();
    wire().say(opened('room/r1', 5));
    wire().say([posted(5), posted(6)]);
    wire().onclose?.({ code: 1012 });
    expect(state()).toBe('waiting');
    clock.advance(500);
    expect(wires).toHaveLength(2);
    wire().onopen?.();
    expect(wire().sent[0]?.d).toMatchObject({ cursors: [{ topic: 'room/r1', epoch: 'e1', next: 7 }] });
  });

  it('keeps trying through many failures, never longer than the bound for those who look', () => {
    clock.chance = 0.999;
    connect();
    for (let failure = 0; failure < 12; failure += 1) {
      wire().onclose?.({ code: 1006 });
      const before = wires.length;
      clock.advance(5_000);
      expect(wires.length).toBe(before + 1);
    }
  });

  it('waits longer in a hidden tab, and not at all when somebody looks again', () => {
    isVisible = false;
    clock.chance = 0.999;
    const connection = connect();
    for (let failure = 0; failure < 10; failure += 1) {
      wire().onclose?.({ code: 1006 });
      clock.advance(20_000);
    }
    wire().onclose?.({ code: 1006 });
    const before = wires.length;
    clock.advance(6_000);
    expect(wires).toHaveLength(before);
    connection.tryNow();
    expect(wires).toHaveLength(before + 1);
  });

  it.each([
    [4700, 'stay-away'],
    [4701, 'reload'],
    [4401, 'sign-in'],
    [4888, 'stay-away'],
  ])('ends on %i: %s', (code, policy) => {
    connect();
    wire().welcome();
    wire().onclose?.({ code });
    expect(states.at(-1)).toMatchObject({ kind: 'ended', policy });
    clock.advance(600_000);
    expect(wires).toHaveLength(1);
  });

  it('starts afresh after a fault of its own', () => {
    connect();
    wire().welcome();
    wire().say(opened('room/r1', 5));
    wire().onclose?.({ code: 1007 });
    clock.advance(5_000);
    wire().onopen?.();
    expect(wire().sent[0]?.d).toMatchObject({ cursors: [] });
  });
});

describe('a dead line', () => {
  it('asks after 20 s of silence and gives up after 45 s', () => {
    connect();
    wire().welcome();
    clock.advance(20_000);
    expect(wire().allOf('ping')).toHaveLength(1);
    clock.advance(24_999);
    expect(state()).toBe('open');
    clock.advance(1);
    expect(state()).toBe('waiting');
    expect(wires[0]?.isClosed).toBe(true);
  });

  it('lives on while anything is heard', () => {
    connect();
    wire().welcome();
    for (let round = 0; round < 10; round += 1) {
      clock.advance(20_000);
      wire().say({ re: wire().lastOf('ping')?.n, ok: { now: 1 } });
    }
    expect(state()).toBe('open');
    expect(wires).toHaveLength(1);
  });

  it('is given up at once when the browser says that the network is gone', () => {
    const connection = connect();
    wire().welcome();
    connection.networkLost();
    expect(state()).toBe('waiting');
  });
});

describe('commands', () => {
  it('are sent once on an open line, answered by number', async () => {
    const connection = connect();
    wire().welcome();
    const asked = connection.command('chat.post', { room: 'r1', text: 'hi' });
    const frame = wire().lastOf('chat.post');
    wire().say({ re: frame?.n, ok: { topic: 'room/r1', offset: 9 } });
    await expect(asked).resolves.toEqual({ ok: { topic: 'room/r1', offset: 9 } });
  });

  it('wait for the next line where this one is closing', async () => {
    const connection = connect();
    wire().welcome();
    wire().readyState = WebSocket.CLOSING;
    const asked = connection.command('chat.post', { room: 'r1', text: 'hi' });
    expect(wire().allOf('chat.post')).toEqual([]);
    wire().onclose?.({ code: 1006 });
    clock.advance(5_000);
    wire().welcome();
    const frame = wire().lastOf('chat.post');
    wire().say({ re: frame?.n, ok: { topic: 'room/r1', offset: 0 } });
    await expect(asked).resolves.toEqual({ ok: { topic: 'room/r1', offset: 0 } });
  });

  it('go out again with the same number, in order, until they are answered', async () => {
    const connection = connect();
    wire().welcome();
    const first = connection.command('chat.post', { room: 'r1', text: 'one' });
    const second = connection.command('chat.post', { room: 'r1', text: 'two' });
    const [before] = [wire().allOf('chat.post')];
    wire().say({ re: before[0]?.n, ok: { topic: 'room/r1', offset: 0 } });
    wire().onclose?.({ code: 1006 });
    const third = connection.command('chat.post', { room: 'r1', text: 'three' });
    clock.advance(5_000);
    wire().welcome();
    const again = wire().allOf('chat.post');
    expect(again.map(({ d }) => (d as { text: string }).text)).toEqual(['two', 'three']);
    expect(again[0]).toEqual(before[1]);
    for (const { n } of again) wire().say({ re: n, ok: { topic: 'room/r1', offset: n } });
    await Promise.all([first, second, third]);
    wire().onclose?.({ code: 1006 });
    clock.advance(5_000);
    wire().welcome();
    expect(wire().allOf('chat.post')).toHaveLength(0);
  });

  it('outlive a reload: same client, same number, numbers go on rising', () => {
    const connection = connect();
    wire().welcome();
    void connection.command('chat.post', { room: 'r1', text: 'kept' });
    void connection.query('people.page', {});
    const lost = wire().lastOf('chat.post');
    connect();
    wire().welcome();
    expect(wire().lastOf('chat.post')).toEqual(lost);
    expect(wire().allOf('people.page')).toHaveLength(0);
    expect(wire().lastOf('hello')?.n).toBeGreaterThan(lost?.n ?? 0);
  });

  it('are not taken over by a copy of the tab', () => {
    const connection = connect();
    wire().welcome();
    void connection.command('chat.post', { room: 'r1', text: 'mine' });
    const mine = wire().lastOf('chat.post')?.client;
    connect(false);
    wire().welcome();
    expect(wire().allOf('chat.post')).toHaveLength(0);
    expect(wire().lastOf('hello')?.client).not.toBe(mine);
  });

  it('take a new name when the server knows the numbers from elsewhere', () => {
    const connection = connect();
    wire().welcome();
    void connection.command('chat.post', { room: 'r1', text: 'hi' });
    const before = wire().lastOf('chat.post');
    wire().say({ re: before?.n, refused: { code: 'number-reused', sentence: 's', remedy: 'r' } });
    clock.advance(5_000);
    wire().welcome();
    expect(wire().lastOf('chat.post')?.client).not.toBe(before?.client);
  });

  it('are refused here when 32 wait', async () => {
    const connection = connect();
    wire().welcome();
    for (let count = 0; count < 32; count += 1) void connection.query('people.page', {});
    const outcome: Outcome<unknown> = await connection.query('people.page', {});
    expect(outcome).toMatchObject({ refused: { code: 'busy' } });
    expect(wire().allOf('people.page')).toHaveLength(32);
  });

  it('that are live are dropped without a line', () => {
    const connection = connect();
    connection.live('walk.head', { dx: 1, dy: 0 });
    wire().welcome();
    expect(wire().allOf('walk.head')).toHaveLength(0);
    connection.live('walk.head', { dx: 1, dy: 0 });
    expect(wire().allOf('walk.head')).toHaveLength(1);
  });
});

describe('entries', () => {
  beforeEach(() => {
    connect();
    wire().welcome();
    wire().say(opened('room/r1', 5));
  });
  const offsets = (): number[] => events.map(({ offset }) => offset);

  it('come in order; what was seen before is passed over', () => {
    wire().say([posted(5), posted(6)]);
    wire().say([posted(6), posted(7)]);
    expect(offsets()).toEqual([5, 6, 7]);
  });

  it('with a hole between them drop the line and ask from the hole on', () => {
    wire().say([posted(5)]);
    wire().say([posted(7), posted(8)]);
    expect(offsets()).toEqual([5]);
    expect(state()).toBe('waiting');
    clock.advance(5_000);
    wire().onopen?.();
    expect(wire().sent[0]?.d).toMatchObject({ cursors: [{ topic: 'room/r1', next: 6 }] });
    wire().welcome();
    wire().say(opened('room/r1', 6, 'since'));
    wire().say([posted(6), posted(7), posted(8)]);
    expect(offsets()).toEqual([5, 6, 7, 8]);
  });

  it('after a fresh answer begin where the server says', () => {
    wire().say(opened('room/r1', 100, 'fresh', 'e2'));
    wire().say([posted(100)]);
    expect(offsets()).toEqual([100]);
  });

  it('of an unknown kind ask for a fresh view once, and are passed over then', () => {
    wire().say([posted(5), posted(6, 'x', 'chat.pinned'), posted(7)]);
    expect(offsets()).toEqual([5]);
    clock.advance(5_000);
    wire().onopen?.();
    expect(wire().sent[0]?.d).toMatchObject({ cursors: [] });
    wire().welcome();
    wire().say(opened('room/r1', 5));
    wire().say([posted(5), posted(6, 'x', 'chat.pinned'), posted(7)]);
    expect(offsets()).toEqual([5, 5, 7]);
    expect(state()).toBe('open');
  });

  it('that got lost as the last ones are noticed by the head that the counts carry', () => {
    const counts = { t: 'room.counts', d: { here: 1, all: false, rooms: [{ room: 'r1', people: 1, next: 6 }] } };
    wire().say(counts);
    clock.advance(2_999);
    expect(state()).toBe('open');
    clock.advance(1);
    expect(state()).toBe('waiting');
  });

  it('that only came after the head leave the line alone', () => {
    const counts = { t: 'room.counts', d: { here: 1, all: false, rooms: [{ room: 'r1', people: 1, next: 6 }] } };
    wire().say(counts);
    wire().say([posted(5)]);
    clock.advance(10_000);
    expect(state()).toBe('open');
  });
});

describe('frames that cannot be read', () => {
  it('start afresh, and after three ask for a newer page', () => {
    connect();
    wire().welcome();
    for (let round = 0; round < 2; round += 1) {
      wire().say('nonsense');
      expect(state()).toBe('waiting');
      clock.advance(20_000);
      wire().welcome();
    }
    wire().say({ re: 'x' });
    expect(states.at(-1)).toMatchObject({ kind: 'ended', policy: 'reload' });
  });

  it('but live news of an unknown kind is passed over', () => {
    connect();
    wire().welcome();
    wire().say({ t: 'fireworks', d: {} });
    expect(state()).toBe('open');
    expect(lives).toEqual([]);
  });
});
