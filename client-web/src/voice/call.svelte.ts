// Taking part by voice, in this tab: joined or not, what is sent, who is connected how well. Views read this. It
// follows the person from place to place and comes back by itself when the line to the server does.
import { limits } from '$protocol';
import type { Live, PersonId, Refused, VoiceEnd, VoiceJoined, VoiceMember } from '$protocol';
import type { Convene } from '../model/convene.svelte';
import type { Choices } from '../model/settings.svelte';
import type { Clock } from '../net/clock';
import type { Devices, Meter, Trouble } from './devices';
import type { Company } from './company';
import { Links } from './links';
import { ServerLinks } from './server_links';
import type { Part, PerPart } from './link';
import { look, qualityBetween, type Look, type Quality } from './quality';

export interface Sight {
  quality: Quality;
  speaks: boolean;
  tracks: PerPart<MediaStreamTrack | null>;
}

export interface Ended {
  why: VoiceEnd;
}

/** Out on the campus nobody hears one. Who waits is kept out as long as it is full; who listens sends nothing. */
export type Standing = 'out' | 'nowhere' | 'waiting' | 'listening' | 'member';

export interface CallParts {
  convene: Convene;
  clock: Clock;
  devices: Devices;
  choices(): Choices;
}

const listenEveryMs = 200;
const lookEveryMs = 2000;
const speaksFromLevel = 0.02;
const speaksForMs = 800;
const badLooksMax = 3;
/** A server that was started anew learns who takes part one by one. */
const comeBackMs = 5000;
const nothing: PerPart<MediaStreamTrack | null> = { sound: null, camera: null, screen: null };

export class Call {
  seat = $state(0);
  isJoining = $state(false);
  refused = $state.raw<Refused | null>(null);
  ended = $state.raw<Ended | null>(null);
  trouble = $state.raw<{ part: Part; why: Trouble } | null>(null);
  /** What this tab would send, if it may. */
  switches = $state.raw<PerPart<boolean>>({ sound: false, camera: false, screen: false });
  wantsPictures = $state(true);
  /** Sent before all others, wherever they and one go. */
  pinned = $state<PersonId | null>(null);
  sights = $state.raw<ReadonlyMap<number, Sight>>(new Map());
  speaks = $state(false);
  /** The line has been bad for a while: turning pictures off would help. */
  isBad = $state(false);
  /** Own picture, for oneself. */
  own = $state.raw(nothing);

  private links: Company;
  private isCarried = false;
  /** Whether who is told to take part can be trusted to be all. */
  private isSettled = true;
  private tracks: Record<Part, MediaStreamTrack | null> = { ...nothing };
  private configuration: RTCConfiguration = {};
  private meter: Meter | null = null;
  private readonly looks = new Map<number, Look>();
  private readonly qualities = new Map<number, Quality>();
  private readonly spokeUntil = new Map<number, number>();
  private badLooks = 0;
  private readonly cancels = new Map<string, () => void>();
  private cancelRenewal = (): void => {};

  constructor(private readonly around: CallParts) {
    this.links = this.company();
  }

  private company(): Company {
    const { clock, convene, devices } = this.around;
    const shared = {
      clock,
      makePeer: () => devices.makePeer(this.configuration),
      sends: () => this.sent(),
      changed: () => this.see(),
    };
    if (this.isCarried) {
      return new ServerLinks({
        ...shared,
        send: (way, signal) => convene.tell('voice.negotiate', { seat: this.seat, way, ...signal }),
      });
    }
    return new Links({
      ...shared,
      wantsPictures: () => this.wantsPictures,
      send: (to, signal) => convene.tell('voice.signal', { seat: this.seat, to, ...signal }),
    });
  }

  /** Begins to listen to the server; the answer ends it, and the call. */
  start(): () => void {
    const unwatch = this.around.convene.watch({
      live: (live) => this.heard(live),
      link: (state) => {
        this.isSettled = false;
        if (state.kind === 'open' && this.seat) void this.rejoin();
        if (state.kind === 'ended') this.end();
      },
      closed: () => this.follow(),
    });
    return () => {
      unwatch();
      this.leave();
    };
  }

  get place(): string {
    return this.around.convene.world.room?.topic.slice('room/'.length) ?? '';
  }

  get members(): readonly VoiceMember[] {
    return this.around.convene.world.voice?.members ?? [];
  }

  get me(): VoiceMember | null {
    return this.members.find(({ seat }) => seat === this.seat) ?? null;
  }

  /** The media server cannot be reached: nobody is heard. */
  get isAway(): boolean {
    return this.around.convene.world.voice?.away ?? false;
  }

