// Beginning to talk with somebody: the same from the list of people, from who is near, and from the map.
import type { PersonId, Refused } from '$protocol';
import { refusalText, t } from '../../i18n/index.svelte';
import type { App } from '../../model/app.svelte';
import type { Convene } from '../../model/convene.svelte';
import type { Outcome } from '../../net/requests';

export interface Partner {
  person: PersonId;
  name: string;
  /** In a conversation already: that one is joined. */
  isTalking: boolean;
}

/** Asks somebody into a conversation, or joins theirs. */
export async function talkWith(app: App, convene: Convene, { person, name, isTalking }: Partner): Promise<void> {
  const outcome = isTalking
    ? await convene.command('conversation.join', { person })
    : await convene.command('conversation.invite', { person });
  const isOpen = convene.world.inbox?.view.invitations.some(({ to }) => to === person) ?? false;
  if (!said(app, outcome) && isOpen) app.announcer.say('me', t('spoken.asked', { name }));
}

/** Why something was refused, said at once; nothing when it was not. */
export function said(app: App, outcome: Outcome<unknown>): Refused | null {
  if (!('refused' in outcome)) return null;
  app.announcer.say('host', refusalText(outcome.refused));
  return outcome.refused;
}
