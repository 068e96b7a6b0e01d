// The avatars that this reader sees, by slot: who they are, where they are, where they are shown between two frames.
import type { AvatarCard } from '$protocol';
import { isWalking, type PresenceFrame } from './presence';

export interface Avatar {
  slot: number;
  card: AvatarCard | null;
  /** Where the server says they are, in sixteenths of a tile. */
  x: number;
  y: number;
  look: number;
  /** From where they are being moved on the screen, and when that began. */
  fromX: number;
  fromY: number;
  since: number;
}

export interface Point {
  x: number;
  y: number;
}

export const ownSlot = 0;
/** A little more than the time between two frames at full rate, so that steps join into walking. */
export const glideMs = 115;
/** Farther than this is no step: they are simply there. */
const leapSteps = 48;

export class Crowd {
  private readonly avatars = new Map<number, Avatar>();
  private readonly cards = new Map<number, AvatarCard>();
  private glideMs = glideMs;

  /** Frames come this often; movement is spread over it. 0 shows every position as it is told. */
  setGlide(ms: number): void {
    this.glideMs = ms;
  }

  introduce(cards: readonly AvatarCard[]): void {
    for (const card of cards) {
      this.cards.set(card.slot, card);
      const avatar = this.avatars.get(card.slot);
      if (avatar) avatar.card = card;
    }
  }

  apply(frame: PresenceFrame, now: number): void {
    for (const slot of frame.left) this.avatars.delete(slot);
    for (const { slot, x, y, look } of frame.placed) this.place(slot, x, y, look, now);
    for (const { slot, dx, dy } of [...frame.moved, ...frame.stepped]) {
      const avatar = this.avatars.get(slot);
      if (avatar) this.glide(avatar, avatar.x + dx, avatar.y + dy, now);
    }
    for (const { slot, look } of frame.turned) {
      const avatar = this.avatars.get(slot);
      if (avatar) avatar.look = look;
    }
  }

  /** A new line begins with nobody. */
  clear(): void {
    this.avatars.clear();
    this.cards.clear();
  }

  get own(): Avatar | null {
    return this.avatars.get(ownSlot) ?? null;
  }

  get others(): Avatar[] {
    return [...this.avatars.values()].filter(({ slot, card }) => slot !== ownSlot && card !== null);
  }

  get all(): Avatar[] {
    return [...this.avatars.values()];
  }

  /** Where an avatar is to be drawn at that moment. */
  shownAt(avatar: Avatar, now: number): Point {
    const { x, y, fromX, fromY, since } = avatar;
    if (this.glideMs === 0) return { x, y };
    const share = Math.min(1, Math.max(0, (now - since) / this.glideMs));
    return { x: fromX + (x - fromX) * share, y: fromY + (y - fromY) * share };
  }

  /** Whether anybody is on the move on the screen. */
  isMoving(now: number): boolean {
    return this.all.some(({ since, look }) => now - since < this.glideMs || isWalking(look));
  }

  private place(slot: number, x: number, y: number, look: number, now: number): void {
    const known = this.avatars.get(slot);
    if (known && Math.hypot(known.x - x, known.y - y) <= leapSteps) {
      this.glide(known, x, y, now);
      known.look = look;
      return;
    }
    const card = this.cards.get(slot) ?? null;
    this.avatars.set(slot, { slot, card, x, y, look, fromX: x, fromY: y, since: Number.NEGATIVE_INFINITY });
  }

  private glide(avatar: Avatar, x: number, y: number, now: number): void {
    const shown = this.shownAt(avatar, now);
    Object.assign(avatar, { x, y, fromX: shown.x, fromY: shown.y, since: now });
  }
}
