// What one writes in the shared notes and has not sent: it stays while one looks at something else, and no change of
// somebody else touches it.
import type { NoteId, RoomId } from '$protocol';

export interface Draft {
  room: RoomId;
  note: NoteId;
  text: string;
  /** The revision that it is based on, and how that read. */
  revision: number;
  base: string;
}

export const drafts = $state<{ changed: Draft | null; added: Record<RoomId, string> }>({ changed: null, added: {} });
