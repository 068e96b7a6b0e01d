// Pairing as people in a room with it know it, and what is one's own of it.
import type { InboxView, OwnPairing, PairingView, RecordEvent } from '$protocol';

/** The topic of a room with pairing or of one of its pairs' rooms. */
export function reducePairing(view: PairingView | null, event: RecordEvent): PairingView | null {
  switch (event.t) {
    case 'pairing.opened': {
      const { by: _by, ...told } = event.d;
      return { ...told, stage: 'gathering', round: 0, people: 0 };
    }
    case 'pairing.counted':
      return view && { ...view, people: event.d.people };
    case 'pairing.began':
      return view && { ...view, stage: 'talking', round: event.d.round, ends: event.d.ends };
    case 'pairing.timed':
      return view && { ...view, ends: event.d.ends, rounds: event.d.rounds };
    case 'pairing.paused':
      return view && { ...view, stage: 'pause', ends: event.d.ends };
    case 'pairing.closed':
      return null;
    default:
      return view;
  }
}

export function reduceOwnPairings(view: InboxView, event: RecordEvent): InboxView {
  if (event.t !== 'pairing.seated' && event.t !== 'pairing.released') return view;
  const { parent } = event.d;
  const others = view.pairings.filter((own) => own.parent !== parent);
  if (event.t === 'pairing.released') return { ...view, pairings: others };
  const { parent_name, room, waits, names: people } = event.d;
  const own: OwnPairing = { parent, parent_name, ...(room === undefined ? {} : { room }), waits, people };
  const numbered = (one: OwnPairing): number => Number(one.parent.slice(1));
  return { ...view, pairings: [...others, own].sort((left, right) => numbered(left) - numbered(right)) };
}

/** What this round is to begin with; the questions stand one a line. */
export function questionOf({ text, round }: PairingView): string {
  const questions = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return questions.length > 0 && round > 0 ? (questions[(round - 1) % questions.length] ?? '') : '';
}
