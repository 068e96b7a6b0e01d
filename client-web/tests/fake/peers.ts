// Two browsers' ends of connections, and a wire between two links on which signals lie until they are carried.
import type { Peer } from '../../src/voice/link';

type Handler = ((event: never) => unknown) | null;
const receives = new Set(['sendrecv', 'recvonly']);
const sends = new Set(['sendrecv', 'sendonly']);

interface FakeSender {
  track: MediaStreamTrack | null;
  replaceTrack(track: MediaStreamTrack | null): Promise<void>;
  encodings: { maxBitrate?: number }[];
  getParameters(): { encodings: { maxBitrate?: number }[] };
  setParameters(given: { encodings: { maxBitrate?: number }[] }): Promise<void>;
}

interface FakeTransceiver {
  mid: string;
  direction: string;
  sender: FakeSender;
  receiver: { track: { kind: string }; getSynchronizationSources(): { audioLevel: number }[] };
  /** What was agreed: whether something goes out, and comes in. */
  goesOut: boolean;
  comesIn: boolean;
}

interface Described {
  kinds: string[];
  directions: string[];
}

export class FakePeer {
  signalingState = 'stable';
  connectionState = 'new';
  localDescription: { type: string; sdp: string } | null = null;
  remoteDescription: { type: string; sdp: string } | null = null;
  onicecandidate: Handler = null;
  onconnectionstatechange: Handler = null;
  transceivers: FakeTransceiver[] = [];
  candidates: string[] = [];
  restarts = 0;
  isClosed = false;

  asPeer(): Peer {
    return this as unknown as Peer;
  }

  addTransceiver(kind: string, { direction = 'sendrecv' } = {}): FakeTransceiver {
    const sender: FakeSender = {
      track: null,
      async replaceTrack(track) {
        sender.track = track;
      },
      encodings: [{}],
      getParameters: () => ({ encodings: structuredClone(sender.encodings) }),
      async setParameters({ encodings }) {
        sender.encodings = encodings;
      },
    };
    const receiver = { track: { kind }, getSynchronizationSources: () => [] };
    const mid = String(this.transceivers.length);
    const transceiver = { mid, direction, sender, receiver, goesOut: false, comesIn: false };
    this.transceivers.push(transceiver);
    return transceiver;
  }

  getTransceivers(): FakeTransceiver[] {
    return this.transceivers;
  }

  async setLocalDescription(): Promise<void> {
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
    const described: Described = {
      kinds: this.transceivers.map(({ receiver }) => receiver.track.kind),
      directions: this.transceivers.map(({ direction }) => direction),
    };
    this.localDescription = { type, sdp: JSON.stringify(described) };
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable';
    if (type === 'answer') this.agree();
  }

  async setRemoteDescription({ type, sdp }: { type: string; sdp: string }): Promise<void> {
    if (type === 'answer' && this.signalingState !== 'have-local-offer') throw new Error('no offer was made');
    this.remoteDescription = { type, sdp };
    if (type === 'answer') {
      this.signalingState = 'stable';
      return this.agree();
    }
    this.signalingState = 'have-remote-offer';
    const { kinds } = JSON.parse(sdp) as Described;
    for (const kind of kinds.slice(this.transceivers.length)) this.addTransceiver(kind, { direction: 'recvonly' });
  }

  async addIceCandidate({ candidate = '' }: RTCIceCandidateInit): Promise<void> {
    if (!this.remoteDescription) throw new Error('it belongs to nothing');
    this.candidates.push(candidate);
  }

  restartIce(): void {
    this.restarts += 1;
  }

  setConfiguration(): void {}

  async getStats(): Promise<RTCStatsReport> {
    return new Map() as unknown as RTCStatsReport;
  }

  close(): void {
    this.isClosed = true;
    for (const transceiver of this.transceivers) transceiver.goesOut = transceiver.comesIn = false;
  }

  // What the network does to it.
  become(state: string): void {
    this.connectionState = state;
    (this.onconnectionstatechange as (() => void) | null)?.();
  }

  find(candidate: string): void {
    (this.onicecandidate as ((event: unknown) => void) | null)?.({ candidate: { candidate, sdpMid: '0' } });
  }

  private agree(): void {
    const own = JSON.parse(this.localDescription?.sdp ?? '{}') as Described;
    const other = JSON.parse(this.remoteDescription?.sdp ?? '{}') as Described;
    for (const [index, transceiver] of this.transceivers.entries()) {
      const mine = own.directions[index] ?? 'inactive';
      const theirs = other.directions[index] ?? 'inactive';
      transceiver.goesOut = sends.has(mine) && receives.has(theirs);
      transceiver.comesIn = receives.has(mine) && sends.has(theirs);
    }
  }
}
