import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BoardView, InboxView, RecordEvent, Wall } from '$protocol';
import { inOrder, notesMarkdown, wallCsv, wallMarkdown } from '../../src/features/walls/export';
import { fetchLaterWords } from '../../src/i18n/index.svelte';
import { byResult, isOwnCard, ownCardVotes } from '../../src/features/walls/own';
import { reduceBoard, reduceOwnCards } from '../../src/model/board';
import { reduceInbox, type InboxState } from '../../src/model/inbox';
import { closeTopic, emptyWorld, openTopic, reduceEvent, reduceLive } from '../../src/model/world';
import { emptyInbox, openingOf } from '../fake/views';

function event(t: string, d: unknown, topic = 'board/r1', offset = 0): RecordEvent {
  return { t, topic, offset, at: 1000 + offset, d } as RecordEvent;
}

const empty: BoardView = { walls: [], notes: [] };
const opened = (more: object = {}): RecordEvent =>
  event('wall.opened', { wall: 'l1', text: 'What helps?', anonymous: false, votes: 3, ...more });
const added = (card: string, more: object = {}): RecordEvent =>
  event('card.added', { wall: 'l1', card, text: `card ${card}`, by: 'p1', name: 'Ana', ...more });
const grouped = (group: string, text: string): RecordEvent => event('wall.grouped', { wall: 'l1', group, text });
const after = (...events: RecordEvent[]): BoardView => events.reduce(reduceBoard, empty);
const wallOf = (view: BoardView): Wall => view.walls[0] as Wall;
const cards = (view: BoardView, group?: string): string[] =>
  wallOf(view)
    .cards.filter((card) => card.group === group)
    .map(({ card }) => card);

describe('a wall', () => {
  it('puts cards where they were moved, across groups', () => {
    const view = after(opened(), grouped('g1', 'Now'), added('c1'), added('c2', { group: 'g1' }), added('c3'));
    expect(cards(view)).toEqual(['c1', 'c3']);
    const moved = reduceBoard(view, event('card.moved', { card: 'c1', group: 'g1', before: 'c2' }));
    expect(cards(moved, 'g1')).toEqual(['c1', 'c2']);
    const last = reduceBoard(moved, event('card.moved', { card: 'c1', group: 'g1' }));
    expect(cards(last, 'g1')).toEqual(['c2', 'c1']);
  });

  it('keeps the cards of a group that goes', () => {
    const view = after(opened(), grouped('g1', 'Now'), grouped('g1', 'Soon'), added('c1', { group: 'g1' }));
    expect(wallOf(view).groups).toEqual([{ group: 'g1', text: 'Soon' }]);
    const left = reduceBoard(view, event('wall.ungrouped', { wall: 'l1', group: 'g1' }));
    expect(cards(left)).toEqual(['c1']);
    expect(wallOf(left).groups).toEqual([]);
  });

  it('has a result while it is closed, and none when it is opened again', () => {
    const counts = [{ card: 'c2', votes: 2 }];
    const staged = event('wall.staged', { wall: 'l1', stage: 'closed', votes: 3, counts });
    const closed = after(opened(), added('c1'), added('c2'), staged);
    expect(byResult(wallOf(closed)).map(({ card, votes }) => [card, votes])).toEqual([['c2', 2], ['c1', 0]]);
    const open = reduceBoard(closed, event('wall.staged', { wall: 'l1', stage: 'voting', votes: 3, counts: [] }));
    expect(wallOf(open).cards.every((card) => !('votes' in card))).toBe(true);
  });

  it('loses what one put on it who was erased', () => {
    const note = event('note.added', { note: 'n9', by: 'p1', name: 'Ana', text: 'x' });
    const view = after(opened(), added('c1'), added('c2', { by: 'p2' }), note);
    const left = reduceBoard(view, event('board.cleared', { cards: ['c1'], notes: ['n9'] }));
    expect(cards(left)).toEqual(['c2']);
    expect(left.notes).toEqual([]);
  });
});

