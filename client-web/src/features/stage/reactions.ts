// What the room shows of how it feels: the signs, and how many people showed each in the last seconds.
import type { ReactionKind, ReactionsCounted } from '$protocol';

export const signs: Readonly<Record<ReactionKind, string>> = {
  applause: '👏',
  heart: '❤️',
  laughter: '😂',
  party: '🎉',
  agreement: '👍',
  thought: '🤔',
};

export const shownForMs = 8000;

export interface Shown {
  kind: ReactionKind;
  people: number;
  until: number;
}

/** With what was counted now, and without what was shown for long enough. */
export function withCounted(shown: readonly Shown[], counted: ReactionsCounted, now: number): Shown[] {
  return [...lasting(shown, now), ...counted.counts.map((count) => ({ ...count, until: now + shownForMs }))];
}

export function lasting(shown: readonly Shown[], now: number): Shown[] {
  return shown.filter(({ until }) => until > now);
}

export function peopleShowing(shown: readonly Shown[], kind: ReactionKind): number {
  return shown.reduce((sum, one) => (one.kind === kind ? sum + one.people : sum), 0);
}
