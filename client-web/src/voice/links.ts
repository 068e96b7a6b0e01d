// The connections to all others who take part in the place one is in: as many as there are members, and not one more.
import type { Live, VoiceMember, VoiceSignalled } from '$protocol';
import type { Clock } from '../net/clock';
import type { Company } from './company';
import type { Part, Peer, PerPart, Signal } from './link';
import { PeerLink } from './peer_link';

export interface LinksParts {
  clock: Clock;
  makePeer(): Peer;
  sends(): PerPart<MediaStreamTrack | null>;
  /** Whether pictures are wanted at all. */
  wantsPictures(): boolean;
  send(to: number, signal: Signal): void;
  changed(): void;
}

interface Linked {
  member: VoiceMember;
  link: PeerLink;
}

const earlyMax = 64;
const earlyForMs = 5000;

export class Links implements Company {
  private mine = 0;
  private readonly linked = new Map<number, Linked>();
  /** From members of whom we are not told yet. */
  private early: { signal: VoiceSignalled; until: number }[] = [];

  constructor(private readonly around: LinksParts) {}

  /** Who takes part now. Connections to those who do not end at once; all of them where one does not oneself. */
  update(mine: number, members: readonly VoiceMember[]): void {
    if (mine !== this.mine) this.closeAll();
    this.mine = mine;
    const takesPart = members.some(({ seat }) => seat === mine);
    const others = takesPart ? members.filter(({ seat }) => seat !== mine) : [];
    for (const [seat, { member, link }] of this.linked) {
      if (others.some((other) => other.seat === seat && other.person === member.person)) continue;
      link.close();
      this.linked.delete(seat);
    }
    for (const member of others) this.meet(member);
    this.around.changed();
  }

  heard(live: Live): void {
    if (live.t === 'voice.signalled') this.signalled(live.d);
  }

  signalled(signal: VoiceSignalled): void {
    if (signal.to !== this.mine) return;
    const linked = this.linked.get(signal.from);
    if (linked) return linked.link.heard(signal);
    const now = this.around.clock.now();
    this.early = this.early.filter(({ until }) => until > now).slice(1 - earlyMax);
    this.early.push({ signal, until: now + earlyForMs });
  }

  /** What is sent is something else now. */
  apply(): void {
    for (const { link } of this.linked.values()) link.apply();
  }

  /** Pictures are wanted, or not any more. */
  refresh(): void {
    for (const { link } of this.linked.values()) link.refresh();
  }

  resume(): void {
    for (const { link } of this.linked.values()) link.resume();
  }

  configure(configuration: RTCConfiguration): void {
    for (const { link } of this.linked.values()) link.configure(configuration);
  }

  closeAll(): void {
    for (const { link } of this.linked.values()) link.close();
    this.linked.clear();
    this.early = [];
  }

  of(seat: number): PeerLink | null {
    return this.linked.get(seat)?.link ?? null;
  }

  all(): [seat: number, link: PeerLink][] {
    return [...this.linked].map(([seat, { link }]) => [seat, link]);
  }

  private meet(member: VoiceMember): void {
    const known = this.linked.get(member.seat);
    if (known) {
      known.member = member;
      known.link.refresh();
      return;
    }
    const linked: Linked = { member, link: this.linkTo(member.seat) };
    this.linked.set(member.seat, linked);
    linked.link.begin();
    const now = this.around.clock.now();
    const early = this.early.filter(({ signal, until }) => signal.from === member.seat && until > now);
    this.early = this.early.filter(({ signal }) => signal.from !== member.seat);
    for (const { signal } of early) linked.link.heard(signal);
  }

  private linkTo(seat: number): PeerLink {
    const { clock, makePeer, sends, send, changed } = this.around;
    return new PeerLink({
      mine: this.mine,
      theirs: seat,
      clock,
      makePeer,
      sends,
      receives: () => this.receives(seat),
      send: (signal) => send(seat, signal),
      changed,
    });
  }

  private receives(seat: number): PerPart<boolean> {
    const member = this.linked.get(seat)?.member;
    const pictures = this.around.wantsPictures() && (member?.seen ?? false);
    const may: Record<Part, boolean> = { sound: member?.heard ?? false, camera: pictures, screen: pictures };
    return may;
  }
}
