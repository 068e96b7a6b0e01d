// One tab stop for a long list: arrows, Home and End move inside it.
export type Move = 'previous' | 'next' | 'first' | 'last';

export function moveOf(key: string): Move | null {
  switch (key) {
    case 'ArrowUp':
      return 'previous';
    case 'ArrowDown':
      return 'next';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}

/** The index to go to in a list of `length`, from `index`; lists do not wrap. */
export function moved(move: Move, index: number, length: number): number {
  switch (move) {
    case 'previous':
      return Math.max(0, index - 1);
    case 'next':
      return Math.min(length - 1, index + 1);
    case 'first':
      return 0;
    case 'last':
      return Math.max(0, length - 1);
  }
}
