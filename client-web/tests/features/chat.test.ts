import { describe, expect, it } from 'vitest';
import { entriesOf, type Line } from '../../src/features/chat/entries';
import { fromWire, mentionQuery, nameFor, toWire, type Named } from '../../src/features/chat/mentions';
import { isMentioned, piecesOf, plainText } from '../../src/features/chat/text';

const ada = { person: 'p7' as const, name: 'Ada' };

describe('a message as it is shown', () => {
  it('has mentions by name and addresses as links, without the dot behind', () => {
    expect(piecesOf('Hi @[p7], see https://example.org/a_(b). Bye', [ada])).toEqual([
      { kind: 'words', text: 'Hi ' },
      { kind: 'mention', person: 'p7', text: '@Ada' },
      { kind: 'words', text: ', see ' },
      { kind: 'link', href: 'https://example.org/a_(b', text: 'https://example.org/a_(b' },
      { kind: 'words', text: '). Bye' },
    ]);
  });

  it('makes no link of anything but http and https', () => {
    const texts = ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org'];
    for (const text of texts) expect(piecesOf(text, [])).toEqual([{ kind: 'words', text }]);
  });

  it('shows the id of a person whose name did not come along', () => {
    expect(piecesOf('@[p9]', [])).toEqual([{ kind: 'mention', person: 'p9', text: '@p9' }]);
    expect(isMentioned([ada], 'p7')).toBe(true);
    expect(isMentioned([ada], 'p8')).toBe(false);
  });

  it('fits on one line where it is quoted, cut between letters', () => {
    expect(plainText('one\ntwo  three', [], 20)).toBe('one two three');
    expect(plainText('👋👋👋👋', [], 3)).toBe('👋👋…');
  });
});

describe('mentions while one writes', () => {
  it('begin behind an @ at the start of a word', () => {
    expect(mentionQuery('hi @Ad', 6)).toEqual({ start: 3, query: 'Ad' });
    expect(mentionQuery('@', 1)).toEqual({ start: 0, query: '' });
    expect(mentionQuery('ada@example.org', 15)).toBeNull();
    expect(mentionQuery('hi @Ad and', 2)).toBeNull();
  });

  it('go out with ids, the longer name first', () => {
    const named: Named[] = [
      { person: 'p1', label: '@Ann' },
      { person: 'p2', label: '@Ann Lee' },
    ];
    expect(toWire('@Ann Lee and @Ann', named)).toBe('@[p2] and @[p1]');
  });

  it('tell two people of one name apart', () => {
    const first = nameFor('p1', 'Sam', []);
    const second = nameFor('p2', 'Sam', [first]);
    expect(second.label).not.toBe(first.label);
    expect(toWire(`${first.label} ${second.label}`, [first, second])).toBe('@[p1] @[p2]');
  });

  it('come back by name to be changed, and go out again as they were', () => {
    const { text, named } = fromWire('Hi @[p7] and @[p8]', [ada]);
    expect(text).toBe('Hi @Ada and @[p8]');
    expect(toWire(text, named)).toBe('Hi @[p7] and @[p8]');
  });
});

describe('a log as it is laid out', () => {
  const minute = 60_000;
  const start = Date.UTC(2026, 0, 10, 20, 58);
  const line = (offset: number, minutes: number, author = 'p1', more: Partial<Line> = {}): Line => ({
    offset,
    at: start + minutes * minute,
    author,
    name: author,
    text: 'x',
    mentions: [],
    replyTo: null,
    edited: null,
    deletedBy: null,
    ...more,
  });
  const shape = (lines: Line[], zone = 'UTC', readUntil: number | null = null): string =>
    entriesOf(lines, zone, readUntil)
      .map((entry) => (entry.kind === 'line' ? (entry.isFirst ? 'N' : '.') : entry.kind[0]))
      .join('');

  it('puts what one person says in one go under one name', () => {
    expect(shape([line(0, 0), line(1, 1), line(2, 2, 'p2'), line(3, 3), line(4, 9)])).toBe('dN.NNN');
    expect(shape([line(0, 0), line(1, 1, 'p1', { replyTo: 0 })])).toBe('dNN');
  });

  it('separates the days of the reader', () => {
    expect(shape([line(0, 0), line(1, 3)], 'Africa/Nairobi')).toBe('dNdN');
    expect(shape([line(0, 0), line(1, 3)], 'UTC')).toBe('dN.');
  });

  it('marks once where the unread begins, wherever that is', () => {
    expect(shape([line(0, 0), line(1, 1), line(2, 2)], 'UTC', 1)).toBe('dNuN.');
    expect(shape([line(5, 0), line(6, 1)], 'UTC', 3)).toBe('duN.');
    expect(shape([line(0, 0)], 'UTC', 1)).toBe('dN');
  });
});
