// What a room offers (S2.8): the tools that its session's kind brings, or those that a moderator chose. Nobody tells
// it: it follows from the programme and the clock, here as on the server.
import { toolsOf, type Scheduled, type Tool } from '$protocol';
import type { App } from './app.svelte';
import type { Convene } from './convene.svelte';

/** By whose kind a room is equipped: of its sessions that are on the one that began last, or else the next one. */
export function sessionOf(sessions: readonly Scheduled[], room: string, now: number): Scheduled | null {
  const isNext = ({ item }: Scheduled): boolean => item.starts > now;
  const distance = ({ item }: Scheduled): number => Math.abs(item.starts - now);
  const number = ({ session }: Scheduled): number => Number(session.slice(1));
  const there = sessions.filter((one) => one.room === room && one.item.ends > now);
  const inRank = there.sort(
    (left, right) =>
      Number(isNext(left)) - Number(isNext(right)) ||
      distance(left) - distance(right) ||
      number(left) - number(right),
  );
  return inRank[0] ?? null;
}

/** The one that the session is about comes first, also of those that were chosen. */
export function offered(chosen: readonly Tool[] | null, session: Scheduled | null): readonly Tool[] {
  const ofKind = toolsOf[session?.item.kind ?? 'content'];
  if (!chosen) return ofKind;
  return [...ofKind.filter((tool) => chosen.includes(tool)), ...chosen.filter((tool) => !ofKind.includes(tool))];
}

/** The session by whose kind the room one is in is equipped. */
export function sessionHere(app: App, { world, clockSkewMs }: Convene): Scheduled | null {
  const sessions = app.programme.document?.sessions ?? [];
  return sessionOf(sessions, world.room?.room?.room ?? '', app.ticker.now + clockSkewMs);
}

export function toolsHere(app: App, convene: Convene): readonly Tool[] {
  return offered(convene.world.room?.tools ?? null, sessionHere(app, convene));
}

/** Moderators begin anything; others what is offered. */
export function mayBegin(app: App, convene: Convene, tool: Tool): boolean {
  return convene.isModerator || toolsHere(app, convene).includes(tool);
}
