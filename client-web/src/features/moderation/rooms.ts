// What a room is called where only its id is known: a conversation has no name, and a breakout only while one is there.
import { t } from '../../i18n/index.svelte';
import type { Convene } from '../../model/convene.svelte';

export function roomName({ world }: Convene, room: string): string {
  const listed = world.convening?.rooms.find((one) => one.room === room);
  const here = world.room?.room?.room === room ? world.room.room : null;
  const breakout = world.room?.breakouts?.rooms.find((one) => one.room === room);
  return listed?.name ?? here?.name ?? breakout?.name ?? t('room.unnamed');
}
