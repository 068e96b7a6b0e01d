// A stage as a page knows it: what happens there, what is shown of it, what is said aloud.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RecordEvent, StageView, TopicOpened } from '$protocol';
import { lasting, peopleShowing, shownForMs, withCounted } from '../../src/features/stage/reactions';
import { stageSentence } from '../../src/features/stage/spoken';
import { callBetween } from '../../src/features/stage/timer_calls';
import { isOpen, placeOf, reduceStage } from '../../src/model/stage';
import { emptyWorld, openTopic, reduceEvent } from '../../src/model/world';

const ana = { person: 'p1', name: 'Ana' } as const;
const ben = { person: 'p2', name: 'Ben' } as const;
const planned: StageView = { phase: 'planned', title: '', hands: [], speakers: [], slides: { ready: [] } };

function event(t: string, d: unknown = {}, offset = 0): RecordEvent {
  return { t, topic: 'room/r1', offset, at: 1000 + offset, d } as RecordEvent;
}

interface Vector {
  view: StageView;
  events: RecordEvent[];
  view_after: StageView;
}

function vector(name: string): Vector {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../protocol/vectors/views');
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Vector;
}

describe('the stage of a room', () => {
  it.each(['stage', 'stage_end'])('is reduced to what the server would show: %s', (name) => {
    const { view, events, view_after: wanted } = vector(name);
    expect(events.reduce<StageView | null>(reduceStage, view)).toEqual(wanted);
  });

  it('is none where there can be none', () => {
    expect(reduceStage(null, event('stage.started'))).toBeNull();
  });

  it('is open from its doors to its end', () => {
    const phases = ['stage.opened', 'stage.started', 'stage.ended'].map((t) =>
      isOpen(reduceStage(planned, event(t, { title: 'Keynote' })) as StageView),
    );
    expect(phases).toEqual([true, true, false]);
  });

  it('says who is when in the queue', () => {
    const queue = { ...planned, hands: [ana, ben] };
    expect(['p1', 'p2', 'p3'].map((person) => placeOf(queue, person as 'p1'))).toEqual([1, 2, 0]);
  });

  it('comes with the room, and what its view holds is not counted twice', () => {
    const opening: TopicOpened = {
      topic: 'room/r1',
      epoch: 'e',
      answer: 'fresh',
      first: 0,
      next: 1,
      sheets: [],
      knocks: [],
      stage: { ...planned, hands: [ana] },
    };
    const world = openTopic(emptyWorld, opening);
    const after = [event('hand.raised', ana, 0), event('hand.raised', ben, 1)].reduce(reduceEvent, world);
    expect(after.room?.stage?.hands).toEqual([ana, ben]);
  });
});

describe('reactions', () => {
  it('are counted over the last seconds, kind by kind', () => {
    let shown = withCounted([], { room: 'r1', counts: [{ kind: 'applause', people: 3 }] }, 0);
    shown = withCounted(shown, { room: 'r1', counts: [{ kind: 'applause', people: 2 }] }, 1000);
    shown = withCounted(shown, { room: 'r1', counts: [{ kind: 'heart', people: 1 }] }, 1500);
    expect(peopleShowing(shown, 'applause')).toBe(5);
    expect(peopleShowing(shown, 'heart')).toBe(1);
    shown = lasting(shown, shownForMs);
    expect(peopleShowing(shown, 'applause')).toBe(2);
    expect(peopleShowing(lasting(shown, shownForMs + 1500), 'heart')).toBe(0);
  });
});

describe('a timer that ends', () => {
  it('is called a minute before and at its end, also where seconds were slept over', () => {
    expect(callBetween(61, 60)).toBe('minute');
    expect(callBetween(90, 12)).toBe('minute');
    expect(callBetween(60, 59)).toBeNull();
    expect(callBetween(1, 0)).toBe('over');
    expect(callBetween(90, 0)).toBe('over');
    expect(callBetween(0, 0)).toBeNull();
  });
});

describe('what is said aloud', () => {
  const attendee = { me: 'p1', isModerator: false };
  const moderator = { me: 'p9', isModerator: true };
  const queue = { ...planned, hands: [ana, ben] };

  it('tells hands to those who run the room only, and nobody of their own', () => {
    const raised = stageSentence(event('hand.raised', ben), queue, moderator);
    expect(raised).toEqual(['me', 'Ben raises a hand. 2 hands are up.']);
    expect(stageSentence(event('hand.raised', ben), queue, attendee)).toBeNull();
    expect(stageSentence(event('hand.raised', ana), queue, { ...attendee, isModerator: true })).toBeNull();
  });

  it('interrupts for what must be heard now', () => {
    expect(stageSentence(event('floor.given', ana), queue, attendee)).toEqual(['host', 'You have the floor.']);
    expect(stageSentence(event('floor.given', ben), queue, attendee)).toEqual(['me', 'Ben has the floor.']);
    expect(stageSentence(event('stage.started'), queue, attendee)?.[0]).toBe('host');
  });
});
