import { describe, expect, it } from 'vitest';
import type { InboxView, RecordEvent, TopicOpened } from '$protocol';
import {
  closeTopic,
  emptyWorld,
  forgetTyping,
  openTopic,
  reduceEvent,
  reduceLive,
  type World,
} from '../../src/model/world';
import { prependHistory } from '../../src/model/room';
import { prependTalk } from '../../src/model/inbox';
import { hasUnread, unreadDirect, unreadHere } from '../../src/model/unread';
import { profile } from '../fake/data';

const view: InboxView = {
  profile: profile('Amina', 0),
  role: 'attendee',
  conversations: [],
  marks: [],
  availability: 'open',
  invitations: [],
  met: [],
  breakouts: [],
  questions: [],
  upvotes: [],
  poll_votes: [],
  affinity: [],
  office_notes: [],
};

function opening(topic: string, change: Partial<TopicOpened> = {}): TopicOpened {
  return { topic, epoch: 'e', answer: 'fresh', first: 0, next: 0, ...change };
}

function event(t: string, topic: string, offset: number, d: unknown): RecordEvent {
  return { t, topic, offset, at: 1000 + offset, d } as RecordEvent;
}

function said(offset: number, text: string, more: object = {}): RecordEvent {
  return event('chat.posted', 'room/r1', offset, { author: 'p2', name: 'Ada', text, mentions: [], ...more });
}

function direct(offset: number, author: string, to: string, text = 'hi'): RecordEvent {
  return event('direct.posted', 'inbox/p1', offset, { author, to, name: author, to_name: to, text });
}

const after = (world: World, ...events: RecordEvent[]): World => events.reduce(reduceEvent, world);
const inRoom = (change: Partial<TopicOpened> = {}): World => openTopic(emptyWorld, opening('room/r1', change));
const withInbox = (change: Partial<InboxView> = {}, opened: Partial<TopicOpened> = {}): World =>
  openTopic(emptyWorld, opening('inbox/p1', { inbox: { ...view, ...change }, ...opened }));

describe('a room', () => {
  it('grows by what is said, and edits and deletions change it where it stands', () => {
    const world = after(
      inRoom(),
      said(0, 'one'),
      said(1, 'two'),
      event('chat.edited', 'room/r1', 2, { offset: 0, text: 'ONE', mentions: [] }),
      event('chat.deleted', 'room/r1', 3, { offset: 1, by: 'p9' }),
    );
    expect(world.room?.messages).toMatchObject([
      { offset: 0, text: 'ONE', edited: 1002, deletedBy: null },
      { offset: 1, text: '', deletedBy: 'p9' },
    ]);
  });

  it('forgets what a swept rehearsal said, wherever it comes from', () => {
    const world = after(
      inRoom(),
      said(0, 'kept'),
      said(1, 'of a rehearsal'),
      said(2, '', { erased: true }),
      event('text.erased', 'room/r1', 3, { offsets: [1] }),
    );
    expect(world.room?.messages).toMatchObject([{ offset: 0, text: 'kept' }]);
    const page = [said(0, '', { erased: true }), said(1, 'older')];
    const past = prependHistory(inRoom({ first: 2 }).room!, page, false);
    expect(past.messages).toMatchObject([{ offset: 1, text: 'older' }]);
  });

  it('is not brought back by an edit that came before its deletion was known, nor by a void one', () => {
    const world = after(
      inRoom(),
      said(0, '', { deleted_by: 'p9' }),
      said(1, 'kept'),
      event('chat.edited', 'room/r1', 2, { offset: 0, text: 'old', mentions: [] }),
      event('chat.edited', 'room/r1', 3, { offset: 1, text: '', mentions: [] }),
    );
    expect(world.room?.messages.map(({ text }) => text)).toEqual(['', 'kept']);
  });

  it('goes on after a reconnect that missed nothing, and is replaced by a fresh view', () => {
    const before = after(inRoom(), said(0, 'one'));
    const resumed = openTopic(before, opening('room/r1', { answer: 'since', first: 1, next: 2 }));
    expect(after(resumed, said(1, 'two')).room?.messages).toHaveLength(2);
    const fresh = openTopic(before, opening('room/r1', { first: 50, next: 51 }));
    expect(after(fresh, said(50, 'later')).room?.messages.map(({ offset }) => offset)).toEqual([50]);
  });

  it('takes pages of the past in front, without what stands there already', () => {
    const world = after(inRoom({ first: 2, next: 3 }), said(2, 'three'));
    if (!world.room) throw new Error('no room');
    const page = prependHistory(world.room, [said(1, 'two'), said(2, 'three')], true);
    expect(page.messages.map(({ offset }) => offset)).toEqual([1, 2]);
    expect(page.first).toBe(1);
    expect(prependHistory(page, [said(0, 'one')], false).first).toBe(0);
  });

  it('is gone when its topic closes; another one is not touched', () => {
    const world = after(inRoom(), said(0, 'one'));
    expect(closeTopic(world, 'room/r2').room).not.toBeNull();
    expect(closeTopic(world, 'room/r1').room).toBeNull();
  });
});

