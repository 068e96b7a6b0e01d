// Who knocks at the door of the room one is in, as far as one may let them in.
import type { Knock } from '$protocol';
import type { Convene } from '../../model/convene.svelte';

export function knocksHere({ world }: Convene): readonly Knock[] {
  const room = world.room?.room?.room;
  if (!room) return [];
  return world.staff ? world.staff.queue.knocks.filter((one) => one.room === room) : (world.room?.knocks ?? []);
}
