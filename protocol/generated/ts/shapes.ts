// The shapes of what the server sends, as data for the checker.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.

import {
  rateWords,
  answerWords,
  roleWords,
  roomKindWords,
  roleKindWords,
  sessionKindWords,
  actWords,
} from './messages';

/**
 * A field's name, ? where it may be absent, and its kind: text, int, bool, raw, id:<letter>, a word list or a shape, []
 * for a list; with a second value, that is what an absent field stands for.
 */
export type Shape = Readonly<Record<string, string | readonly [kind: string, fallback: unknown]>>;

export const wordLists: Record<string, readonly string[]> = {
  Rate: rateWords,
  Answer: answerWords,
  Role: roleWords,
  RoomKind: roomKindWords,
  RoleKind: roleKindWords,
  SessionKind: sessionKindWords,
  Act: actWords,
};

export const shapes: Record<string, Shape> = {
  Acknowledged: {},
  Cursor: {
    topic: 'text',
    epoch: 'text',
    next: 'int',
  },
  Welcome: {
    person: 'id:p',
    role: 'Role',
    now: 'int',
    server: 'text',
  },
  Pong: {
    now: 'int',
  },
  RoomView: {
    room: 'id:r',
    name: 'text',
    kind: 'RoomKind',
    description: 'text',
    area: 'text',
  },
  ConveningView: {
    title: 'text',
    zone: 'text',
    contact: 'text',
    programme: 'int',
    campus: 'text',
    rooms: 'RoomView[]',
  },
  Profile: {
    name: 'text',
    pronouns: ['text', ''],
    organisation: ['text', ''],
    role_kind: ['RoleKind', 'unsaid'],
    region: ['text', ''],
    zone: ['text', ''],
    colour: ['int', 0],
    pattern: ['int', 0],
  },
  Conversation: {
    person: 'id:p',
    name: 'text',
    last: 'int',
    at: 'int',
    unread: 'int',
  },
  Mark: {
    topic: 'text',
    'with?': 'id:p',
    next: 'int',
  },
  InboxView: {
    profile: 'Profile',
    role: 'Role',
    'muted_until?': 'int',
    'mute_why?': 'text',
    conversations: 'Conversation[]',
    marks: 'Mark[]',
  },
  TopicOpened: {
    topic: 'text',
    epoch: 'text',
    answer: 'Answer',
    first: 'int',
    next: 'int',
    'convening?': 'ConveningView',
    'room?': 'RoomView',
    'inbox?': 'InboxView',
  },
  TopicClosed: {
    topic: 'text',
    why: 'text',
  },
  SignedIn: {
    person: 'id:p',
    role: 'Role',
    name: 'text',
  },
  SignInRequest: {
    secret: 'text',
    'profile?': 'Profile',
  },
  RegisterRequest: {
    profile: 'Profile',
  },
  SignOutRequest: {
    identity: 'id:p',
  },
  Identity: {
    person: 'id:p',
    name: 'text',
    role: 'Role',
  },
  FrontDoor: {
    title: 'text',
    zone: 'text',
    contact: 'text',
    registration_open: 'bool',
    programme: 'int',
    identities: 'Identity[]',
  },
  HttpRefusal: {
    code: 'text',
    sentence: 'text',
    remedy: 'text',
  },
  Attended: {
    session: 'id:s',
    title: 'text',
    starts: 'int',
    ends: 'int',
    present_ms: 'int',
  },
  Stay: {
    room: 'id:r',
    name: 'text',
    from: 'int',
    to: 'int',
    open: 'bool',
  },
  Attendance: {
    person: 'id:p',
    sessions: 'Attended[]',
    stays: 'Stay[]',
    total_ms: 'int',
  },
  Placed: {
    topic: 'text',
    offset: 'int',
  },
  Mention: {
    person: 'id:p',
    name: 'text',
  },
  ChatPosted: {
    author: 'id:p',
    name: 'text',
    text: 'text',
    mentions: 'Mention[]',
    'reply_to?': 'int',
    'edited?': 'int',
    'deleted_by?': 'id:p',
    'erased?': 'bool',
  },
  ChatEdited: {
    offset: 'int',
    text: 'text',
    mentions: 'Mention[]',
  },
  ChatDeleted: {
    offset: 'int',
    by: 'id:p',
  },
  History: {
    topic: 'text',
    records: 'raw[]',
    more: 'bool',
  },
  ChatTyping: {
    room: 'id:r',
    person: 'id:p',
    name: 'text',
  },
  ConveningCreated: {
    title: 'text',
    zone: 'text',
    contact: 'text',
    registration_open: 'bool',
  },
  Speaker: {
    name: 'text',
  },
  ProgrammeSession: {
    guid: 'text',
    title: 'text',
    abstract: 'text',
    kind: 'SessionKind',
    track: 'text',
    language: 'text',
    starts: 'int',
    ends: 'int',
    room_name: 'text',
    speakers: 'Speaker[]',
  },
  ProgrammePublished: {
    version: 'int',
    title: 'text',
    zone: 'text',
  },
  Scheduled: {
    session: 'id:s',
    room: 'id:r',
    item: 'ProgrammeSession',
  },
  ProgrammeDocument: {
    version: 'int',
    title: 'text',
    zone: 'text',
    sessions: 'Scheduled[]',
  },
  ImportReport: {
    taken: 'text',
    warnings: 'text[]',
  },
  CampusPublished: {
    hash: 'text',
  },
  DirectPosted: {
    author: 'id:p',
    to: 'id:p',
    name: 'text',
    to_name: 'text',
    text: 'text',
  },
  ReadMarked: {
    topic: 'text',
    'with?': 'id:p',
    next: 'int',
    'unread?': 'int',
  },
  PersonMuted: {
    person: 'id:p',
    until: 'int',
    why: 'text',
  },
  PersonUnmuted: {
    person: 'id:p',
  },
  PersonRemoved: {
    person: 'id:p',
    why: 'text',
  },
  PersonRestored: {
    person: 'id:p',
  },
  RoleGranted: {
    person: 'id:p',
    role: 'Role',
  },
  AuditNoted: {
    by: 'id:p',
    by_name: 'text',
    person: 'id:p',
    person_name: 'text',
    act: 'Act',
    why: 'text',
  },
  PersonJoined: {
    person: 'id:p',
    role: 'Role',
    profile: 'Profile',
    simulated: ['bool', false],
  },
  ProfileEdited: {
    person: 'id:p',
    profile: 'Profile',
  },
  PersonCard: {
    person: 'id:p',
    role: 'Role',
    profile: 'Profile',
    here: 'bool',
    'room?': 'id:r',
    simulated: ['bool', false],
    muted: ['bool', false],
    removed: ['bool', false],
  },
  People: {
    people: 'PersonCard[]',
    total: 'int',
  },
  AvatarCard: {
    slot: 'int',
    person: 'id:p',
    name: 'text',
    role: 'Role',
    colour: 'int',
    pattern: 'int',
  },
  AvatarsIntroduced: {
    avatars: 'AvatarCard[]',
  },
  RehearsalAdmission: {
    people: 'id:p[]',
  },
  RehearsalAdmitted: {
    people: 'id:p[]',
  },
  RehearsalSweeping: {},
  RehearsalErased: {
    offsets: 'int[]',
  },
  RehearsalSwept: {
    people: 'int',
    messages: 'int',
  },
  RehearsalRequest: {
    names: 'text[]',
  },
  RehearsalSeat: {
    person: 'id:p',
    cookie: 'text',
  },
  RehearsalSeats: {
    seats: 'RehearsalSeat[]',
  },
  RoomMade: {
    room: 'id:r',
  },
  RoomOpened: {
    room: 'id:r',
    name: 'text',
    kind: 'RoomKind',
    description: 'text',
    area: 'text',
  },
  RoomPlaced: {
    room: 'id:r',
    area: 'text',
  },
  RoomCount: {
    room: 'id:r',
    people: 'int',
    next: 'int',
  },
  RoomCounts: {
    here: 'int',
    all: 'bool',
    rooms: 'RoomCount[]',
  },
};

