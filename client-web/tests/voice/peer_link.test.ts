// Two links that talk to each other over a wire: what is connected, what gets in, and how it is mended.
import { describe, expect, it } from 'vitest';
import { disconnectedGraceMs, parts, patienceMs, type Signal } from '../../src/voice/link';
import { bitsPerSecondMax, PeerLink } from '../../src/voice/peer_link';
import { ManualClock } from '../fake/manual_clock';
import { FakePeer } from '../fake/peers';

const all = { sound: true, camera: true, screen: true };
const none = { sound: null, camera: null, screen: null };
const track = (name: string): MediaStreamTrack => ({ id: name }) as MediaStreamTrack;

class Side {
  peers: FakePeer[] = [];
  receives = { ...all };
  sends: { sound: MediaStreamTrack | null; camera: MediaStreamTrack | null; screen: MediaStreamTrack | null } = none;
  said: Signal[] = [];
  readonly link: PeerLink;

  constructor(mine: number, theirs: number, clock: ManualClock) {
    this.link = new PeerLink({
      mine,
      theirs,
      clock,
      makePeer: () => {
        const peer = new FakePeer();
        this.peers.push(peer);
        return peer.asPeer();
      },
      sends: () => this.sends,
      receives: () => this.receives,
      send: (signal) => this.said.push(signal),
      changed: () => {},
    });
  }

  get peer(): FakePeer {
    return this.peers[this.peers.length - 1] as FakePeer;
  }
}

class Pair {
  clock = new ManualClock();
  /** Came first, and gives way. */
  early = new Side(1, 2, this.clock);
  late = new Side(2, 1, this.clock);

  begin(): this {
    this.early.link.begin();
    this.late.link.begin();
    return this;
  }

