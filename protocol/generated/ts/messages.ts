// Every message and shape of the protocol that a client meets.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.

/** How many of the nearest avatars are wanted besides one's own; left out, as many as there may be. */
export type Neighbours = number;

/** A set of affinity rooms. */
export type AffinityId = `a${number}`;

export type AnnouncementText = string;

export type CaptionText = string;

/** BCP 47: en, es-MX. */
export type Language = string;

/** A step of a self-paced session; a higher number was written later. */
export type StepId = `e${number}`;

/** Someone in the hall without an account, by the browser they checked in with. */
export type GuestId = `h${number}`;

/** The random part of a public address; who knows it may use it. */
export type LinkCode = string;

/** Typed on a device in the hall; capital letters and digits that look like no other. */
export type HallCode = string;

/** A paragraph; a higher number was added later. */
export type NoteId = `n${number}`;

export type NoteText = string;

/** Rises by one with each change of a paragraph; the first is 1. */
export type NoteRevision = number;

/** A helper's desk; each helper has one. */
export type OfficeId = `o${number}`;

/** A place in a queue; a lower number came earlier. */
export type TicketId = `w${number}`;

/** A time to book. */
export type SlotId = `b${number}`;

export type PairingTitle = string;

/** Questions to begin with, one a line: the first for the first round, and so on, then from the beginning. */
export type PairingText = string;

/** A poll; a higher number was drafted later. */
export type PollId = `v${number}`;

export type PollText = string;

export type PollOption = string;

/** A case: what one chooses, told. */
export type CaseText = string;

/** The first option is 0. */
export type PollChoice = number;

/** A question; a higher number was asked later. */
export type QuestionId = `q${number}`;

export type QuestionText = string;

/** What was answered, in short; empty where it was answered aloud only. */
export type QuestionAnswer = string;

/** How many people showed each kind, in the order of ReactionKind. */
export type KindCounts = number;

/** A report; a higher number was made later. */
export type ReportId = `j${number}`;

/** Something that a moderator did to a person, and that can be appealed against. */
export type MeasureId = `k${number}`;

export type ReportWords = string;

export type AppealText = string;

export type NeededReason = string;

/** A worksheet; a higher number was made later. */
export type SheetId = `f${number}`;

export type SheetTitle = string;

/** What a row or a column is called. */
export type SheetLabel = string;

/** A file of slides on a stage; a higher number was put up later. */
export type SlidesId = `d${number}`;

export type SlidesTitle = string;

/** The first page is 1. */
export type SlidePage = number;

export type TableTopic = string;

/** A person in this convening. */
export type PersonId = `p${number}`;

/** A room: stage, breakout, affinity, table, office, lobby or conversation. */
export type RoomId = `r${number}`;

/** A session of the programme. */
export type SessionId = `s${number}`;

/** An audience: convening, staff, room/R, inbox/P. */
export type Topic = string;

/** Random name of a journal's life; changes only on restore or repair. */
export type Epoch = string;

/** Place in a topic's log; the first entry has 0. */
export type Offset = number;

export type Count = number;

/** UTC, milliseconds since 1970. */
export type Moment = number;

/** Random per tab and kept in it. */
export type ClientId = string;

/** SHA-256 in lower-case hexadecimal digits. */
export type Hash = string;

export type Name = string;

export type Line = string;

export type Prose = string;

/** A message. A mention is written @[p7]. */
export type ChatText = string;

/** IANA time zone name. */
export type Zone = string;

/** An area of the campus, by its name in the campus document. */
export type AreaName = string;

/** One of the campus' maps, by its name in the campus document. */
export type MapName = string;

/** One of the palette's eight avatar colours. */
export type AvatarColour = number;

/** Ring of the avatar: solid, dash, dot, double; never colour alone. */
export type AvatarPattern = number;

/** Said off the record (F20): the words are in no journal; they are empty once the server was started anew. */
export type Unrecorded = number;

/** One tab's taking part by voice; never used twice, also not after a restart. */
export type VoiceSeat = number;

/** A wall; a higher number was opened later. */
export type WallId = `l${number}`;

/** A card; a higher number was added later. */
export type CardId = `c${number}`;

/** A group of cards on one wall. */
export type GroupId = `g${number}`;

export type WallText = string;

export type GroupText = string;

export type CardText = string;

/** How many votes everybody has. */
export type WallVotes = number;

/** Done; there is nothing to tell. */
export type Acknowledged = Record<string, never>;

/** How far this client has read a topic: the offset it wants next. */
export interface Cursor {
  topic: Topic;
  epoch: Epoch;
  next: Offset;
}

export const rateWords = [
  'full',
  'calm',
  'list',
] as const;
/** How often presence is wanted: 10 Hz, 4 Hz, counts only. */
export type Rate = (typeof rateWords)[number];

export const answerWords = [
  'current',
  'since',
  'fresh',
] as const;
/** Nothing was missed | exactly what was missed follows | a view and the newest entries follow. */
export type Answer = (typeof answerWords)[number];

/** The first command. Names which of the browser's identities this tab is and how far it has read. */
export interface Hello {
  protocol: number;
  identity: PersonId;
  cursors?: Cursor[];
  rate?: Rate;
  neighbours?: Neighbours;
}

export const roleWords = [
  'attendee',
  'moderator',
  'organiser',
] as const;
/** Standing in a convening; each includes the ones before. */
export type Role = (typeof roleWords)[number];

/** Who the server takes this tab for. */
export interface Welcome {
  person: PersonId;
  role: Role;
  now: Moment;
  server: Line;
}

/** Asks whether the line lives; browsers hide WebSocket pings. */
export type Ping = Record<string, never>;

export interface Pong {
  now: Moment;
}

/** Changes how often presence is wanted, say when the tab is hidden. */
export interface RateSet {
  rate: Rate;
  neighbours?: Neighbours;
}

export const roomKindWords = [
  'stage',
  'breakout',
  'affinity',
  'table',
  'office',
  'lobby',
  'showcase',
  'quiet',
] as const;
export type RoomKind = (typeof roomKindWords)[number];

export interface RoomView {
  room: RoomId;
  name: Line;
  kind: RoomKind;
  description: Line;
  /** Its area on the campus; empty where it has only a door in the list. */
  area: string;
}

export interface Announcement {
  /** Where it stands in the convening's topic; names it. */
  offset: Offset;
  text: AnnouncementText;
  at: Moment;
  /** When it need not be shown any more. */
  until: Moment;
}

export const roleKindWords = [
  'unsaid',
  'classroom-educator',
  'informal-educator',
  'administrator',
  'community-partner',
  'higher-education',
  'student',
  'other',
] as const;
/** What a person does, for role-alike groups (S2.18). */
export type RoleKind = (typeof roleKindWords)[number];

/**
 * How a room is kept. Moderators are exempt from all of it but that nothing is recorded; speakers of the room always
 * come in.
 */
export interface RoomRules {
  /** Seconds between two messages of one person; 0: no slow mode. */
  slow_s: number;
  /** Only moderators write. */
  chat_locked: boolean;
  /** Who comes knocks, and waits to be let in. */
  locked: boolean;
  /** What is said here, and in its breakouts, is written down nowhere (F20). */
  no_record: boolean;
  /** How many may be here at once, those who are exempt not counted; 0: as many as come. */
  people_max: number;
  /** Only those who are exempt come in. */
  only_staff: boolean;
  /** Who may come by what they do, or by their organisation; where both are empty, everybody. */
  only_roles: RoleKind[];
  only_organisations: string[];
}

export interface RuledRoom {
  room: RoomId;
  rules: RoomRules;
}

export interface Called {
  person: PersonId;
  /** Their place is kept until then. */
  until: Moment;
}

/** Who waits for a place in a room that is full. */
export interface RoomLine {
  room: RoomId;
  /** There is a place for them. */
  called: Called[];
  /** Who waits, in the order in which they came. */
  people: PersonId[];
}

/** Where a room is followed by whoever is not in it. */
export interface WatchedRoom {
  room: RoomId;
  watch: LinkCode;
}

/** The tile of the campus on which a table stands. */
export interface TableSpot {
  x: number;
  y: number;
}

/** A topic table, beside what the list of rooms says of it. */
export interface TableView {
  room: RoomId;
  host: PersonId;
  host_name: Name;
  seats: number;
  /** Absent where it stands in the list of places only, as all do once there is a new campus. */
  spot?: TableSpot;
}

export const affinityByWords = [
  'role',
  'region',
] as const;
/** Those who do the same | those whose waking hours meet. */
export type AffinityBy = (typeof affinityByWords)[number];

export interface AffinityRoom {
  room: RoomId;
  name: Name;
  /** Closed ones can be read, and nothing is said in them any more. */
  open: boolean;
  facilitator?: PersonId;
  facilitator_name?: Name;
}

export interface AffinitySet {
  set: AffinityId;
  title: Name;
  by: AffinityBy;
  least: Count;
  most: Count;
  /** The session that is talked over in these rooms. */
  session?: SessionId;
  open: boolean;
  rooms: AffinityRoom[];
}

export const helperKindWords = [
  'professional',
  'peer',
] as const;
/** Seasoned | doing it now. */
export type HelperKind = (typeof helperKindWords)[number];

export interface Helper {
  person: PersonId;
  name: Name;
  kind: HelperKind;
}

export const officeStageWords = [
  'closed',
  'open',
  'paused',
] as const;
/** Nobody can wait | those who wait are called | one can wait, and nobody is called. */
export type OfficeStage = (typeof officeStageWords)[number];

export interface Ticket {
  ticket: TicketId;
  person: PersonId;
  name: Name;
}

export interface Slot {
  slot: SlotId;
  starts: Moment;
  ends: Moment;
  /** Who booked it. */
  person?: PersonId;
  name?: Name;
}

export interface Office {
  office: OfficeId;
  helper: PersonId;
  /** Of the helper. */
  name: Name;
  kind: HelperKind;
  subject: Line;
  /** Where the two meet; nobody else comes in. */
  room: RoomId;
  stage: OfficeStage;
  /** In the order in which they came. */
  queue: Ticket[];
  /** The first of the queue, who is asked in until `expires`. */
  called?: TicketId;
  expires?: Moment;
  /** Who is being helped. */
  helping?: Ticket;
  /** In order of time. */
  slots: Slot[];
}

export interface OfficesView {
  /** Everybody may open a desk, as a peer. */
  anyone: boolean;
  /** Whom a moderator named, in order of id. */
  helpers: Helper[];
  offices: Office[];
}

/** A session with steps. What these say is asked for with course.read and step.read. */
export interface Course {
  session: SessionId;
  /** Rises with every change of its steps. */
  version: Count;
  /** From then on one may go through the steps; absent while they are being written. */
  opens?: Moment;
  /** In their order. */
  steps: StepId[];
}

/**
 * What everybody may know of the convening. The programme and the campus are documents of their own, fetched over HTTP.
 */
export interface ConveningView {
  title: Line;
  zone: Zone;
  contact: Line;
  /** Version of the programme; 0 where there is none. */
  programme: Count;
  /** Hash of the campus document; empty where there is none. */
  campus: string;
  rooms: RoomView[];
  /** The newest, oldest first, those whose time is over included. */
  announcements: Announcement[];
  /** How rooms are kept; of those that are not named nothing is ruled. */
  rules: RuledRoom[];
  /** Who waits for a place in rooms that are full. */
  lines: RoomLine[];
  /** Rooms that are shown to the public. */
  watched: WatchedRoom[];
  /** Topic tables that are open, in the order in which they were opened; each is among the rooms, too. */
  tables: TableView[];
  /** Sets of affinity rooms, in the order in which they were opened. */
  affinity: AffinitySet[];
  /** Absent while there are neither helpers nor desks. */
  offices?: OfficesView;
  /** Sessions with steps, in the order in which they got them. */
  courses: Course[];
}

export interface Mention {
  person: PersonId;
  name: Name;
}

export interface ConversationView {
  room: RoomId;
  /** In the order in which they came. */
  people: Mention[];
  locked: boolean;
}

/** What a person tells about themselves. */
export interface Profile {
  name: Name;
  pronouns: string;
  organisation: string;
  role_kind: RoleKind;
  region: string;
  zone: string;
  colour: AvatarColour;
  pattern: AvatarPattern;
}

export interface Conversation {
  person: PersonId;
  name: Name;
  /** Inbox offset of the newest message. */
  last: Offset;
  at: Moment;
  unread: Count;
}

/**
 * The reader has read the topic up to, not including, next. For a direct conversation the topic is inbox/P and with
 * names the other.
 */
export interface Mark {
  topic: Topic;
  with?: PersonId;
  next: Offset;
}

export const availabilityWords = [
  'open',
  'busy',
  'do-not-disturb',
] as const;
/** Glad to be asked | asked without being called | not to be asked. */
export type Availability = (typeof availabilityWords)[number];

export interface Invitation {
  from: PersonId;
  to: PersonId;
  /** Of the one who asks. */
  name: Name;
  to_name: Name;
  expires: Moment;
  quiet: boolean;
}

export interface PastConversation {
  room: RoomId;
  since: Moment;
  until: Moment;
  people: Mention[];
}

export interface BreakoutInvitation {
  parent: RoomId;
  parent_name: Line;
  room: RoomId;
  name: Name;
  /** When everybody will be called back; absent where there is no end. */
  ends?: Moment;
}

/** The reader takes part in this pairing. */
export interface OwnPairing {
  parent: RoomId;
  parent_name: Line;
  /** Of one's pair, while a round goes on. */
  room?: RoomId;
  /** Nobody was left for them in this round; in the next they are the first. */
  waits: boolean;
  /** With whom they are. */
  people: Mention[];
}

export const ownQuestionStageWords = [
  'waiting',
  'asked',
  'dismissed',
] as const;
/** Waits to be let in | is in the room's list | was not let in, or was taken out. */
export type OwnQuestionStage = (typeof ownQuestionStageWords)[number];

/** What the reader asked, anonymously or not. */
export interface OwnQuestion {
  room: RoomId;
  question: QuestionId;
  /** Empty where it was off the record and is not kept. */
  text: string;
  stage: OwnQuestionStage;
  /** Of a dismissed one. */
  why?: Line;
  unrecorded?: boolean;
}

/** What the reader chose. */
export interface OwnVote {
  poll: PollId;
  choices: PollChoice[];
}

/** A card of the reader that a moderator took off a wall. */
export interface DismissedCard {
  card: CardId;
  room: RoomId;
  /** Empty where it was off the record and is not kept, and once it was taken back or erased. */
  text: string;
  why: Line;
  unrecorded?: boolean;
}

export const measureKindWords = [
  'nudge',
  'mute',
  'forbid-room',
  'remove',
] as const;
/** Told something | may not write | may not come into a room | may not come to the convening. */
export type MeasureKind = (typeof measureKindWords)[number];

export const appealStageWords = [
  'waiting',
  'upheld',
  'reversed',
] as const;
/** Waits for another moderator | stands as it was | was taken back. */
export type AppealStage = (typeof appealStageWords)[number];

/** What a moderator did to the reader, why, and until when. */
export interface OwnMeasure {
  measure: MeasureId;
  kind: MeasureKind;
  /** Of a nudge what was said. */
  why: Line;
  at: Moment;
  /** Of a mute; everything else holds until it is lifted. */
  until?: Moment;
  room?: RoomId;
  lifted: boolean;
  /** Absent where one has not appealed yet. */
  appeal?: AppealStage;
  /** Why it was upheld or reversed. */
  answer?: Line;
}

export const reportReasonWords = [
  'insult',
  'harassment',
  'hate',
  'sexual',
  'spam',
  'other',
] as const;
/** Insults or threats | harassment | hatred of a group | sexual content | advertising or deceit | something else. */
export type ReportReason = (typeof reportReasonWords)[number];

/** What the reader reported. */
export interface OwnReport {
  report: ReportId;
  person: PersonId;
  name: Name;
  reason: ReportReason;
  made: Moment;
  /** A moderator looked at it. */
  answered: boolean;
}

export const knockStageWords = [
  'waiting',
  'admitted',
  'refused',
] as const;
export type KnockStage = (typeof knockStageWords)[number];

/** The door at which the reader knocked last. */
export interface OwnKnock {
  room: RoomId;
  stage: KnockStage;
  /** Said to one who is refused. */
  word: Line;
}

/** Which room of an open set is the reader's; without a room they want none. */
export interface AffinitySeat {
  set: AffinityId;
  room?: RoomId;
  /** By themselves. */
  chosen: boolean;
}

