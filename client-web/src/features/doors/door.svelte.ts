// The locked door that the reader stands at, until they knock or turn away.
import type { RoomId } from '$protocol';

class Door {
  at = $state<RoomId | null>(null);
}

export const door = new Door();
