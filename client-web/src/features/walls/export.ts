// A wall and the shared notes as files to take away: Markdown to read, CSV for a spreadsheet.
import type { BoardView, Paragraph, Wall, WallCard } from '$protocol';
import { t } from '../../i18n/index.svelte';
import { csvText } from '../../ui/csv';
import { byResult } from './own';

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export const cardText = (card: { text: string }): string => card.text || t('record.notKept');

export function groupName(wall: Wall, card: WallCard): string {
  const group = wall.groups.find((one) => one.group === card.group);
  return group ? cardText(group) : '';
}

function markdownCard(card: WallCard): string {
  const votes = card.votes === undefined ? '' : ` (${t('wall.result', { count: card.votes })})`;
  const by = card.name ? `, ${card.name}` : '';
  return `- ${oneLine(cardText(card))}${by}${votes}`;
}

/** Group by group, and the result in order of votes where there is one. */
export function wallMarkdown(wall: Wall): string {
  const lines = [`# ${oneLine(cardText(wall))}`];
  const section = (title: string, cards: readonly WallCard[]): void => {
    if (cards.length > 0) lines.push('', `## ${oneLine(title)}`, '', ...cards.map(markdownCard));
  };
  if (wall.stage === 'closed') section(t('wall.results'), byResult(wall));
  for (const group of wall.groups) {
    section(cardText(group), wall.cards.filter((card) => card.group === group.group));
  }
  section(wall.groups.length > 0 ? t('wall.ungrouped') : t('wall.cards'), wall.cards.filter(({ group }) => !group));
  return `${lines.join('\n')}\n`;
}

export function wallCsv(wall: Wall): string {
  const head = [t('wall.csv.group'), t('wall.csv.card'), t('wall.csv.by'), t('wall.csv.votes')];
  const cards = wall.stage === 'closed' ? byResult(wall) : wall.cards;
  const rows = cards.map((card) => [
    groupName(wall, card),
    cardText(card),
    card.name ?? '',
    card.votes === undefined ? '' : String(card.votes),
  ]);
  return csvText([head, ...rows]);
}

export function notesMarkdown(title: string, notes: readonly Paragraph[]): string {
  return `# ${oneLine(title)}\n\n${notes.map(cardText).join('\n\n')}\n`;
}

/** Those that are worked on first, then the newest. */
export function inOrder({ walls }: BoardView): Wall[] {
  const newest = walls.toReversed();
  return [...newest.filter(({ stage }) => stage !== 'closed'), ...newest.filter(({ stage }) => stage === 'closed')];
}
