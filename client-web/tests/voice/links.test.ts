import { describe, expect, it } from 'vitest';
import type { VoiceMember, VoiceSignalled } from '../../src/protocol';
import { Links } from '../../src/voice/links';
import { look, qualityBetween } from '../../src/voice/quality';
import { troubleOf } from '../../src/voice/devices';
import { ManualClock } from '../fake/manual_clock';
import { FakePeer } from '../fake/peers';

function member(seat: number, change: Partial<VoiceMember> = {}): VoiceMember {
  const off = { microphone: false, camera: false, screen: false };
  return { seat, person: `p${seat}`, name: `Guest ${seat}`, ...off, heard: true, seen: true, ...change } as VoiceMember;
}

interface Made {
  links: Links;
  peers: FakePeer[];
  said: { to: number; kind: string }[];
  wants: { pictures: boolean };
}

function made(): Made {
  const peers: FakePeer[] = [];
  const said: { to: number; kind: string }[] = [];
  const wants = { pictures: true };
  const links = new Links({
    clock: new ManualClock(),
    makePeer: () => {
      const peer = new FakePeer();
      peers.push(peer);
      return peer.asPeer();
    },
    sends: () => ({ sound: null, camera: null, screen: null }),
    wantsPictures: () => wants.pictures,
    send: (to, { kind }) => said.push({ to, kind }),
    changed: () => {},
  });
  return { links, peers, said, wants };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

const living = (peers: FakePeer[]): number => peers.filter(({ isClosed }) => !isClosed).length;

describe('links', () => {
  it('has one to each other member, and none where one is no member', () => {
    const { links, peers } = made();
    links.update(3, [member(1), member(2)]);
    expect(peers).toHaveLength(0);
    links.update(3, [member(1), member(2), member(3)]);
    expect(living(peers)).toBe(2);
    links.update(3, [member(2), member(3)]);
    expect(living(peers)).toBe(1);
    expect(links.of(1)).toBeNull();
    links.update(3, []);
    expect(living(peers)).toBe(0);
  });

  it('does not take one person for another, whatever seat they have', () => {
    const { links, peers } = made();
    links.update(3, [member(1), member(3)]);
    links.update(3, [member(1, { person: 'p9' as VoiceMember['person'] }), member(3)]);
    expect(peers[0]?.isClosed).toBe(true);
    expect(living(peers)).toBe(1);
  });

  it('begins all anew with a new seat of its own', () => {
    const { links, peers } = made();
    links.update(3, [member(1), member(3)]);
    links.update(4, [member(1), member(4)]);
    expect(peers[0]?.isClosed).toBe(true);
    expect(living(peers)).toBe(1);
  });

  it('keeps what a member says of whom it is not told yet', async () => {
    const { links, peers, said } = made();
    links.update(1, [member(1)]);
    const offer = { kinds: ['audio', 'video', 'video'], directions: ['sendrecv', 'sendrecv', 'sendrecv'] };
    const signal: VoiceSignalled = { from: 2, to: 1, link: 1, kind: 'offer', text: JSON.stringify(offer) };
    links.signalled(signal);
    links.signalled({ ...signal, to: 7 });
    links.update(1, [member(1), member(2)]);
    await settled();
    expect(said).toEqual([{ to: 2, kind: 'answer' }]);
    expect(living(peers)).toBe(1);
  });

  it('takes no pictures in where none are wanted', () => {
    const { links, peers, wants } = made();
    links.update(3, [member(1), member(3)]);
    wants.pictures = false;
    links.refresh();
    expect(peers[0]?.isClosed).toBe(true);
    expect(peers[1]?.transceivers.map(({ direction }) => direction)).toEqual(['sendrecv', 'sendonly', 'sendonly']);
  });
});

describe('the quality of a line', () => {
  const before = { received: 1000, lost: 10, roundTripMs: 40 };
  it('is told by what was lost between two looks, and by how long the way takes', () => {
    const good = { received: 1100, lost: 11, roundTripMs: 40 };
    expect(qualityBetween(before, good)).toBe('good');
    expect(qualityBetween(before, { ...good, lost: 16 })).toBe('weak');
    expect(qualityBetween(before, { ...good, lost: 40 })).toBe('bad');
    expect(qualityBetween(before, { ...good, roundTripMs: 300 })).toBe('weak');
    expect(qualityBetween(before, { ...good, roundTripMs: 900 })).toBe('bad');
    expect(qualityBetween(before, { received: 0, lost: 0, roundTripMs: 40 })).toBe('good');
  });

  it('is read from what a browser counts', () => {
    const report = new Map<string, unknown>([
      ['a', { type: 'inbound-rtp', packetsReceived: 7, packetsLost: -1 }],
      ['b', { type: 'inbound-rtp', packetsReceived: 3, packetsLost: 2 }],
      ['c', { type: 'candidate-pair', nominated: true, state: 'succeeded', currentRoundTripTime: 0.05 }],
      ['d', { type: 'candidate-pair', nominated: false, state: 'waiting', currentRoundTripTime: 9 }],
    ]);
    expect(look(report as unknown as RTCStatsReport)).toEqual({ received: 10, lost: 2, roundTripMs: 50 });
  });
});

describe('trouble with a device', () => {
  it('is told by what the browser says', () => {
    expect(troubleOf(new DOMException('', 'NotAllowedError'))).toBe('denied');
    expect(troubleOf(new DOMException('', 'NotFoundError'))).toBe('none');
    expect(troubleOf(new DOMException('', 'NotReadableError'))).toBe('busy');
    expect(troubleOf(new Error('x'))).toBe('failed');
  });
});
