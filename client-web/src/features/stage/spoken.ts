// What is said aloud of a stage. What everybody must hear is said at once, the rest when there is a pause.
import type { RecordEvent, StageView } from '$protocol';
import type { SpeechClass } from '../../a11y/announcer';
import { t } from '../../i18n/index.svelte';

export interface Listener {
  me: string;
  isModerator: boolean;
}

type Spoken = [kind: SpeechClass, sentence: string];

export function stageSentence(event: RecordEvent, stage: StageView, { me, isModerator }: Listener): Spoken | null {
  switch (event.t) {
    case 'stage.opened':
      return ['me', event.d.title ? t('spoken.stage.openedFor', event.d) : t('spoken.stage.opened')];
    case 'stage.started':
      return ['host', t('spoken.stage.started')];
    case 'stage.ended':
      return ['host', t('spoken.stage.ended')];
    case 'hand.raised':
      if (!isModerator || event.d.person === me) return null;
      return ['me', t('spoken.hand.raised', { name: event.d.name, count: stage.hands.length })];
    case 'floor.given':
      if (event.d.person === me) return ['host', t('spoken.floor.yours')];
      return ['me', t('spoken.floor.given', { name: event.d.name })];
    case 'floor.taken':
      return event.d.person === me ? ['me', t('spoken.floor.taken')] : null;
    case 'speaker.appointed':
      return event.d.person === me ? ['me', t('spoken.speaker.you')] : null;
    case 'timer.started':
      return ['me', t('spoken.timer.started', { label: event.d.label || t('timer') })];
    case 'timer.extended':
      return ['me', t('spoken.timer.extended')];
    case 'slides.shown': {
      const shown = stage.slides.ready.find(({ slides }) => slides === event.d.slides);
      return ['me', t('spoken.slides.shown', { title: shown?.title ?? '' })];
    }
    case 'slides.hidden':
      return ['me', t('spoken.slides.hidden')];
    default:
      return null;
  }
}
