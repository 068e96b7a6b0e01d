// Going somewhere: the same from the list, the agenda and the map. On arrival the heading of the place has focus.
import type { Refused, RoomId } from '$protocol';
import { tick } from 'svelte';
import { focusOn } from '../../a11y/regions';
import { t } from '../../i18n/index.svelte';
import type { App } from '../../model/app.svelte';
import { threePanesFrom } from '../../ui/widths';
import type { Convene } from '../../model/convene.svelte';
import { isOffRecord } from '../../model/convening';
import { door } from '../doors/door.svelte';

/** There the talk is a view of its own, and the one that people come for. */
const narrow = `(width < ${threePanesFrom}px)`;

/** Goes into a room, or with null out onto the campus; answers why not, where it was refused. */
export async function goTo(app: App, convene: Convene, room: RoomId | null): Promise<Refused | null> {
  const outcome = await (room ? convene.command('room.enter', { room }) : convene.command('room.leave', {}));
  if ('refused' in outcome) {
    const { code } = outcome.refused;
    if (room && (code === 'room-locked' || code === 'room-full')) {
      door.at = room;
      door.isFull = code === 'room-full';
      return null;
    }
    app.announcer.say('host', `${outcome.refused.sentence} ${outcome.refused.remedy}`);
    return outcome.refused;
  }
  const isNarrow = matchMedia(narrow).matches;
  app.router.go(room && isNarrow ? 'talk' : 'here');
  const people = room ? (convene.world.counts.get(room) ?? 0) : 0;
  const name = room ? nameOf(convene, room) : '';
  app.announcer.say('me', room ? t('spoken.arrived', { name, count: people }) : t('spoken.outside'));
  if (room && isOffRecord(convene.world, room)) app.announcer.say('me', t('spoken.recordOff'));
  await focusArrival();
  return null;
}

function nameOf({ world }: Convene, room: RoomId): string {
  const listed = world.convening?.rooms.find((row) => row.room === room);
  const breakout = world.room?.breakouts?.rooms.find((row) => row.room === room);
  return listed?.name ?? breakout?.name ?? '';
}

async function focusArrival(): Promise<void> {
  await tick();
  // The view may still be on its way in: the address changes one task later.
  await new Promise((settle) => requestAnimationFrame(settle));
  const heading = [...document.querySelectorAll<HTMLElement>('[data-arrival]')].find((row) => row.checkVisibility());
  if (heading) focusOn(heading);
}
