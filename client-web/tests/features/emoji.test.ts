import { describe, expect, it } from 'vitest';
import { emojiNamed, emojiQuery } from '../../src/features/chat/emoji';

describe('emoji while one writes', () => {
  it('begin behind a colon at the start of a word', () => {
    expect(emojiQuery('hi :smi', 7)).toEqual({ start: 3, query: 'smi' });
    expect(emojiQuery(':+1', 3)).toEqual({ start: 0, query: '+1' });
    expect(emojiQuery('hi :s', 5)).toBeNull();
    expect(emojiQuery('at 10:30', 8)).toBeNull();
    expect(emojiQuery('https://x', 9)).toBeNull();
    expect(emojiQuery('hi :smi le', 10)).toBeNull();
  });

  it('are found by name, those that begin so first, in either language', () => {
    expect(emojiNamed('smile', 3).map(({ sign }) => sign)).toEqual(['😄', '🙂', '😅']);
    expect(emojiNamed('Gracias', 3)).toEqual([{ sign: '🙏', name: 'gracias' }]);
    expect(emojiNamed('nothing-like-it', 3)).toEqual([]);
    expect(emojiNamed('a', 100).length).toBeLessThanOrEqual(60);
  });

  it('stand once in the list, each with a name', () => {
    const all = emojiNamed('', 1000);
    expect(new Set(all.map(({ sign }) => sign)).size).toBe(all.length);
    expect(all.every(({ name }) => name !== '')).toBe(true);
  });
});
