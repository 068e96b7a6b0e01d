// Checks what the server sends against the generated shapes, so that the client never meets an odd value: an event of
// a newer server is told apart, not half understood. Bounds are the server's affair and not checked again.
import type {
  CommandName,
  DocumentName,
  DocumentTypes,
  EventName,
  Live,
  LiveName,
  PersonId,
  RecordEvent,
  ReplyOf,
  RoomId,
  SessionId,
  SheetId,
} from '../generated/ts/messages';
import { eventShapes, liveShapes, replyShapes, shapes, wordLists } from '../generated/ts/shapes';

/** The code is one of errors.ts, or a newer server's; sentence and remedy can be shown either way. */
export interface Refused {
  code: string;
  sentence: string;
  remedy: string;
  detail?: string;
}

export type ServerFrame =
  | { kind: 'reply'; re: number; ok: unknown }
  | { kind: 'refused'; re: number; refused: Refused }
  | { kind: 'records'; records: RecordEvent[] }
  | { kind: 'live'; live: Live };

/** Not JSON or no frame; a message that this build does not know; a known one with odd fields. */
export type Problem = 'malformed' | 'unknown-event' | 'field-invalid';

type Fields = Record<string, unknown>;

/** One text frame of the server. A problem in one record is a problem of the whole frame. */
export function decodeServerFrame(text: string): ServerFrame | Problem {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    return 'malformed';
  }
  if (Array.isArray(frame)) {
    const records = decodeRecords(frame);
    return typeof records === 'string' ? records : { kind: 'records', records };
  }
  if (!isFields(frame)) return 'malformed';
  if ('re' in frame) return decodeAnswer(frame);
  if (typeof frame.t !== 'string') return 'malformed';
  const shape = own(liveShapes, frame.t);
  if (shape === undefined) return 'unknown-event';
  if (!fits(frame.d, shape)) return 'field-invalid';
  return { kind: 'live', live: { t: frame.t as LiveName, d: frame.d } as Live };
}

/** Entries of a topic, as in a record frame or a page of history. */
export function decodeRecords(values: readonly unknown[]): RecordEvent[] | Problem {
  const records: RecordEvent[] = [];
  for (const value of values) {
    if (!isFields(value) || typeof value.t !== 'string') return 'malformed';
    const shape = own(eventShapes, value.t);
    if (shape === undefined) return 'unknown-event';
    const { topic, offset, at, d } = value;
    if (!fits(topic, 'text') || !fits(offset, 'int') || !fits(at, 'int') || !fits(d, shape)) return 'field-invalid';
    records.push({ t: value.t as EventName, topic, offset, at, d } as RecordEvent);
  }
  return records;
}

/** The ok of a reply to the named command. */
export function decodeReply<Name extends CommandName>(name: Name, ok: unknown): ReplyOf[Name] | Problem {
  const shape = own(replyShapes, name);
  return shape !== undefined && fits(ok, shape) ? (ok as ReplyOf[Name]) : 'field-invalid';
}

/** A parsed body of HTTP. */
export function decodeDocument<Name extends DocumentName>(name: Name, body: unknown): DocumentTypes[Name] | Problem {
  return fits(body, name) ? (body as DocumentTypes[Name]) : 'field-invalid';
}

export const isPersonId = (text: unknown): text is PersonId => isId(text, 'p');
export const isRoomId = (text: unknown): text is RoomId => isId(text, 'r');
export const isSessionId = (text: unknown): text is SessionId => isId(text, 's');
export const isSheetId = (text: unknown): text is SheetId => isId(text, 'f');

function decodeAnswer(frame: Fields): ServerFrame | Problem {
  const { re, ok } = frame;
  if (!Number.isSafeInteger(re)) return 'field-invalid';
  if (isFields(ok)) return { kind: 'reply', re: re as number, ok };
  if (!isFields(frame.refused)) return 'field-invalid';
  const { code, sentence, remedy, detail } = frame.refused;
  if (typeof code !== 'string' || typeof sentence !== 'string' || typeof remedy !== 'string') return 'field-invalid';
  if (detail !== undefined && typeof detail !== 'string') return 'field-invalid';
  const refused = { code, sentence, remedy, ...(detail === undefined ? {} : { detail }) };
  return { kind: 'refused', re: re as number, refused };
}

/** Whether a value is of a kind (see Shape); fills in what absent fields stand for. */
function fits(value: unknown, kind: string): boolean {
  if (kind.endsWith('[]')) return Array.isArray(value) && value.every((item) => fits(item, kind.slice(0, -2)));
  if (kind === 'text') return typeof value === 'string';
  if (kind === 'int') return Number.isSafeInteger(value);
  if (kind === 'bool') return typeof value === 'boolean';
  if (kind === 'raw') return value !== undefined;
  if (kind.startsWith('id:')) return isId(value, kind.slice(3));
  const list = own(wordLists, kind);
  if (list) return typeof value === 'string' && list.includes(value);
  return isFields(value) && fitsShape(value, kind);
}

function fitsShape(value: Fields, name: string): boolean {
  for (const [key, rule] of Object.entries(own(shapes, name) ?? {})) {
    const optional = key.endsWith('?');
    const field = optional ? key.slice(0, -1) : key;
    const [kind, fallback] = typeof rule === 'string' ? [rule, undefined] : rule;
    if (Object.hasOwn(value, field)) {
      if (!fits(value[field], kind)) return false;
    } else if (fallback !== undefined) {
      value[field] = Array.isArray(fallback) ? [] : fallback;
    } else if (!optional) {
      return false;
    }
  }
  return true;
}

function isId(value: unknown, letter: string): boolean {
  return typeof value === 'string' && value.startsWith(letter) && /^[1-9]\d{0,14}$/.test(value.slice(1));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A lookup that a name like "constructor" cannot fool. */
function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
