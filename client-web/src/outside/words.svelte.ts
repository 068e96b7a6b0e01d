// The words of the pages outside, English or Spanish by the reader's browser.
import { format, type Entry } from '../i18n/catalogue';
import { en } from './words_en';

export type Words = { readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : Entry };

let words = $state.raw<{ tag: string; all: Words }>({ tag: 'en', all: en });

export async function chooseWords(wanted: readonly string[]): Promise<void> {
  const tag = wanted.find((one) => /^(en|es)\b/i.test(one)) ?? 'en';
  const isSpanish = /^es/i.test(tag);
  words = { tag, all: isSpanish ? (await import('./words_es')).es : en };
  document.documentElement.lang = isSpanish ? 'es' : 'en';
}

export function t(key: keyof Words, slots: Readonly<Record<string, string | number>> = {}): string {
  return format(words.all[key], words.tag, slots);
}

export function locale(): string {
  return words.tag;
}
