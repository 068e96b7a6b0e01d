// What every connection does, be it to another member's browser or to the media server: one negotiation step after the
// other, begun anew when it does not come about or breaks, ever more patiently. Knows neither page nor server; what a
// browser offers is given to it.
import type { VoiceSignalKind } from '$protocol';
import type { Clock } from '../net/clock';

/** In this order in every session description. */
export const parts = ['sound', 'camera', 'screen'] as const;
export type Part = (typeof parts)[number];
export type PerPart<T> = Readonly<Record<Part, T>>;

export type Peer = Pick<
  RTCPeerConnection,
  | 'signalingState'
  | 'connectionState'
  | 'localDescription'
  | 'remoteDescription'
  | 'addTransceiver'
  | 'getTransceivers'
  | 'setLocalDescription'
  | 'setRemoteDescription'
  | 'addIceCandidate'
  | 'restartIce'
  | 'setConfiguration'
  | 'getStats'
  | 'close'
  | 'onicecandidate'
  | 'onconnectionstatechange'
>;

export interface Signal {
  link: number;
  kind: VoiceSignalKind;
  text: string;
  part?: string;
}

export interface Around {
  clock: Clock;
  makePeer(): Peer;
  /** What is sent at the moment. */
  sends(): PerPart<MediaStreamTrack | null>;
  changed(): void;
}

export const disconnectedGraceMs = 2000;
export const patienceMs = 8000;
const patienceMaxMs = 60_000;

export abstract class Link {
  isConnected = false;
  peer: Peer | null = null;
  /** What is said of one before the newest is void. */
  link = 0;
  /** One thing after the other: no step of a negotiation falls into another. */
  private steps: Promise<void> = Promise.resolve();
  private patience = patienceMs;
  private cancelPatience = (): void => {};
  private cancelGrace = (): void => {};

  protected constructor(private readonly place: Around) {}

  /** Begins anew. */
  protected abstract renew(): void;
  /** It was there, and is no more. */
  protected abstract broken(peer: Peer): void;
  protected abstract fill(peer: Peer): Promise<void>;
  protected abstract send(signal: Signal): void;

  /** What is sent is something else now. */
  apply(): void {
    this.step((peer) => this.fill(peer));
  }

  configure(configuration: RTCConfiguration): void {
    this.peer?.setConfiguration(configuration);
  }

  close(): void {
    this.cancelPatience();
    this.cancelGrace();
    this.peer?.close();
    this.peer = null;
    this.isConnected = false;
  }

  protected make(link: number): Peer {
    this.close();
    this.link = link;
    const peer = this.place.makePeer();
    this.peer = peer;
    peer.onconnectionstatechange = () => this.moved(peer);
    return peer;
  }

  private moved(peer: Peer): void {
    if (peer !== this.peer) return;
    this.cancelGrace();
    const state = peer.connectionState;
    this.isConnected = state === 'connected';
    if (state === 'connected') {
      this.patience = patienceMs;
      this.cancelPatience();
    } else if (state === 'failed') {
      this.broken(peer);
    } else if (state === 'disconnected') {
      this.cancelGrace = this.place.clock.after(disconnectedGraceMs, () => this.broken(peer));
    }
    this.place.changed();
  }

  /** A connection that does not come about is begun anew. */
  protected wait(): void {
    this.cancelPatience();
    this.cancelPatience = this.place.clock.after(this.patience, () => this.tryAgain());
  }

  protected tryAgain(): void {
    this.patience = Math.min(2 * this.patience, patienceMaxMs);
    this.renew();
  }

  protected say(kind: VoiceSignalKind, text: string, part?: string): void {
    const signal = { link: this.link, kind, text: text.replaceAll('\r', '') };
    this.send(part === undefined ? signal : { ...signal, part });
  }

  protected step(act: (peer: Peer) => Promise<void>): void {
    const { peer } = this;
    if (!peer) return;
    this.steps = this.steps.then(async () => {
      if (peer !== this.peer) return;
      try {
        await act(peer);
      } catch {
        // Whatever did not fit: the connection is begun anew when patience ends.
        if (peer === this.peer && !this.isConnected) this.wait();
      }
    });
  }
}

export function toSdp(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

export function levelOf(receiver: RTCRtpReceiver | null | undefined): number {
  return Math.max(0, ...(receiver?.getSynchronizationSources().map(({ audioLevel }) => audioLevel ?? 0) ?? []));
}
