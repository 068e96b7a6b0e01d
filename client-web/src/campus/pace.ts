// How often the campus is drawn: as often as the machine can without getting warm, told from what drawing costs it.

export const paces = [60, 30, 15] as const;
const windowMs = 2000;
const busyShare = 0.6;
const idleShare = 0.2;

export class Pace {
  private index = 0;
  private since = 0;
  private spent = 0;
  private frames = 0;
  private lastFrame = Number.NEGATIVE_INFINITY;

  get framesPerSecond(): number {
    return paces[this.index] ?? 15;
  }

  /** Whether a frame is due at this moment; asked at every repaint of the screen. */
  isDue(now: number): boolean {
    // Half a repaint of slack: timers of the screen are never exact.
    return now - this.lastFrame >= 1000 / this.framesPerSecond - 8;
  }

  /** A frame was drawn at `now` and took `costMs`. */
  drew(now: number, costMs: number): void {
    this.lastFrame = now;
    if (this.frames === 0) this.since = now;
    this.frames += 1;
    this.spent += costMs;
    if (now - this.since < windowMs) return;
    const share = this.spent / this.frames / (1000 / this.framesPerSecond);
    if (share > busyShare) this.index = Math.min(paces.length - 1, this.index + 1);
    else if (share < idleShare) this.index = Math.max(0, this.index - 1);
    this.frames = 0;
    this.spent = 0;
  }
}
