// Finds people while somebody writes @…, asked of the server a moment after the last key; and emoji behind a colon.
import type { PersonCard } from '$protocol';
import type { Clock } from '../../net/clock';
import type { Convene } from '../../model/convene.svelte';
import { emojiNamed, emojiQuery, type Emoji } from './emoji';
import { mentionQuery, nameFor, type Named } from './mentions';

const quietMs = 150;
const rowsMax = 6;

export interface Chosen {
  /** What is replaced. */
  start: number;
  end: number;
  text: string;
  /** The person meant, where it is one. */
  named: Named | null;
}

export class Completion {
  people = $state.raw<readonly PersonCard[]>([]);
  emoji = $state.raw<readonly Emoji[]>([]);
  active = $state(0);
  readonly count = $derived(this.people.length + this.emoji.length);
  readonly isOpen = $derived(this.count > 0);
  private start = 0;
  private end = 0;
  private asked = 0;
  private cancel = (): void => {};

  constructor(
    private readonly convene: Convene,
    private readonly clock: Clock,
  ) {}

  look(text: string, caret: number, hasMentions: boolean): void {
    this.cancel();
    const mention = hasMentions ? mentionQuery(text, caret) : null;
    const emoji = mention ? null : emojiQuery(text, caret);
    const found = mention ?? emoji;
    if (!mention) this.close();
    if (!found) return;
    this.start = found.start;
    this.end = caret;
    if (mention) this.cancel = this.clock.after(quietMs, () => void this.ask(mention.query));
    else this.emoji = emojiNamed(found.query, rowsMax);
  }

  close(): void {
    this.cancel();
    this.asked += 1;
    this.people = [];
    this.emoji = [];
    this.active = 0;
  }

  choose(index: number, named: readonly Named[]): Chosen | null {
    const card = this.people[index];
    const emoji = this.emoji[index];
    const row = card ? nameFor(card.person, card.profile.name, named) : null;
    const text = row?.label ?? emoji?.sign;
    if (text === undefined) return null;
    const { start, end } = this;
    this.close();
    return { start, end, text, named: row };
  }

  /** Whether the key was for the list. */
  key(event: KeyboardEvent, choose: (index: number) => void): boolean {
    switch (event.key) {
      case 'ArrowDown':
        this.active = (this.active + 1) % this.count;
        return true;
      case 'ArrowUp':
        this.active = (this.active + this.count - 1) % this.count;
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
    const outcome = await this.convene.query('people.page', { query, limit: rowsMax });
    if (mine !== this.asked || 'refused' in outcome) return;
    this.emoji = [];
    this.people = outcome.ok.people.filter(({ person }) => person !== this.convene.me);
    this.active = 0;
  }
}
