// Affinity rooms as everybody sees them, and which of them are one's own.
import type { AffinitySeat, AffinitySet, ConveningView, InboxView, RecordEvent, RoomId } from '$protocol';

export function reduceAffinity(view: ConveningView, event: RecordEvent): ConveningView {
  switch (event.t) {
    case 'affinity.formed': {
      const { set, title, rule, session, rooms } = event.d;
      const known = view.affinity.find((one) => one.set === set);
      const formed: AffinitySet = {
        set,
        title,
        by: rule.by,
        least: rule.least,
        most: rule.most,
        ...(session === undefined ? {} : { session }),
        open: known?.open ?? true,
        rooms: rooms.map((made) => ({ ...known?.rooms.find(({ room }) => room === made.room), ...made })),
      };
      const affinity = known
        ? view.affinity.map((one) => (one.set === set ? formed : one))
        : [...view.affinity, formed];
      return { ...view, affinity };
    }
    case 'affinity.closed':
      return changed(view, event.d.set, (set) => ({
        ...set,
        open: false,
        rooms: set.rooms.map((room) => ({ ...room, open: false })),
      }));
    case 'affinity.facilitated': {
      const { room, person, name } = event.d;
      const who = person && name ? { facilitator: person, facilitator_name: name } : {};
      return changed(view, event.d.set, (set) => ({
        ...set,
        rooms: set.rooms.map(({ facilitator: _before, facilitator_name: _name, ...one }) => {
          if (one.room === room) return { ...one, ...who };
          return _before && _name ? { ...one, facilitator: _before, facilitator_name: _name } : one;
        }),
      }));
    }
    default:
      return view;
  }
}

function changed(view: ConveningView, id: string, change: (set: AffinitySet) => AffinitySet): ConveningView {
  return { ...view, affinity: view.affinity.map((set) => (set.set === id ? change(set) : set)) };
}

const age = ({ set }: AffinitySeat): number => Number(set.slice(1));

export function reduceSeats(view: InboxView, event: RecordEvent): InboxView {
  if (event.t !== 'affinity.seated' && event.t !== 'affinity.released') return view;
  const id = event.t === 'affinity.seated' ? event.d.seat.set : event.d.set;
  const others = view.affinity.filter(({ set }) => set !== id);
  if (event.t === 'affinity.released') return { ...view, affinity: others };
  return { ...view, affinity: [...others, event.d.seat].sort((left, right) => age(left) - age(right)) };
}

/** One's own room of an open set, with its name. */
export interface OwnRoom {
  set: AffinitySet;
  room: RoomId;
  name: string;
}

export function ownRooms(view: ConveningView | null, seats: readonly AffinitySeat[]): OwnRoom[] {
  return seats.flatMap((seat) => {
    const set = view?.affinity.find((one) => one.set === seat.set && one.open);
    const room = set?.rooms.find((one) => one.room === seat.room);
    return set && room ? [{ set, room: room.room, name: room.name }] : [];
  });
}

/** Rooms in which nothing is said any more. */
export function closedRooms(view: ConveningView | null): Set<RoomId> {
  const rooms = (view?.affinity ?? []).flatMap((set) => set.rooms);
  return new Set(rooms.filter(({ open }) => !open).map(({ room }) => room));
}