/** What somebody wants help with; kept for the helper. */
export interface TicketNote {
  ticket: TicketId;
  person: PersonId;
  note: string;
}

/** How far the reader has come. */
export interface OwnCourse {
  session: SessionId;
  /** Steps that are done, in order of their ids; those among them that were removed since. */
  done: StepId[];
  /** How often an answer was saved: a higher number means that there is another to fetch. */
  saves: Count;
  /** When all steps were done for the first time; it stays. */
  completed?: Moment;
}

/** A worksheet that the reader has begun. */
export interface OwnSheet {
  sheet: SheetId;
  title: Line;
  /** How often a cell was saved: a higher number means that there is something to fetch. */
  saves: Count;
  shared: boolean;
}

/** A person's own part of the convening. */
export interface InboxView {
  profile: Profile;
  role: Role;
  muted_until?: Moment;
  mute_why?: Line;
  conversations: Conversation[];
  marks: Mark[];
  availability: Availability;
  /** Open ones, to and from the person, in the order in which they were made. */
  invitations: Invitation[];
  /** Conversations that the person was in, the newest first. */
  met: PastConversation[];
  /** Places one has in open breakout rooms. */
  breakouts: BreakoutInvitation[];
  /** Pairings that the person takes part in. */
  pairings: OwnPairing[];
  /** What the person asked, the newest first. */
  questions: OwnQuestion[];
  /** Questions that the person wants answered, the newest vote first. */
  upvotes: QuestionId[];
  /** What the person voted, the newest vote first. */
  poll_votes: OwnVote[];
  /** Of the cards of anonymous walls those that the person wrote, the newest first. */
  own_cards: CardId[];
  /** Cards that the person gave a vote, the newest vote first. */
  card_votes: CardId[];
  /** Cards of the person that moderators took off a wall, the newest first. */
  cards_dismissed: DismissedCard[];
  /** What moderators did to the person, the newest first. */
  measures: OwnMeasure[];
  /** What the person reported, the newest first. */
  reports: OwnReport[];
  /** Whom the person has blocked, in order of id. */
  blocked: Mention[];
  knock?: OwnKnock;
  /** Protected as a minor. */
  is_minor: boolean;
  /** The person's rooms in open sets of affinity rooms. */
  affinity: AffinitySeat[];
  /** What those who waited at the person's desk want help with, the newest first. */
  office_notes: TicketNote[];
  /** Self-paced sessions that the person has begun. */
  courses: OwnCourse[];
  /** Worksheets that the person has begun. */
  sheets: OwnSheet[];
}

export interface Breakout {
  room: RoomId;
  name: Name;
}

/** What everybody in a room with open breakouts, or in one of them, may know. */
export interface BreakoutsView {
  parent: RoomId;
  parent_name: Line;
  rooms: Breakout[];
  /** Anybody may go into any of them. */
  chosen: boolean;
  /** When everybody will be called back; absent where there is no end. */
  ends?: Moment;
  /** Everybody is called back and will be in the main room by then. */
  closes?: Moment;
  /** In a breakout room: what those in it noted together. */
  note?: string;
  note_unrecorded?: boolean;
}

export const pairingStageWords = [
  'gathering',
  'talking',
  'pause',
] as const;
/** People come together before the first round | a round goes on | the next round is near. */
export type PairingStage = (typeof pairingStageWords)[number];

/** What everybody in a room with pairing, or in one of its pairs' rooms, may know. */
export interface PairingView {
  parent: RoomId;
  parent_name: Line;
  title: PairingTitle;
  text: PairingText;
  unrecorded?: boolean;
  rounds: number;
  talk_s: number;
  pause_s: number;
  stage: PairingStage;
  /** The one that goes on, or was the last; 0 before the first. */
  round: number;
  /** When the round ends, or the next begins; absent while people gather. */
  ends?: Moment;
  /** In the main room: how many take part. */
  people?: Count;
}

export const breakoutStageWords = [
  'prepared',
  'open',
  'closing',
] as const;
/** Only those who run the room know of it | one may go in | everybody is called back. */
export type BreakoutStage = (typeof breakoutStageWords)[number];

/** Who is meant to be in which breakout room; without a room in none. */
export interface BreakoutSeat {
  person: PersonId;
  room?: RoomId;
}

/** What those who run a room know of its breakouts; without a stage there are none. */
export interface DeskView {
  stage?: BreakoutStage;
  rooms: Breakout[];
  chosen: boolean;
  /** When everybody will be called back; absent where there is no end. */
  ends?: Moment;
  /** Everybody is called back and will be in the main room by then. */
  closes?: Moment;
  places: BreakoutSeat[];
  /** Of everybody who is placed. */
  names: Mention[];
}

/** What everybody in a room with captions may know of them. */
export interface CaptionsView {
  captioners: Mention[];
  /** A captioning service may send lines. */
  linked: boolean;
}

export const stagePhaseWords = [
  'planned',
  'doors',
  'live',
  'ended',
] as const;
/** Nothing is on yet | people come in | it is going on | it is over. */
export type StagePhase = (typeof stagePhaseWords)[number];

/** Who speaks in this session, and whether they said in the green room that they are ready. */
export interface StageSpeaker {
  person: PersonId;
  name: Name;
  ready: boolean;
}

/** Time for an item of the agenda; it stays when it is over, until it is stopped. */
export interface StageTimer {
  label: Line;
  ends: Moment;
}

/** A file that lies ready. Its bytes are at /api/slides/ and its id, for those who may read the room. */
export interface Slides {
  slides: SlidesId;
  /** Who put it up; it is theirs. */
  person: PersonId;
  name: Name;
  title: Line;
  /** How many it has. */
  pages: SlidePage;
  bytes: Count;
}

export interface ShownSlides {
  slides: SlidesId;
  page: SlidePage;
}

/** What everybody in a standing room knows of its slides. */
export interface SlidesView {
  /** In the order in which they were put up. */
  ready: Slides[];
  shown?: ShownSlides;
}

/** What everybody in a standing room knows of its stage. */
export interface StageView {
  phase: StagePhase;
  /** Of the session of the programme for which the doors were opened; empty where there is none. */
  title: Line;
  /** In the order in which they will be heard. */
  hands: Mention[];
  /** Who is being heard. */
  floor?: Mention;
  speakers: StageSpeaker[];
  timer?: StageTimer;
  slides: SlidesView;
}

export const questionStageWords = [
  'open',
  'answering',
  'answered',
] as const;
/** Waits for an answer | is being answered | was answered, and takes no votes any more. */
export type QuestionStage = (typeof questionStageWords)[number];

export interface Question {
  question: QuestionId;
  /** Empty where it was off the record and is not kept. */
  text: string;
  /** Absent where it was asked anonymously. */
  by?: PersonId;
  name?: Name;
  votes: Count;
  stage: QuestionStage;
  answer: QuestionAnswer;
  unrecorded?: boolean;
  answer_unrecorded?: boolean;
  /** Asked in the hall by somebody without an account. */
  hall?: boolean;
}

export interface QuestionRules {
  /** New questions go to those who run the room first. */
  moderated: boolean;
  /** One may ask without being named. */
  anonymous: boolean;
}

/** Of a room the questions that everybody in it sees, and its rules; of a desk those that wait to be let in. */
export interface QuestionsView {
  /** In the order in which they were asked; of those answered the newest 50. */
  questions: Question[];
  pinned?: QuestionId;
  rules?: QuestionRules;
}

export const pollStageWords = [
  'draft',
  'open',
  'closed',
] as const;
/** Only those who run the room know of it | one may vote | it is over. */
export type PollStage = (typeof pollStageWords)[number];

export interface Poll {
  poll: PollId;
  /** Empty where it was off the record and is not kept. */
  text: string;
  options: string[];
  /** One may choose several options. */
  multiple: boolean;
  /** The result is shown when the poll is closed. */
  hidden: boolean;
  stage: PollStage;
  /** How many have voted. */
  voters: Count;
  /** How many chose each option; absent while that is hidden. */
  counts?: Count[];
  unrecorded?: boolean;
  /**
   * Where one chooses between cases: what each option is about, in their order; empty texts where they were off the
   * record and are not kept.
   */
  cases?: string[];
}

/** Of a room the polls that are open or over; of a desk the drafts. */
export interface PollsView {
  /** In the order in which they were drafted. */
  polls: Poll[];
}

/** What everybody in a standing room knows of who else takes part. */
export interface HallView {
  /** It is shown to the public, for as long as it is on the record. */
  published: boolean;
  /** Those in the hall ask and vote by their phones. */
  open: boolean;
}

/** Of a desk: by which addresses its room is shown and its hall takes part. */
export interface HallLinks {
  watch?: LinkCode;
  ask?: LinkCode;
  code?: HallCode;
  /** Until then a device can join by the code. */
  expires?: Moment;
  /** How many have joined. */
  devices: Count;
}

export const toolWords = [
  'stage',
  'slides',
  'questions',
  'polls',
  'cases',
  'pairing',
  'sheets',
  'walls',
  'notes',
] as const;
/**
 * Who speaks, and to whom one listens | a document beside it | questions to those who speak | polls | cases, of which
 * each chooses one | meeting one by one | worksheets | walls of cards | shared notes.
 */
export type Tool = (typeof toolWords)[number];

export const wallPhaseWords = [
  'open',
  'voting',
  'closed',
] as const;
/** Cards are added and put in order | they are voted on | the result is there, and nothing changes any more. */
export type WallPhase = (typeof wallPhaseWords)[number];

export interface CardGroup {
  group: GroupId;
  /** Its name; empty where it was off the record and is not kept. */
  text: string;
  unrecorded?: boolean;
}

export interface WallCard {
  card: CardId;
  /** Empty where it was off the record and is not kept, and once it was taken back or erased. */
  text: string;
  /** Absent on an anonymous wall. */
  by?: PersonId;
  name?: Name;
  /** Absent where it is in none. */
  group?: GroupId;
  /** The result; absent while the wall is not closed. */
  votes?: Count;
  unrecorded?: boolean;
}

export interface Wall {
  wall: WallId;
  /** What is asked; empty where it was off the record and is not kept. */
  text: string;
  /** Nobody is told who wrote a card. */
  anonymous: boolean;
  stage: WallPhase;
  votes: WallVotes;
  /** In the order in which they were made. */
  groups: CardGroup[];
  /** In the order in which they were put, across all groups. */
  cards: WallCard[];
  unrecorded?: boolean;
}

export interface Paragraph {
  note: NoteId;
  /** Empty where it was off the record and is not kept. */
  text: string;
  /** Who wrote last. */
  by: PersonId;
  name: Name;
  revision: NoteRevision;
  unrecorded?: boolean;
}

/** What is on the board of a standing room. */
export interface BoardView {
  /** In the order in which they were opened. */
  walls: Wall[];
  /** The shared notes, in the order in which they were put. */
  notes: Paragraph[];
}

export interface Sheet {
  sheet: SheetId;
  title: Line;
  rows: SheetLabel[];
  columns: SheetLabel[];
  /** How many share what they wrote. */
  shared: Count;
}

/** A report that waits to be settled, as the queue shows it. */
export interface ReportView {
  report: ReportId;
  /** Whom it is about. */
  person: PersonId;
  person_name: Name;
  reason: ReportReason;
  /** Where the message stands that it is about; absent where it is about the person, or a private message. */
  room?: RoomId;
  made: Moment;
  /** Who looks at it. */
  taken_by?: PersonId;
  taken_name?: Name;
}

/** An appeal that waits for a moderator other than the one who acted. */
export interface AppealView {
  measure: MeasureId;
  kind: MeasureKind;
  person: PersonId;
  person_name: Name;
  /** Who acted; absent where it was the server's own doing. */
  by?: PersonId;
  by_name: Name;
  why: Line;
  text: AppealText;
  until?: Moment;
  room?: RoomId;
  /** The report that it came of. */
  report?: ReportId;
  made: Moment;
}

export interface Knock {
  room: RoomId;
  person: PersonId;
  name: Name;
}

/** What waits for moderators, each in the order in which it came. */
export interface StaffView {
  reports: ReportView[];
  appeals: AppealView[];
  knocks: Knock[];
}

/**
 * A topic is readable from now on; comes before its first frame. With a fresh answer, whatever the client had of the
 * topic is replaced by the view, which stands at next; the entries that follow from first up to next are the newest of
 * the past, for showing only: the view contains what they changed.
 */
export interface TopicOpened {
  topic: Topic;
  epoch: Epoch;
  answer: Answer;
  /** Offset of the first entry that follows. */
  first: Offset;
  /** The topic's head at this moment. */
  next: Offset;
  convening?: ConveningView;
  room?: RoomView;
  conversation?: ConversationView;
  inbox?: InboxView;
  /** Of a room whose breakouts are open, and of these. */
  breakouts?: BreakoutsView;
  /** Of a room with pairing, and of its pairs' rooms. */
  pairing?: PairingView;
  desk?: DeskView;
  captions?: CaptionsView;
  /** Of a standing room. */
  stage?: StageView;
  /** Of a standing room; of a desk those that wait to be let in. */
  questions?: QuestionsView;
  /** Of a standing room; of a desk the drafts. */
  polls?: PollsView;
  /** Of a standing room that is public or whose hall takes part. */
  hall?: HallView;
  /** Of the desk of such a room. */
  hall_links?: HallLinks;
  /** Of a standing room for which a moderator chose its tools. */
  tools?: Tool[];
  board?: BoardView;
  /** Of a standing room: its worksheets. */
  sheets: Sheet[];
  staff?: StaffView;
  /** Of a breakout or an affinity room: who wants to be let in. */
  knocks: Knock[];
}

/** A topic is no longer readable; comes after its last frame. */
export interface TopicClosed {
  topic: Topic;
  why: Line;
}

export interface SignedIn {
  person: PersonId;
  role: Role;
  name: Name;
}

/**
 * Signs oneself out everywhere, or as an organiser anybody: every browser, every connection within a second, and
 * personal links that wait to be opened.
 */
export interface AccessRevoke {
  person: PersonId;
}

/** Body of POST /api/sign-in. The secret is the link's fragment. */
export interface SignInRequest {
  secret: string;
  profile?: Profile;
}

/** Body of POST /api/register. */
export interface RegisterRequest {
  profile: Profile;
}

/**
 * Body of POST /api/sign-out: which of the browser's identities is given up; with everywhere, in all other browsers
 * too.
 */
export interface SignOutRequest {
  identity: PersonId;
  everywhere: boolean;
}

export interface Identity {
  person: PersonId;
  name: Name;
  role: Role;
}

/** Somebody whom this browser was signed in as, and who is removed. */
export interface RemovedIdentity {
  person: PersonId;
  name: Name;
  measure: OwnMeasure;
}

/** What GET /api/front-door answers: the convening's public face and who this browser is signed in as. */
export interface FrontDoor {
  title: Line;
  zone: Zone;
  contact: Line;
  registration_open: boolean;
  programme: Count;
  identities: Identity[];
  /** Whom this browser was signed in as, and who is removed: they may appeal. */
  removed: RemovedIdentity[];
}

/** Body of every 4xx and 5xx answer of /api. */
export interface HttpRefusal {
  code: Line;
  sentence: Line;
  remedy: Line;
}

/** What rooms for those who do this are called. */
export interface AffinityLabel {
  kind: RoleKind;
  name: Name;
}

/**
 * By what rooms are formed. A room has at least `least` and at most `most` people; twice the least may be one more than
 * the most, so that every size can be met.
 */
export interface AffinityRule {
  by: AffinityBy;
  least: number;
  most: number;
  /**
   * Only those who are in this room; without it everybody who is part of the convening. Moderators are left out: they
   * may go anywhere.
   */
  room?: RoomId;
  /** What rooms for everybody else are called. */
  rest: Name;
  labels: AffinityLabel[];
}

export interface AffinityMade {
  room: RoomId;
  name: Name;
  open: boolean;
}

export interface AffinityGroup {
  /** The room that is kept, where rooms are formed anew. */
  room?: RoomId;
  name: Name;
  count: Count;
  /** The first of them. */
  people: Mention[];
  /** Hours of the day in which the two farthest apart are both awake, as far as zones are known. */
  hours: number;
}

/** The rooms as they would be. */
export interface AffinityPlan {
  groups: AffinityGroup[];
  people: Count;
  /** Those who keep the room that they have now. */
  staying: Count;
}

export interface AffinityHolders {
  /** Whose room it is, in order of name. */
  people: Mention[];
  total: Count;
}

/** What rooms this rule would make; with a set, what forming it anew in these sizes would. */
export interface AffinityPreview {
  rule: AffinityRule;
  set?: AffinityId;
}

