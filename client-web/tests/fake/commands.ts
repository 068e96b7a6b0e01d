// What the fake server does with each command.
import type { Mention, PersonCard, RecordEvent } from '$protocol';
import type { Frame } from '../../src/net/requests';
import { attendance, rooms } from './data';
import type { FakeServer, Said } from './server';

/** The page's own types have judged these already. */
type Fields = Record<string, any>;
type Answer = (server: FakeServer, me: PersonCard, d: Fields) => Said;

const refuse = (code: string): Said => ({ refused: { code, sentence: `No: ${code}.`, remedy: 'Do otherwise.' } });

function mentionsIn(server: FakeServer, text: string): Mention[] {
  return [...text.matchAll(/@\[(p\d+)\]/g)].map(([, id]) => {
    const { person, profile } = server.card(id ?? '');
    return { person, name: profile.name };
  });
}

function entry(server: FakeServer, room: string, offset: number): RecordEvent | undefined {
  return server.log(`room/${room}`).entries[offset];
}

const table: Record<string, Answer> = {
  ping: (server) => ({ ok: { now: server.clock.now() } }),
  'rate.set': () => ({ ok: {} }),
  'chat.type': (server, me, d) => {
    const live = { room: d['room'], person: me.person, name: me.profile.name };
    for (const line of server.lines) if (line.person !== me.person) line.tell({ t: 'chat.typing', d: live });
    return { ok: {} };
  },
  'chat.post': (server, me, d) => {
    if (me.room !== d['room']) return refuse('not-in-room');
    if (me.muted) return refuse('muted');
    const text = String(d['text']);
    const said = { author: me.person, name: me.profile.name, text, mentions: mentionsIn(server, text) };
    const replied = d['reply_to'] === undefined ? said : { ...said, reply_to: d['reply_to'] };
    const placed = server.append(`room/${d['room']}`, 'chat.posted', replied);
    server.tellCounts();
    return { ok: placed };
  },
  'chat.edit': (server, me, d) => {
    const said = entry(server, d['room'], d['offset']);
    if (said?.t !== 'chat.posted') return refuse('message-unknown');
    if (said.d.author !== me.person) return refuse('not-yours');
    const text = String(d['text']);
    said.d = { ...said.d, text, edited: server.clock.now(), mentions: mentionsIn(server, text) };
    const edit = { offset: d['offset'], text, mentions: said.d.mentions };
    return { ok: server.append(`room/${d['room']}`, 'chat.edited', edit) };
  },
  'chat.delete': (server, me, d) => {
    const said = entry(server, d['room'], d['offset']);
    if (said?.t !== 'chat.posted') return refuse('message-unknown');
    said.d = { ...said.d, text: '', mentions: [], deleted_by: me.person };
    return { ok: server.append(`room/${d['room']}`, 'chat.deleted', { offset: d['offset'], by: me.person }) };
  },
  'history.page': (server, me, d) => {
    const topic = String(d['topic']);
    const limit = Number(d['limit'] ?? 50);
    const other = d['with'] as string | undefined;
    const fits = (event: RecordEvent): boolean =>
      other === undefined ||
      (event.t === 'direct.posted' && [event.d.author, event.d.to].every((id) => id === other || id === me.person));
    const before = server.log(topic).entries.filter((event) => event.offset < Number(d['before']) && fits(event));
    return { ok: { topic, records: before.slice(-limit), more: before.length > limit } };
  },
  'direct.post': (server, me, d) => {
    const to = server.card(String(d['to']));
    const said = {
      author: me.person,
      to: to.person,
      name: me.profile.name,
      to_name: to.profile.name,
      text: String(d['text']),
    };
    server.append(`inbox/${to.person}`, 'direct.posted', said);
    return { ok: server.append(`inbox/${me.person}`, 'direct.posted', said) };
  },
  'read.mark': (server, me, d) => {
    server.append(`inbox/${me.person}`, 'read.marked', d);
    return { ok: {} };
  },
  'room.enter': (server, me, d) => {
    const room = rooms.find((row) => row.room === d['room']);
    if (!room) return refuse('room-unknown');
    move(server, me, room.room);
    return { ok: {} };
  },
  'room.leave': (server, me) => {
    move(server, me, null);
    return { ok: {} };
  },
  'people.page': (server, _me, d) => {
    const words = String(d['query'] ?? '').toLowerCase();
    const found = server.people.filter((card) => {
      const text = [card.profile.name, card.profile.organisation, card.profile.region].join(' ').toLowerCase();
      const isWanted = (!d['here'] || card.here) && (!d['simulated'] || card.simulated);
      return text.includes(words) && isWanted && (!d['room'] || card.room === d['room']);
    });
    const skip = Number(d['skip'] ?? 0);
    return { ok: { people: found.slice(skip, skip + Number(d['limit'] ?? 50)), total: found.length } };
  },
  'walk.head': (server, me, d) => {
    server.walkers?.head(me.person, d['dx'], d['dy']);
    return { ok: {} };
  },
  'walk.to': () => ({ ok: {} }),
  'walk.beside': () => ({ ok: {} }),
  'walk.into': () => ({ ok: {} }),
  'walk.map': () => ({ ok: {} }),
  'profile.edit': (server, me, d) => {
    me.profile = d['profile'];
    server.append(`inbox/${me.person}`, 'profile.edited', { person: me.person, profile: me.profile });
    return { ok: {} };
  },
  'attendance.page': (server) => ({ ok: attendance(server.clock.now()) }),
  'person.mute': (server, me, d) => {
    const card = server.card(String(d['person']));
    card.muted = true;
    const until = server.clock.now() + Number(d['minutes']) * 60_000;
    server.append(`inbox/${card.person}`, 'person.muted', { person: card.person, until, why: d['why'] });
    note(server, me, card, 'mute', String(d['why']));
    return { ok: {} };
  },
  'person.remove': (server, me, d) => {
    const card = server.card(String(d['person']));
    Object.assign(card, { removed: true, here: false });
    note(server, me, card, 'remove', String(d['why']));
    for (const line of [...server.lines]) if (line.person === card.person) line.break(4700);
    return { ok: {} };
  },
  'role.grant': (server, me, d) => {
    const card = server.card(String(d['person']));
    card.role = d['role'];
    server.append(`inbox/${card.person}`, 'role.granted', { person: card.person, role: card.role });
    note(server, me, card, 'grant-role', card.role);
    return { ok: {} };
  },
};

function note(server: FakeServer, me: PersonCard, card: PersonCard, act: string, why: string): void {
  const names = { by_name: me.profile.name, person_name: card.profile.name };
  server.append('staff', 'audit.noted', { by: me.person, person: card.person, act, why, ...names });
}

function move(server: FakeServer, me: PersonCard, room: PersonCard['room'] | null): void {
  const before = me.room;
  if (room) me.room = room;
  else delete me.room;
  for (const line of server.lines) {
    if (line.person !== me.person) continue;
    if (before) {
      line.topics.delete(`room/${before}`);
      line.tell({ t: 'topic.closed', d: { topic: `room/${before}`, why: 'left' } });
    }
    if (room) server.openTopic(line, `room/${room}`, null);
  }
  server.tellCounts();
}

export function answers(server: FakeServer, me: PersonCard, frame: Frame): Said {
  const answer = table[frame.do];
  return answer ? answer(server, me, frame.d as Fields) : refuse('unknown-command');
}
