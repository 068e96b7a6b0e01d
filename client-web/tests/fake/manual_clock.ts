// A clock that stands still until it is told how far to go.
import type { Clock } from '../../src/net/clock';

interface Task {
  at: number;
  run: () => void;
}

export class ManualClock implements Clock {
  private time: number;
  private tasks: Task[] = [];
  /** What random() answers, over and over. */
  chance = 0.5;
  private drawn = 0;

  constructor(start = Date.UTC(2026, 0, 10, 15, 0)) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  after(delayMs: number, run: () => void): () => void {
    const task = { at: this.time + delayMs, run };
    this.tasks.push(task);
    return () => {
      this.tasks = this.tasks.filter((other) => other !== task);
    };
  }

  random(): number {
    this.drawn += 1;
    // Differs from draw to draw, so that names made of it differ, and repeats from run to run.
    return this.chance === 0.5 ? (this.drawn * 0.618_033_988_75) % 1 : this.chance;
  }

  /** Runs everything due within the next `ms`, in order of time. */
  advance(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const due = this.tasks.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0];
      if (!due) break;
      this.tasks = this.tasks.filter((task) => task !== due);
      this.time = Math.max(this.time, due.at);
      due.run();
    }
    this.time = end;
  }

  get waiting(): number {
    return this.tasks.length;
  }
}
