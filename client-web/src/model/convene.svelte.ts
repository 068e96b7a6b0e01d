// One person inside the convening, in this tab: what they know and what they can ask for. Views read this and nothing
// below it.
import { decodeReply, isRoomId } from '$protocol';
import type { CommandName, CommandTypes, Live, PersonId, RecordEvent } from '$protocol';
import type { Refused, ReplyOf, RoomId, TopicOpened } from '$protocol';
import type { Clock } from '../net/clock';
import { Connection, type LinkState, type Listener, type Surroundings } from '../net/connection';
import { knownRecords } from '../net/frames';
import { Requests, type Frame, type Outcome, type Shelf } from '../net/requests';
import { prependLines } from './captions';
import { isOffRecord } from './convening';
import { Drafts } from './drafts';
import { prependTalk } from './inbox';
import { Outgoing } from './outgoing.svelte';
import { prependHistory } from './room';
import { prependActs } from './staff';
import {
  closeTopic,
  emptyWorld,
  forgetTyping,
  openTopic,
  reduceEvent,
  reduceLive,
  typingForgottenMs,
  type World,
} from './world';

/** What happens beside the world's change: for announcements, sounds of the house, the campus. */
export interface Watcher {
  event?(event: RecordEvent): void;
  live?(live: Live): void;
  presence?(bytes: ArrayBuffer): void;
  link?(state: LinkState): void;
  /** A topic is readable no longer. */
  closed?(topic: string): void;
  /** Something that is not answered when it goes well was refused, as walking into a wall. */
  refused?(refused: Refused): void;
}

export interface Parts {
  identity: PersonId;
  shelf: Shelf;
  isSoleOwner: boolean;
  around: Surroundings;
}

const returnWaitMs = 500;
const pageSize = 50;

export class Convene {
  world = $state.raw<World>(emptyWorld);
  link = $state.raw<LinkState>({ kind: 'connecting', attempt: 0 });
  /** Server time less ours, in milliseconds. */
  clockSkewMs = $state(0);
  readonly me: PersonId;
  readonly drafts: Drafts;
  readonly outgoing: Outgoing;
  readonly role = $derived(this.world.inbox?.view.role ?? 'attendee');
  readonly isModerator = $derived(this.role !== 'attendee');
  readonly isOrganiser = $derived(this.role === 'organiser');
  private readonly clock: Clock;
  private readonly connection: Connection;
  private readonly watchers = new Set<Watcher>();
  private isResuming = false;

  constructor({ identity, shelf, isSoleOwner, around }: Parts) {
    this.me = identity;
    this.clock = around.clock;
    this.drafts = new Drafts(shelf, identity);
    const requests = new Requests(shelf, around.clock, identity, isSoleOwner);
    this.connection = new Connection(identity, requests, this.listener(), around);
    this.outgoing = new Outgoing(this, around.clock);
    requests.adopt((frame: Frame) => this.outgoing.adopt(frame));
  }

  start(): void {
    this.connection.start();
  }

  stop(): void {
    this.connection.stop();
  }

  tryNow(): void {
    this.connection.tryNow();
  }

  networkLost(): void {
    this.connection.networkLost();
  }

  watch(watcher: Watcher): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  now(): number {
    return this.clock.now() + this.clockSkewMs;
  }

  /** A command that must take effect once, whatever happens to the line or the page. */
  async command<K extends CommandName>(name: K, d: CommandTypes[K]): Promise<Outcome<ReplyOf[K]>> {
    return read(name, await this.connection.command<unknown>(name, d, !this.isSaidOffRecord(d)));
  }

  /** What is off the record is not kept in this browser either, not even until it is sent. */
  private isSaidOffRecord(d: object): boolean {
    if ('to' in d) return false; // between two people
    const room = 'room' in d && typeof d.room === 'string' ? d.room : this.world.room?.room?.room;
    return room !== undefined && isOffRecord(this.world, room);
  }

  async query<K extends CommandName>(name: K, d: CommandTypes[K]): Promise<Outcome<ReplyOf[K]>> {
    return read(name, await this.connection.query<unknown>(name, d));
  }

  /** Newest wins; lost when there is no line. */
  tell<K extends CommandName>(name: K, d: CommandTypes[K]): void {
    this.connection.live(name, d);
  }

  setRate(rate: 'full' | 'calm' | 'list'): void {
    this.connection.setRate(rate);
  }

  async loadRoomHistory(): Promise<Refused | null> {
    const { room } = this.world;
    if (!room || room.first === 0) return null;
    const outcome = await this.query('history.page', { topic: room.topic, before: room.first, limit: pageSize });
    if ('refused' in outcome) return outcome.refused;
    const { records, more } = outcome.ok;
    if (this.world.room?.topic === room.topic && this.world.room.first === room.first) {
      this.world = { ...this.world, room: prependHistory(this.world.room, knownRecords(records), more) };
    }
    return null;
  }