/** Whose room an affinity room is. */
export interface AffinityPeople {
  room: RoomId;
}

/** Opens the rooms that the preview of the same rule shows, and tells everybody which is theirs. */
export interface AffinityOpen {
  title: Name;
  rule: AffinityRule;
  /** The session that is talked over in these rooms. */
  session?: SessionId;
}

/** Forms the rooms of a set anew. People keep their rooms as far as the sizes allow. */
export interface AffinityReform {
  set: AffinityId;
  least: number;
  most: number;
}

/** Closes the rooms of a set: what was said stays readable in them. */
export interface AffinityClose {
  set: AffinityId;
}

/** Chooses another room of a set as one's own; without a room one wants none. */
export interface AffinityChoose {
  set: AffinityId;
  room?: RoomId;
}

/**
 * Says who facilitates an affinity room, without a person nobody. One may offer oneself where nobody does, and step
 * back; a moderator may name anybody.
 */
export interface AffinityFacilitate {
  room: RoomId;
  person?: PersonId;
}

/** A set has these rooms now, and no others. */
export interface AffinityFormed {
  set: AffinityId;
  title: Name;
  rule: AffinityRule;
  session?: SessionId;
  rooms: AffinityMade[];
}

/** The rooms of the set are closed. */
export interface AffinityClosed {
  set: AffinityId;
}

/** This person facilitates the room; without one, nobody does. */
export interface AffinityFacilitated {
  set: AffinityId;
  room: RoomId;
  person?: PersonId;
  name?: Name;
}

/** This room of the set is the person's; without a room they want none. */
export interface AffinitySeated {
  person: PersonId;
  seat: AffinitySeat;
}

/** The set is over for the person. */
export interface AffinityReleased {
  person: PersonId;
  set: AffinityId;
}

/** Tells something to everybody, shown for so long. */
export interface AnnouncementMake {
  text: AnnouncementText;
  minutes?: number;
}

/** Everybody is told this. */
export interface AnnouncementMade {
  by: PersonId;
  text: AnnouncementText;
  until: Moment;
}

/** Takes an announcement back; nothing happens where it is not shown any more. */
export interface AnnouncementWithdraw {
  offset: Offset;
}

/** An announcement is not shown any more. */
export interface AnnouncementWithdrawn {
  offset: Offset;
}

/** Time in a session's room within the session's hours; overlapping tabs count once. */
export interface Attended {
  session: SessionId;
  title: Line;
  starts: Moment;
  ends: Moment;
  present_ms: Count;
}

/** One stretch of time in one room: the evidence. */
export interface Stay {
  room: RoomId;
  name: Line;
  from: Moment;
  to: Moment;
  /** Still in the room; to is now. */
  open: boolean;
  /** In the hall itself, by checking in. */
  hall: boolean;
}

/** A person's attendance: one's own, or as a moderator anyone's. */
export interface AttendancePage {
  person: PersonId;
}

export interface Attendance {
  person: PersonId;
  sessions: Attended[];
  /** The newest. */
  stays: Stay[];
  /** Over all sessions. */
  total_ms: Count;
}

export const breakoutFillingWords = [
  'even',
  'role',
  'region',
  'organisation',
  'spread',
  'last',
] as const;
/**
 * By chance, equally many | those who do the same together | those of one region together | those of one organisation
 * together | those of one organisation apart | as in the groups before.
 */
export type BreakoutFilling = (typeof breakoutFillingWords)[number];

/**
 * Lays out breakout rooms for a room, known only to those who run it; replaces what was prepared before. May be done
 * long ahead.
 */
export interface BreakoutPrepare {
  room: RoomId;
  names: Name[];
  chosen?: boolean;
}

/** One more breakout room, also while they are open. */
export interface BreakoutAdd {
  room: RoomId;
  name: Name;
}

/** Places everybody who is in the room or its breakouts and has no place yet; moderators are left out. */
export interface BreakoutFill {
  room: RoomId;
  how: BreakoutFilling;
}

/**
 * Places one person; without a breakout room they have no place any more. Where breakouts are open the person is moved
 * at once.
 */
export interface BreakoutPlace {
  room: RoomId;
  person: PersonId;
  to?: RoomId;
}

/** Opens the breakout rooms: everybody placed is invited, or moved at once. */
export interface BreakoutOpen {
  room: RoomId;
  /** 0: no end. */
  minutes: number;
  move: boolean;
}

/** Gives more time, counted from now where there was no end; calls off a recall. */
export interface BreakoutExtend {
  room: RoomId;
  minutes: number;
}

/** Says something to everybody in the room and all its breakouts. */
export interface BreakoutTell {
  room: RoomId;
  text: string;
}

/** Calls everybody back; after the grace they are moved. */
export interface BreakoutRecall {
  room: RoomId;
  grace_s?: number;
}

/** Asks the moderators to come to one's breakout room. */
export interface HelpAsk {
  room: RoomId;
  text: Line;
  unrecorded?: boolean;
}

/** Takes a call for help, so that no other moderator goes. */
export interface HelpAnswer {
  room: RoomId;
}

/** Replaces what those in a breakout room noted together; it comes back to the main room at the end. */
export interface BreakoutNote {
  room: RoomId;
  text: string;
}

/** Breakout rooms are being laid out; what was prepared before is gone. */
export interface BreakoutPrepared {
  chosen: boolean;
}

/** There is a breakout room. Where they are open, also in the topics of the room and its breakouts. */
export interface BreakoutAdded {
  parent: RoomId;
  room: RoomId;
  name: Name;
}

/** These people are placed now. */
export interface BreakoutPlaced {
  places: BreakoutSeat[];
  names: Mention[];
}

/** The breakout rooms are open; also in the topic desk/R. */
export interface BreakoutOpened {
  parent: RoomId;
  parent_name: Line;
  rooms: Breakout[];
  chosen: boolean;
  /** When everybody will be called back; absent where there is no end. */
  ends?: Moment;
}

/** There is more time; in the topics of the room, its breakouts and its desk. */
export interface BreakoutExtended {
  parent: RoomId;
  ends: Moment;
}

/** A moderator said something to all; in the topics of the room and its breakouts. */
export interface BreakoutTold {
  by: PersonId;
  name: Name;
  text: string;
  unrecorded?: boolean;
}

/** Everybody is called back; in the topics of the room, its breakouts and its desk. */
export interface BreakoutRecalled {
  parent: RoomId;
  closes: Moment;
}

/** The breakout rooms are closed and everybody is back; also in the topic desk/R. */
export interface BreakoutClosed {
  parent: RoomId;
}

/** What a breakout room brought back. */
export interface BreakoutReported {
  name: Name;
  text: string;
  unrecorded?: boolean;
}

/** The note of a breakout room reads so now. */
export interface BreakoutNoted {
  by: PersonId;
  text: string;
  unrecorded?: boolean;
}

/** The person has a place in an open breakout room. */
export interface BreakoutInvited {
  person: PersonId;
  invitation: BreakoutInvitation;
}

/** The person has no place in a breakout room any more. */
export interface BreakoutReleased {
  person: PersonId;
  parent: RoomId;
}

/** Someone in a breakout room asks for help. */
export interface HelpAsked {
  parent: RoomId;
  parent_name: Line;
  room: RoomId;
  room_name: Name;
  person: PersonId;
  name: Name;
  text: Line;
}

/** A moderator goes there. */
export interface HelpAnswered {
  room: RoomId;
  by: PersonId;
  name: Name;
}

/** Asks a person to caption what is said in a room. */
export interface CaptionAppoint {
  room: RoomId;
  person: PersonId;
}

/** Someone may write captions here. */
export interface CaptionAppointed {
  room: RoomId;
  person: PersonId;
  name: Name;
}

/** A person captions here no longer. What they wrote stays. */
export interface CaptionDismiss {
  room: RoomId;
  person: PersonId;
}

/** Someone writes captions here no longer. */
export interface CaptionDismissed {
  person: PersonId;
}

/** Whether a captioning service may send lines. */
export interface CaptionLinked {
  room: RoomId;
  linked: boolean;
}

/** One line of captions, by one who was asked to write them or a moderator. */
export interface CaptionSay {
  room: RoomId;
  text: CaptionText;
  lang: Language;
  /** Milliseconds since the line was begun. */
  took?: number;
}

/** Somebody said this, in that language, from `began` on. */
export interface CaptionSaid {
  /** Empty where it was off the record and is not kept. */
  text: string;
  lang: Language;
  began: Moment;
  /** The number that a captioning service gave it. */
  seq?: Count;
  unrecorded?: boolean;
}

/** What a moderator posts to /api/captions/link. */
export interface CaptionAddressRequest {
  room: RoomId;
  /** False: no address works any more. */
  open: boolean;
}

/** The address that a captioning service posts lines to. It is shown once. */
export interface CaptionAddress {
  path: string;
}

/** The highest number that a captioning service has sent. */
export interface CaptionNumber {
  seq: Count;
}

/** Where the entry stands; the author finds its echo there. */
export interface Placed {
  topic: Topic;
  offset: Offset;
}

/** Says something in the room one is in. */
export interface ChatPost {
  room: RoomId;
  text: ChatText;
  reply_to?: Offset;
}

/** Someone said something. Once edited or deleted, the stored entry holds the newest text only. */
export interface ChatPosted {
  author: PersonId;
  name: Name;
  /** Empty when deleted, or off the record and not kept. */
  text: string;
  mentions: Mention[];
  reply_to?: Offset;
  edited?: Moment;
  deleted_by?: PersonId;
  /**
   * It belonged to a rehearsal that was swept, or to someone on whom nothing is held any more: it is not shown, not
   * even as deleted.
   */
  erased?: boolean;
  unrecorded?: boolean;
}

/** Changes the text of one's own message. */
export interface ChatEdit {
  room: RoomId;
  offset: Offset;
  text: ChatText;
}

/** The author changed a message. */
export interface ChatEdited {
  offset: Offset;
  /** Empty once a later edit or a deletion made it void: then there is nothing to change. */
  text: string;
  mentions: Mention[];
  unrecorded?: boolean;
}

/** Takes a message away: one's own, or as a moderator anyone's. Its text is gone from the journal too. */
export interface ChatDelete {
  room: RoomId;
  offset: Offset;
  why?: Line;
}

/** A message is gone. */
export interface ChatDeleted {
  offset: Offset;
  by: PersonId;
}

/**
 * The entries of a topic before an offset, oldest first, bounded in number and bytes. Only topics that are open to the
 * reader.
 */
export interface HistoryPage {
  topic: Topic;
  before: Offset;
  limit?: number;
  /** In an inbox: only the direct messages exchanged with this person. */
  with?: PersonId;
}

/** records are written as in a record frame. */
export interface History {
  topic: Topic;
  records: unknown[];
  /** There is more before these. */
  more: boolean;
}

/** The person is writing; sent at most every 3 s while they do. */
export interface ChatType {
  room: RoomId;
}

/** Someone else in the room is writing; forget it after 5 s. */
export interface ChatTyping {
  room: RoomId;
  person: PersonId;
  name: Name;
}

/** The convening exists. */
export interface ConveningCreated {
  title: Line;
  zone: Zone;
  contact: Line;
  registration_open: boolean;
}

export interface Speaker {
  name: Line;
}

export const sessionKindWords = [
  'plenary',
  'content',
  'talk',
  'panel',
  'stories',
  'walk-through',
  'workshop',
  'brainstorm',
  'sharing',
  'networking',
  'office-hours',
  'debrief',
  'asynchronous',
] as const;
/**
 * What a session is (S2.8): overview or welcome | any | one expert | a panel of experts | practitioners' stories | a
 * guided walk through a document | a scenario workshop | a brainstorm together | sharing and closing | networking |
 * office hours | a debrief | self-paced. The kind brings the tools of the session's room.
 */
export type SessionKind = (typeof sessionKindWords)[number];

export const sessionAccessWords = [
  'both',
  'in-hall',
  'remote',
] as const;
/** From where a session can be attended (S4.2): from the hall and from afar | in the hall only | from afar only. */
export type SessionAccess = (typeof sessionAccessWords)[number];

/** One item of the programme (S2.3). */
export interface ProgrammeSession {
  /** Stable id in the imported schedule. */
  guid: Line;
  title: Line;
  abstract: Prose;
  kind: SessionKind;
  track: Line;
  language: Line;
  starts: Moment;
  ends: Moment;
  room_name: Line;
  speakers: Speaker[];
  access: SessionAccess;
  /** Its room keeps no record while it runs (F20). */
  no_record: boolean;
}

export const stepReadersWords = [
  'self',
  'runners',
] as const;
/**
 * Who reads an answer besides its author: nobody | those who run the convening. What was said when the answer was given
 * holds for it.
 */
export type StepReaders = (typeof stepReadersWords)[number];

/** What a step says. */
export interface StepText {
  title: string;
  text: string;
  /** Address of something to read or to look at, with https:// or http://; empty where there is none. */
  link: string;
  /** To be answered in words; empty where there is none. */
  question: string;
  readers: StepReaders;
  /** How long it takes, about; 0 where that is not said. */
  minutes: number;
  /** A worksheet that belongs to the step. */
  sheet?: SheetId;
}

/** There is a new version of the programme to fetch. */
export interface ProgrammePublished {
  version: Count;
  title: Line;
  zone: Zone;
}

export interface Scheduled {
  session: SessionId;
  room: RoomId;
  item: ProgrammeSession;
}

/** What GET /api/programme answers: the whole programme, in order of time. */
export interface ProgrammeDocument {
  version: Count;
  title: Line;
  zone: Zone;
  sessions: Scheduled[];
}

/** What POST /api/schedule and POST /api/map answer: what was taken, and what the organiser should look at. */
export interface ImportReport {
  taken: Line;
  warnings: string[];
}

/** There is a new campus document to fetch. */
export interface CampusPublished {
  hash: Hash;
}

/** Says whether one wants to be asked into conversations. */
export interface AvailabilitySet {
  availability: Availability;
}

/** The person wants to be asked into conversations, or not, from now on. */
export interface AvailabilityChanged {
  person: PersonId;
  availability: Availability;
}

/**
 * Asks somebody into a conversation: one's own, or a new one once they accept. When they have asked already, this
 * accepts.
 */
export interface ConversationInvite {
  person: PersonId;
}

/** Somebody asked somebody into a conversation; stands in both inboxes. */
export interface ConversationInvited {
  from: PersonId;
  to: PersonId;
  /** Of the one who asks. */
  name: Name;
  to_name: Name;
  expires: Moment;
  /** They are busy: to be shown and not called out. */
  quiet: boolean;
}

/** Accepts or declines what the person asked; whoever asked themselves takes it back by declining. */
export interface ConversationAnswer {
  person: PersonId;
  accept: boolean;
}

export const invitationEndWords = [
  'accepted',
  'declined',
  'expired',
  'withdrawn',
] as const;
export type InvitationEnd = (typeof invitationEndWords)[number];

/** An invitation is no longer open; stands in both inboxes. */
export interface ConversationAnswered {
  from: PersonId;
  to: PersonId;
  how: InvitationEnd;
}

/** Joins the conversation that somebody is in, where it is not locked; those inside are told. */
export interface ConversationJoin {
  person: PersonId;
}

/** Locks the conversation one is in, or opens it again. Into a locked one one comes by invitation alone. */
export interface ConversationLock {
  locked: boolean;
}

/** A conversation begins; the first entry of its topic. */
export interface ConversationStarted {
  room: RoomId;
}

/** Somebody is in the conversation from now on. */
export interface ConversationJoined {
  room: RoomId;
  person: PersonId;
  name: Name;
}

export const leavingWords = [
  'went',
  'dropped',
  'removed',
  'closed',
] as const;
/**
 * By their own will | their line broke for longer than the grace | a moderator removed them | a session began there
 * that is in the hall only.
 */
export type Leaving = (typeof leavingWords)[number];

/** Somebody is no longer in the conversation. */
export interface ConversationLeft {
  room: RoomId;
  person: PersonId;
  name: Name;
  since: Moment;
  how: Leaving;
}

/** Somebody inside locked the conversation, or opened it again. */
export interface ConversationLocked {
  room: RoomId;
  person: PersonId;
  name: Name;
  locked: boolean;
}

/** Nobody is left to talk with: the last entry of the conversation's topic. */
export interface ConversationEnded {
  room: RoomId;
}

/** The person was in a conversation, with these people; history.page reads their stretch of it. */
export interface ConversationKept {
  room: RoomId;
  since: Moment;
  /** Whom they met there, the first fifty. */
  people: PersonId[];
  names: Mention[];
}

