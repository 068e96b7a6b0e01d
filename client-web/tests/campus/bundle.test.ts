import { describe, expect, it } from 'vitest';
import { bundle, chosenOf, likelyMain } from '../../src/features/campus/bundle';

function file(path: string, content = ''): File {
  const made = new File([content], path.split('/').at(-1) ?? '');
  Object.defineProperty(made, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
  return made;
}

describe('a campus of several files', () => {
  it('is named by paths below the chosen folder, or by names', () => {
    expect(chosenOf([file('house/floors/first.tmj'), file('main.tmj')]).map(({ path }) => path)).toEqual([
      'floors/first.tmj',
      'main.tmj',
    ]);
  });

  it('has a map that people most likely arrive on', () => {
    const main = (...paths: string[]): string => likelyMain(paths.map((path) => ({ path, file: new Blob() })));
    expect(main('a.tmj', 'main.json', 'deep/main.tmj')).toBe('main.json');
    expect(main('deep/a.tmj', 'z.tmj', 'tiles.png')).toBe('z.tmj');
    expect(main('tiles.png')).toBe('');
  });

  it('is handed in as one body: maps as text, pictures in Base64, nothing else', async () => {
    const chosen = chosenOf([file('h/a.tmj', '{"ü":1}'), file('h/t/w.PNG', 'abc'), file('h/readme.md', 'x')]);
    expect(JSON.parse(await (await bundle(chosen, 'a.tmj')).text())).toEqual({
      main: 'a.tmj',
      maps: { 'a.tmj': '{"ü":1}' },
      pictures: { 't/w.PNG': 'YWJj' },
    });
  });
});
