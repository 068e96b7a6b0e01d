// Which state of which measure the reader has seen in this browser.
import type { OwnMeasure } from '$protocol';

export function seenKey(me: string): string {
  return `convene.notices.${me}`;
}

/** Another one, or the same with an answer, is news. */
export function stateOf({ measure, appeal }: OwnMeasure): string {
  return `${measure} ${appeal === 'upheld' || appeal === 'reversed' ? appeal : ''}`;
}
