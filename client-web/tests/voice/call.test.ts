// Taking part by voice as the page sees it, with a server and a browser that are made up.
import { describe, expect, it } from 'vitest';
import type { Live, VoiceMember } from '../../src/protocol';
import type { Convene, Watcher } from '../../src/model/convene.svelte';
import { Call } from '../../src/voice/call.svelte';
import type { Devices, Trouble } from '../../src/voice/devices';
import { limits } from '../../src/protocol';
import { ManualClock } from '../fake/manual_clock';
import { FakePeer } from '../fake/peers';

interface FakeTrack {
  kind: string;
  isStopped: boolean;
  stop(): void;
  onended: (() => void) | null;
}

function track(kind: string): FakeTrack {
  const made: FakeTrack = { kind, isStopped: false, stop: () => (made.isStopped = true), onended: null };
  return made;
}

class Table {
  clock = new ManualClock();
  told: { name: string; d: Record<string, unknown> }[] = [];
  asked: Record<string, unknown>[] = [];
  peers: FakePeer[] = [];
  tracks: FakeTrack[] = [];
  trouble: Trouble | null = null;
  seats = [5, 9, 12];
  carrier = 'browsers';
  /** One that was started anew knows none of them. */
  keepsSeats = true;
  refused: { code: string; sentence: string; remedy: string } | null = null;
  watcher: Watcher = {};
  world: Record<string, unknown> = { room: { topic: 'room/r3' }, voice: null };
  call: Call;

  constructor() {
    const convene = {
      world: this.world,
      now: () => this.clock.now(),
      watch: (watcher: Watcher) => {
        this.watcher = watcher;
        return () => (this.watcher = {});
      },
      tell: (name: string, d: Record<string, unknown>) => this.told.push({ name, d }),
      query: async (_name: string, d: Record<string, unknown>) => {
        this.asked.push(d);
        if (this.refused) return { refused: this.refused };
        const seat = (this.keepsSeats ? d['seat'] : null) ?? this.seats.shift();
        return { ok: { seat, servers: [], renew: this.clock.now() + 1_800_000, carrier: this.carrier } };
      },
    };
    const had = async (kind: string): Promise<MediaStreamTrack | Trouble> => {
      if (this.trouble) return this.trouble;
      this.tracks.push(track(kind));
      return this.tracks[this.tracks.length - 1] as unknown as MediaStreamTrack;
    };
    const devices = {
      microphone: () => had('audio'),
      camera: () => had('video'),
      screen: () => had('video'),
      meter: () => ({ level: () => 0, stop: () => {} }),
      makePeer: () => {
        const peer = new FakePeer();
        this.peers.push(peer);
        return peer.asPeer();
      },
    };
    const choices = { microphone: '', camera: '', speaker: '', noise: 'on' };
    this.call = new Call({
      convene: convene as unknown as Convene,
      clock: this.clock,
      devices: devices as unknown as Devices,
      choices: () => choices as unknown as ReturnType<ConstructorParameters<typeof Call>[0]['choices']>,
    });
    this.call.start();
  }

  members(...members: Partial<VoiceMember>[]): void {
    const off = { microphone: false, camera: false, screen: false, heard: true, seen: true };
    const whole = members.map((one) => ({ person: `p${one.seat}`, name: `Guest ${one.seat}`, ...off, ...one }));
    const d = { room: 'r3', members: whole, waiting: 0, muted: [] };
    this.world['voice'] = d;
    this.watcher.live?.({ t: 'voice.members', d } as unknown as Live);
  }

  last(name: string): Record<string, unknown> | undefined {
    return this.told.findLast((one) => one.name === name)?.d;
  }

