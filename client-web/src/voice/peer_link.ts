// The connection to one other member: made, mended when the line breaks, begun anew when rights change.
import { Link, levelOf, parts, toSdp, type Around, type Part, type Peer, type PerPart, type Signal } from './link';

export interface LinkParts extends Around {
  /** Seats. The higher one, who came later, makes the first offer and gives way to none. */
  mine: number;
  theirs: number;
  /** What is taken from the other at all. Nothing else gets in, whatever the other offers. */
  receives(): PerPart<boolean>;
  send(signal: Signal): void;
}

const earlyMax = 64;
/** To each of the others: five times that is what a home's line carries up. */
export const bitsPerSecondMax: PerPart<number> = { sound: 40_000, camera: 250_000, screen: 600_000 };

export class PeerLink extends Link {
  private received: PerPart<boolean> = { sound: false, camera: false, screen: false };
  private readonly leads: boolean;
  private isIgnoring = false;
  /** Ways to be reached that came before what they belong to. */
  private early: RTCIceCandidateInit[] = [];

  constructor(private readonly around: LinkParts) {
    super(around);
    this.leads = around.mine > around.theirs;
  }

  begin(): void {
    this.build(1);
    if (this.leads) this.offer();
  }

  /** The other's browser says something. */
  heard(signal: Signal): void {
    if (signal.link < this.link) {
      // They begin where we were: they are told where we are.
      const isBeginning = signal.kind === 'offer' || signal.kind === 'again';
      if (isBeginning && !this.leads) this.say('again', '');
      else if (isBeginning) this.renew();
      return;
    }
    if (signal.link > this.link) {
      this.build(signal.link);
      if (this.leads && signal.kind === 'again') return this.offer();
    }
    this.step((peer) => this.take(peer, signal));
  }

  /** What may be taken from the other is perhaps something else now: then what comes in ends at once. */
  refresh(): void {
    const wanted = this.around.receives();
    if (parts.some((part) => wanted[part] !== this.received[part])) this.renew();
  }

  /** The server can be reached again: what was said meanwhile was lost. */
  resume(): void {
    if (!this.isConnected) this.renew();
  }

  /** What comes in, where something may. */
  tracks(): PerPart<MediaStreamTrack | null> {
    const transceivers = this.peer?.getTransceivers() ?? [];
    const track = (part: Part): MediaStreamTrack | null =>
      this.received[part] ? (transceivers[parts.indexOf(part)]?.receiver.track ?? null) : null;
    return { sound: track('sound'), camera: track('camera'), screen: track('screen') };
  }

  async stats(): Promise<RTCStatsReport | null> {
    return this.peer ? this.peer.getStats() : null;
  }

  /** How loud the other is, from 0 to 1. */
  level(): number {
    return levelOf(this.received.sound ? this.peer?.getTransceivers()[0]?.receiver : null);
  }

  protected renew(): void {
    this.build(this.link + 1);
    if (this.leads) this.offer();
    else this.say('again', '');
  }

  private build(link: number): void {
    this.early = [];
    this.isIgnoring = false;
    this.received = this.around.receives();
    const peer = this.make(link);
    peer.onicecandidate = ({ candidate }) => {
      if (peer !== this.peer || !candidate?.candidate) return;
      this.say('candidate', candidate.candidate, candidate.sdpMid ?? undefined);
    };
    if (this.leads) {
      for (const part of parts) {
        peer.addTransceiver(part === 'sound' ? 'audio' : 'video', { direction: this.direction(part) });
      }
    }
    this.wait();
    this.around.changed();
  }

  private direction(part: Part): RTCRtpTransceiverDirection {
    return this.received[part] ? 'sendrecv' : 'sendonly';
  }

  private offer(): void {
    this.step(async (peer) => {
      await this.fill(peer);
      await peer.setLocalDescription();
      this.say('offer', peer.localDescription?.sdp ?? '');
    });
  }

  private async take(peer: Peer, { kind, text, part }: Signal): Promise<void> {
    if (kind === 'offer') {
      this.isIgnoring = this.leads && peer.signalingState !== 'stable';
      if (this.isIgnoring) return;
      await peer.setRemoteDescription({ type: 'offer', sdp: toSdp(text) });
      await this.fill(peer);
      await this.takeEarly(peer);
      await peer.setLocalDescription();
      this.say('answer', peer.localDescription?.sdp ?? '');
    } else if (kind === 'answer') {
      if (peer.signalingState !== 'have-local-offer') return;
      await peer.setRemoteDescription({ type: 'answer', sdp: toSdp(text) });
      await this.takeEarly(peer);
    } else if (kind === 'candidate' && text !== '') {
      const candidate = { candidate: text, sdpMid: part ?? null };
      if (peer.remoteDescription) await this.takeCandidate(peer, candidate);
      else if (this.early.length < earlyMax) this.early.push(candidate);
    }
  }

  private async takeEarly(peer: Peer): Promise<void> {
    const early = this.early.splice(0);
    for (const candidate of early) await this.takeCandidate(peer, candidate);
  }

  private async takeCandidate(peer: Peer, candidate: RTCIceCandidateInit): Promise<void> {
    try {
      await peer.addIceCandidate(candidate);
    } catch (error) {
      // What belongs to an offer that was passed over fits nothing.
      if (!this.isIgnoring) throw error;
    }
  }

  /** Sets for each part which way it goes and what is sent in it; what the other offers besides goes no way. */
  protected async fill(peer: Peer): Promise<void> {
    for (const [index, transceiver] of peer.getTransceivers().entries()) {
      const part = parts[index];
      const kind = part === 'sound' ? 'audio' : 'video';
      const fits = part !== undefined && transceiver.receiver.track.kind === kind;
      const direction = fits ? this.direction(part) : 'inactive';
      if (transceiver.direction !== direction) transceiver.direction = direction;
      if (!fits) continue;
      const track = this.around.sends()[part];
      if (transceiver.sender.track === track) continue;
      await transceiver.sender.replaceTrack(track);
      if (track) await limit(transceiver.sender, bitsPerSecondMax[part]);
    }
  }

  /** Looks for another way to each other; what is heard and seen stays as it is. */
  protected broken(peer: Peer): void {
    if (peer !== this.peer) return;
    peer.restartIce();
    this.offer();
    this.wait();
  }

  protected send(signal: Signal): void {
    this.around.send(signal);
  }
}

async function limit(sender: RTCRtpSender, maxBitrate: number): Promise<void> {
  const parameters = sender.getParameters();
  if (parameters.encodings.length === 0) return; // before the first description
  for (const encoding of parameters.encodings) encoding.maxBitrate = maxBitrate;
  await sender.setParameters(parameters);
}
