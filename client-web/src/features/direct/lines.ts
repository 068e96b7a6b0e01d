// Direct messages as lines of a log.
import type { Direct } from '../../model/inbox';
import type { Line } from '../chat/entries';

export function linesOf(messages: readonly Direct[], me: string, myName: string, theirName: string): Line[] {
  return messages.map(({ offset, at, author, text }) => ({
    offset,
    at,
    author,
    name: author === me ? myName : theirName,
    text,
    mentions: [],
    replyTo: null,
    edited: null,
    deletedBy: null,
  }));
}
