// Rules of rooms: off the record, whom they let in, who waits for a place.
import type { BreakoutsView, ConveningView, RecordEvent, RoomRules } from '$protocol';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/features/chat/entries';
import { whomText } from '../../src/features/doors/words';
import { isOffRecord, noRules, placeInLine, reduceConvening, rulesOf } from '../../src/model/convening';
import { prependLines, reduceCaptions, type CaptionsState } from '../../src/model/captions';
import { reduceOwnQuestions, reduceQuestions } from '../../src/model/questions';
import { emptyRoom, prependHistory, reduceRoom, type RoomState } from '../../src/model/room';
import { Requests } from '../../src/net/requests';
import { ManualClock } from '../fake/manual_clock';
import { memoryShelf } from '../fake/shelf';
import { emptyConvening, emptyInbox } from '../fake/views';

function event(t: string, d: unknown, offset = 0, topic = 'room/r1'): RecordEvent {
  return { t, topic, offset, at: 1000 + offset, d } as RecordEvent;
}

const ruled = (room: string, change: Partial<RoomRules>): RecordEvent =>
  event('room.ruled', { room, rules: { ...noRules, ...change } }, 0, 'convening');
const said = (offset: number, more: object): RecordEvent =>
  event('chat.posted', { author: 'p1', name: 'Ana', text: 'hello', mentions: [], ...more }, offset);
const talk = (...events: RecordEvent[]): RoomState =>
  events.reduce((room, one) => reduceRoom(room, one, false), emptyRoom('room/r1'));

describe('a room that is off the record', () => {
  it('is one until it is ruled otherwise, and takes its breakouts along', () => {
    const off = reduceConvening(emptyConvening, ruled('r1', { no_record: true }));
    expect(isOffRecord({ convening: off, room: null }, 'r1')).toBe(true);
    expect(isOffRecord({ convening: off, room: null }, 'r2')).toBe(false);
    const view = { room: 'r9', name: 'Group', kind: 'breakout', description: '', area: '' } as const;
    const breakouts: BreakoutsView = { parent: 'r1', parent_name: 'Hall', rooms: [], chosen: true };
    const inside = { ...emptyRoom('room/r9'), room: view, breakouts };
    expect(isOffRecord({ convening: off, room: inside }, 'r9')).toBe(true);
    const on = reduceConvening(off, ruled('r1', {}));
    expect(on.rules).toEqual([]);
    expect(isOffRecord({ convening: on, room: inside }, 'r9')).toBe(false);
  });

  it('shows what is said, and that something was said where it was not kept', () => {
    const room = talk(said(0, { unrecorded: true }), said(1, { text: '', unrecorded: true }), said(2, {}));
    expect(room.messages.map(({ text, isUnrecorded }) => [text, isUnrecorded])).toEqual([
      ['hello', true],
      ['', true],
      ['hello', false],
    ]);
    const lost = said(0, { text: '', unrecorded: true });
    const past = prependHistory({ ...emptyRoom('room/r1'), first: 9 }, [lost], false);
    expect(past.messages).toMatchObject([{ text: '', isUnrecorded: true }]);
  });

  it('takes away the words that were changed off the record and are not kept', () => {
    const lost = { offset: 0, text: '', mentions: [], unrecorded: true };
    const { messages } = talk(said(0, {}), event('chat.edited', lost, 1));
    expect(messages).toMatchObject([{ text: '', isUnrecorded: true }]);
    const isVoid = { offset: 0, text: '', mentions: [] };
    expect(talk(said(0, {}), event('chat.edited', isVoid, 1)).messages[0]?.text).toBe('hello');
  });

  it('marks in the log where the record ends and goes on', () => {
    const { messages } = talk(said(0, {}), said(1, { unrecorded: true }), said(2, { unrecorded: true }), said(3, {}));
    const kinds = entriesOf(messages, 'UTC', null).map((entry) => (entry.kind === 'record' ? entry.isOff : entry.kind));
    expect(kinds).toEqual(['day', 'line', true, 'line', 'line', false, 'line']);
  });

  it('knows of questions and captions that their words were not kept', () => {
    const asked = event('question.asked', { question: 'q1', text: '', unrecorded: true });
    const questions = reduceQuestions({ questions: [] }, asked);
    const marked = { question: 'q1', stage: 'answered', answer: '', unrecorded: true };
    expect(reduceQuestions(questions, event('question.marked', marked)).questions).toEqual([
      { question: 'q1', text: '', unrecorded: true, votes: 0, stage: 'answered', answer: '', answer_unrecorded: true },
    ]);
    const sent = { room: 'r1', question: 'q1', text: '', anonymous: false, waits: true, unrecorded: true };
    const own = reduceOwnQuestions(emptyInbox, event('question.sent', sent));
    expect(own.questions).toMatchObject([{ unrecorded: true }]);
    const captions = { topic: 'captions/r1', lines: [], first: 5 } as unknown as CaptionsState;
    const line = event('caption.said', { text: '', lang: 'en', began: 1, unrecorded: true }, 5, 'captions/r1');
    expect(reduceCaptions(captions, line, false).lines).toMatchObject([{ text: '', isUnrecorded: true }]);
    expect(prependLines(captions, [{ ...line, offset: 4 }], false).lines).toMatchObject([{ isUnrecorded: true }]);
  });

  it('leaves no words in the browser: what waits for an answer waits in memory', () => {
    const shelf = memoryShelf();
    const requests = new Requests(shelf, new ManualClock(), 'p1', true);
    requests.add('chat.post', { room: 'r1', text: 'the canary' }, 'unkept', () => {});
    requests.add('chat.post', { room: 'r2', text: 'the rooster' }, 'record', () => {});
    const text = (): string => shelf.getItem('convene.requests.p1') ?? '';
    expect(text()).not.toContain('canary');
    expect(text()).toContain('rooster');
    expect(requests.unanswered()).toHaveLength(2);
    const later = new Requests(shelf, new ManualClock(), 'p1', true);
    expect(later.add('chat.post', {}, 'record', () => {})?.n, 'no number is used twice').toBe(3);
  });
});

