// What a moderator may do to whom; the server judges, the page only hides what it would refuse.
import { roleWords, type PersonId, type Role } from '$protocol';
import type { Convene } from '../../model/convene.svelte';
import type { Outcome } from '../../net/requests';

export type Act = 'mute' | 'unmute' | 'remove' | 'restore' | 'grant-role' | 'sign-out' | 'erase';

export const muteMinutes = [10, 60, 24 * 60] as const;

/** Only somebody of a lower role. */
export function mayModerate(mine: Role, theirs: Role): boolean {
  return mine !== 'attendee' && roleWords.indexOf(theirs) < roleWords.indexOf(mine);
}

export function needsReason(act: Act): boolean {
  return act === 'mute' || act === 'remove';
}

export function isGrave(act: Act): boolean {
  return act === 'remove' || act === 'erase';
}

export interface Choice {
  why: string;
  minutes: number;
  role: Role;
}

export function carryOut(convene: Convene, act: Act, person: PersonId, choice: Choice): Promise<Outcome<unknown>> {
  const { why, minutes, role } = choice;
  switch (act) {
    case 'mute':
      return convene.command('person.mute', { person, minutes, why });
    case 'unmute':
      return convene.command('person.unmute', { person });
    case 'remove':
      return convene.command('person.remove', { person, why });
    case 'restore':
      return convene.command('person.restore', { person });
    case 'grant-role':
      return convene.command('role.grant', { person, role });
    case 'sign-out':
      return convene.command('access.revoke', { person });
    case 'erase':
      return convene.command('person.erase', { person });
  }
}
