// Voice by a media server: one connection for what is sent, made when something is turned on for the first time and
// kept wherever one goes; one for what is heard and seen, whose parts the server gives to others as people come and go.
import type { Live, VoiceTrack, VoiceWay } from '$protocol';
import type { Clock } from '../net/clock';
import type { Company, Tie } from './company';
import { ServerLink } from './server_link';
import { levelOf, parts, type Part, type Peer, type PerPart, type Signal } from './link';

export interface ServerLinksParts {
  clock: Clock;
  makePeer(): Peer;
  sends(): PerPart<MediaStreamTrack | null>;
  send(way: VoiceWay, signal: Signal): void;
  changed(): void;
}

const nothing: PerPart<MediaStreamTrack | null> = { sound: null, camera: null, screen: null };

export class ServerLinks implements Company {
  private mine = 0;
  private sending: ServerLink;
  private receiving: ServerLink;
  private carried: readonly VoiceTrack[] = [];

  constructor(private readonly around: ServerLinksParts) {
    this.sending = this.make('sending');
    this.receiving = this.make('receiving');
  }

  update(mine: number): void {
    if (mine !== this.mine) this.closeAll();
    this.mine = mine;
    this.around.changed();
  }

  heard(live: Live): void {
    if (live.t === 'voice.negotiated' && live.d.to === this.mine) {
      (live.d.way === 'sending' ? this.sending : this.receiving).heard(live.d);
    } else if (live.t === 'voice.carried' && live.d.to === this.mine) {
      this.carried = live.d.tracks;
      this.around.changed();
    }
  }

  apply(): void {
    const sends = this.around.sends();
    if (this.sending.peer) this.sending.apply();
    else if (this.mine && parts.some((part) => sends[part])) this.sending.offer();
  }

  /** What is sent follows from what the server is told. */
  refresh(): void {}

  /** The server can be reached again: what it offered meanwhile was lost. */
  resume(): void {
    this.receiving.askAnew();
    if (this.sending.peer && !this.sending.isConnected) this.sending.offer();
  }

  configure(configuration: RTCConfiguration): void {
    this.sending.configure(configuration);
    this.receiving.configure(configuration);
  }

  closeAll(): void {
    this.sending.close();
    this.receiving.close();
    this.sending = this.make('sending');
    this.receiving = this.make('receiving');
    this.carried = [];
    this.mine = 0;
  }

  all(): [seat: number, tie: Tie][] {
    const seats = [...new Set(this.carried.map(({ seat }) => seat))];
    return seats.map((seat) => [seat, this.tieTo(seat)]);
  }

  private make(way: VoiceWay): ServerLink {
    const { clock, makePeer, sends, send, changed } = this.around;
    return new ServerLink({ way, clock, makePeer, sends: way === 'sending' ? sends : () => nothing, send, changed });
  }

  private tieTo(seat: number): Tie {
    const { receiving } = this;
    const transceivers = receiving.peer?.getTransceivers() ?? [];
    const receiver = (part: Part): RTCRtpReceiver | null => {
      const section = this.carried.find((one) => one.seat === seat && one.part === part)?.section;
      return (section !== undefined && transceivers.find(({ mid }) => mid === section)?.receiver) || null;
    };
    const track = (part: Part): MediaStreamTrack | null => receiver(part)?.track ?? null;
    return {
      isConnected: receiving.isConnected,
      tracks: () => ({ sound: track('sound'), camera: track('camera'), screen: track('screen') }),
      level: () => levelOf(receiver('sound')),
      stats: async () => (await receiver('sound')?.getStats()) ?? null,
    };
  }
}
