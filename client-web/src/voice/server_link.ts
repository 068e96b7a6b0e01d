// One connection to the media server: what this tab sends, or what it is sent.
import type { VoiceWay } from '$protocol';
import { Link, parts, toSdp, type Around, type Peer, type PerPart, type Signal } from './link';

export interface ServerLinkParts extends Around {
  way: VoiceWay;
  send(way: VoiceWay, signal: Signal): void;
}

/** Once to the server, however many hear it. */
const bitsPerSecondMax: PerPart<number> = { sound: 40_000, camera: 400_000, screen: 1_000_000 };

export class ServerLink extends Link {
  constructor(private readonly around: ServerLinkParts) {
    super(around);
  }

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

  private build(link: number): Peer {
    const peer = this.make(link);
    peer.onicecandidate = ({ candidate }) => {
      if (peer !== this.peer) return;
      this.say('candidate', candidate?.candidate ?? '', candidate?.sdpMid ?? undefined);
    };
    this.wait();
    return peer;
  }

  protected async fill(peer: Peer): Promise<void> {
    for (const [index, { sender }] of peer.getTransceivers().entries()) {
      const part = parts[index];
      const track = part ? this.around.sends()[part] : null;
      if (sender.track !== track) await sender.replaceTrack(track);
    }
  }

  protected broken(): void {
    this.tryAgain();
  }

  protected renew(): void {
    if (this.around.way === 'sending') return this.offer();
    this.askAnew();
    this.wait();
  }

  /** The server counts from 1, also where it is asked before it offered anything. */
  protected send(signal: Signal): void {
    this.around.send(this.around.way, { ...signal, link: Math.max(1, signal.link) });
  }
}
