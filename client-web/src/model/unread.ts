// How much somebody has not read, where the server tells.
import { markOf, type InboxState } from './inbox';
import type { World } from './world';

/** Entries past the mark in a room that the reader has read in before; 0 for rooms never read. */
export function unreadInRoom(world: World, room: string): number {
  if (!world.inbox) return 0;
  const topic = `room/${room}`;
  const mark = markOf(world.inbox.view, topic);
  const head = world.heads.get(topic) ?? 0;
  return mark === 0 ? 0 : Math.max(0, head - mark);
}

export function unreadDirect(inbox: InboxState | null): number {
  return inbox?.view.conversations.reduce((sum, { unread }) => sum + unread, 0) ?? 0;
}
