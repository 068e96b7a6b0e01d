// The time as views show it: told four times a minute, so that "now" and "next" move on by themselves.
import type { Clock } from '../net/clock';

const everyMs = 15_000;

export class Ticker {
  now = $state(0);

  constructor(private readonly clock: Clock) {
    this.tick();
  }

  private tick(): void {
    this.now = this.clock.now();
    this.clock.after(everyMs - (this.now % everyMs), () => this.tick());
  }
}
