// A server small enough to read: one convening in memory, enough of the protocol to use the page and to test it.
import type { Live, PersonCard, RecordEvent } from '$protocol';
import type { SocketLike } from '../../src/net/connection';
import type { Clock } from '../../src/net/clock';
import type { Frame } from '../../src/net/requests';
import { campusJson } from './campus';
import { answers } from './commands';
import { people, programme, rooms, stageOf } from './data';
import { FakeLine } from './line';
import type { Walkers } from './walkers';

export interface Log {
  epoch: string;
  entries: RecordEvent[];
}

export interface Said {
  ok?: unknown;
  refused?: unknown;
}

const tail = 50;

export class FakeServer {
  readonly people: PersonCard[] = people();
  readonly logs = new Map<string, Log>();
  readonly lines = new Set<FakeLine>();
  readonly applied = new Map<string, Said>();
  readonly marks = new Map<string, { topic: string; with?: string; next: number }[]>();
  /** When not empty, what the campus document's hash is. */
  campusHash = '';
  walkers: Walkers | null = null;
  /** While true nobody is let in. */
  isDown = false;
  /** Codes that the next commands are refused with. */
  refuseNext: string[] = [];
  /** Tells a page that comes back of topics it may no longer read. */
  closesUnknown = false;
  latencyMs = 20;
  registrationOpen = true;
  signedInAs = ['p1'];

  constructor(readonly clock: Clock) {}

  open(): SocketLike {
    return new FakeLine(this);
  }

  /** Every line breaks, as when the process is killed. */
  kill(): void {
    this.isDown = true;
    for (const line of [...this.lines]) line.break(1006);
  }

  async fetch(path: string, options?: RequestInit): Promise<Response> {
    if (this.isDown) throw new TypeError('refused');
    const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
    if (path === '/api/front-door') return json(this.frontDoor());
    if (path === '/api/programme') return json(programme(this.clock.now()));
    if (path.startsWith('/api/campus/')) return json(campusJson());
    if (path === '/api/sign-in' || path === '/api/register') {
      const { profile } = JSON.parse(String(options?.body)) as { profile?: { name: string } };
      if (!profile) return json({ code: 'name-needed', sentence: 'A name is needed.', remedy: 'Tell it.' }, 409);
      return json({ person: 'p1', name: profile.name, role: 'attendee' });
    }
    if (path === '/api/sign-out') {
      this.signedInAs = [];
      return json({});
    }
    return json({ code: 'unknown', sentence: 'There is nothing here.', remedy: 'Look elsewhere.' }, 404);
  }

  private frontDoor(): unknown {
    const identities = this.people
      .filter(({ person }) => this.signedInAs.includes(person))
      .map(({ person, role, profile }) => ({ person, role, name: profile.name }));
    return {
      title: 'Action Planning Institute',
      zone: 'America/New_York',
      contact: 'institute@example.org',
      registration_open: this.registrationOpen,
      programme: 1,
      identities,
    };
  }

  log(topic: string): Log {
    const known = this.logs.get(topic);
    if (known) return known;
    const made: Log = { epoch: 'e1', entries: [] };
    this.logs.set(topic, made);
    return made;
  }

  append(topic: string, t: RecordEvent['t'], d: unknown, at = this.clock.now()): { topic: string; offset: number } {
    const { entries } = this.log(topic);
    const offset = entries.length;
    const event = { t, topic, offset, at, d } as RecordEvent;
    entries.push(event);
    for (const line of this.lines) if (line.topics.has(topic)) line.tell([event]);
    return { topic, offset };
  }

  card(person: string): PersonCard {
    const card = this.people.find((row) => row.person === person);
    if (!card) throw new Error(`There is no ${person}.`);
    return card;
  }

  decide(person: string, frame: Frame): Said {
    const key = `${frame.client} ${frame.n}`;
    const known = this.applied.get(key);
    if (known) return known;
    const code = this.refuseNext.shift();
    if (code) return { refused: { code, sentence: 'No.', remedy: 'Later.' } };
    const said = answers(this, this.card(person), frame);
    this.applied.set(key, said);
    return said;
  }

  greet(line: FakeLine, cursors: readonly { topic: string; next: number }[]): void {
    const { person, room, role } = this.card(line.person);
    const topics = ['convening', `inbox/${person}`, ...(role === 'attendee' ? [] : ['staff'])];
    for (const topic of room ? [...topics, `room/${room}`] : topics) {
      this.openTopic(line, topic, cursors.find((cursor) => cursor.topic === topic)?.next ?? null);
    }
    if (this.closesUnknown) {
      const lost = cursors.filter(({ topic }) => !line.topics.has(topic));
      for (const { topic } of lost) line.tell({ t: 'topic.closed', d: { topic, why: 'away too long' } });
    }
    this.tellCounts(true);
  }

  openTopic(line: FakeLine, topic: string, wanted: number | null): void {
    const { entries, epoch } = this.log(topic);
    const next = entries.length;
    const first = wanted ?? Math.max(0, next - tail);
    const answer = wanted === null ? 'fresh' : wanted === next ? 'current' : 'since';
    const view = answer === 'fresh' ? this.view(line.person, topic) : {};
    line.topics.add(topic);
    line.tell({ t: 'topic.opened', d: { topic, epoch, answer, first, next, ...view } });
    if (first < next) line.tell(entries.slice(first));
  }

  private view(person: string, topic: string): object {
    const [kind, id] = topic.split('/');
    if (kind === 'convening') {
      const { title, zone, contact } = this.frontDoor() as { title: string; zone: string; contact: string };
      const convening = { title, zone, contact, programme: 1, campus: this.campusHash, rooms, announcements: [] };
      return { convening: { ...convening, affinity: [] } };
    }
    if (kind === 'room') return { room: rooms.find((row) => row.room === id), stage: stageOf(id, this.clock.now()) };
    if (kind !== 'inbox') return {};
    const { profile, role } = this.card(person);
    const votes = { questions: [], upvotes: [], poll_votes: [], affinity: [], office_notes: [] };
    const own = { availability: 'open', invitations: [], met: [], breakouts: [], ...votes };
    const marks = this.marks.get(person) ?? [];
    return { inbox: { profile, role, conversations: this.conversations(person), marks, ...own } };
  }

  private conversations(person: string): unknown[] {
    const rows = new Map<string, { person: string; name: string; last: number; at: number; unread: number }>();
    for (const event of this.log(`inbox/${person}`).entries) {
      if (event.t !== 'direct.posted') continue;
      const isMine = event.d.author === person;
      const other = isMine ? event.d.to : event.d.author;
      const unread = (rows.get(other)?.unread ?? 0) + (isMine ? 0 : 1);
      const name = this.card(other).profile.name;
      rows.set(other, { person: other, name, last: event.offset, at: event.at, unread });
    }
    return [...rows.values()].reverse();
  }

  tellCounts(all = false): void {
    const counted = rooms.map(({ room }) => ({
      room,
      people: this.people.filter((row) => row.here && row.room === room).length,
      next: this.log(`room/${room}`).entries.length,
    }));
    const here = this.people.filter((row) => row.here).length;
    this.tellAll({ t: 'room.counts', d: { here, all, rooms: counted } });
  }

  tellAll(live: Live): void {
    for (const line of this.lines) line.tell(live);
  }
}