  /** Carries all that was said, and what is said to it, to the end. */
  async carry(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      await settled();
      const toLate = this.early.said.splice(0);
      const toEarly = this.late.said.splice(0);
      for (const signal of toLate) this.late.link.heard(signal);
      for (const signal of toEarly) this.early.link.heard(signal);
      quiet = toLate.length + toEarly.length > 0 ? 0 : quiet + 1;
    }
  }

  async connected(): Promise<this> {
    this.begin();
    await this.carry();
    this.early.peer.become('connected');
    this.late.peer.become('connected');
    return this;
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

const flows = (peer: FakePeer): boolean[] => peer.transceivers.map(({ comesIn }) => comesIn);

describe('a link', () => {
  it('is made by the one who came later, for sound, camera and screen both ways', async () => {
    const pair = new Pair().begin();
    await settled();
    expect(pair.early.said).toEqual([]);
    await pair.carry();
    for (const side of [pair.early, pair.late]) {
      expect(flows(side.peer)).toEqual([true, true, true]);
      expect(side.peer.transceivers.map(({ receiver }) => receiver.track.kind)).toEqual(['audio', 'video', 'video']);
      expect(side.peer.signalingState).toBe('stable');
    }
  });

  it('sends what is on, and something else from the next moment on', async () => {
    const pair = new Pair();
    pair.early.sends = { ...none, sound: track('voice') };
    await pair.connected();
    expect(pair.early.peer.transceivers.map(({ sender }) => sender.track?.id)).toEqual(['voice', undefined, undefined]);
    pair.early.sends = { ...none, camera: track('face') };
    pair.early.link.apply();
    await settled();
    expect(pair.early.peer.transceivers.map(({ sender }) => sender.track?.id)).toEqual([undefined, 'face', undefined]);
    expect(pair.early.said, 'without a word to the other').toEqual([]);
    const camera = pair.early.peer.transceivers[1]?.sender;
    expect(camera?.encodings).toEqual([{ maxBitrate: bitsPerSecondMax.camera }]);
  });

  it('takes in at once no longer what may not be sent, whatever its sender does', async () => {
    for (const which of ['early', 'late'] as const) {
      const pair = await new Pair().connected();
      const receiver = pair[which];
      const sender = which === 'early' ? pair.late : pair.early;
      const before = receiver.peer;
      receiver.receives = { ...all, sound: false };
      receiver.link.refresh();
      expect(before.isClosed, 'before a word is said').toBe(true);
      expect(receiver.link.tracks().sound).toBeNull();
      await pair.carry();
      expect(flows(receiver.peer)).toEqual([false, true, true]);
      expect(flows(sender.peer), 'the muted one hears on').toEqual([true, true, true]);
      // The sender offers again what they may not send.
      sender.peer.transceivers.forEach((transceiver) => (transceiver.direction = 'sendrecv'));
      sender.peer.become('failed');
      await pair.carry();
      expect(flows(receiver.peer)).toEqual([false, true, true]);
    }
  });

  it('takes in nothing that is offered besides, or as something else', async () => {
    const pair = new Pair();
    pair.early.link.begin();
    const odd = { kinds: ['video', 'video', 'audio', 'audio'], directions: Array(4).fill('sendrecv') };
    pair.early.link.heard({ link: 1, kind: 'offer', text: JSON.stringify(odd) });
    await settled();
    expect(flows(pair.early.peer)).toEqual([false, true, false, false]);
  });

  it('survives that both offer at once: the earlier gives way', async () => {
    const pair = await new Pair().connected();
    pair.early.peer.become('failed');
    pair.late.peer.become('failed');
    await pair.carry();
    for (const side of [pair.early, pair.late]) {
      expect(side.peers).toHaveLength(1);
      expect(side.peer.signalingState).toBe('stable');
      expect(side.peer.restarts).toBe(1);
    }
  });

  it('looks for another way when the line is gone for a while, and not before', async () => {
    const pair = await new Pair().connected();
    pair.early.peer.become('disconnected');
    pair.clock.advance(disconnectedGraceMs - 1);
    expect(pair.early.peer.restarts).toBe(0);
    pair.early.peer.become('connected');
    pair.clock.advance(disconnectedGraceMs);
    expect(pair.early.peer.restarts).toBe(0);
    pair.early.peer.become('disconnected');
    pair.clock.advance(disconnectedGraceMs);
    expect(pair.early.peer.restarts).toBe(1);
    await pair.carry();
    expect(pair.late.peer.remoteDescription?.type).toBe('offer');
  });

  it('begins anew when nothing comes of it, also where the first words were lost', async () => {
    const pair = new Pair().begin();
    await settled();
    pair.late.said = [];
    pair.clock.advance(patienceMs);
    await pair.carry();
    expect(pair.early.link.link).toBe(pair.late.link.link);
    expect(pair.late.link.link).toBeGreaterThan(1);
    expect(flows(pair.late.peer)).toEqual([true, true, true]);
  });

  it('meets one who has begun anew and forgot how often', async () => {
    const pair = await new Pair().connected();
    pair.early.link.resume();
    for (let time = 0; time < 3; time += 1) {
      pair.early.peer.become('failed');
      pair.early.link.resume();
      await pair.carry();
    }
    const fresh = new Side(2, 1, pair.clock);
    pair.late = fresh;
    fresh.link.begin();
    await pair.carry();
    expect(fresh.link.link).toBe(pair.early.link.link);
    expect(flows(fresh.peer)).toEqual([true, true, true]);
  });

  it('keeps ways to be reached that come before what they belong to', async () => {
    const pair = new Pair().begin();
    pair.early.link.heard({ link: 1, kind: 'candidate', text: 'candidate:7', part: '0' });
    await settled();
    expect(pair.early.peer.candidates).toEqual([]);
    await pair.carry();
    expect(pair.early.peer.candidates).toEqual(['candidate:7']);
    pair.late.peer.find('candidate:9');
    await pair.carry();
    expect(pair.early.peer.candidates).toEqual(['candidate:7', 'candidate:9']);
  });

  it('says nothing any more when it is closed', async () => {
    const pair = await new Pair().connected();
    const { peer } = pair.early;
    pair.early.link.close();
    expect(peer.isClosed).toBe(true);
    peer.find('candidate:1');
    peer.become('failed');
    pair.clock.advance(10 * patienceMs);
    await settled();
    expect(pair.early.said).toEqual([]);
  });

  it('names its parts in one order', () => {
    expect(parts).toEqual(['sound', 'camera', 'screen']);
  });
});
