// Everything this tab knows, as one value. What comes from the server goes through these functions and nowhere else.
import type { CampusCrowds, CellCrowd, ConveningView, Live, RecordEvent, RoomCounts } from '$protocol';
import type { TopicOpened, VoiceMembers } from '$protocol';
import { castOn, openBoard, reduceBoard, type BoardState } from './board';
import { openDesk, reduceDeskState, type DeskState } from './breakouts';
import { openCaptions, reduceCaptions, type CaptionsState } from './captions';
import { reduceConvening } from './convening';
import { openInbox, reduceInbox, type InboxState } from './inbox';
import { countPolls } from './polls';
import { countQuestions } from './questions';
import { openRoom, reduceRoom, type RoomState } from './room';
import { openStaff, reduceStaff, type StaffState } from './staff';

export interface Typing {
  room: string;
  person: string;
  name: string;
  until: number;
}

/** How many stand where on the campus; what is not named has nobody. */
export interface Crowds {
  /** By the area's name. */
  places: ReadonlyMap<string, number>;
  /** By column and row. */
  cells: ReadonlyMap<string, CellCrowd>;
}

export interface World {
  convening: ConveningView | null;
  inbox: InboxState | null;
  room: RoomState | null;
  staff: StaffState | null;
  /** The breakouts of the room one is in, for those who run it. */
  desk: DeskState | null;
  /** Of the room one is in; null where nobody captions it. */
  captions: CaptionsState | null;
  /** Of the room one is in; null where nothing is on it. */
  board: BoardState | null;
  /** Who takes part by voice where one is; null as long as nothing is told of it. */
  voice: VoiceMembers | null;
  here: number;
  counts: ReadonlyMap<string, number>;
  /** Of rooms that hold only so many: how many more may come in. */
  places: ReadonlyMap<string, number>;
  crowds: Crowds;
  /** Heads of the topics that are open. */
  heads: ReadonlyMap<string, number>;
  /** By room, where one is not in included: the offset after the newest message. */
  said: ReadonlyMap<string, number>;
  typing: readonly Typing[];
  /** Up to where a fresh view holds what its entries say: they must not be counted twice. */
  viewedUntil: ReadonlyMap<string, number>;
}

export const emptyWorld: World = {
  convening: null,
  inbox: null,
  room: null,
  staff: null,
  desk: null,
  captions: null,
  board: null,
  voice: null,
  here: 0,
  counts: new Map(),
  places: new Map(),
  crowds: { places: new Map(), cells: new Map() },
  heads: new Map(),
  said: new Map(),
  typing: [],
  viewedUntil: new Map(),
};

export const typingForgottenMs = 5000;

export function topicKind(topic: string): string {
  return topic.split('/', 1)[0] ?? topic;
}

export function openTopic(world: World, opening: TopicOpened): World {
  const until = opening.answer === 'fresh' ? opening.next : 0;
  const viewedUntil = new Map(world.viewedUntil).set(opening.topic, until);
  const heads = new Map(world.heads).set(opening.topic, opening.next);
  const next = { ...world, viewedUntil, heads };
  switch (topicKind(opening.topic)) {
    case 'convening':
      return { ...next, convening: opening.convening ?? world.convening };
    case 'inbox':
      return { ...next, inbox: openInbox(world.inbox, opening) };
    case 'room':
      return { ...next, room: openRoom(world.room, opening), voice: null };
    case 'staff':
      return { ...next, staff: openStaff(world.staff, opening) };
    case 'desk':
      return { ...next, desk: openDesk(world.desk, opening) };
    case 'captions':
      return { ...next, captions: openCaptions(world.captions, opening) };
    case 'board':
      return { ...next, board: openBoard(world.board, opening) };
    default:
      return next;
  }
}

export function closeTopic(world: World, topic: string): World {
  if (world.room?.topic === topic) return { ...world, room: null, voice: null, typing: [] };
  if (world.staff?.topic === topic) return { ...world, staff: null };
  if (world.desk?.topic === topic) return { ...world, desk: null };
  if (world.captions?.topic === topic) return { ...world, captions: null };
  if (world.board?.topic === topic) return { ...world, board: null };
  return world;
}

