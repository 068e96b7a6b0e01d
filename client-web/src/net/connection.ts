// One tab's line to the server: greets, resumes where it was, notices when the line is dead, comes back by itself.
import { closePolicy, decodeReply, limits } from '$protocol';
import type { Live, PersonId, Rate, RecordEvent, Refused, RoomCount, TopicOpened, Welcome } from '$protocol';
import { backoffMs } from './backoff';
import type { Clock } from './clock';
import { Cursors } from './cursors';
import { isStranger, readFrame, type Stranger } from './frames';
import type { Frame, Lane, Outcome, Requests } from './requests';

export interface SocketLike {
  binaryType: string;
  readonly readyState: number;
  send(text: string): void;
  close(code?: number, reason?: string): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

/** Why the line stays closed: sign in again | sent away | a newer page is needed | we left. */
export type EndPolicy = 'sign-in' | 'stay-away' | 'reload' | 'stopped';

export type LinkState =
  | { kind: 'connecting'; attempt: number }
  | { kind: 'open' }
  | { kind: 'waiting'; until: number; attempt: number; isOffline: boolean }
  | { kind: 'ended'; policy: EndPolicy; code: number };

/** Who listens to the line. Called in the order in which things came. */
export interface Listener {
  link(state: LinkState): void;
  welcome(welcome: Welcome): void;
  opened(opening: TopicOpened): void;
  closed(topic: string): void;
  event(event: RecordEvent): void;
  live(live: Live): void;
  presence(bytes: ArrayBuffer): void;
  /** A live command was refused; such are answered in no other case. */
  refused(refused: Refused): void;
}

export interface Surroundings {
  open(): SocketLike;
  clock: Clock;
  isVisible(): boolean;
  isOnline(): boolean;
}

export const pingAfterMs = limits.pingMs;
export const deadAfterPingMs = limits.deadAfterMs - limits.pingMs;
export const behindGraceMs = 3_000;
const helloGraceMs = 15_000;
const quietWaitMs = 10_000;
const mistakesMax = 3;

export class Connection {
  readonly cursors = new Cursors();
  private socket: SocketLike | null = null;
  private state: LinkState = { kind: 'connecting', attempt: 0 };
  private attempt = 0;
  private helloNumber = 0;
  private rate: Rate = 'full';
  private strangers = new Set<string>();
  private mistakes = 0;
  private cancelWait = (): void => {};
  private cancelPing = (): void => {};
  private cancelDead = (): void => {};
  private cancelBehind: (() => void) | null = null;

  constructor(
    private readonly identity: PersonId,
    private readonly requests: Requests,
    private readonly listener: Listener,
    private readonly around: Surroundings,
  ) {}

  start(): void {
    this.connect();
  }

  /** A command that must take effect once: sent again until it is answered, over reconnects and, if kept, reloads. */
  command<T>(verb: string, d: unknown, isKept = true): Promise<Outcome<T>> {
    return this.request<T>(verb, d, isKept ? 'record' : 'unkept');
  }

  query<T>(verb: string, d: unknown): Promise<Outcome<T>> {
    return this.request<T>(verb, d, 'query');
  }

  /** Newest wins: dropped when there is no line. */
  live(verb: string, d: unknown): void {
    if (this.state.kind === 'open') this.transmit(this.requests.number(verb, d));
  }

  setRate(rate: Rate): void {
    if (rate === this.rate) return;
    this.rate = rate;
    if (this.state.kind === 'open') this.transmit(this.requests.number('rate.set', { rate }));
  }

  /** The browser says that the network is gone: an open socket would only fall silent. */
  networkLost(): void {
    if (this.state.kind === 'open' || this.state.kind === 'connecting') this.lost(1006);
  }

  /** The network is back, or somebody looks again. */
  tryNow(): void {
    if (this.state.kind !== 'waiting') return;
    this.attempt = 0;
    this.connect();
  }

  /** Leaves for good, as when signing out. */
  stop(): void {
    this.drop();
    this.become({ kind: 'ended', policy: 'stopped', code: 1000 });
  }

  private request<T>(verb: string, d: unknown, lane: Lane): Promise<Outcome<T>> {
    return new Promise((settle) => {
      const frame = this.requests.add(verb, d, lane, settle as (outcome: Outcome<unknown>) => void);
      if (!frame) return settle({ refused: tooMuchOpen });
      if (this.state.kind === 'open') this.transmit(frame);
    });
  }

  private connect(): void {
    this.drop();
    this.become({ kind: 'connecting', attempt: this.attempt });
    const socket = this.around.open();
    this.socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.greet();
    socket.onmessage = ({ data }) => this.received(data);
    socket.onclose = ({ code }) => this.lost(code);
    this.cancelDead = this.around.clock.after(helloGraceMs, () => this.lost(1006));
  }

  private greet(): void {
    const hello = this.requests.number('hello', {
      protocol: 1,
      identity: this.identity,
      cursors: this.cursors.list(),
      rate: this.rate,
    });
    this.helloNumber = hello.n;
    this.transmit(hello);
  }

