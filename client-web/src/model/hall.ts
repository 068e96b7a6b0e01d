// What of a room goes outside: to the public by a link, to its hall by phones and screens.
import type { HallLinks, HallView, RecordEvent } from '$protocol';

/** The topic of a room; nothing where it is neither public nor open to its hall. */
export function reduceHall(view: HallView | undefined, event: RecordEvent): HallView | undefined {
  if (event.t !== 'hall.told') return view;
  const { hall } = event.d;
  return hall.published || hall.open ? hall : undefined;
}

/** The topic of its desk. */
export function reduceLinks(links: HallLinks | null, event: RecordEvent): HallLinks | null {
  if (event.t !== 'hall.linked') return links;
  return event.d.links.watch || event.d.links.ask ? event.d.links : null;
}
