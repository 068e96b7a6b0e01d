// A room or conversation that is open to the reader: what was said in it, oldest first, each message named by its
// offset.
import type {
  BreakoutsView,
  ChatPosted,
  ConversationView,
  HallView,
  Knock,
  Mention,
  PairingView,
  PollsView,
  QuestionsView,
  RecordEvent,
  RoomView,
  Sheet,
  StageView,
  Tool,
  TopicOpened,
  Turnout,
} from '$protocol';
import { reduceBreakouts } from './breakouts';
import { reducePairing } from './pairings';
import { reduceStage } from './stage';
import { reducePolls } from './polls';
import { reduceQuestions } from './questions';
import { reduceSheets } from './sheets';
import { reduceKnocks } from './staff_queue';
import { unnamed } from './erased';
import { reduceHall } from './hall';

export interface Message {
  offset: number;
  at: number;
  author: string;
  name: string;
  text: string;
  mentions: readonly Mention[];
  replyTo: number | null;
  edited: number | null;
  deletedBy: string | null;
  /** No message of the talk: told to all breakouts at once, or brought back by one of them. */
  isNews: boolean;
  /** Said off the record: without a text it is one that was not kept. */
  isUnrecorded: boolean;
}

export interface RoomState {
  topic: string;
  room: RoomView | null;
  /** A conversation is no standing room: this is there instead. */
  conversation: ConversationView | null;
  messages: readonly Message[];
  /** Everything from this offset on is here; what is before can be asked for. */
  first: number;
  /** Of this room or, in a breakout, of the room it belongs to; null where none are open. */
  breakouts: BreakoutsView | null;
  /** Of this room or, in a pair's room, of the room it belongs to; null where there is none. */
  pairing: PairingView | null;
  /** Null in breakouts and conversations, which have none. */
  stage: StageView | null;
  /** Of a standing room; null elsewhere. */
  questions: QuestionsView | null;
  polls: PollsView | null;
  /** Worksheets of a standing room. */
  sheets: Sheet[];
  /** Who knocks, where those inside let people in. */
  knocks: Knock[];
  /** What a moderator chose for it to offer; null where its session's kind says that. */
  tools: readonly Tool[] | null;
  /** Absent where it is neither public nor open to its hall. */
  hall?: HallView | undefined;
  /** How many take part from where, as it was told last. */
  turnout?: Turnout;
}

/** More than a reader scrolls through; the oldest go first and can be asked for again. */
export const messagesKeptMax = 2000;

export function openRoom(before: RoomState | null, opening: TopicOpened): RoomState {
  const isSame = before?.topic === opening.topic;
  if (isSame && opening.answer !== 'fresh') return { ...before, room: opening.room ?? before.room };
  const { topic, room = null, conversation = null, first } = opening;
  const { breakouts = null, pairing = null, stage = null, questions = null, polls = null, knocks, sheets } = opening;
  const { tools = null, hall } = opening;
  const around = { breakouts, pairing, stage, questions, polls, sheets, knocks, tools, hall };
  return { topic, room, conversation, ...around, messages: [], first };
}

/** A talk of which nothing is loaded yet. */
export function emptyRoom(topic: string): RoomState {
  const none = { room: null, conversation: null, breakouts: null, stage: null, questions: null, polls: null };
  const lists = { sheets: [], knocks: [], messages: [] };
  return { topic, ...none, ...lists, pairing: null, tools: null, first: Number.MAX_SAFE_INTEGER };
}

/** `inView` marks entries of a fresh answer's tail: who came and went in them is in the view already. */
export function reduceRoom(before: RoomState, event: RecordEvent, inView: boolean): RoomState {
  const state = inView ? before : reduceAround(before, event);
  switch (event.t) {
    case 'chat.posted':
    case 'breakout.told':
    case 'breakout.reported': {
      const message = lineOf(event);
      return message ? append(state, message) : state;
    }
    case 'chat.edited': {
      const { offset, text, mentions, unrecorded: isUnrecorded = false } = event.d;
      // A later edit or a deletion has made this one void.
      if (text === '' && !isUnrecorded) return state;
      return change(state, offset, (message) =>
        message.deletedBy === null ? { ...message, text, mentions, isUnrecorded, edited: event.at } : message,
      );
    }
    case 'chat.deleted': {
      const { offset, by } = event.d;
      return change(state, offset, (message) => ({ ...message, text: '', mentions: [], deletedBy: by }));
    }
    case 'text.erased': {
      const left = state.messages.filter(({ offset }) => !event.d.offsets.includes(offset));
      const messages = left.map((message) => ({ ...message, mentions: unnamed(message.mentions, event.d) }));
      return { ...state, messages };
    }
    default:
      return state.conversation && !inView
        ? { ...state, conversation: reduceConversation(state.conversation, event) }
        : state;
  }
}

