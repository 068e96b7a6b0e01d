// The language of the page: taken from the browser at first, switchable, remembered. English is always there; other
// languages come when they are asked for.
import type { Refused } from '$protocol';
import { untrack } from 'svelte';
import { format } from './catalogue';
import type { Arguments, Catalogue, Entry, Key, LaterWords, ShellWords } from './catalogue';
import { en } from './en';

export const locales = { en: 'English', es: 'Español' } as const;
export type Locale = keyof typeof locales;

const loaders: Record<Exclude<Locale, 'en'>, () => Promise<ShellWords>> = {
  es: async () => (await import('./es')).es,
};

const laterLoaders: Record<Locale, () => Promise<LaterWords>> = {
  en: async () => (await import('./en_later')).enLater,
  es: async () => (await import('./es_later')).esLater,
};

let current = $state.raw<{ locale: Locale; tag: string; catalogue: Catalogue }>({
  locale: 'en',
  tag: 'en',
  catalogue: en,
});

/** Which catalogue is in use. */
export function language(): Locale {
  return current.locale;
}

/** For dates and numbers: the catalogue's language as the reader's region writes it (en-GB, es-MX). */
export function locale(): string {
  return current.tag;
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
  const shell = wanted === 'en' ? en : await loaders[wanted]();
  const catalogue = hasLaterWords ? { ...shell, ...(await laterLoaders[wanted]()) } : shell;
  const tag = navigator.languages.find(
    (candidate) => chooseLocale([candidate]) === wanted && candidate.startsWith(wanted),
  );
  current = { locale: wanted, tag: tag ?? wanted, catalogue };
  document.documentElement.lang = wanted;
}

let hasLaterWords = false;

/** Fetches the words of what is not part of the shell. */
export async function fetchLaterWords(): Promise<void> {
  if (hasLaterWords) return;
  const wanted = untrack(language); // who shows a part must not show it anew with each language
  const words = await laterLoaders[wanted]();
  hasLaterWords = true;
  // Another language may have been chosen meanwhile.
  if (current.locale === wanted) current = { ...current, catalogue: { ...current.catalogue, ...words } };
  else await useLocale(current.locale);
}

/** Fetches a part of the page together with its words. */
export async function withWords<Part>(part: Promise<Part>): Promise<Part> {
  await Promise.all([part, fetchLaterWords()]);
  return part;
}

/** The message in the reader's language. */
export function t<K extends Key>(key: K, ...slots: Arguments<K>): string {
  return format((current.catalogue as Record<Key, Entry>)[key], current.tag, slots[0] ?? {});
}

/** "Ana, Ben and Cem", as the language joins names. */
export function listText(names: readonly string[]): string {
  return new Intl.ListFormat(current.tag).format(names);
}

/** A refusal in the reader's language: what happened, then what to do. */
export function refusalText(refusal: Refused): string {
  const sentence = `refusal.${refusal.code}.sentence`;
  const remedy = `refusal.${refusal.code}.remedy`;
  if (!(sentence in current.catalogue)) return `${refusal.sentence} ${refusal.remedy}`;
  return `${current.catalogue[sentence as Key] as string} ${current.catalogue[remedy as Key] as string}`;
}