  /** How many listen where one is. */
  get listening(): number {
    return this.around.convene.world.voice?.listening ?? 0;
  }

  /** What is heard, and whose it is. */
  get sounds(): readonly { seat: number; track: MediaStreamTrack }[] {
    return [...this.sights].flatMap(([seat, { tracks }]) => (tracks.sound ? [{ seat, track: tracks.sound }] : []));
  }

  get standing(): Standing {
    if (!this.seat) return 'out';
    if (!this.place) return 'nowhere';
    return this.me ? 'member' : this.isCarried ? 'listening' : 'waiting';
  }

  /** With the microphone off: it is turned on by its owner. */
  async join(): Promise<void> {
    this.isJoining = true;
    this.ended = null;
    this.isSettled = true;
    const outcome = await this.around.convene.query('voice.join', {});
    this.isJoining = false;
    this.refused = 'refused' in outcome ? outcome.refused : null;
    if ('refused' in outcome) return;
    this.taken(outcome.ok);
    this.beat();
    this.listen();
    this.lookAround();
  }

  leave(): void {
    if (this.seat) this.around.convene.tell('voice.leave', { seat: this.seat });
    this.end();
  }

  /** Turns microphone, camera or screen on or off. Whether it is as wanted. */
  async turn(part: Part, isOn: boolean): Promise<boolean> {
    this.trouble = null;
    if (isOn && !(await this.have(part))) return false;
    this.switches = { ...this.switches, [part]: isOn };
    if (!isOn && part !== 'sound') this.drop(part);
    this.sendChanged();
    return true;
  }

  /** Another device was chosen: what is on is taken from it. */
  async changeDevice(part: 'sound' | 'camera'): Promise<void> {
    const wasOn = this.switches[part];
    this.drop(part);
    if (wasOn) await this.turn(part, true);
  }

  setPictures(areWanted: boolean): void {
    this.wantsPictures = areWanted;
    this.isBad = false;
    this.badLooks = 0;
    if (!areWanted) for (const part of ['camera', 'screen'] as const) void this.turn(part, false);
    this.links.refresh();
    this.tell();
  }

  pin(person: PersonId | null): void {
    this.pinned = person;
    this.tell();
  }

  private heard(live: Live): void {
    if (!this.seat) return;
    this.links.heard(live);
    if (live.t === 'voice.members') this.follow();
    else if (live.t === 'voice.ended' && live.d.seat === this.seat) {
      this.end();
      this.ended = { why: live.d.why };
    }
  }

  /** Who takes part is known anew; of a place that was not told of yet nothing follows. */
  private follow(): void {
    const { world } = this.around.convene;
    if (world.room && !world.voice) return;
    // Whoever comes in later does so with the microphone off, as everybody.
    const isKeptOut = this.standing === 'waiting' || this.standing === 'listening';
    if (isKeptOut && this.isSettled && this.switches.sound) void this.turn('sound', false);
    this.links.update(this.seat, world.voice?.members ?? []);
    this.links.apply();
  }

  private async rejoin(): Promise<void> {
    const before = this.seat;
    if (!before) return;
    const outcome = await this.around.convene.query('voice.join', { seat: before });
    if (!this.seat) return;
    if ('refused' in outcome) {
      this.end();
      this.refused = outcome.refused;
      return;
    }
    this.taken(outcome.ok);
    this.tell();
    if (this.seat === before) this.links.resume();
    this.follow();
    this.again('settle', comeBackMs, () => {
      this.isSettled = true;
      this.follow();
    });
  }

  private taken({ seat, servers, renew, carrier }: VoiceJoined): void {
    const { clock, convene } = this.around;
    this.seat = seat;
    if (this.isCarried !== (carrier === 'server')) {
      this.links.closeAll();
      this.isCarried = carrier === 'server';
      this.links = this.company();
    }
    // What the server offers may come before it tells who takes part.
    if (this.isCarried) this.links.update(seat, []);
    this.configuration = {
      iceServers: servers.map(({ url, username, credential }) =>
        username ? { urls: url, username, credential } : { urls: url },
      ),
    };
    this.links.configure(this.configuration);
    this.cancelRenewal();
    this.cancelRenewal = clock.after(Math.max(1000, renew - convene.now()), () => void this.rejoin());
  }

  private end(): void {
    this.links.closeAll();
    this.seat = 0;
    for (const part of ['sound', 'camera', 'screen'] as const) this.drop(part);
    this.switches = { sound: false, camera: false, screen: false };
    this.cancelRenewal();
    for (const cancel of this.cancels.values()) cancel();
    for (const map of [this.looks, this.qualities, this.spokeUntil]) map.clear();
    this.speaks = this.isBad = false;
    this.see();
  }

