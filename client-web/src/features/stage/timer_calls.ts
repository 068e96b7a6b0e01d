// When the end of a timer is to be said aloud: a minute before it, and at it. Late rather than never where a page that
// was hidden wakes up.
export type TimerCall = 'minute' | 'over';

const warnedAtS = 60;

/** What is due between two looks at the same timer, in whole seconds left. */
export function callBetween(before: number, now: number): TimerCall | null {
  if (before > 0 && now === 0) return 'over';
  return before > warnedAtS && now <= warnedAtS ? 'minute' : null;
}
