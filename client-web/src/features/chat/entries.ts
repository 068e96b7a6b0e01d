// A log as it is laid out: days are separated, what one person says in one go stands under one name.
import type { Mention } from '$protocol';
import { dayKey } from '../agenda/time';

export interface Line {
  offset: number;
  at: number;
  author: string;
  name: string;
  text: string;
  mentions: readonly Mention[];
  replyTo: number | null;
  edited: number | null;
  deletedBy: string | null;
  /** Told to several rooms, or brought back from one: nothing can be done with it. */
  isNews?: boolean;
  isUnrecorded?: boolean;
}

export type LogEntry =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'unread'; key: string }
  | { kind: 'record'; key: string; isOff: boolean }
  | { kind: 'line'; key: string; line: Line; isFirst: boolean };

const oneGoMs = 5 * 60_000;

/** `readUntil` is the offset of the first unread entry, or null where no separator is wanted. */
export function entriesOf(lines: readonly Line[], zone: string, readUntil: number | null): LogEntry[] {
  const entries: LogEntry[] = [];
  let previous: Line | null = null;
  let day = '';
  let isMarked = readUntil === null;
  let isOff = false;
  for (const line of lines) {
    const lineDay = dayKey(line.at, zone);
    const isNewDay = lineDay !== day;
    if (isNewDay) entries.push({ kind: 'day', key: `day ${lineDay}`, at: line.at });
    const isUnread = !isMarked && readUntil !== null && line.offset >= readUntil;
    if (isUnread) entries.push({ kind: 'unread', key: 'unread' });
    isMarked ||= isUnread;
    const isTurn = isOff !== (line.isUnrecorded ?? false);
    isOff = line.isUnrecorded ?? false;
    if (isTurn) entries.push({ kind: 'record', key: `record ${line.offset}`, isOff });
    const isFirst =
      isNewDay ||
      isUnread ||
      isTurn ||
      previous === null ||
      previous.author !== line.author ||
      line.at - previous.at > oneGoMs ||
      line.isNews === true ||
      line.replyTo !== null;
    entries.push({ kind: 'line', key: `line ${line.offset}`, line, isFirst });
    previous = line;
    day = lineDay;
  }
  return entries;
}
