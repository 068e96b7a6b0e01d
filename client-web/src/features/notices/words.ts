// What is said of a measure beside its kind.
import type { OwnMeasure } from '$protocol';
import { t } from '../../i18n/index.svelte';

/** Until when it holds; `when` is the moment of a mute in words. */
export function ruleText(measure: OwnMeasure, isOver: boolean, when: string): string {
  if (measure.kind === 'nudge') return '';
  if (isOver) return t('measure.over');
  return when ? t('measure.until', { when }) : t('measure.untilLifted');
}