describe('what of the cards is one’s own', () => {
  const inbox = [
    event('card.sent', { card: 'c1' }),
    event('card.voted', { card: 'c1', on: true }),
    event('card.voted', { card: 'c2', on: true }),
    event('card.voted', { card: 'c1', on: false }),
    event('card.dismissed', { card: 'c4', room: 'r1', text: 'rude', why: 'be kind' }),
  ].reduce(reduceOwnCards, emptyInbox);

  it('is known by name, and on a wall without names by what one sent', () => {
    expect(isOwnCard(inbox, 'p1', { card: 'c1', text: '' })).toBe(true);
    expect(isOwnCard(inbox, 'p1', { card: 'c3', text: '', by: 'p1' })).toBe(true);
    expect(isOwnCard(inbox, 'p1', { card: 'c3', text: '', by: 'p2' })).toBe(false);
  });

  it('counts votes for cards that are still there', () => {
    const view = after(opened(), added('c2'), added('c3'));
    expect(ownCardVotes(inbox, wallOf(view))).toEqual(['c2']);
    expect(ownCardVotes(inbox, wallOf(reduceBoard(view, event('card.removed', { card: 'c2' }))))).toEqual([]);
  });

  it('tells which were taken off, and why', () => {
    expect(inbox.cards_dismissed[0]).toMatchObject({ text: 'rude', why: 'be kind' });
  });
});

describe('the board of a room', () => {
  const opening = openingOf('board/r1', { board: empty });
  it('is there once it is opened, counts votes, and goes when one leaves', () => {
    const world = reduceEvent(openTopic(emptyWorld, opening), opened());
    expect(world.board?.view.walls).toHaveLength(1);
    const cast = { wall: 'l1' as const, people: 2, votes: 5 };
    const told = reduceLive(world, { t: 'wall.tally', d: { room: 'r1', walls: [cast] } }, 0);
    expect(told.board?.cast).toEqual([cast]);
    expect(reduceLive(told, { t: 'wall.tally', d: { room: 'r2', walls: [] } }, 0).board?.cast).toEqual([cast]);
    expect(closeTopic(told, 'board/r1').board).toBeNull();
  });
});

describe('what one takes away', () => {
  beforeAll(fetchLaterWords);
  const counts = [{ card: 'c2', votes: 2 }];
  const staged = event('wall.staged', { wall: 'l1', stage: 'closed', votes: 3, counts });
  const wall = wallOf(
    after(opened(), grouped('g1', 'Now'), added('c1', { text: '=1+1, "so"' }), added('c2', { group: 'g1' }), staged),
  );

  it('is a text with the result first, then group by group', () => {
    const text = wallMarkdown(wall);
    expect(text.startsWith('# What helps?\n\n## Result\n\n- card c2, Ana (2 votes)\n')).toBe(true);
    expect(text).toContain('## Now\n\n- card c2, Ana (2 votes)\n');
  });

  it('is a table in which nothing is taken for a formula', () => {
    expect(wallCsv(wall).split('\r\n')[2]).toBe(',"\'=1+1, ""so""",Ana,0');
  });

  it('is the notes, a paragraph each', () => {
    const notes = after(
      event('note.added', { note: 'n1', by: 'p1', name: 'Ana', text: 'One' }),
      event('note.added', { note: 'n2', by: 'p1', name: 'Ana', text: 'Two', before: 'n1' }),
    ).notes;
    expect(notesMarkdown('Notes: Hall', notes)).toBe('# Notes: Hall\n\nTwo\n\nOne\n');
  });

  it('shows what is worked on first', () => {
    const view = after(opened(), staged, opened({ wall: 'l2' }), opened({ wall: 'l3' }));
    expect(inOrder(view).map((one) => one.wall)).toEqual(['l3', 'l2', 'l1']);
  });
});

describe('the law of views', () => {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../protocol/vectors/views');
  const law = <View>(name: string): { view: View; events: RecordEvent[]; view_after: View } =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

  it.each(['wall', 'wall_closed', 'wall_next', 'notes'])('holds for a board: %s', (name) => {
    const { view, events, view_after } = law<BoardView>(name);
    expect(events.reduce(reduceBoard, view)).toEqual(view_after);
  });

  it('holds for one’s own cards', () => {
    const { view, events, view_after } = law<InboxView>('inbox_cards');
    const state: InboxState = { topic: 'inbox/p1', me: 'p1', view, talks: new Map(), next: 0, isRemoved: false };
    expect(events.reduce((inbox, one) => reduceInbox(inbox, one, false), state).view).toEqual(view_after);
  });
});
