// A small convening to look at and to test with: people, rooms, a programme around a given moment.
import type { PersonCard, Profile, ProgrammeDocument, RoomView, Scheduled, SessionKind, StageView } from '$protocol';

const minuteMs = 60_000;

export const rooms: RoomView[] = [
  room(1, 'Main hall', 'stage', 'Plenaries and panels', 'main hall'),
  room(2, 'Classroom educators', 'affinity', 'Role-alike group', 'affinity lounge'),
  room(3, 'Community partners', 'affinity', 'Role-alike group', ''),
  room(4, 'Room A', 'breakout', '', 'breakout a'),
  room(5, 'Room B', 'breakout', '', 'breakout b'),
  room(6, 'Action planning', 'office', 'Bring your plan', 'office hours'),
  room(7, 'Quiet garden', 'quiet', 'No talking here', 'quiet garden'),
  room(8, 'Welcome desk', 'lobby', 'Ask anything', ''),
];

function room(id: number, name: string, kind: RoomView['kind'], description: string, area: string): RoomView {
  return { room: `r${id}`, name, kind, description, area };
}

export function profile(name: string, index: number): Profile {
  const organisations = ['Harbour School', 'Science Museum Nairobi', 'Rift Valley STEM Ecosystem', ''];
  return {
    name,
    pronouns: index % 3 === 0 ? 'she/her' : '',
    organisation: organisations[index % organisations.length] ?? '',
    role_kind: index % 2 === 0 ? 'classroom-educator' : 'community-partner',
    region: index % 2 === 0 ? 'Kenya' : 'Ontario',
    zone: '',
    colour: index % 8,
    pattern: index % 4,
  };
}

/** Something is on in the main hall; elsewhere nothing. */
export function stageOf(id: string | undefined, now: number): StageView {
  if (id !== 'r1') return { phase: 'planned', title: '', hands: [], speakers: [], slides: { ready: [] } };
  const called = (index: number): { person: `p${number}`; name: string } => ({
    person: `p${index + 1}`,
    name: names[index] ?? '',
  });
  return {
    phase: 'live',
    title: 'What a plan needs: commitments, and people who ask about them',
    hands: [called(4), called(0), called(7)],
    floor: called(3),
    speakers: [
      { ...called(2), ready: true },
      { ...called(0), ready: false },
    ],
    timer: { label: 'Opening words', ends: now + 4 * minuteMs },
    slides: { ready: [] },
  };
}

const names = [
  'Amina Abdi',
  'Björn Ålund',
  'Chiara Conti',
  'Daniel Okafor',
  'אסתר לוי',
  'Fatuma Hassan',
  'Guadalupe Reyes',
  'Hans-Peter Wohlgemuth-Lautenschläger',
];

export function people(): PersonCard[] {
  return names.map((name, index) => ({
    person: `p${index + 1}`,
    role: index === 1 ? 'moderator' : index === 2 ? 'organiser' : 'attendee',
    profile: profile(name, index),
    here: index !== 5,
    ...(index % 3 === 0 ? { room: 'r1' as const } : {}),
    availability: 'open',
    talking: false,
    simulated: false,
    muted: false,
    removed: false,
    erased: false,
    is_minor: false,
    forbidden: [],
  }));
}

export function programme(now: number): ProgrammeDocument {
  const start = Math.floor(now / (60 * minuteMs)) * 60 * minuteMs;
  const session = (
    id: number,
    title: string,
    kind: SessionKind,
    hours: number,
    minutes: number,
    roomId: number,
  ): Scheduled => ({
    session: `s${id}`,
    room: `r${roomId}`,
    item: {
      guid: `g${id}`,
      title,
      abstract: 'What we learnt in three years of running an institute without a building.\n\nBring one question.',
      kind,
      track: kind === 'networking' ? 'Networking' : 'Content',
      language: 'en',
      starts: start + hours * 60 * minuteMs,
      ends: start + hours * 60 * minuteMs + minutes * minuteMs,
      room_name: rooms[roomId - 1]?.name ?? '',
      speakers: kind === 'panel' ? [{ name: 'Amina Abdi' }, { name: 'Chiara Conti' }] : [],
      access: 'both',
      no_record: false,
    },
  });
  return {
    version: 1,
    title: 'Action Planning Institute',
    zone: 'America/New_York',
    sessions: [
      session(1, 'Introduction to action planning', 'asynchronous', -150, 120, 8),
      session(2, 'Institute introduction and welcome', 'plenary', -26, 60, 1),
      session(3, 'Panel: science for everybody', 'panel', 0, 90, 1),
      session(5, 'Role-alike affinity groups', 'networking', 2, 60, 2),
      session(4, 'Office hours', 'office-hours', 2, 60, 6),
      session(6, 'Debrief', 'debrief', 24, 60, 4),
      session(7, 'Sharing and closing', 'plenary', 26, 90, 1),
    ],
  };
}

export function attendance(now: number): unknown {
  const { sessions } = programme(now);
  const attended = sessions.slice(1, 3).map(({ session, item }, index) => ({
    session,
    title: item.title,
    starts: item.starts,
    ends: item.ends,
    present_ms: index === 0 ? 58 * minuteMs : 12 * minuteMs + 20_000,
  }));
  const from = now - 12 * minuteMs;
  return {
    person: 'p1',
    sessions: attended,
    stays: [{ room: 'r1', name: 'Main hall', from, to: now, open: true }],
    total_ms: 70 * minuteMs,
  };
}
