// What the page forgets when somebody is erased: their words and their name.
import type { Mention, TextErased } from '$protocol';

/** What the server calls one who is erased. */
export const erasedName = 'Erased person';

/** Their name is forgotten wherever somebody else's words named them. */
export function unnamed<One extends Mention>(people: readonly One[], { person }: TextErased): One[] {
  return people.map((one) => (one.person === person ? { ...one, name: erasedName } : one));
}
