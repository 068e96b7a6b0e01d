// What is said aloud of walls and notes: at once what a wall is at, and of what many do the sum, after a while.
import type { RecordEvent } from '$protocol';
import type { App } from '../../model/app.svelte';
import type { Convene } from '../../model/convene.svelte';
import { byResult } from './own';
import { t } from '../../i18n/index.svelte';
import { cardText } from './export';

export const sumAfterMs = 5000;
const resultsSaid = 3;

interface Waiting {
  cards: string[];
  notes: number;
}

const waiting = new WeakMap<Convene, Waiting>();

export function heardOnBoard(event: RecordEvent, app: App, convene: Convene): void {
  const sentence = sentenceOf(event, convene);
  if (sentence) app.announcer.say('me', sentence);
  const isNote = event.t === 'note.added' || event.t === 'note.changed';
  const isOther = event.t === 'card.added' || (isNote && event.d.by !== convene.me);
  if (!isOther) return;
  const sum = waiting.get(convene) ?? later(app, convene);
  if (event.t === 'card.added') sum.cards.push(event.d.card);
  else sum.notes += 1;
}

function sentenceOf(event: RecordEvent, { world }: Convene): string | null {
  switch (event.t) {
    case 'wall.opened':
      return t('spoken.wall.opened', { text: cardText(event.d) });
    case 'wall.staged': {
      const wall = world.board?.view.walls.find((one) => one.wall === event.d.wall);
      if (!wall) return null;
      if (event.d.stage !== 'closed') return t(`spoken.wall.${event.d.stage}`, { text: cardText(wall) });
      const first = byResult(wall).slice(0, resultsSaid);
      return t('spoken.wall.closed', {
        text: cardText(wall),
        result: first.map((card) => `${cardText(card)}: ${card.votes ?? 0}`).join('; '),
      });
    }
    case 'card.dismissed':
      return t('spoken.wall.dismissed', { why: event.d.why });
    default:
      return null;
  }
}

/** Whose a nameless card is, one's own inbox says a moment later. */
function later(app: App, convene: Convene): Waiting {
  const sum: Waiting = { cards: [], notes: 0 };
  waiting.set(convene, sum);
  setTimeout(() => {
    waiting.delete(convene);
    const mine = convene.world.inbox?.view.own_cards ?? [];
    const byOthers = (convene.world.board?.view.walls ?? [])
      .flatMap(({ cards }) => cards)
      .filter(({ card, by }) => sum.cards.includes(card) && by !== convene.me && !mine.includes(card));
    if (byOthers.length > 0) app.announcer.say('presence', t('spoken.wall.cards', { count: byOthers.length }));
    if (sum.notes > 0) app.announcer.say('presence', t('spoken.note.changes', { count: sum.notes }));
  }, sumAfterMs);
  return sum;
}
