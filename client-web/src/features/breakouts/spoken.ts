// What is said aloud of breakout rooms.
import type { RecordEvent } from '$protocol';
import { t } from '../../i18n/index.svelte';
import { plainText } from '../chat/text';

const quotedMax = 200;

/** A sentence for those who hear the page; null where there is nothing to say. */
export function breakoutSentence(event: RecordEvent, me: string): string | null {
  switch (event.t) {
    case 'breakout.opened':
      return event.d.chosen ? t('spoken.breakout.choose') : t('spoken.breakout.opened');
    case 'breakout.invited':
      return t('spoken.breakout.invited', { name: event.d.invitation.name });
    case 'breakout.told':
      if (event.d.by === me) return null;
      return t('spoken.breakout.told', { name: event.d.name, text: plainText(event.d.text, [], quotedMax) });
    case 'breakout.recalled':
      return t('spoken.breakout.recalled');
    case 'breakout.extended':
      return t('spoken.breakout.extended');
    case 'breakout.closed':
      return t('spoken.breakout.closed');
    case 'help.asked': {
      const { name, room_name: room, text } = event.d;
      return t('spoken.help', { name, room, text });
    }
    default:
      return null;
  }
}
