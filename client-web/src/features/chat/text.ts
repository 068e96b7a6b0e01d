// A message's text as pieces to show: words, mentions, links. On the wire a mention is @[p7]; people read a name.
import type { Mention } from '$protocol';

export type Piece =
  | { kind: 'words'; text: string }
  | { kind: 'mention'; person: string; text: string }
  | { kind: 'link'; href: string; text: string };

const special = /@\[(p\d{1,15})\]|https?:\/\/[^\s<>"]+/g;

export function piecesOf(text: string, mentions: readonly Mention[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const words = (until: number): void => {
    if (until > end) pieces.push({ kind: 'words', text: text.slice(end, until) });
  };
  for (const match of text.matchAll(special)) {
    words(match.index);
    const [whole, person] = match;
    const piece = person ? mentionPiece(person, mentions) : linkPiece(whole);
    pieces.push(piece);
    end = match.index + (piece.kind === 'link' ? piece.text.length : whole.length);
  }
  words(text.length);
  return pieces;
}

function mentionPiece(person: string, mentions: readonly Mention[]): Piece {
  const name = mentions.find((mention) => mention.person === person)?.name ?? person;
  return { kind: 'mention', person, text: `@${name}` };
}

/** The dot or bracket behind an address belongs to the sentence. */
function linkPiece(whole: string): Piece {
  const text = whole.replace(/[.,;:!?)\]'"]+$/, '');
  return { kind: 'link', href: text, text };
}

/** One line of plain words, as a quotation or an announcement has it. */
export function plainText(text: string, mentions: readonly Mention[], lengthMax: number): string {
  const line = piecesOf(text, mentions)
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length > lengthMax ? `${letters.slice(0, lengthMax - 1).join('')}…` : line;
}

export function isMentioned(mentions: readonly Mention[], person: string): boolean {
  return mentions.some((mention) => mention.person === person);
}
