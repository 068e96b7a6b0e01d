// The contrast of every pair of colours that meet, in light and dark, by the formula of WCAG 2.2.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pairs } from '../../src/tokens/pairs';

const here = dirname(fileURLToPath(import.meta.url));
const css = readFileSync(join(here, '../../src/tokens/semantic.css'), 'utf8');
const colours = new Map<string, [light: string, dark: string]>();
// The first declaration of each is the plain one; what follows is for special wishes.
for (const [, name = '', value = ''] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
  const [, light, dark] = /light-dark\((#\w{6}),\s*(#\w{6})\)/.exec(value) ?? [];
  const plain = /^#\w{6}$/.exec(value.trim())?.[0];
  if (!colours.has(name) && (plain ?? light)) colours.set(name, [plain ?? light ?? '', plain ?? dark ?? '']);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  const colour = (name: string): string => colours.get(name)?.[theme === 'light' ? 0 : 1] ?? '';

  it.each(pairs)('%s on %s', (front, ground, wanted) => {
    expect(colour(front), front).toMatch(/^#/);
    expect(colour(ground), ground).toMatch(/^#/);
    expect(ratio(colour(front), colour(ground))).toBeGreaterThanOrEqual(wanted);
  });
});

it('knows black on white', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21);
});
