// What of a wall is one's own, and what came of it.
import type { CardId, InboxView, Wall, WallCard } from '$protocol';

export function isOwnCard(view: InboxView | undefined, me: string, { card, by }: WallCard): boolean {
  return by === me || (view?.own_cards.includes(card) ?? false);
}

/** The votes that one gave on a wall. */
export function ownCardVotes(view: InboxView | undefined, wall: Wall): readonly CardId[] {
  const there = new Set(wall.cards.map(({ card }) => card));
  return (view?.card_votes ?? []).filter((card) => there.has(card));
}

/** Most votes first; as they stand where that is equal. */
export function byResult(wall: Wall): WallCard[] {
  return wall.cards.toSorted((left, right) => (right.votes ?? 0) - (left.votes ?? 0));
}