function reduceAround(state: RoomState, event: RecordEvent): RoomState {
  return {
    ...state,
    breakouts: reduceBreakouts(state.breakouts, event),
    pairing: reducePairing(state.pairing, event),
    stage: reduceStage(state.stage, event),
    questions: state.questions && reduceQuestions(state.questions, event),
    polls: state.polls && reducePolls(state.polls, event),
    sheets: reduceSheets(state.sheets, event),
    knocks: reduceKnocks(state.knocks, event),
    tools: event.t === 'tools.chosen' ? (event.d.tools ?? null) : state.tools,
    hall: reduceHall(state.hall, event),
  };
}

function reduceConversation(view: ConversationView, event: RecordEvent): ConversationView {
  switch (event.t) {
    case 'conversation.joined': {
      const { person, name } = event.d;
      return { ...view, people: [...view.people, { person, name }] };
    }
    case 'conversation.left':
      return { ...view, people: view.people.filter(({ person }) => person !== event.d.person) };
    case 'conversation.locked':
      return { ...view, locked: event.d.locked };
    default:
      return view;
  }
}

/** Puts a page of the past in front. A page holds what the stored entries say now, edits and deletions included. */
export function prependHistory(state: RoomState, records: readonly RecordEvent[], hasMore: boolean): RoomState {
  const older = records
    .filter((record) => record.offset < state.first)
    .flatMap((record) => lineOf(record) ?? []);
  const first = hasMore ? Math.min(state.first, ...records.map(({ offset }) => offset)) : 0;
  return { ...state, messages: [...older, ...state.messages], first };
}

export function hasHistory(state: RoomState): boolean {
  return state.first > 0;
}

/** What stands in the log of a room. */
function lineOf({ t, offset, at, d }: RecordEvent): Message | null {
  switch (t) {
    case 'chat.posted':
      return d.erased ? null : messageOf(offset, at, d);
    case 'breakout.told':
      if (d.text === '' && !d.unrecorded) return null; // what was held on who said it is erased
      return { ...newsOf(offset, at, d), author: d.by };
    case 'breakout.reported':
      return newsOf(offset, at, d);
    default:
      return null;
  }
}

function newsOf(offset: number, at: number, told: { name: string; text: string; unrecorded?: boolean }): Message {
  const { name, text, unrecorded: isUnrecorded = false } = told;
  const none = { mentions: [], replyTo: null, edited: null, deletedBy: null };
  return { offset, at, author: '', name, text, isUnrecorded, isNews: true, ...none };
}

export function messageOf(offset: number, at: number, said: ChatPosted): Message {
  const { author, name, text, mentions, reply_to, edited, deleted_by, unrecorded } = said;
  return {
    offset,
    at,
    author,
    name,
    text,
    mentions,
    replyTo: reply_to ?? null,
    edited: edited ?? null,
    deletedBy: deleted_by ?? null,
    isNews: false,
    isUnrecorded: unrecorded ?? false,
  };
}

function append(state: RoomState, message: Message): RoomState {
  const messages = [...state.messages, message];
  if (messages.length <= messagesKeptMax) return { ...state, messages };
  const kept = messages.slice(messages.length - messagesKeptMax);
  return { ...state, messages: kept, first: kept[0]?.offset ?? state.first };
}

function change(state: RoomState, offset: number, edit: (message: Message) => Message): RoomState {
  const index = state.messages.findIndex((message) => message.offset === offset);
  const message = state.messages[index];
  return message ? { ...state, messages: state.messages.with(index, edit(message)) } : state;
}
