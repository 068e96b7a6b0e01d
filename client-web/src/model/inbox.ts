// What is one person's own: profile, role, mute, direct messages, and how far they have read everywhere.
import { reduceSeats } from './affinity';
import { reduceOwnCards } from './board';
import { reduceInvitations } from './breakouts';
import { reduceOwnCourses } from './courses';
import { unnamed } from './erased';
import { reduceNotices } from './notices';
import { reduceNotes } from './offices';
import { reduceOwnPairings } from './pairings';
import { reduceOwnVotes } from './polls';
import { reduceOwnQuestions } from './questions';
import { reduceOwnSheets } from './sheets';
import type { Conversation, DirectPosted, InboxView, Mark, ReadMarked, RecordEvent, TopicOpened } from '$protocol';

export interface Direct {
  offset: number;
  at: number;
  author: string;
  text: string;
}

/** What is loaded of the talk with one person, oldest first. */
export interface Talk {
  messages: readonly Direct[];
  /** Whether the past was asked for; a talk that only met live messages has a hole before them. */
  isLoaded: boolean;
  hasMore: boolean;
}

export interface InboxState {
  topic: string;
  me: string;
  view: InboxView;
  talks: ReadonlyMap<string, Talk>;
  /** Where the topic stands: a page of a talk is asked for before this. */
  next: number;
  isRemoved: boolean;
}

const metMax = 50;

export const emptyTalk: Talk = { messages: [], isLoaded: false, hasMore: true };

export function openInbox(before: InboxState | null, opening: TopicOpened): InboxState | null {
  if (opening.answer !== 'fresh' && before?.topic === opening.topic) return { ...before, next: opening.first };
  if (!opening.inbox) return before;
  const me = opening.topic.slice('inbox/'.length);
  return { topic: opening.topic, me, view: opening.inbox, talks: new Map(), next: opening.first, isRemoved: false };
}

/** `inView` marks the entries of a fresh answer's tail: the view that came before them has their effect already. */
export function reduceInbox(state: InboxState, event: RecordEvent, inView: boolean): InboxState {
  const moved = { ...state, next: event.offset + 1 };
  const after = reduceTalks(moved, event);
  return inView ? after : { ...after, view: reduceView(state.view, state.me, event), isRemoved: isGone(after, event) };
}

function reduceTalks(state: InboxState, event: RecordEvent): InboxState {
  if (event.t === 'direct.posted') return heardDirect(state, event.offset, event.at, event.d);
  if (event.t !== 'text.erased') return state;
  const { offsets } = event.d;
  const talks = [...state.talks].map(([person, talk]): [string, Talk] => {
    const messages = talk.messages.filter(({ offset }) => !offsets.includes(offset));
    return [person, { ...talk, messages }];
  });
  return { ...state, talks: new Map(talks) };
}

function isGone(state: InboxState, event: RecordEvent): boolean {
  if (event.t === 'person.removed') return true;
  return event.t === 'person.restored' ? false : state.isRemoved;
}

function reduceView(view: InboxView, me: string, event: RecordEvent): InboxView {
  switch (event.t) {
    case 'profile.edited':
      return { ...view, profile: event.d.profile };
    case 'person.joined':
      return { ...view, profile: event.d.profile, role: event.d.role };
    case 'role.granted':
      return { ...view, role: event.d.role };
    case 'person.muted':
      return reduceNotices({ ...view, muted_until: event.d.until, mute_why: event.d.why }, event);
    case 'person.unmuted': {
      const { muted_until: _until, mute_why: _why, ...rest } = view;
      return reduceNotices(rest, event);
    }
    case 'direct.posted':
      return { ...view, conversations: withMessage(view.conversations, me, event.offset, event.at, event.d) };
    case 'read.marked':
      return marked(view, event.d);
    case 'availability.changed':
      return { ...view, availability: event.d.availability };
    case 'conversation.invited':
      return { ...view, invitations: [...view.invitations, event.d] };
    case 'conversation.answered': {
      const { from, to } = event.d;
      return { ...view, invitations: view.invitations.filter((one) => one.from !== from || one.to !== to) };
    }
    case 'conversation.kept': {
      const { room, since, names: people } = event.d;
      return { ...view, met: [{ room, since, until: event.at, people }, ...view.met].slice(0, metMax) };
    }
    case 'text.erased': {
      const met = view.met.map((past) => ({ ...past, people: unnamed(past.people, event.d) }));
      const pairings = view.pairings.map((own) => ({ ...own, people: unnamed(own.people, event.d) }));
      const told = { ...view, conversations: unnamed(view.conversations, event.d), met, pairings };
      return reduceNotes(reduceNotices(told, event), event);
    }
    case 'breakout.invited':
    case 'breakout.released':
      return { ...view, breakouts: [...reduceInvitations(view.breakouts, event)] };
    default:
      const paced = reduceOwnSheets(reduceOwnCourses(view, event), event);
      const voted = reduceOwnVotes(reduceOwnQuestions(reduceOwnCards(paced, event), event), event);
      const asked = reduceNotices(voted, event);
      return reduceOwnPairings(reduceNotes(reduceSeats(asked, event), event), event);
  }
}

function withMessage(
  conversations: readonly Conversation[],
  me: string,
  offset: number,
  at: number,
  said: DirectPosted,
): Conversation[] {
  const isMine = said.author === me;
  const person = isMine ? said.to : said.author;
  const name = isMine ? said.to_name : said.name;
  const before = conversations.find((row) => row.person === person);
  const unread = (before?.unread ?? 0) + (isMine ? 0 : 1);
  return [{ person, name, last: offset, at, unread }, ...conversations.filter((row) => row.person !== person)];
}

function marked(view: InboxView, { topic, with: other, next, unread = 0 }: ReadMarked): InboxView {
  const mark: Mark = { topic, next, ...(other === undefined ? {} : { with: other }) };
  const isSame = (row: Mark): boolean => row.topic === topic && row.with === other;
  const marks = [...view.marks.filter((row) => !isSame(row)), mark];
  const conversations = view.conversations.map((row) => (row.person === other ? { ...row, unread } : row));
  return { ...view, marks, conversations };
}

function heardDirect(state: InboxState, offset: number, at: number, said: DirectPosted): InboxState {
  const other = said.author === state.me ? said.to : said.author;
  const talk = state.talks.get(other) ?? emptyTalk;
  if (said.erased || talk.messages.some((message) => message.offset === offset)) return state;
  const message: Direct = { offset, at, author: said.author, text: said.text };
  return withTalk(state, other, { ...talk, messages: [...talk.messages, message] });
}

/** Puts a page of the past in front of a talk; the first page closes the hole before the live messages. */
export function prependTalk(
  state: InboxState,
  other: string,
  records: readonly RecordEvent[],
  hasMore: boolean,
): InboxState {
  const talk = state.talks.get(other) ?? emptyTalk;
  const known = new Set(talk.messages.map(({ offset }) => offset));
  const older: Direct[] = records.flatMap(({ t, offset, at, d }) =>
    t === 'direct.posted' && !d.erased && !known.has(offset) ? [{ offset, at, author: d.author, text: d.text }] : [],
  );
  const messages = [...older, ...talk.messages].sort((left, right) => left.offset - right.offset);
  return withTalk(state, other, { messages, isLoaded: true, hasMore });
}

function withTalk(state: InboxState, other: string, talk: Talk): InboxState {
  return { ...state, talks: new Map(state.talks).set(other, talk) };
}

export function markOf(view: InboxView, topic: string): number {
  return view.marks.find((mark) => mark.topic === topic && mark.with === undefined)?.next ?? 0;
}
