// One connection to the media server: what this tab sends, or what it is sent. Begun anew whenever it does not come
// about or breaks; what is said of one before the newest is void.
import type { VoiceSignalKind, VoiceWay } from '$protocol';
import type { Clock } from '../net/clock';
import { disconnectedGraceMs, parts, patienceMs, toSdp, type Peer, type PerPart, type Signal } from './peer_link';

export interface ServerLinkParts {
  way: VoiceWay;
  clock: Clock;
  makePeer(): Peer;
  /** What is sent at the moment; of the receiving one, nothing. */
  sends(): PerPart<MediaStreamTrack | null>;
  send(way: VoiceWay, signal: Signal): void;
  changed(): void;
}

const patienceMaxMs = 60_000;
/** Once to the server, however many hear it. */
const bitsPerSecondMax: PerPart<number> = { sound: 40_000, camera: 400_000, screen: 1_000_000 };

export class ServerLink {
  isConnected = false;
  peer: Peer | null = null;
  private link = 0;
  /** One thing after the other: no step of a negotiation falls into another. */
  private steps: Promise<void> = Promise.resolve();
  private patience = patienceMs;
  private cancelPatience = (): void => {};
  private cancelGrace = (): void => {};

  constructor(private readonly around: ServerLinkParts) {}

  /** Of the sending one: makes it, or makes it anew. */
  offer(): void {
    const peer = this.build(this.link + 1);
    for (const part of parts) {
      const sendEncodings = [{ maxBitrate: bitsPerSecondMax[part] }];
      peer.addTransceiver(part === 'sound' ? 'audio' : 'video', { direction: 'sendonly', sendEncodings });
    }
    this.step(async () => {
      await this.fill(peer);
      await peer.setLocalDescription();
      this.say('offer', peer.localDescription?.sdp ?? '');
    });
  }

  heard({ link, kind, text }: Signal): void {
    if (link < this.link) return;
    if (kind === 'offer') {
      const peer = link > this.link || !this.peer ? this.build(link) : this.peer;
      this.step(async () => {
        await peer.setRemoteDescription({ type: 'offer', sdp: toSdp(text) });
        await peer.setLocalDescription();
        this.say('answer', peer.localDescription?.sdp ?? '');
        this.around.changed();
      });
    } else if (kind === 'answer') {
      this.step((peer) => peer.setRemoteDescription({ type: 'answer', sdp: toSdp(text) }));
    } else if (kind === 'again') {
      this.offer();
    }
  }

  /** Of the receiving one: the server is to offer another. */
  askAnew(): void {
    this.say('again', '');
  }

  /** What is sent is something else now: no negotiation follows from it. */
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

  private build(link: number): Peer {
    this.close();
    this.link = link;
    const peer = this.around.makePeer();
    this.peer = peer;
    peer.onicecandidate = ({ candidate }) => {
      if (peer !== this.peer) return;
      this.say('candidate', candidate?.candidate ?? '', candidate?.sdpMid ?? undefined);
    };
    peer.onconnectionstatechange = () => this.moved(peer);
    this.wait();
    return peer;
  }

  private async fill(peer: Peer): Promise<void> {
    for (const [index, { sender }] of peer.getTransceivers().entries()) {
      const part = parts[index];
      const track = part ? this.around.sends()[part] : null;
      if (sender.track !== track) await sender.replaceTrack(track);
    }
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
      this.renew();
    } else if (state === 'disconnected') {
      this.cancelGrace = this.around.clock.after(disconnectedGraceMs, () => this.renew());
    }
    this.around.changed();
  }

  /** A connection that does not come about is begun anew, ever more patiently. */
  private wait(): void {
    this.cancelPatience();
    this.cancelPatience = this.around.clock.after(this.patience, () => this.renew());
  }

  private renew(): void {
    this.patience = Math.min(2 * this.patience, patienceMaxMs);
    if (this.around.way === 'sending') return this.offer();
    this.askAnew();
    this.wait();
  }

  private say(kind: VoiceSignalKind, text: string, part?: string): void {
    const signal = { link: Math.max(1, this.link), kind, text: text.replaceAll('\r', '') };
    this.around.send(this.around.way, part === undefined ? signal : { ...signal, part });
  }

  private step(act: (peer: Peer) => Promise<void>): void {
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
