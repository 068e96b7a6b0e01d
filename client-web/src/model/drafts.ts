// What was begun and not sent, kept for each room and person over a reload.
import type { Shelf } from '../net/requests';

export class Drafts {
  constructor(
    private readonly shelf: Shelf,
    private readonly me: string,
  ) {}

  read(place: string): string {
    return this.shelf.getItem(this.key(place)) ?? '';
  }

  keep(place: string, text: string): void {
    if (text) this.shelf.setItem(this.key(place), text);
    else this.shelf.removeItem(this.key(place));
  }

  private key(place: string): string {
    return `convene.draft.${this.me}.${place}`;
  }
}