export function reduceEvent(world: World, event: RecordEvent): World {
  const heads = new Map(world.heads).set(event.topic, event.offset + 1);
  const isInView = event.offset < (world.viewedUntil.get(event.topic) ?? 0);
  const next = { ...world, heads };
  switch (topicKind(event.topic)) {
    case 'convening':
      if (!world.convening || isInView) return next;
      return { ...next, convening: reduceConvening(world.convening, event) };
    case 'inbox':
      return world.inbox ? { ...next, inbox: reduceInbox(world.inbox, event, isInView) } : next;
    case 'room':
      if (world.room?.topic !== event.topic) return next;
      return { ...next, room: reduceRoom(world.room, event, isInView), typing: world.typing.filter(silenced(event)) };
    case 'staff':
      return world.staff ? { ...next, staff: reduceStaff(world.staff, event, isInView) } : next;
    case 'desk':
      if (world.desk?.topic !== event.topic || isInView) return next;
      return { ...next, desk: reduceDeskState(world.desk, event) };
    case 'captions':
      if (world.captions?.topic !== event.topic) return next;
      return { ...next, captions: reduceCaptions(world.captions, event, isInView) };
    case 'board':
      if (world.board?.topic !== event.topic || isInView) return next;
      return { ...next, board: { ...world.board, view: reduceBoard(world.board.view, event) } };
    default:
      return next;
  }
}

export function reduceLive(world: World, live: Live, now: number): World {
  switch (live.t) {
    case 'room.counts':
      return counted(world, live.d);
    case 'campus.crowds':
      return { ...world, crowds: crowded(world.crowds, live.d) };
    case 'question.tally':
      return inRoom(world, live.d.room, (room) => ({
        ...room,
        questions: room.questions && countQuestions(room.questions, live.d),
      }));
    case 'poll.tally':
      return inRoom(world, live.d.room, (room) => ({ ...room, polls: room.polls && countPolls(room.polls, live.d) }));
    case 'hall.counts':
      return inRoom(world, live.d.room, (room) => ({ ...room, turnout: live.d.counts }));
    case 'wall.tally':
      return world.board?.room === live.d.room ? { ...world, board: castOn(world.board, live.d) } : world;
    case 'voice.members':
      return world.room?.topic === `room/${live.d.room}` ? { ...world, voice: live.d } : world;
    case 'chat.typing': {
      const others = world.typing.filter(({ person }) => person !== live.d.person);
      return { ...world, typing: [...others, { ...live.d, until: now + typingForgottenMs }] };
    }
    default:
      return world;
  }
}

function inRoom(world: World, room: string, change: (room: RoomState) => RoomState): World {
  return world.room?.topic === `room/${room}` ? { ...world, room: change(world.room) } : world;
}

export function forgetTyping(world: World, now: number): World {
  const typing = world.typing.filter(({ until }) => until > now);
  return typing.length === world.typing.length ? world : { ...world, typing };
}

/** Only what changed is told; with `all`, rooms that are not named are empty. */
function counted(world: World, { here, all, rooms }: RoomCounts): World {
  const counts = new Map(all ? [] : world.counts);
  const said = new Map(all ? [] : world.said);
  const places = new Map(all ? [] : world.places);
  for (const { room, people, next, left } of rooms) {
    counts.set(room, people);
    said.set(room, next);
    if (left === undefined) places.delete(room);
    else places.set(room, left);
  }
  return { ...world, here, counts, places, said };
}

/** Only what changed is told; with `all`, whatever is not named is empty. */
function crowded(before: Crowds, { all, places, cells }: CampusCrowds): Crowds {
  const after = { places: new Map(all ? [] : before.places), cells: new Map(all ? [] : before.cells) };
  for (const { area, people } of places) put(after.places, area, people, people);
  for (const cell of cells) put(after.cells, `${cell.x} ${cell.y}`, cell, cell.people);
  return after;
}

function put<T>(map: Map<string, T>, key: string, value: T, people: number): void {
  if (people > 0) map.set(key, value);
  else map.delete(key);
}

/** Who has said something is no longer about to. */
function silenced(event: RecordEvent): (typing: Typing) => boolean {
  return ({ person }) => event.t !== 'chat.posted' || person !== event.d.author;
}
