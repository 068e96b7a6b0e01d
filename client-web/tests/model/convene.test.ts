// One person's page against the made server: what is written is there once, in order, whatever happens to the line.
import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '$protocol';
import { Convene } from '../../src/model/convene.svelte';
import { roomTarget } from '../../src/model/outgoing.svelte';
import type { Shelf } from '../../src/net/requests';
import { ManualClock } from '../fake/manual_clock';
import { FakeServer } from '../fake/server';
import { memoryShelf } from '../fake/shelf';

let clock: ManualClock;
let server: FakeServer;

function page(person: PersonId, shelf: Shelf = memoryShelf()): Convene {
  const around = { open: () => server.open(), clock, isVisible: () => true, isOnline: () => true };
  const convene = new Convene({ identity: person, shelf, isSoleOwner: true, around });
  convene.start();
  return convene;
}

async function pass(ms: number): Promise<void> {
  for (let step = 0; step < ms; step += 100) {
    clock.advance(100);
    // Answers are promises: let what they set off be set off.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }
}

const texts = (convene: Convene): string[] => convene.world.room?.messages.map(({ text }) => text) ?? [];

beforeEach(() => {
  clock = new ManualClock();
  server = new FakeServer(clock);
  server.card('p1').room = 'r1';
  server.card('p2').room = 'r1';
});

describe('two people in a room', () => {
  it('read one another, in order', async () => {
    const [amina, bjorn] = [page('p1'), page('p2')];
    await pass(300);
    amina.outgoing.post(roomTarget('r1'), 'one', null);
    await pass(300);
    bjorn.outgoing.post(roomTarget('r1'), 'two', null);
    await pass(300);
    expect(texts(amina)).toEqual(['one', 'two']);
    expect(texts(bjorn)).toEqual(['one', 'two']);
    expect(amina.outgoing.pending).toEqual([]);
  });

  it('lose nothing and double nothing when the server dies while they write', async () => {
    const [amina, bjorn] = [page('p1'), page('p2')];
    await pass(300);
    for (let count = 0; count < 3; count += 1) {
      amina.outgoing.post(roomTarget('r1'), `a${count}`, null);
      bjorn.outgoing.post(roomTarget('r1'), `b${count}`, null);
      // The command arrives after 20 ms and its answer would after 40: it is applied, and nobody is told.
      clock.advance(count === 2 ? 30 : 300);
    }
    server.kill();
    amina.outgoing.post(roomTarget('r1'), 'a3', null);
    await pass(3000);
    server.isDown = false;
    await pass(6000);
    const mine = (letter: string): string[] => texts(amina).filter((text) => text.startsWith(letter));
    expect(mine('a')).toEqual(['a0', 'a1', 'a2', 'a3']);
    expect(mine('b')).toEqual(['b0', 'b1', 'b2']);
    expect(texts(bjorn)).toEqual(texts(amina));
    expect(amina.outgoing.pending).toEqual([]);
  });

  it('send what was unanswered when the page was reloaded', async () => {
    const shelf = memoryShelf();
    const first = page('p1', shelf);
    await pass(300);
    server.kill();
    first.outgoing.post(roomTarget('r1'), 'kept', null);
    first.stop();
    server.isDown = false;
    const second = page('p1', shelf);
    expect(second.outgoing.pending.map(({ text }) => text)).toEqual(['kept']);
    await pass(500);
    expect(texts(second)).toEqual(['kept']);
    expect(second.outgoing.pending).toEqual([]);
  });
});

describe('coming back after a long time', () => {
  it('goes into the room again that the page still shows', async () => {
    const amina = page('p1');
    await pass(300);
    server.kill();
    delete server.card('p1').room;
    await pass(1000);
    server.isDown = false;
    server.closesUnknown = true;
    await pass(10_000);
    expect(amina.world.room?.topic).toBe('room/r1');
    expect(server.card('p1').room).toBe('r1');
  });
});

describe('a refusal', () => {
  it('that passes is tried again; one that stays is shown and can be tried by hand', async () => {
    const amina = page('p1');
    await pass(300);
    server.refuseNext = ['too-fast'];
    amina.outgoing.post(roomTarget('r1'), 'quick', null);
    await pass(3000);
    expect(texts(amina)).toEqual(['quick']);
    server.refuseNext = ['muted'];
    amina.outgoing.post(roomTarget('r1'), 'not now', null);
    await pass(3000);
    expect(amina.outgoing.pending).toMatchObject([{ text: 'not now', refused: { code: 'muted' } }]);
    amina.outgoing.retry(amina.outgoing.pending[0]?.id ?? 0);
    await pass(300);
    expect(texts(amina)).toEqual(['quick', 'not now']);
    expect(amina.outgoing.pending).toEqual([]);
  });
});

describe('history', () => {
  it('comes in pages, oldest first, down to the beginning', async () => {
    for (let count = 0; count < 130; count += 1) {
      server.append('room/r1', 'chat.posted', { author: 'p2', name: 'B', text: `m${count}`, mentions: [] });
    }
    const amina = page('p1');
    await pass(300);
    expect(amina.world.room?.messages).toHaveLength(50);
    while ((amina.world.room?.first ?? 0) > 0) {
      void amina.loadRoomHistory();
      await pass(200);
    }
    expect(texts(amina)).toEqual(Array.from({ length: 130 }, (_none, count) => `m${count}`));
  });
});