export const eventShapes: Record<string, string> = {
  'chat.posted': 'ChatPosted',
  'chat.edited': 'ChatEdited',
  'chat.deleted': 'ChatDeleted',
  'convening.created': 'ConveningCreated',
  'programme.published': 'ProgrammePublished',
  'campus.published': 'CampusPublished',
  'direct.posted': 'DirectPosted',
  'read.marked': 'ReadMarked',
  'person.muted': 'PersonMuted',
  'person.unmuted': 'PersonUnmuted',
  'person.removed': 'PersonRemoved',
  'person.restored': 'PersonRestored',
  'role.granted': 'RoleGranted',
  'audit.noted': 'AuditNoted',
  'person.joined': 'PersonJoined',
  'profile.edited': 'ProfileEdited',
  'rehearsal.admitted': 'RehearsalAdmitted',
  'rehearsal.sweeping': 'RehearsalSweeping',
  'rehearsal.erased': 'RehearsalErased',
  'rehearsal.swept': 'RehearsalSwept',
  'room.opened': 'RoomOpened',
  'room.placed': 'RoomPlaced',
};

export const liveShapes: Record<string, string> = {
  'topic.opened': 'TopicOpened',
  'topic.closed': 'TopicClosed',
  'chat.typing': 'ChatTyping',
  'avatars.introduced': 'AvatarsIntroduced',
  'room.counts': 'RoomCounts',
};

export const replyShapes: Record<string, string> = {
  'hello': 'Welcome',
  'ping': 'Pong',
  'rate.set': 'Acknowledged',
  'attendance.page': 'Attendance',
  'chat.post': 'Placed',
  'chat.edit': 'Placed',
  'chat.delete': 'Placed',
  'history.page': 'History',
  'chat.type': 'Acknowledged',
  'direct.post': 'Placed',
  'read.mark': 'Acknowledged',
  'person.mute': 'Acknowledged',
  'person.unmute': 'Acknowledged',
  'person.remove': 'Acknowledged',
  'person.restore': 'Acknowledged',
  'role.grant': 'Acknowledged',
  'profile.edit': 'Acknowledged',
  'people.page': 'People',
  'walk.to': 'Acknowledged',
  'walk.beside': 'Acknowledged',
  'walk.into': 'Acknowledged',
  'walk.map': 'Acknowledged',
  'walk.head': 'Acknowledged',
  'rehearsal.sweep': 'Acknowledged',
  'room.open': 'RoomMade',
  'room.enter': 'Acknowledged',
  'room.leave': 'Acknowledged',
};
