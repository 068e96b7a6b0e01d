// What is said aloud of pairing, short: it is heard in the middle of a talk.
import type { RecordEvent } from '$protocol';
import { listText, t } from '../../i18n/index.svelte';
import type { Convene } from '../../model/convene.svelte';
import { questionOf } from '../../model/pairings';
import { secondsUntil } from '../breakouts/seconds.svelte';

/** "2 minutes", "45 seconds" */
export function timeText(seconds: number): string {
  const isWhole = seconds >= 60 && seconds % 60 === 0;
  return isWhole ? t('minutes', { count: seconds / 60 }) : t('seconds', { count: seconds });
}

/** A sentence for those who hear the page; null where there is nothing to say. */
export function pairingSentence(event: RecordEvent, convene: Convene): string | null {
  const view = convene.world.room?.pairing ?? null;
  const left = (ends: number): string => timeText(secondsUntil(ends, convene.now(), 0));
  switch (event.t) {
    case 'pairing.opened':
      return t('pairing.spoken.open', { title: event.d.title });
    case 'pairing.seated': {
      if (event.d.person !== convene.me) return null;
      if (event.d.waits) return t('pairing.waits');
      if (!event.d.room) return null;
      const names = listText(event.d.names.map(({ name }) => name));
      return t('pairing.spoken.with', { round: view?.round ?? '', names, question: view ? questionOf(view) : '' });
    }
    case 'pairing.paused':
      return t('pairing.spoken.paused', { time: left(event.d.ends) });
    case 'pairing.timed':
      return t('pairing.spoken.timed', { time: left(event.d.ends) });
    case 'pairing.closed':
      return t(`pairing.spoken.${event.d.why}`);
    default:
      return null;
  }
}