export interface StepBrief {
  step: StepId;
  title: Line;
  minutes: Count;
  /** It has a question. */
  asks: boolean;
  /** The reader has answered it. */
  answered: boolean;
}

export interface CourseOutline {
  session: SessionId;
  version: Count;
  steps: StepBrief[];
}

/** A step, and what the reader answered. */
export interface StepPage {
  session: SessionId;
  step: StepId;
  content: StepText;
  /** Empty where there is none. */
  answer: string;
  /** Who reads the answer; absent where there is none. */
  readers?: StepReaders;
}

export interface CoursePerson {
  person: PersonId;
  name: Name;
  /** How many of the steps that there are now. */
  done: Count;
  completed?: Moment;
}

/** How far everybody has come who has begun. */
export interface StandingPage {
  steps: Count;
  begun: Count;
  completed: Count;
  /** In the order in which they joined the convening. */
  people: CoursePerson[];
}

export interface GivenAnswer {
  person: PersonId;
  name: Name;
  text: string;
}

export interface AnswersPage {
  answers: GivenAnswer[];
  total: Count;
}

/** Adds a step behind the others, or says anew what one says. What was done and answered stays. */
export interface StepWrite {
  session: SessionId;
  /** The one that is written anew; a new one without it. */
  step?: StepId;
  content: StepText;
}

/** Gives a step another place among the others; the first is 0. */
export interface StepMove {
  step: StepId;
  to: number;
}

/** Takes a step away, and what was answered there. */
export interface StepRemove {
  step: StepId;
}

/**
 * Says from when on one may go through the steps of a session; without a moment they are closed, for more to be
 * written.
 */
export interface CourseOpen {
  session: SessionId;
  opens?: Moment;
}

/** Says that one has done a step, or takes that back. */
export interface StepMark {
  step: StepId;
  done: boolean;
}

/**
 * Answers the question of a step, in place of what one answered before; an empty text takes it back. The readers are
 * those that the step named to the author: where it names others by now, it is refused and nobody is shown anything.
 */
export interface StepAnswer {
  step: StepId;
  text: string;
  readers: StepReaders;
}

/** The steps of a session by their titles; those who run the convening may ask before it is open. */
export interface CourseRead {
  session: SessionId;
}

/** What a step says, and what one answered oneself. */
export interface StepRead {
  step: StepId;
}

/** How many have begun and how many completed a session's steps, and how far each has come, a page at a time. */
export interface CourseStanding {
  session: SessionId;
  skip?: number;
}

/** What was answered for those who run the convening, a page at a time. */
export interface StepAnswers {
  step: StepId;
  skip?: number;
}

/** The session has these steps now, and no others. */
export interface CourseChanged {
  course: Course;
}

/** The reader has done a step, or not. */
export interface StepMarked {
  session: SessionId;
  step: StepId;
  done: boolean;
}

/** The reader answered so. */
export interface StepAnswered {
  session: SessionId;
  step: StepId;
  /** Empty where the answer was taken back, or the person is erased. */
  text: string;
  readers: StepReaders;
}

/** All steps are done, for the first time. */
export interface CourseCompleted {
  session: SessionId;
  at: Moment;
  /** What the steps are said to take together. */
  minutes: Count;
}

/** Writes to one person. */
export interface DirectPost {
  to: PersonId;
  text: ChatText;
}

/** A direct message; stands in both inboxes. */
export interface DirectPosted {
  author: PersonId;
  to: PersonId;
  name: Name;
  to_name: Name;
  text: string;
  /** What was held on its author is erased: it is not shown. */
  erased?: boolean;
}

/** Remembers how far one has read; sent at most once in 5 s a topic. A mark never goes back. */
export interface ReadMark {
  topic: Topic;
  with?: PersonId;
  next: Offset;
}

/** The person has read so far, in whichever tab. */
export interface ReadMarked {
  topic: Topic;
  with?: PersonId;
  next: Offset;
  /** In a direct conversation: messages of the other that are unread still. */
  unread?: Count;
}

/**
 * Erases what is held on oneself or, as an organiser, on anybody. It cannot be taken back: every connection of theirs
 * ends within a second, and no link lets them in again.
 */
export interface PersonErase {
  person: PersonId;
}

/**
 * In whichever topic it stands: what was said at these offsets is gone; it is not shown, not even as deleted. Whoever
 * keeps entries, or the person's name, forgets them.
 */
export interface TextErased {
  offsets: Offset[];
  /** Whose it was; none: of a rehearsal that is swept. */
  person?: PersonId;
}

/**
 * Nothing that the person wrote or told is left, neither in the journal's entries nor in the free space of its file.
 */
export interface PersonErased {
  person: PersonId;
}

/** By these addresses, and no others, the room is shown and its hall takes part. */
export interface HallLinked {
  links: HallLinks;
}

/** So many take part from elsewhere from now on. */
export interface HallTold {
  hall: HallView;
}

/**
 * The room is shown to the public by this link from now on, so that who finds it full may follow it meanwhile (S4.17);
 * without one to nobody any more.
 */
export interface HallWatched {
  room: RoomId;
  watch?: LinkCode;
}

/** Which room a device in the hall shows. */
export interface HallDevice {
  room: RoomId;
  name: Line;
}

/** How many take part in a room's session. */
export interface Turnout {
  /** Checked in in the hall. */
  hall: Count;
  /** In the room from afar. */
  remote: Count;
  /** Who is both is counted once. */
  together: Count;
  /** Pages of the public that were heard of in the last minute. */
  watching: Count;
}

/** How many take part in the room's session, where it is public or its hall is open; at most once a second. */
export interface HallCounts {
  room: RoomId;
  counts: Turnout;
}

export const hallDeedWords = [
  'publish',
  'hide',
  'open',
  'close',
] as const;
/**
 * A new public link | no public link any more | the hall takes part, or there is a new code for devices | the hall
 * takes part no longer.
 */
export type HallDeed = (typeof hallDeedWords)[number];

/** What a moderator posts to /api/hall. */
export interface HallRequest {
  room: RoomId;
  deed: HallDeed;
}

/** What a device in the hall posts to /api/hall/join. */
export interface HallJoinRequest {
  /** As it was typed. */
  code: string;
}

export const watchStateWords = [
  'shown',
  'off-record',
  'in-hall',
] as const;
/** All of it is shown | the room is off the record | the session is in the hall only. */
export type WatchState = (typeof watchStateWords)[number];

/** The session of the programme that is on, or comes next. */
export interface WatchSession {
  title: Line;
  starts: Moment;
  ends: Moment;
  /** As the programme names them (S4.4). */
  speakers: Line[];
}

export interface WatchSlides {
  slides: SlidesId;
  page: SlidePage;
  pages: SlidePage;
}

/** A question that was let in; who asked it is not told. */
export interface WatchQuestion {
  question: QuestionId;
  text: string;
  votes: Count;
  stage: QuestionStage;
  answer: QuestionAnswer;
}

/** A line of captions. */
export interface WatchLine {
  /** Rises from line to line. */
  n: Count;
  text: string;
  lang: Language;
  began: Moment;
}

/**
 * What GET /api/watch/CODE answers, for the public; /api/hall/stage for a device in the hall and /api/ask/CODE for a
 * phone there, which are shown sessions in the hall only, too, and what is off the record.
 */
export interface Watch {
  /** To be named as since: answered when there is another. */
  version: Line;
  convening: Line;
  zone: Zone;
  room: Line;
  state: WatchState;
  phase: StagePhase;
  /** What is on; empty where nothing is. */
  title: Line;
  session?: WatchSession;
  timer?: StageTimer;
  slides?: WatchSlides;
  /** Those of this session that are open, then the newest that are over. */
  polls: Poll[];
  /** The one that stands above the others first, those being answered, open, answered. */
  questions: WatchQuestion[];
  /** The first of them stands above the others. */
  pinned: boolean;
  /** The newest. */
  lines: WatchLine[];
  counts: Turnout;
  /** For a device in the hall: where phones take part. */
  ask?: LinkCode;
}

/**
 * What GET /api/watch/CODE/lines answers: what was said since the session began, or since it is public. With more, the
 * next ones are to be asked for.
 */
export interface WatchLines {
  lines: WatchLine[];
  more: boolean;
}

/** What GET /api/ask/CODE/own answers, and every act there: what is the phone's own. */
export interface AskOwn {
  /** Whom this browser is signed in as: they take part as themselves. */
  identity?: Identity;
  /** Checked in. */
  here: boolean;
  votes: OwnVote[];
  questions: OwnQuestion[];
}

/** What a phone posts to /api/ask/CODE/question. */
export interface AskQuestion {
  text: QuestionText;
}

/** What a phone posts to /api/ask/CODE/vote. */
export interface AskVote {
  poll: PollId;
  choices: PollChoice[];
}

/** Someone may read but not write, in every room, until the minutes are over. */
export interface PersonMute {
  person: PersonId;
  minutes: number;
  why: Line;
  /** The report that it is done about; it is settled by this. */
  report?: ReportId;
}

/** The person may not write until then. */
export interface PersonMuted {
  person: PersonId;
  until: Moment;
  why: Line;
  /** With it the person can appeal; absent in what older versions wrote. */
  measure?: MeasureId;
}

/** Lifts a mute. */
export interface PersonUnmute {
  person: PersonId;
}

/** The person may write again. */
export interface PersonUnmuted {
  person: PersonId;
}

/**
 * Sends someone away from the convening: every connection of theirs ends within a second, and signing in again is
 * refused until they are restored.
 */
export interface PersonRemove {
  person: PersonId;
  why: Line;
  /** The report that it is done about; it is settled by this. */
  report?: ReportId;
}

/** The person is sent away. */
export interface PersonRemoved {
  person: PersonId;
  why: Line;
  /** With it the person can appeal; absent in what older versions wrote. */
  measure?: MeasureId;
}

/** Lets someone come back. */
export interface PersonRestore {
  person: PersonId;
}

/** The person may come back. */
export interface PersonRestored {
  person: PersonId;
}

/** Gives a person a role in the convening. */
export interface RoleGrant {
  person: PersonId;
  role: Role;
}

/** The person has this role now. */
export interface RoleGranted {
  person: PersonId;
  role: Role;
}

/** Tells someone, as a moderator, what they should mind. Nothing else happens to them. */
export interface PersonNudge {
  person: PersonId;
  why: NeededReason;
  /** The report that it is done about; it is settled by this. */
  report?: ReportId;
}

/** A moderator told the person something. */
export interface PersonNudged {
  person: PersonId;
  why: Line;
  measure: MeasureId;
}

/**
 * Sends someone out of a room and its breakouts; they cannot come back until it is lifted. The rest of the convening
 * stays open to them.
 */
export interface RoomForbid {
  person: PersonId;
  room: RoomId;
  why: NeededReason;
  /** The report that it is done about; it is settled by this. */
  report?: ReportId;
}

/** The person may not be in this room, nor in its breakouts. */
export interface RoomForbidden {
  person: PersonId;
  room: RoomId;
  why: Line;
  measure: MeasureId;
}

/** Lets someone come back into a room out of which they were sent. */
export interface RoomAllow {
  person: PersonId;
  room: RoomId;
}

/** The person may come into this room again. */
export interface RoomAllowed {
  person: PersonId;
  room: RoomId;
}

/**
 * Says that someone is a minor, or is not: between a minor and others than moderators there are no private messages and
 * no invitations into conversations.
 */
export interface PersonProtect {
  person: PersonId;
  on: boolean;
}

/** The person is protected as a minor, or is not any more. */
export interface PersonProtected {
  person: PersonId;
  on: boolean;
}

/** Keeps somebody's direct messages and invitations away from oneself, or does not any more. They are not told. */
export interface PersonBlock {
  person: PersonId;
  on: boolean;
}

/** The reader has blocked the person, or has not any more. */
export interface PersonBlocked {
  person: PersonId;
  name: Name;
  on: boolean;
}

export const actWords = [
  'delete-message',
  'mute',
  'unmute',
  'remove',
  'restore',
  'grant-role',
  'sign-out',
  'erase',
  'nudge',
  'forbid-room',
  'allow-room',
  'dismiss-report',
  'uphold',
  'reverse',
  'protect',
  'unprotect',
  'rule-room',
  'stop-record',
  'keep-record',
  'refuse-knock',
  'announce',
  'withdraw-announcement',
  'open-stage',
  'start-stage',
  'end-stage',
  'appoint-speaker',
  'dismiss-speaker',
  'appoint-captioner',
  'dismiss-captioner',
  'mute-voice',
  'unmute-voice',
  'publish-room',
  'hide-room',
  'open-hall',
  'close-hall',
  'withdraw-slides',
] as const;
export type Act = (typeof actWords)[number];

/** A moderator acted; read by moderators and organisers. */
export interface AuditNoted {
  by: PersonId;
  by_name: Name;
  person: PersonId;
  person_name: Name;
  act: Act;
  why: Line;
  /** Where it was done; of what concerns nobody in particular the person is who did it. */
  room?: RoomId;
  /** The report that it was done about. */
  report?: ReportId;
  /** What can be appealed against, or was. */
  measure?: MeasureId;
}

/** Adds a paragraph to the notes of the room one is in. */
export interface NoteAdd {
  room: RoomId;
  text: NoteText;
  /** Absent, or not there any more: at the end. */
  before?: NoteId;
}

/** Writes a paragraph anew. */
export interface NoteChange {
  note: NoteId;
  text: NoteText;
  /** That the change is based on. */
  revision: NoteRevision;
}

/** Puts a paragraph before another, or at the end. */
export interface NoteMove {
  note: NoteId;
  /** Absent, or not there any more: at the end. */
  before?: NoteId;
}

/** Takes a paragraph away. */
export interface NoteRemove {
  note: NoteId;
  /** That one has read. */
  revision: NoteRevision;
}

/** There is a paragraph; before another, or at the end. */
export interface NoteAdded {
  note: NoteId;
  by: PersonId;
  name: Name;
  /** Empty where it was off the record and is not kept. */
  text: string;
  before?: NoteId;
  unrecorded?: boolean;
}

/** The paragraph reads so now. */
export interface NoteChanged {
  note: NoteId;
  by: PersonId;
  name: Name;
  /** Empty where it was off the record and is not kept. */
  text: string;
  revision: NoteRevision;
  unrecorded?: boolean;
}

/** The paragraph stands here now; before another, or at the end. */
export interface NoteMoved {
  note: NoteId;
  before?: NoteId;
}

/** The paragraph is not there any more. */
export interface NoteRemoved {
  note: NoteId;
}

export const ticketEndWords = [
  'left',
  'missed',
  'dropped',
  'closed',
] as const;
/**
 * By their own will | they did not answer when called | their line broke for longer than the grace | the desk closed.
 */
export type TicketEnd = (typeof ticketEndWords)[number];

/** Makes somebody a helper; without a kind they are none any more, and their desk is gone. */
export interface HelperName {
  person: PersonId;
  kind?: HelperKind;
}

/** Says whether everybody may open a desk, as a peer. Desks that there are stay. */
export interface OfficeRule {
  anyone: boolean;
}

/** Opens one's desk, or changes its subject. Without walk-in nobody can wait yet, and times can be offered. */
export interface OfficeOpen {
  subject: Line;
  walk_in?: boolean;
}

/** Pauses a desk, or goes on. Everybody keeps their place. */
export interface OfficePause {
  office: OfficeId;
  on: boolean;
}

/** Closes a desk; those who wait are told. Times that were booked stay. */
export interface OfficeClose {
  office: OfficeId;
}

/** Waits at a desk. One waits at one desk at a time. */
export interface OfficeJoin {
  office: OfficeId;
  note?: string;
}

/** Waits no longer. */
export interface OfficeLeave {
  office: OfficeId;
}

/** Asks in whoever came first. Who does not answer in time is passed over, and the next is asked. */
export interface OfficeCall {
  office: OfficeId;
}

/** Comes when called: both go into the desk's room. Or does not, and waits no longer. */
export interface OfficeAnswer {
  office: OfficeId;
  accept: boolean;
}

/** Has helped whom they were helping. */
export interface OfficeFinish {
  office: OfficeId;
}

/**
 * Hands somebody who waits, or is being helped, over to another desk, with their note. There they stand where they
 * would if they had come to it at first.
 */
export interface OfficeHand {
  office: OfficeId;
  ticket: TicketId;
  to: OfficeId;
}

/** Offers times to book, one after the other. */
export interface SlotOffer {
  office: OfficeId;
  starts: Moment;
  minutes: number;
  count: number;
}

