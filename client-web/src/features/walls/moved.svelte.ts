// The card that was moved from here last: what is done with a card goes on at the card, wherever it stands now.
import type { CardId } from '$protocol';

export const moved = $state<{ card: CardId | null }>({ card: null });
