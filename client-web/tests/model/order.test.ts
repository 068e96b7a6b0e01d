import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ConveningView, InboxView, RecordEvent, StaffView } from '$protocol';
import { silenceOf } from '../../src/features/chat/silence';
import { stateOf } from '../../src/features/notices/seen';
import type { Convene } from '../../src/model/convene.svelte';
import { reduceConvening, rulesOf } from '../../src/model/convening';
import { reduceInbox, type InboxState } from '../../src/model/inbox';
import { isBlocked } from '../../src/model/notices';
import type { Message } from '../../src/model/room';
import { emptyQueue, reduceQueue } from '../../src/model/staff_queue';
import { emptyWorld, openTopic, reduceEvent } from '../../src/model/world';
import { emptyConvening, emptyInbox, openingOf } from '../fake/views';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../protocol/vectors/views');

interface Vector<View> {
  topic: string;
  view: View;
  events: RecordEvent[];
  view_after: View;
}

const vector = <View>(name: string): Vector<View> =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Vector<View>;

const event = (t: string, topic: string, offset: number, d: unknown): RecordEvent =>
  ({ t, topic, offset, at: 1000 + offset, d }) as RecordEvent;

describe('what waits for moderators', () => {
  it('is what the server would show', () => {
    const { view, events, view_after } = vector<StaffView>('staff');
    expect(events.reduce(reduceQueue, view)).toEqual(view_after);
  });

  it('comes with the topic, and the tail of a fresh answer is not counted twice', () => {
    const made = event('report.made', 'staff', 3, { report: 'j9', person: 'p2', person_name: 'Ben', reason: 'spam' });
    const staff: StaffView = { ...emptyQueue, knocks: [{ room: 'r1', person: 'p3', name: 'Cem' }] };
    const world = openTopic(emptyWorld, openingOf('staff', { first: 3, next: 4, staff }));
    expect(reduceEvent(world, made).staff?.queue).toEqual(staff);
    expect(reduceEvent(world, { ...made, offset: 4 }).staff?.queue.reports).toHaveLength(1);
  });

  it('holds nothing about one who is erased', () => {
    const made = event('report.made', 'staff', 0, { report: 'j9', person: 'p2', person_name: 'Ben', reason: 'spam' });
    const erased = event('audit.noted', 'staff', 1, { by: 'p1', person: 'p2', act: 'erase', why: '' });
    expect([made, erased].reduce(reduceQueue, emptyQueue)).toEqual(emptyQueue);
  });
});

describe('notices', () => {
  it('are what the server would show', () => {
    const { topic, view, events, view_after } = vector<InboxView>('notices');
    const me = topic.slice('inbox/'.length);
    const before: InboxState = { topic, me, view, talks: new Map(), next: 0, isRemoved: false };
    const after = events.reduce<InboxState>((state, record) => reduceInbox(state, record, false), before);
    expect(after.view).toEqual(view_after);
  });

  it('are news again when an appeal is answered', () => {
    const measure = { measure: 'k3', kind: 'mute', why: '', at: 1, lifted: false } as const;
    expect(stateOf({ ...measure, appeal: 'waiting' })).toBe(stateOf(measure));
    expect(stateOf({ ...measure, appeal: 'upheld' })).not.toBe(stateOf(measure));
  });

  it('know whom one has blocked', () => {
    const view: InboxView = { ...emptyInbox, blocked: [{ person: 'p2', name: 'Ben' }] };
    expect(isBlocked(view, 'p2')).toBe(true);
    expect(isBlocked(view, 'p3')).toBe(false);
    expect(isBlocked(undefined, 'p2')).toBe(false);
  });
});

describe('how a room is kept', () => {
  const ruled = (slow_s: number, chat_locked = false): ConveningView =>
    reduceConvening(
      emptyConvening,
      event('room.ruled', 'convening', 0, { room: 'r1', rules: { slow_s, chat_locked, locked: false } }),
    );
  const convene = (convening: ConveningView, isModerator = false): Convene =>
    ({ me: 'p1', isModerator, clockSkewMs: 500, world: { ...emptyWorld, convening } }) as unknown as Convene;
  const said = [{ author: 'p1', at: 10_000, isNews: false }, { author: 'p2', at: 99_000, isNews: false }] as Message[];

  it('is known of every room, and no more of one of which nothing is ruled', () => {
    expect(rulesOf(ruled(30), 'r1').slow_s).toBe(30);
    expect(rulesOf(ruled(30), 'r2').slow_s).toBe(0);
    expect(ruled(0).rules).toEqual([]);
  });

  it("counts down from one's own last message, by the clock of the server", () => {
    expect(silenceOf(convene(ruled(30)), 'r1', said, 19_500)).toEqual({ isLocked: false, waitSeconds: 20 });
    expect(silenceOf(convene(ruled(30)), 'r1', said, 39_500).waitSeconds).toBe(0);
    expect(silenceOf(convene(ruled(30)), 'r2', said, 19_500).waitSeconds).toBe(0);
    expect(silenceOf(convene(ruled(30)), 'r1', [], 19_500).waitSeconds).toBe(0);
  });

  it('does not bind moderators', () => {
    expect(silenceOf(convene(ruled(30, true)), 'r1', said, 19_500).isLocked).toBe(true);
    expect(silenceOf(convene(ruled(30, true), true), 'r1', said, 19_500)).toEqual({ isLocked: false, waitSeconds: 0 });
  });
});
