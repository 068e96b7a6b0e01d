// Time and chance as arguments, so that whoever uses them can be tested without waiting.
export interface Clock {
  /** UTC, milliseconds since 1970. */
  now(): number;
  /** Runs `task` once after `delayMs`; the answer calls it off. */
  after(delayMs: number, task: () => void): () => void;
  /** From 0 up to, not including, 1. */
  random(): number;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