describe('whom a room lets in', () => {
  it('is said in words', () => {
    expect(whomText(noRules)).toBe('');
    const staff = { ...noRules, only_staff: true, people_max: 5 };
    expect(whomText(staff)).toBe('Only moderators and speakers · Up to 5 people');
    const some: RoomRules = { ...noRules, only_roles: ['student'], only_organisations: ['Lincoln High'] };
    expect(whomText(some)).toMatch(/^For .*tudent.* or Lincoln High$/);
  });

  it('leaves no rule where nothing is ruled any more', () => {
    const view = reduceConvening(emptyConvening, ruled('r1', { only_roles: ['student'] }));
    expect(rulesOf(view, 'r1').only_roles).toEqual(['student']);
    expect(reduceConvening(view, ruled('r1', {})).rules).toEqual([]);
  });
});

describe('a line for a full room', () => {
  const lined = (view: ConveningView, room: string, people: string[], called: object[] = []): ConveningView =>
    reduceConvening(view, event('room.lined', { line: { room, called, people } }, 0, 'convening'));

  it('tells everybody their place, and who is called until when', () => {
    let view = lined(lined(emptyConvening, 'r10', ['p9']), 'r2', ['p1', 'p2']);
    expect(view.lines.map(({ room }) => room)).toEqual(['r2', 'r10']);
    expect(placeInLine(view, 'p2')).toEqual({ room: 'r2', before: 1, until: null });
    expect(placeInLine(view, 'p3')).toBeNull();
    view = lined(view, 'r2', ['p2'], [{ person: 'p1', until: 99 }]);
    expect(placeInLine(view, 'p1')).toEqual({ room: 'r2', before: 0, until: 99 });
    expect(lined(view, 'r2', []).lines.map(({ room }) => room)).toEqual(['r10']);
  });
});
