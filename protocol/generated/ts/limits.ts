// What both sides must agree on; where operators may set a limit, this is its default.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.

export const limits = {
  /** In bytes: one command; larger is closed with 1009. */
  frameInBytesMax: 65536,
  /** In bytes: the entries of one topic in one commit. */
  recordFrameBytesMax: 65536,
  /** In levels: copying and writing nested values recurses. */
  jsonDepthMax: 16,
  /** In keys an object: no message needs more. */
  jsonKeysMax: 64,
  /** In commands: a client with more unanswered commands is not read until some are answered. */
  openCommandsMax: 32,
  /** In results a client: an n seen before is answered from these; twice the open commands. */
  rememberedResultsMax: 64,
  /** In tabs: memory of applied commands is per tab; the oldest goes first. */
  clientsAPersonMax: 16,
  /** In ms: a connection that has not sent its whole request by then is cut. */
  handshakeMs: 5000,
  /** In ms: a WebSocket that has not said hello by then is closed. */
  firstCommandMs: 10000,
  /** In ms: either side speaks at least this often. */
  pingMs: 20000,
  /** In ms: silence for longer is a dead line. */
  deadAfterMs: 45000,
  /** In ms: a write that makes no progress for longer ends the connection. */
  writeProgressMs: 20000,
  /** In ms: a closing handshake gets this long: who is sent away is gone within a second. */
  closeMs: 900,
  /** In ms: after SIGTERM the process is gone within this. */
  leavingMs: 10000,
  /** In entries a topic: how far behind a reader may be and still catch up by frames. */
  ringEntriesMax: 1000,
  /** In bytes a topic: the same bound in bytes. */
  ringBytesMax: 1048576,
  /** In frames a connection: replies and notices that wait for a slow reader. */
  controlQueueMax: 256,
  /** In bytes a connection: the same bound in bytes. */
  controlQueueBytesMax: 1048576,
  /** In entries: what a fresh view of a room brings of its past. */
  tailEntries: 50,
  /** In entries: a page of history or people. */
  pageEntriesMax: 100,
  /** In bytes: a page always fits a frame. */
  pageBytesMax: 49152,
  /** In topics: cursors in one hello. */
  cursorsMax: 64,
  /** In entries: a group commit stays short. */
  commitEntriesMax: 500,
  /** In entries: more waiting than this and new commands are refused as busy. */
  waitingCommitsMax: 10000,
  /** In rooms: a convening's rooms. */
  roomsMax: 2000,
  /** In announcements: the newest; more nobody reads on coming back. */
  announcementsKeptMax: 5,
  /** In people a room: captioners take turns, in several languages. */
  captionersMax: 8,
  /** In lines: what all captioning services together may send, and four times as many at once. */
  captionsIngestedPerS: 50,
  /** In rooms: the breakouts of one room. */
  breakoutRoomsMax: 100,
  /** In hands a room: a queue whose end nobody reaches is no queue. */
  handsMax: 200,
  /** In speakers a session: as many as a session of the programme names. */
  speakersMax: 50,
  /** In people: a convening's registered people. */
  peopleMax: 50000,
  /** In sessions: a programme. */
  sessionsMax: 5000,
  /** In ms: while anyone is in a room, the ledger is beaten this often. */
  attendanceBeatMs: 15000,
  /** In ms: a drop shorter than this counts as present. */
  attendanceGraceMs: 90000,
  /** In commands a second and person: a person types slower. */
  chatRatePerSecond: 20,
  /** In commands: a paste of several lines. */
  chatBurst: 40,
  /**
   * In messages a room: whose reactions changed last: what all in the room are told once a second; who missed more
   * asks.
   */
  reactionsToldMax: 32,
  /** In messages: a page of those that were reacted to: as many as one of history. */
  reactionsPageMax: 100,
  /** In people: a page of those who reacted to a message. */
  reactorsPageMax: 50,
  /** In commands a second and connection: walking and reading included. */
  commandRatePerSecond: 50,
  /** In commands: a client that comes back with much to ask. */
  commandBurst: 200,
  /** In frames a connection: after so many undecodable frames the connection is closed. */
  badFramesMax: 20,
  /** In ms a topic: read marks are written at most this often. */
  readMarkMs: 5000,
  /** In people: a talk one can follow. */
  conversationPeopleMax: 6,
  /** In ms: an invitation into a conversation is open for as long. */
  invitationMs: 30000,
  /** In invitations a person: open ones from one person, and to one person. */
  invitationsOpenMax: 8,
  /** In people a place: each sends to each: what a home's line carries. */
  mediaMeshPeople: 6,
  /**
   * In people a place: who may be heard and seen in a place where a media server carries; more only listen, for all are
   * told of each.
   */
  mediaServerPeople: 50,
  /**
   * In streams a reader: of more voices nothing is understood: those on the stage and those who spoke last are sent.
   */
  mediaSoundsMax: 12,
  /**
   * In streams a reader: what a home's line and a small page take: screens, then those on the stage and those who spoke
   * last.
   */
  mediaPicturesMax: 6,
  /** In ms: a tab that takes part by voice says so at least this often. */
  voiceBeatMs: 10000,
  /**
   * In ms: one of which nothing was heard for longer takes part no more; a line that breaks and comes back is quicker.
   */
  voiceSilentMs: 35000,
  /** In ms: the stretch over which what a tab says to others' browsers is counted. */
  voiceWindowMs: 10000,
  /** In signals a window: five connections made anew, with all their candidates, and as much again. */
  voiceSignalsMax: 300,
  /** In bytes a window: the same bound in bytes. */
  voiceSignalBytesMax: 393216,
  /** In people a room: whom moderators muted there, as all in it are told. */
  voiceMutesMax: 50,
  /** In servers: browsers slow down with more. */
  relayServersMax: 8,
  /** In ms: how long a relay lets a person in by the name it was told. */
  relayCredentialMs: 3600000,
  /** In questions a person and room: those that wait or are not answered yet; others want to ask, too. */
  questionsPersonMax: 5,
  /** In questions a room: those that wait or are not answered yet: a list one can read. */
  questionsRoomMax: 100,
  /** In questions a room: of those answered the newest are shown. */
  questionsAnsweredMax: 50,
  /** In questions a person: of what a person asked the newest is shown to them. */
  questionsOwnMax: 50,
  /** In votes a person: of each kind: which of their votes a person is shown, the newest. */
  votesOwnMax: 100,
  /** In options a poll: a choice one can take in. */
  pollOptionsMax: 10,
  /** In polls a room: drafts and results included. */
  pollsRoomMax: 100,
  /** In choices a room: between cases, drafts and results included: all their texts are told to everybody who comes. */
  casesRoomMax: 6,
  /** In sets: of affinity rooms, closed ones included: all are shown to everybody. */
  affinitySetsMax: 40,
  /** In rooms: the open affinity rooms of one set. */
  affinityRoomsMax: 100,
  /** In rooms: all affinity rooms of one set, those that forming anew closed included. */
  affinityRoomsKeptMax: 200,
  /** In people: latecomers who are given an affinity room in one tick of the host, so that it stays responsive. */
  affinitySeatsATick: 100,
  /** In helpers: all are shown to everybody. */
  helpersMax: 200,
  /** In desks: all are shown to everybody, with their queues. */
  officesMax: 60,
  /** In people a desk: a queue whose end nobody reaches is no queue. */
  officeQueueMax: 50,
  /** In ms: who is called and does not come by then is passed over. */
  officeCallMs: 60000,
  /** In notes: a helper is shown the newest: a whole queue and some of before. */
  officeNotesMax: 60,
  /** In times a desk: those to come; a day in half hours. */
  officeSlotsMax: 48,
  /** In bookings a person: those to come; others need help, too. */
  slotsPersonMax: 8,
  /** In ms: who booked a time may go in this much earlier, and is reminded then. */
  slotEarlyMs: 600000,
  /** In people a room: who take part in pairing: a whole convening of the field. */
  pairingPeopleMax: 600,
  /** In rooms a room: for as many pairs at a time; later pairs use them again. */
  pairingRoomsMax: 300,
  /** In tables: open at a time: all are shown to everybody. */
  tablesMax: 100,
  /** In tables: closed ones included: other rooms need room, too. */
  tablesKeptMax: 1000,
  /** In ms: a table at which nobody sat for this long is closed. */
  tableEmptyMs: 180000,
  /** In sessions: with steps: all are told to everybody. */
  coursesMax: 100,
  /** In steps a session: more nobody goes through; all are told to everybody. */
  stepsMax: 40,
  /** In steps a session: those that were removed included: people's progress names them. */
  stepsMadeMax: 200,
  /** In minutes a step: a day's work. */
  courseMinutesMax: 600,
  /**
   * In people: who have completed a session because a step was removed, in one tick of the host, so that it stays
   * responsive.
   */
  completionsATick: 100,
  /** In worksheets a room: a list one can choose from. */
  sheetsRoomMax: 20,
  /** In worksheets: of a convening, with those that were removed: people keep what they wrote. */
  sheetsMax: 1000,
  /** In worksheets a person: that one has begun: all are told with one's inbox. */
  sheetsOwnMax: 50,
  /** In walls a room: all are shown to everybody in it; a moderator takes old ones away. */
  wallsRoomMax: 12,
  /** In groups a wall: more columns nobody takes in. */
  wallGroupsMax: 10,
  /** In cards a wall: more nobody reads before voting. */
  wallCardsMax: 150,
  /** In cards a room: of all its walls: the board fits one frame. */
  cardsRoomMax: 400,
  /** In cards a person and wall: others have ideas, too. */
  cardsPersonMax: 30,
  /** In cards a person: of anonymous walls: which of the cards are theirs a person is told, the newest. */
  cardsOwnMax: 100,
  /** In paragraphs a room: shared notes one can read: the board fits one frame. */
  notesRoomMax: 80,
  /** In ms a room: votes are counted aloud at most this often, however many vote. */
  tallyMs: 1000,
  /** In ms: how long a device in the hall can join by the code it was made for. */
  hallCodeMs: 900000,
  /** In tries a minute and address: codes that do not work: who types one needs two or three. */
  hallCodeTries: 10,
  /** In tries a minute: the same bound for all addresses together: of a thousand million codes few can be tried. */
  hallCodeTriesAll: 60,
  /** In devices a room: projectors and screens of one hall. */
  hallDevicesMax: 16,
  /** In guests: people without an account in all halls together. */
  hallGuestsMax: 10000,
  /** In acts a second and phone: what a phone in the hall does: checks in, asks, votes. */
  hallActsPerS: 1,
  /** In acts a phone: somebody who changes their mind. */
  hallActsBurst: 10,
  /** In acts a second and address: a whole hall is behind one address. */
  hallAddressPerS: 50,
  /** In acts an address: a full hall checks in and votes at once. */
  hallAddressBurst: 1200,
  /** In addresses: of as many is remembered how much they did; then it begins anew. */
  hallAddressesMax: 10000,
  /** In requests: of the public and of phones in the hall that wait for news; more are answered at once. */
  watchersWaitingMax: 10000,
  /** In ms: such a request is answered by then, news or not: proxies cut what is silent for longer. */
  watchWaitMs: 25000,
  /** In ms: what the public is shown is made anew at most this often. */
  watchRenewMs: 1000,
  /** In ms: where only the number of people is another, it waits for this long. */
  watchCountsMs: 5000,
  /** In lines a room: captions of the session that is on, for the public and the hall: a long day. */
  watchLinesMax: 6000,
  /** In ms: a page of the public that was not heard of for longer is not counted. */
  watchSeenMs: 60000,
  /**
   * In connections an address: in place of strangers_connections_max while a room is public or a hall takes part;
   * WebSockets excepted.
   */
  visitorsConnectionsMax: 3000,
  /** In frames a second: what looks like walking. */
  presenceFullHz: 10,
  /** In frames a second: phones and reduced motion. */
  presenceCalmHz: 4,
  /** In avatars: the nearest K a reader is sent. */
  presenceNeighbours: 64,
  /** In tiles: the side of the square cells in which far crowds are counted. */
  crowdCellTiles: 16,
  /** In connections an address: only people not signed in are counted; IPv6 by /64. */
  strangersConnectionsMax: 64,
  /** In sign-ins: a whole institute arrives at once. */
  exchangesPer30s: 600,
  /** In bytes: a request's head. */
  httpHeaderBytesMax: 16384,
  /** In fields: a request's head. */
  httpHeadersMax: 100,
  /** In bytes: a JSON body; imports have their own. */
  httpBodyBytesMax: 65536,
  /** In bytes: an imported schedule. */
  scheduleBytesMax: 10485760,
  /** In bytes: an imported map. */
  mapBytesMax: 10485760,
  /** In bytes: the linked maps of a campus and their pictures, handed in together. */
  mapsBytesMax: 16777216,
  /** In maps: linked maps of one campus. */
  campusMapsMax: 16,
  /** In bytes: a picture that a map is drawn with. */
  pictureBytesMax: 5242880,
  /** In pixels: a picture unpacks to four bytes a pixel on phones, too. */
  pictureSideMax: 8192,
  /** In pictures: pictures of all maps of a campus together. */
  campusPicturesMax: 64,
  /** In tiles: 512 by 512. */
  campusTilesMax: 262144,
  /** In bytes: a PDF that is put up on a stage. */
  slidesBytesMax: 52428800,
  /** In pages: of one file of slides: two a minute for a long day. */
  slidesPagesMax: 500,
  /** In files a stage: that lie ready: a list one can choose from. */
  slidesRoomMax: 12,
  /** In bytes: slides of all stages together: the journal needs the disk, too. */
  slidesAllBytesMax: 4294967296,
  /** In uploads: files that are received at a time. */
  slidesUploadsMax: 8,
  /** In s: how often files are deleted that no stage names any more. */
  slidesSweepS: 10,
  /** In days: how long a browser stays signed in. */
  cookieDays: 30,
  /** In days: older words in rooms, breakouts and conversations are emptied. */
  keepChatDays: 3650,
  /** In days: older direct messages are emptied. */
  keepDirectDays: 3650,
  /** In days: older captions are emptied. */
  keepCaptionsDays: 3650,
  /** In entries: as many are looked at a time; the host stays responsive. */
  retentionPageMax: 200,
  /** In ms: what has become too old is looked for this often. */
  retentionPassMs: 3600000,
  /** In days: how long a sign-in link works. */
  linkDays: 30,
  /** In people: simulated people let in by one command: a commit stays short. */
  rehearsalAdmitMax: 200,
  /** In entries: emptied in one tick of the host while somebody is erased, so that it stays responsive. */
  erasurePageMax: 100,
  /** In people or messages: swept in one tick of the host, so that it stays responsive. */
  rehearsalSweepMax: 100,
  /** In reports: that wait to be settled: a queue whose end nobody reaches is no queue. */
  reportsOpenMax: 200,
  /** In reports a person: that wait to be settled; others report, too. */
  reportsPersonMax: 10,
  /** In reports: of those settled the newest can be read again, for an appeal. */
  reportsKeptMax: 500,
  /** In messages: kept of what was said before the one that is reported, and as many of what was said after. */
  reportAroundMax: 5,
  /** In code points: kept of a message beside the one that is reported. */
  reportLineMax: 500,
  /** In notices a person: of one's reports, and of what was done to one, the newest are shown. */
  ownNoticesMax: 50,
  /** In people a person: whom one can block. */
  blockedMax: 200,
  /** In people a room: who knock at a time: a list one can read. */
  knocksRoomMax: 50,
  /** In people: who knock at all doors together. */
  knocksAllMax: 1000,
  /** In people a room: who wait for a place: a line whose end nobody reaches is no line. */
  lineRoomMax: 50,
  /** In rooms: rooms for which people wait in line: all are shown to everybody. */
  linesMax: 50,
  /** In ms: who is called to a place and does not come by then is passed over. */
  lineCallMs: 60000,
  /** In ms: a room stops recording this much before a session that is off the record: people come early. */
  noRecordEarlyMs: 900000,
  /** In appeals: that wait for an answer. */
  appealsOpenMax: 1000,
  /** In code points: a reason in the audit trail. */
  whyLengthMax: 200,
} as const;