/** Takes an offered time back; who booked it is told. */
export interface SlotWithdraw {
  slot: SlotId;
}

/** Books a time. */
export interface SlotBook {
  slot: SlotId;
}

/** Cancels one's booking; others can book the time. */
export interface SlotFree {
  slot: SlotId;
}

/** This person is a helper; without a kind no longer. */
export interface HelperNamed {
  person: PersonId;
  name: Name;
  kind?: HelperKind;
}

/** So desks are opened from now on. */
export interface OfficeRuled {
  anyone: boolean;
}

/** There is a desk, or it has this subject and these doors now. Who waits keeps their place. */
export interface OfficeOpened {
  office: OfficeId;
  helper: PersonId;
  name: Name;
  kind: HelperKind;
  subject: Line;
  room: RoomId;
  walk_in: boolean;
}

/** The desk pauses, or goes on. A call that was open is called off. */
export interface OfficePaused {
  office: OfficeId;
  on: boolean;
}

/** The desk is closed. */
export interface OfficeClosed {
  office: OfficeId;
}

/** The desk is gone, with the times that it offered. */
export interface OfficeRemoved {
  office: OfficeId;
}

/** Somebody waits at the desk, as the last. */
export interface OfficeJoined {
  office: OfficeId;
  ticket: TicketId;
  person: PersonId;
  name: Name;
}

/** Somebody waits no longer, and has not been helped. */
export interface OfficeLeft {
  office: OfficeId;
  ticket: TicketId;
  how: TicketEnd;
}

/** The first of the queue is asked in. */
export interface OfficeCalled {
  office: OfficeId;
  ticket: TicketId;
  expires: Moment;
}

/** Who was called came and is being helped. */
export interface OfficeBegan {
  office: OfficeId;
  ticket: TicketId;
}

/** Nobody is being helped at the desk. */
export interface OfficeFinished {
  office: OfficeId;
}

/** Somebody waits at another desk now, in the order of tickets. */
export interface OfficeHanded {
  office: OfficeId;
  ticket: TicketId;
  to: OfficeId;
}

/** What somebody who waits at the reader's desk wants help with. */
export interface OfficeNoted {
  ticket: TicketId;
  person: PersonId;
  /** Empty where nothing was said, or what was held on its author is erased. */
  note: string;
}

/** There are these times to book; those that were over at this moment are gone. */
export interface SlotOffered {
  office: OfficeId;
  slots: Slot[];
}

/** The time is not there any more. */
export interface SlotWithdrawn {
  office: OfficeId;
  slot: SlotId;
}

/** The time is this person's. */
export interface SlotBooked {
  office: OfficeId;
  slot: SlotId;
  person: PersonId;
  name: Name;
}

/** The time can be booked again. */
export interface SlotFreed {
  office: OfficeId;
  slot: SlotId;
}

export const pairingEndWords = [
  'done',
  'ended',
  'nobody',
] as const;
/** All rounds are over | a moderator ended it | nobody is there who could meet somebody new. */
export type PairingEnd = (typeof pairingEndWords)[number];

/** Lets people in a room take part in pairing; the first round begins when a moderator says so. */
export interface PairingOpen {
  room: RoomId;
  title: PairingTitle;
  text?: PairingText;
  rounds: number;
  talk_s: number;
  pause_s: number;
}

/** Takes part from the next round on, or does not any more; a talk that goes on goes on. */
export interface PairingJoin {
  /** The main room. */
  room: RoomId;
  on: boolean;
}

/** Begins the next round now; nothing to do while one goes on. */
export interface PairingBegin {
  room: RoomId;
}

/** Gives the round that goes on, or the pause, more time. */
export interface PairingExtend {
  room: RoomId;
  more_s: number;
}

/**
 * The round that goes on ends after the grace. As the last one: no round follows, and where none goes on it is over at
 * once.
 */
export interface PairingRecall {
  room: RoomId;
  grace_s?: number;
  last: boolean;
}

/** One may take part in pairing here. */
export interface PairingOpened {
  by: PersonId;
  parent: RoomId;
  parent_name: Line;
  title: PairingTitle;
  text: PairingText;
  unrecorded?: boolean;
  rounds: number;
  talk_s: number;
  pause_s: number;
}

/** So many take part now. */
export interface PairingCounted {
  parent: RoomId;
  people: Count;
}

/** A round begins: the pairs are in their rooms. */
export interface PairingBegan {
  parent: RoomId;
  round: number;
  ends: Moment;
}

/** The round ends, or the next begins, at this time now; in the topics of the room and of its pairs' rooms. */
export interface PairingTimed {
  parent: RoomId;
  ends: Moment;
  rounds: number;
}

/** A round is over and everybody is back; the next begins at this time. */
export interface PairingPaused {
  parent: RoomId;
  ends: Moment;
}

/** Pairing is over here and everybody is back. */
export interface PairingClosed {
  parent: RoomId;
  why: PairingEnd;
}

/** The person takes part, and is with these people while a room is named. */
export interface PairingSeated {
  person: PersonId;
  parent: RoomId;
  parent_name: Line;
  room?: RoomId;
  waits: boolean;
  people: PersonId[];
  names: Mention[];
}

/** The person takes part no more. */
export interface PairingReleased {
  person: PersonId;
  parent: RoomId;
}

/** A person is part of the convening; the first entry of their inbox. */
export interface PersonJoined {
  person: PersonId;
  role: Role;
  profile: Profile;
  /** One of the simulated people of a trial run. */
  simulated: boolean;
}

/** Replaces one's own profile. */
export interface ProfileEdit {
  profile: Profile;
}

/** The person changed their profile. */
export interface ProfileEdited {
  person: PersonId;
  profile: Profile;
}

export interface PersonCard {
  person: PersonId;
  role: Role;
  profile: Profile;
  /** Connected at this moment. */
  here: boolean;
  room?: RoomId;
  availability: Availability;
  /** In a conversation. */
  talking: boolean;
  /** Of a rehearsal, not of flesh and blood. */
  simulated: boolean;
  /** Told to moderators only. */
  muted: boolean;
  /** Told to moderators only. */
  removed: boolean;
  /** What was held on them is erased, or being so. Told to moderators only. */
  erased: boolean;
  /** Protected as a minor. Told to moderators only. */
  is_minor: boolean;
  /** Rooms out of which they were sent. Told to moderators only. */
  forbidden: RoomId[];
}

/**
 * People in order of name, a page at a time. The query matches anywhere in name, organisation or region, without regard
 * to case.
 */
export interface PeoplePage {
  skip?: number;
  limit?: number;
  query?: string;
  room?: RoomId;
  /** Only those connected at this moment. */
  here?: boolean;
  /** Only the simulated people of a rehearsal. */
  simulated?: boolean;
}

export interface People {
  people: PersonCard[];
  total: Count;
}

export interface PollCount {
  poll: PollId;
  voters: Count;
  /** Absent while the result is hidden. */
  counts?: Count[];
}

/** Prepares a poll of two to ten options, or a choice between as many cases, known only to those who run the room. */
export interface PollDraft {
  room: RoomId;
  text: PollText;
  options: PollOption[];
  multiple?: boolean;
  hidden?: boolean;
  /** As many as there are options: each is read before one chooses (S2.8, S2.14). */
  cases?: CaseText[];
}

/** Opens a drafted poll. */
export interface PollOpen {
  poll: PollId;
}

/** Votes in a poll of the room one is in; a later vote takes the place of an earlier one while the poll is open. */
export interface PollVote {
  poll: PollId;
  /** One, or several where that is allowed, each once. */
  choices: PollChoice[];
}

/** Ends a poll; its result is kept. */
export interface PollClose {
  poll: PollId;
}

/** Takes away a draft, or a poll that is closed. */
export interface PollDiscard {
  poll: PollId;
}

/** A poll is prepared. */
export interface PollDrafted {
  poll: PollId;
  /** Empty where it was off the record and is not kept. */
  text: string;
  options: string[];
  multiple: boolean;
  hidden: boolean;
  unrecorded?: boolean;
  /**
   * Where one chooses between cases: what each option is about, in their order; empty texts where they were off the
   * record and are not kept.
   */
  cases?: string[];
}

/** One may vote. */
export interface PollOpened {
  poll: PollId;
  /** Empty where it was off the record and is not kept. */
  text: string;
  options: string[];
  multiple: boolean;
  hidden: boolean;
  unrecorded?: boolean;
  /**
   * Where one chooses between cases: what each option is about, in their order; empty texts where they were off the
   * record and are not kept.
   */
  cases?: string[];
}

/** The reader voted so. */
export interface PollVoted {
  poll: PollId;
  choices: PollChoice[];
}

/** The poll is over, with this result. */
export interface PollClosed {
  poll: PollId;
  voters: Count;
  counts: Count[];
}

/** The poll is not there any more. In the topic desk/R it is no draft any more. */
export interface PollRemoved {
  poll: PollId;
}

/** How the open polls of a room stand; at most once a second; in what is not named nobody has voted. */
export interface PollTally {
  room: RoomId;
  polls: PollCount[];
}

/** Walks to a tile; the server finds the way. */
export interface WalkTo {
  x: number;
  y: number;
}

/** Walks to someone. */
export interface WalkBeside {
  person: PersonId;
}

/** Walks to an area by its name. */
export interface WalkInto {
  area: AreaName;
}

/**
 * Walks to the entry of one of the campus' maps, through the exits that lead there. Where none do, one stands there at
 * once: nobody is left behind on a map.
 */
export interface WalkMap {
  map: MapName;
}

/** Walks in a direction until told otherwise; both 0 stops. Sent when a key goes down or up. */
export interface WalkHead {
  dx: number;
  dy: number;
}

export interface AvatarCard {
  /** What the binary frames call this avatar on this connection. */
  slot: number;
  person: PersonId;
  name: Name;
  role: Role;
  colour: AvatarColour;
  pattern: AvatarPattern;
}

/** Who the slots of the binary frames are; comes before a slot's first use. */
export interface AvatarsIntroduced {
  avatars: AvatarCard[];
}

export interface PlaceCrowd {
  area: AreaName;
  people: Count;
}

export interface CellCrowd {
  /** Column of the cell: tiles 16 x to 16 x + 15. */
  x: number;
  /** Row of the cell. */
  y: number;
  people: Count;
}

/**
 * How many avatars stand where, near or far: in each area that opens a room, and in each cell of 16 by 16 tiles. At
 * most once in three seconds, only what changed. With all, whatever is not named has nobody in it.
 */
export interface CampusCrowds {
  all: boolean;
  places: PlaceCrowd[];
  cells: CellCrowd[];
}

export interface QuestionVotes {
  question: QuestionId;
  votes: Count;
}

/** Asks those who speak in the room one is in. */
export interface QuestionAsk {
  room: RoomId;
  text: QuestionText;
  anonymous?: boolean;
}

/** Takes one's own question back. */
export interface QuestionWithdraw {
  question: QuestionId;
}

/** Says that one wants a question answered, or takes that back. One vote a person; who gave it nobody else is told. */
export interface QuestionVote {
  question: QuestionId;
  on: boolean;
}

/** Says how questions are asked in a room. What was asked before stays as it is. */
export interface QuestionRule {
  room: RoomId;
  rules: QuestionRules;
}

/** Lets a question in that waits. */
export interface QuestionApprove {
  question: QuestionId;
}

/** Does not let a question in, or takes it out; only its author is told why. */
export interface QuestionDismiss {
  question: QuestionId;
  why: Line;
}

/** Puts one question of a room above the others; without a question none. */
export interface QuestionPin {
  room: RoomId;
  question?: QuestionId;
}

/** Says how far a question is, with what was answered. */
export interface QuestionMark {
  question: QuestionId;
  stage: QuestionStage;
  answer?: string;
}

/** The reader asked this; the first entry of a question. */
export interface QuestionSent {
  room: RoomId;
  question: QuestionId;
  /** Empty once it was taken back. */
  text: string;
  anonymous: boolean;
  /** To be let in. */
  waits: boolean;
  unrecorded?: boolean;
}

/** The reader's question was let in. */
export interface QuestionApproved {
  question: QuestionId;
}

/** The reader's question was not let in, or was taken out. */
export interface QuestionDismissed {
  question: QuestionId;
  why: Line;
}

/** The reader took their question back. */
export interface QuestionWithdrawn {
  question: QuestionId;
}

/** The reader wants the question answered, or does not any more. */
export interface QuestionVoted {
  question: QuestionId;
  on: boolean;
}

/** There is a question. In the topic desk/R it waits to be let in. */
export interface QuestionAsked {
  question: QuestionId;
  /** Empty once it was removed from here. */
  text: string;
  /** Absent where it was asked anonymously. */
  by?: PersonId;
  /** Of the one who is named by. */
  name?: Name;
  /** Asked in the hall by somebody without an account. */
  hall?: boolean;
  unrecorded?: boolean;
}

/** The question is not there any more. In the topic desk/R it does not wait any more. */
export interface QuestionRemoved {
  question: QuestionId;
}

/** So questions are asked here from now on. */
export interface QuestionRuled {
  rules: QuestionRules;
}

/** This question stands above the others; without one, none does. */
export interface QuestionPinned {
  question?: QuestionId;
}

/** So far the question is. */
export interface QuestionMarked {
  question: QuestionId;
  stage: QuestionStage;
  answer: QuestionAnswer;
  unrecorded?: boolean;
}

/** How many want the questions of a room answered; at most once a second; what is not named has no votes. */
export interface QuestionTally {
  room: RoomId;
  votes: QuestionVotes[];
}

/** How the reactions to a message stand. */
export interface TalliedMessage {
  offset: Offset;
  counts: Count[];
}

export const reactionKindWords = [
  'applause',
  'heart',
  'laughter',
  'party',
  'agreement',
  'thought',
] as const;
/** Clapping hands | a heart | laughter | a party | a thumb up | a thoughtful face. */
export type ReactionKind = (typeof reactionKindWords)[number];

/** The same, with what the reader showed. */
export interface ReactedMessage {
  offset: Offset;
  counts: Count[];
  own: ReactionKind[];
}

/** Messages that were reacted to, oldest first; to what is not named between from and to nobody reacted. */
export interface ReactionPage {
  topic: Topic;
  /** How often the reactions of the room have changed so far; 0 in an inbox. */
  revision: Count;
  /** So far the answer goes, this one excluded; less than what was asked for where a page was full. */
  to: Offset;
  messages: ReactedMessage[];
}

export interface Reactors {
  /** In the order in which they reacted. */
  people: Mention[];
  /** There are more after these. */
  more: boolean;
}

/**
 * Shows a reaction to a message, where one may write, or takes it back, which one always may where one reads it.
 * Several kinds a person, each once.
 */
export interface MessageReact {
  /** The room's, or the own inbox. */
  topic: Topic;
  offset: Offset;
  kind: ReactionKind;
  on: boolean;
}

/**
 * Someone reacted, or took it back: in a room the reader, and all others there learn of it by message.tally; to a
 * direct message the reader or the other.
 */
export interface MessageReacted {
  by: PersonId;
  /** In which the reader reads the message. */
  topic: Topic;
  offset: Offset;
  kind: ReactionKind;
  on: boolean;
  /** How many show this kind now. */
  people: Count;
  /** As in ReactionPage: a message.tally with a lower one is older than this. */
  revision: Count;
}

/** How the reactions to the messages of a stretch stand, as far as the reader may read them. */
export interface MessageReactions {
  topic: Topic;
  from: Offset;
  /** This one excluded. */
  to: Offset;
  /** In an inbox, where it is needed: whose direct messages are meant. */
  with?: PersonId;
}

/** Who showed this kind of reaction to a message, from one place of the list on. */
export interface MessageReactors {
  topic: Topic;
  offset: Offset;
  kind: ReactionKind;
  from?: Count;
}

/**
 * How the reactions of a room stand, at most once a second: of those messages whose reactions changed last. Who knows
 * how they stood at the revision since or later knows all by it; others ask by message.reactions.
 */
export interface MessageTally {
  room: RoomId;
  revision: Count;
  since: Count;
  messages: TalliedMessage[];
}

export interface RehearsalAdmission {
  people: PersonId[];
}

/** Simulated people may come. */
export interface RehearsalAdmitted {
  people: PersonId[];
}

/** Removes all simulated people and all they wrote, a portion at a time. */
export type RehearsalSweep = Record<string, never>;

/** The sweep has begun. */
export type RehearsalSweeping = Record<string, never>;

/** A portion of the sweep is done; so much is left. Nothing left: the sweep is over. */
export interface RehearsalSwept {
  people: Count;
  messages: Count;
}

