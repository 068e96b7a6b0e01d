// The time to the second, for what is counted down; moves only while somebody looks.
import type { Clock } from '../../net/clock';

const everyMs = 1000;

export class Seconds {
  now = $state(0);

  constructor(private readonly clock: Clock) {
    this.now = clock.now();
  }

  /** Begins to move; the answer stops it. */
  start(): () => void {
    let stop = (): void => {};
    const tick = (): void => {
      this.now = this.clock.now();
      stop = this.clock.after(everyMs - (this.now % everyMs), tick);
    };
    tick();
    return () => stop();
  }
}

/** Whole seconds until a moment of the server's clock; 0 once it is over. */
export function secondsUntil(moment: number, now: number, skewMs: number): number {
  return Math.max(0, Math.ceil((moment - now - skewMs) / 1000));
}

/** "4:05" */
export function clockText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}
