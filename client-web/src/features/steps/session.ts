import type { Scheduled } from '$protocol';
import type { Programme } from '../../model/programme.svelte';

/** The session of the programme that an address names. */
export function sessionOf(programme: Programme, id: string): Scheduled | null {
  return programme.document?.sessions.find(({ session }) => session === id) ?? null;
}
