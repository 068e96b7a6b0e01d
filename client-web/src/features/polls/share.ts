// How many of those who voted chose something, in words.
import { t } from '../../i18n/index.svelte';

export function shareOf(count: number, voters: number): number {
  return voters === 0 ? 0 : count / voters;
}

export function shareText(count: number, voters: number, locale: string): string {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(shareOf(count, voters));
  return t('poll.share', { count, percent });
}