/** Body of POST /api/rehearsal, by an organiser: names of simulated people to let in. */
export interface RehearsalRequest {
  names: Name[];
}

export interface RehearsalSeat {
  person: PersonId;
  /** Value of the cookie convene_<person>. */
  cookie: string;
}

/** What POST /api/rehearsal answers: who was let in, and what each signs in with. */
export interface RehearsalSeats {
  seats: RehearsalSeat[];
}

/** A message as it stood when it was reported. */
export interface ReportLine {
  author: PersonId;
  name: Name;
  at: Moment;
  /** Of those around the message that is reported the first 500 code points. */
  text: string;
  /** This is the message that is reported. */
  reported: boolean;
  unrecorded?: boolean;
}

export interface ReportDetails {
  report: ReportId;
  /** Who reported. */
  by: PersonId;
  by_name: Name;
  words: ReportWords;
  /** What was said before and after, in order; nothing for a report about a person. */
  lines: ReportLine[];
  /** The snapshot is there; it is taken a moment after the report came. */
  gathered: boolean;
}

/**
 * Tells moderators of a person, or of a message of theirs that one can read: with a topic and an offset it is about
 * that message.
 */
export interface ReportSend {
  person: PersonId;
  reason: ReportReason;
  words?: string;
  topic?: Topic;
  offset?: Offset;
}

/** What a report says. Whom it is about does not read it. */
export interface ReportRead {
  report: ReportId;
}

/** Says that one looks at a report, or does not any more. Taking one that another looks at takes it over. */
export interface ReportTake {
  report: ReportId;
  on: boolean;
}

/** Nothing is done about a report, for this reason. */
export interface ReportDismiss {
  report: ReportId;
  why: NeededReason;
}

/** The reader reported somebody; the first entry of a report. */
export interface ReportSent {
  report: ReportId;
  person: PersonId;
  name: Name;
  reason: ReportReason;
  words: ReportWords;
  topic?: Topic;
  offset?: Offset;
}

/** A moderator looked at what the reader reported. */
export interface ReportAnswered {
  report: ReportId;
}

/** There is a report. */
export interface ReportMade {
  report: ReportId;
  person: PersonId;
  person_name: Name;
  reason: ReportReason;
  room?: RoomId;
}

/** Somebody looks at the report, or does not any more. */
export interface ReportTaken {
  report: ReportId;
  by: PersonId;
  by_name: Name;
  on: boolean;
}

/** The report does not wait any more. */
export interface ReportSettled {
  report: ReportId;
}

/** Asks another moderator to look at what was done to oneself; once. Who is removed asks by HTTP. */
export interface AppealSend {
  measure: MeasureId;
  text: AppealText;
}

/** Upholds or reverses what another moderator did. Reversing undoes it. */
export interface AppealAnswer {
  measure: MeasureId;
  reverse: boolean;
  why: NeededReason;
}

/** The reader appealed. */
export interface AppealSent {
  measure: MeasureId;
  /** Empty once its author is erased. */
  text: string;
}

/** Somebody appealed. */
export interface AppealMade {
  measure: MeasureId;
  kind: MeasureKind;
  person: PersonId;
  person_name: Name;
  by?: PersonId;
  by_name: Name;
  why: Line;
  /** Empty once its author is erased. */
  text: string;
  until?: Moment;
  room?: RoomId;
  report?: ReportId;
}

/** The appeal does not wait any more. */
export interface AppealSettled {
  measure: MeasureId;
}

/** Another moderator looked at what was done to the reader. */
export interface AppealAnswered {
  measure: MeasureId;
  reversed: boolean;
  why: Line;
}

/** Body of POST /api/appeal: the appeal of one who is removed. */
export interface AppealRequest {
  identity: PersonId;
  measure: MeasureId;
  text: AppealText;
}

/** Opens a standing room. */
export interface RoomOpen {
  name: Name;
  kind: RoomKind;
  description?: Line;
}

export interface RoomMade {
  room: RoomId;
}

/** There is a room. */
export interface RoomOpened {
  room: RoomId;
  name: Line;
  kind: RoomKind;
  description: Line;
  area: string;
}

/** A room has this area of the campus now; empty when it has none any more. */
export interface RoomPlaced {
  room: RoomId;
  area: string;
}

/**
 * Goes into a room; the same command from the list and from the map. A person is in one place: the room they were in is
 * left.
 */
export interface RoomEnter {
  room: RoomId;
}

/** Goes out of the room one is in, onto the campus. */
export type RoomLeave = Record<string, never>;

/**
 * Says how a room is kept from now on. Unlocking it lets everybody in who knocked; who is inside when it is locked may
 * come back.
 */
export interface RoomRule {
  room: RoomId;
  rules: RoomRules;
}

/** So a room, or a breakout room, is kept from now on. */
export interface RoomRuled {
  room: RoomId;
  rules: RoomRules;
  /** The session of the programme that keeps no record and begins, or is over. */
  session?: SessionId;
}

/** Waits for a place in a room that is full, or does not any more. One waits for one room at a time. */
export interface RoomWait {
  room: RoomId;
  on: boolean;
}

/** So people wait for a place in this room now. */
export interface RoomLined {
  line: RoomLine;
}

/** Asks to be let into a locked room, or does not any more. One knocks at one door at a time. */
export interface RoomKnock {
  room: RoomId;
  on: boolean;
}

/**
 * Somebody wants to be let in, or does not any more. Stands in their inbox too and, of a breakout or an affinity room,
 * in the room itself.
 */
export interface RoomKnocked {
  room: RoomId;
  person: PersonId;
  name: Name;
  on: boolean;
}

/**
 * Lets in who knocked, or without a person everybody. Beside moderators those may who are in the room, where it is a
 * breakout or an affinity room.
 */
export interface RoomAdmit {
  room: RoomId;
  person?: PersonId;
}

/** Does not let in who knocked, with a word to them. */
export interface RoomRefuse {
  room: RoomId;
  person: PersonId;
  word?: Line;
}

/** Who knocked may come in, or may not; told to all who were told of the knock. */
export interface RoomAnswered {
  room: RoomId;
  person: PersonId;
  admitted: boolean;
  word: Line;
}

export interface RoomCount {
  room: RoomId;
  people: Count;
  /**
   * Offset after the newest message of the room's talk: with the own mark it tells whether something is unread in rooms
   * one is not in.
   */
  next: Offset;
  /** How many more may come in, those who wait for a place not counted; absent where as many come in as come. */
  left?: Count;
}

/**
 * How many are in each room and how many are here in all; at most once a second, only what changed. With all, every
 * room that is not named has nobody in it and nothing said.
 */
export interface RoomCounts {
  here: Count;
  all: boolean;
  rooms: RoomCount[];
}

export interface SheetCell {
  /** The first is 0. */
  row: number;
  /** The first is 0. */
  column: number;
  text: string;
}

/** What one person wrote on a worksheet: some of the cells that are not empty. */
export interface SheetPage {
  sheet: Sheet;
  person: PersonId;
  name: Name;
  is_shared: boolean;
  /** By rows. */
  cells: SheetCell[];
  /** How many cells are not empty. */
  total: Count;
}

export interface SheetSharers {
  /** Who share what they wrote. */
  people: Mention[];
  total: Count;
}

/** Lays a worksheet out in a standing room. */
export interface SheetMake {
  room: RoomId;
  title: SheetTitle;
  rows: SheetLabel[];
  columns: SheetLabel[];
}

/** Takes a worksheet out of the room. What people wrote stays with each of them; nobody else reads it any more. */
export interface SheetRemove {
  sheet: SheetId;
}

/**
 * Writes into a cell of one's own copy; an empty text empties it. One is in the room, or the worksheet belongs to a
 * step that is open, or one has begun it before.
 */
export interface SheetFill {
  sheet: SheetId;
  cell: SheetCell;
}

/** Shares the whole of what one wrote, what one will write included, or takes it back. */
export interface SheetShare {
  sheet: SheetId;
  on: boolean;
}

/** What one wrote oneself, or with a person what they share. */
export interface SheetRead {
  sheet: SheetId;
  person?: PersonId;
  skip?: number;
}

/** Who share what they wrote, a page at a time. */
export interface SheetList {
  sheet: SheetId;
  skip?: number;
}

/** There is a worksheet to fill. */
export interface SheetMade {
  sheet: Sheet;
}

/** The worksheet is not there any more. */
export interface SheetRemoved {
  sheet: SheetId;
}

/** So many share what they wrote. */
export interface SheetCounted {
  sheet: SheetId;
  shared: Count;
}

/** The reader wrote into a cell. */
export interface SheetFilled {
  sheet: SheetId;
  title: Line;
  cell: SheetCell;
}

/** The reader shares what they wrote, or not any more. */
export interface SheetShared {
  sheet: SheetId;
  on: boolean;
}

/**
 * What a file is that is sent to /api/slides, as the query's parameter about: this document in base64, since addresses
 * hold ASCII only.
 */
export interface SlidesUpload {
  /** Which of the browser's identities puts it up. */
  identity: PersonId;
  room: RoomId;
  title: SlidesTitle;
  pages: SlidePage;
}

/** The answer to a file that was sent to /api/slides. */
export interface SlidesMade {
  slides: SlidesId;
}

/** Shows a file in place of the one that is shown. */
export interface SlidesShow {
  slides: SlidesId;
  page?: SlidePage;
}

/** Turns to a page for all. It names the file, so that a page meant for one is never turned in another. */
export interface SlidesTurn {
  slides: SlidesId;
  page: SlidePage;
}

/** Shows the file no more; it lies ready still. */
export interface SlidesHide {
  slides: SlidesId;
}

/** Takes a file off the stage. When no stage names it any more its bytes are deleted. */
export interface SlidesWithdraw {
  slides: SlidesId;
}

/** A file lies ready. */
export interface SlidesAdded {
  slides: SlidesId;
  person: PersonId;
  name: Name;
  /** Empty once the person is erased. */
  title: Line;
  pages: SlidePage;
  bytes: Count;
  hash: Hash;
}

/** This file is shown, and no other. */
export interface SlidesShown {
  slides: SlidesId;
  page: SlidePage;
}

/** This page is shown of the file that is shown. */
export interface SlidesTurned {
  page: SlidePage;
}

/** Nothing is shown any more. */
export type SlidesHidden = Record<string, never>;

/** The file is there no more; if it was shown, nothing is. */
export interface SlidesWithdrawn {
  slides: SlidesId;
}

/** How many people showed this. */
export interface ReactionCount {
  kind: ReactionKind;
  people: Count;
}

/**
 * Opens the doors of a room's stage for the session of the programme that is on there or comes within the hour; of
 * several the one whose beginning is nearest.
 */
export interface StageOpen {
  room: RoomId;
}

/** The session begins. */
export interface StageStart {
  room: RoomId;
}

/** The session is over: hands go down, floor and timer end, its speakers are dismissed. */
export interface StageEnd {
  room: RoomId;
}

/** Asks to be heard; whoever has asked already keeps their place. */
export interface HandRaise {
  room: RoomId;
}

/** Takes one's own hand down, or that of another. */
export interface HandLower {
  room: RoomId;
  person: PersonId;
}

/** Takes all hands down. */
export interface HandClear {
  room: RoomId;
}

/** Puts a hand that is up before all others. */
export interface HandAdvance {
  room: RoomId;
  person: PersonId;
}

/** Gives the floor to one who is in the room: the hand goes down, and whoever had the floor has it no more. */
export interface FloorGive {
  room: RoomId;
  person: PersonId;
}

/** Takes the floor back from who has it, or gives it back oneself. */
export interface FloorTake {
  room: RoomId;
  person: PersonId;
}

/** Makes somebody a speaker of the room's session, also ahead of it. */
export interface SpeakerAppoint {
  room: RoomId;
  person: PersonId;
}

/** Somebody is no longer a speaker. */
export interface SpeakerDismiss {
  room: RoomId;
  person: PersonId;
}

/** Says in the green room whether one is ready. */
export interface SpeakerReady {
  room: RoomId;
  ready: boolean;
}

/** Gives an item of the agenda its time; replaces the timer that ran. */
export interface TimerStart {
  room: RoomId;
  label: Line;
  minutes: number;
}

/** Gives more time, counted from now where it is over. */
export interface TimerExtend {
  room: RoomId;
  minutes: number;
}

/** Takes the timer away. */
export interface TimerStop {
  room: RoomId;
}

/** Shows the room how one feels; a person counts once a second and kind. */
export interface ReactionSend {
  room: RoomId;
  kind: ReactionKind;
}

/** The doors are open. Slides that the session before left shown are shown no more. */
export interface StageOpened {
  title: Line;
}

/** The session has begun. */
export type StageStarted = Record<string, never>;

/** The session is over; nobody has a hand up, the floor or a place as a speaker any more, and there is no timer. */
export type StageEnded = Record<string, never>;

/** A hand is up, behind the others. */
export interface HandRaised {
  person: PersonId;
  name: Name;
}

/** A hand is down. */
export interface HandLowered {
  person: PersonId;
}

/** All hands are down. */
export type HandCleared = Record<string, never>;

/** A hand is before all others. */
export interface HandAdvanced {
  person: PersonId;
}

/** The person has the floor; their hand is down. */
export interface FloorGiven {
  person: PersonId;
  name: Name;
}

/** The person has the floor no more. */
export interface FloorTaken {
  person: PersonId;
}

/** The person is a speaker. */
export interface SpeakerAppointed {
  person: PersonId;
  name: Name;
}

/** The person is no speaker any more. */
export interface SpeakerDismissed {
  person: PersonId;
}

/** A speaker is ready, or no longer. */
export interface SpeakerReadied {
  person: PersonId;
  ready: boolean;
}

/** There is a timer. */
export interface TimerStarted {
  label: Line;
  ends: Moment;
}

/** The timer ends later. */
export interface TimerExtended {
  ends: Moment;
}

/** There is no timer any more. */
export type TimerStopped = Record<string, never>;

/** What was shown in the room since the last time, at most once a second: by how many people, not by whom. */
export interface ReactionsCounted {
  room: RoomId;
  counts: ReactionCount[];
}

/** Opens a topic table and sits down at it. */
export interface TableOpen {
  topic: TableTopic;
  seats: number;
}

/** The host, or a moderator, gives a table another topic. */
export interface TableRename {
  room: RoomId;
  topic: TableTopic;
}

/** The host, or a moderator, closes a table; who sits there gets up. */
export interface TableClose {
  room: RoomId;
}

/** There is a topic table. */
export interface TableOpened {
  room: RoomId;
  host: PersonId;
  host_name: Name;
  /** Its topic; empty when its host was erased since. */
  text: Line;
  seats: number;
  /** Where its host stood: the nearest tile of no room on which no other table stands. */
  spot?: TableSpot;
}

/** A table has another topic. */
export interface TableRenamed {
  room: RoomId;
  by: PersonId;
  text: Line;
}

/** A table is there no more. */
export interface TableClosed {
  room: RoomId;
}

/**
 * Says what a standing room offers from now on; without tools, what its session's kind brings. What was begun there
 * stays.
 */
export interface ToolsChoose {
  room: RoomId;
  /** Each once; in the event in the order of the enumeration. */
  tools?: Tool[];
}

/** The room offers these tools from now on; without tools, those of its session's kind. */
export interface ToolsChosen {
  /** Each once; in the event in the order of the enumeration. */
  tools?: Tool[];
}

export const voiceReachWords = [
  'sound',
  'pictures',
  'both',
] as const;
/** The microphone | camera and screen | all of it. */
export type VoiceReach = (typeof voiceReachWords)[number];

export const voiceHushWords = [
  'muted',
  'moderated',
  'audience',
  'quiet',
] as const;
/**
 * May not write, nor speak, anywhere | muted in this room by a moderator | a session is live and they are no speaker
 * and have not the floor | nobody speaks in a quiet room.
 */
export type VoiceHush = (typeof voiceHushWords)[number];

export const voiceCarrierWords = [
  'browsers',
  'server',
] as const;
/**
 * Each browser sends to each other, by voice.signal | a media server takes what everybody sends and sends each what
 * they hear and see, by voice.negotiate.
 */
export type VoiceCarrier = (typeof voiceCarrierWords)[number];

export const voicePartWords = [
  'sound',
  'camera',
  'screen',
] as const;
export type VoicePart = (typeof voicePartWords)[number];

/**
 * Who takes part by voice in a place. What may not be sent is not to be listened to or shown, whatever its sender does.
 */
