// One text frame as this page takes it. Entries of a newer server are kept as strangers, so that the known ones beside
// them are not lost and their offsets still count.
import { decodeRecords, decodeServerFrame, type Live, type RecordEvent, type Refused } from '$protocol';

/** An entry whose kind this page does not know. */
export interface Stranger {
  strange: true;
  t: string;
  topic: string;
  offset: number;
}

export type Incoming =
  | { kind: 'reply'; re: number; ok: unknown }
  | { kind: 'refused'; re: number; refused: Refused }
  | { kind: 'records'; records: (RecordEvent | Stranger)[] }
  | { kind: 'live'; live: Live }
  | { kind: 'passed-over' }
  | { kind: 'unreadable' };

export function readFrame(text: string): Incoming {
  const frame = decodeServerFrame(text);
  if (typeof frame !== 'string') return frame;
  if (frame !== 'unknown-event') return { kind: 'unreadable' };
  const parsed: unknown = JSON.parse(text);
  // Live news that is not understood is simply not shown.
  if (!Array.isArray(parsed)) return { kind: 'passed-over' };
  const records = readRecords(parsed);
  return records ? { kind: 'records', records } : { kind: 'unreadable' };
}

/** Entries as in a record frame; null where even their envelope is odd. */
export function readRecords(values: readonly unknown[]): (RecordEvent | Stranger)[] | null {
  const records: (RecordEvent | Stranger)[] = [];
  for (const value of values) {
    const decoded = decodeRecords([value]);
    if (typeof decoded !== 'string') {
      records.push(...decoded);
      continue;
    }
    const { t, topic, offset } = (value ?? {}) as Partial<Stranger>;
    if (decoded !== 'unknown-event' || typeof topic !== 'string' || !Number.isSafeInteger(offset)) return null;
    records.push({ strange: true, t: t as string, topic, offset: offset as number });
  }
  return records;
}

export function isStranger(record: RecordEvent | Stranger): record is Stranger {
  return 'strange' in record;
}

/** A page of history without what this page does not know. */
export function knownRecords(values: readonly unknown[]): RecordEvent[] {
  return (readRecords(values) ?? []).filter((record): record is RecordEvent => !isStranger(record));
}
