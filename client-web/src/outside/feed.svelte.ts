// What is shown, kept up to date: the server answers when there is something new, then it is asked again.
import type { Watch, WatchLine, WatchLines } from '$protocol';

const waitsMs = [1000, 2000, 5000, 10_000];
const goneStatus = 404;

/** A name of this page's own, so that it is counted once; it is kept nowhere. */
function pageName(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Feed {
  watch = $state.raw<Watch | null>(null);
  isLost = $state(false);
  isGone = $state(false);
  /** How far the server's clock is ahead of this one's. */
  skewMs = 0;

  private readonly page = pageName();
  private readonly ending = new AbortController();

  constructor(readonly path: string) {}

  async run(): Promise<void> {
    for (let failures = 0; !this.ending.signal.aborted && !this.isGone; ) {
      const wasHeard = await this.ask();
      failures = wasHeard ? 0 : failures + 1;
      if (failures > 0) await this.pause(waitsMs[Math.min(failures, waitsMs.length) - 1] ?? 0);
    }
  }

  stop(): void {
    this.ending.abort();
  }

  /** All that was said, as far as it may be read. */
  async lines(): Promise<WatchLine[]> {
    const lines: WatchLine[] = [];
    for (let from = 0; ; ) {
      const response = await fetch(`${this.path}/lines?from=${from}`, { signal: this.ending.signal });
      if (!response.ok) return lines;
      const page = (await response.json()) as WatchLines;
      lines.push(...page.lines);
      const last = page.lines.at(-1);
      if (!page.more || !last) return lines;
      from = last.n + 1;
    }
  }

  private async ask(): Promise<boolean> {
    const since = this.watch?.version ?? '';
    const { signal } = this.ending;
    try {
      const response = await fetch(`${this.path}?since=${since}&page=${this.page}`, { cache: 'no-store', signal });
      if (response.status === 200) {
        this.watch = (await response.json()) as Watch;
        this.skewMs = Date.parse(response.headers.get('date') ?? '') - Date.now() || 0;
      }
      this.isGone = response.status === goneStatus;
      this.isLost = !response.ok && !this.isGone;
    } catch {
      this.isLost = !signal.aborted;
    }
    return !this.isLost;
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.ending.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
}
