// The door that the reader stands at, locked or full, until they knock, wait or turn away.
import type { RoomId } from '$protocol';

class Door {
  at = $state<RoomId | null>(null);
  isFull = $state(false);
  /** The session in the hall only for which the reader had to go out of a room, until that is put away. */
  inHall = $state('');
}

export const door = new Door();
