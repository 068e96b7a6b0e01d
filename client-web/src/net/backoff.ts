// How long to wait before trying again: full jitter, so that a whole institute does not come back in the same moment.
export const shortestWaitMs = 250;
export const longestWaitMs = 20_000;
export const longestWaitVisibleMs = 5_000;

/** `attempt` is 0 for the first try after a loss, `chance` from 0 to 1. Somebody who looks waits less. */
export function backoffMs(attempt: number, isVisible: boolean, chance: number): number {
  const longest = isVisible ? longestWaitVisibleMs : longestWaitMs;
  const window = Math.min(longest, shortestWaitMs * 2 ** Math.min(attempt + 1, 16));
  return Math.round(shortestWaitMs + chance * (window - shortestWaitMs));
}
