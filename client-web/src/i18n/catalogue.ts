// What a message catalogue is: typed keys, slots in braces, plurals by the language's own rules. The shell's words come
// with the page; those of what is fetched later, and of refusals, by themselves, so that the page stays small (S2.32).
import type { en } from './en';
import type { enLater } from './en_later';

export type Plural = { one?: string; two?: string; few?: string; many?: string; other: string };
export type Entry = string | Plural;

type English = typeof en & typeof enLater;
export type Key = keyof English;

/** Another language: every key of the English one, plural where that is. */
type Translated<Words> = { readonly [K in keyof Words]: Words[K] extends string ? string : Plural };
export type ShellWords = Translated<typeof en>;
export type LaterWords = Translated<typeof enLater>;
export type Catalogue = ShellWords & Partial<LaterWords>;

type SlotsIn<Text> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsIn<Rest> : never;
type TextOf<E> = E extends string ? E : E extends { other: infer Other } ? Other : never;

/** The slots that a message needs filled; a plural always needs its count. */
export type Slots<K extends Key> = SlotsIn<TextOf<English[K]>> | (English[K] extends string ? never : 'count');

export type Arguments<K extends Key> = [Slots<K>] extends [never] ? [] : [slots: Record<Slots<K>, string | number>];

export function format(entry: Entry, locale: string, slots: Readonly<Record<string, string | number>>): string {
  const text = typeof entry === 'string' ? entry : pluralOf(entry, locale, Number(slots['count'] ?? 0));
  return text.replace(/\{(\w+)\}/g, (_whole, slot: string) => {
    const value = slots[slot] ?? '';
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  });
}

function pluralOf(entry: Plural, locale: string, count: number): string {
  return entry[new Intl.PluralRules(locale).select(count) as keyof Plural] ?? entry.other;
}
