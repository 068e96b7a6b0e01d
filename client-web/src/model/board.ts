// What is on the board of the room one is in: walls of cards and shared notes; and what of the cards is one's own.
import {
  limits,
  type BoardView,
  type InboxView,
  type Paragraph,
  type RecordEvent,
  type RoomId,
  type TopicOpened,
  type Wall,
  type WallCard,
  type WallCast,
  type WallTally,
} from '$protocol';

export interface BoardState {
  topic: string;
  room: RoomId;
  view: BoardView;
  /** How many votes were given on walls that are voted on; on what is not named nobody has voted. */
  cast: readonly WallCast[];
}

export function openBoard(before: BoardState | null, opening: TopicOpened): BoardState | null {
  const { topic, board: view } = opening;
  if (opening.answer !== 'fresh' && before?.topic === topic) return before;
  return view ? { topic, room: topic.slice('board/'.length) as RoomId, view, cast: [] } : null;
}

export const castOn = (board: BoardState, tally: WallTally): BoardState => ({ ...board, cast: tally.walls });

export function reduceBoard({ walls, notes }: BoardView, event: RecordEvent): BoardView {
  return { walls: reduceWalls(walls, event), notes: reduceNotes(notes, event) };
}

/** Before the one that is named, or at the end where that is not there. */
function placed<Item>(items: readonly Item[], item: Item, isBefore: (one: Item) => boolean): Item[] {
  const index = items.findIndex(isBefore);
  return items.toSpliced(index < 0 ? items.length : index, 0, item);
}

function reduceWalls(walls: readonly Wall[], event: RecordEvent): Wall[] {
  const onWall = (id: string, change: (wall: Wall) => Wall): Wall[] =>
    walls.map((wall) => (wall.wall === id ? change(wall) : wall));
  const onCards = (change: (cards: readonly WallCard[]) => WallCard[]): Wall[] =>
    walls.map((wall) => ({ ...wall, cards: change(wall.cards) }));
  switch (event.t) {
    case 'wall.opened':
      return [...walls, { ...event.d, stage: 'open', groups: [], cards: [] }];
    case 'wall.grouped': {
      const { wall: id, ...group } = event.d;
      return onWall(id, (wall) => {
        const index = wall.groups.findIndex((one) => one.group === group.group);
        const groups = index < 0 ? [...wall.groups, group] : wall.groups.with(index, group);
        return { ...wall, groups };
      });
    }
    case 'wall.ungrouped':
      return onWall(event.d.wall, (wall) => ({
        ...wall,
        groups: wall.groups.filter(({ group }) => group !== event.d.group),
        cards: wall.cards.map((card) => (card.group === event.d.group ? inGroup(card) : card)),
      }));
    case 'wall.staged': {
      const { wall: id, stage, votes, counts } = event.d;
      const result = new Map(counts.map((count) => [count.card, count.votes]));
      return onWall(id, (wall) => {
        const cards = wall.cards.map(({ votes: _, ...card }) =>
          stage === 'closed' ? { ...card, votes: result.get(card.card) ?? 0 } : card,
        );
        return { ...wall, stage, votes, cards };
      });
    }
    case 'wall.removed':
      return walls.filter(({ wall }) => wall !== event.d.wall);
    case 'card.added': {
      const { wall: id, ...card } = event.d;
      return onWall(id, (wall) => ({ ...wall, cards: [...wall.cards, card] }));
    }
    case 'card.changed':
      return onCards((cards) => cards.map((card) => (card.card === event.d.card ? written(card, event.d) : card)));
    case 'card.moved':
      return onCards((cards) => {
        const card = cards.find((one) => one.card === event.d.card);
        if (!card) return [...cards];
        const others = cards.filter((one) => one !== card);
        return placed(others, inGroup(card, event.d.group), (one) => one.card === event.d.before);
      });
    case 'card.removed':
      return onCards((cards) => cards.filter(({ card }) => card !== event.d.card));
    case 'board.cleared':
      return onCards((cards) => cards.filter(({ card }) => !event.d.cards.includes(card)));
    default:
      return [...walls];
  }
}

function inGroup({ group: _, ...card }: WallCard, group?: WallCard['group']): WallCard {
  return group ? { ...card, group } : card;
}

/** Whether it is off the record follows from the newest words. */
function written<Item extends { text: string; unrecorded?: boolean }>(
  { unrecorded: _, ...item }: Item,
  { text, unrecorded }: { text: string; unrecorded?: boolean },
): Item {
  return { ...item, text, ...(unrecorded === undefined ? {} : { unrecorded }) } as Item;
}

function reduceNotes(notes: readonly Paragraph[], event: RecordEvent): Paragraph[] {
  switch (event.t) {
    case 'note.added': {
      const { before, ...note } = event.d;
      return placed(notes, { ...note, revision: 1 }, (one) => one.note === before);
    }
    case 'note.changed':
      return notes.map((note) => (note.note === event.d.note ? event.d : note));
    case 'note.moved': {
      const note = notes.find((one) => one.note === event.d.note);
      const others = notes.filter((one) => one !== note);
      return note ? placed(others, note, (one) => one.note === event.d.before) : others;
    }
    case 'note.removed':
      return notes.filter(({ note }) => note !== event.d.note);
    case 'board.cleared':
      return notes.filter(({ note }) => !event.d.notes.includes(note));
    default:
      return [...notes];
  }
}

export function reduceOwnCards(view: InboxView, event: RecordEvent): InboxView {
  switch (event.t) {
    case 'card.sent':
      return { ...view, own_cards: [event.d.card, ...view.own_cards].slice(0, limits.cardsOwnMax) };
    case 'card.voted': {
      const others = view.card_votes.filter((card) => card !== event.d.card);
      const card_votes = event.d.on ? [event.d.card, ...others].slice(0, limits.votesOwnMax) : others;
      return { ...view, card_votes };
    }
    case 'card.dismissed':
      return { ...view, cards_dismissed: [event.d, ...view.cards_dismissed].slice(0, limits.ownNoticesMax) };
    default:
      return view;
  }
}