describe('an inbox', () => {
  it('counts what others write and not what one writes oneself', () => {
    const world = after(withInbox(), direct(0, 'p2', 'p1'), direct(1, 'p1', 'p2'), direct(2, 'p2', 'p1'));
    expect(world.inbox?.view.conversations).toMatchObject([{ person: 'p2', last: 2, unread: 2 }]);
    expect(unreadDirect(world.inbox)).toBe(2);
  });

  it('does not count the tail of a fresh view again: the view holds it', () => {
    const row = { person: 'p2' as const, name: 'Ada', last: 0, at: 1, unread: 1 };
    const world = after(withInbox({ conversations: [row] }, { next: 1 }), direct(0, 'p2', 'p1'));
    expect(unreadDirect(world.inbox)).toBe(1);
    expect(world.inbox?.talks.get('p2')?.messages).toHaveLength(1);
    expect(unreadDirect(after(world, direct(1, 'p2', 'p1')).inbox)).toBe(2);
  });

  it('forgets what was read, in whichever tab', () => {
    const mark = { topic: 'inbox/p1', with: 'p2', next: 2 };
    const world = after(
      withInbox(),
      direct(0, 'p2', 'p1'),
      direct(1, 'p3', 'p1'),
      event('read.marked', 'inbox/p1', 2, mark),
    );
    expect(world.inbox?.view.conversations.map(({ person, unread }) => [person, unread])).toEqual([
      ['p3', 1],
      ['p2', 0],
    ]);
  });

  it('closes the hole before live messages with the page of the past, in order and once', () => {
    const world = after(withInbox({}, { next: 5, first: 5 }), direct(5, 'p2', 'p1', 'live'));
    if (!world.inbox) throw new Error('no inbox');
    const page = [direct(1, 'p1', 'p2', 'old'), direct(5, 'p2', 'p1', 'live')];
    const talk = prependTalk(world.inbox, 'p2', page, false).talks.get('p2');
    expect(talk?.messages.map(({ text }) => text)).toEqual(['old', 'live']);
    expect(talk).toMatchObject({ isLoaded: true, hasMore: false });
  });

  it('carries mute, role and profile', () => {
    const muted = after(withInbox(), event('person.muted', 'inbox/p1', 0, { person: 'p1', until: 9, why: 'noise' }));
    expect(muted.inbox?.view).toMatchObject({ muted_until: 9, mute_why: 'noise' });
    const lifted = after(muted, event('person.unmuted', 'inbox/p1', 1, { person: 'p1' }));
    expect(lifted.inbox?.view.muted_until).toBeUndefined();
    const granted = after(lifted, event('role.granted', 'inbox/p1', 2, { person: 'p1', role: 'moderator' }));
    expect(granted.inbox?.view.role).toBe('moderator');
    const renamed = profile('Zoë', 1);
    const edited = after(granted, event('profile.edited', 'inbox/p1', 3, { person: 'p1', profile: renamed }));
    expect(edited.inbox?.view.profile.name).toBe('Zoë');
  });
});

