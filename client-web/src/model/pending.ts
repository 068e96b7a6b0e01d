// What this person wrote and the server has not yet confirmed. Shown as being sent; never beside its own echo.
import type { Refused } from '$protocol';

export interface Pending {
  id: number;
  /** The room's topic, or the other person as direct/P. */
  to: string;
  text: string;
  replyTo: number | null;
  at: number;
  /** The topic's head when it was written: its echo cannot stand before. */
  after: number;
  /** Where its entry stands, once the server has said so. */
  offset: number | null;
  refused: Refused | null;
}

export interface Said {
  offset: number;
  author: string;
  text: string;
}

/**
 * Those that still have to be shown. Reply and echo come in either order: an answered one goes when its entry is there,
 * an unanswered one hides behind an own entry of the same words that no other one claims.
 */
export function stillPending(pending: readonly Pending[], said: readonly Said[], me: string): Pending[] {
  const claimed = new Set(pending.flatMap(({ offset }) => (offset === null ? [] : [offset])));
  const echoes = said.filter(({ author, offset }) => author === me && !claimed.has(offset));
  return pending.filter(({ text, after, offset, refused }) => {
    if (refused) return true;
    if (offset !== null) return !said.some((message) => message.offset === offset);
    const echo = echoes.findIndex((message) => message.text === text && message.offset >= after);
    if (echo >= 0) echoes.splice(echo, 1);
    return echo < 0;
  });
}