  async loadCaptions(): Promise<Refused | null> {
    const { captions } = this.world;
    if (!captions || captions.first === 0) return null;
    const { topic, first } = captions;
    const outcome = await this.query('history.page', { topic, before: first, limit: pageSize });
    if ('refused' in outcome) return outcome.refused;
    const { records, more } = outcome.ok;
    if (this.world.captions?.topic === topic && this.world.captions.first === first) {
      this.world = { ...this.world, captions: prependLines(this.world.captions, knownRecords(records), more) };
    }
    return null;
  }

  async loadTalk(other: PersonId): Promise<Refused | null> {
    const { inbox } = this.world;
    if (!inbox) return null;
    const talk = inbox.talks.get(other);
    const before = talk?.isLoaded ? (talk.messages[0]?.offset ?? inbox.next) : inbox.next;
    const page = { topic: inbox.topic, before, limit: pageSize, with: other };
    const outcome = await this.query('history.page', page);
    if ('refused' in outcome) return outcome.refused;
    if (this.world.inbox) {
      const { records, more } = outcome.ok;
      this.world = { ...this.world, inbox: prependTalk(this.world.inbox, other, knownRecords(records), more) };
    }
    return null;
  }

  /** A stretch of a conversation that the reader was in. */
  async loadPast(room: RoomId, before: number): Promise<Outcome<ReplyOf['history.page']>> {
    return this.query('history.page', { topic: `room/${room}`, before, limit: pageSize });
  }

  async loadActs(): Promise<Refused | null> {
    const { staff } = this.world;
    if (!staff || staff.first === 0) return null;
    const outcome = await this.query('history.page', { topic: 'staff', before: staff.first, limit: pageSize });
    if ('refused' in outcome) return outcome.refused;
    if (this.world.staff?.first === staff.first) {
      this.world = {
        ...this.world,
        staff: prependActs(this.world.staff, knownRecords(outcome.ok.records), outcome.ok.more),
      };
    }
    return null;
  }

  private listener(): Listener {
    return {
      link: (state) => {
        this.link = state;
        if (state.kind === 'connecting') this.isResuming = true;
        this.tellWatchers((watcher) => watcher.link?.(state));
      },
      welcome: ({ now }) => {
        this.clockSkewMs = now - this.clock.now();
      },
      opened: (opening) => this.opened(opening),
      closed: (topic) => this.closed(topic),
      event: (event) => {
        this.world = reduceEvent(this.world, event);
        this.outgoing.echoed(this.world);
        this.tellWatchers((watcher) => watcher.event?.(event));
      },
      live: (live) => this.heard(live),
      refused: (refused) => this.tellWatchers((watcher) => watcher.refused?.(refused)),
      presence: (bytes) => this.tellWatchers((watcher) => watcher.presence?.(bytes)),
    };
  }

  private opened(opening: TopicOpened): void {
    this.world = openTopic(this.world, opening);
    if (opening.topic.startsWith('room/')) this.isResuming = false;
  }

  /** Somebody who was away for longer than the grace has lost their room; their page still shows it: go back in. */
  private closed(topic: string): void {
    const isMyRoom = this.world.room?.topic === topic && this.world.room.conversation === null;
    this.world = closeTopic(this.world, topic);
    this.tellWatchers((watcher) => watcher.closed?.(topic));
    if (!isMyRoom || !this.isResuming) return;
    this.clock.after(returnWaitMs, () => {
      const room = topic.slice('room/'.length);
      if (this.world.room || !isRoomId(room)) return;
      void this.command('room.enter', { room });
    });
  }

  private heard(live: Live): void {
    this.world = reduceLive(this.world, live, this.clock.now());
    if (live.t === 'chat.typing') {
      this.clock.after(typingForgottenMs, () => {
        this.world = forgetTyping(this.world, this.clock.now());
      });
    }
    this.tellWatchers((watcher) => watcher.live?.(live));
  }

  private tellWatchers(tell: (watcher: Watcher) => void): void {
    for (const watcher of this.watchers) tell(watcher);
  }
}

function read<K extends CommandName>(name: K, outcome: Outcome<unknown>): Outcome<ReplyOf[K]> {
  if ('refused' in outcome) return outcome;
  const ok = decodeReply(name, outcome.ok);
  return typeof ok === 'string'
    ? { refused: { code: 'malformed', sentence: 'The answer could not be read.', remedy: 'Reload the page.' } }
    : { ok };
}
