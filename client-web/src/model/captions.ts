// The captions of the room one is in: what is said there, line by line, oldest first.
import type { CaptionsView, RecordEvent, RoomId, TopicOpened } from '$protocol';

export interface CaptionLine {
  offset: number;
  /** When it was written, and when what it says began to be said. */
  at: number;
  began: number;
  text: string;
  /** BCP 47. */
  lang: string;
  /** Said off the record: without a text it is one that was not kept. */
  isUnrecorded: boolean;
}

export interface CaptionsState {
  topic: string;
  room: RoomId;
  view: CaptionsView;
  lines: readonly CaptionLine[];
  /** Everything from this offset on is here; what is before can be asked for. */
  first: number;
}

/** More than anybody scrolls through; the oldest go first and can be asked for again. */
export const linesKeptMax = 5000;

export function openCaptions(before: CaptionsState | null, opening: TopicOpened): CaptionsState | null {
  const { topic, captions: view, first } = opening;
  if (opening.answer !== 'fresh' && before?.topic === topic) return before;
  return view ? { topic, room: topic.slice('captions/'.length) as RoomId, view, lines: [], first } : null;
}

/** `inView` marks entries of a fresh answer's tail: who may write is in the view already. */
export function reduceCaptions(state: CaptionsState, event: RecordEvent, inView: boolean): CaptionsState {
  const line = lineOf(event);
  if (line) return append(state, line);
  if (event.t === 'text.erased') return without(state, event.d.offsets);
  return inView ? state : { ...state, view: reduceView(state.view, event) };
}

function append(state: CaptionsState, line: CaptionLine): CaptionsState {
  const lines = [...state.lines, line];
  if (lines.length <= linesKeptMax) return { ...state, lines };
  const kept = lines.slice(lines.length - linesKeptMax);
  return { ...state, lines: kept, first: kept[0]?.offset ?? state.first };
}

/** They are older than captions are kept. */
function without(state: CaptionsState, offsets: readonly number[]): CaptionsState {
  return { ...state, lines: state.lines.filter(({ offset }) => !offsets.includes(offset)) };
}

function reduceView(view: CaptionsView, event: RecordEvent): CaptionsView {
  switch (event.t) {
    case 'caption.appointed': {
      const { person, name } = event.d;
      const captioners = [...view.captioners, { person, name }];
      return { ...view, captioners: captioners.sort((left, right) => numbered(left.person) - numbered(right.person)) };
    }
    case 'caption.dismissed':
      return { ...view, captioners: view.captioners.filter(({ person }) => person !== event.d.person) };
    case 'caption.linked':
      return { ...view, linked: event.d.linked };
    default:
      return view;
  }
}

const numbered = (id: string): number => Number(id.slice(1));

export function prependLines(
  state: CaptionsState,
  records: readonly RecordEvent[],
  hasMore: boolean,
): CaptionsState {
  const older = records.filter(({ offset }) => offset < state.first).flatMap((record) => lineOf(record) ?? []);
  const first = hasMore ? Math.min(state.first, ...records.map(({ offset }) => offset)) : 0;
  return { ...state, lines: [...older, ...state.lines], first };
}

function lineOf({ t, offset, at, d }: RecordEvent): CaptionLine | null {
  if (t !== 'caption.said') return null;
  const { began, text, lang, unrecorded: isUnrecorded = false } = d;
  if (text === '' && !isUnrecorded) return null; // older than captions are kept
  return { offset, at, began, text, lang, isUnrecorded };
}

/** In the order in which they were first written. */
export function languagesOf(lines: readonly CaptionLine[]): string[] {
  return [...new Set(lines.map(({ lang }) => lang))];
}

/** The wanted language, or one that is near it (es for es-MX), or the one that was written last. */
export function languageFor(lines: readonly CaptionLine[], wanted: readonly string[]): string | null {
  const languages = languagesOf(lines);
  const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';
  for (const tag of wanted) {
    const found =
      languages.find((language) => language === tag) ??
      languages.find((language) => primary(language) === primary(tag));
    if (found) return found;
  }
  return lines.at(-1)?.lang ?? null;
}
