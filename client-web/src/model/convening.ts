// The convening as everybody may know it: its title, its rooms, which programme and campus are current.
import { limits, type ConveningView, type RecordEvent, type RoomKind } from '$protocol';
import type { RoomRules, RoomView, RuledRoom } from '$protocol';
import { reduceAffinity } from './affinity';
import { reduceOffices } from './offices';

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
      return { ...view, campus: event.d.hash };
    case 'announcement.made': {
      const { text, until } = event.d;
      const announcements = [...view.announcements, { offset: event.offset, text, at: event.at, until }];
      return { ...view, announcements: announcements.slice(-limits.announcementsKeptMax) };
    }
    case 'room.ruled':
      return { ...view, rules: ruled(view.rules, event.d) };
    case 'announcement.withdrawn':
      return { ...view, announcements: view.announcements.filter(({ offset }) => offset !== event.d.offset) };
    default:
      return reduceOffices(reduceAffinity(view, event), event);
  }
}

function placed(room: RoomView, id: string, area: string): RoomView {
  return room.room === id ? { ...room, area } : room;
}

/** Of rooms of which nothing is ruled there is nothing to keep. */
function ruled(rules: readonly RuledRoom[], { room, rules: now }: RuledRoom): RuledRoom[] {
  const others = rules.filter((one) => one.room !== room);
  if (now.slow_s === 0 && !now.chat_locked && !now.locked) return others;
  const numberOf = (one: RuledRoom): number => Number(one.room.slice(1));
  return [...others, { room, rules: now }].sort((left, right) => numberOf(left) - numberOf(right));
}

export const noRules: RoomRules = { slow_s: 0, chat_locked: false, locked: false };

export function rulesOf(view: ConveningView | null, room: string): RoomRules {
  return view?.rules.find((one) => one.room === room)?.rules ?? noRules;
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