  /** What is on and may be. */
  private sent(): PerPart<MediaStreamTrack | null> {
    const { me, switches, tracks } = this;
    const may = { sound: me?.heard ?? false, camera: me?.seen ?? false, screen: me?.seen ?? false };
    const one = (part: Part): MediaStreamTrack | null => (switches[part] && may[part] ? tracks[part] : null);
    return { sound: one('sound'), camera: one('camera'), screen: one('screen') };
  }

  private async have(part: Part): Promise<boolean> {
    if (this.tracks[part]) return true;
    const { devices, choices } = this.around;
    const { microphone, camera, noise } = choices();
    const track = await (part === 'sound'
      ? devices.microphone(microphone, noise === 'on')
      : part === 'camera'
        ? devices.camera(camera)
        : devices.screen());
    if (typeof track === 'string') {
      // Who thinks better of sharing a screen has no trouble.
      if (part !== 'screen' || track !== 'denied') this.trouble = { part, why: track };
      return false;
    }
    if (!this.seat) {
      track.stop();
      return false;
    }
    this.tracks[part] = track;
    track.onended = () => {
      if (this.tracks[part] !== track) return;
      void this.turn(part, false);
      if (part !== 'screen') this.trouble = { part, why: 'busy' };
    };
    if (part === 'sound') this.meter = devices.meter(track);
    return true;
  }

  /** Lets go of a device: its light goes out. */
  private drop(part: Part): void {
    const track = this.tracks[part];
    this.tracks[part] = null;
    if (track) track.onended = null;
    track?.stop();
    if (part !== 'sound') return;
    this.meter?.stop();
    this.meter = null;
  }

  private sendChanged(): void {
    this.tell();
    this.links.apply();
    this.see();
  }

  private tell(speaks = false): void {
    const { sound, camera, screen } = this.switches;
    const first = this.pinned ? { pinned: this.pinned } : {};
    const sent = { microphone: sound, camera, screen, pictures: this.wantsPictures, speaks, ...first };
    if (this.seat) this.around.convene.tell('voice.set', { seat: this.seat, ...sent });
  }

  private beat(): void {
    this.tell();
    this.again('beat', limits.voiceBeatMs, () => this.beat());
  }

  private listen(): void {
    const now = this.around.clock.now();
    const loud = this.meter?.level() ?? 0;
    if (this.switches.sound && loud > speaksFromLevel) this.spokeUntil.set(this.seat, now + speaksForMs);
    for (const [seat, link] of this.links.all()) {
      if (link.level() > speaksFromLevel) this.spokeUntil.set(seat, now + speaksForMs);
    }
    const speaking = (seat: number): boolean => (this.spokeUntil.get(seat) ?? 0) > now;
    const spoke = this.speaks;
    this.speaks = this.switches.sound && speaking(this.seat);
    const isCrowd = this.members.length > limits.mediaSoundsMax;
    if (isCrowd && this.speaks && !spoke) this.tell(true);
    const changed = [...this.sights].some(([seat, { speaks }]) => speaks !== speaking(seat));
    if (changed) this.see();
    this.again('listen', listenEveryMs, () => this.listen());
  }

  private async lookAround(): Promise<void> {
    for (const [seat, link] of this.links.all()) {
      const report = link.isConnected ? await link.stats() : null;
      if (!report) {
        this.looks.delete(seat);
        this.qualities.set(seat, 'connecting');
        continue;
      }
      const now = look(report);
      this.qualities.set(seat, qualityBetween(this.looks.get(seat) ?? now, now));
      this.looks.set(seat, now);
    }
    if (!this.seat) return;
    const isBadNow = this.links.all().some(([seat]) => this.qualities.get(seat) === 'bad');
    this.badLooks = isBadNow ? this.badLooks + 1 : 0;
    // A suggestion: nobody's picture is turned off for them.
    if (this.badLooks >= badLooksMax && this.wantsPictures) this.isBad = true;
    this.see();
    this.again('look', lookEveryMs, () => void this.lookAround());
  }

  private again(what: string, delayMs: number, task: () => void): void {
    this.cancels.get(what)?.();
    if (this.seat) this.cancels.set(what, this.around.clock.after(delayMs, task));
  }

  private see(): void {
    const now = this.around.clock.now();
    this.sights = new Map(
      this.links.all().map(([seat, link]) => [
        seat,
        {
          quality: link.isConnected ? (this.qualities.get(seat) ?? 'good') : 'connecting',
          speaks: (this.spokeUntil.get(seat) ?? 0) > now,
          tracks: link.tracks(),
        },
      ]),
    );
    this.own = this.sent();
  }
}
