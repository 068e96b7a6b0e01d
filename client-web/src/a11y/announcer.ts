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
    const parts = [
      ...this.waiting.filter(({ kind }) => kind === 'me').map(({ sentence }) => sentence),
      ...this.merged('chat'),
      ...this.merged('presence'),
    ];
    this.waiting = [];
    if (parts.length > 0) this.voice.polite(shortened(parts));
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
function shortened(parts: readonly string[]): string {
  let text = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    if (text.length + 1 + part.length > sentenceLengthMax) break;
    text = `${text} ${part}`;
  }
  return text;
}
