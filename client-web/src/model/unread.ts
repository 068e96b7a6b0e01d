// What somebody has not read, where the server tells.
import { markOf, type InboxState } from './inbox';
import type { World } from './world';

/** Whether something was said in a room since the reader was there; never in rooms where they have not been. */
export function hasUnread(world: World, room: string): boolean {
  if (!world.inbox) return false;
  const mark = markOf(world.inbox.view, `room/${room}`);
  return mark > 0 && (world.said.get(room) ?? 0) > mark;
}

/** How many messages of the room one is in came after what was on the screen. */
export function unreadHere(world: World, me: string): number {
  const { room, inbox } = world;
  if (!room || !inbox) return 0;
  const mark = markOf(inbox.view, room.topic);
  return room.messages.filter(({ offset, author }) => offset >= mark && author !== me).length;
}

export function unreadDirect(inbox: InboxState | null): number {
  return inbox?.view.conversations.reduce((sum, { unread }) => sum + unread, 0) ?? 0;
}
