// Helpers' desks as everybody sees them: their queues, their times to book; and the notes at one's own.
import {
  limits,
  type ConveningView,
  type InboxView,
  type Office,
  type OfficeId,
  type OfficesView,
  type PersonId,
  type RecordEvent,
  type Slot,
  type SlotId,
  type Ticket,
  type TicketId,
} from '$protocol';

const noOffices: OfficesView = { anyone: false, helpers: [], offices: [] };
const age = (id: string): number => Number(id.slice(1));

export function reduceOffices(view: ConveningView, event: RecordEvent): ConveningView {
  const before = view.offices ?? noOffices;
  const after = reduceView(before, event);
  return after === before ? view : { ...view, offices: after };
}

function reduceView(view: OfficesView, event: RecordEvent): OfficesView {
  switch (event.t) {
    case 'helper.named': {
      const { person, name, kind } = event.d;
      const others = view.helpers.filter((one) => one.person !== person);
      const helpers = kind ? [...others, { person, name, kind }] : others;
      return { ...view, helpers: helpers.sort((left, right) => age(left.person) - age(right.person)) };
    }
    case 'office.ruled':
      return { ...view, anyone: event.d.anyone };
    case 'office.opened':
      return opened(view, event.d);
    case 'office.removed':
      return { ...view, offices: view.offices.filter(({ office }) => office !== event.d.office) };
    case 'office.handed':
      return handed(view, event.d);
    default: {
      const change = changeBy(event);
      if (!change || !('office' in event.d)) return view;
      const { office } = event.d;
      return { ...view, offices: view.offices.map((one) => (one.office === office ? change(one) : one)) };
    }
  }
}

function opened(view: OfficesView, told: Extract<RecordEvent, { t: 'office.opened' }>['d']): OfficesView {
  const { walk_in: isWalkIn, ...desk } = told;
  const known = view.offices.find(({ office }) => office === desk.office);
  const stage = isWalkIn ? 'open' : (known?.stage ?? 'closed');
  const now: Office = { queue: [], slots: [], ...known, ...desk, stage };
  const others = view.offices.filter(({ office }) => office !== desk.office);
  return { ...view, offices: [...others, now].sort((left, right) => age(left.office) - age(right.office)) };
}

function handed(view: OfficesView, { office, ticket, to }: { office: OfficeId; ticket: TicketId; to: OfficeId }) {
  const from = view.offices.find((one) => one.office === office);
  const moved = from?.helping?.ticket === ticket ? from.helping : from?.queue.find((one) => one.ticket === ticket);
  if (!moved) return view;
  const offices = view.offices.map((one) => {
    if (one.office === office) return without(one, ticket);
    return one.office === to ? arranged({ ...one, queue: [...one.queue, moved] }) : one;
  });
  return { ...view, offices };
}

/** What an event at a desk makes of it. */
function changeBy(event: RecordEvent): ((office: Office) => Office) | null {
  switch (event.t) {
    case 'office.paused':
      return (one) => (event.d.on ? { ...arranged(uncalled(one)), stage: 'paused' } : { ...one, stage: 'open' });
    case 'office.closed':
      return (one) => ({ ...uncalled(one), stage: 'closed' });
    case 'office.joined': {
      const { office: _office, ...ticket } = event.d;
      return (one) => ({ ...one, queue: [...one.queue, ticket] });
    }
    case 'office.left':
      return (one) => without(one, event.d.ticket);
    case 'office.called': {
      const { ticket: called, expires } = event.d;
      return (one) => ({ ...one, called, expires });
    }
    case 'office.began':
      return (one) => {
        const helping = one.queue.find(({ ticket }) => ticket === event.d.ticket);
        return { ...without(one, event.d.ticket), ...(helping ? { helping } : {}) };
      };
    case 'office.finished':
      return ({ helping: _helping, ...one }) => one;
    default:
      return slotChangeBy(event);
  }
}

function slotChangeBy(event: RecordEvent): ((office: Office) => Office) | null {
  switch (event.t) {
    case 'slot.offered':
      return (one) => {
        const toCome = one.slots.filter(({ ends }) => ends > event.at);
        return { ...one, slots: [...toCome, ...event.d.slots].sort((left, right) => left.starts - right.starts) };
      };
    case 'slot.withdrawn':
      return (one) => ({ ...one, slots: one.slots.filter(({ slot }) => slot !== event.d.slot) });
    case 'slot.booked': {
      const { person, name } = event.d;
      return (one) => withSlot(one, event.d.slot, (slot) => ({ ...slot, person, name }));
    }
    case 'slot.freed':
      return (one) => withSlot(one, event.d.slot, ({ person: _person, name: _name, ...slot }) => slot);
    default:
      return null;
  }
}

function uncalled({ called: _called, expires: _expires, ...office }: Office): Office {
  return office;
}

function without(office: Office, ticket: TicketId): Office {
  const { helping, ...rest } = office.called === ticket ? uncalled(office) : office;
  const stays = helping && helping.ticket !== ticket ? { helping } : {};
  return arranged({ ...rest, ...stays, queue: office.queue.filter((one) => one.ticket !== ticket) });
}

/** Who came earlier stands before those who came later; whoever is called is the first. */
function arranged(office: Office): Office {
  const isBehind = (one: Ticket): number => (one.ticket === office.called ? 0 : 1);
  const queue = [...office.queue].sort(
    (left, right) => isBehind(left) - isBehind(right) || age(left.ticket) - age(right.ticket),
  );
  return { ...office, queue };
}

function withSlot(office: Office, id: SlotId, change: (slot: Slot) => Slot): Office {
  return { ...office, slots: office.slots.map((slot) => (slot.slot === id ? change(slot) : slot)) };
}

export function reduceNotes(view: InboxView, event: RecordEvent): InboxView {
  if (event.t === 'office.noted') {
    return { ...view, office_notes: [event.d, ...view.office_notes].slice(0, limits.officeNotesMax) };
  }
  if (event.t !== 'text.erased') return view;
  const { person } = event.d;
  const notes = view.office_notes.map((one) => (one.person === person ? { ...one, note: '' } : one));
  return { ...view, office_notes: notes };
}

/** Where somebody waits or is being helped, and how many are before them. */
export interface Place {
  office: Office;
  ticket: TicketId;
  /** 0: it is their turn, or they are being helped. */
  before: number;
  isCalled: boolean;
  isHelped: boolean;
}

export function placeOf(view: OfficesView | undefined, person: PersonId): Place | null {
  for (const office of view?.offices ?? []) {
    if (office.helping?.person === person) {
      return { office, ticket: office.helping.ticket, before: 0, isCalled: false, isHelped: true };
    }
    const index = office.queue.findIndex((one) => one.person === person);
    const ticket = office.queue[index]?.ticket;
    if (ticket) return { office, ticket, before: index, isCalled: office.called === ticket, isHelped: false };
  }
  return null;
}

export interface Booking {
  office: Office;
  slot: Slot;
}

/** What somebody booked and what is booked with them, that is not over, in order of time. */
export function bookingsOf(view: OfficesView | undefined, person: PersonId, now: number): Booking[] {
  const all = (view?.offices ?? []).flatMap((office) => office.slots.map((slot) => ({ office, slot })));
  return all
    .filter(({ office, slot }) => slot.person && (slot.person === person || office.helper === person))
    .filter(({ slot }) => slot.ends > now)
    .sort((left, right) => left.slot.starts - right.slot.starts);
}

export function mayOpenDesk(view: OfficesView | undefined, person: PersonId, isModerator: boolean): boolean {
  return isModerator || view?.anyone === true || (view?.helpers ?? []).some((one) => one.person === person);
}
