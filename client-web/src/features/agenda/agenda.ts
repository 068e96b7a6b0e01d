// The programme as a reader sees it: by day in their zone, always in order of time, what is on and what comes next.
import type { Scheduled, SessionKind } from '$protocol';
import { dayKey } from './time';

export interface Day {
  key: string;
  at: number;
  sessions: readonly Scheduled[];
}

export interface Filter {
  kind: SessionKind | '';
  track: string;
  words: string;
}

export const noFilter: Filter = { kind: '', track: '', words: '' };

/** Published programmes are not always in order (S2.5). */
export function inOrder(sessions: readonly Scheduled[]): Scheduled[] {
  return [...sessions].sort(
    (left, right) =>
      left.item.starts - right.item.starts ||
      left.item.ends - right.item.ends ||
      left.item.title.localeCompare(right.item.title),
  );
}

export function daysOf(sessions: readonly Scheduled[], zone: string): Day[] {
  const days = new Map<string, Scheduled[]>();
  for (const session of inOrder(sessions)) {
    const key = dayKey(session.item.starts, zone);
    days.set(key, [...(days.get(key) ?? []), session]);
  }
  return [...days].map(([key, list]) => ({ key, at: list[0]?.item.starts ?? 0, sessions: list }));
}

export function matching(sessions: readonly Scheduled[], { kind, track, words }: Filter): Scheduled[] {
  const wanted = words.trim().toLocaleLowerCase();
  return sessions.filter(({ item }) => {
    if (kind && item.kind !== kind) return false;
    if (track && item.track !== track) return false;
    const text = [item.title, item.abstract, item.room_name, ...item.speakers.map(({ name }) => name)].join(' ');
    return text.toLocaleLowerCase().includes(wanted);
  });
}

export function tracksOf(sessions: readonly Scheduled[]): string[] {
  return [...new Set(sessions.map(({ item }) => item.track).filter(Boolean))].sort();
}

export function kindsOf(sessions: readonly Scheduled[]): SessionKind[] {
  return [...new Set(sessions.map(({ item }) => item.kind))].sort();
}

/** Something that goes on by itself is not "now": nobody waits for anyone in it. */
const isLive = ({ item }: Scheduled): boolean => item.kind !== 'asynchronous';

export function onNow(sessions: readonly Scheduled[], now: number): Scheduled[] {
  return inOrder(sessions).filter((row) => isLive(row) && row.item.starts <= now && now < row.item.ends);
}

/** Those that begin next, all at one moment. */
export function upNext(sessions: readonly Scheduled[], now: number): Scheduled[] {
  const later = inOrder(sessions).filter((row) => isLive(row) && row.item.starts > now);
  return later.filter(({ item }) => item.starts === later[0]?.item.starts);
}

export const joinAheadMs = 10 * 60_000;

/** From ten minutes before until the end one can walk in; what is self-paced is always open. */
export function canJoin(session: Scheduled, now: number): boolean {
  if (!isLive(session)) return true;
  return session.item.starts - joinAheadMs <= now && now < session.item.ends;
}

export function inRoom(sessions: readonly Scheduled[], room: string): Scheduled[] {
  return inOrder(sessions).filter((row) => row.room === room);
}