export interface VoiceMember {
  seat: VoiceSeat;
  person: PersonId;
  name: Name;
  /** It is on, and may be. */
  microphone: boolean;
  camera: boolean;
  screen: boolean;
  /** Their microphone may be on. */
  heard: boolean;
  /** Their camera may be on, and their screen shared. */
  seen: boolean;
  /** Why one of these is not so. */
  hush?: VoiceHush;
}

/** Whom a moderator has muted in a room. */
export interface VoiceMutedPerson {
  person: PersonId;
  name: Name;
  reach: VoiceReach;
}

/** A STUN or TURN server that browsers may use to reach each other. */
export interface RelayServer {
  url: string;
  username: string;
  credential: string;
}

/**
 * Takes part by voice from now on, in the place one is in and in those one goes to. Another tab of the person's that
 * did so is told that it does no longer. With the seat one has, one keeps it and gets new credentials: for a tab that
 * comes back.
 */
export interface VoiceJoin {
  seat?: VoiceSeat;
}

export interface VoiceJoined {
  seat: VoiceSeat;
  servers: RelayServer[];
  /** When to ask for new credentials, by joining with the seat. */
  renew: Moment;
  carrier: VoiceCarrier;
}

/** Says what one sends. Repeated as a beat: a seat that is silent for too long is free again. */
export interface VoiceSet {
  seat: VoiceSeat;
  microphone: boolean;
  camera: boolean;
  screen: boolean;
  /** One wants to see others: a media server sends no pictures to those who do not. */
  pictures?: boolean;
  /** One has just begun to speak: of a crowd, those are sent who did so last. */
  speaks?: boolean;
  /**
   * Whose sound and pictures one is sent before those of anybody else, where they may be: an interpreter's, for
   * instance.
   */
  pinned?: PersonId;
}

/** Takes part by voice no longer. */
export interface VoiceLeave {
  seat: VoiceSeat;
}

export const voiceSignalKindWords = [
  'offer',
  'answer',
  'candidate',
  'again',
] as const;
/**
 * Session descriptions (RFC 8829) | a way to be reached (RFC 8838); an empty one says that there are no more | let us
 * begin anew with this link.
 */
export type VoiceSignalKind = (typeof voiceSignalKindWords)[number];

/**
 * Says something to the browser of another member of the place one takes part in, so that the two can connect. Passed
 * on at once or not at all, and kept nowhere.
 */
export interface VoiceSignal {
  /** One's own. */
  seat: VoiceSeat;
  to: VoiceSeat;
  /** Which connection of the two is meant; what is said of one before the newest is void. */
  link: number;
  kind: VoiceSignalKind;
  /** Lines end in a line feed. */
  text: string;
  /** Of a candidate: the media section it is for. */
  part?: string;
}

/** Another member's browser says something to this person's tab with this seat; comes by their inbox. */
export interface VoiceSignalled {
  from: VoiceSeat;
  to: VoiceSeat;
  link: number;
  kind: VoiceSignalKind;
  text: string;
  part?: string;
}

export const voiceWayWords = [
  'sending',
  'receiving',
] as const;
/**
 * A person's two connections to the media server: what they send, kept for the whole visit; what they are sent, which
 * changes as they go. The browser makes the offers of the first, the server those of the second.
 */
export type VoiceWay = (typeof voiceWayWords)[number];

/**
 * Says something to the media server, so that one's tab and it can connect. Who hears whom follows from where people
 * are and from nothing that is said here.
 */
export interface VoiceNegotiate {
  /** One's own. */
  seat: VoiceSeat;
  way: VoiceWay;
  /** Counts the connections of this way; what is said of one before the newest is void. */
  link: number;
  kind: VoiceSignalKind;
  /** Lines end in a line feed. */
  text: string;
  /** Of a candidate: the media section it is for. */
  part?: string;
}

/**
 * The media server says something to the person's tab with this seat; comes by their inbox. `again`: the connection is
 * to be made anew, with a higher link.
 */
export interface VoiceNegotiated {
  to: VoiceSeat;
  way: VoiceWay;
  link: number;
  kind: VoiceSignalKind;
  text: string;
  part?: string;
}

/** What one media section of the receiving connection carries. */
export interface VoiceTrack {
  section: string;
  seat: VoiceSeat;
  part: VoicePart;
}

/**
 * Whom and what the tab with this seat is sent from now on: all of it, whenever it changes; comes by the person's
 * inbox.
 */
export interface VoiceCarried {
  to: VoiceSeat;
  tracks: VoiceTrack[];
}

/**
 * Who takes part by voice in a room or conversation, to all who are in it: all of it, whenever something changes. One
 * who has a seat and is not among them waits for a place, or listens where a media server carries.
 */
export interface VoiceMembers {
  room: RoomId;
  /** In the order in which they came. */
  members: VoiceMember[];
  /** How many more would like to: at most six can connect to each other. */
  waiting: Count;
  muted: VoiceMutedPerson[];
  /** How many besides are sent what the members send, and send nothing: by a media server. */
  listening: Count;
  /** The media server cannot be reached: nobody is heard, and it comes back by itself. */
  away: boolean;
}

export const voiceEndWords = [
  'elsewhere',
  'silent',
] as const;
/** Another tab of the person's takes part now | nothing was heard of this one. */
export type VoiceEnd = (typeof voiceEndWords)[number];

/** The person's tab with this seat takes part by voice no longer; comes by their inbox. */
export interface VoiceEnded {
  seat: VoiceSeat;
  why: VoiceEnd;
}

/**
 * Someone may not be heard, or not seen, in a room until it is lifted; they hear and see the others. Says anew how far
 * it reaches.
 */
export interface VoiceMute {
  room: RoomId;
  person: PersonId;
  reach: VoiceReach;
  why: Line;
}

/** The person may not be heard, or not seen, in this room. */
export interface VoiceMuted {
  room: RoomId;
  person: PersonId;
  reach: VoiceReach;
  why: Line;
}

/** Someone may be heard and seen in the room again. */
export interface VoiceUnmute {
  room: RoomId;
  person: PersonId;
}

/** The person may be heard and seen in this room again. */
export interface VoiceUnmuted {
  room: RoomId;
  person: PersonId;
}

export interface CardVotes {
  card: CardId;
  votes: Count;
}

export interface WallCast {
  wall: WallId;
  /** How many have voted. */
  people: Count;
  /** How many votes they gave. */
  votes: Count;
}

/** Opens a wall with a question, and groups to put cards into. */
export interface WallOpen {
  room: RoomId;
  text: WallText;
  anonymous?: boolean;
  groups?: GroupText[];
}

/** Names a new group of a wall, or one that is there anew. */
export interface WallGroup {
  wall: WallId;
  group?: GroupId;
  text: GroupText;
}

/** Takes a group away; its cards stay on the wall, in no group. */
export interface WallUngroup {
  wall: WallId;
  group: GroupId;
}

/**
 * Says what a wall is at. How many votes everybody has may change as long as nobody has voted; votes that were given
 * stay when cards are added anew.
 */
export interface WallStage {
  wall: WallId;
  stage: WallPhase;
  /** As before where it is absent. */
  votes?: WallVotes;
}

/** Takes a closed wall away. */
export interface WallRemove {
  wall: WallId;
}

/** Adds a card to an open wall of the room one is in. */
export interface CardAdd {
  wall: WallId;
  text: CardText;
  group?: GroupId;
}

/** Writes one's own card anew while the wall is open. */
export interface CardChange {
  card: CardId;
  text: CardText;
}

/**
 * Puts a card into a group, or in none, before another card or at the end. Everybody may while the wall is open, those
 * who present also while it is voted on.
 */
export interface CardMove {
  card: CardId;
  /** Absent: none. */
  group?: GroupId;
  /** Absent, or not in that group any more: at the end. */
  before?: CardId;
}

/**
 * Takes a card off a wall: one's own, or as a moderator anyone's; its text is gone from the journal too. Who wrote it
 * is told why.
 */
export interface CardRemove {
  card: CardId;
  why?: Line;
}

/** Gives a card a vote, or takes it back, while its wall is voted on. Who gave it nobody else is told. */
export interface CardVote {
  card: CardId;
  on: boolean;
}

/** There is a wall. */
export interface WallOpened {
  wall: WallId;
  /** What is asked; empty where it was off the record and is not kept. */
  text: string;
  anonymous: boolean;
  votes: WallVotes;
  unrecorded?: boolean;
}

/** A group of a wall is named so; one that was not there is there now. */
export interface WallGrouped {
  wall: WallId;
  group: GroupId;
  /** Its name; empty where it was off the record and is not kept. */
  text: string;
  unrecorded?: boolean;
}

/** The group is not there any more; its cards are in none. */
export interface WallUngrouped {
  wall: WallId;
  group: GroupId;
}

/** The wall is at this stage, with this result once it is closed; a card that is not named has no votes. */
export interface WallStaged {
  wall: WallId;
  stage: WallPhase;
  votes: WallVotes;
  counts: CardVotes[];
}

/** The wall is not there any more. */
export interface WallRemoved {
  wall: WallId;
}

/** There is a card, at the end of the wall. */
export interface CardAdded {
  wall: WallId;
  card: CardId;
  /** Empty where it was off the record and is not kept, and once it was taken back or erased. */
  text: string;
  /** Absent on an anonymous wall. */
  by?: PersonId;
  /** Of the one who is named by. */
  name?: Name;
  group?: GroupId;
  unrecorded?: boolean;
}

/** The card reads so now. */
export interface CardChanged {
  card: CardId;
  /** Empty where it was off the record and is not kept, and once it was taken back or erased. */
  text: string;
  unrecorded?: boolean;
}

/** The card stands here now; without another card before which it stands, at the end of the wall. */
export interface CardMoved {
  card: CardId;
  group?: GroupId;
  before?: CardId;
}

/** The card is not there any more. */
export interface CardRemoved {
  card: CardId;
}

/** The reader wrote this card of an anonymous wall. */
export interface CardSent {
  card: CardId;
}

/** A moderator took the reader's card off the wall. */
export interface CardDismissed {
  card: CardId;
  room: RoomId;
  /** Empty where it was off the record and is not kept, and once it was taken back or erased. */
  text: string;
  why: Line;
  unrecorded?: boolean;
}

/** The reader gave the card a vote, or took it back. */
export interface CardVoted {
  card: CardId;
  on: boolean;
}

/** What one who was erased had put on the board is not there any more. */
export interface BoardCleared {
  cards: CardId[];
  notes: NoteId[];
}

/**
 * How many votes were given on the walls of a room that are voted on; at most once a second; on what is not named
 * nobody has voted.
 */
export interface WallTally {
  room: RoomId;
  walls: WallCast[];
}

/** What a client may send. */
export interface CommandTypes {
  'hello': Hello;
  'ping': Ping;
  'rate.set': RateSet;
  'access.revoke': AccessRevoke;
  'affinity.preview': AffinityPreview;
  'affinity.people': AffinityPeople;
  'affinity.open': AffinityOpen;
  'affinity.reform': AffinityReform;
  'affinity.close': AffinityClose;
  'affinity.choose': AffinityChoose;
  'affinity.facilitate': AffinityFacilitate;
  'announcement.make': AnnouncementMake;
  'announcement.withdraw': AnnouncementWithdraw;
  'attendance.page': AttendancePage;
  'breakout.prepare': BreakoutPrepare;
  'breakout.add': BreakoutAdd;
  'breakout.fill': BreakoutFill;
  'breakout.place': BreakoutPlace;
  'breakout.open': BreakoutOpen;
  'breakout.extend': BreakoutExtend;
  'breakout.tell': BreakoutTell;
  'breakout.recall': BreakoutRecall;
  'help.ask': HelpAsk;
  'help.answer': HelpAnswer;
  'breakout.note': BreakoutNote;
  'caption.appoint': CaptionAppoint;
  'caption.dismiss': CaptionDismiss;
  'caption.say': CaptionSay;
  'chat.post': ChatPost;
  'chat.edit': ChatEdit;
  'chat.delete': ChatDelete;
  'history.page': HistoryPage;
  'chat.type': ChatType;
  'availability.set': AvailabilitySet;
  'conversation.invite': ConversationInvite;
  'conversation.answer': ConversationAnswer;
  'conversation.join': ConversationJoin;
  'conversation.lock': ConversationLock;
  'step.write': StepWrite;
  'step.move': StepMove;
  'step.remove': StepRemove;
  'course.open': CourseOpen;
  'step.mark': StepMark;
  'step.answer': StepAnswer;
  'course.read': CourseRead;
  'step.read': StepRead;
  'course.standing': CourseStanding;
  'step.answers': StepAnswers;
  'direct.post': DirectPost;
  'read.mark': ReadMark;
  'person.erase': PersonErase;
  'person.mute': PersonMute;
  'person.unmute': PersonUnmute;
  'person.remove': PersonRemove;
  'person.restore': PersonRestore;
  'role.grant': RoleGrant;
  'person.nudge': PersonNudge;
  'room.forbid': RoomForbid;
  'room.allow': RoomAllow;
  'person.protect': PersonProtect;
  'person.block': PersonBlock;
  'note.add': NoteAdd;
  'note.change': NoteChange;
  'note.move': NoteMove;
  'note.remove': NoteRemove;
  'helper.name': HelperName;
  'office.rule': OfficeRule;
  'office.open': OfficeOpen;
  'office.pause': OfficePause;
  'office.close': OfficeClose;
  'office.join': OfficeJoin;
  'office.leave': OfficeLeave;
  'office.call': OfficeCall;
  'office.answer': OfficeAnswer;
  'office.finish': OfficeFinish;
  'office.hand': OfficeHand;
  'slot.offer': SlotOffer;
  'slot.withdraw': SlotWithdraw;
  'slot.book': SlotBook;
  'slot.free': SlotFree;
  'pairing.open': PairingOpen;
  'pairing.join': PairingJoin;
  'pairing.begin': PairingBegin;
  'pairing.extend': PairingExtend;
  'pairing.recall': PairingRecall;
  'profile.edit': ProfileEdit;
  'people.page': PeoplePage;
  'poll.draft': PollDraft;
  'poll.open': PollOpen;
  'poll.vote': PollVote;
  'poll.close': PollClose;
  'poll.discard': PollDiscard;
  'walk.to': WalkTo;
  'walk.beside': WalkBeside;
  'walk.into': WalkInto;
  'walk.map': WalkMap;
  'walk.head': WalkHead;
  'question.ask': QuestionAsk;
  'question.withdraw': QuestionWithdraw;
  'question.vote': QuestionVote;
  'question.rule': QuestionRule;
  'question.approve': QuestionApprove;
  'question.dismiss': QuestionDismiss;
  'question.pin': QuestionPin;
  'question.mark': QuestionMark;
  'message.react': MessageReact;
  'message.reactions': MessageReactions;
  'message.reactors': MessageReactors;
  'rehearsal.sweep': RehearsalSweep;
  'report.send': ReportSend;
  'report.read': ReportRead;
  'report.take': ReportTake;
  'report.dismiss': ReportDismiss;
  'appeal.send': AppealSend;
  'appeal.answer': AppealAnswer;
  'room.open': RoomOpen;
  'room.enter': RoomEnter;
  'room.leave': RoomLeave;
  'room.rule': RoomRule;
  'room.wait': RoomWait;
  'room.knock': RoomKnock;
  'room.admit': RoomAdmit;
  'room.refuse': RoomRefuse;
  'sheet.make': SheetMake;
  'sheet.remove': SheetRemove;
  'sheet.fill': SheetFill;
  'sheet.share': SheetShare;
  'sheet.read': SheetRead;
  'sheet.list': SheetList;
  'slides.show': SlidesShow;
  'slides.turn': SlidesTurn;
  'slides.hide': SlidesHide;
  'slides.withdraw': SlidesWithdraw;
  'stage.open': StageOpen;
  'stage.start': StageStart;
  'stage.end': StageEnd;
  'hand.raise': HandRaise;
  'hand.lower': HandLower;
  'hand.clear': HandClear;
  'hand.advance': HandAdvance;
  'floor.give': FloorGive;
  'floor.take': FloorTake;
  'speaker.appoint': SpeakerAppoint;
  'speaker.dismiss': SpeakerDismiss;
  'speaker.ready': SpeakerReady;
  'timer.start': TimerStart;
  'timer.extend': TimerExtend;
  'timer.stop': TimerStop;
  'reaction.send': ReactionSend;
  'table.open': TableOpen;
  'table.rename': TableRename;
  'table.close': TableClose;
  'tools.choose': ToolsChoose;
  'voice.join': VoiceJoin;
  'voice.set': VoiceSet;
  'voice.leave': VoiceLeave;
  'voice.signal': VoiceSignal;
  'voice.negotiate': VoiceNegotiate;
  'voice.mute': VoiceMute;
  'voice.unmute': VoiceUnmute;
  'wall.open': WallOpen;
  'wall.group': WallGroup;
  'wall.ungroup': WallUngroup;
  'wall.stage': WallStage;
  'wall.remove': WallRemove;
  'card.add': CardAdd;
  'card.change': CardChange;
  'card.move': CardMove;
  'card.remove': CardRemove;
  'card.vote': CardVote;
}

