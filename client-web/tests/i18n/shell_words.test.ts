// The page opens with the shell's words alone (S2.32): no module that comes with it may say a word that comes later.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enLater } from '../../src/i18n/en_later';

const start = resolve(import.meta.dirname, '../../src/main.ts');

function read(path: string): { path: string; text: string } | null {
  for (const ending of ['', '.ts']) {
    try {
      return { path: path + ending, text: readFileSync(path + ending, 'utf8') };
    } catch {
      continue;
    }
  }
  return null;
}

/** Every source that the page's first one imports, or those it imports; not what is fetched by `import(…)`. */
function shellModules(): { path: string; text: string }[] {
  const found = new Map<string, { path: string; text: string }>();
  const open = [start];
  for (let next = open.pop(); next; next = open.pop()) {
    const module = read(next);
    if (!module || found.has(module.path)) continue;
    found.set(module.path, module);
    for (const [, from = ''] of module.text.matchAll(/^\s*(?:import|export)\s(?!type)[^;]*?from\s+'(\.[^']+)'/gms)) {
      open.push(resolve(dirname(module.path), from));
    }
  }
  return [...found.values()];
}

describe('the shell', () => {
  const modules = shellModules();

  it('is followed through its imports', () => {
    expect(modules.length).toBeGreaterThan(100);
  });

  it.each(modules.map(({ path, text }) => [path.slice(start.length - 'src/main.ts'.length), text] as const))(
    '%s says no word that comes later',
    (_path, text) => {
      const said = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
      expect(said.filter((key) => key in enLater)).toEqual([]);
    },
  );
});