describe('the convening', () => {
  const lists = { rooms: [], announcements: [], affinity: [] };
  const convening = { title: 'T', zone: 'UTC', contact: '', programme: 1, campus: '', ...lists };
  const world = openTopic(emptyWorld, opening('convening', { convening }));
  const room = { room: 'r1', name: 'Hall', kind: 'stage', description: '', area: '' };

  it('learns of rooms, where they lie, and of newer documents', () => {
    const later = after(
      world,
      event('room.opened', 'convening', 0, room),
      event('room.placed', 'convening', 1, { room: 'r1', area: 'hall' }),
      event('programme.published', 'convening', 2, { version: 2, title: 'T2', zone: 'Africa/Nairobi' }),
      event('campus.published', 'convening', 3, { hash: 'h' }),
    );
    expect(later.convening).toMatchObject({
      title: 'T2',
      programme: 2,
      campus: 'h',
      rooms: [{ ...room, area: 'hall' }],
    });
  });

  it('counts people and heads of rooms: what changed, or all', () => {
    const counts = (all: boolean, rooms: { room: `r${number}`; people: number; next: number }[], here = 9): World =>
      reduceLive(world, { t: 'room.counts', d: { here, all, rooms } }, 0);
    const first = counts(true, [{ room: 'r1', people: 3, next: 7 }]);
    const more = reduceLive(
      first,
      { t: 'room.counts', d: { here: 10, all: false, rooms: [{ room: 'r2', people: 1, next: 2 }] } },
      0,
    );
    expect([...more.counts]).toEqual([
      ['r1', 3],
      ['r2', 1],
    ]);
    expect(reduceLive(more, { t: 'room.counts', d: { here: 0, all: true, rooms: [] } }, 0).counts.size).toBe(0);
  });

  it('counts who stands where on the campus: what changed, or all', () => {
    const told = { all: true, places: [{ area: 'Hall', people: 4 }], cells: [{ x: 1, y: 2, people: 5 }] };
    const first = reduceLive(world, { t: 'campus.crowds', d: told }, 0);
    expect([...first.crowds.places]).toEqual([['Hall', 4]]);
    const more = { all: false, places: [{ area: 'Hall', people: 0 }], cells: [{ x: 3, y: 0, people: 1 }] };
    const second = reduceLive(first, { t: 'campus.crowds', d: more }, 0);
    expect(second.crowds.places.size).toBe(0);
    expect([...second.crowds.cells.values()]).toEqual([
      { x: 1, y: 2, people: 5 },
      { x: 3, y: 0, people: 1 },
    ]);
    const none = { all: true, places: [], cells: [] };
    expect(reduceLive(second, { t: 'campus.crowds', d: none }, 0).crowds.cells.size).toBe(0);
  });

  it('says where something is unread, in rooms that one has read in before', () => {
    const marks = [
      { topic: 'room/r1', next: 4 },
      { topic: 'room/r3', next: 9 },
    ];
    const read = withInbox({ marks });
    const counted = reduceLive(
      read,
      {
        t: 'room.counts',
        d: {
          here: 1,
          all: true,
          rooms: [
            { room: 'r1', people: 0, next: 7 },
            { room: 'r2', people: 0, next: 5 },
            { room: 'r3', people: 0, next: 8 },
          ],
        },
      },
      0,
    );
    expect(['r1', 'r2', 'r3'].map((room) => hasUnread(counted, room))).toEqual([true, false, false]);
  });
});

describe('the talk of the room one is in', () => {
  it('counts messages of others past the mark, and nothing else', () => {
    const marked = withInbox({ marks: [{ topic: 'room/r1', next: 1 }] });
    const there = openTopic(marked, opening('room/r1'));
    const raised = event('chat.edited', 'room/r1', 3, { offset: 1, text: 'two!', mentions: [] });
    const world = after(there, said(0, 'read'), said(1, 'two'), said(2, 'own', { author: 'p1' }), raised);
    expect(unreadHere(world, 'p1')).toBe(1);
    expect(unreadHere(marked, 'p1')).toBe(0);
  });
});

describe('who is writing', () => {
  const typing = (now: number): World =>
    reduceLive(inRoom(), { t: 'chat.typing', d: { room: 'r1', person: 'p2', name: 'Ada' } }, now);

  it('is forgotten after five seconds, and when they have said it', () => {
    expect(forgetTyping(typing(0), 4999).typing).toHaveLength(1);
    expect(forgetTyping(typing(0), 5000).typing).toHaveLength(0);
    expect(after(typing(0), said(0, 'done')).typing).toHaveLength(0);
  });
});
