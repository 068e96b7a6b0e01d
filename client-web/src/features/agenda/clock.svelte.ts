// In whose zone times are shown: the reader's own first, the event's at a toggle; never without saying which.
import { browserZone } from '../profile/profile';
import type { App } from '../../model/app.svelte';
import type { Convene } from '../../model/convene.svelte';
import { isSameClock, isZone } from './time';

export interface Zones {
  mine: string;
  event: string;
  /** The one that is shown large. */
  shown: string;
  /** The other one, where it shows another clock; else null. */
  beside: string | null;
}

export function zonesOf(app: App, convene: Convene, at: number): Zones {
  const profile = convene.world.inbox?.view.profile.zone ?? '';
  const mine = isZone(profile) ? profile : browserZone();
  const wanted = convene.world.convening?.zone ?? '';
  const event = isZone(wanted) ? wanted : mine;
  const isEvent = app.settings.choices.clock === 'event';
  const [shown, other] = isEvent ? [event, mine] : [mine, event];
  return { mine, event, shown, beside: isSameClock(mine, event, at) ? null : other };
}
