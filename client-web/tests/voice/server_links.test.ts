// Voice by a media server: one connection that sends and stays, one that receives what the server says.
import { describe, expect, it } from 'vitest';
import type { Live } from '../../src/protocol';
import type { Part, PerPart } from '../../src/voice/link';
import { patienceMs } from '../../src/voice/link';
import { ServerLinks } from '../../src/voice/server_links';
import { ManualClock } from '../fake/manual_clock';
import { FakePeer } from '../fake/peers';

const nothing: PerPart<MediaStreamTrack | null> = { sound: null, camera: null, screen: null };
const track = (kind: string): MediaStreamTrack => ({ kind }) as MediaStreamTrack;

class Table {
  clock = new ManualClock();
  peers: FakePeer[] = [];
  said: { way: string; link: number; kind: string; text: string }[] = [];
  sent: PerPart<MediaStreamTrack | null> = nothing;
  links = new ServerLinks({
    clock: this.clock,
    makePeer: () => {
      const peer = new FakePeer();
      this.peers.push(peer);
      return peer.asPeer();
    },
    sends: () => this.sent,
    send: (way, { link, kind, text }) => this.said.push({ way, link, kind, text }),
    changed: () => {},
  });

  constructor() {
    this.links.update(5);
  }

  async turnOn(part: Part): Promise<FakePeer> {
    this.sent = { ...this.sent, [part]: track(part) };
    this.links.apply();
    await settled();
    return this.peers[0] as FakePeer;
  }

  async told(way: string, link: number, kind: string, text = '', to = 5): Promise<void> {
    this.links.heard({ t: 'voice.negotiated', d: { to, way, link, kind, text } } as Live);
    await settled();
  }

  async offered(link: number, kinds: string[], to = 5): Promise<void> {
    const directions = kinds.map(() => 'sendonly');
    await this.told('receiving', link, 'offer', JSON.stringify({ kinds, directions }), to);
  }

  carried(...tracks: { section: string; seat: number; part: Part }[]): void {
    this.links.heard({ t: 'voice.carried', d: { to: 5, tracks } } as Live);
  }

  kinds(way: string): string[] {
    return this.said.filter((one) => one.way === way).map(({ kind }) => kind);
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('what is sent', () => {
  it('has a connection from the first time that something is turned on, and keeps it', async () => {
    const table = new Table();
    table.links.apply();
    await settled();
    expect(table.peers).toHaveLength(0);
    const peer = await table.turnOn('sound');
    expect(table.said).toMatchObject([{ way: 'sending', link: 1, kind: 'offer' }]);
    expect(peer.transceivers.map(({ receiver }) => receiver.track.kind)).toEqual(['audio', 'video', 'video']);
    await table.turnOn('camera');
    table.sent = nothing;
    table.links.apply();
    table.links.update(5);
    await settled();
    expect(table.kinds('sending'), 'nothing is negotiated anew').toEqual(['offer']);
    expect(peer.transceivers.map(({ sender }) => sender.track)).toEqual([null, null, null]);
    expect(peer.isClosed).toBe(false);
  });

  it('begins anew when it breaks, does not come about, or the server says so', async () => {
    const table = new Table();
    const peer = await table.turnOn('sound');
    await table.told('sending', 1, 'again');
    expect(peer.isClosed).toBe(true);
    await table.told('sending', 1, 'again');
    expect(table.peers, 'of one before the newest it is void').toHaveLength(2);
    table.peers[1]?.become('failed');
    await settled();
    table.clock.advance(4 * patienceMs);
    await settled();
    expect(table.said.map(({ link }) => link)).toEqual([1, 2, 3, 4]);
  });

  it('is not begun for another seat, and ends with its own', async () => {
    const table = new Table();
    const peer = await table.turnOn('sound');
    table.links.update(6);
    expect(peer.isClosed).toBe(true);
    table.links.apply();
    await settled();
    expect(table.said.at(-1), 'counted anew').toMatchObject({ link: 1, kind: 'offer' });
  });
});

describe('what is received', () => {
  it('is answered, over the same connection as long as the server offers that', async () => {
    const table = new Table();
    await table.offered(1, ['audio']);
    await table.offered(1, ['audio', 'audio']);
    expect(table.peers).toHaveLength(1);
    expect(table.kinds('receiving')).toEqual(['answer', 'answer']);
    await table.offered(2, ['audio']);
    expect(table.peers).toHaveLength(2);
    await table.offered(1, ['audio']);
    await table.offered(3, ['audio'], 9);
    expect(table.peers, 'neither an older one nor that of another seat').toHaveLength(2);
  });

  it('is whose the server says, also when that changes', async () => {
    const table = new Table();
    await table.offered(1, ['audio', 'video']);
    table.carried({ section: '0', seat: 9, part: 'sound' }, { section: '1', seat: 9, part: 'camera' });
    const transceivers = table.peers[0]?.transceivers ?? [];
    const tracks = (seat: number): unknown => new Map(table.links.all()).get(seat)?.tracks();
    expect(tracks(9)).toMatchObject({
      sound: transceivers[0]?.receiver.track,
      camera: transceivers[1]?.receiver.track,
      screen: null,
    });
    table.carried({ section: '0', seat: 12, part: 'sound' });
    expect(tracks(9)).toBeUndefined();
    expect(tracks(12)).toMatchObject({ sound: transceivers[0]?.receiver.track, camera: null });
  });

  it('is asked for anew when it breaks, and when the line to the server did', async () => {
    const table = new Table();
    await table.offered(1, ['audio']);
    table.peers[0]?.become('failed');
    table.links.resume();
    expect(table.kinds('receiving')).toEqual(['answer', 'again', 'again']);
  });
});
