// How the reactions to the messages of one talk stand, as far as this tab knows. A message nobody reacted to is in no
// list. Tallies tell of the newest changes; what was missed is asked for.
import { reactionKindWords } from '$protocol';
import type { MessageReacted, MessageTally, ReactionKind, ReactionPage } from '$protocol';

export interface Reacted {
  /** In the order of reactionKindWords. */
  counts: readonly number[];
  own: readonly ReactionKind[];
}

export interface ReactionsState {
  /** Up to this revision of the talk's reactions all is known of the stretch that was asked for. */
  revision: number;
  /** Of the reader's own newest reaction: a tally from before it is outdated. */
  heard: number;
  messages: ReadonlyMap<number, Reacted>;
}

export const noReactions: ReactionsState = { revision: 0, heard: 0, messages: new Map() };

export function countOf(reacted: Reacted | undefined, kind: ReactionKind): number {
  return reacted?.counts[reactionKindWords.indexOf(kind)] ?? 0;
}

export function totalOf(reacted: Reacted | undefined): number {
  return reacted?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
}

/** With what was answered for the stretch from `from` on. */
export function withPage(state: ReactionsState, page: ReactionPage, from: number): ReactionsState {
  const messages = new Map([...state.messages].filter(([offset]) => offset < from || offset >= page.to));
  for (const { offset, counts, own } of page.messages) messages.set(offset, { counts, own });
  return { ...state, messages };
}

/** Whether this tally tells all that has changed since what is known. */
export function isCovered(state: ReactionsState, tally: MessageTally): boolean {
  return tally.since <= state.revision && tally.revision >= state.revision;
}

export function withTally(state: ReactionsState, tally: MessageTally): ReactionsState {
  const messages = new Map(state.messages);
  for (const { offset, counts } of tally.messages) {
    put(messages, offset, { counts, own: messages.get(offset)?.own ?? [] });
  }
  return { ...state, revision: tally.revision, messages };
}

/** Somebody's reaction as an inbox tells it: the reader's own, or the other's to a direct message. */
export function withReacted(state: ReactionsState, event: MessageReacted, me: string): ReactionsState {
  const { offset, kind, on, people, revision, by } = event;
  const before: Reacted = state.messages.get(offset) ?? { counts: [], own: [] };
  const counts = reactionKindWords.map((each, index) => (each === kind ? people : (before.counts[index] ?? 0)));
  const others = before.own.filter((each) => each !== kind);
  const own = by !== me ? before.own : on ? [...others, kind] : others;
  const messages = new Map(state.messages);
  put(messages, offset, { counts, own });
  return { ...state, heard: Math.max(state.heard, revision), messages };
}

function put(messages: Map<number, Reacted>, offset: number, reacted: Reacted): void {
  if (totalOf(reacted) > 0) messages.set(offset, reacted);
  else messages.delete(offset);
}
