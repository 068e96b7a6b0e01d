// Whether the reader may write.
import type { Convene } from '../../model/convene.svelte';

/** Until when the reader is muted, or null. */
export function mutedUntil(convene: Convene, now: number): number | null {
  const until = convene.world.inbox?.view.muted_until ?? 0;
  return until > now + convene.clockSkewMs ? until : null;
}
