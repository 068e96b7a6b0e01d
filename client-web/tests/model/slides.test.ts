// Slides as a page knows them: what happens to them, who turns the pages, where keys lead.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordEvent, Slides, StageView } from '$protocol';
import { stageSentence } from '../../src/features/stage/spoken';
import { pageByKey } from '../../src/features/slides/turning';
import { isPresenting, shownFile } from '../../src/model/slides';
import { reduceStage } from '../../src/model/stage';
import { fileSource, remoteSource } from '../../src/slides/source';

const plans: Slides = { slides: 'd4', person: 'p1', name: 'Ana', title: 'Plans', pages: 12, bytes: 5000 };
const planned: StageView = { phase: 'planned', title: '', hands: [], speakers: [], slides: { ready: [plans] } };

interface Vector {
  view: StageView;
  events: RecordEvent[];
  view_after: StageView;
}

function vector(name: string): Vector {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../protocol/vectors/views');
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Vector;
}

describe('the slides of a stage', () => {
  it.each(['slides', 'slides_next'])('are reduced to what the server would show: %s', (name) => {
    const { view, events, view_after: wanted } = vector(name);
    expect(events.reduce<StageView | null>(reduceStage, view)).toEqual(wanted);
  });

  it('are shown one file at a time', () => {
    expect(shownFile(planned.slides)).toBeNull();
    expect(shownFile({ ready: [plans], shown: { slides: 'd4', page: 2 } })).toBe(plans);
    expect(shownFile({ ready: [], shown: { slides: 'd4', page: 2 } })).toBeNull();
  });

  it('are presented by speakers and whoever has the floor', () => {
    const stage: StageView = {
      ...planned,
      floor: { person: 'p2', name: 'Ben' },
      speakers: [{ person: 'p1', name: 'Ana', ready: true }],
    };
    expect((['p1', 'p2', 'p3'] as const).map((person) => isPresenting(stage, person))).toEqual([true, true, false]);
  });

  it('are said aloud when they come', () => {
    const d = { slides: 'd4', page: 1 } as const;
    const shown: RecordEvent = { t: 'slides.shown', topic: 'room/r1', offset: 1, at: 1, d };
    expect(stageSentence(shown, planned, { me: 'p9', isModerator: false })).toEqual(['me', 'Slides are shown: Plans.']);
  });
});

describe('keys', () => {
  it.each([
    ['ArrowRight', 4],
    ['ArrowLeft', 2],
    ['PageDown', 4],
    ['PageUp', 2],
    ['Home', 1],
    ['End', 12],
    ['a', null],
  ])('%s leads from page 3 to %s', (key, wanted) => {
    expect(pageByKey(key, 3, 12, false)).toBe(wanted);
  });

  it('stay within the file, and move a page that is zoomed in', () => {
    expect(pageByKey('PageUp', 1, 12, false)).toBe(1);
    expect(pageByKey('ArrowRight', 12, 12, false)).toBe(12);
    expect(pageByKey('ArrowRight', 3, 12, true)).toBeNull();
    expect(pageByKey('PageDown', 3, 12, true)).toBe(4);
  });
});

describe('the bytes of a file', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('are read in parts, from a file of one’s own', async () => {
    const source = fileSource(new Blob(['abcdef']));
    expect([...(await source.read(1, 3, new AbortController().signal))]).toEqual([98, 99]);
  });

  it('are asked for again while the server is away, and not where it says no', async () => {
    vi.useFakeTimers();
    const answers = [new Error('down'), { status: 503 }, { status: 206, arrayBuffer: async () => new ArrayBuffer(2) }];
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', async (path: string, options: RequestInit) => {
      asked.push([path, options.headers]);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? { status: 404 };
    });
    const source = remoteSource('/api/slides/d4', 5000);
    const signal = new AbortController().signal;
    const part = source.read(0, 2, signal);
    await vi.runAllTimersAsync();
    expect((await part).byteLength).toBe(2);
    expect(asked).toEqual(Array(3).fill(['/api/slides/d4', { range: 'bytes=0-1' }]));
    await expect(source.read(0, 2, signal)).rejects.toThrow();
    expect(asked.length).toBe(4);
  });
});
