// Conversations as a page knows them: who asks whom, who is in one, what is kept.
import { describe, expect, it } from 'vitest';
import type { InboxView, Mention, RecordEvent, TopicOpened } from '$protocol';
import { circlesAround } from '../../src/campus/talks';
import { availabilityOf, isTalking, isWalking } from '../../src/campus/presence';
import { emptyWorld, openTopic, reduceEvent, type World } from '../../src/model/world';
import { emptyInbox } from '../fake/views';

const view: InboxView = emptyInbox;

const opened = (change: Partial<TopicOpened>): TopicOpened => ({
  topic: 'inbox/p1',
  epoch: 'e',
  answer: 'fresh',
  first: 0,
  next: 0,
  sheets: [],
  knocks: [],
  ...change,
});
const event = (t: string, topic: string, offset: number, d: unknown): RecordEvent =>
  ({ t, topic, offset, at: 1000 + offset, d }) as RecordEvent;
const after = (world: World, ...events: RecordEvent[]): World => events.reduce(reduceEvent, world);

describe('an inbox', () => {
  const inbox = openTopic(emptyWorld, opened({ inbox: view }));
  const invited = { from: 'p2', to: 'p1', name: 'Ben', to_name: 'Amina', expires: 9, quiet: false };
  const asked = event('conversation.invited', 'inbox/p1', 0, invited);

  it('holds an invitation until it is answered', () => {
    const one = after(inbox, asked);
    expect(one.inbox?.view.invitations).toEqual([invited]);
    const other = event('conversation.answered', 'inbox/p1', 1, { from: 'p1', to: 'p2', how: 'declined' });
    expect(after(one, other).inbox?.view.invitations).toHaveLength(1);
    const answer = event('conversation.answered', 'inbox/p1', 1, { from: 'p2', to: 'p1', how: 'expired' });
    expect(after(one, answer).inbox?.view.invitations).toEqual([]);
  });

  it('keeps whom one has met, the newest first, and whether one wants to be asked', () => {
    const names = [{ person: 'p2', name: 'Ben' }];
    const met = (offset: number, room: string): RecordEvent =>
      event('conversation.kept', 'inbox/p1', offset, { room, since: 1, people: ['p2'], names });
    const changed = event('availability.changed', 'inbox/p1', 2, { person: 'p1', availability: 'busy' });
    const world = after(inbox, met(0, 'r8'), met(1, 'r9'), changed);
    expect(world.inbox?.view.met.map(({ room, until }) => [room, until])).toEqual([
      ['r9', 1001],
      ['r8', 1000],
    ]);
    expect(world.inbox?.view.availability).toBe('busy');
  });
});

describe('a conversation', () => {
  const ben = { person: 'p2', name: 'Ben' } as const;
  const talk = (people: Mention[], change: Partial<TopicOpened> = {}): World =>
    openTopic(emptyWorld, opened({ topic: 'room/r9', conversation: { room: 'r9', people, locked: false }, ...change }));
  const joined = (offset: number): RecordEvent =>
    event('conversation.joined', 'room/r9', offset, { room: 'r9', person: 'p1', name: 'Amina' });

  it('knows who comes, who goes, and whether it is locked', () => {
    const world = after(
      talk([ben]),
      joined(0),
      event('conversation.locked', 'room/r9', 1, { room: 'r9', person: 'p1', name: 'Amina', locked: true }),
      event('conversation.left', 'room/r9', 2, { room: 'r9', person: 'p2', name: 'Ben', since: 1, how: 'went' }),
    );
    expect(world.room?.conversation).toEqual({ room: 'r9', people: [{ person: 'p1', name: 'Amina' }], locked: true });
    expect(world.room?.room).toBeNull();
  });

  it('counts nobody twice who came before its view', () => {
    const inside = talk([ben, { person: 'p1', name: 'Amina' }], { first: 1, next: 2 });
    expect(after(inside, joined(1)).room?.conversation?.people).toHaveLength(2);
  });
});

describe('the map', () => {
  it('reads who wants to talk, who does, and who walks from one byte', () => {
    expect([0x00, 0x18, 0x20].map(availabilityOf)).toEqual(['open', 'busy', 'do-not-disturb']);
    expect([0x40, 0x48, 0x30].map(isTalking)).toEqual([true, true, false]);
    expect(isWalking(0x58)).toBe(true);
  });

  it('draws one circle around those who stand together', () => {
    const at = (x: number, y: number): { x: number; y: number } => ({ x: x * 16, y: y * 16 });
    expect(circlesAround([])).toEqual([]);
    const circles = circlesAround([at(1, 1), at(20, 20), at(3, 1), at(5, 1), at(21, 20)]);
    expect(circles.map(({ x }) => x).sort((a, b) => a - b)).toEqual([48, 20.5 * 16]);
  });
});
