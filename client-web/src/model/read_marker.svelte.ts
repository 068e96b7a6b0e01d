// Tells the server how far somebody has read, rarely: at most once in five seconds a topic, and never back.
import { limits, type PersonId } from '$protocol';
import type { Clock } from '../net/clock';
import type { Convene } from './convene.svelte';

export class ReadMarker {
  private told = 0;
  private wanted = 0;
  private isWaiting = false;

  constructor(
    private readonly convene: Convene,
    private readonly clock: Clock,
    private readonly topic: string,
    private readonly other?: PersonId,
  ) {}

  /** Everything before `next` was on the screen of somebody who looks. */
  seen(next: number): void {
    if (next <= this.wanted) return;
    this.wanted = next;
    if (!this.isWaiting) this.tell();
  }

  private tell(): void {
    if (this.wanted <= this.told) return;
    this.told = this.wanted;
    this.isWaiting = true;
    const mark = { topic: this.topic, next: this.told };
    void this.convene.command('read.mark', this.other ? { ...mark, with: this.other } : mark);
    this.clock.after(limits.readMarkMs, () => {
      this.isWaiting = false;
      this.tell();
    });
  }
}
