// Every language says everything: same keys, same slots, a remedy for each refusal.
import { describe, expect, it } from 'vitest';
import { enRefusals } from '../../src/i18n/en_refusals';
import { format, type Entry } from '../../src/i18n/catalogue';
import { en as enShell } from '../../src/i18n/en';
import { enLater } from '../../src/i18n/en_later';
import { es as esShell } from '../../src/i18n/es';
import { esLater } from '../../src/i18n/es_later';
import { chooseLocale } from '../../src/i18n/index.svelte';

const en = { ...enShell, ...enLater };
const es = { ...esShell, ...esLater };

const slots = (entry: Entry): string[] => {
  const text = typeof entry === 'string' ? entry : Object.values(entry).join(' ');
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? ''))].sort();
};

describe.each([['es', es]] as const)('%s', (tag, catalogue) => {
  it('has every key of the English catalogue and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en) as (keyof typeof en)[])('%s has the same slots and is not empty', (key) => {
    expect(slots(catalogue[key])).toEqual(slots(en[key]));
    const texts = typeof catalogue[key] === 'string' ? [catalogue[key]] : Object.values(catalogue[key]);
    for (const text of texts) expect(String(text).trim()).not.toBe('');
  });

  it('has a form for every count', () => {
    for (const entry of Object.values(catalogue)) {
      for (const count of [0, 1, 2, 5, 11, 1_000_000]) expect(format(entry, tag, { count })).not.toContain('undefined');
    }
  });
});

describe('refusals', () => {
  it.each(Object.keys(enRefusals))('%s is said in every language', (key) => {
    for (const catalogue of [en, es] as Record<string, unknown>[]) expect(catalogue[key]).toBeTypeOf('string');
  });
});

describe('messages', () => {
  it('fill slots, choose plurals, write numbers as the language does', () => {
    expect(format({ one: '{count} step', other: '{count} steps' }, 'en', { count: 1 })).toBe('1 step');
    expect(format({ one: '{count} step', other: '{count} steps' }, 'en', { count: 1200 })).toBe('1,200 steps');
    expect(format('{a} and {b}', 'en', { a: 'x', b: '{a}' })).toBe('x and {a}');
  });

  it('come in the first language of the reader that there is', () => {
    expect(chooseLocale(['de-AT', 'es-MX', 'en'])).toBe('es');
    expect(chooseLocale(['zh'])).toBe('en');
    expect(chooseLocale([])).toBe('en');
  });
});
