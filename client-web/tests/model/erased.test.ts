import { describe, expect, it } from 'vitest';
import type { RecordEvent, TopicOpened } from '$protocol';
import { emptyWorld, openTopic, reduceEvent, type World } from '../../src/model/world';
import { prependTalk } from '../../src/model/inbox';
import { erasedName } from '../../src/model/erased';
import { profile } from '../fake/data';

const inboxOfBen = {
  profile: profile('Ben', 0),
  role: 'attendee' as const,
  conversations: [{ person: 'p2' as const, name: 'Ada', last: 1, at: 5, unread: 0 }],
  marks: [],
  availability: 'open' as const,
  invitations: [],
  met: [{ room: 'r9' as const, since: 1, until: 2, people: [{ person: 'p2' as const, name: 'Ada' }] }],
  breakouts: [],
    questions: [],
    upvotes: [],
    poll_votes: [],
    affinity: [],
    office_notes: [],
};

function opened(topic: string, change: Partial<TopicOpened> = {}): World {
  return openTopic(emptyWorld, { topic, epoch: 'e', answer: 'fresh', first: 0, next: 0, ...change });
}

function event(t: string, topic: string, offset: number, d: unknown): RecordEvent {
  return { t, topic, offset, at: 1000 + offset, d } as RecordEvent;
}

function direct(offset: number, author: string, text: string, more: object = {}): RecordEvent {
  const to = author === 'p1' ? 'p2' : 'p1';
  return event('direct.posted', 'inbox/p1', offset, { author, to, name: 'Ada', to_name: 'Ben', text, ...more });
}

const after = (world: World, ...events: RecordEvent[]): World => events.reduce(reduceEvent, world);
const gone = (topic: string, offset: number, offsets: number[]): RecordEvent =>
  event('text.erased', topic, offset, { offsets, person: 'p2' });

describe('somebody who is erased', () => {
  it('loses words and name in a room, also where others mention them', () => {
    const said = { author: 'p3', name: 'Cem', text: 'ask @[p2]', mentions: [{ person: 'p2', name: 'Ada' }] };
    const world = after(
      opened('room/r1'),
      event('chat.posted', 'room/r1', 0, { author: 'p2', name: 'Ada', text: 'canary', mentions: [] }),
      event('chat.posted', 'room/r1', 1, said),
      gone('room/r1', 2, [0]),
    );
    expect(world.room?.messages).toMatchObject([{ offset: 1, mentions: [{ person: 'p2', name: erasedName }] }]);
    expect(JSON.stringify(world.room)).not.toContain('Ada');
  });

  it('loses words and name in the inbox of others, who keep their own', () => {
    const world = after(
      opened('inbox/p1', { inbox: inboxOfBen }),
      direct(0, 'p2', 'canary'),
      direct(1, 'p1', 'mine'),
      gone('inbox/p1', 2, [0]),
    );
    const { inbox } = world;
    expect(inbox?.talks.get('p2')?.messages).toMatchObject([{ offset: 1, text: 'mine' }]);
    expect(inbox?.view.conversations).toMatchObject([{ person: 'p2', name: erasedName }]);
    expect(inbox?.view.met).toMatchObject([{ people: [{ name: erasedName }] }]);
    const page = [direct(0, 'p2', '', { erased: true }), direct(1, 'p1', 'mine')];
    expect(prependTalk(inbox!, 'p2', page, false).talks.get('p2')?.messages).toHaveLength(1);
  });

  it('stays in the record of moderation without name and reason', () => {
    const noted = { by: 'p9', by_name: 'Olga', person: 'p2', person_name: 'Ada', act: 'mute', why: 'canary' };
    const world = after(opened('staff'), event('audit.noted', 'staff', 0, noted), gone('staff', 1, [0]));
    const left = { by_name: 'Olga', person_name: erasedName, act: 'mute', why: '' };
    expect(world.staff?.acts).toMatchObject([{ act: left }]);
  });
});
