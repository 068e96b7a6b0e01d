// The convening as everybody may know it: its title, its rooms, which programme and campus are current.
import { limits, type ConveningView, type RecordEvent, type RoomKind } from '$protocol';
import type { HallWatched, PersonId, RoomLine, RoomRules, RoomView, RuledRoom, WatchedRoom } from '$protocol';
import { reduceAffinity } from './affinity';
import { reduceCourses } from './courses';
import { reduceOffices } from './offices';
import { reduceTables } from './tables';
import type { World } from './world';

export function reduceConvening(view: ConveningView, event: RecordEvent): ConveningView {
  switch (event.t) {
    case 'convening.created': {
      const { title, zone, contact } = event.d;
      return { ...view, title, zone, contact };
    }
    case 'room.opened':
      return { ...view, rooms: [...view.rooms.filter(({ room }) => room !== event.d.room), event.d] };
    case 'room.placed':
      return { ...view, rooms: view.rooms.map((room) => placed(room, event.d.room, event.d.area)) };
    case 'programme.published':
      return { ...view, title: event.d.title, zone: event.d.zone, programme: event.d.version };
    case 'campus.published':
      return reduceTables({ ...view, campus: event.d.hash }, event);
    case 'announcement.made': {
      const { text, until } = event.d;
      const announcements = [...view.announcements, { offset: event.offset, text, at: event.at, until }];
      return { ...view, announcements: announcements.slice(-limits.announcementsKeptMax) };
    }
    case 'room.ruled':
      return { ...view, rules: ruled(view.rules, event.d) };
    case 'room.lined':
      return { ...view, lines: lined(view.lines, event.d.line) };
    case 'hall.watched':
      return { ...view, watched: watched(view.watched, event.d) };
    case 'announcement.withdrawn':
      return { ...view, announcements: view.announcements.filter(({ offset }) => offset !== event.d.offset) };
    default:
      return reduceTables(reduceOffices(reduceAffinity(reduceCourses(view, event), event), event), event);
  }
}

function placed(room: RoomView, id: string, area: string): RoomView {
  return room.room === id ? { ...room, area } : room;
}

/** Of rooms of which nothing is ruled there is nothing to keep. */
function ruled(rules: readonly RuledRoom[], { room, rules: now }: RuledRoom): RuledRoom[] {
  const others = rules.filter((one) => one.room !== room);
  return JSON.stringify({ ...noRules, ...now }) === JSON.stringify(noRules)
    ? others
    : [...others, { room, rules: now }].sort(byRoom);
}

/** A line in which nobody is any more is none. */
function lined(lines: readonly RoomLine[], line: RoomLine): RoomLine[] {
  const others = lines.filter(({ room }) => room !== line.room);
  return line.called.length + line.people.length === 0 ? others : [...others, line].sort(byRoom);
}

function watched(rooms: readonly WatchedRoom[], { room, watch }: HallWatched): WatchedRoom[] {
  const others = rooms.filter((one) => one.room !== room);
  return watch === undefined ? others : [...others, { room, watch }].sort(byRoom);
}

const byRoom = (left: { room: string }, right: { room: string }): number =>
  Number(left.room.slice(1)) - Number(right.room.slice(1));

export const noRules: RoomRules = {
  slow_s: 0,
  chat_locked: false,
  locked: false,
  no_record: false,
  people_max: 0,
  only_staff: false,
  only_roles: [],
  only_organisations: [],
};

export function rulesOf(view: ConveningView | null, room: string): RoomRules {
  return view?.rules.find((one) => one.room === room)?.rules ?? noRules;
}

/** Whether what is said there is written down nowhere; a breakout follows the room it belongs to. */
export function isOffRecord({ convening, room: here }: Pick<World, 'convening' | 'room'>, room: string): boolean {
  const parent = here?.room?.room === room ? (here.breakouts ?? here.pairing)?.parent : undefined;
  return rulesOf(convening, room).no_record || rulesOf(convening, parent ?? room).no_record;
}

/** Where somebody waits for a place, if they do; `until` once they are called to it. */
export interface PlaceInLine {
  room: RoomLine['room'];
  before: number;
  until: number | null;
}

export function placeInLine(view: ConveningView | null, person: PersonId): PlaceInLine | null {
  for (const { room, called, people } of view?.lines ?? []) {
    const call = called.find((one) => one.person === person);
    if (call) return { room, before: 0, until: call.until };
    const before = people.indexOf(person);
    if (before >= 0) return { room, before, until: null };
  }
  return null;
}

/** Where whoever is not in the room follows it; null where it is not shown to the public. */
export function watchPath(view: ConveningView | null, room: string): string | null {
  const code = view?.watched.find((one) => one.room === room)?.watch;
  return code === undefined ? null : `/watch/${code}`;
}

/** In which order the list of places shows kinds of rooms. */
export const kindsInOrder: readonly RoomKind[] = [
  'stage',
  'lobby',
  'breakout',
  'affinity',
  'table',
  'office',
  'showcase',
  'quiet',
];

export interface KindGroup {
  kind: RoomKind;
  rooms: readonly RoomView[];
}

export function roomsByKind(rooms: readonly RoomView[], locale: string): KindGroup[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return kindsInOrder
    .map((kind) => ({
      kind,
      rooms: rooms.filter((room) => room.kind === kind).sort((left, right) => compare(left.name, right.name)),
    }))
    .filter((group) => group.rooms.length > 0);
}
