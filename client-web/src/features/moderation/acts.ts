// What a moderator may do to whom; the server judges, the page only hides what it would refuse.
import { roleWords, type PersonId, type ReportId, type Role, type RoomId } from '$protocol';
import type { Convene } from '../../model/convene.svelte';
import type { Outcome } from '../../net/requests';

export type Act =
  | 'nudge'
  | 'mute'
  | 'unmute'
  | 'forbid-room'
  | 'allow-room'
  | 'remove'
  | 'restore'
  | 'grant-role'
  | 'protect'
  | 'unprotect'
  | 'sign-out'
  | 'erase';

/** To whom, and about what. */
export interface Target {
  person: PersonId;
  name: string;
  role: Role;
  /** Which room they are sent out of, or let back into. */
  room?: RoomId;
  /** The report that it settles. */
  report?: ReportId;
}

export const muteMinutes = [10, 60, 24 * 60] as const;

/** Only somebody of a lower role. */
export function mayModerate(mine: Role, theirs: Role): boolean {
  return mine !== 'attendee' && roleWords.indexOf(theirs) < roleWords.indexOf(mine);
}

export function needsReason(act: Act): boolean {
  return act === 'nudge' || act === 'mute' || act === 'forbid-room' || act === 'remove';
}

export function isGrave(act: Act): boolean {
  return act === 'remove' || act === 'erase';
}

export interface Choice {
  why: string;
  minutes: number;
  role: Role;
}

export function carryOut(convene: Convene, act: Act, target: Target, choice: Choice): Promise<Outcome<unknown>> {
  const { person, room = 'r0' } = target;
  const { why, minutes, role } = choice;
  const about = target.report ? { report: target.report } : {};
  switch (act) {
    case 'nudge':
      return convene.command('person.nudge', { person, why, ...about });
    case 'mute':
      return convene.command('person.mute', { person, minutes, why, ...about });
    case 'unmute':
      return convene.command('person.unmute', { person });
    case 'forbid-room':
      return convene.command('room.forbid', { person, room, why, ...about });
    case 'allow-room':
      return convene.command('room.allow', { person, room });
    case 'remove':
      return convene.command('person.remove', { person, why, ...about });
    case 'restore':
      return convene.command('person.restore', { person });
    case 'grant-role':
      return convene.command('role.grant', { person, role });
    case 'protect':
    case 'unprotect':
      return convene.command('person.protect', { person, on: act === 'protect' });
    case 'sign-out':
      return convene.command('access.revoke', { person });
    case 'erase':
      return convene.command('person.erase', { person });
  }
}