  get sent(): (FakeTrack | null)[] {
    const peer = this.peers[this.peers.length - 1];
    return (peer?.transceivers.map(({ sender }) => sender.track) ?? []) as unknown as (FakeTrack | null)[];
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

async function joined(): Promise<Table> {
  const table = new Table();
  await table.call.join();
  table.members({ seat: 2 }, { seat: 5 });
  await settled();
  return table;
}

describe('taking part by voice', () => {
  it('begins with the microphone off and says so again and again', async () => {
    const table = await joined();
    expect(table.call.standing).toBe('member');
    expect(table.last('voice.set')).toEqual({
      seat: 5,
      microphone: false,
      camera: false,
      screen: false,
      pictures: true,
      speaks: false,
    });
    expect(table.tracks).toEqual([]);
    expect(table.sent).toEqual([null, null, null]);
    const beats = table.told.filter(({ name }) => name === 'voice.set').length;
    table.clock.advance(3 * limits.voiceBeatMs);
    expect(table.told.filter(({ name }) => name === 'voice.set').length).toBe(beats + 3);
  });

  it('sends what is turned on, and lets go of a camera that is turned off', async () => {
    const table = await joined();
    expect(await table.call.turn('camera', true)).toBe(true);
    await settled();
    expect(table.last('voice.set')).toMatchObject({ camera: true });
    expect(table.sent[1]).toBe(table.tracks[0]);
    await table.call.turn('camera', false);
    await settled();
    expect(table.sent).toEqual([null, null, null]);
    expect(table.tracks[0]?.isStopped, 'its light goes out').toBe(true);
  });

  it('sends nothing that it may not, and goes on when it may', async () => {
    const table = await joined();
    await table.call.turn('sound', true);
    await settled();
    expect(table.sent[0]).not.toBeNull();
    table.members({ seat: 2 }, { seat: 5, heard: false, hush: 'moderated' });
    await settled();
    expect(table.sent[0]).toBeNull();
    table.members({ seat: 2 }, { seat: 5 });
    await settled();
    expect(table.sent[0]).not.toBeNull();
  });

  it('goes along to another place without joining again', async () => {
    const table = await joined();
    table.world['room'] = null;
    table.world['voice'] = null;
    table.watcher.closed?.('room/r3');
    expect(table.peers.every(({ isClosed }) => isClosed), 'gone at once').toBe(true);
    expect(table.call.standing).toBe('nowhere');
    table.world['room'] = { topic: 'room/r4' };
    table.members({ seat: 5 }, { seat: 7 });
    expect(table.peers.filter(({ isClosed }) => !isClosed)).toHaveLength(1);
    expect(table.asked).toHaveLength(1);
  });

  it('waits with the microphone off where it is full', async () => {
    const table = await joined();
    await table.call.turn('sound', true);
    table.members({ seat: 2 });
    expect(table.call.standing).toBe('waiting');
    expect(table.last('voice.set')).toMatchObject({ microphone: false });
    expect(table.peers.every(({ isClosed }) => isClosed)).toBe(true);
  });

  it('comes back by itself with the line: with its seat, or a new one', async () => {
    const table = await joined();
    table.peers[0]?.become('connected');
    table.watcher.link?.({ kind: 'waiting', until: 0, attempt: 0, isOffline: false });
    expect(table.peers[0]?.isClosed, 'sound goes on meanwhile').toBe(false);
    table.world['voice'] = null;
    table.watcher.link?.({ kind: 'open' });
    await settled();
    expect(table.asked.slice(1)).toEqual([{ seat: 5 }]);
    expect(table.call.seat).toBe(5);
    expect(table.peers[0]?.isClosed).toBe(false);
    table.members({ seat: 2 }, { seat: 5 });
    expect(table.peers[0]?.isClosed).toBe(false);
  });

  it('keeps the microphone on while a new server learns who takes part', async () => {
    const table = await joined();
    await table.call.turn('sound', true);
    const seats = [...table.seats];
    table.keepsSeats = false;
    table.watcher.link?.({ kind: 'waiting', until: 0, attempt: 0, isOffline: false });
    table.world['voice'] = null;
    table.watcher.link?.({ kind: 'open' });
    table.members({ seat: 20 });
    await settled();
    expect(table.call.seat).toBe(seats[0]);
    table.members({ seat: 20 });
    expect(table.last('voice.set')).toMatchObject({ seat: seats[0], microphone: true });
    table.members({ seat: 20 }, { seat: seats[0] });
    table.clock.advance(10_000);
    expect(table.last('voice.set')).toMatchObject({ microphone: true });
    table.members({ seat: 20 });
    expect(table.last('voice.set'), 'kept out').toMatchObject({ microphone: false });
  });

  it('turns the microphone off when a new server keeps one out', async () => {
    const table = await joined();
    await table.call.turn('sound', true);
    table.watcher.link?.({ kind: 'open' });
    await settled();
    table.members({ seat: 20 });
    expect(table.last('voice.set')).toMatchObject({ microphone: true });
    table.clock.advance(10_000);
    expect(table.last('voice.set')).toMatchObject({ microphone: false });
  });

  it('is told that another tab takes part, and lets go of all', async () => {
    const table = await joined();
    await table.call.turn('sound', true);
    table.watcher.live?.({ t: 'voice.ended', d: { seat: 4, why: 'elsewhere' } });
    expect(table.call.seat, 'of another seat').toBe(5);
    table.watcher.live?.({ t: 'voice.ended', d: { seat: 5, why: 'elsewhere' } });
    expect(table.call.standing).toBe('out');
    expect(table.call.ended).toEqual({ why: 'elsewhere' });
    expect(table.tracks[0]?.isStopped).toBe(true);
    expect(table.peers.every(({ isClosed }) => isClosed)).toBe(true);
  });

  it('says why it could not join, and why a device could not be had', async () => {
    const table = new Table();
    table.refused = { code: 'voice-full', sentence: 'Full.', remedy: 'Wait.' };
    await table.call.join();
    expect(table.call.standing).toBe('out');
    expect(table.call.refused).toEqual(table.refused);
    table.refused = null;
    await table.call.join();
    table.trouble = 'denied';
    expect(await table.call.turn('sound', true)).toBe(false);
    expect(table.call.trouble).toEqual({ part: 'sound', why: 'denied' });
    expect(table.call.switches.sound).toBe(false);
  });

  it('takes pictures out where only sound is wanted', async () => {
    const table = await joined();
    await table.call.turn('camera', true);
    table.call.setPictures(false);
    await settled();
    expect(table.call.switches.camera).toBe(false);
    expect(table.peers[0]?.isClosed).toBe(true);
    const directions = table.peers[1]?.transceivers.map(({ direction }) => direction);
    expect(directions).toEqual(['sendrecv', 'sendonly', 'sendonly']);
  });

  it('says whom one pinned with all that it says, until that is lifted', async () => {
    const table = await joined();
    table.call.pin('p2');
    expect(table.last('voice.set')).toMatchObject({ pinned: 'p2' });
    table.members({ seat: 5 });
    table.clock.advance(limits.voiceBeatMs);
    expect(table.last('voice.set'), 'also while they are elsewhere').toMatchObject({ pinned: 'p2' });
    table.call.pin(null);
    expect(table.last('voice.set')).not.toHaveProperty('pinned');
  });

  it('leaves when asked to, and when the page goes', async () => {
    const table = await joined();
    table.call.leave();
    expect(table.last('voice.leave')).toEqual({ seat: 5 });
    expect(table.call.standing).toBe('out');
    const said = table.told.length;
    table.clock.advance(10 * limits.voiceBeatMs);
    expect(table.told.length, 'and is silent from then on').toBe(said);
  });
});
