// Why the reader may not write in a room now: only moderators do, or it is in slow mode and they have just written.
import type { Convene } from '../../model/convene.svelte';
import { rulesOf } from '../../model/convening';
import type { Message } from '../../model/room';

export interface Silence {
  isLocked: boolean;
  waitSeconds: number;
}

export function silenceOf(convene: Convene, room: string, messages: readonly Message[], now: number): Silence {
  const { slow_s, chat_locked } = rulesOf(convene.world.convening, room);
  if (convene.isModerator) return { isLocked: false, waitSeconds: 0 };
  const mine = messages.findLast(({ author, isNews }) => author === convene.me && !isNews);
  const left = mine && slow_s > 0 ? mine.at + slow_s * 1000 - (now + convene.clockSkewMs) : 0;
  return { isLocked: chat_locked, waitSeconds: Math.max(0, Math.min(slow_s, Math.ceil(left / 1000))) };
}
