// Mentions while one writes: the field holds names, the message goes out with ids.
import type { Mention, PersonId } from '$protocol';

/** What stands in the field for a person: @Name, or @Name·p7 where another of that name was mentioned before. */
export interface Named {
  person: PersonId;
  label: string;
}

/** The word behind the last @ before the caret, if the caret is in one. */
export function mentionQuery(text: string, caret: number): { start: number; query: string } | null {
  const match = /(?:^|[\s(])@([^\s@][^@\n]{0,40}|)$/u.exec(text.slice(0, caret));
  if (!match) return null;
  const query = match[1] ?? '';
  return { start: caret - query.length - 1, query };
}

export function nameFor(person: PersonId, name: string, named: readonly Named[]): Named {
  const known = named.find((row) => row.person === person);
  if (known) return known;
  const label = `@${name}`;
  return { person, label: named.some((row) => row.label === label) ? `${label}·${person}` : label };
}

/** Longer names first, so that "@Ann" does not eat the beginning of "@Ann Lee". */
export function toWire(text: string, named: readonly Named[]): string {
  const longestFirst = [...named].sort((left, right) => right.label.length - left.label.length);
  return longestFirst.reduce((wire, { label, person }) => wire.replaceAll(label, `@[${person}]`), text);
}

/** The other way, to edit what was sent. */
export function fromWire(text: string, mentions: readonly Mention[]): { text: string; named: Named[] } {
  const named: Named[] = [];
  const readable = text.replace(/@\[(p\d{1,15})\]/g, (whole, id: string) => {
    const mention = mentions.find(({ person }) => person === id);
    if (!mention) return whole;
    const row = nameFor(mention.person, mention.name, named);
    if (!named.includes(row)) named.push(row);
    return row.label;
  });
  return { text: readable, named };
}
