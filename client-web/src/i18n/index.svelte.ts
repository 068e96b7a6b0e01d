// The language of the page: taken from the browser at first, switchable, remembered. English is always there; other
// languages come when they are asked for.
import type { Refused } from '$protocol';
import { format, type Arguments, type Catalogue, type Key } from './catalogue';
import { en } from './en';

export const locales = { en: 'English', es: 'Español' } as const;
export type Locale = keyof typeof locales;

const loaders: Record<Exclude<Locale, 'en'>, () => Promise<Catalogue>> = {
  es: async () => (await import('./es')).es,
};

let current = $state.raw<{ locale: Locale; catalogue: Catalogue }>({ locale: 'en', catalogue: en });

export function locale(): Locale {
  return current.locale;
}

/** The first of the reader's languages that there is a catalogue for. */
export function chooseLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-', 1)[0] ?? '';
    if (language in locales) return language as Locale;
  }
  return 'en';
}

export async function useLocale(wanted: Locale): Promise<void> {
  const catalogue = wanted === 'en' ? en : await loaders[wanted]();
  current = { locale: wanted, catalogue };
  document.documentElement.lang = wanted;
}

/** The message in the reader's language. */
export function t<K extends Key>(key: K, ...slots: Arguments<K>): string {
  return format(current.catalogue[key], current.locale, slots[0] ?? {});
}

/** A refusal in the reader's language: what happened, then what to do. */
export function refusalText(refusal: Refused): string {
  const sentence = `refusal.${refusal.code}.sentence`;
  const remedy = `refusal.${refusal.code}.remedy`;
  if (!(sentence in current.catalogue)) return `${refusal.sentence} ${refusal.remedy}`;
  return `${current.catalogue[sentence as Key] as string} ${current.catalogue[remedy as Key] as string}`;
}
