// How many of those who voted chose something, in words.
import { t } from '../../i18n/index.svelte';

export function shareOf(count: number, voters: number): number {
  return voters === 0 ? 0 : count / voters;
}

/** One that was off the record and is not kept has its number left. */
export function optionText(option: string, index: number): string {
  return option || t('record.option', { number: index + 1 });
}

export function shareText(count: number, voters: number, locale: string): string {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(shareOf(count, voters));
  return t('poll.share', { count, percent });
}
