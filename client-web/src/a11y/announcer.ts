// The only code that speaks to screen readers. Few, short, merged sentences; never into somebody's typing.
import type { Clock } from '../net/clock';

/** me: what happened to the reader. host: must be heard now. chat, presence: news that can be summed up. */
export type SpeechClass = 'me' | 'host' | 'chat' | 'presence';

export interface Voice {
  polite(sentence: string): void;
  assertive(sentence: string): void;
}

export const flushEveryMs = 3000;
export const sentenceLengthMax = 120;
const waitingMax = 50;

interface Waiting {
  kind: SpeechClass;
  sentence: string;
}

/** Says several pieces of news of one kind in one sentence. */
export type Sum = (kind: 'chat' | 'presence', count: number) => string;

export class Announcer {
  private waiting: Waiting[] = [];
  private lastFlush = Number.NEGATIVE_INFINITY;
  private cancel: (() => void) | null = null;
  isTyping: () => boolean = () => false;
  /** Which kinds of news the reader wants. */
  wants: (kind: SpeechClass) => boolean = () => true;

  constructor(
    private readonly voice: Voice,
    private readonly clock: Clock,
    private readonly sum: Sum,
  ) {}

  say(kind: SpeechClass, sentence: string): void {
    if (!this.wants(kind)) return;
    if (kind === 'host') return this.voice.assertive(sentence);
    this.waiting.push({ kind, sentence });
    if (this.waiting.length > waitingMax) this.waiting.splice(this.leastWanted(), 1);
    this.schedule();
  }

  private schedule(): void {
    if (this.cancel) return;
    const waitMs = Math.max(0, this.lastFlush + flushEveryMs - this.clock.now());
    this.cancel = this.clock.after(waitMs, () => {
      this.cancel = null;
      this.flush();
    });
  }

  private flush(): void {
    this.lastFlush = this.clock.now();
    if (this.isTyping()) return this.schedule();
    const own = this.waiting.filter(({ kind }) => kind === 'me');
    const news = [...this.merged('chat'), ...this.merged('presence')];
    const said = whatFits([...own.map(({ sentence }) => sentence), ...news]);
    // What is about the reader and does not fit comes next; news of others is outdated by then.
    this.waiting = own.slice(said.length);
    if (said.length > 0) this.voice.polite(said.join(' '));
    if (this.waiting.length > 0) this.schedule();
  }

  private merged(kind: 'chat' | 'presence'): string[] {
    const news = this.waiting.filter((waiting) => waiting.kind === kind);
    if (news.length > 1) return [this.sum(kind, news.length)];
    return news.map(({ sentence }) => sentence);
  }

  private leastWanted(): number {
    const presence = this.waiting.findIndex(({ kind }) => kind === 'presence');
    const chat = this.waiting.findIndex(({ kind }) => kind === 'chat');
    return presence >= 0 ? presence : Math.max(chat, 0);
  }
}

/** As many whole parts as fit; the first, which is about the reader, always. */
function whatFits(parts: readonly string[]): string[] {
  let length = 0;
  const tooMany = parts.findIndex((part, index) => {
    length += part.length + Math.min(index, 1);
    return index > 0 && length > sentenceLengthMax;
  });
  return parts.slice(0, tooMany < 0 ? parts.length : tooMany);
}