/** What a command that succeeded answers. */
export interface ReplyOf {
  'hello': Welcome;
  'ping': Pong;
  'rate.set': Acknowledged;
  'access.revoke': Acknowledged;
  'affinity.preview': AffinityPlan;
  'affinity.people': AffinityHolders;
  'affinity.open': Acknowledged;
  'affinity.reform': Acknowledged;
  'affinity.close': Acknowledged;
  'affinity.choose': Acknowledged;
  'affinity.facilitate': Acknowledged;
  'announcement.make': Placed;
  'announcement.withdraw': Acknowledged;
  'attendance.page': Attendance;
  'breakout.prepare': Acknowledged;
  'breakout.add': Acknowledged;
  'breakout.fill': Acknowledged;
  'breakout.place': Acknowledged;
  'breakout.open': Acknowledged;
  'breakout.extend': Acknowledged;
  'breakout.tell': Acknowledged;
  'breakout.recall': Acknowledged;
  'help.ask': Acknowledged;
  'help.answer': Acknowledged;
  'breakout.note': Acknowledged;
  'caption.appoint': Acknowledged;
  'caption.dismiss': Acknowledged;
  'caption.say': Placed;
  'chat.post': Placed;
  'chat.edit': Placed;
  'chat.delete': Placed;
  'history.page': History;
  'chat.type': Acknowledged;
  'availability.set': Acknowledged;
  'conversation.invite': Acknowledged;
  'conversation.answer': Acknowledged;
  'conversation.join': Acknowledged;
  'conversation.lock': Acknowledged;
  'step.write': Acknowledged;
  'step.move': Acknowledged;
  'step.remove': Acknowledged;
  'course.open': Acknowledged;
  'step.mark': Acknowledged;
  'step.answer': Acknowledged;
  'course.read': CourseOutline;
  'step.read': StepPage;
  'course.standing': StandingPage;
  'step.answers': AnswersPage;
  'direct.post': Placed;
  'read.mark': Acknowledged;
  'person.erase': Acknowledged;
  'person.mute': Acknowledged;
  'person.unmute': Acknowledged;
  'person.remove': Acknowledged;
  'person.restore': Acknowledged;
  'role.grant': Acknowledged;
  'person.nudge': Acknowledged;
  'room.forbid': Acknowledged;
  'room.allow': Acknowledged;
  'person.protect': Acknowledged;
  'person.block': Acknowledged;
  'note.add': Acknowledged;
  'note.change': Acknowledged;
  'note.move': Acknowledged;
  'note.remove': Acknowledged;
  'helper.name': Acknowledged;
  'office.rule': Acknowledged;
  'office.open': Acknowledged;
  'office.pause': Acknowledged;
  'office.close': Acknowledged;
  'office.join': Acknowledged;
  'office.leave': Acknowledged;
  'office.call': Acknowledged;
  'office.answer': Acknowledged;
  'office.finish': Acknowledged;
  'office.hand': Acknowledged;
  'slot.offer': Acknowledged;
  'slot.withdraw': Acknowledged;
  'slot.book': Acknowledged;
  'slot.free': Acknowledged;
  'pairing.open': Acknowledged;
  'pairing.join': Acknowledged;
  'pairing.begin': Acknowledged;
  'pairing.extend': Acknowledged;
  'pairing.recall': Acknowledged;
  'profile.edit': Acknowledged;
  'people.page': People;
  'poll.draft': Acknowledged;
  'poll.open': Acknowledged;
  'poll.vote': Acknowledged;
  'poll.close': Acknowledged;
  'poll.discard': Acknowledged;
  'walk.to': Acknowledged;
  'walk.beside': Acknowledged;
  'walk.into': Acknowledged;
  'walk.map': Acknowledged;
  'walk.head': Acknowledged;
  'question.ask': Acknowledged;
  'question.withdraw': Acknowledged;
  'question.vote': Acknowledged;
  'question.rule': Acknowledged;
  'question.approve': Acknowledged;
  'question.dismiss': Acknowledged;
  'question.pin': Acknowledged;
  'question.mark': Acknowledged;
  'message.react': Acknowledged;
  'message.reactions': ReactionPage;
  'message.reactors': Reactors;
  'rehearsal.sweep': Acknowledged;
  'report.send': Acknowledged;
  'report.read': ReportDetails;
  'report.take': Acknowledged;
  'report.dismiss': Acknowledged;
  'appeal.send': Acknowledged;
  'appeal.answer': Acknowledged;
  'room.open': RoomMade;
  'room.enter': Acknowledged;
  'room.leave': Acknowledged;
  'room.rule': Acknowledged;
  'room.wait': Acknowledged;
  'room.knock': Acknowledged;
  'room.admit': Acknowledged;
  'room.refuse': Acknowledged;
  'sheet.make': Acknowledged;
  'sheet.remove': Acknowledged;
  'sheet.fill': Acknowledged;
  'sheet.share': Acknowledged;
  'sheet.read': SheetPage;
  'sheet.list': SheetSharers;
  'slides.show': Acknowledged;
  'slides.turn': Acknowledged;
  'slides.hide': Acknowledged;
  'slides.withdraw': Acknowledged;
  'stage.open': Acknowledged;
  'stage.start': Acknowledged;
  'stage.end': Acknowledged;
  'hand.raise': Acknowledged;
  'hand.lower': Acknowledged;
  'hand.clear': Acknowledged;
  'hand.advance': Acknowledged;
  'floor.give': Acknowledged;
  'floor.take': Acknowledged;
  'speaker.appoint': Acknowledged;
  'speaker.dismiss': Acknowledged;
  'speaker.ready': Acknowledged;
  'timer.start': Acknowledged;
  'timer.extend': Acknowledged;
  'timer.stop': Acknowledged;
  'reaction.send': Acknowledged;
  'table.open': RoomMade;
  'table.rename': Acknowledged;
  'table.close': Acknowledged;
  'tools.choose': Acknowledged;
  'voice.join': VoiceJoined;
  'voice.set': Acknowledged;
  'voice.leave': Acknowledged;
  'voice.signal': Acknowledged;
  'voice.negotiate': Acknowledged;
  'voice.mute': Acknowledged;
  'voice.unmute': Acknowledged;
  'wall.open': Acknowledged;
  'wall.group': Acknowledged;
  'wall.ungroup': Acknowledged;
  'wall.stage': Acknowledged;
  'wall.remove': Acknowledged;
  'card.add': Acknowledged;
  'card.change': Acknowledged;
  'card.move': Acknowledged;
  'card.remove': Acknowledged;
  'card.vote': Acknowledged;
}

/** What happened, as the entry of a topic. */
export interface EventTypes {
  'affinity.formed': AffinityFormed;
  'affinity.closed': AffinityClosed;
  'affinity.facilitated': AffinityFacilitated;
  'affinity.seated': AffinitySeated;
  'affinity.released': AffinityReleased;
  'announcement.made': AnnouncementMade;
  'announcement.withdrawn': AnnouncementWithdrawn;
  'breakout.prepared': BreakoutPrepared;
  'breakout.added': BreakoutAdded;
  'breakout.placed': BreakoutPlaced;
  'breakout.opened': BreakoutOpened;
  'breakout.extended': BreakoutExtended;
  'breakout.told': BreakoutTold;
  'breakout.recalled': BreakoutRecalled;
  'breakout.closed': BreakoutClosed;
  'breakout.reported': BreakoutReported;
  'breakout.noted': BreakoutNoted;
  'breakout.invited': BreakoutInvited;
  'breakout.released': BreakoutReleased;
  'help.asked': HelpAsked;
  'help.answered': HelpAnswered;
  'caption.appointed': CaptionAppointed;
  'caption.dismissed': CaptionDismissed;
  'caption.linked': CaptionLinked;
  'caption.said': CaptionSaid;
  'chat.posted': ChatPosted;
  'chat.edited': ChatEdited;
  'chat.deleted': ChatDeleted;
  'convening.created': ConveningCreated;
  'programme.published': ProgrammePublished;
  'campus.published': CampusPublished;
  'availability.changed': AvailabilityChanged;
  'conversation.invited': ConversationInvited;
  'conversation.answered': ConversationAnswered;
  'conversation.started': ConversationStarted;
  'conversation.joined': ConversationJoined;
  'conversation.left': ConversationLeft;
  'conversation.locked': ConversationLocked;
  'conversation.ended': ConversationEnded;
  'conversation.kept': ConversationKept;
  'course.changed': CourseChanged;
  'step.marked': StepMarked;
  'step.answered': StepAnswered;
  'course.completed': CourseCompleted;
  'direct.posted': DirectPosted;
  'read.marked': ReadMarked;
  'text.erased': TextErased;
  'person.erased': PersonErased;
  'hall.linked': HallLinked;
  'hall.told': HallTold;
  'hall.watched': HallWatched;
  'person.muted': PersonMuted;
  'person.unmuted': PersonUnmuted;
  'person.removed': PersonRemoved;
  'person.restored': PersonRestored;
  'role.granted': RoleGranted;
  'person.nudged': PersonNudged;
  'room.forbidden': RoomForbidden;
  'room.allowed': RoomAllowed;
  'person.protected': PersonProtected;
  'person.blocked': PersonBlocked;
  'audit.noted': AuditNoted;
  'note.added': NoteAdded;
  'note.changed': NoteChanged;
  'note.moved': NoteMoved;
  'note.removed': NoteRemoved;
  'helper.named': HelperNamed;
  'office.ruled': OfficeRuled;
  'office.opened': OfficeOpened;
  'office.paused': OfficePaused;
  'office.closed': OfficeClosed;
  'office.removed': OfficeRemoved;
  'office.joined': OfficeJoined;
  'office.left': OfficeLeft;
  'office.called': OfficeCalled;
  'office.began': OfficeBegan;
  'office.finished': OfficeFinished;
  'office.handed': OfficeHanded;
  'office.noted': OfficeNoted;
  'slot.offered': SlotOffered;
  'slot.withdrawn': SlotWithdrawn;
  'slot.booked': SlotBooked;
  'slot.freed': SlotFreed;
  'pairing.opened': PairingOpened;
  'pairing.counted': PairingCounted;
  'pairing.began': PairingBegan;
  'pairing.timed': PairingTimed;
  'pairing.paused': PairingPaused;
  'pairing.closed': PairingClosed;
  'pairing.seated': PairingSeated;
  'pairing.released': PairingReleased;
  'person.joined': PersonJoined;
  'profile.edited': ProfileEdited;
  'poll.drafted': PollDrafted;
  'poll.opened': PollOpened;
  'poll.voted': PollVoted;
  'poll.closed': PollClosed;
  'poll.removed': PollRemoved;
  'question.sent': QuestionSent;
  'question.approved': QuestionApproved;
  'question.dismissed': QuestionDismissed;
  'question.withdrawn': QuestionWithdrawn;
  'question.voted': QuestionVoted;
  'question.asked': QuestionAsked;
  'question.removed': QuestionRemoved;
  'question.ruled': QuestionRuled;
  'question.pinned': QuestionPinned;
  'question.marked': QuestionMarked;
  'message.reacted': MessageReacted;
  'rehearsal.admitted': RehearsalAdmitted;
  'rehearsal.sweeping': RehearsalSweeping;
  'rehearsal.swept': RehearsalSwept;
  'report.sent': ReportSent;
  'report.answered': ReportAnswered;
  'report.made': ReportMade;
  'report.taken': ReportTaken;
  'report.settled': ReportSettled;
  'appeal.sent': AppealSent;
  'appeal.made': AppealMade;
  'appeal.settled': AppealSettled;
  'appeal.answered': AppealAnswered;
  'room.opened': RoomOpened;
  'room.placed': RoomPlaced;
  'room.ruled': RoomRuled;
  'room.lined': RoomLined;
  'room.knocked': RoomKnocked;
  'room.answered': RoomAnswered;
  'sheet.made': SheetMade;
  'sheet.removed': SheetRemoved;
  'sheet.counted': SheetCounted;
  'sheet.filled': SheetFilled;
  'sheet.shared': SheetShared;
  'slides.added': SlidesAdded;
  'slides.shown': SlidesShown;
  'slides.turned': SlidesTurned;
  'slides.hidden': SlidesHidden;
  'slides.withdrawn': SlidesWithdrawn;
  'stage.opened': StageOpened;
  'stage.started': StageStarted;
  'stage.ended': StageEnded;
  'hand.raised': HandRaised;
  'hand.lowered': HandLowered;
  'hand.cleared': HandCleared;
  'hand.advanced': HandAdvanced;
  'floor.given': FloorGiven;
  'floor.taken': FloorTaken;
  'speaker.appointed': SpeakerAppointed;
  'speaker.dismissed': SpeakerDismissed;
  'speaker.readied': SpeakerReadied;
  'timer.started': TimerStarted;
  'timer.extended': TimerExtended;
  'timer.stopped': TimerStopped;
  'table.opened': TableOpened;
  'table.renamed': TableRenamed;
  'table.closed': TableClosed;
  'tools.chosen': ToolsChosen;
  'voice.muted': VoiceMuted;
  'voice.unmuted': VoiceUnmuted;
  'wall.opened': WallOpened;
  'wall.grouped': WallGrouped;
  'wall.ungrouped': WallUngrouped;
  'wall.staged': WallStaged;
  'wall.removed': WallRemoved;
  'card.added': CardAdded;
  'card.changed': CardChanged;
  'card.moved': CardMoved;
  'card.removed': CardRemoved;
  'card.sent': CardSent;
  'card.dismissed': CardDismissed;
  'card.voted': CardVoted;
  'board.cleared': BoardCleared;
}

/** What need not last. */
export interface LiveTypes {
  'topic.opened': TopicOpened;
  'topic.closed': TopicClosed;
  'chat.typing': ChatTyping;
  'hall.counts': HallCounts;
  'poll.tally': PollTally;
  'avatars.introduced': AvatarsIntroduced;
  'campus.crowds': CampusCrowds;
  'question.tally': QuestionTally;
  'message.tally': MessageTally;
  'room.counts': RoomCounts;
  'reactions.counted': ReactionsCounted;
  'voice.signalled': VoiceSignalled;
  'voice.negotiated': VoiceNegotiated;
  'voice.carried': VoiceCarried;
  'voice.members': VoiceMembers;
  'voice.ended': VoiceEnded;
  'wall.tally': WallTally;
}

/** Bodies of HTTP requests and answers. */
export interface DocumentTypes {
  SignInRequest: SignInRequest;
  RegisterRequest: RegisterRequest;
  SignOutRequest: SignOutRequest;
  FrontDoor: FrontDoor;
  HttpRefusal: HttpRefusal;
  CaptionAddressRequest: CaptionAddressRequest;
  CaptionAddress: CaptionAddress;
  CaptionNumber: CaptionNumber;
  ProgrammeDocument: ProgrammeDocument;
  ImportReport: ImportReport;
  HallDevice: HallDevice;
  HallRequest: HallRequest;
  HallJoinRequest: HallJoinRequest;
  Watch: Watch;
  WatchLines: WatchLines;
  AskOwn: AskOwn;
  AskQuestion: AskQuestion;
  AskVote: AskVote;
  RehearsalRequest: RehearsalRequest;
  RehearsalSeats: RehearsalSeats;
  AppealRequest: AppealRequest;
  SlidesUpload: SlidesUpload;
  SlidesMade: SlidesMade;
}

export type CommandName = keyof CommandTypes;
export type EventName = keyof EventTypes;
export type LiveName = keyof LiveTypes;
export type DocumentName = keyof DocumentTypes;

export type Command = { [Name in CommandName]: { do: Name; d: CommandTypes[Name] } }[CommandName];
/** A command as it is sent: n rises by one with each, client is random per tab and kept in it. */
export type CommandFrame = Command & { client: ClientId; n: number };
export type RecordEvent = {
  [Name in EventName]: { t: Name; topic: Topic; offset: Offset; at: Moment; d: EventTypes[Name] };
}[EventName];
export type Live = { [Name in LiveName]: { t: Name; d: LiveTypes[Name] } }[LiveName];
