// What is said aloud of office hours and affinity rooms: to those whom it concerns alone.
import type { RecordEvent, TicketEnd } from '$protocol';
import { t } from '../../i18n/index.svelte';
import type { Convene } from '../../model/convene.svelte';
import { placeOf } from '../../model/offices';

const ends: Partial<Record<TicketEnd, 'spoken.office.missed' | 'spoken.office.closed' | 'spoken.office.dropped'>> = {
  missed: 'spoken.office.missed',
  closed: 'spoken.office.closed',
  dropped: 'spoken.office.dropped',
};

/** Whose places and bookings were changed is asked before the event has its effect. */
export class OfficeNews {
  private ticket: string | null = null;
  private before = -1;
  private readonly slots = new Set<string>();

  constructor(private readonly convene: Convene) {
    this.remember();
  }

  /** A sentence for those who hear the page; null where there is nothing to say. Called after the event's effect. */
  heard(event: RecordEvent): string | null {
    const sentence = this.sentence(event);
    this.remember();
    return sentence;
  }

  private remember(): void {
    const { world, me } = this.convene;
    const place = placeOf(world.convening?.offices, me);
    this.ticket = place?.ticket ?? null;
    this.before = place && !place.isHelped ? place.before : -1;
    this.slots.clear();
    for (const { slots } of world.convening?.offices?.offices ?? []) {
      for (const { slot, person } of slots) if (person === me) this.slots.add(slot);
    }
  }

  private sentence(event: RecordEvent): string | null {
    const { world, me } = this.convene;
    const offices = world.convening?.offices?.offices ?? [];
    const own = offices.find(({ helper }) => helper === me);
    const place = placeOf(world.convening?.offices, me);
    switch (event.t) {
      case 'office.called':
        return place?.isCalled && event.d.ticket === place.ticket
          ? t('spoken.office.turn', { name: place.office.name })
          : null;
      case 'office.joined':
        return event.d.office === own?.office ? t('spoken.office.joined', { name: event.d.name }) : this.moved();
      case 'office.left': {
        const key = ends[event.d.how];
        return event.d.ticket === this.ticket && key ? t(key) : this.moved();
      }
      case 'office.began':
        return event.d.office === own?.office && own.helping
          ? t('spoken.office.began', { name: own.helping.name })
          : this.moved();
      case 'office.handed':
        return event.d.ticket === this.ticket && place
          ? t('spoken.office.handed', { name: place.office.name })
          : this.moved();
      case 'office.removed':
        return this.ticket && !place ? t('spoken.office.closed') : null;
      case 'slot.booked':
        return event.d.office === own?.office ? t('spoken.office.booked', { name: event.d.name }) : null;
      case 'slot.withdrawn':
        return this.slots.has(event.d.slot) ? t('spoken.office.withdrawn') : null;
      default:
        return null;
    }
  }

  /** One's own place, where it is another than before. */
  private moved(): string | null {
    const { world, me } = this.convene;
    const place = placeOf(world.convening?.offices, me);
    if (!place || place.isHelped || place.before === this.before) return null;
    return t('spoken.office.place', { number: place.before + 1, name: place.office.name });
  }
}

export function affinitySentence(event: RecordEvent, { world }: Convene): string | null {
  const sets = world.convening?.affinity ?? [];
  if (event.t === 'affinity.seated') {
    const set = sets.find((one) => one.set === event.d.seat.set);
    const room = set?.rooms.find((one) => one.room === event.d.seat.room);
    return set && room ? t('spoken.affinity.yours', { title: set.title, name: room.name }) : null;
  }
  if (event.t !== 'affinity.closed') return null;
  const set = sets.find((one) => one.set === event.d.set);
  const isTheirs = world.inbox?.view.affinity.some((one) => one.set === event.d.set && one.room);
  return set && isTheirs ? t('spoken.affinity.closed', { title: set.title }) : null;
}
