import { describe, expect, it } from 'vitest';
import type { RecordEvent, TopicOpened } from '$protocol';
import { plainTranscript, webVtt } from '../../src/features/captions/webvtt';
import { languageFor, languagesOf, linesKeptMax, prependLines, type CaptionLine } from '../../src/model/captions';
import { reduceConvening } from '../../src/model/convening';
import { closeTopic, emptyWorld, openTopic, reduceEvent, type World } from '../../src/model/world';
import { emptyConvening } from '../fake/views';

const topic = 'captions/r1';
const event = (t: string, d: unknown, offset: number): RecordEvent =>
  ({ t, topic, offset, at: 1000 * offset, d }) as RecordEvent;
const said = (text: string, offset: number, lang = 'en'): RecordEvent =>
  event('caption.said', { text, lang, began: 1000 * offset - 500 }, offset);
const opening = (view: unknown, next: number, first = next): TopicOpened =>
  ({ topic, epoch: 'e', answer: 'fresh', first, next, captions: view }) as TopicOpened;

const ana = { person: 'p9', name: 'Ana' };
const ben = { person: 'p10', name: 'Ben' };

function opened(): World {
  return openTopic(emptyWorld, opening({ captioners: [ana], linked: false }, 4, 2));
}

describe('captions', () => {
  it('begin with who may write them and the newest lines', () => {
    let world = reduceEvent(opened(), said('One.', 2));
    world = reduceEvent(world, event('caption.appointed', { room: 'r1', ...ana }, 3));
    expect(world.captions?.view.captioners).toEqual([ana]);
    world = reduceEvent(world, said('Two.', 4));
    expect(world.captions?.lines.map(({ text, began }) => [text, began])).toEqual([
      ['One.', 1500],
      ['Two.', 3500],
    ]);
  });

  it('follow who may write them, in the order of the server', () => {
    let world = reduceEvent(opened(), event('caption.appointed', { room: 'r1', ...ben }, 4));
    expect(world.captions?.view.captioners).toEqual([ana, ben]);
    world = reduceEvent(world, event('caption.dismissed', { person: 'p9' }, 5));
    world = reduceEvent(world, event('caption.linked', { room: 'r1', linked: true }, 6));
    expect(world.captions?.view).toEqual({ captioners: [ben], linked: true });
  });

  it('vanish when they are older than captions are kept', () => {
    let world = reduceEvent(reduceEvent(opened(), said('Old.', 4)), said('New.', 5));
    world = reduceEvent(world, event('text.erased', { offsets: [4] }, 6));
    expect(world.captions?.lines.map(({ text }) => text)).toEqual(['New.']);
    expect(reduceEvent(world, said('', 7)).captions?.lines).toHaveLength(1);
  });

  it('are kept over a reconnection and gone with the room', () => {
    const world = reduceEvent(opened(), said('One.', 4));
    const again = openTopic(world, { ...opening(undefined, 5), answer: 'since' });
    expect(again.captions?.lines).toHaveLength(1);
    expect(closeTopic(again, topic).captions).toBeNull();
  });

  it('can be read back to the first, and hold no more than anybody reads', () => {
    let { captions } = opened();
    if (!captions) throw new Error('no captions');
    captions = prependLines(captions, [event('caption.appointed', {}, 0), said('First.', 1), said('Known.', 2)], false);
    expect(captions.lines.map(({ text }) => text)).toEqual(['First.']);
    expect(captions.first).toBe(0);
    let world = opened();
    for (let offset = 4; offset < linesKeptMax + 6; ++offset) world = reduceEvent(world, said('line', offset));
    expect(world.captions?.lines).toHaveLength(linesKeptMax);
    expect(world.captions?.first).toBe(6);
  });
});

describe('announcements', () => {
  const made = (text: string, offset: number): RecordEvent =>
    ({ t: 'announcement.made', topic: 'convening', offset, at: 5, d: { by: 'p1', text, until: 9 } }) as RecordEvent;

  it('are kept, the newest of them, and taken back', () => {
    let view = reduceConvening(emptyConvening, made('Lunch', 3));
    expect(view.announcements).toEqual([{ offset: 3, text: 'Lunch', at: 5, until: 9 }]);
    for (let offset = 4; offset < 9; ++offset) view = reduceConvening(view, made('More', offset));
    expect(view.announcements.map(({ offset }) => offset)).toEqual([4, 5, 6, 7, 8]);
    const withdrawn = { t: 'announcement.withdrawn', topic: 'convening', offset: 9, at: 6, d: { offset: 6 } };
    view = reduceConvening(view, withdrawn as RecordEvent);
    expect(view.announcements.map(({ offset }) => offset)).toEqual([4, 5, 7, 8]);
  });
});

const line = (text: string, lang: string): CaptionLine => ({
  offset: 0,
  at: 0,
  began: 0,
  text,
  lang,
  isUnrecorded: false,
});

describe('the language of captions', () => {
  const lines = [line('Hello', 'en-US'), line('Hola', 'es'), line('Welcome', 'en-US')];

  it('is the one that is wanted, or one near it, or the one written last', () => {
    expect(languagesOf(lines)).toEqual(['en-US', 'es']);
    expect(languageFor(lines, ['es'])).toBe('es');
    expect(languageFor(lines, ['es-MX'])).toBe('es');
    expect(languageFor(lines, ['sw', 'en'])).toBe('en-US');
    expect(languageFor(lines, ['sw'])).toBe('en-US');
    expect(languageFor([], ['en'])).toBeNull();
  });
});

describe('a captions file', () => {
  const zero = Date.UTC(2021, 6, 27, 14);
  const cue = (text: string, began: number, at: number): CaptionLine => ({
    ...line(text, 'en'),
    began: zero + began,
    at: zero + at,
  });

  it('has a cue a line, none reaching into the next', () => {
    const lines = [
      cue('Good morning.', 1250, 2000),
      cue('Let us begin.', 2500, 3000),
      cue('Tom & <Ada>', 3_725_004, 0),
    ];
    expect(webVtt(lines, zero)).toBe(
      [
        'WEBVTT\n',
        '00:00:01.250 --> 00:00:02.500\nGood morning.\n',
        '00:00:02.500 --> 00:00:04.500\nLet us begin.\n',
        '01:02:05.004 --> 01:02:06.504\nTom &amp; &lt;Ada&gt;\n',
      ].join('\n'),
    );
    expect(plainTranscript(lines)).toBe('Good morning.\nLet us begin.\nTom & <Ada>\n');
  });

  it('never has a cue that ends before it starts', () => {
    const text = webVtt([cue('a', 500, 600), cue('b', 400, 700), cue('c', -900, 0)], zero);
    for (const [, start = '', end = ''] of text.matchAll(/(\S+) --> (\S+)/g)) expect(end > start).toBe(true);
  });
});