  private received(data: unknown): void {
    this.expectPing();
    if (data instanceof ArrayBuffer) return this.listener.presence(data);
    const frame = readFrame(typeof data === 'string' ? data : '');
    switch (frame.kind) {
      case 'reply':
        return this.answered(frame.re, { ok: frame.ok });
      case 'refused':
        return this.answered(frame.re, { refused: frame.refused });
      case 'records':
        // One of them may make us drop the line: then the rest comes again.
        frame.records.every((record) => this.entered(record));
        return;
      case 'live':
        return this.heard(frame.live);
      case 'passed-over':
        return;
      case 'unreadable':
        return this.mistake();
    }
  }

  private answered(re: number, outcome: Outcome<unknown>): void {
    if (re !== this.helloNumber) {
      if ('refused' in outcome && outcome.refused.code === 'number-reused') return this.renumber();
      const isWaitedFor = this.requests.answer(re, outcome);
      if (!isWaitedFor && 'refused' in outcome) this.listener.refused(outcome.refused);
      return;
    }
    this.helloNumber = 0;
    if ('refused' in outcome) return this.refusedAtDoor(outcome.refused);
    const welcome = decodeReply('hello', outcome.ok);
    if (typeof welcome === 'string') return this.mistake();
    this.attempt = 0;
    // Before anybody is told: what they ask then goes out by itself.
    for (const frame of this.requests.unanswered()) this.transmit(frame);
    this.become({ kind: 'open' });
    this.listener.welcome(welcome);
  }

  private refusedAtDoor(refusal: Refused): void {
    if (refusal.code === 'signed-out') return this.end('sign-in', 4401);
    if (refusal.code === 'version-unsupported') return this.end('reload', 4701);
    this.lost(1006);
  }

  private renumber(): void {
    this.requests.rename();
    this.lost(1006);
  }

  private heard(live: Live): void {
    if (live.t === 'topic.opened') {
      this.cursors.opened(live.d);
      this.listener.opened(live.d);
    } else if (live.t === 'topic.closed') {
      this.cursors.closed(live.d.topic);
      this.listener.closed(live.d.topic);
    } else {
      if (live.t === 'room.counts') this.watchHeads(live.d.rooms);
      this.listener.live(live);
    }
  }

  /** False when the line was dropped because of this entry. */
  private entered(record: RecordEvent | Stranger): boolean {
    const verdict = this.cursors.accept(record.topic, record.offset);
    if (verdict === 'gap') {
      this.lost(1006);
      return false;
    }
    if (verdict !== 'next') return true;
    if (isStranger(record)) return this.strange(record);
    this.listener.event(record);
    return true;
  }

  /** An event of a newer server: what it changed is in a fresh view. Asked once a name, then passed over. */
  private strange({ topic, t }: Stranger): boolean {
    const name = `${topic} ${t}`;
    if (this.strangers.has(name)) return true;
    this.strangers.add(name);
    this.cursors.closed(topic);
    this.lost(1006);
    return false;
  }

  /** Counts carry the heads of rooms: a last frame that got lost shows there. */
  private watchHeads(rooms: readonly RoomCount[]): void {
    const isBehind = (): boolean => rooms.some(({ room, next }) => this.cursors.isBehind(`room/${room}`, next));
    if (this.cancelBehind || !isBehind()) return;
    this.cancelBehind = this.around.clock.after(behindGraceMs, () => {
      this.cancelBehind = null;
      if (isBehind()) this.lost(1006);
    });
  }

  private mistake(): void {
    this.mistakes += 1;
    if (this.mistakes >= mistakesMax) this.end('reload', 1002);
    else this.lost(1002);
  }

  private expectPing(): void {
    this.cancelPing();
    this.cancelDead();
    this.cancelPing = this.around.clock.after(pingAfterMs, () => {
      this.transmit(this.requests.number('ping', {}));
      // Counted from the ping and not from the last word: timers of a hidden tab may sleep for a minute.
      this.cancelDead = this.around.clock.after(deadAfterPingMs, () => this.lost(1006));
    });
  }

  /** A line that is closing takes no more words: what waits for an answer is said again on the next one. */
  private transmit(frame: Frame): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  /** The line is gone, or we let it go: comes back the way that the code asks for. */
  private lost(code: number): void {
    this.drop();
    const policy = closePolicy(code);
    if (policy === 'sign-in' || policy === 'stay-away' || policy === 'reload') return this.end(policy, code);
    if (policy === 'fresh-start') this.cursors.clear();
    const { clock } = this.around;
    const jitter = backoffMs(this.attempt, this.around.isVisible(), clock.random());
    const waitMs = policy === 'wait' ? quietWaitMs + jitter : jitter;
    // Browsers call a machine offline that can still reach a server on itself: the word changes, the trying goes on.
    const isOffline = !this.around.isOnline();
    this.become({ kind: 'waiting', until: clock.now() + waitMs, attempt: this.attempt, isOffline });
    this.attempt += 1;
    this.cancelWait = clock.after(waitMs, () => this.connect());
  }

  private end(policy: EndPolicy, code: number): void {
    this.drop();
    this.become({ kind: 'ended', policy, code });
  }

  private drop(): void {
    for (const cancel of [this.cancelWait, this.cancelPing, this.cancelDead, this.cancelBehind]) cancel?.();
    this.cancelBehind = null;
    const { socket } = this;
    this.socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  private become(state: LinkState): void {
    this.state = state;
    this.listener.link(state);
  }
}

const tooMuchOpen: Refused = {
  code: 'busy',
  sentence: 'Too much is waiting for an answer.',
  remedy: 'Wait until the connection is back.',
};
