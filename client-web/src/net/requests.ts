// The commands of this tab that wait for their answer. They outlive the line and a reload: each keeps its (client, n),
// and the server answers an n it has seen instead of doing it again.
import { limits, type Refused } from '$protocol';
import type { Clock } from './clock';

/** What sessionStorage offers; kept per tab. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
}

export interface Frame {
  do: string;
  client: string;
  n: number;
  d: unknown;
}

export type Outcome<T> = { ok: T } | { refused: Refused };

/** record: kept over a reload and sent again until answered. unkept, query: sent again while the page lives. */
export type Lane = 'record' | 'unkept' | 'query';

interface Open {
  frame: Frame;
  lane: Lane;
  settle: ((outcome: Outcome<unknown>) => void) | null;
}

interface Kept {
  client: string;
  n: number;
  open: { do: string; n: number; d: unknown }[];
}

const shelfKey = 'convene.requests';

export class Requests {
  private client: string;
  private n = 0;
  private readonly open = new Map<number, Open>();
  private readonly key: string;

  /** `isOurs` is false where another tab may live with the same stored state, as after "duplicate tab". */
  constructor(
    private readonly shelf: Shelf,
    private readonly clock: Clock,
    identity: string,
    isOurs: boolean,
  ) {
    this.key = `${shelfKey}.${identity}`;
    const kept = isOurs ? this.load() : null;
    this.client = kept?.client ?? this.freshClient();
    this.n = kept?.n ?? 0;
    for (const { do: verb, n, d } of kept?.open ?? []) {
      this.open.set(n, { frame: { do: verb, client: this.client, n, d }, lane: 'record', settle: null });
    }
    this.save();
  }

  /** The frame to send now or after the next welcome; null when too much is unanswered. */
  add(verb: string, d: unknown, lane: Lane, settle: (outcome: Outcome<unknown>) => void): Frame | null {
    if (this.open.size >= limits.openCommandsMax) return null;
    const frame = this.number(verb, d);
    this.open.set(frame.n, { frame, lane, settle });
    if (lane !== 'query') this.save();
    return frame;
  }

  /** A frame that is not kept: greetings and live commands. */
  number(verb: string, d: unknown): Frame {
    this.n += 1;
    return { do: verb, client: this.client, n: this.n, d };
  }

  /** False when nobody waits for that answer. */
  answer(re: number, outcome: Outcome<unknown>): boolean {
    const open = this.open.get(re);
    if (!open) return false;
    this.open.delete(re);
    if (open.lane !== 'query') this.save();
    open.settle?.(outcome);
    return true;
  }

  /** Takes over what was kept from before a reload: whoever knows what it meant names what to do with the answer. */
  adopt(take: (frame: Frame) => ((outcome: Outcome<unknown>) => void) | null): void {
    for (const open of this.open.values()) open.settle ??= take(open.frame);
  }

  /** Everything unanswered, oldest first, to be sent again on a new line. */
  unanswered(): Frame[] {
    return [...this.open.values()].map(({ frame }) => frame).sort((left, right) => left.n - right.n);
  }

  /** Another tab or an older life used these numbers: begin again under a new name, keeping what is unanswered. */
  rename(): void {
    this.client = this.freshClient();
    for (const open of this.open.values()) open.frame.client = this.client;
    this.save();
  }

  /** Ends all with the same refusal, as when the line is gone for good. */
  abandon(refused: Refused): void {
    const settles = [...this.open.values()].map(({ settle }) => settle);
    this.open.clear();
    this.shelf.removeItem(this.key);
    for (const settle of settles) settle?.({ refused });
  }

  private freshClient(): string {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    return Array.from({ length: 22 }, () => letters[Math.floor(this.clock.random() * letters.length)]).join('');
  }

  private load(): Kept | null {
    const text = this.shelf.getItem(this.key);
    if (!text) return null;
    try {
      const kept = JSON.parse(text) as Kept;
      return typeof kept.client === 'string' && Array.isArray(kept.open) ? kept : null;
    } catch {
      return null;
    }
  }

  private save(): void {
    const open = [...this.open.values()]
      .filter(({ lane }) => lane === 'record')
      .map(({ frame }) => ({ do: frame.do, n: frame.n, d: frame.d }));
    const kept: Kept = { client: this.client, n: this.n, open };
    this.shelf.setItem(this.key, JSON.stringify(kept));
  }
}
