// Finds people while somebody writes @…; asked of the server a moment after the last key.
import type { PersonCard } from '$protocol';
import type { Clock } from '../../net/clock';
import type { Convene } from '../../model/convene.svelte';
import { mentionQuery, nameFor, type Named } from './mentions';

const quietMs = 150;
const peopleMax = 6;

export class Completion {
  people = $state.raw<readonly PersonCard[]>([]);
  active = $state(0);
  readonly isOpen = $derived(this.people.length > 0);
  private start = 0;
  private end = 0;
  private asked = 0;
  private cancel = (): void => {};

  constructor(
    private readonly convene: Convene,
    private readonly clock: Clock,
  ) {}

  look(text: string, caret: number): void {
    this.cancel();
    const found = mentionQuery(text, caret);
    if (!found) return this.close();
    this.start = found.start;
    this.end = caret;
    this.cancel = this.clock.after(quietMs, () => void this.ask(found.query));
  }

  close(): void {
    this.cancel();
    this.asked += 1;
    this.people = [];
    this.active = 0;
  }

  choose(index: number, named: readonly Named[]): { start: number; end: number; row: Named } | null {
    const card = this.people[index];
    if (!card) return null;
    const row = nameFor(card.person, card.profile.name, named);
    const { start, end } = this;
    this.close();
    return { start, end, row };
  }

  /** Whether the key was for the list. */
  key(event: KeyboardEvent, choose: (index: number) => void): boolean {
    switch (event.key) {
      case 'ArrowDown':
        this.active = (this.active + 1) % this.people.length;
        return true;
      case 'ArrowUp':
        this.active = (this.active + this.people.length - 1) % this.people.length;
        return true;
      case 'Enter':
      case 'Tab':
        choose(this.active);
        return true;
      case 'Escape':
        this.close();
        return true;
      default:
        return false;
    }
  }

  private async ask(query: string): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const outcome = await this.convene.query('people.page', { query, limit: peopleMax });
    if (mine !== this.asked || 'refused' in outcome) return;
    this.people = outcome.ok.people.filter(({ person }) => person !== this.convene.me);
    this.active = 0;
  }
}
