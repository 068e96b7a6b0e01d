// Every message and shape of the protocol as a plain value. Bounds are checked in reading, not here.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"

namespace convene::protocol {

/// Done; there is nothing to tell.
struct Acknowledged {
  bool operator==(const Acknowledged&) const = default;
};

/// How far this client has read a topic: the offset it wants next.
struct Cursor {
  std::string topic{};
  std::string epoch{};
  std::uint64_t next = 0;

  bool operator==(const Cursor&) const = default;
};

/// How often presence is wanted: 10 Hz, 4 Hz, counts only.
enum class Rate { full, calm, list };
std::string_view to_text(Rate value);
std::optional<Rate> rate_from(std::string_view text);

/// Nothing was missed | exactly what was missed follows | a view and the newest entries follow.
enum class Answer { current, since, fresh };
std::string_view to_text(Answer value);
std::optional<Answer> answer_from(std::string_view text);

/// hello (command): The first command. Names which of the browser's identities this tab is and how far it has read.
struct Hello {
  std::int32_t protocol = 0;
  PersonId identity{};
  std::vector<Cursor> cursors{};
  Rate rate = Rate::full;
  std::optional<std::int32_t> neighbours{};

  bool operator==(const Hello&) const = default;
};

/// Standing in a convening; each includes the ones before.
enum class Role { attendee, moderator, organiser };
std::string_view to_text(Role value);
std::optional<Role> role_from(std::string_view text);

/// Who the server takes this tab for.
struct Welcome {
  PersonId person{};
  Role role{};
  Time now{};
  std::string server{};

  bool operator==(const Welcome&) const = default;
};

/// ping (command): Asks whether the line lives; browsers hide WebSocket pings.
struct Ping {
  bool operator==(const Ping&) const = default;
};

struct Pong {
  Time now{};

  bool operator==(const Pong&) const = default;
};

/// rate.set (command): Changes how often presence is wanted, say when the tab is hidden.
struct RateSet {
  Rate rate{};
  std::optional<std::int32_t> neighbours{};

  bool operator==(const RateSet&) const = default;
};

enum class RoomKind { stage, breakout, affinity, table, office, lobby, showcase, quiet };
std::string_view to_text(RoomKind value);
std::optional<RoomKind> room_kind_from(std::string_view text);

struct RoomView {
  RoomId room{};
  std::string name{};
  RoomKind kind{};
  std::string description{};
  /// Its area on the campus; empty where it has only a door in the list.
  std::string area{};

  bool operator==(const RoomView&) const = default;
};

struct Announcement {
  /// Where it stands in the convening's topic; names it.
  std::uint64_t offset = 0;
  std::string text{};
  Time at{};
  /// When it need not be shown any more.
  Time until{};

  bool operator==(const Announcement&) const = default;
};

/// What a person does, for role-alike groups (S2.18).
enum class RoleKind {
  unsaid,
  classroom_educator,
  informal_educator,
  administrator,
  community_partner,
  higher_education,
  student,
  other,
};
std::string_view to_text(RoleKind value);
std::optional<RoleKind> role_kind_from(std::string_view text);

/// How a room is kept. Moderators are exempt from all of it but that nothing is recorded; speakers of the room always
/// come in.
struct RoomRules {
  /// Seconds between two messages of one person; 0: no slow mode.
  std::int32_t slow_s = 0;
  /// Only moderators write.
  bool chat_locked = false;
  /// Who comes knocks, and waits to be let in.
  bool locked = false;
  /// What is said here, and in its breakouts, is written down nowhere (F20).
  bool no_record = false;
  /// How many may be here at once, those who are exempt not counted; 0: as many as come.
  std::int32_t people_max = 0;
  /// Only those who are exempt come in.
  bool only_staff = false;
  /// Who may come by what they do, or by their organisation; where both are empty, everybody.
  std::vector<RoleKind> only_roles{};
  std::vector<std::string> only_organisations{};

  bool operator==(const RoomRules&) const = default;
};

struct RuledRoom {
  RoomId room{};
  RoomRules rules{};

  bool operator==(const RuledRoom&) const = default;
};

struct Called {
  PersonId person{};
  /// Their place is kept until then.
  Time until{};

  bool operator==(const Called&) const = default;
};

/// Who waits for a place in a room that is full.
struct RoomLine {
  RoomId room{};
  /// There is a place for them.
  std::vector<Called> called{};
  /// Who waits, in the order in which they came.
  std::vector<PersonId> people{};

  bool operator==(const RoomLine&) const = default;
};

/// Where a room is followed by whoever is not in it.
struct WatchedRoom {
  RoomId room{};
  std::string watch{};

  bool operator==(const WatchedRoom&) const = default;
};

/// The tile of the campus on which a table stands.
struct TableSpot {
  std::int32_t x = 0;
  std::int32_t y = 0;

  bool operator==(const TableSpot&) const = default;
};

/// A topic table, beside what the list of rooms says of it.
struct TableView {
  RoomId room{};
  PersonId host{};
  std::string host_name{};
  std::int32_t seats = 0;
  /// Absent where it stands in the list of places only, as all do once there is a new campus.
  std::optional<TableSpot> spot{};

  bool operator==(const TableView&) const = default;
};

/// Those who do the same | those whose waking hours meet.
enum class AffinityBy { role, region };
std::string_view to_text(AffinityBy value);
std::optional<AffinityBy> affinity_by_from(std::string_view text);

struct AffinityRoom {
  RoomId room{};
  std::string name{};
  /// Closed ones can be read, and nothing is said in them any more.
  bool open = false;
  std::optional<PersonId> facilitator{};
  std::optional<std::string> facilitator_name{};

  bool operator==(const AffinityRoom&) const = default;
};

struct AffinitySet {
  AffinityId set{};
  std::string title{};
  AffinityBy by{};
  std::uint64_t least = 0;
  std::uint64_t most = 0;
  /// The session that is talked over in these rooms.
  std::optional<SessionId> session{};
  bool open = false;
  std::vector<AffinityRoom> rooms{};

  bool operator==(const AffinitySet&) const = default;
};

/// Seasoned | doing it now.
enum class HelperKind { professional, peer };
std::string_view to_text(HelperKind value);
std::optional<HelperKind> helper_kind_from(std::string_view text);

struct Helper {
  PersonId person{};
  std::string name{};
  HelperKind kind{};

  bool operator==(const Helper&) const = default;
};

/// Nobody can wait | those who wait are called | one can wait, and nobody is called.
enum class OfficeStage { closed, open, paused };
std::string_view to_text(OfficeStage value);
std::optional<OfficeStage> office_stage_from(std::string_view text);

struct Ticket {
  TicketId ticket{};
  PersonId person{};
  std::string name{};

  bool operator==(const Ticket&) const = default;
};

struct Slot {
  SlotId slot{};
  Time starts{};
  Time ends{};
  /// Who booked it.
  std::optional<PersonId> person{};
  std::optional<std::string> name{};

  bool operator==(const Slot&) const = default;
};

struct Office {
  OfficeId office{};
  PersonId helper{};
  /// Of the helper.
  std::string name{};
  HelperKind kind{};
  std::string subject{};
  /// Where the two meet; nobody else comes in.
  RoomId room{};
  OfficeStage stage{};
  /// In the order in which they came.
  std::vector<Ticket> queue{};
  /// The first of the queue, who is asked in until `expires`.
  std::optional<TicketId> called{};
  std::optional<Time> expires{};
  /// Who is being helped.
  std::optional<Ticket> helping{};
  /// In order of time.
  std::vector<Slot> slots{};

  bool operator==(const Office&) const = default;
};

struct OfficesView {
  /// Everybody may open a desk, as a peer.
  bool anyone = false;
  /// Whom a moderator named, in order of id.
  std::vector<Helper> helpers{};
  std::vector<Office> offices{};

  bool operator==(const OfficesView&) const = default;
};

/// A session with steps. What these say is asked for with course.read and step.read.
struct Course {
  SessionId session{};
  /// Rises with every change of its steps.
  std::uint64_t version = 0;
  /// From then on one may go through the steps; absent while they are being written.
  std::optional<Time> opens{};
  /// In their order.
  std::vector<StepId> steps{};

  bool operator==(const Course&) const = default;
};

/// What everybody may know of the convening. The programme and the campus are documents of their own, fetched over
/// HTTP.
struct ConveningView {
  std::string title{};
  std::string zone{};
  std::string contact{};
  /// Version of the programme; 0 where there is none.
  std::uint64_t programme = 0;
  /// Hash of the campus document; empty where there is none.
  std::string campus{};
  std::vector<RoomView> rooms{};
  /// The newest, oldest first, those whose time is over included.
  std::vector<Announcement> announcements{};
  /// How rooms are kept; of those that are not named nothing is ruled.
  std::vector<RuledRoom> rules{};
  /// Who waits for a place in rooms that are full.
  std::vector<RoomLine> lines{};
  /// Rooms that are shown to the public.
  std::vector<WatchedRoom> watched{};
  /// Topic tables that are open, in the order in which they were opened; each is among the rooms, too.
  std::vector<TableView> tables{};
  /// Sets of affinity rooms, in the order in which they were opened.
  std::vector<AffinitySet> affinity{};
  /// Absent while there are neither helpers nor desks.
  std::optional<OfficesView> offices{};
  /// Sessions with steps, in the order in which they got them.
  std::vector<Course> courses{};

  bool operator==(const ConveningView&) const = default;
};

struct Mention {
  PersonId person{};
  std::string name{};

  bool operator==(const Mention&) const = default;
};

struct ConversationView {
  RoomId room{};
  /// In the order in which they came.
  std::vector<Mention> people{};
  bool locked = false;

  bool operator==(const ConversationView&) const = default;
};

/// What a person tells about themselves.
struct Profile {
  std::string name{};
  std::string pronouns{};
  std::string organisation{};
  RoleKind role_kind = RoleKind::unsaid;
  std::string region{};
  std::string zone{};
  std::int32_t colour = 0;
  std::int32_t pattern = 0;

  bool operator==(const Profile&) const = default;
};

struct Conversation {
  PersonId person{};
  std::string name{};
  /// Inbox offset of the newest message.
  std::uint64_t last = 0;
  Time at{};
  std::uint64_t unread = 0;

  bool operator==(const Conversation&) const = default;
};

/// The reader has read the topic up to, not including, next. For a direct conversation the topic is inbox/P and with
/// names the other.
struct Mark {
  std::string topic{};
  std::optional<PersonId> with{};
  std::uint64_t next = 0;

  bool operator==(const Mark&) const = default;
};

/// Glad to be asked | asked without being called | not to be asked.
enum class Availability { open, busy, do_not_disturb };
std::string_view to_text(Availability value);
std::optional<Availability> availability_from(std::string_view text);

struct Invitation {
  PersonId from{};
  PersonId to{};
  /// Of the one who asks.
  std::string name{};
  std::string to_name{};
  Time expires{};
  bool quiet = false;

  bool operator==(const Invitation&) const = default;
};

struct PastConversation {
  RoomId room{};
  Time since{};
  Time until{};
  std::vector<Mention> people{};

  bool operator==(const PastConversation&) const = default;
};

struct BreakoutInvitation {
  RoomId parent{};
  std::string parent_name{};
  RoomId room{};
  std::string name{};
  /// When everybody will be called back; absent where there is no end.
  std::optional<Time> ends{};

  bool operator==(const BreakoutInvitation&) const = default;
};

/// The reader takes part in this pairing.
struct OwnPairing {
  RoomId parent{};
  std::string parent_name{};
  /// Of one's pair, while a round goes on.
  std::optional<RoomId> room{};
  /// Nobody was left for them in this round; in the next they are the first.
  bool waits = false;
  /// With whom they are.
  std::vector<Mention> people{};

  bool operator==(const OwnPairing&) const = default;
};

/// Waits to be let in | is in the room's list | was not let in, or was taken out.
enum class OwnQuestionStage { waiting, asked, dismissed };
std::string_view to_text(OwnQuestionStage value);
std::optional<OwnQuestionStage> own_question_stage_from(std::string_view text);

/// What the reader asked, anonymously or not.
struct OwnQuestion {
  RoomId room{};
  QuestionId question{};
  /// Empty where it was off the record and is not kept.
  std::string text{};
  OwnQuestionStage stage{};
  /// Of a dismissed one.
  std::optional<std::string> why{};
  std::optional<bool> unrecorded{};

  bool operator==(const OwnQuestion&) const = default;
};

/// What the reader chose.
struct OwnVote {
  PollId poll{};
  std::vector<std::int32_t> choices{};

  bool operator==(const OwnVote&) const = default;
};

/// A card of the reader that a moderator took off a wall.
struct DismissedCard {
  CardId card{};
  RoomId room{};
  /// Empty where it was off the record and is not kept, and once it was taken back or erased.
  std::string text{};
  std::string why{};
  std::optional<bool> unrecorded{};

  bool operator==(const DismissedCard&) const = default;
};

/// Told something | may not write | may not come into a room | may not come to the convening.
enum class MeasureKind { nudge, mute, forbid_room, remove };
std::string_view to_text(MeasureKind value);
std::optional<MeasureKind> measure_kind_from(std::string_view text);

/// Waits for another moderator | stands as it was | was taken back.
enum class AppealStage { waiting, upheld, reversed };
std::string_view to_text(AppealStage value);
std::optional<AppealStage> appeal_stage_from(std::string_view text);

/// What a moderator did to the reader, why, and until when.
struct OwnMeasure {
  MeasureId measure{};
  MeasureKind kind{};
  /// Of a nudge what was said.
  std::string why{};
  Time at{};
  /// Of a mute; everything else holds until it is lifted.
  std::optional<Time> until{};
  std::optional<RoomId> room{};
  bool lifted = false;
  /// Absent where one has not appealed yet.
  std::optional<AppealStage> appeal{};
  /// Why it was upheld or reversed.
  std::optional<std::string> answer{};

  bool operator==(const OwnMeasure&) const = default;
};

/// Insults or threats | harassment | hatred of a group | sexual content | advertising or deceit | something else.
enum class ReportReason { insult, harassment, hate, sexual, spam, other };
std::string_view to_text(ReportReason value);
std::optional<ReportReason> report_reason_from(std::string_view text);

/// What the reader reported.
struct OwnReport {
  ReportId report{};
  PersonId person{};
  std::string name{};
  ReportReason reason{};
  Time made{};
  /// A moderator looked at it.
  bool answered = false;

  bool operator==(const OwnReport&) const = default;
};

enum class KnockStage { waiting, admitted, refused };
std::string_view to_text(KnockStage value);
std::optional<KnockStage> knock_stage_from(std::string_view text);

/// The door at which the reader knocked last.
struct OwnKnock {
  RoomId room{};
  KnockStage stage{};
  /// Said to one who is refused.
  std::string word{};

  bool operator==(const OwnKnock&) const = default;
};

/// Which room of an open set is the reader's; without a room they want none.
struct AffinitySeat {
  AffinityId set{};
  std::optional<RoomId> room{};
  /// By themselves.
  bool chosen = false;

  bool operator==(const AffinitySeat&) const = default;
};

/// What somebody wants help with; kept for the helper.
struct TicketNote {
  TicketId ticket{};
  PersonId person{};
  std::string note{};

  bool operator==(const TicketNote&) const = default;
};

/// How far the reader has come.
struct OwnCourse {
  SessionId session{};
  /// Steps that are done, in order of their ids; those among them that were removed since.
  std::vector<StepId> done{};
  /// How often an answer was saved: a higher number means that there is another to fetch.
  std::uint64_t saves = 0;
  /// When all steps were done for the first time; it stays.
  std::optional<Time> completed{};

  bool operator==(const OwnCourse&) const = default;
};

/// A worksheet that the reader has begun.
struct OwnSheet {
  SheetId sheet{};
  std::string title{};
  /// How often a cell was saved: a higher number means that there is something to fetch.
  std::uint64_t saves = 0;
  bool shared = false;

  bool operator==(const OwnSheet&) const = default;
};

/// A person's own part of the convening.
struct InboxView {
  Profile profile{};
  Role role{};
  std::optional<Time> muted_until{};
  std::optional<std::string> mute_why{};
  std::vector<Conversation> conversations{};
  std::vector<Mark> marks{};
  Availability availability{};
  /// Open ones, to and from the person, in the order in which they were made.
  std::vector<Invitation> invitations{};
  /// Conversations that the person was in, the newest first.
  std::vector<PastConversation> met{};
  /// Places one has in open breakout rooms.
  std::vector<BreakoutInvitation> breakouts{};
  /// Pairings that the person takes part in.
  std::vector<OwnPairing> pairings{};
  /// What the person asked, the newest first.
  std::vector<OwnQuestion> questions{};
  /// Questions that the person wants answered, the newest vote first.
  std::vector<QuestionId> upvotes{};
  /// What the person voted, the newest vote first.
  std::vector<OwnVote> poll_votes{};
  /// Of the cards of anonymous walls those that the person wrote, the newest first.
  std::vector<CardId> own_cards{};
  /// Cards that the person gave a vote, the newest vote first.
  std::vector<CardId> card_votes{};
  /// Cards of the person that moderators took off a wall, the newest first.
  std::vector<DismissedCard> cards_dismissed{};
  /// What moderators did to the person, the newest first.
  std::vector<OwnMeasure> measures{};
  /// What the person reported, the newest first.
  std::vector<OwnReport> reports{};
  /// Whom the person has blocked, in order of id.
  std::vector<Mention> blocked{};
  std::optional<OwnKnock> knock{};
  /// Protected as a minor.
  bool is_minor = false;
  /// The person's rooms in open sets of affinity rooms.
  std::vector<AffinitySeat> affinity{};
  /// What those who waited at the person's desk want help with, the newest first.
  std::vector<TicketNote> office_notes{};
  /// Self-paced sessions that the person has begun.
  std::vector<OwnCourse> courses{};
  /// Worksheets that the person has begun.
  std::vector<OwnSheet> sheets{};

  bool operator==(const InboxView&) const = default;
};

struct Breakout {
  RoomId room{};
  std::string name{};

  bool operator==(const Breakout&) const = default;
};

/// What everybody in a room with open breakouts, or in one of them, may know.
struct BreakoutsView {
  RoomId parent{};
  std::string parent_name{};
  std::vector<Breakout> rooms{};
  /// Anybody may go into any of them.
  bool chosen = false;
  /// When everybody will be called back; absent where there is no end.
  std::optional<Time> ends{};
  /// Everybody is called back and will be in the main room by then.
  std::optional<Time> closes{};
  /// In a breakout room: what those in it noted together.
  std::optional<std::string> note{};
  std::optional<bool> note_unrecorded{};

  bool operator==(const BreakoutsView&) const = default;
};

/// People come together before the first round | a round goes on | the next round is near.
enum class PairingStage { gathering, talking, pause };
std::string_view to_text(PairingStage value);
std::optional<PairingStage> pairing_stage_from(std::string_view text);

/// What everybody in a room with pairing, or in one of its pairs' rooms, may know.
struct PairingView {
  RoomId parent{};
  std::string parent_name{};
  std::string title{};
  std::string text{};
  std::optional<bool> unrecorded{};
  std::int32_t rounds = 0;
  std::int32_t talk_s = 0;
  std::int32_t pause_s = 0;
  PairingStage stage{};
  /// The one that goes on, or was the last; 0 before the first.
  std::int32_t round = 0;
  /// When the round ends, or the next begins; absent while people gather.
  std::optional<Time> ends{};
  /// In the main room: how many take part.
  std::optional<std::uint64_t> people{};

  bool operator==(const PairingView&) const = default;
};

/// Only those who run the room know of it | one may go in | everybody is called back.
enum class BreakoutStage { prepared, open, closing };
std::string_view to_text(BreakoutStage value);
std::optional<BreakoutStage> breakout_stage_from(std::string_view text);

/// Who is meant to be in which breakout room; without a room in none.
struct BreakoutSeat {
  PersonId person{};
  std::optional<RoomId> room{};

  bool operator==(const BreakoutSeat&) const = default;
};

/// What those who run a room know of its breakouts; without a stage there are none.
struct DeskView {
  std::optional<BreakoutStage> stage{};
  std::vector<Breakout> rooms{};
  bool chosen = false;
  /// When everybody will be called back; absent where there is no end.
  std::optional<Time> ends{};
  /// Everybody is called back and will be in the main room by then.
  std::optional<Time> closes{};
  std::vector<BreakoutSeat> places{};
  /// Of everybody who is placed.
  std::vector<Mention> names{};

  bool operator==(const DeskView&) const = default;
};

/// What everybody in a room with captions may know of them.
struct CaptionsView {
  std::vector<Mention> captioners{};
  /// A captioning service may send lines.
  bool linked = false;

  bool operator==(const CaptionsView&) const = default;
};

/// Nothing is on yet | people come in | it is going on | it is over.
enum class StagePhase { planned, doors, live, ended };
std::string_view to_text(StagePhase value);
std::optional<StagePhase> stage_phase_from(std::string_view text);

/// Who speaks in this session, and whether they said in the green room that they are ready.
struct StageSpeaker {
  PersonId person{};
  std::string name{};
  bool ready = false;

  bool operator==(const StageSpeaker&) const = default;
};

/// Time for an item of the agenda; it stays when it is over, until it is stopped.
struct StageTimer {
  std::string label{};
  Time ends{};

  bool operator==(const StageTimer&) const = default;
};

/// A file that lies ready. Its bytes are at /api/slides/ and its id, for those who may read the room.
struct Slides {
  SlidesId slides{};
  /// Who put it up; it is theirs.
  PersonId person{};
  std::string name{};
  std::string title{};
  /// How many it has.
  std::int32_t pages = 0;
  std::uint64_t bytes = 0;

  bool operator==(const Slides&) const = default;
};

struct ShownSlides {
  SlidesId slides{};
  std::int32_t page = 0;

  bool operator==(const ShownSlides&) const = default;
};

/// What everybody in a standing room knows of its slides.
struct SlidesView {
  /// In the order in which they were put up.
  std::vector<Slides> ready{};
  std::optional<ShownSlides> shown{};

  bool operator==(const SlidesView&) const = default;
};

/// What everybody in a standing room knows of its stage.
struct StageView {
  StagePhase phase{};
  /// Of the session of the programme for which the doors were opened; empty where there is none.
  std::string title{};
  /// In the order in which they will be heard.
  std::vector<Mention> hands{};
  /// Who is being heard.
  std::optional<Mention> floor{};
  std::vector<StageSpeaker> speakers{};
  std::optional<StageTimer> timer{};
  SlidesView slides{};

  bool operator==(const StageView&) const = default;
};

/// Waits for an answer | is being answered | was answered, and takes no votes any more.
enum class QuestionStage { open, answering, answered };
std::string_view to_text(QuestionStage value);
std::optional<QuestionStage> question_stage_from(std::string_view text);

struct Question {
  QuestionId question{};
  /// Empty where it was off the record and is not kept.
  std::string text{};
  /// Absent where it was asked anonymously.
  std::optional<PersonId> by{};
  std::optional<std::string> name{};
  std::uint64_t votes = 0;
  QuestionStage stage{};
  std::string answer{};
  std::optional<bool> unrecorded{};
  std::optional<bool> answer_unrecorded{};
  /// Asked in the hall by somebody without an account.
  std::optional<bool> hall{};

  bool operator==(const Question&) const = default;
};

struct QuestionRules {
  /// New questions go to those who run the room first.
  bool moderated = false;
  /// One may ask without being named.
  bool anonymous = false;

  bool operator==(const QuestionRules&) const = default;
};

/// Of a room the questions that everybody in it sees, and its rules; of a desk those that wait to be let in.
struct QuestionsView {
  /// In the order in which they were asked; of those answered the newest 50.
  std::vector<Question> questions{};
  std::optional<QuestionId> pinned{};
  std::optional<QuestionRules> rules{};

  bool operator==(const QuestionsView&) const = default;
};

/// Only those who run the room know of it | one may vote | it is over.
enum class PollStage { draft, open, closed };
std::string_view to_text(PollStage value);
std::optional<PollStage> poll_stage_from(std::string_view text);

struct Poll {
  PollId poll{};
  /// Empty where it was off the record and is not kept.
  std::string text{};
  std::vector<std::string> options{};
  /// One may choose several options.
  bool multiple = false;
  /// The result is shown when the poll is closed.
  bool hidden = false;
  PollStage stage{};
  /// How many have voted.
  std::uint64_t voters = 0;
  /// How many chose each option; absent while that is hidden.
  std::optional<std::vector<std::uint64_t>> counts{};
  std::optional<bool> unrecorded{};
  /// Where one chooses between cases: what each option is about, in their order; empty texts where they were off the
  /// record and are not kept.
  std::optional<std::vector<std::string>> cases{};

  bool operator==(const Poll&) const = default;
};

/// Of a room the polls that are open or over; of a desk the drafts.
struct PollsView {
  /// In the order in which they were drafted.
  std::vector<Poll> polls{};

  bool operator==(const PollsView&) const = default;
};

/// What everybody in a standing room knows of who else takes part.
struct HallView {
  /// It is shown to the public, for as long as it is on the record.
  bool published = false;
  /// Those in the hall ask and vote by their phones.
  bool open = false;

  bool operator==(const HallView&) const = default;
};

/// Of a desk: by which addresses its room is shown and its hall takes part.
struct HallLinks {
  std::optional<std::string> watch{};
  std::optional<std::string> ask{};
  std::optional<std::string> code{};
  /// Until then a device can join by the code.
  std::optional<Time> expires{};
  /// How many have joined.
  std::uint64_t devices = 0;

  bool operator==(const HallLinks&) const = default;
};

/// Who speaks, and to whom one listens | a document beside it | questions to those who speak | polls | cases, of which
/// each chooses one | meeting one by one | worksheets | walls of cards | shared notes.
enum class Tool { stage, slides, questions, polls, cases, pairing, sheets, walls, notes };
std::string_view to_text(Tool value);
std::optional<Tool> tool_from(std::string_view text);

/// Cards are added and put in order | they are voted on | the result is there, and nothing changes any more.
enum class WallPhase { open, voting, closed };
std::string_view to_text(WallPhase value);
std::optional<WallPhase> wall_phase_from(std::string_view text);

struct CardGroup {
  GroupId group{};
  /// Its name; empty where it was off the record and is not kept.
  std::string text{};
  std::optional<bool> unrecorded{};

  bool operator==(const CardGroup&) const = default;
};

struct WallCard {
  CardId card{};
  /// Empty where it was off the record and is not kept, and once it was taken back or erased.
  std::string text{};
  /// Absent on an anonymous wall.
  std::optional<PersonId> by{};
  std::optional<std::string> name{};
  /// Absent where it is in none.
  std::optional<GroupId> group{};
  /// The result; absent while the wall is not closed.
  std::optional<std::uint64_t> votes{};
  std::optional<bool> unrecorded{};

  bool operator==(const WallCard&) const = default;
};

struct Wall {
  WallId wall{};
  /// What is asked; empty where it was off the record and is not kept.
  std::string text{};
  /// Nobody is told who wrote a card.
  bool anonymous = false;
  WallPhase stage{};
  std::int32_t votes = 0;
  /// In the order in which they were made.
  std::vector<CardGroup> groups{};
  /// In the order in which they were put, across all groups.
  std::vector<WallCard> cards{};
  std::optional<bool> unrecorded{};

  bool operator==(const Wall&) const = default;
};

struct Paragraph {
  NoteId note{};
  /// Empty where it was off the record and is not kept.
  std::string text{};
  /// Who wrote last.
  PersonId by{};
  std::string name{};
  std::int32_t revision = 0;
  std::optional<bool> unrecorded{};

  bool operator==(const Paragraph&) const = default;
};

/// What is on the board of a standing room.
struct BoardView {
  /// In the order in which they were opened.
  std::vector<Wall> walls{};
  /// The shared notes, in the order in which they were put.
  std::vector<Paragraph> notes{};

  bool operator==(const BoardView&) const = default;
};

struct Sheet {
  SheetId sheet{};
  std::string title{};
  std::vector<std::string> rows{};
  std::vector<std::string> columns{};
  /// How many share what they wrote.
  std::uint64_t shared = 0;

  bool operator==(const Sheet&) const = default;
};

/// A report that waits to be settled, as the queue shows it.
struct ReportView {
  ReportId report{};
  /// Whom it is about.
  PersonId person{};
  std::string person_name{};
  ReportReason reason{};
  /// Where the message stands that it is about; absent where it is about the person, or a private message.
  std::optional<RoomId> room{};
  Time made{};
  /// Who looks at it.
  std::optional<PersonId> taken_by{};
  std::optional<std::string> taken_name{};

  bool operator==(const ReportView&) const = default;
};

/// An appeal that waits for a moderator other than the one who acted.
struct AppealView {
  MeasureId measure{};
  MeasureKind kind{};
  PersonId person{};
  std::string person_name{};
  /// Who acted; absent where it was the server's own doing.
  std::optional<PersonId> by{};
  std::string by_name{};
  std::string why{};
  std::string text{};
  std::optional<Time> until{};
  std::optional<RoomId> room{};
  /// The report that it came of.
  std::optional<ReportId> report{};
  Time made{};

  bool operator==(const AppealView&) const = default;
};

struct Knock {
  RoomId room{};
  PersonId person{};
  std::string name{};

  bool operator==(const Knock&) const = default;
};

/// What waits for moderators, each in the order in which it came.
struct StaffView {
  std::vector<ReportView> reports{};
  std::vector<AppealView> appeals{};
  std::vector<Knock> knocks{};

  bool operator==(const StaffView&) const = default;
};

/// topic.opened (live): A topic is readable from now on; comes before its first frame. With a fresh answer, whatever
/// the client had of the topic is replaced by the view, which stands at next; the entries that follow from first up to
/// next are the newest of the past, for showing only: the view contains what they changed.
struct TopicOpened {
  std::string topic{};
  std::string epoch{};
  Answer answer{};
  /// Offset of the first entry that follows.
  std::uint64_t first = 0;
  /// The topic's head at this moment.
  std::uint64_t next = 0;
  std::optional<ConveningView> convening{};
  std::optional<RoomView> room{};
  std::optional<ConversationView> conversation{};
  std::optional<InboxView> inbox{};
  /// Of a room whose breakouts are open, and of these.
  std::optional<BreakoutsView> breakouts{};
  /// Of a room with pairing, and of its pairs' rooms.
  std::optional<PairingView> pairing{};
  std::optional<DeskView> desk{};
  std::optional<CaptionsView> captions{};
  /// Of a standing room.
  std::optional<StageView> stage{};
  /// Of a standing room; of a desk those that wait to be let in.
  std::optional<QuestionsView> questions{};
  /// Of a standing room; of a desk the drafts.
  std::optional<PollsView> polls{};
  /// Of a standing room that is public or whose hall takes part.
  std::optional<HallView> hall{};
  /// Of the desk of such a room.
  std::optional<HallLinks> hall_links{};
  /// Of a standing room for which a moderator chose its tools.
  std::optional<std::vector<Tool>> tools{};
  std::optional<BoardView> board{};
  /// Of a standing room: its worksheets.
  std::vector<Sheet> sheets{};
  std::optional<StaffView> staff{};
  /// Of a breakout or an affinity room: who wants to be let in.
  std::vector<Knock> knocks{};

  bool operator==(const TopicOpened&) const = default;
};

/// topic.closed (live): A topic is no longer readable; comes after its last frame.
struct TopicClosed {
  std::string topic{};
  std::string why{};

  bool operator==(const TopicClosed&) const = default;
};

/// link.mint (command of the server itself): Makes a sign-in link: for one known person, or for whoever opens it first,
/// with a role.
struct LinkMint {
  std::string hash{};
  Role role{};
  std::optional<PersonId> person{};
  Time expires{};
  bool simulated = false;

  bool operator==(const LinkMint&) const = default;
};

/// link.minted (event, ledger): A link exists, known by its hash.
struct LinkMinted {
  std::string hash{};
  Role role{};
  std::optional<PersonId> person{};
  Time expires{};
  bool simulated = false;

  bool operator==(const LinkMinted&) const = default;
};

/// link.exchange (command of the server itself): Spends a link and signs a browser in. A link works once.
struct LinkExchange {
  std::string link{};
  std::string cookie{};
  /// Needed where the link names no person yet.
  std::optional<Profile> profile{};

  bool operator==(const LinkExchange&) const = default;
};

/// link.spent (event, ledger): A link was used and works no longer.
struct LinkSpent {
  std::string hash{};
  PersonId person{};

  bool operator==(const LinkSpent&) const = default;
};

/// person.register (command of the server itself): Joins as an attendee, where registration is open.
struct PersonRegister {
  std::string cookie{};
  Profile profile{};

  bool operator==(const PersonRegister&) const = default;
};

/// cookie.issued (event, ledger): A browser is signed in as a person until the given moment.
struct CookieIssued {
  std::string hash{};
  PersonId person{};
  Time expires{};

  bool operator==(const CookieIssued&) const = default;
};

struct SignedIn {
  PersonId person{};
  Role role{};
  std::string name{};

  bool operator==(const SignedIn&) const = default;
};

/// cookie.revoke (command of the server itself): Signs a browser out.
struct CookieRevoke {
  std::string hash{};

  bool operator==(const CookieRevoke&) const = default;
};

/// cookie.revoked (event, ledger): A browser is signed out; connections that it opened as the person end within a
/// second.
struct CookieRevoked {
  std::string hash{};
  /// Whose it was.
  std::optional<PersonId> person{};

  bool operator==(const CookieRevoked&) const = default;
};

/// access.revoke (command): Signs oneself out everywhere, or as an organiser anybody: every browser, every connection
/// within a second, and personal links that wait to be opened.
struct AccessRevoke {
  PersonId person{};

  bool operator==(const AccessRevoke&) const = default;
};

/// access.revoked (event, ledger): No browser is signed in as the person any more, and no link lets one in.
struct AccessRevoked {
  PersonId person{};

  bool operator==(const AccessRevoked&) const = default;
};

/// Body of POST /api/sign-in. The secret is the link's fragment.
struct SignInRequest {
  std::string secret{};
  std::optional<Profile> profile{};

  bool operator==(const SignInRequest&) const = default;
};

/// Body of POST /api/register.
struct RegisterRequest {
  Profile profile{};

  bool operator==(const RegisterRequest&) const = default;
};

/// Body of POST /api/sign-out: which of the browser's identities is given up; with everywhere, in all other browsers
/// too.
struct SignOutRequest {
  PersonId identity{};
  bool everywhere = false;

  bool operator==(const SignOutRequest&) const = default;
};

struct Identity {
  PersonId person{};
  std::string name{};
  Role role{};

  bool operator==(const Identity&) const = default;
};

/// Somebody whom this browser was signed in as, and who is removed.
struct RemovedIdentity {
  PersonId person{};
  std::string name{};
  OwnMeasure measure{};

  bool operator==(const RemovedIdentity&) const = default;
};

/// What GET /api/front-door answers: the convening's public face and who this browser is signed in as.
struct FrontDoor {
  std::string title{};
  std::string zone{};
  std::string contact{};
  bool registration_open = false;
  std::uint64_t programme = 0;
  std::vector<Identity> identities{};
  /// Whom this browser was signed in as, and who is removed: they may appeal.
  std::vector<RemovedIdentity> removed{};

  bool operator==(const FrontDoor&) const = default;
};

/// Body of every 4xx and 5xx answer of /api.
struct HttpRefusal {
  std::string code{};
  std::string sentence{};
  std::string remedy{};

  bool operator==(const HttpRefusal&) const = default;
};

/// What rooms for those who do this are called.
struct AffinityLabel {
  RoleKind kind{};
  std::string name{};

  bool operator==(const AffinityLabel&) const = default;
};

/// By what rooms are formed. A room has at least `least` and at most `most` people; twice the least may be one more
/// than the most, so that every size can be met.
struct AffinityRule {
  AffinityBy by{};
  std::int32_t least = 0;
  std::int32_t most = 0;
  /// Only those who are in this room; without it everybody who is part of the convening. Moderators are left out: they
  /// may go anywhere.
  std::optional<RoomId> room{};
  /// What rooms for everybody else are called.
  std::string rest{};
  std::vector<AffinityLabel> labels{};

  bool operator==(const AffinityRule&) const = default;
};

struct AffinityMade {
  RoomId room{};
  std::string name{};
  bool open = false;

  bool operator==(const AffinityMade&) const = default;
};

struct AffinityGroup {
  /// The room that is kept, where rooms are formed anew.
  std::optional<RoomId> room{};
  std::string name{};
  std::uint64_t count = 0;
  /// The first of them.
  std::vector<Mention> people{};
  /// Hours of the day in which the two farthest apart are both awake, as far as zones are known.
  std::int32_t hours = 0;

  bool operator==(const AffinityGroup&) const = default;
};

/// The rooms as they would be.
struct AffinityPlan {
  std::vector<AffinityGroup> groups{};
  std::uint64_t people = 0;
  /// Those who keep the room that they have now.
  std::uint64_t staying = 0;

  bool operator==(const AffinityPlan&) const = default;
};

struct AffinityHolders {
  /// Whose room it is, in order of name.
  std::vector<Mention> people{};
  std::uint64_t total = 0;

  bool operator==(const AffinityHolders&) const = default;
};

/// affinity.preview (command): What rooms this rule would make; with a set, what forming it anew in these sizes would.
struct AffinityPreview {
  AffinityRule rule{};
  std::optional<AffinityId> set{};

  bool operator==(const AffinityPreview&) const = default;
};

/// affinity.people (command): Whose room an affinity room is.
struct AffinityPeople {
  RoomId room{};

  bool operator==(const AffinityPeople&) const = default;
};

/// affinity.open (command): Opens the rooms that the preview of the same rule shows, and tells everybody which is
/// theirs.
struct AffinityOpen {
  std::string title{};
  AffinityRule rule{};
  /// The session that is talked over in these rooms.
  std::optional<SessionId> session{};

  bool operator==(const AffinityOpen&) const = default;
};

/// affinity.reform (command): Forms the rooms of a set anew. People keep their rooms as far as the sizes allow.
struct AffinityReform {
  AffinityId set{};
  std::int32_t least = 0;
  std::int32_t most = 0;

  bool operator==(const AffinityReform&) const = default;
};

/// affinity.close (command): Closes the rooms of a set: what was said stays readable in them.
struct AffinityClose {
  AffinityId set{};

  bool operator==(const AffinityClose&) const = default;
};

/// affinity.choose (command): Chooses another room of a set as one's own; without a room one wants none.
struct AffinityChoose {
  AffinityId set{};
  std::optional<RoomId> room{};

  bool operator==(const AffinityChoose&) const = default;
};

/// affinity.facilitate (command): Says who facilitates an affinity room, without a person nobody. One may offer oneself
/// where nobody does, and step back; a moderator may name anybody.
struct AffinityFacilitate {
  RoomId room{};
  std::optional<PersonId> person{};

  bool operator==(const AffinityFacilitate&) const = default;
};

/// affinity.formed (event, convening): A set has these rooms now, and no others.
struct AffinityFormed {
  AffinityId set{};
  std::string title{};
  AffinityRule rule{};
  std::optional<SessionId> session{};
  std::vector<AffinityMade> rooms{};

  bool operator==(const AffinityFormed&) const = default;
};

/// affinity.closed (event, convening): The rooms of the set are closed.
struct AffinityClosed {
  AffinityId set{};

  bool operator==(const AffinityClosed&) const = default;
};

/// affinity.facilitated (event, convening): This person facilitates the room; without one, nobody does.
struct AffinityFacilitated {
  AffinityId set{};
  RoomId room{};
  std::optional<PersonId> person{};
  /// Added at encoding, never stored.
  std::optional<std::string> name{};

  bool operator==(const AffinityFacilitated&) const = default;
};

/// affinity.seated (event, inbox/P): This room of the set is the person's; without a room they want none.
struct AffinitySeated {
  /// The entry's target column.
  PersonId person{};
  AffinitySeat seat{};

  bool operator==(const AffinitySeated&) const = default;
};

/// affinity.released (event, inbox/P): The set is over for the person.
struct AffinityReleased {
  /// The entry's target column.
  PersonId person{};
  AffinityId set{};

  bool operator==(const AffinityReleased&) const = default;
};

/// announcement.make (command): Tells something to everybody, shown for so long.
struct AnnouncementMake {
  std::string text{};
  std::int32_t minutes = 60;

  bool operator==(const AnnouncementMake&) const = default;
};

/// announcement.made (event, convening): Everybody is told this.
struct AnnouncementMade {
  /// The entry's author column.
  PersonId by{};
  std::string text{};
  Time until{};

  bool operator==(const AnnouncementMade&) const = default;
};

/// announcement.withdraw (command): Takes an announcement back; nothing happens where it is not shown any more.
struct AnnouncementWithdraw {
  std::uint64_t offset = 0;

  bool operator==(const AnnouncementWithdraw&) const = default;
};

/// announcement.withdrawn (event, convening): An announcement is not shown any more.
struct AnnouncementWithdrawn {
  std::uint64_t offset = 0;

  bool operator==(const AnnouncementWithdrawn&) const = default;
};

/// attendance.beat (event, ledger): The server was alive and people were in rooms; bounds what a crash can take.
struct AttendanceBeat {
  bool operator==(const AttendanceBeat&) const = default;
};

/// attendance.interrupted (event, ledger): The server had stopped and writes again. Until they return, whoever is in a
/// room was last known to be there at the given moment, or at an earlier one that such an entry gave before.
struct AttendanceInterrupted {
  Time since{};

  bool operator==(const AttendanceInterrupted&) const = default;
};

/// attendance.returned (event, ledger): Someone whom an interruption found in a room is connected again: their stay was
/// never broken.
struct AttendanceReturned {
  PersonId person{};

  bool operator==(const AttendanceReturned&) const = default;
};

/// Time in a session's room within the session's hours; overlapping tabs count once.
struct Attended {
  SessionId session{};
  std::string title{};
  Time starts{};
  Time ends{};
  std::uint64_t present_ms = 0;

  bool operator==(const Attended&) const = default;
};

/// One stretch of time in one room: the evidence.
struct Stay {
  RoomId room{};
  std::string name{};
  Time from{};
  Time to{};
  /// Still in the room; to is now.
  bool open = false;
  /// In the hall itself, by checking in.
  bool hall = false;

  bool operator==(const Stay&) const = default;
};

/// attendance.page (command): A person's attendance: one's own, or as a moderator anyone's.
struct AttendancePage {
  PersonId person{};

  bool operator==(const AttendancePage&) const = default;
};

struct Attendance {
  PersonId person{};
  std::vector<Attended> sessions{};
  /// The newest.
  std::vector<Stay> stays{};
  /// Over all sessions.
  std::uint64_t total_ms = 0;

  bool operator==(const Attendance&) const = default;
};

/// By chance, equally many | those who do the same together | those of one region together | those of one organisation
/// together | those of one organisation apart | as in the groups before.
enum class BreakoutFilling { even, role, region, organisation, spread, last };
std::string_view to_text(BreakoutFilling value);
std::optional<BreakoutFilling> breakout_filling_from(std::string_view text);

/// breakout.prepare (command): Lays out breakout rooms for a room, known only to those who run it; replaces what was
/// prepared before. May be done long ahead.
struct BreakoutPrepare {
  RoomId room{};
  std::vector<std::string> names{};
  bool chosen = false;

  bool operator==(const BreakoutPrepare&) const = default;
};

/// breakout.add (command): One more breakout room, also while they are open.
struct BreakoutAdd {
  RoomId room{};
  std::string name{};

  bool operator==(const BreakoutAdd&) const = default;
};

/// breakout.fill (command): Places everybody who is in the room or its breakouts and has no place yet; moderators are
/// left out.
struct BreakoutFill {
  RoomId room{};
  BreakoutFilling how{};

  bool operator==(const BreakoutFill&) const = default;
};

/// breakout.place (command): Places one person; without a breakout room they have no place any more. Where breakouts
/// are open the person is moved at once.
struct BreakoutPlace {
  RoomId room{};
  PersonId person{};
  std::optional<RoomId> to{};

  bool operator==(const BreakoutPlace&) const = default;
};

/// breakout.open (command): Opens the breakout rooms: everybody placed is invited, or moved at once.
struct BreakoutOpen {
  RoomId room{};
  /// 0: no end.
  std::int32_t minutes = 0;
  bool move = false;

  bool operator==(const BreakoutOpen&) const = default;
};

/// breakout.extend (command): Gives more time, counted from now where there was no end; calls off a recall.
struct BreakoutExtend {
  RoomId room{};
  std::int32_t minutes = 0;

  bool operator==(const BreakoutExtend&) const = default;
};

/// breakout.tell (command): Says something to everybody in the room and all its breakouts.
struct BreakoutTell {
  RoomId room{};
  std::string text{};

  bool operator==(const BreakoutTell&) const = default;
};

/// breakout.recall (command): Calls everybody back; after the grace they are moved.
struct BreakoutRecall {
  RoomId room{};
  std::int32_t grace_s = 60;

  bool operator==(const BreakoutRecall&) const = default;
};

/// help.ask (command): Asks the moderators to come to one's breakout room.
struct HelpAsk {
  RoomId room{};
  std::string text{};
  std::optional<bool> unrecorded{};

  bool operator==(const HelpAsk&) const = default;
};

/// help.answer (command): Takes a call for help, so that no other moderator goes.
struct HelpAnswer {
  RoomId room{};

  bool operator==(const HelpAnswer&) const = default;
};

/// breakout.note (command): Replaces what those in a breakout room noted together; it comes back to the main room at
/// the end.
struct BreakoutNote {
  RoomId room{};
  std::string text{};

  bool operator==(const BreakoutNote&) const = default;
};

/// breakout.prepared (event, desk/R): Breakout rooms are being laid out; what was prepared before is gone.
struct BreakoutPrepared {
  bool chosen = false;

  bool operator==(const BreakoutPrepared&) const = default;
};

/// breakout.added (event, desk/R): There is a breakout room. Where they are open, also in the topics of the room and
/// its breakouts.
struct BreakoutAdded {
  RoomId parent{};
  RoomId room{};
  std::string name{};

  bool operator==(const BreakoutAdded&) const = default;
};

/// breakout.placed (event, desk/R): These people are placed now.
struct BreakoutPlaced {
  std::vector<BreakoutSeat> places{};
  /// Added at encoding, never stored.
  std::vector<Mention> names{};

  bool operator==(const BreakoutPlaced&) const = default;
};

/// breakout.opened (event, room/R): The breakout rooms are open; also in the topic desk/R.
struct BreakoutOpened {
  RoomId parent{};
  std::string parent_name{};
  std::vector<Breakout> rooms{};
  bool chosen = false;
  /// When everybody will be called back; absent where there is no end.
  std::optional<Time> ends{};

  bool operator==(const BreakoutOpened&) const = default;
};

/// breakout.extended (event, room/R): There is more time; in the topics of the room, its breakouts and its desk.
struct BreakoutExtended {
  RoomId parent{};
  Time ends{};

  bool operator==(const BreakoutExtended&) const = default;
};

/// breakout.told (event, room/R): A moderator said something to all; in the topics of the room and its breakouts.
struct BreakoutTold {
  /// The entry's author column.
  PersonId by{};
  /// Added at encoding, never stored.
  std::string name{};
  std::string text{};
  std::optional<bool> unrecorded{};

  bool operator==(const BreakoutTold&) const = default;
};

/// breakout.recalled (event, room/R): Everybody is called back; in the topics of the room, its breakouts and its desk.
struct BreakoutRecalled {
  RoomId parent{};
  Time closes{};

  bool operator==(const BreakoutRecalled&) const = default;
};

/// breakout.closed (event, room/R): The breakout rooms are closed and everybody is back; also in the topic desk/R.
struct BreakoutClosed {
  RoomId parent{};

  bool operator==(const BreakoutClosed&) const = default;
};

/// breakout.reported (event, room/R): What a breakout room brought back.
struct BreakoutReported {
  std::string name{};
  std::string text{};
  std::optional<bool> unrecorded{};

  bool operator==(const BreakoutReported&) const = default;
};

/// breakout.noted (event, room/R): The note of a breakout room reads so now.
struct BreakoutNoted {
  /// The entry's author column.
  PersonId by{};
  std::string text{};
  std::optional<bool> unrecorded{};

  bool operator==(const BreakoutNoted&) const = default;
};

/// breakout.invited (event, inbox/P): The person has a place in an open breakout room.
struct BreakoutInvited {
  /// The entry's target column.
  PersonId person{};
  BreakoutInvitation invitation{};

  bool operator==(const BreakoutInvited&) const = default;
};

/// breakout.released (event, inbox/P): The person has no place in a breakout room any more.
struct BreakoutReleased {
  /// The entry's target column.
  PersonId person{};
  RoomId parent{};

  bool operator==(const BreakoutReleased&) const = default;
};

/// help.asked (event, staff): Someone in a breakout room asks for help.
struct HelpAsked {
  RoomId parent{};
  std::string parent_name{};
  RoomId room{};
  std::string room_name{};
  /// The entry's author column.
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};
  std::string text{};

  bool operator==(const HelpAsked&) const = default;
};

/// help.answered (event, staff): A moderator goes there.
struct HelpAnswered {
  RoomId room{};
  /// The entry's author column.
  PersonId by{};
  /// Added at encoding, never stored.
  std::string name{};

  bool operator==(const HelpAnswered&) const = default;
};

/// caption.appoint (command): Asks a person to caption what is said in a room.
struct CaptionAppoint {
  RoomId room{};
  PersonId person{};

  bool operator==(const CaptionAppoint&) const = default;
};

/// caption.appointed (event, captions/R): Someone may write captions here.
struct CaptionAppointed {
  RoomId room{};
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};

  bool operator==(const CaptionAppointed&) const = default;
};

/// caption.dismiss (command): A person captions here no longer. What they wrote stays.
struct CaptionDismiss {
  RoomId room{};
  PersonId person{};

  bool operator==(const CaptionDismiss&) const = default;
};

/// caption.dismissed (event, captions/R): Someone writes captions here no longer.
struct CaptionDismissed {
  PersonId person{};

  bool operator==(const CaptionDismissed&) const = default;
};

/// caption.link (command of the server itself): Lets a captioning service send lines for a room by a secret address,
/// known by its hash. The address before it works no longer; without a hash none does.
struct CaptionLink {
  RoomId room{};
  std::optional<std::string> hash{};

  bool operator==(const CaptionLink&) const = default;
};

/// caption.authorised (event, ledger): This address, and no other, takes captions for the room.
struct CaptionAuthorised {
  RoomId room{};
  std::optional<std::string> hash{};

  bool operator==(const CaptionAuthorised&) const = default;
};

/// caption.linked (event, captions/R): Whether a captioning service may send lines.
struct CaptionLinked {
  RoomId room{};
  bool linked = false;

  bool operator==(const CaptionLinked&) const = default;
};

/// caption.say (command): One line of captions, by one who was asked to write them or a moderator.
struct CaptionSay {
  RoomId room{};
  std::string text{};
  std::string lang{};
  /// Milliseconds since the line was begun.
  std::int32_t took = 0;

  bool operator==(const CaptionSay&) const = default;
};

/// caption.ingest (command of the server itself): One line from a captioning service. Its numbers rise; a number that
/// does not is a line sent again, and nothing happens.
struct CaptionIngest {
  std::string hash{};
  std::uint64_t seq = 0;
  std::string text{};
  std::string lang{};

  bool operator==(const CaptionIngest&) const = default;
};

/// caption.said (event, captions/R): Somebody said this, in that language, from `began` on.
struct CaptionSaid {
  /// Empty where it was off the record and is not kept.
  std::string text{};
  std::string lang{};
  Time began{};
  /// The number that a captioning service gave it.
  std::optional<std::uint64_t> seq{};
  std::optional<bool> unrecorded{};

  bool operator==(const CaptionSaid&) const = default;
};

/// What a moderator posts to /api/captions/link.
struct CaptionAddressRequest {
  RoomId room{};
  /// False: no address works any more.
  bool open = false;

  bool operator==(const CaptionAddressRequest&) const = default;
};

/// The address that a captioning service posts lines to. It is shown once.
struct CaptionAddress {
  std::string path{};

  bool operator==(const CaptionAddress&) const = default;
};

/// The highest number that a captioning service has sent.
struct CaptionNumber {
  std::uint64_t seq = 0;

  bool operator==(const CaptionNumber&) const = default;
};

/// Where the entry stands; the author finds its echo there.
struct Placed {
  std::string topic{};
  std::uint64_t offset = 0;

  bool operator==(const Placed&) const = default;
};

/// chat.post (command): Says something in the room one is in.
struct ChatPost {
  RoomId room{};
  std::string text{};
  std::optional<std::uint64_t> reply_to{};

  bool operator==(const ChatPost&) const = default;
};

/// chat.posted (event, room/R): Someone said something. Once edited or deleted, the stored entry holds the newest text
/// only.
struct ChatPosted {
  /// The entry's author column.
  PersonId author{};
  /// Added at encoding, never stored.
  std::string name{};
  /// Empty when deleted, or off the record and not kept.
  std::string text{};
  /// Added at encoding, never stored.
  std::vector<Mention> mentions{};
  std::optional<std::uint64_t> reply_to{};
  std::optional<Time> edited{};
  std::optional<PersonId> deleted_by{};
  /// It belonged to a rehearsal that was swept, or to someone on whom nothing is held any more: it is not shown, not
  /// even as deleted.
  std::optional<bool> erased{};
  std::optional<bool> unrecorded{};

  bool operator==(const ChatPosted&) const = default;
};

/// chat.edit (command): Changes the text of one's own message.
struct ChatEdit {
  RoomId room{};
  std::uint64_t offset = 0;
  std::string text{};

  bool operator==(const ChatEdit&) const = default;
};

/// chat.edited (event, room/R): The author changed a message.
struct ChatEdited {
  std::uint64_t offset = 0;
  /// Empty once a later edit or a deletion made it void: then there is nothing to change.
  std::string text{};
  /// Added at encoding, never stored.
  std::vector<Mention> mentions{};
  std::optional<bool> unrecorded{};

  bool operator==(const ChatEdited&) const = default;
};

/// chat.delete (command): Takes a message away: one's own, or as a moderator anyone's. Its text is gone from the
/// journal too.
struct ChatDelete {
  RoomId room{};
  std::uint64_t offset = 0;
  std::string why{};

  bool operator==(const ChatDelete&) const = default;
};

/// chat.deleted (event, room/R): A message is gone.
struct ChatDeleted {
  std::uint64_t offset = 0;
  PersonId by{};

  bool operator==(const ChatDeleted&) const = default;
};

/// history.page (command): The entries of a topic before an offset, oldest first, bounded in number and bytes. Only
/// topics that are open to the reader.
struct HistoryPage {
  std::string topic{};
  std::uint64_t before = 0;
  std::int32_t limit = 50;
  /// In an inbox: only the direct messages exchanged with this person.
  std::optional<PersonId> with{};

  bool operator==(const HistoryPage&) const = default;
};

/// records are written as in a record frame.
struct History {
  std::string topic{};
  std::vector<std::string> records{};
  /// There is more before these.
  bool more = false;

  bool operator==(const History&) const = default;
};

/// chat.type (command): The person is writing; sent at most every 3 s while they do.
struct ChatType {
  RoomId room{};

  bool operator==(const ChatType&) const = default;
};

/// chat.typing (live): Someone else in the room is writing; forget it after 5 s.
struct ChatTyping {
  RoomId room{};
  PersonId person{};
  std::string name{};

  bool operator==(const ChatTyping&) const = default;
};

/// convening.create (command of the server itself): Gives a new journal its convening; once.
struct ConveningCreate {
  std::string title{};
  std::string zone{};
  std::string contact{};
  bool registration_open = false;

  bool operator==(const ConveningCreate&) const = default;
};

/// convening.created (event, convening): The convening exists.
struct ConveningCreated {
  std::string title{};
  std::string zone{};
  std::string contact{};
  bool registration_open = false;

  bool operator==(const ConveningCreated&) const = default;
};

struct Speaker {
  std::string name{};

  bool operator==(const Speaker&) const = default;
};

/// What a session is (S2.8): overview or welcome | any | one expert | a panel of experts | practitioners' stories | a
/// guided walk through a document | a scenario workshop | a brainstorm together | sharing and closing | networking |
/// office hours | a debrief | self-paced. The kind brings the tools of the session's room.
enum class SessionKind {
  plenary,
  content,
  talk,
  panel,
  stories,
  walk_through,
  workshop,
  brainstorm,
  sharing,
  networking,
  office_hours,
  debrief,
  asynchronous,
};
std::string_view to_text(SessionKind value);
std::optional<SessionKind> session_kind_from(std::string_view text);

/// From where a session can be attended (S4.2): from the hall and from afar | in the hall only | from afar only.
enum class SessionAccess { both, in_hall, remote };
std::string_view to_text(SessionAccess value);
std::optional<SessionAccess> session_access_from(std::string_view text);

/// One item of the programme (S2.3).
struct ProgrammeSession {
  /// Stable id in the imported schedule.
  std::string guid{};
  std::string title{};
  std::string abstract{};
  SessionKind kind{};
  std::string track{};
  std::string language{};
  Time starts{};
  Time ends{};
  std::string room_name{};
  std::vector<Speaker> speakers{};
  SessionAccess access = SessionAccess::both;
  /// Its room keeps no record while it runs (F20).
  bool no_record = false;

  bool operator==(const ProgrammeSession&) const = default;
};

/// Who reads an answer besides its author: nobody | those who run the convening. What was said when the answer was
/// given holds for it.
enum class StepReaders { self, runners };
std::string_view to_text(StepReaders value);
std::optional<StepReaders> step_readers_from(std::string_view text);

/// What a step says.
struct StepText {
  std::string title{};
  std::string text{};
  /// Address of something to read or to look at, with https:// or http://; empty where there is none.
  std::string link{};
  /// To be answered in words; empty where there is none.
  std::string question{};
  StepReaders readers = StepReaders::runners;
  /// How long it takes, about; 0 where that is not said.
  std::int32_t minutes = 0;
  /// A worksheet that belongs to the step.
  std::optional<SheetId> sheet{};

  bool operator==(const StepText&) const = default;
};

/// Steps of a self-paced session of the programme (S2.10). They are taken where the session has none yet: what was
/// written or changed here since is not overwritten.
struct ProgrammeCourse {
  std::string guid{};
  std::optional<Time> opens{};
  std::vector<StepText> steps{};

  bool operator==(const ProgrammeCourse&) const = default;
};

/// programme.publish (command of the server itself): Replaces the programme by an imported one; sessions are matched by
/// guid, rooms by name.
struct ProgrammePublish {
  std::string title{};
  std::string zone{};
  std::vector<ProgrammeSession> sessions{};
  std::vector<ProgrammeCourse> courses{};

  bool operator==(const ProgrammePublish&) const = default;
};

/// session.scheduled (event, ledger): A session is in the programme, or changed in it.
struct SessionScheduled {
  SessionId session{};
  RoomId room{};
  ProgrammeSession item{};

  bool operator==(const SessionScheduled&) const = default;
};

/// session.cancelled (event, ledger): A session is no longer in the programme.
struct SessionCancelled {
  SessionId session{};

  bool operator==(const SessionCancelled&) const = default;
};

/// programme.published (event, convening): There is a new version of the programme to fetch.
struct ProgrammePublished {
  std::uint64_t version = 0;
  std::string title{};
  std::string zone{};

  bool operator==(const ProgrammePublished&) const = default;
};

struct Scheduled {
  SessionId session{};
  RoomId room{};
  ProgrammeSession item{};

  bool operator==(const Scheduled&) const = default;
};

/// What GET /api/programme answers: the whole programme, in order of time.
struct ProgrammeDocument {
  std::uint64_t version = 0;
  std::string title{};
  std::string zone{};
  std::vector<Scheduled> sessions{};

  bool operator==(const ProgrammeDocument&) const = default;
};

/// What POST /api/schedule and POST /api/map answer: what was taken, and what the organiser should look at.
struct ImportReport {
  std::string taken{};
  std::vector<std::string> warnings{};

  bool operator==(const ImportReport&) const = default;
};

struct AreaRoom {
  std::string area{};
  std::string room_name{};
  RoomKind kind{};
  std::string description{};

  bool operator==(const AreaRoom&) const = default;
};

/// campus.publish (command of the server itself): Puts a campus document that the document store holds into use; opens
/// a room for each area that names one.
struct CampusPublish {
  std::string hash{};
  std::vector<AreaRoom> rooms{};

  bool operator==(const CampusPublish&) const = default;
};

/// campus.published (event, convening): There is a new campus document to fetch.
struct CampusPublished {
  std::string hash{};

  bool operator==(const CampusPublished&) const = default;
};

/// availability.set (command): Says whether one wants to be asked into conversations.
struct AvailabilitySet {
  Availability availability{};

  bool operator==(const AvailabilitySet&) const = default;
};

/// availability.changed (event, inbox/P): The person wants to be asked into conversations, or not, from now on.
struct AvailabilityChanged {
  PersonId person{};
  Availability availability{};

  bool operator==(const AvailabilityChanged&) const = default;
};

/// conversation.invite (command): Asks somebody into a conversation: one's own, or a new one once they accept. When
/// they have asked already, this accepts.
struct ConversationInvite {
  PersonId person{};

  bool operator==(const ConversationInvite&) const = default;
};

/// conversation.invited (event, inbox/P): Somebody asked somebody into a conversation; stands in both inboxes.
struct ConversationInvited {
  PersonId from{};
  PersonId to{};
  /// Of the one who asks. Added at encoding, never stored.
  std::string name{};
  /// Added at encoding, never stored.
  std::string to_name{};
  Time expires{};
  /// They are busy: to be shown and not called out.
  bool quiet = false;

  bool operator==(const ConversationInvited&) const = default;
};

/// conversation.answer (command): Accepts or declines what the person asked; whoever asked themselves takes it back by
/// declining.
struct ConversationAnswer {
  PersonId person{};
  bool accept = false;

  bool operator==(const ConversationAnswer&) const = default;
};

enum class InvitationEnd { accepted, declined, expired, withdrawn };
std::string_view to_text(InvitationEnd value);
std::optional<InvitationEnd> invitation_end_from(std::string_view text);

/// conversation.answered (event, inbox/P): An invitation is no longer open; stands in both inboxes.
struct ConversationAnswered {
  PersonId from{};
  PersonId to{};
  InvitationEnd how{};

  bool operator==(const ConversationAnswered&) const = default;
};

/// conversation.join (command): Joins the conversation that somebody is in, where it is not locked; those inside are
/// told.
struct ConversationJoin {
  PersonId person{};

  bool operator==(const ConversationJoin&) const = default;
};

/// conversation.lock (command): Locks the conversation one is in, or opens it again. Into a locked one one comes by
/// invitation alone.
struct ConversationLock {
  bool locked = false;

  bool operator==(const ConversationLock&) const = default;
};

/// conversation.started (event, room/R): A conversation begins; the first entry of its topic.
struct ConversationStarted {
  RoomId room{};

  bool operator==(const ConversationStarted&) const = default;
};

/// conversation.joined (event, room/R): Somebody is in the conversation from now on.
struct ConversationJoined {
  RoomId room{};
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};

  bool operator==(const ConversationJoined&) const = default;
};

/// By their own will | their line broke for longer than the grace | a moderator removed them | a session began there
/// that is in the hall only.
enum class Leaving { went, dropped, removed, closed };
std::string_view to_text(Leaving value);
std::optional<Leaving> leaving_from(std::string_view text);

/// conversation.left (event, room/R): Somebody is no longer in the conversation.
struct ConversationLeft {
  RoomId room{};
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};
  Time since{};
  Leaving how{};

  bool operator==(const ConversationLeft&) const = default;
};

/// conversation.locked (event, room/R): Somebody inside locked the conversation, or opened it again.
struct ConversationLocked {
  RoomId room{};
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};
  bool locked = false;

  bool operator==(const ConversationLocked&) const = default;
};

/// conversation.ended (event, room/R): Nobody is left to talk with: the last entry of the conversation's topic.
struct ConversationEnded {
  RoomId room{};

  bool operator==(const ConversationEnded&) const = default;
};

/// conversation.kept (event, inbox/P): The person was in a conversation, with these people; history.page reads their
/// stretch of it.
struct ConversationKept {
  RoomId room{};
  Time since{};
  /// Whom they met there, the first fifty.
  std::vector<PersonId> people{};
  /// Added at encoding, never stored.
  std::vector<Mention> names{};

  bool operator==(const ConversationKept&) const = default;
};

struct StepBrief {
  StepId step{};
  std::string title{};
  std::uint64_t minutes = 0;
  /// It has a question.
  bool asks = false;
  /// The reader has answered it.
  bool answered = false;

  bool operator==(const StepBrief&) const = default;
};

struct CourseOutline {
  SessionId session{};
  std::uint64_t version = 0;
  std::vector<StepBrief> steps{};

  bool operator==(const CourseOutline&) const = default;
};

/// A step, and what the reader answered.
struct StepPage {
  SessionId session{};
  StepId step{};
  StepText content{};
  /// Empty where there is none.
  std::string answer{};
  /// Who reads the answer; absent where there is none.
  std::optional<StepReaders> readers{};

  bool operator==(const StepPage&) const = default;
};

struct CoursePerson {
  PersonId person{};
  std::string name{};
  /// How many of the steps that there are now.
  std::uint64_t done = 0;
  std::optional<Time> completed{};

  bool operator==(const CoursePerson&) const = default;
};

/// How far everybody has come who has begun.
struct StandingPage {
  std::uint64_t steps = 0;
  std::uint64_t begun = 0;
  std::uint64_t completed = 0;
  /// In the order in which they joined the convening.
  std::vector<CoursePerson> people{};

  bool operator==(const StandingPage&) const = default;
};

struct GivenAnswer {
  PersonId person{};
  std::string name{};
  std::string text{};

  bool operator==(const GivenAnswer&) const = default;
};

struct AnswersPage {
  std::vector<GivenAnswer> answers{};
  std::uint64_t total = 0;

  bool operator==(const AnswersPage&) const = default;
};

/// step.write (command): Adds a step behind the others, or says anew what one says. What was done and answered stays.
struct StepWrite {
  SessionId session{};
  /// The one that is written anew; a new one without it.
  std::optional<StepId> step{};
  StepText content{};

  bool operator==(const StepWrite&) const = default;
};

/// step.move (command): Gives a step another place among the others; the first is 0.
struct StepMove {
  StepId step{};
  std::int32_t to = 0;

  bool operator==(const StepMove&) const = default;
};

/// step.remove (command): Takes a step away, and what was answered there.
struct StepRemove {
  StepId step{};

  bool operator==(const StepRemove&) const = default;
};

/// course.open (command): Says from when on one may go through the steps of a session; without a moment they are
/// closed, for more to be written.
struct CourseOpen {
  SessionId session{};
  std::optional<Time> opens{};

  bool operator==(const CourseOpen&) const = default;
};

/// step.mark (command): Says that one has done a step, or takes that back.
struct StepMark {
  StepId step{};
  bool done = false;

  bool operator==(const StepMark&) const = default;
};

/// step.answer (command): Answers the question of a step, in place of what one answered before; an empty text takes it
/// back. The readers are those that the step named to the author: where it names others by now, it is refused and
/// nobody is shown anything.
struct StepAnswer {
  StepId step{};
  std::string text{};
  StepReaders readers{};

  bool operator==(const StepAnswer&) const = default;
};

/// course.read (command): The steps of a session by their titles; those who run the convening may ask before it is
/// open.
struct CourseRead {
  SessionId session{};

  bool operator==(const CourseRead&) const = default;
};

/// step.read (command): What a step says, and what one answered oneself.
struct StepRead {
  StepId step{};

  bool operator==(const StepRead&) const = default;
};

/// course.standing (command): How many have begun and how many completed a session's steps, and how far each has come,
/// a page at a time.
struct CourseStanding {
  SessionId session{};
  std::int32_t skip = 0;

  bool operator==(const CourseStanding&) const = default;
};

/// step.answers (command): What was answered for those who run the convening, a page at a time.
struct StepAnswers {
  StepId step{};
  std::int32_t skip = 0;

  bool operator==(const StepAnswers&) const = default;
};

/// step.written (event, ledger): A step says this. Too long to be sent to everybody: readers ask for it.
struct StepWritten {
  SessionId session{};
  StepId step{};
  StepText content{};

  bool operator==(const StepWritten&) const = default;
};

/// course.changed (event, convening): The session has these steps now, and no others.
struct CourseChanged {
  Course course{};

  bool operator==(const CourseChanged&) const = default;
};

/// step.marked (event, inbox/P): The reader has done a step, or not.
struct StepMarked {
  SessionId session{};
  StepId step{};
  bool done = false;

  bool operator==(const StepMarked&) const = default;
};

/// step.answered (event, inbox/P): The reader answered so.
struct StepAnswered {
  SessionId session{};
  StepId step{};
  /// Empty where the answer was taken back, or the person is erased.
  std::string text{};
  StepReaders readers{};

  bool operator==(const StepAnswered&) const = default;
};

/// course.completed (event, inbox/P): All steps are done, for the first time.
struct CourseCompleted {
  SessionId session{};
  Time at{};
  /// What the steps are said to take together.
  std::uint64_t minutes = 0;

  bool operator==(const CourseCompleted&) const = default;
};

/// direct.post (command): Writes to one person.
struct DirectPost {
  PersonId to{};
  std::string text{};

  bool operator==(const DirectPost&) const = default;
};

/// direct.posted (event, inbox/P): A direct message; stands in both inboxes.
struct DirectPosted {
  /// The entry's author column.
  PersonId author{};
  /// The entry's target column.
  PersonId to{};
  /// Added at encoding, never stored.
  std::string name{};
  /// Added at encoding, never stored.
  std::string to_name{};
  std::string text{};
  /// What was held on its author is erased: it is not shown.
  std::optional<bool> erased{};

  bool operator==(const DirectPosted&) const = default;
};

/// read.mark (command): Remembers how far one has read; sent at most once in 5 s a topic. A mark never goes back.
struct ReadMark {
  std::string topic{};
  std::optional<PersonId> with{};
  std::uint64_t next = 0;

  bool operator==(const ReadMark&) const = default;
};

/// read.marked (event, inbox/P): The person has read so far, in whichever tab.
struct ReadMarked {
  std::string topic{};
  std::optional<PersonId> with{};
  std::uint64_t next = 0;
  /// In a direct conversation: messages of the other that are unread still.
  std::optional<std::uint64_t> unread{};

  bool operator==(const ReadMarked&) const = default;
};

/// person.erase (command): Erases what is held on oneself or, as an organiser, on anybody. It cannot be taken back:
/// every connection of theirs ends within a second, and no link lets them in again.
struct PersonErase {
  PersonId person{};

  bool operator==(const PersonErase&) const = default;
};

/// erasure.begun (event, ledger): The person is gone for good and has no name any more; what they wrote is emptied a
/// portion at a time, after a restart too.
struct ErasureBegun {
  PersonId person{};

  bool operator==(const ErasureBegun&) const = default;
};

/// text.erased (event, room/R): In whichever topic it stands: what was said at these offsets is gone; it is not shown,
/// not even as deleted. Whoever keeps entries, or the person's name, forgets them.
struct TextErased {
  std::vector<std::uint64_t> offsets{};
  /// Whose it was; none: of a rehearsal that is swept.
  std::optional<PersonId> person{};

  bool operator==(const TextErased&) const = default;
};

/// person.erased (event, staff): Nothing that the person wrote or told is left, neither in the journal's entries nor in
/// the free space of its file.
struct PersonErased {
  PersonId person{};

  bool operator==(const PersonErased&) const = default;
};

/// hall.publish (command of the server itself): Shows a room to the public by this link, which takes the place of the
/// one before; without one to nobody any more.
struct HallPublish {
  RoomId room{};
  std::optional<std::string> watch{};

  bool operator==(const HallPublish&) const = default;
};

/// hall.open (command of the server itself): Lets those in the hall take part, by this link, and devices join by this
/// code for a while. Open already, the link stays as it is and the code is a new one. Without both it ends: nobody is
/// checked in any more, and devices show nothing.
struct HallOpen {
  RoomId room{};
  std::optional<std::string> ask{};
  std::optional<std::string> code{};

  bool operator==(const HallOpen&) const = default;
};

/// hall.linked (event, desk/R): By these addresses, and no others, the room is shown and its hall takes part.
struct HallLinked {
  HallLinks links{};

  bool operator==(const HallLinked&) const = default;
};

/// hall.told (event, room/R): So many take part from elsewhere from now on.
struct HallTold {
  HallView hall{};

  bool operator==(const HallTold&) const = default;
};

/// hall.watched (event, convening): The room is shown to the public by this link from now on, so that who finds it full
/// may follow it meanwhile (S4.17); without one to nobody any more.
struct HallWatched {
  RoomId room{};
  std::optional<std::string> watch{};

  bool operator==(const HallWatched&) const = default;
};

/// hall.join (command of the server itself): A device in the hall, known by the hash of its cookie, shows what is on.
struct HallJoin {
  std::string code{};
  std::string device{};

  bool operator==(const HallJoin&) const = default;
};

/// hall.joined (event, ledger): A device shows what is on in the room.
struct HallJoined {
  RoomId room{};
  std::string device{};

  bool operator==(const HallJoined&) const = default;
};

/// Which room a device in the hall shows.
struct HallDevice {
  RoomId room{};
  std::string name{};

  bool operator==(const HallDevice&) const = default;
};

/// hall.arrive (command of the server itself): The actor checks in in the hall; without a person, the guest whose
/// cookie has this hash. A guest who is found to be a person counts as that person from then on.
struct HallArrive {
  std::string ask{};
  std::optional<std::string> guest{};

  bool operator==(const HallArrive&) const = default;
};

/// hall.arrived (event, ledger): The author is in the hall; without one, this guest.
struct HallArrived {
  RoomId room{};
  std::optional<GuestId> guest{};
  /// Of the guest's cookie.
  std::optional<std::string> hash{};

  bool operator==(const HallArrived&) const = default;
};

/// hall.leave (command of the server itself): The actor, or the guest, is in the hall no longer.
struct HallLeave {
  std::string ask{};
  std::optional<std::string> guest{};

  bool operator==(const HallLeave&) const = default;
};

/// hall.left (event, ledger): The author, or this guest, is in the hall no longer.
struct HallLeft {
  RoomId room{};
  std::optional<GuestId> guest{};
  /// Who the guest was found to be: their votes give way to that person's.
  std::optional<PersonId> person{};

  bool operator==(const HallLeft&) const = default;
};

/// hall.ask (command of the server itself): Asks those who speak. What a guest asks waits to be let in, always. The
/// same question sent again is one.
struct HallAsk {
  std::string ask{};
  std::optional<std::string> guest{};
  std::string text{};

  bool operator==(const HallAsk&) const = default;
};

/// hall.asked (event, ledger): A guest asked this; the first entry of the question.
struct HallAsked {
  RoomId room{};
  QuestionId question{};
  GuestId guest{};
  /// Empty once it was taken out.
  std::string text{};
  std::optional<bool> unrecorded{};

  bool operator==(const HallAsked&) const = default;
};

/// hall.vote (command of the server itself): Votes from the hall; a person has one vote, from wherever they give it,
/// and a later one takes the place of an earlier one.
struct HallVote {
  std::string ask{};
  std::optional<std::string> guest{};
  PollId poll{};
  std::vector<std::int32_t> choices{};

  bool operator==(const HallVote&) const = default;
};

/// hall.voted (event, ledger): The guest voted so.
struct HallVoted {
  GuestId guest{};
  PollId poll{};
  std::vector<std::int32_t> choices{};

  bool operator==(const HallVoted&) const = default;
};

/// How many take part in a room's session.
struct Turnout {
  /// Checked in in the hall.
  std::uint64_t hall = 0;
  /// In the room from afar.
  std::uint64_t remote = 0;
  /// Who is both is counted once.
  std::uint64_t together = 0;
  /// Pages of the public that were heard of in the last minute.
  std::uint64_t watching = 0;

  bool operator==(const Turnout&) const = default;
};

/// hall.counts (live): How many take part in the room's session, where it is public or its hall is open; at most once a
/// second.
struct HallCounts {
  RoomId room{};
  Turnout counts{};

  bool operator==(const HallCounts&) const = default;
};

/// A new public link | no public link any more | the hall takes part, or there is a new code for devices | the hall
/// takes part no longer.
enum class HallDeed { publish, hide, open, close };
std::string_view to_text(HallDeed value);
std::optional<HallDeed> hall_deed_from(std::string_view text);

/// What a moderator posts to /api/hall.
struct HallRequest {
  RoomId room{};
  HallDeed deed{};

  bool operator==(const HallRequest&) const = default;
};

/// What a device in the hall posts to /api/hall/join.
struct HallJoinRequest {
  /// As it was typed.
  std::string code{};

  bool operator==(const HallJoinRequest&) const = default;
};

/// All of it is shown | the room is off the record | the session is in the hall only.
enum class WatchState { shown, off_record, in_hall };
std::string_view to_text(WatchState value);
std::optional<WatchState> watch_state_from(std::string_view text);

/// The session of the programme that is on, or comes next.
struct WatchSession {
  std::string title{};
  Time starts{};
  Time ends{};
  /// As the programme names them (S4.4).
  std::vector<std::string> speakers{};

  bool operator==(const WatchSession&) const = default;
};

struct WatchSlides {
  SlidesId slides{};
  std::int32_t page = 0;
  std::int32_t pages = 0;

  bool operator==(const WatchSlides&) const = default;
};

/// A question that was let in; who asked it is not told.
struct WatchQuestion {
  QuestionId question{};
  std::string text{};
  std::uint64_t votes = 0;
  QuestionStage stage{};
  std::string answer{};

  bool operator==(const WatchQuestion&) const = default;
};

/// A line of captions.
struct WatchLine {
  /// Rises from line to line.
  std::uint64_t n = 0;
  std::string text{};
  std::string lang{};
  Time began{};

  bool operator==(const WatchLine&) const = default;
};

/// What GET /api/watch/CODE answers, for the public; /api/hall/stage for a device in the hall and /api/ask/CODE for a
/// phone there, which are shown sessions in the hall only, too, and what is off the record.
struct Watch {
  /// To be named as since: answered when there is another.
  std::string version{};
  std::string convening{};
  std::string zone{};
  std::string room{};
  WatchState state{};
  StagePhase phase{};
  /// What is on; empty where nothing is.
  std::string title{};
  std::optional<WatchSession> session{};
  std::optional<StageTimer> timer{};
  std::optional<WatchSlides> slides{};
  /// Those of this session that are open, then the newest that are over.
  std::vector<Poll> polls{};
  /// The one that stands above the others first, those being answered, open, answered.
  std::vector<WatchQuestion> questions{};
  /// The first of them stands above the others.
  bool pinned = false;
  /// The newest.
  std::vector<WatchLine> lines{};
  Turnout counts{};
  /// For a device in the hall: where phones take part.
  std::optional<std::string> ask{};

  bool operator==(const Watch&) const = default;
};

/// What GET /api/watch/CODE/lines answers: what was said since the session began, or since it is public. With more, the
/// next ones are to be asked for.
struct WatchLines {
  std::vector<WatchLine> lines{};
  bool more = false;

  bool operator==(const WatchLines&) const = default;
};

/// What GET /api/ask/CODE/own answers, and every act there: what is the phone's own.
struct AskOwn {
  /// Whom this browser is signed in as: they take part as themselves.
  std::optional<Identity> identity{};
  /// Checked in.
  bool here = false;
  std::vector<OwnVote> votes{};
  std::vector<OwnQuestion> questions{};

  bool operator==(const AskOwn&) const = default;
};

/// What a phone posts to /api/ask/CODE/question.
struct AskQuestion {
  std::string text{};

  bool operator==(const AskQuestion&) const = default;
};

/// What a phone posts to /api/ask/CODE/vote.
struct AskVote {
  PollId poll{};
  std::vector<std::int32_t> choices{};

  bool operator==(const AskVote&) const = default;
};

/// person.mute (command): Someone may read but not write, in every room, until the minutes are over.
struct PersonMute {
  PersonId person{};
  std::int32_t minutes = 0;
  std::string why{};
  /// The report that it is done about; it is settled by this.
  std::optional<ReportId> report{};

  bool operator==(const PersonMute&) const = default;
};

/// person.muted (event, inbox/P): The person may not write until then.
struct PersonMuted {
  PersonId person{};
  Time until{};
  std::string why{};
  /// With it the person can appeal; absent in what older versions wrote.
  std::optional<MeasureId> measure{};

  bool operator==(const PersonMuted&) const = default;
};

/// person.unmute (command): Lifts a mute.
struct PersonUnmute {
  PersonId person{};

  bool operator==(const PersonUnmute&) const = default;
};

/// person.unmuted (event, inbox/P): The person may write again.
struct PersonUnmuted {
  PersonId person{};

  bool operator==(const PersonUnmuted&) const = default;
};

/// person.remove (command): Sends someone away from the convening: every connection of theirs ends within a second, and
/// signing in again is refused until they are restored.
struct PersonRemove {
  PersonId person{};
  std::string why{};
  /// The report that it is done about; it is settled by this.
  std::optional<ReportId> report{};

  bool operator==(const PersonRemove&) const = default;
};

/// person.removed (event, inbox/P): The person is sent away.
struct PersonRemoved {
  PersonId person{};
  std::string why{};
  /// With it the person can appeal; absent in what older versions wrote.
  std::optional<MeasureId> measure{};

  bool operator==(const PersonRemoved&) const = default;
};

/// person.restore (command): Lets someone come back.
struct PersonRestore {
  PersonId person{};

  bool operator==(const PersonRestore&) const = default;
};

/// person.restored (event, inbox/P): The person may come back.
struct PersonRestored {
  PersonId person{};

  bool operator==(const PersonRestored&) const = default;
};

/// role.grant (command): Gives a person a role in the convening.
struct RoleGrant {
  PersonId person{};
  Role role{};

  bool operator==(const RoleGrant&) const = default;
};

/// role.granted (event, inbox/P): The person has this role now.
struct RoleGranted {
  PersonId person{};
  Role role{};

  bool operator==(const RoleGranted&) const = default;
};

/// person.nudge (command): Tells someone, as a moderator, what they should mind. Nothing else happens to them.
struct PersonNudge {
  PersonId person{};
  std::string why{};
  /// The report that it is done about; it is settled by this.
  std::optional<ReportId> report{};

  bool operator==(const PersonNudge&) const = default;
};

/// person.nudged (event, inbox/P): A moderator told the person something.
struct PersonNudged {
  PersonId person{};
  std::string why{};
  MeasureId measure{};

  bool operator==(const PersonNudged&) const = default;
};

/// room.forbid (command): Sends someone out of a room and its breakouts; they cannot come back until it is lifted. The
/// rest of the convening stays open to them.
struct RoomForbid {
  PersonId person{};
  RoomId room{};
  std::string why{};
  /// The report that it is done about; it is settled by this.
  std::optional<ReportId> report{};

  bool operator==(const RoomForbid&) const = default;
};

/// room.forbidden (event, inbox/P): The person may not be in this room, nor in its breakouts.
struct RoomForbidden {
  PersonId person{};
  RoomId room{};
  std::string why{};
  MeasureId measure{};

  bool operator==(const RoomForbidden&) const = default;
};

/// room.allow (command): Lets someone come back into a room out of which they were sent.
struct RoomAllow {
  PersonId person{};
  RoomId room{};

  bool operator==(const RoomAllow&) const = default;
};

/// room.allowed (event, inbox/P): The person may come into this room again.
struct RoomAllowed {
  PersonId person{};
  RoomId room{};

  bool operator==(const RoomAllowed&) const = default;
};

/// person.protect (command): Says that someone is a minor, or is not: between a minor and others than moderators there
/// are no private messages and no invitations into conversations.
struct PersonProtect {
  PersonId person{};
  bool on = false;

  bool operator==(const PersonProtect&) const = default;
};

/// person.protected (event, inbox/P): The person is protected as a minor, or is not any more.
struct PersonProtected {
  PersonId person{};
  bool on = false;

  bool operator==(const PersonProtected&) const = default;
};

/// person.block (command): Keeps somebody's direct messages and invitations away from oneself, or does not any more.
/// They are not told.
struct PersonBlock {
  PersonId person{};
  bool on = false;

  bool operator==(const PersonBlock&) const = default;
};

/// person.blocked (event, inbox/P): The reader has blocked the person, or has not any more.
struct PersonBlocked {
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};
  bool on = false;

  bool operator==(const PersonBlocked&) const = default;
};

enum class Act {
  delete_message,
  mute,
  unmute,
  remove,
  restore,
  grant_role,
  sign_out,
  erase,
  nudge,
  forbid_room,
  allow_room,
  dismiss_report,
  uphold,
  reverse,
  protect,
  unprotect,
  rule_room,
  stop_record,
  keep_record,
  refuse_knock,
  announce,
  withdraw_announcement,
  open_stage,
  start_stage,
  end_stage,
  appoint_speaker,
  dismiss_speaker,
  appoint_captioner,
  dismiss_captioner,
  mute_voice,
  unmute_voice,
  publish_room,
  hide_room,
  open_hall,
  close_hall,
  withdraw_slides,
};
std::string_view to_text(Act value);
std::optional<Act> act_from(std::string_view text);

/// audit.noted (event, staff): A moderator acted; read by moderators and organisers.
struct AuditNoted {
  /// The entry's author column.
  PersonId by{};
  /// Added at encoding, never stored.
  std::string by_name{};
  /// The entry's target column.
  PersonId person{};
  /// Added at encoding, never stored.
  std::string person_name{};
  Act act{};
  std::string why{};
  /// Where it was done; of what concerns nobody in particular the person is who did it.
  std::optional<RoomId> room{};
  /// The report that it was done about.
  std::optional<ReportId> report{};
  /// What can be appealed against, or was.
  std::optional<MeasureId> measure{};

  bool operator==(const AuditNoted&) const = default;
};

/// note.add (command): Adds a paragraph to the notes of the room one is in.
struct NoteAdd {
  RoomId room{};
  std::string text{};
  /// Absent, or not there any more: at the end.
  std::optional<NoteId> before{};

  bool operator==(const NoteAdd&) const = default;
};

/// note.change (command): Writes a paragraph anew.
struct NoteChange {
  NoteId note{};
  std::string text{};
  /// That the change is based on.
  std::int32_t revision = 0;

  bool operator==(const NoteChange&) const = default;
};

/// note.move (command): Puts a paragraph before another, or at the end.
struct NoteMove {
  NoteId note{};
  /// Absent, or not there any more: at the end.
  std::optional<NoteId> before{};

  bool operator==(const NoteMove&) const = default;
};

/// note.remove (command): Takes a paragraph away.
struct NoteRemove {
  NoteId note{};
  /// That one has read.
  std::int32_t revision = 0;

  bool operator==(const NoteRemove&) const = default;
};

/// note.added (event, board/R): There is a paragraph; before another, or at the end.
struct NoteAdded {
  NoteId note{};
  /// The entry's author column.
  PersonId by{};
  /// Added at encoding, never stored.
  std::string name{};
  /// Empty where it was off the record and is not kept.
  std::string text{};
  std::optional<NoteId> before{};
  std::optional<bool> unrecorded{};

  bool operator==(const NoteAdded&) const = default;
};

/// note.changed (event, board/R): The paragraph reads so now.
struct NoteChanged {
  NoteId note{};
  /// The entry's author column.
  PersonId by{};
  /// Added at encoding, never stored.
  std::string name{};
  /// Empty where it was off the record and is not kept.
  std::string text{};
  std::int32_t revision = 0;
  std::optional<bool> unrecorded{};

  bool operator==(const NoteChanged&) const = default;
};

/// note.moved (event, board/R): The paragraph stands here now; before another, or at the end.
struct NoteMoved {
  NoteId note{};
  std::optional<NoteId> before{};

  bool operator==(const NoteMoved&) const = default;
};

/// note.removed (event, board/R): The paragraph is not there any more.
struct NoteRemoved {
  NoteId note{};

  bool operator==(const NoteRemoved&) const = default;
};

/// By their own will | they did not answer when called | their line broke for longer than the grace | the desk closed.
enum class TicketEnd { left, missed, dropped, closed };
std::string_view to_text(TicketEnd value);
std::optional<TicketEnd> ticket_end_from(std::string_view text);

/// helper.name (command): Makes somebody a helper; without a kind they are none any more, and their desk is gone.
struct HelperName {
  PersonId person{};
  std::optional<HelperKind> kind{};

  bool operator==(const HelperName&) const = default;
};

/// office.rule (command): Says whether everybody may open a desk, as a peer. Desks that there are stay.
struct OfficeRule {
  bool anyone = false;

  bool operator==(const OfficeRule&) const = default;
};

/// office.open (command): Opens one's desk, or changes its subject. Without walk-in nobody can wait yet, and times can
/// be offered.
struct OfficeOpen {
  std::string subject{};
  bool walk_in = true;

  bool operator==(const OfficeOpen&) const = default;
};

/// office.pause (command): Pauses a desk, or goes on. Everybody keeps their place.
struct OfficePause {
  OfficeId office{};
  bool on = false;

  bool operator==(const OfficePause&) const = default;
};

/// office.close (command): Closes a desk; those who wait are told. Times that were booked stay.
struct OfficeClose {
  OfficeId office{};

  bool operator==(const OfficeClose&) const = default;
};

/// office.join (command): Waits at a desk. One waits at one desk at a time.
struct OfficeJoin {
  OfficeId office{};
  std::string note{};

  bool operator==(const OfficeJoin&) const = default;
};

/// office.leave (command): Waits no longer.
struct OfficeLeave {
  OfficeId office{};

  bool operator==(const OfficeLeave&) const = default;
};

/// office.call (command): Asks in whoever came first. Who does not answer in time is passed over, and the next is
/// asked.
struct OfficeCall {
  OfficeId office{};

  bool operator==(const OfficeCall&) const = default;
};

/// office.answer (command): Comes when called: both go into the desk's room. Or does not, and waits no longer.
struct OfficeAnswer {
  OfficeId office{};
  bool accept = false;

  bool operator==(const OfficeAnswer&) const = default;
};

/// office.finish (command): Has helped whom they were helping.
struct OfficeFinish {
  OfficeId office{};

  bool operator==(const OfficeFinish&) const = default;
};

/// office.hand (command): Hands somebody who waits, or is being helped, over to another desk, with their note. There
/// they stand where they would if they had come to it at first.
struct OfficeHand {
  OfficeId office{};
  TicketId ticket{};
  OfficeId to{};

  bool operator==(const OfficeHand&) const = default;
};

/// slot.offer (command): Offers times to book, one after the other.
struct SlotOffer {
  OfficeId office{};
  Time starts{};
  std::int32_t minutes = 0;
  std::int32_t count = 0;

  bool operator==(const SlotOffer&) const = default;
};

/// slot.withdraw (command): Takes an offered time back; who booked it is told.
struct SlotWithdraw {
  SlotId slot{};

  bool operator==(const SlotWithdraw&) const = default;
};

/// slot.book (command): Books a time.
struct SlotBook {
  SlotId slot{};

  bool operator==(const SlotBook&) const = default;
};

/// slot.free (command): Cancels one's booking; others can book the time.
struct SlotFree {
  SlotId slot{};

  bool operator==(const SlotFree&) const = default;
};

/// helper.named (event, convening): This person is a helper; without a kind no longer.
struct HelperNamed {
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};
  std::optional<HelperKind> kind{};

  bool operator==(const HelperNamed&) const = default;
};

/// office.ruled (event, convening): So desks are opened from now on.
struct OfficeRuled {
  bool anyone = false;

  bool operator==(const OfficeRuled&) const = default;
};

/// office.opened (event, convening): There is a desk, or it has this subject and these doors now. Who waits keeps their
/// place.
struct OfficeOpened {
  OfficeId office{};
  PersonId helper{};
  /// Added at encoding, never stored.
  std::string name{};
  HelperKind kind{};
  std::string subject{};
  RoomId room{};
  bool walk_in = false;

  bool operator==(const OfficeOpened&) const = default;
};

/// office.paused (event, convening): The desk pauses, or goes on. A call that was open is called off.
struct OfficePaused {
  OfficeId office{};
  bool on = false;

  bool operator==(const OfficePaused&) const = default;
};

/// office.closed (event, convening): The desk is closed.
struct OfficeClosed {
  OfficeId office{};

  bool operator==(const OfficeClosed&) const = default;
};

/// office.removed (event, convening): The desk is gone, with the times that it offered.
struct OfficeRemoved {
  OfficeId office{};

  bool operator==(const OfficeRemoved&) const = default;
};

/// office.joined (event, convening): Somebody waits at the desk, as the last.
struct OfficeJoined {
  OfficeId office{};
  TicketId ticket{};
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};

  bool operator==(const OfficeJoined&) const = default;
};

/// office.left (event, convening): Somebody waits no longer, and has not been helped.
struct OfficeLeft {
  OfficeId office{};
  TicketId ticket{};
  TicketEnd how{};

  bool operator==(const OfficeLeft&) const = default;
};

/// office.called (event, convening): The first of the queue is asked in.
struct OfficeCalled {
  OfficeId office{};
  TicketId ticket{};
  Time expires{};

  bool operator==(const OfficeCalled&) const = default;
};

/// office.began (event, convening): Who was called came and is being helped.
struct OfficeBegan {
  OfficeId office{};
  TicketId ticket{};

  bool operator==(const OfficeBegan&) const = default;
};

/// office.finished (event, convening): Nobody is being helped at the desk.
struct OfficeFinished {
  OfficeId office{};

  bool operator==(const OfficeFinished&) const = default;
};

/// office.handed (event, convening): Somebody waits at another desk now, in the order of tickets.
struct OfficeHanded {
  OfficeId office{};
  TicketId ticket{};
  OfficeId to{};

  bool operator==(const OfficeHanded&) const = default;
};

/// office.noted (event, inbox/P): What somebody who waits at the reader's desk wants help with.
struct OfficeNoted {
  TicketId ticket{};
  /// The entry's target column.
  PersonId person{};
  /// Empty where nothing was said, or what was held on its author is erased.
  std::string note{};

  bool operator==(const OfficeNoted&) const = default;
};

/// slot.offered (event, convening): There are these times to book; those that were over at this moment are gone.
struct SlotOffered {
  OfficeId office{};
  std::vector<Slot> slots{};

  bool operator==(const SlotOffered&) const = default;
};

/// slot.withdrawn (event, convening): The time is not there any more.
struct SlotWithdrawn {
  OfficeId office{};
  SlotId slot{};

  bool operator==(const SlotWithdrawn&) const = default;
};

/// slot.booked (event, convening): The time is this person's.
struct SlotBooked {
  OfficeId office{};
  SlotId slot{};
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};

  bool operator==(const SlotBooked&) const = default;
};

/// slot.freed (event, convening): The time can be booked again.
struct SlotFreed {
  OfficeId office{};
  SlotId slot{};

  bool operator==(const SlotFreed&) const = default;
};

/// All rounds are over | a moderator ended it | nobody is there who could meet somebody new.
enum class PairingEnd { done, ended, nobody };
std::string_view to_text(PairingEnd value);
std::optional<PairingEnd> pairing_end_from(std::string_view text);

struct PairingGroup {
  RoomId room{};
  std::vector<PersonId> people{};

  bool operator==(const PairingGroup&) const = default;
};

/// pairing.open (command): Lets people in a room take part in pairing; the first round begins when a moderator says so.
struct PairingOpen {
  RoomId room{};
  std::string title{};
  std::string text{};
  std::int32_t rounds = 0;
  std::int32_t talk_s = 0;
  std::int32_t pause_s = 0;

  bool operator==(const PairingOpen&) const = default;
};

/// pairing.join (command): Takes part from the next round on, or does not any more; a talk that goes on goes on.
struct PairingJoin {
  /// The main room.
  RoomId room{};
  bool on = false;

  bool operator==(const PairingJoin&) const = default;
};

/// pairing.begin (command): Begins the next round now; nothing to do while one goes on.
struct PairingBegin {
  RoomId room{};

  bool operator==(const PairingBegin&) const = default;
};

/// pairing.extend (command): Gives the round that goes on, or the pause, more time.
struct PairingExtend {
  RoomId room{};
  std::int32_t more_s = 0;

  bool operator==(const PairingExtend&) const = default;
};

/// pairing.recall (command): The round that goes on ends after the grace. As the last one: no round follows, and where
/// none goes on it is over at once.
struct PairingRecall {
  RoomId room{};
  std::int32_t grace_s = 30;
  bool last = false;

  bool operator==(const PairingRecall&) const = default;
};

/// pairing.opened (event, room/R): One may take part in pairing here.
struct PairingOpened {
  /// The entry's author column.
  PersonId by{};
  RoomId parent{};
  std::string parent_name{};
  std::string title{};
  std::string text{};
  std::optional<bool> unrecorded{};
  std::int32_t rounds = 0;
  std::int32_t talk_s = 0;
  std::int32_t pause_s = 0;

  bool operator==(const PairingOpened&) const = default;
};

/// pairing.counted (event, room/R): So many take part now.
struct PairingCounted {
  RoomId parent{};
  std::uint64_t people = 0;

  bool operator==(const PairingCounted&) const = default;
};

/// pairing.began (event, room/R): A round begins: the pairs are in their rooms.
struct PairingBegan {
  RoomId parent{};
  std::int32_t round = 0;
  Time ends{};

  bool operator==(const PairingBegan&) const = default;
};

/// pairing.timed (event, room/R): The round ends, or the next begins, at this time now; in the topics of the room and
/// of its pairs' rooms.
struct PairingTimed {
  RoomId parent{};
  Time ends{};
  std::int32_t rounds = 0;

  bool operator==(const PairingTimed&) const = default;
};

/// pairing.paused (event, room/R): A round is over and everybody is back; the next begins at this time.
struct PairingPaused {
  RoomId parent{};
  Time ends{};

  bool operator==(const PairingPaused&) const = default;
};

/// pairing.closed (event, room/R): Pairing is over here and everybody is back.
struct PairingClosed {
  RoomId parent{};
  PairingEnd why{};

  bool operator==(const PairingClosed&) const = default;
};

/// pairing.seated (event, inbox/P): The person takes part, and is with these people while a room is named.
struct PairingSeated {
  /// The entry's target column.
  PersonId person{};
  RoomId parent{};
  std::string parent_name{};
  std::optional<RoomId> room{};
  bool waits = false;
  std::vector<PersonId> people{};
  /// Added at encoding, never stored.
  std::vector<Mention> names{};

  bool operator==(const PairingSeated&) const = default;
};

/// pairing.released (event, inbox/P): The person takes part no more.
struct PairingReleased {
  /// The entry's target column.
  PersonId person{};
  RoomId parent{};

  bool operator==(const PairingReleased&) const = default;
};

/// pairing.roomed (event, ledger): There is one more room for pairs of this room; later pairs use it again.
struct PairingRoomed {
  RoomId parent{};
  RoomId room{};
  std::string name{};

  bool operator==(const PairingRoomed&) const = default;
};

/// pairing.paired (event, ledger): So people are paired for a round.
struct PairingPaired {
  RoomId parent{};
  std::vector<PairingGroup> groups{};
  /// For whom nobody was left.
  std::vector<PersonId> waiting{};

  bool operator==(const PairingPaired&) const = default;
};

/// person.joined (event, inbox/P): A person is part of the convening; the first entry of their inbox.
struct PersonJoined {
  PersonId person{};
  Role role{};
  Profile profile{};
  /// One of the simulated people of a trial run.
  bool simulated = false;

  bool operator==(const PersonJoined&) const = default;
};

/// profile.edit (command): Replaces one's own profile.
struct ProfileEdit {
  Profile profile{};

  bool operator==(const ProfileEdit&) const = default;
};

/// profile.edited (event, inbox/P): The person changed their profile.
struct ProfileEdited {
  PersonId person{};
  Profile profile{};

  bool operator==(const ProfileEdited&) const = default;
};

struct PersonCard {
  PersonId person{};
  Role role{};
  Profile profile{};
  /// Connected at this moment.
  bool here = false;
  std::optional<RoomId> room{};
  Availability availability = Availability::open;
  /// In a conversation.
  bool talking = false;
  /// Of a rehearsal, not of flesh and blood.
  bool simulated = false;
  /// Told to moderators only.
  bool muted = false;
  /// Told to moderators only.
  bool removed = false;
  /// What was held on them is erased, or being so. Told to moderators only.
  bool erased = false;
  /// Protected as a minor. Told to moderators only.
  bool is_minor = false;
  /// Rooms out of which they were sent. Told to moderators only.
  std::vector<RoomId> forbidden{};

  bool operator==(const PersonCard&) const = default;
};

/// people.page (command): People in order of name, a page at a time. The query matches anywhere in name, organisation
/// or region, without regard to case.
struct PeoplePage {
  std::int32_t skip = 0;
  std::int32_t limit = 50;
  std::string query{};
  std::optional<RoomId> room{};
  /// Only those connected at this moment.
  bool here = false;
  /// Only the simulated people of a rehearsal.
  bool simulated = false;

  bool operator==(const PeoplePage&) const = default;
};

struct People {
  std::vector<PersonCard> people{};
  std::uint64_t total = 0;

  bool operator==(const People&) const = default;
};

struct PollCount {
  PollId poll{};
  std::uint64_t voters = 0;
  /// Absent while the result is hidden.
  std::optional<std::vector<std::uint64_t>> counts{};

  bool operator==(const PollCount&) const = default;
};

/// poll.draft (command): Prepares a poll of two to ten options, or a choice between as many cases, known only to those
/// who run the room.
struct PollDraft {
  RoomId room{};
  std::string text{};
  std::vector<std::string> options{};
  bool multiple = false;
  bool hidden = false;
  /// As many as there are options: each is read before one chooses (S2.8, S2.14).
  std::optional<std::vector<std::string>> cases{};

  bool operator==(const PollDraft&) const = default;
};

/// poll.open (command): Opens a drafted poll.
struct PollOpen {
  PollId poll{};

  bool operator==(const PollOpen&) const = default;
};

/// poll.vote (command): Votes in a poll of the room one is in; a later vote takes the place of an earlier one while the
/// poll is open.
struct PollVote {
  PollId poll{};
  /// One, or several where that is allowed, each once.
  std::vector<std::int32_t> choices{};

  bool operator==(const PollVote&) const = default;
};

/// poll.close (command): Ends a poll; its result is kept.
struct PollClose {
  PollId poll{};

  bool operator==(const PollClose&) const = default;
};

/// poll.discard (command): Takes away a draft, or a poll that is closed.
struct PollDiscard {
  PollId poll{};

  bool operator==(const PollDiscard&) const = default;
};

/// poll.drafted (event, desk/R): A poll is prepared.
struct PollDrafted {
  PollId poll{};
  /// Empty where it was off the record and is not kept.
  std::string text{};
  std::vector<std::string> options{};
  bool multiple = false;
  bool hidden = false;
  std::optional<bool> unrecorded{};
  /// Where one chooses between cases: what each option is about, in their order; empty texts where they were off the
  /// record and are not kept.
  std::optional<std::vector<std::string>> cases{};

  bool operator==(const PollDrafted&) const = default;
};

/// poll.opened (event, room/R): One may vote.
struct PollOpened {
  PollId poll{};
  /// Empty where it was off the record and is not kept.
  std::string text{};
  std::vector<std::string> options{};
  bool multiple = false;
  bool hidden = false;
  std::optional<bool> unrecorded{};
  /// Where one chooses between cases: what each option is about, in their order; empty texts where they were off the
  /// record and are not kept.
  std::optional<std::vector<std::string>> cases{};

  bool operator==(const PollOpened&) const = default;
};

/// poll.voted (event, inbox/P): The reader voted so.
struct PollVoted {
  PollId poll{};
  std::vector<std::int32_t> choices{};

  bool operator==(const PollVoted&) const = default;
};

/// poll.closed (event, room/R): The poll is over, with this result.
struct PollClosed {
  PollId poll{};
  std::uint64_t voters = 0;
  std::vector<std::uint64_t> counts{};

  bool operator==(const PollClosed&) const = default;
};

/// poll.removed (event, room/R): The poll is not there any more. In the topic desk/R it is no draft any more.
struct PollRemoved {
  PollId poll{};

  bool operator==(const PollRemoved&) const = default;
};

/// poll.tally (live): How the open polls of a room stand; at most once a second; in what is not named nobody has voted.
struct PollTally {
  RoomId room{};
  std::vector<PollCount> polls{};

  bool operator==(const PollTally&) const = default;
};

/// walk.to (command): Walks to a tile; the server finds the way.
struct WalkTo {
  std::int32_t x = 0;
  std::int32_t y = 0;

  bool operator==(const WalkTo&) const = default;
};

/// walk.beside (command): Walks to someone.
struct WalkBeside {
  PersonId person{};

  bool operator==(const WalkBeside&) const = default;
};

/// walk.into (command): Walks to an area by its name.
struct WalkInto {
  std::string area{};

  bool operator==(const WalkInto&) const = default;
};

/// walk.map (command): Walks to the entry of one of the campus' maps, through the exits that lead there. Where none do,
/// one stands there at once: nobody is left behind on a map.
struct WalkMap {
  std::string map{};

  bool operator==(const WalkMap&) const = default;
};

/// walk.head (command): Walks in a direction until told otherwise; both 0 stops. Sent when a key goes down or up.
struct WalkHead {
  std::int32_t dx = 0;
  std::int32_t dy = 0;

  bool operator==(const WalkHead&) const = default;
};

struct AvatarCard {
  /// What the binary frames call this avatar on this connection.
  std::int32_t slot = 0;
  PersonId person{};
  std::string name{};
  Role role{};
  std::int32_t colour = 0;
  std::int32_t pattern = 0;

  bool operator==(const AvatarCard&) const = default;
};

/// avatars.introduced (live): Who the slots of the binary frames are; comes before a slot's first use.
struct AvatarsIntroduced {
  std::vector<AvatarCard> avatars{};

  bool operator==(const AvatarsIntroduced&) const = default;
};

struct PlaceCrowd {
  std::string area{};
  std::uint64_t people = 0;

  bool operator==(const PlaceCrowd&) const = default;
};

struct CellCrowd {
  /// Column of the cell: tiles 16 x to 16 x + 15.
  std::int32_t x = 0;
  /// Row of the cell.
  std::int32_t y = 0;
  std::uint64_t people = 0;

  bool operator==(const CellCrowd&) const = default;
};

/// campus.crowds (live): How many avatars stand where, near or far: in each area that opens a room, and in each cell of
/// 16 by 16 tiles. At most once in three seconds, only what changed. With all, whatever is not named has nobody in it.
struct CampusCrowds {
  bool all = false;
  std::vector<PlaceCrowd> places{};
  std::vector<CellCrowd> cells{};

  bool operator==(const CampusCrowds&) const = default;
};

struct QuestionVotes {
  QuestionId question{};
  std::uint64_t votes = 0;

  bool operator==(const QuestionVotes&) const = default;
};

/// question.ask (command): Asks those who speak in the room one is in.
struct QuestionAsk {
  RoomId room{};
  std::string text{};
  bool anonymous = false;

  bool operator==(const QuestionAsk&) const = default;
};

/// question.withdraw (command): Takes one's own question back.
struct QuestionWithdraw {
  QuestionId question{};

  bool operator==(const QuestionWithdraw&) const = default;
};

/// question.vote (command): Says that one wants a question answered, or takes that back. One vote a person; who gave it
/// nobody else is told.
struct QuestionVote {
  QuestionId question{};
  bool on = false;

  bool operator==(const QuestionVote&) const = default;
};

/// question.rule (command): Says how questions are asked in a room. What was asked before stays as it is.
struct QuestionRule {
  RoomId room{};
  QuestionRules rules{};

  bool operator==(const QuestionRule&) const = default;
};

/// question.approve (command): Lets a question in that waits.
struct QuestionApprove {
  QuestionId question{};

  bool operator==(const QuestionApprove&) const = default;
};

/// question.dismiss (command): Does not let a question in, or takes it out; only its author is told why.
struct QuestionDismiss {
  QuestionId question{};
  std::string why{};

  bool operator==(const QuestionDismiss&) const = default;
};

/// question.pin (command): Puts one question of a room above the others; without a question none.
struct QuestionPin {
  RoomId room{};
  std::optional<QuestionId> question{};

  bool operator==(const QuestionPin&) const = default;
};

/// question.mark (command): Says how far a question is, with what was answered.
struct QuestionMark {
  QuestionId question{};
  QuestionStage stage{};
  std::string answer{};

  bool operator==(const QuestionMark&) const = default;
};

/// question.sent (event, inbox/P): The reader asked this; the first entry of a question.
struct QuestionSent {
  RoomId room{};
  QuestionId question{};
  /// Empty once it was taken back.
  std::string text{};
  bool anonymous = false;
  /// To be let in.
  bool waits = false;
  std::optional<bool> unrecorded{};

  bool operator==(const QuestionSent&) const = default;
};

/// question.approved (event, inbox/P): The reader's question was let in.
struct QuestionApproved {
  QuestionId question{};

  bool operator==(const QuestionApproved&) const = default;
};

/// question.dismissed (event, inbox/P): The reader's question was not let in, or was taken out.
struct QuestionDismissed {
  QuestionId question{};
  std::string why{};

  bool operator==(const QuestionDismissed&) const = default;
};

/// question.withdrawn (event, inbox/P): The reader took their question back.
struct QuestionWithdrawn {
  QuestionId question{};

  bool operator==(const QuestionWithdrawn&) const = default;
};

/// question.voted (event, inbox/P): The reader wants the question answered, or does not any more.
struct QuestionVoted {
  QuestionId question{};
  bool on = false;

  bool operator==(const QuestionVoted&) const = default;
};

/// question.asked (event, room/R): There is a question. In the topic desk/R it waits to be let in.
struct QuestionAsked {
  QuestionId question{};
  /// Empty once it was removed from here.
  std::string text{};
  /// Absent where it was asked anonymously.
  std::optional<PersonId> by{};
  /// Of the one who is named by. Added at encoding, never stored.
  std::optional<std::string> name{};
  /// Asked in the hall by somebody without an account.
  std::optional<bool> hall{};
  std::optional<bool> unrecorded{};

  bool operator==(const QuestionAsked&) const = default;
};

/// question.removed (event, room/R): The question is not there any more. In the topic desk/R it does not wait any more.
struct QuestionRemoved {
  QuestionId question{};

  bool operator==(const QuestionRemoved&) const = default;
};

/// question.ruled (event, room/R): So questions are asked here from now on.
struct QuestionRuled {
  QuestionRules rules{};

  bool operator==(const QuestionRuled&) const = default;
};

/// question.pinned (event, room/R): This question stands above the others; without one, none does.
struct QuestionPinned {
  std::optional<QuestionId> question{};

  bool operator==(const QuestionPinned&) const = default;
};

/// question.marked (event, room/R): So far the question is.
struct QuestionMarked {
  QuestionId question{};
  QuestionStage stage{};
  std::string answer{};
  std::optional<bool> unrecorded{};

  bool operator==(const QuestionMarked&) const = default;
};

/// question.tally (live): How many want the questions of a room answered; at most once a second; what is not named has
/// no votes.
struct QuestionTally {
  RoomId room{};
  std::vector<QuestionVotes> votes{};

  bool operator==(const QuestionTally&) const = default;
};

/// How the reactions to a message stand.
struct TalliedMessage {
  std::uint64_t offset = 0;
  std::vector<std::uint64_t> counts{};

  bool operator==(const TalliedMessage&) const = default;
};

/// Clapping hands | a heart | laughter | a party | a thumb up | a thoughtful face.
enum class ReactionKind { applause, heart, laughter, party, agreement, thought };
std::string_view to_text(ReactionKind value);
std::optional<ReactionKind> reaction_kind_from(std::string_view text);

/// The same, with what the reader showed.
struct ReactedMessage {
  std::uint64_t offset = 0;
  std::vector<std::uint64_t> counts{};
  std::vector<ReactionKind> own{};

  bool operator==(const ReactedMessage&) const = default;
};

/// Messages that were reacted to, oldest first; to what is not named between from and to nobody reacted.
struct ReactionPage {
  std::string topic{};
  /// How often the reactions of the room have changed so far; 0 in an inbox.
  std::uint64_t revision = 0;
  /// So far the answer goes, this one excluded; less than what was asked for where a page was full.
  std::uint64_t to = 0;
  std::vector<ReactedMessage> messages{};

  bool operator==(const ReactionPage&) const = default;
};

struct Reactors {
  /// In the order in which they reacted.
  std::vector<Mention> people{};
  /// There are more after these.
  bool more = false;

  bool operator==(const Reactors&) const = default;
};

/// message.react (command): Shows a reaction to a message, where one may write, or takes it back, which one always may
/// where one reads it. Several kinds a person, each once.
struct MessageReact {
  /// The room's, or the own inbox.
  std::string topic{};
  std::uint64_t offset = 0;
  ReactionKind kind{};
  bool on = false;

  bool operator==(const MessageReact&) const = default;
};

/// message.reacted (event, inbox/P): Someone reacted, or took it back: in a room the reader, and all others there learn
/// of it by message.tally; to a direct message the reader or the other.
struct MessageReacted {
  /// The entry's author column.
  PersonId by{};
  /// In which the reader reads the message.
  std::string topic{};
  std::uint64_t offset = 0;
  ReactionKind kind{};
  bool on = false;
  /// How many show this kind now.
  std::uint64_t people = 0;
  /// As in ReactionPage: a message.tally with a lower one is older than this.
  std::uint64_t revision = 0;

  bool operator==(const MessageReacted&) const = default;
};

/// message.reactions (command): How the reactions to the messages of a stretch stand, as far as the reader may read
/// them.
struct MessageReactions {
  std::string topic{};
  std::uint64_t from = 0;
  /// This one excluded.
  std::uint64_t to = 0;
  /// In an inbox, where it is needed: whose direct messages are meant.
  std::optional<PersonId> with{};

  bool operator==(const MessageReactions&) const = default;
};

/// message.reactors (command): Who showed this kind of reaction to a message, from one place of the list on.
struct MessageReactors {
  std::string topic{};
  std::uint64_t offset = 0;
  ReactionKind kind{};
  std::uint64_t from = 0;

  bool operator==(const MessageReactors&) const = default;
};

/// message.tally (live): How the reactions of a room stand, at most once a second: of those messages whose reactions
/// changed last. Who knows how they stood at the revision since or later knows all by it; others ask by
/// message.reactions.
struct MessageTally {
  RoomId room{};
  std::uint64_t revision = 0;
  std::uint64_t since = 0;
  std::vector<TalliedMessage> messages{};

  bool operator==(const MessageTally&) const = default;
};

struct RehearsalPerson {
  std::string cookie{};
  std::string name{};

  bool operator==(const RehearsalPerson&) const = default;
};

/// rehearsal.admit (command of the server itself): Lets simulated people in: each is an attendee, marked as simulated
/// and signed in already.
struct RehearsalAdmit {
  std::vector<RehearsalPerson> people{};

  bool operator==(const RehearsalAdmit&) const = default;
};

struct RehearsalAdmission {
  std::vector<PersonId> people{};

  bool operator==(const RehearsalAdmission&) const = default;
};

/// rehearsal.admitted (event, staff): Simulated people may come.
struct RehearsalAdmitted {
  std::vector<PersonId> people{};

  bool operator==(const RehearsalAdmitted&) const = default;
};

/// rehearsal.sweep (command): Removes all simulated people and all they wrote, a portion at a time.
struct RehearsalSweep {
  bool operator==(const RehearsalSweep&) const = default;
};

/// rehearsal.sweeping (event, staff): The sweep has begun.
struct RehearsalSweeping {
  bool operator==(const RehearsalSweeping&) const = default;
};

/// rehearsal.dismissed (event, ledger): A simulated person is gone for good; whatever the record held of them is
/// forgotten.
struct RehearsalDismissed {
  PersonId person{};

  bool operator==(const RehearsalDismissed&) const = default;
};

/// rehearsal.swept (event, staff): A portion of the sweep is done; so much is left. Nothing left: the sweep is over.
struct RehearsalSwept {
  std::uint64_t people = 0;
  std::uint64_t messages = 0;

  bool operator==(const RehearsalSwept&) const = default;
};

/// Body of POST /api/rehearsal, by an organiser: names of simulated people to let in.
struct RehearsalRequest {
  std::vector<std::string> names{};

  bool operator==(const RehearsalRequest&) const = default;
};

struct RehearsalSeat {
  PersonId person{};
  /// Value of the cookie convene_<person>.
  std::string cookie{};

  bool operator==(const RehearsalSeat&) const = default;
};

/// What POST /api/rehearsal answers: who was let in, and what each signs in with.
struct RehearsalSeats {
  std::vector<RehearsalSeat> seats{};

  bool operator==(const RehearsalSeats&) const = default;
};

/// A message as it stood when it was reported.
struct ReportLine {
  PersonId author{};
  std::string name{};
  Time at{};
  /// Of those around the message that is reported the first 500 code points.
  std::string text{};
  /// This is the message that is reported.
  bool reported = false;
  std::optional<bool> unrecorded{};

  bool operator==(const ReportLine&) const = default;
};

struct ReportDetails {
  ReportId report{};
  /// Who reported.
  PersonId by{};
  std::string by_name{};
  std::string words{};
  /// What was said before and after, in order; nothing for a report about a person.
  std::vector<ReportLine> lines{};
  /// The snapshot is there; it is taken a moment after the report came.
  bool gathered = false;

  bool operator==(const ReportDetails&) const = default;
};

/// report.send (command): Tells moderators of a person, or of a message of theirs that one can read: with a topic and
/// an offset it is about that message.
struct ReportSend {
  PersonId person{};
  ReportReason reason{};
  std::string words{};
  std::optional<std::string> topic{};
  std::optional<std::uint64_t> offset{};

  bool operator==(const ReportSend&) const = default;
};

/// report.read (command): What a report says. Whom it is about does not read it.
struct ReportRead {
  ReportId report{};

  bool operator==(const ReportRead&) const = default;
};

/// report.take (command): Says that one looks at a report, or does not any more. Taking one that another looks at takes
/// it over.
struct ReportTake {
  ReportId report{};
  bool on = false;

  bool operator==(const ReportTake&) const = default;
};

/// report.dismiss (command): Nothing is done about a report, for this reason.
struct ReportDismiss {
  ReportId report{};
  std::string why{};

  bool operator==(const ReportDismiss&) const = default;
};

/// report.sent (event, inbox/P): The reader reported somebody; the first entry of a report.
struct ReportSent {
  ReportId report{};
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};
  ReportReason reason{};
  std::string words{};
  std::optional<std::string> topic{};
  std::optional<std::uint64_t> offset{};

  bool operator==(const ReportSent&) const = default;
};

/// report.answered (event, inbox/P): A moderator looked at what the reader reported.
struct ReportAnswered {
  ReportId report{};

  bool operator==(const ReportAnswered&) const = default;
};

/// report.made (event, staff): There is a report.
struct ReportMade {
  ReportId report{};
  PersonId person{};
  /// Added at encoding, never stored.
  std::string person_name{};
  ReportReason reason{};
  std::optional<RoomId> room{};

  bool operator==(const ReportMade&) const = default;
};

/// report.kept (event, ledger): A line of a report's snapshot.
struct ReportKept {
  ReportId report{};
  /// The entry's author column.
  PersonId author{};
  Time at{};
  /// Empty once its author is erased.
  std::string text{};
  bool reported = false;
  std::optional<bool> unrecorded{};

  bool operator==(const ReportKept&) const = default;
};

/// report.gathered (event, ledger): The snapshot of a report is complete.
struct ReportGathered {
  ReportId report{};

  bool operator==(const ReportGathered&) const = default;
};

/// report.taken (event, staff): Somebody looks at the report, or does not any more.
struct ReportTaken {
  ReportId report{};
  PersonId by{};
  /// Added at encoding, never stored.
  std::string by_name{};
  bool on = false;

  bool operator==(const ReportTaken&) const = default;
};

/// report.settled (event, staff): The report does not wait any more.
struct ReportSettled {
  ReportId report{};

  bool operator==(const ReportSettled&) const = default;
};

/// appeal.send (command): Asks another moderator to look at what was done to oneself; once. Who is removed asks by
/// HTTP.
struct AppealSend {
  MeasureId measure{};
  std::string text{};

  bool operator==(const AppealSend&) const = default;
};

/// appeal.answer (command): Upholds or reverses what another moderator did. Reversing undoes it.
struct AppealAnswer {
  MeasureId measure{};
  bool reverse = false;
  std::string why{};

  bool operator==(const AppealAnswer&) const = default;
};

/// appeal.sent (event, inbox/P): The reader appealed.
struct AppealSent {
  MeasureId measure{};
  /// Empty once its author is erased.
  std::string text{};

  bool operator==(const AppealSent&) const = default;
};

/// appeal.made (event, staff): Somebody appealed.
struct AppealMade {
  MeasureId measure{};
  MeasureKind kind{};
  /// The entry's target column.
  PersonId person{};
  /// Added at encoding, never stored.
  std::string person_name{};
  std::optional<PersonId> by{};
  /// Added at encoding, never stored.
  std::string by_name{};
  std::string why{};
  /// Empty once its author is erased.
  std::string text{};
  std::optional<Time> until{};
  std::optional<RoomId> room{};
  std::optional<ReportId> report{};

  bool operator==(const AppealMade&) const = default;
};

/// appeal.settled (event, staff): The appeal does not wait any more.
struct AppealSettled {
  MeasureId measure{};

  bool operator==(const AppealSettled&) const = default;
};

/// appeal.answered (event, inbox/P): Another moderator looked at what was done to the reader.
struct AppealAnswered {
  MeasureId measure{};
  bool reversed = false;
  std::string why{};

  bool operator==(const AppealAnswered&) const = default;
};

/// Body of POST /api/appeal: the appeal of one who is removed.
struct AppealRequest {
  PersonId identity{};
  MeasureId measure{};
  std::string text{};

  bool operator==(const AppealRequest&) const = default;
};

/// room.open (command): Opens a standing room.
struct RoomOpen {
  std::string name{};
  RoomKind kind{};
  std::string description{};

  bool operator==(const RoomOpen&) const = default;
};

struct RoomMade {
  RoomId room{};

  bool operator==(const RoomMade&) const = default;
};

/// room.opened (event, convening): There is a room.
struct RoomOpened {
  RoomId room{};
  std::string name{};
  RoomKind kind{};
  std::string description{};
  std::string area{};

  bool operator==(const RoomOpened&) const = default;
};

/// room.placed (event, convening): A room has this area of the campus now; empty when it has none any more.
struct RoomPlaced {
  RoomId room{};
  std::string area{};

  bool operator==(const RoomPlaced&) const = default;
};

/// room.enter (command): Goes into a room; the same command from the list and from the map. A person is in one place:
/// the room they were in is left.
struct RoomEnter {
  RoomId room{};

  bool operator==(const RoomEnter&) const = default;
};

/// room.leave (command): Goes out of the room one is in, onto the campus.
struct RoomLeave {
  bool operator==(const RoomLeave&) const = default;
};

/// room.entered (event, ledger): The author went into a room.
struct RoomEntered {
  RoomId room{};

  bool operator==(const RoomEntered&) const = default;
};

/// room.left (event, ledger): The person is no longer in the room, since the given moment.
struct RoomLeft {
  PersonId person{};
  RoomId room{};
  Time since{};
  Leaving how{};

  bool operator==(const RoomLeft&) const = default;
};

/// room.rule (command): Says how a room is kept from now on. Unlocking it lets everybody in who knocked; who is inside
/// when it is locked may come back.
struct RoomRule {
  RoomId room{};
  RoomRules rules{};

  bool operator==(const RoomRule&) const = default;
};

/// room.ruled (event, convening): So a room, or a breakout room, is kept from now on.
struct RoomRuled {
  RoomId room{};
  RoomRules rules{};
  /// The session of the programme that keeps no record and begins, or is over.
  std::optional<SessionId> session{};

  bool operator==(const RoomRuled&) const = default;
};

/// room.wait (command): Waits for a place in a room that is full, or does not any more. One waits for one room at a
/// time.
struct RoomWait {
  RoomId room{};
  bool on = false;

  bool operator==(const RoomWait&) const = default;
};

/// room.lined (event, convening): So people wait for a place in this room now.
struct RoomLined {
  RoomLine line{};

  bool operator==(const RoomLined&) const = default;
};

/// room.knock (command): Asks to be let into a locked room, or does not any more. One knocks at one door at a time.
struct RoomKnock {
  RoomId room{};
  bool on = false;

  bool operator==(const RoomKnock&) const = default;
};

/// room.knocked (event, staff): Somebody wants to be let in, or does not any more. Stands in their inbox too and, of a
/// breakout or an affinity room, in the room itself.
struct RoomKnocked {
  RoomId room{};
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};
  bool on = false;

  bool operator==(const RoomKnocked&) const = default;
};

/// room.admit (command): Lets in who knocked, or without a person everybody. Beside moderators those may who are in the
/// room, where it is a breakout or an affinity room.
struct RoomAdmit {
  RoomId room{};
  std::optional<PersonId> person{};

  bool operator==(const RoomAdmit&) const = default;
};

/// room.refuse (command): Does not let in who knocked, with a word to them.
struct RoomRefuse {
  RoomId room{};
  PersonId person{};
  std::string word{};

  bool operator==(const RoomRefuse&) const = default;
};

/// room.answered (event, staff): Who knocked may come in, or may not; told to all who were told of the knock.
struct RoomAnswered {
  RoomId room{};
  PersonId person{};
  bool admitted = false;
  std::string word{};

  bool operator==(const RoomAnswered&) const = default;
};

struct RoomCount {
  RoomId room{};
  std::uint64_t people = 0;
  /// Offset after the newest message of the room's talk: with the own mark it tells whether something is unread in
  /// rooms one is not in.
  std::uint64_t next = 0;
  /// How many more may come in, those who wait for a place not counted; absent where as many come in as come.
  std::optional<std::uint64_t> left{};

  bool operator==(const RoomCount&) const = default;
};

/// room.counts (live): How many are in each room and how many are here in all; at most once a second, only what
/// changed. With all, every room that is not named has nobody in it and nothing said.
struct RoomCounts {
  std::uint64_t here = 0;
  bool all = false;
  std::vector<RoomCount> rooms{};

  bool operator==(const RoomCounts&) const = default;
};

struct SheetCell {
  /// The first is 0.
  std::int32_t row = 0;
  /// The first is 0.
  std::int32_t column = 0;
  std::string text{};

  bool operator==(const SheetCell&) const = default;
};

/// What one person wrote on a worksheet: some of the cells that are not empty.
struct SheetPage {
  Sheet sheet{};
  PersonId person{};
  std::string name{};
  bool is_shared = false;
  /// By rows.
  std::vector<SheetCell> cells{};
  /// How many cells are not empty.
  std::uint64_t total = 0;

  bool operator==(const SheetPage&) const = default;
};

struct SheetSharers {
  /// Who share what they wrote.
  std::vector<Mention> people{};
  std::uint64_t total = 0;

  bool operator==(const SheetSharers&) const = default;
};

/// sheet.make (command): Lays a worksheet out in a standing room.
struct SheetMake {
  RoomId room{};
  std::string title{};
  std::vector<std::string> rows{};
  std::vector<std::string> columns{};

  bool operator==(const SheetMake&) const = default;
};

/// sheet.remove (command): Takes a worksheet out of the room. What people wrote stays with each of them; nobody else
/// reads it any more.
struct SheetRemove {
  SheetId sheet{};

  bool operator==(const SheetRemove&) const = default;
};

/// sheet.fill (command): Writes into a cell of one's own copy; an empty text empties it. One is in the room, or the
/// worksheet belongs to a step that is open, or one has begun it before.
struct SheetFill {
  SheetId sheet{};
  SheetCell cell{};

  bool operator==(const SheetFill&) const = default;
};

/// sheet.share (command): Shares the whole of what one wrote, what one will write included, or takes it back.
struct SheetShare {
  SheetId sheet{};
  bool on = false;

  bool operator==(const SheetShare&) const = default;
};

/// sheet.read (command): What one wrote oneself, or with a person what they share.
struct SheetRead {
  SheetId sheet{};
  std::optional<PersonId> person{};
  std::int32_t skip = 0;

  bool operator==(const SheetRead&) const = default;
};

/// sheet.list (command): Who share what they wrote, a page at a time.
struct SheetList {
  SheetId sheet{};
  std::int32_t skip = 0;

  bool operator==(const SheetList&) const = default;
};

/// sheet.made (event, room/R): There is a worksheet to fill.
struct SheetMade {
  Sheet sheet{};

  bool operator==(const SheetMade&) const = default;
};

/// sheet.removed (event, room/R): The worksheet is not there any more.
struct SheetRemoved {
  SheetId sheet{};

  bool operator==(const SheetRemoved&) const = default;
};

/// sheet.counted (event, room/R): So many share what they wrote.
struct SheetCounted {
  SheetId sheet{};
  std::uint64_t shared = 0;

  bool operator==(const SheetCounted&) const = default;
};

/// sheet.filled (event, inbox/P): The reader wrote into a cell.
struct SheetFilled {
  SheetId sheet{};
  std::string title{};
  SheetCell cell{};

  bool operator==(const SheetFilled&) const = default;
};

/// sheet.shared (event, inbox/P): The reader shares what they wrote, or not any more.
struct SheetShared {
  SheetId sheet{};
  bool on = false;

  bool operator==(const SheetShared&) const = default;
};

/// What a file is that is sent to /api/slides, as the query's parameter about: this document in base64, since addresses
/// hold ASCII only.
struct SlidesUpload {
  /// Which of the browser's identities puts it up.
  PersonId identity{};
  RoomId room{};
  std::string title{};
  std::int32_t pages = 0;

  bool operator==(const SlidesUpload&) const = default;
};

/// The answer to a file that was sent to /api/slides.
struct SlidesMade {
  SlidesId slides{};

  bool operator==(const SlidesMade&) const = default;
};

/// slides.add (command of the server itself): Puts a file up that was sent to /api/slides and is kept by its hash; also
/// ahead of the session.
struct SlidesAdd {
  RoomId room{};
  std::string title{};
  std::int32_t pages = 0;
  std::uint64_t bytes = 0;
  std::string hash{};

  bool operator==(const SlidesAdd&) const = default;
};

/// slides.show (command): Shows a file in place of the one that is shown.
struct SlidesShow {
  SlidesId slides{};
  std::int32_t page = 1;

  bool operator==(const SlidesShow&) const = default;
};

/// slides.turn (command): Turns to a page for all. It names the file, so that a page meant for one is never turned in
/// another.
struct SlidesTurn {
  SlidesId slides{};
  std::int32_t page = 0;

  bool operator==(const SlidesTurn&) const = default;
};

/// slides.hide (command): Shows the file no more; it lies ready still.
struct SlidesHide {
  SlidesId slides{};

  bool operator==(const SlidesHide&) const = default;
};

/// slides.withdraw (command): Takes a file off the stage. When no stage names it any more its bytes are deleted.
struct SlidesWithdraw {
  SlidesId slides{};

  bool operator==(const SlidesWithdraw&) const = default;
};

/// slides.added (event, room/R): A file lies ready.
struct SlidesAdded {
  SlidesId slides{};
  /// The entry's author column.
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};
  /// Empty once the person is erased.
  std::string title{};
  std::int32_t pages = 0;
  std::uint64_t bytes = 0;
  std::string hash{};

  bool operator==(const SlidesAdded&) const = default;
};

/// slides.shown (event, room/R): This file is shown, and no other.
struct SlidesShown {
  SlidesId slides{};
  std::int32_t page = 0;

  bool operator==(const SlidesShown&) const = default;
};

/// slides.turned (event, room/R): This page is shown of the file that is shown.
struct SlidesTurned {
  std::int32_t page = 0;

  bool operator==(const SlidesTurned&) const = default;
};

/// slides.hidden (event, room/R): Nothing is shown any more.
struct SlidesHidden {
  bool operator==(const SlidesHidden&) const = default;
};

/// slides.withdrawn (event, room/R): The file is there no more; if it was shown, nothing is.
struct SlidesWithdrawn {
  SlidesId slides{};

  bool operator==(const SlidesWithdrawn&) const = default;
};

/// How many people showed this.
struct ReactionCount {
  ReactionKind kind{};
  std::uint64_t people = 0;

  bool operator==(const ReactionCount&) const = default;
};

/// stage.open (command): Opens the doors of a room's stage for the session of the programme that is on there or comes
/// within the hour; of several the one whose beginning is nearest.
struct StageOpen {
  RoomId room{};

  bool operator==(const StageOpen&) const = default;
};

/// stage.start (command): The session begins.
struct StageStart {
  RoomId room{};

  bool operator==(const StageStart&) const = default;
};

/// stage.end (command): The session is over: hands go down, floor and timer end, its speakers are dismissed.
struct StageEnd {
  RoomId room{};

  bool operator==(const StageEnd&) const = default;
};

/// hand.raise (command): Asks to be heard; whoever has asked already keeps their place.
struct HandRaise {
  RoomId room{};

  bool operator==(const HandRaise&) const = default;
};

/// hand.lower (command): Takes one's own hand down, or that of another.
struct HandLower {
  RoomId room{};
  PersonId person{};

  bool operator==(const HandLower&) const = default;
};

/// hand.clear (command): Takes all hands down.
struct HandClear {
  RoomId room{};

  bool operator==(const HandClear&) const = default;
};

/// hand.advance (command): Puts a hand that is up before all others.
struct HandAdvance {
  RoomId room{};
  PersonId person{};

  bool operator==(const HandAdvance&) const = default;
};

/// floor.give (command): Gives the floor to one who is in the room: the hand goes down, and whoever had the floor has
/// it no more.
struct FloorGive {
  RoomId room{};
  PersonId person{};

  bool operator==(const FloorGive&) const = default;
};

/// floor.take (command): Takes the floor back from who has it, or gives it back oneself.
struct FloorTake {
  RoomId room{};
  PersonId person{};

  bool operator==(const FloorTake&) const = default;
};

/// speaker.appoint (command): Makes somebody a speaker of the room's session, also ahead of it.
struct SpeakerAppoint {
  RoomId room{};
  PersonId person{};

  bool operator==(const SpeakerAppoint&) const = default;
};

/// speaker.dismiss (command): Somebody is no longer a speaker.
struct SpeakerDismiss {
  RoomId room{};
  PersonId person{};

  bool operator==(const SpeakerDismiss&) const = default;
};

/// speaker.ready (command): Says in the green room whether one is ready.
struct SpeakerReady {
  RoomId room{};
  bool ready = false;

  bool operator==(const SpeakerReady&) const = default;
};

/// timer.start (command): Gives an item of the agenda its time; replaces the timer that ran.
struct TimerStart {
  RoomId room{};
  std::string label{};
  std::int32_t minutes = 0;

  bool operator==(const TimerStart&) const = default;
};

/// timer.extend (command): Gives more time, counted from now where it is over.
struct TimerExtend {
  RoomId room{};
  std::int32_t minutes = 0;

  bool operator==(const TimerExtend&) const = default;
};

/// timer.stop (command): Takes the timer away.
struct TimerStop {
  RoomId room{};

  bool operator==(const TimerStop&) const = default;
};

/// reaction.send (command): Shows the room how one feels; a person counts once a second and kind.
struct ReactionSend {
  RoomId room{};
  ReactionKind kind{};

  bool operator==(const ReactionSend&) const = default;
};

/// stage.opened (event, room/R): The doors are open. Slides that the session before left shown are shown no more.
struct StageOpened {
  std::string title{};

  bool operator==(const StageOpened&) const = default;
};

/// stage.started (event, room/R): The session has begun.
struct StageStarted {
  bool operator==(const StageStarted&) const = default;
};

/// stage.ended (event, room/R): The session is over; nobody has a hand up, the floor or a place as a speaker any more,
/// and there is no timer.
struct StageEnded {
  bool operator==(const StageEnded&) const = default;
};

/// hand.raised (event, room/R): A hand is up, behind the others.
struct HandRaised {
  /// The entry's author column.
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};

  bool operator==(const HandRaised&) const = default;
};

/// hand.lowered (event, room/R): A hand is down.
struct HandLowered {
  /// The entry's target column.
  PersonId person{};

  bool operator==(const HandLowered&) const = default;
};

/// hand.cleared (event, room/R): All hands are down.
struct HandCleared {
  bool operator==(const HandCleared&) const = default;
};

/// hand.advanced (event, room/R): A hand is before all others.
struct HandAdvanced {
  /// The entry's target column.
  PersonId person{};

  bool operator==(const HandAdvanced&) const = default;
};

/// floor.given (event, room/R): The person has the floor; their hand is down.
struct FloorGiven {
  /// The entry's target column.
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};

  bool operator==(const FloorGiven&) const = default;
};

/// floor.taken (event, room/R): The person has the floor no more.
struct FloorTaken {
  /// The entry's target column.
  PersonId person{};

  bool operator==(const FloorTaken&) const = default;
};

/// speaker.appointed (event, room/R): The person is a speaker.
struct SpeakerAppointed {
  /// The entry's target column.
  PersonId person{};
  /// Added at encoding, never stored.
  std::string name{};

  bool operator==(const SpeakerAppointed&) const = default;
};

/// speaker.dismissed (event, room/R): The person is no speaker any more.
struct SpeakerDismissed {
  /// The entry's target column.
  PersonId person{};

  bool operator==(const SpeakerDismissed&) const = default;
};

/// speaker.readied (event, room/R): A speaker is ready, or no longer.
struct SpeakerReadied {
  /// The entry's author column.
  PersonId person{};
  bool ready = false;

  bool operator==(const SpeakerReadied&) const = default;
};

/// timer.started (event, room/R): There is a timer.
struct TimerStarted {
  std::string label{};
  Time ends{};

  bool operator==(const TimerStarted&) const = default;
};

/// timer.extended (event, room/R): The timer ends later.
struct TimerExtended {
  Time ends{};

  bool operator==(const TimerExtended&) const = default;
};

/// timer.stopped (event, room/R): There is no timer any more.
struct TimerStopped {
  bool operator==(const TimerStopped&) const = default;
};

/// reactions.counted (live): What was shown in the room since the last time, at most once a second: by how many people,
/// not by whom.
struct ReactionsCounted {
  RoomId room{};
  std::vector<ReactionCount> counts{};

  bool operator==(const ReactionsCounted&) const = default;
};

/// table.open (command): Opens a topic table and sits down at it.
struct TableOpen {
  std::string topic{};
  std::int32_t seats = 0;

  bool operator==(const TableOpen&) const = default;
};

/// table.rename (command): The host, or a moderator, gives a table another topic.
struct TableRename {
  RoomId room{};
  std::string topic{};

  bool operator==(const TableRename&) const = default;
};

/// table.close (command): The host, or a moderator, closes a table; who sits there gets up.
struct TableClose {
  RoomId room{};

  bool operator==(const TableClose&) const = default;
};

/// table.opened (event, convening): There is a topic table.
struct TableOpened {
  RoomId room{};
  /// The entry's author column.
  PersonId host{};
  /// Added at encoding, never stored.
  std::string host_name{};
  /// Its topic; empty when its host was erased since.
  std::string text{};
  std::int32_t seats = 0;
  /// Where its host stood: the nearest tile of no room on which no other table stands.
  std::optional<TableSpot> spot{};

  bool operator==(const TableOpened&) const = default;
};

/// table.renamed (event, convening): A table has another topic.
struct TableRenamed {
  RoomId room{};
  /// The entry's author column.
  PersonId by{};
  std::string text{};

  bool operator==(const TableRenamed&) const = default;
};

/// table.closed (event, convening): A table is there no more.
struct TableClosed {
  RoomId room{};

  bool operator==(const TableClosed&) const = default;
};

/// tools.choose (command): Says what a standing room offers from now on; without tools, what its session's kind brings.
/// What was begun there stays.
struct ToolsChoose {
  RoomId room{};
  /// Each once; in the event in the order of the enumeration.
  std::optional<std::vector<Tool>> tools{};

  bool operator==(const ToolsChoose&) const = default;
};

/// tools.chosen (event, room/R): The room offers these tools from now on; without tools, those of its session's kind.
struct ToolsChosen {
  /// Each once; in the event in the order of the enumeration.
  std::optional<std::vector<Tool>> tools{};

  bool operator==(const ToolsChosen&) const = default;
};

/// The microphone | camera and screen | all of it.
enum class VoiceReach { sound, pictures, both };
std::string_view to_text(VoiceReach value);
std::optional<VoiceReach> voice_reach_from(std::string_view text);

/// May not write, nor speak, anywhere | muted in this room by a moderator | a session is live and they are no speaker
/// and have not the floor | nobody speaks in a quiet room.
enum class VoiceHush { muted, moderated, audience, quiet };
std::string_view to_text(VoiceHush value);
std::optional<VoiceHush> voice_hush_from(std::string_view text);

/// Each browser sends to each other, by voice.signal | a media server takes what everybody sends and sends each what
/// they hear and see, by voice.negotiate.
enum class VoiceCarrier { browsers, server };
std::string_view to_text(VoiceCarrier value);
std::optional<VoiceCarrier> voice_carrier_from(std::string_view text);

enum class VoicePart { sound, camera, screen };
std::string_view to_text(VoicePart value);
std::optional<VoicePart> voice_part_from(std::string_view text);

/// Who takes part by voice in a place. What may not be sent is not to be listened to or shown, whatever its sender
/// does.
struct VoiceMember {
  std::uint64_t seat = 0;
  PersonId person{};
  std::string name{};
  /// It is on, and may be.
  bool microphone = false;
  bool camera = false;
  bool screen = false;
  /// Their microphone may be on.
  bool heard = false;
  /// Their camera may be on, and their screen shared.
  bool seen = false;
  /// Why one of these is not so.
  std::optional<VoiceHush> hush{};

  bool operator==(const VoiceMember&) const = default;
};

/// Whom a moderator has muted in a room.
struct VoiceMutedPerson {
  PersonId person{};
  std::string name{};
  VoiceReach reach{};

  bool operator==(const VoiceMutedPerson&) const = default;
};

/// A STUN or TURN server that browsers may use to reach each other.
struct RelayServer {
  std::string url{};
  std::string username{};
  std::string credential{};

  bool operator==(const RelayServer&) const = default;
};

/// voice.join (command): Takes part by voice from now on, in the place one is in and in those one goes to. Another tab
/// of the person's that did so is told that it does no longer. With the seat one has, one keeps it and gets new
/// credentials: for a tab that comes back.
struct VoiceJoin {
  std::optional<std::uint64_t> seat{};

  bool operator==(const VoiceJoin&) const = default;
};

struct VoiceJoined {
  std::uint64_t seat = 0;
  std::vector<RelayServer> servers{};
  /// When to ask for new credentials, by joining with the seat.
  Time renew{};
  VoiceCarrier carrier{};

  bool operator==(const VoiceJoined&) const = default;
};

/// voice.set (command): Says what one sends. Repeated as a beat: a seat that is silent for too long is free again.
struct VoiceSet {
  std::uint64_t seat = 0;
  bool microphone = false;
  bool camera = false;
  bool screen = false;
  /// One wants to see others: a media server sends no pictures to those who do not.
  bool pictures = true;
  /// One has just begun to speak: of a crowd, those are sent who did so last.
  bool speaks = false;
  /// Whose sound and pictures one is sent before those of anybody else, where they may be: an interpreter's, for
  /// instance.
  std::optional<PersonId> pinned{};

  bool operator==(const VoiceSet&) const = default;
};

/// voice.leave (command): Takes part by voice no longer.
struct VoiceLeave {
  std::uint64_t seat = 0;

  bool operator==(const VoiceLeave&) const = default;
};

/// Session descriptions (RFC 8829) | a way to be reached (RFC 8838); an empty one says that there are no more | let us
/// begin anew with this link.
enum class VoiceSignalKind { offer, answer, candidate, again };
std::string_view to_text(VoiceSignalKind value);
std::optional<VoiceSignalKind> voice_signal_kind_from(std::string_view text);

/// voice.signal (command): Says something to the browser of another member of the place one takes part in, so that the
/// two can connect. Passed on at once or not at all, and kept nowhere.
struct VoiceSignal {
  /// One's own.
  std::uint64_t seat = 0;
  std::uint64_t to = 0;
  /// Which connection of the two is meant; what is said of one before the newest is void.
  std::int32_t link = 0;
  VoiceSignalKind kind{};
  /// Lines end in a line feed.
  std::string text{};
  /// Of a candidate: the media section it is for.
  std::optional<std::string> part{};

  bool operator==(const VoiceSignal&) const = default;
};

/// voice.signalled (live): Another member's browser says something to this person's tab with this seat; comes by their
/// inbox.
struct VoiceSignalled {
  std::uint64_t from = 0;
  std::uint64_t to = 0;
  std::int32_t link = 0;
  VoiceSignalKind kind{};
  std::string text{};
  std::optional<std::string> part{};

  bool operator==(const VoiceSignalled&) const = default;
};

/// A person's two connections to the media server: what they send, kept for the whole visit; what they are sent, which
/// changes as they go. The browser makes the offers of the first, the server those of the second.
enum class VoiceWay { sending, receiving };
std::string_view to_text(VoiceWay value);
std::optional<VoiceWay> voice_way_from(std::string_view text);

/// voice.negotiate (command): Says something to the media server, so that one's tab and it can connect. Who hears whom
/// follows from where people are and from nothing that is said here.
struct VoiceNegotiate {
  /// One's own.
  std::uint64_t seat = 0;
  VoiceWay way{};
  /// Counts the connections of this way; what is said of one before the newest is void.
  std::int32_t link = 0;
  VoiceSignalKind kind{};
  /// Lines end in a line feed.
  std::string text{};
  /// Of a candidate: the media section it is for.
  std::optional<std::string> part{};

  bool operator==(const VoiceNegotiate&) const = default;
};

/// voice.negotiated (live): The media server says something to the person's tab with this seat; comes by their inbox.
/// `again`: the connection is to be made anew, with a higher link.
struct VoiceNegotiated {
  std::uint64_t to = 0;
  VoiceWay way{};
  std::int32_t link = 0;
  VoiceSignalKind kind{};
  std::string text{};
  std::optional<std::string> part{};

  bool operator==(const VoiceNegotiated&) const = default;
};

/// What one media section of the receiving connection carries.
struct VoiceTrack {
  std::string section{};
  std::uint64_t seat = 0;
  VoicePart part{};

  bool operator==(const VoiceTrack&) const = default;
};

/// voice.carried (live): Whom and what the tab with this seat is sent from now on: all of it, whenever it changes;
/// comes by the person's inbox.
struct VoiceCarried {
  std::uint64_t to = 0;
  std::vector<VoiceTrack> tracks{};

  bool operator==(const VoiceCarried&) const = default;
};

/// voice.members (live): Who takes part by voice in a room or conversation, to all who are in it: all of it, whenever
/// something changes. One who has a seat and is not among them waits for a place, or listens where a media server
/// carries.
struct VoiceMembers {
  RoomId room{};
  /// In the order in which they came.
  std::vector<VoiceMember> members{};
  /// How many more would like to: at most six can connect to each other.
  std::uint64_t waiting = 0;
  std::vector<VoiceMutedPerson> muted{};
  /// How many besides are sent what the members send, and send nothing: by a media server.
  std::uint64_t listening = 0;
  /// The media server cannot be reached: nobody is heard, and it comes back by itself.
  bool away = false;

  bool operator==(const VoiceMembers&) const = default;
};

/// Another tab of the person's takes part now | nothing was heard of this one.
enum class VoiceEnd { elsewhere, silent };
std::string_view to_text(VoiceEnd value);
std::optional<VoiceEnd> voice_end_from(std::string_view text);

/// voice.ended (live): The person's tab with this seat takes part by voice no longer; comes by their inbox.
struct VoiceEnded {
  std::uint64_t seat = 0;
  VoiceEnd why{};

  bool operator==(const VoiceEnded&) const = default;
};

/// voice.mute (command): Someone may not be heard, or not seen, in a room until it is lifted; they hear and see the
/// others. Says anew how far it reaches.
struct VoiceMute {
  RoomId room{};
  PersonId person{};
  VoiceReach reach{};
  std::string why{};

  bool operator==(const VoiceMute&) const = default;
};

/// voice.muted (event, inbox/P): The person may not be heard, or not seen, in this room.
struct VoiceMuted {
  RoomId room{};
  /// The entry's target column.
  PersonId person{};
  VoiceReach reach{};
  std::string why{};

  bool operator==(const VoiceMuted&) const = default;
};

/// voice.unmute (command): Someone may be heard and seen in the room again.
struct VoiceUnmute {
  RoomId room{};
  PersonId person{};

  bool operator==(const VoiceUnmute&) const = default;
};

/// voice.unmuted (event, inbox/P): The person may be heard and seen in this room again.
struct VoiceUnmuted {
  RoomId room{};
  /// The entry's target column.
  PersonId person{};

  bool operator==(const VoiceUnmuted&) const = default;
};

struct CardVotes {
  CardId card{};
  std::uint64_t votes = 0;

  bool operator==(const CardVotes&) const = default;
};

struct WallCast {
  WallId wall{};
  /// How many have voted.
  std::uint64_t people = 0;
  /// How many votes they gave.
  std::uint64_t votes = 0;

  bool operator==(const WallCast&) const = default;
};

/// wall.open (command): Opens a wall with a question, and groups to put cards into.
struct WallOpen {
  RoomId room{};
  std::string text{};
  bool anonymous = false;
  std::vector<std::string> groups{};

  bool operator==(const WallOpen&) const = default;
};

/// wall.group (command): Names a new group of a wall, or one that is there anew.
struct WallGroup {
  WallId wall{};
  std::optional<GroupId> group{};
  std::string text{};

  bool operator==(const WallGroup&) const = default;
};

/// wall.ungroup (command): Takes a group away; its cards stay on the wall, in no group.
struct WallUngroup {
  WallId wall{};
  GroupId group{};

  bool operator==(const WallUngroup&) const = default;
};

/// wall.stage (command): Says what a wall is at. How many votes everybody has may change as long as nobody has voted;
/// votes that were given stay when cards are added anew.
struct WallStage {
  WallId wall{};
  WallPhase stage{};
  /// As before where it is absent.
  std::optional<std::int32_t> votes{};

  bool operator==(const WallStage&) const = default;
};

/// wall.remove (command): Takes a closed wall away.
struct WallRemove {
  WallId wall{};

  bool operator==(const WallRemove&) const = default;
};

/// card.add (command): Adds a card to an open wall of the room one is in.
struct CardAdd {
  WallId wall{};
  std::string text{};
  std::optional<GroupId> group{};

  bool operator==(const CardAdd&) const = default;
};

/// card.change (command): Writes one's own card anew while the wall is open.
struct CardChange {
  CardId card{};
  std::string text{};

  bool operator==(const CardChange&) const = default;
};

/// card.move (command): Puts a card into a group, or in none, before another card or at the end. Everybody may while
/// the wall is open, those who present also while it is voted on.
struct CardMove {
  CardId card{};
  /// Absent: none.
  std::optional<GroupId> group{};
  /// Absent, or not in that group any more: at the end.
  std::optional<CardId> before{};

  bool operator==(const CardMove&) const = default;
};

/// card.remove (command): Takes a card off a wall: one's own, or as a moderator anyone's; its text is gone from the
/// journal too. Who wrote it is told why.
struct CardRemove {
  CardId card{};
  std::string why{};

  bool operator==(const CardRemove&) const = default;
};

/// card.vote (command): Gives a card a vote, or takes it back, while its wall is voted on. Who gave it nobody else is
/// told.
struct CardVote {
  CardId card{};
  bool on = false;

  bool operator==(const CardVote&) const = default;
};

/// wall.opened (event, board/R): There is a wall.
struct WallOpened {
  WallId wall{};
  /// What is asked; empty where it was off the record and is not kept.
  std::string text{};
  bool anonymous = false;
  std::int32_t votes = 0;
  std::optional<bool> unrecorded{};

  bool operator==(const WallOpened&) const = default;
};

/// wall.grouped (event, board/R): A group of a wall is named so; one that was not there is there now.
struct WallGrouped {
  WallId wall{};
  GroupId group{};
  /// Its name; empty where it was off the record and is not kept.
  std::string text{};
  std::optional<bool> unrecorded{};

  bool operator==(const WallGrouped&) const = default;
};

/// wall.ungrouped (event, board/R): The group is not there any more; its cards are in none.
struct WallUngrouped {
  WallId wall{};
  GroupId group{};

  bool operator==(const WallUngrouped&) const = default;
};

/// wall.staged (event, board/R): The wall is at this stage, with this result once it is closed; a card that is not
/// named has no votes.
struct WallStaged {
  WallId wall{};
  WallPhase stage{};
  std::int32_t votes = 0;
  std::vector<CardVotes> counts{};

  bool operator==(const WallStaged&) const = default;
};

/// wall.removed (event, board/R): The wall is not there any more.
struct WallRemoved {
  WallId wall{};

  bool operator==(const WallRemoved&) const = default;
};

/// card.added (event, board/R): There is a card, at the end of the wall.
struct CardAdded {
  WallId wall{};
  CardId card{};
  /// Empty where it was off the record and is not kept, and once it was taken back or erased.
  std::string text{};
  /// Absent on an anonymous wall.
  std::optional<PersonId> by{};
  /// Of the one who is named by. Added at encoding, never stored.
  std::optional<std::string> name{};
  std::optional<GroupId> group{};
  std::optional<bool> unrecorded{};

  bool operator==(const CardAdded&) const = default;
};

/// card.changed (event, board/R): The card reads so now.
struct CardChanged {
  CardId card{};
  /// Empty where it was off the record and is not kept, and once it was taken back or erased.
  std::string text{};
  std::optional<bool> unrecorded{};

  bool operator==(const CardChanged&) const = default;
};

/// card.moved (event, board/R): The card stands here now; without another card before which it stands, at the end of
/// the wall.
struct CardMoved {
  CardId card{};
  std::optional<GroupId> group{};
  std::optional<CardId> before{};

  bool operator==(const CardMoved&) const = default;
};

/// card.removed (event, board/R): The card is not there any more.
struct CardRemoved {
  CardId card{};

  bool operator==(const CardRemoved&) const = default;
};

/// card.sent (event, inbox/P): The reader wrote this card of an anonymous wall.
struct CardSent {
  CardId card{};

  bool operator==(const CardSent&) const = default;
};

/// card.dismissed (event, inbox/P): A moderator took the reader's card off the wall.
struct CardDismissed {
  CardId card{};
  RoomId room{};
  /// Empty where it was off the record and is not kept, and once it was taken back or erased.
  std::string text{};
  std::string why{};
  std::optional<bool> unrecorded{};

  bool operator==(const CardDismissed&) const = default;
};

/// card.voted (event, inbox/P): The reader gave the card a vote, or took it back.
struct CardVoted {
  CardId card{};
  bool on = false;

  bool operator==(const CardVoted&) const = default;
};

/// board.cleared (event, board/R): What one who was erased had put on the board is not there any more.
struct BoardCleared {
  std::vector<CardId> cards{};
  std::vector<NoteId> notes{};

  bool operator==(const BoardCleared&) const = default;
};

/// wall.tally (live): How many votes were given on the walls of a room that are voted on; at most once a second; on
/// what is not named nobody has voted.
struct WallTally {
  RoomId room{};
  std::vector<WallCast> walls{};

  bool operator==(const WallTally&) const = default;
};

/// What a person, or the server itself, may ask of a convening.
struct Command : std::variant<Hello, Ping, RateSet, LinkMint, LinkExchange, PersonRegister, CookieRevoke, AccessRevoke,
                              AffinityPreview, AffinityPeople, AffinityOpen, AffinityReform, AffinityClose,
                              AffinityChoose, AffinityFacilitate, AnnouncementMake, AnnouncementWithdraw,
                              AttendancePage, BreakoutPrepare, BreakoutAdd, BreakoutFill, BreakoutPlace, BreakoutOpen,
                              BreakoutExtend, BreakoutTell, BreakoutRecall, HelpAsk, HelpAnswer, BreakoutNote,
                              CaptionAppoint, CaptionDismiss, CaptionLink, CaptionSay, CaptionIngest, ChatPost,
                              ChatEdit, ChatDelete, HistoryPage, ChatType, ConveningCreate, ProgrammePublish,
                              CampusPublish, AvailabilitySet, ConversationInvite, ConversationAnswer, ConversationJoin,
                              ConversationLock, StepWrite, StepMove, StepRemove, CourseOpen, StepMark, StepAnswer,
                              CourseRead, StepRead, CourseStanding, StepAnswers, DirectPost, ReadMark, PersonErase,
                              HallPublish, HallOpen, HallJoin, HallArrive, HallLeave, HallAsk, HallVote, PersonMute,
                              PersonUnmute, PersonRemove, PersonRestore, RoleGrant, PersonNudge, RoomForbid, RoomAllow,
                              PersonProtect, PersonBlock, NoteAdd, NoteChange, NoteMove, NoteRemove, HelperName,
                              OfficeRule, OfficeOpen, OfficePause, OfficeClose, OfficeJoin, OfficeLeave, OfficeCall,
                              OfficeAnswer, OfficeFinish, OfficeHand, SlotOffer, SlotWithdraw, SlotBook, SlotFree,
                              PairingOpen, PairingJoin, PairingBegin, PairingExtend, PairingRecall, ProfileEdit,
                              PeoplePage, PollDraft, PollOpen, PollVote, PollClose, PollDiscard, WalkTo, WalkBeside,
                              WalkInto, WalkMap, WalkHead, QuestionAsk, QuestionWithdraw, QuestionVote, QuestionRule,
                              QuestionApprove, QuestionDismiss, QuestionPin, QuestionMark, MessageReact,
                              MessageReactions, MessageReactors, RehearsalAdmit, RehearsalSweep, ReportSend, ReportRead,
                              ReportTake, ReportDismiss, AppealSend, AppealAnswer, RoomOpen, RoomEnter, RoomLeave,
                              RoomRule, RoomWait, RoomKnock, RoomAdmit, RoomRefuse, SheetMake, SheetRemove, SheetFill,
                              SheetShare, SheetRead, SheetList, SlidesAdd, SlidesShow, SlidesTurn, SlidesHide,
                              SlidesWithdraw, StageOpen, StageStart, StageEnd, HandRaise, HandLower, HandClear,
                              HandAdvance, FloorGive, FloorTake, SpeakerAppoint, SpeakerDismiss, SpeakerReady,
                              TimerStart, TimerExtend, TimerStop, ReactionSend, TableOpen, TableRename, TableClose,
                              ToolsChoose, VoiceJoin, VoiceSet, VoiceLeave, VoiceSignal, VoiceNegotiate, VoiceMute,
                              VoiceUnmute, WallOpen, WallGroup, WallUngroup, WallStage, WallRemove, CardAdd, CardChange,
                              CardMove, CardRemove, CardVote> {
  Command();
  Command(const Command& other);
  Command(Command&& other) noexcept;
  Command& operator=(const Command& other);
  Command& operator=(Command&& other) noexcept;
  ~Command();
  Command(Hello content);
  Command(Ping content);
  Command(RateSet content);
  Command(LinkMint content);
  Command(LinkExchange content);
  Command(PersonRegister content);
  Command(CookieRevoke content);
  Command(AccessRevoke content);
  Command(AffinityPreview content);
  Command(AffinityPeople content);
  Command(AffinityOpen content);
  Command(AffinityReform content);
  Command(AffinityClose content);
  Command(AffinityChoose content);
  Command(AffinityFacilitate content);
  Command(AnnouncementMake content);
  Command(AnnouncementWithdraw content);
  Command(AttendancePage content);
  Command(BreakoutPrepare content);
  Command(BreakoutAdd content);
  Command(BreakoutFill content);
  Command(BreakoutPlace content);
  Command(BreakoutOpen content);
  Command(BreakoutExtend content);
  Command(BreakoutTell content);
  Command(BreakoutRecall content);
  Command(HelpAsk content);
  Command(HelpAnswer content);
  Command(BreakoutNote content);
  Command(CaptionAppoint content);
  Command(CaptionDismiss content);
  Command(CaptionLink content);
  Command(CaptionSay content);
  Command(CaptionIngest content);
  Command(ChatPost content);
  Command(ChatEdit content);
  Command(ChatDelete content);
  Command(HistoryPage content);
  Command(ChatType content);
  Command(ConveningCreate content);
  Command(ProgrammePublish content);
  Command(CampusPublish content);
  Command(AvailabilitySet content);
  Command(ConversationInvite content);
  Command(ConversationAnswer content);
  Command(ConversationJoin content);
  Command(ConversationLock content);
  Command(StepWrite content);
  Command(StepMove content);
  Command(StepRemove content);
  Command(CourseOpen content);
  Command(StepMark content);
  Command(StepAnswer content);
  Command(CourseRead content);
  Command(StepRead content);
  Command(CourseStanding content);
  Command(StepAnswers content);
  Command(DirectPost content);
  Command(ReadMark content);
  Command(PersonErase content);
  Command(HallPublish content);
  Command(HallOpen content);
  Command(HallJoin content);
  Command(HallArrive content);
  Command(HallLeave content);
  Command(HallAsk content);
  Command(HallVote content);
  Command(PersonMute content);
  Command(PersonUnmute content);
  Command(PersonRemove content);
  Command(PersonRestore content);
  Command(RoleGrant content);
  Command(PersonNudge content);
  Command(RoomForbid content);
  Command(RoomAllow content);
  Command(PersonProtect content);
  Command(PersonBlock content);
  Command(NoteAdd content);
  Command(NoteChange content);
  Command(NoteMove content);
  Command(NoteRemove content);
  Command(HelperName content);
  Command(OfficeRule content);
  Command(OfficeOpen content);
  Command(OfficePause content);
  Command(OfficeClose content);
  Command(OfficeJoin content);
  Command(OfficeLeave content);
  Command(OfficeCall content);
  Command(OfficeAnswer content);
  Command(OfficeFinish content);
  Command(OfficeHand content);
  Command(SlotOffer content);
  Command(SlotWithdraw content);
  Command(SlotBook content);
  Command(SlotFree content);
  Command(PairingOpen content);
  Command(PairingJoin content);
  Command(PairingBegin content);
  Command(PairingExtend content);
  Command(PairingRecall content);
  Command(ProfileEdit content);
  Command(PeoplePage content);
  Command(PollDraft content);
  Command(PollOpen content);
  Command(PollVote content);
  Command(PollClose content);
  Command(PollDiscard content);
  Command(WalkTo content);
  Command(WalkBeside content);
  Command(WalkInto content);
  Command(WalkMap content);
  Command(WalkHead content);
  Command(QuestionAsk content);
  Command(QuestionWithdraw content);
  Command(QuestionVote content);
  Command(QuestionRule content);
  Command(QuestionApprove content);
  Command(QuestionDismiss content);
  Command(QuestionPin content);
  Command(QuestionMark content);
  Command(MessageReact content);
  Command(MessageReactions content);
  Command(MessageReactors content);
  Command(RehearsalAdmit content);
  Command(RehearsalSweep content);
  Command(ReportSend content);
  Command(ReportRead content);
  Command(ReportTake content);
  Command(ReportDismiss content);
  Command(AppealSend content);
  Command(AppealAnswer content);
  Command(RoomOpen content);
  Command(RoomEnter content);
  Command(RoomLeave content);
  Command(RoomRule content);
  Command(RoomWait content);
  Command(RoomKnock content);
  Command(RoomAdmit content);
  Command(RoomRefuse content);
  Command(SheetMake content);
  Command(SheetRemove content);
  Command(SheetFill content);
  Command(SheetShare content);
  Command(SheetRead content);
  Command(SheetList content);
  Command(SlidesAdd content);
  Command(SlidesShow content);
  Command(SlidesTurn content);
  Command(SlidesHide content);
  Command(SlidesWithdraw content);
  Command(StageOpen content);
  Command(StageStart content);
  Command(StageEnd content);
  Command(HandRaise content);
  Command(HandLower content);
  Command(HandClear content);
  Command(HandAdvance content);
  Command(FloorGive content);
  Command(FloorTake content);
  Command(SpeakerAppoint content);
  Command(SpeakerDismiss content);
  Command(SpeakerReady content);
  Command(TimerStart content);
  Command(TimerExtend content);
  Command(TimerStop content);
  Command(ReactionSend content);
  Command(TableOpen content);
  Command(TableRename content);
  Command(TableClose content);
  Command(ToolsChoose content);
  Command(VoiceJoin content);
  Command(VoiceSet content);
  Command(VoiceLeave content);
  Command(VoiceSignal content);
  Command(VoiceNegotiate content);
  Command(VoiceMute content);
  Command(VoiceUnmute content);
  Command(WallOpen content);
  Command(WallGroup content);
  Command(WallUngroup content);
  Command(WallStage content);
  Command(WallRemove content);
  Command(CardAdd content);
  Command(CardChange content);
  Command(CardMove content);
  Command(CardRemove content);
  Command(CardVote content);
  bool operator==(const Command& other) const;
};

/// What happened; kept in the journal.
struct Event : std::variant<LinkMinted, LinkSpent, CookieIssued, CookieRevoked, AccessRevoked, AffinityFormed,
                            AffinityClosed, AffinityFacilitated, AffinitySeated, AffinityReleased, AnnouncementMade,
                            AnnouncementWithdrawn, AttendanceBeat, AttendanceInterrupted, AttendanceReturned,
                            BreakoutPrepared, BreakoutAdded, BreakoutPlaced, BreakoutOpened, BreakoutExtended,
                            BreakoutTold, BreakoutRecalled, BreakoutClosed, BreakoutReported, BreakoutNoted,
                            BreakoutInvited, BreakoutReleased, HelpAsked, HelpAnswered, CaptionAppointed,
                            CaptionDismissed, CaptionAuthorised, CaptionLinked, CaptionSaid, ChatPosted, ChatEdited,
                            ChatDeleted, ConveningCreated, SessionScheduled, SessionCancelled, ProgrammePublished,
                            CampusPublished, AvailabilityChanged, ConversationInvited, ConversationAnswered,
                            ConversationStarted, ConversationJoined, ConversationLeft, ConversationLocked,
                            ConversationEnded, ConversationKept, StepWritten, CourseChanged, StepMarked, StepAnswered,
                            CourseCompleted, DirectPosted, ReadMarked, ErasureBegun, TextErased, PersonErased,
                            HallLinked, HallTold, HallWatched, HallJoined, HallArrived, HallLeft, HallAsked, HallVoted,
                            PersonMuted, PersonUnmuted, PersonRemoved, PersonRestored, RoleGranted, PersonNudged,
                            RoomForbidden, RoomAllowed, PersonProtected, PersonBlocked, AuditNoted, NoteAdded,
                            NoteChanged, NoteMoved, NoteRemoved, HelperNamed, OfficeRuled, OfficeOpened, OfficePaused,
                            OfficeClosed, OfficeRemoved, OfficeJoined, OfficeLeft, OfficeCalled, OfficeBegan,
                            OfficeFinished, OfficeHanded, OfficeNoted, SlotOffered, SlotWithdrawn, SlotBooked,
                            SlotFreed, PairingOpened, PairingCounted, PairingBegan, PairingTimed, PairingPaused,
                            PairingClosed, PairingSeated, PairingReleased, PairingRoomed, PairingPaired, PersonJoined,
                            ProfileEdited, PollDrafted, PollOpened, PollVoted, PollClosed, PollRemoved, QuestionSent,
                            QuestionApproved, QuestionDismissed, QuestionWithdrawn, QuestionVoted, QuestionAsked,
                            QuestionRemoved, QuestionRuled, QuestionPinned, QuestionMarked, MessageReacted,
                            RehearsalAdmitted, RehearsalSweeping, RehearsalDismissed, RehearsalSwept, ReportSent,
                            ReportAnswered, ReportMade, ReportKept, ReportGathered, ReportTaken, ReportSettled,
                            AppealSent, AppealMade, AppealSettled, AppealAnswered, RoomOpened, RoomPlaced, RoomEntered,
                            RoomLeft, RoomRuled, RoomLined, RoomKnocked, RoomAnswered, SheetMade, SheetRemoved,
                            SheetCounted, SheetFilled, SheetShared, SlidesAdded, SlidesShown, SlidesTurned,
                            SlidesHidden, SlidesWithdrawn, StageOpened, StageStarted, StageEnded, HandRaised,
                            HandLowered, HandCleared, HandAdvanced, FloorGiven, FloorTaken, SpeakerAppointed,
                            SpeakerDismissed, SpeakerReadied, TimerStarted, TimerExtended, TimerStopped, TableOpened,
                            TableRenamed, TableClosed, ToolsChosen, VoiceMuted, VoiceUnmuted, WallOpened, WallGrouped,
                            WallUngrouped, WallStaged, WallRemoved, CardAdded, CardChanged, CardMoved, CardRemoved,
                            CardSent, CardDismissed, CardVoted, BoardCleared> {
  Event();
  Event(const Event& other);
  Event(Event&& other) noexcept;
  Event& operator=(const Event& other);
  Event& operator=(Event&& other) noexcept;
  ~Event();
  Event(LinkMinted content);
  Event(LinkSpent content);
  Event(CookieIssued content);
  Event(CookieRevoked content);
  Event(AccessRevoked content);
  Event(AffinityFormed content);
  Event(AffinityClosed content);
  Event(AffinityFacilitated content);
  Event(AffinitySeated content);
  Event(AffinityReleased content);
  Event(AnnouncementMade content);
  Event(AnnouncementWithdrawn content);
  Event(AttendanceBeat content);
  Event(AttendanceInterrupted content);
  Event(AttendanceReturned content);
  Event(BreakoutPrepared content);
  Event(BreakoutAdded content);
  Event(BreakoutPlaced content);
  Event(BreakoutOpened content);
  Event(BreakoutExtended content);
  Event(BreakoutTold content);
  Event(BreakoutRecalled content);
  Event(BreakoutClosed content);
  Event(BreakoutReported content);
  Event(BreakoutNoted content);
  Event(BreakoutInvited content);
  Event(BreakoutReleased content);
  Event(HelpAsked content);
  Event(HelpAnswered content);
  Event(CaptionAppointed content);
  Event(CaptionDismissed content);
  Event(CaptionAuthorised content);
  Event(CaptionLinked content);
  Event(CaptionSaid content);
  Event(ChatPosted content);
  Event(ChatEdited content);
  Event(ChatDeleted content);
  Event(ConveningCreated content);
  Event(SessionScheduled content);
  Event(SessionCancelled content);
  Event(ProgrammePublished content);
  Event(CampusPublished content);
  Event(AvailabilityChanged content);
  Event(ConversationInvited content);
  Event(ConversationAnswered content);
  Event(ConversationStarted content);
  Event(ConversationJoined content);
  Event(ConversationLeft content);
  Event(ConversationLocked content);
  Event(ConversationEnded content);
  Event(ConversationKept content);
  Event(StepWritten content);
  Event(CourseChanged content);
  Event(StepMarked content);
  Event(StepAnswered content);
  Event(CourseCompleted content);
  Event(DirectPosted content);
  Event(ReadMarked content);
  Event(ErasureBegun content);
  Event(TextErased content);
  Event(PersonErased content);
  Event(HallLinked content);
  Event(HallTold content);
  Event(HallWatched content);
  Event(HallJoined content);
  Event(HallArrived content);
  Event(HallLeft content);
  Event(HallAsked content);
  Event(HallVoted content);
  Event(PersonMuted content);
  Event(PersonUnmuted content);
  Event(PersonRemoved content);
  Event(PersonRestored content);
  Event(RoleGranted content);
  Event(PersonNudged content);
  Event(RoomForbidden content);
  Event(RoomAllowed content);
  Event(PersonProtected content);
  Event(PersonBlocked content);
  Event(AuditNoted content);
  Event(NoteAdded content);
  Event(NoteChanged content);
  Event(NoteMoved content);
  Event(NoteRemoved content);
  Event(HelperNamed content);
  Event(OfficeRuled content);
  Event(OfficeOpened content);
  Event(OfficePaused content);
  Event(OfficeClosed content);
  Event(OfficeRemoved content);
  Event(OfficeJoined content);
  Event(OfficeLeft content);
  Event(OfficeCalled content);
  Event(OfficeBegan content);
  Event(OfficeFinished content);
  Event(OfficeHanded content);
  Event(OfficeNoted content);
  Event(SlotOffered content);
  Event(SlotWithdrawn content);
  Event(SlotBooked content);
  Event(SlotFreed content);
  Event(PairingOpened content);
  Event(PairingCounted content);
  Event(PairingBegan content);
  Event(PairingTimed content);
  Event(PairingPaused content);
  Event(PairingClosed content);
  Event(PairingSeated content);
  Event(PairingReleased content);
  Event(PairingRoomed content);
  Event(PairingPaired content);
  Event(PersonJoined content);
  Event(ProfileEdited content);
  Event(PollDrafted content);
  Event(PollOpened content);
  Event(PollVoted content);
  Event(PollClosed content);
  Event(PollRemoved content);
  Event(QuestionSent content);
  Event(QuestionApproved content);
  Event(QuestionDismissed content);
  Event(QuestionWithdrawn content);
  Event(QuestionVoted content);
  Event(QuestionAsked content);
  Event(QuestionRemoved content);
  Event(QuestionRuled content);
  Event(QuestionPinned content);
  Event(QuestionMarked content);
  Event(MessageReacted content);
  Event(RehearsalAdmitted content);
  Event(RehearsalSweeping content);
  Event(RehearsalDismissed content);
  Event(RehearsalSwept content);
  Event(ReportSent content);
  Event(ReportAnswered content);
  Event(ReportMade content);
  Event(ReportKept content);
  Event(ReportGathered content);
  Event(ReportTaken content);
  Event(ReportSettled content);
  Event(AppealSent content);
  Event(AppealMade content);
  Event(AppealSettled content);
  Event(AppealAnswered content);
  Event(RoomOpened content);
  Event(RoomPlaced content);
  Event(RoomEntered content);
  Event(RoomLeft content);
  Event(RoomRuled content);
  Event(RoomLined content);
  Event(RoomKnocked content);
  Event(RoomAnswered content);
  Event(SheetMade content);
  Event(SheetRemoved content);
  Event(SheetCounted content);
  Event(SheetFilled content);
  Event(SheetShared content);
  Event(SlidesAdded content);
  Event(SlidesShown content);
  Event(SlidesTurned content);
  Event(SlidesHidden content);
  Event(SlidesWithdrawn content);
  Event(StageOpened content);
  Event(StageStarted content);
  Event(StageEnded content);
  Event(HandRaised content);
  Event(HandLowered content);
  Event(HandCleared content);
  Event(HandAdvanced content);
  Event(FloorGiven content);
  Event(FloorTaken content);
  Event(SpeakerAppointed content);
  Event(SpeakerDismissed content);
  Event(SpeakerReadied content);
  Event(TimerStarted content);
  Event(TimerExtended content);
  Event(TimerStopped content);
  Event(TableOpened content);
  Event(TableRenamed content);
  Event(TableClosed content);
  Event(ToolsChosen content);
  Event(VoiceMuted content);
  Event(VoiceUnmuted content);
  Event(WallOpened content);
  Event(WallGrouped content);
  Event(WallUngrouped content);
  Event(WallStaged content);
  Event(WallRemoved content);
  Event(CardAdded content);
  Event(CardChanged content);
  Event(CardMoved content);
  Event(CardRemoved content);
  Event(CardSent content);
  Event(CardDismissed content);
  Event(CardVoted content);
  Event(BoardCleared content);
  bool operator==(const Event& other) const;
};

/// What need not last; newest wins.
struct Live : std::variant<TopicOpened, TopicClosed, ChatTyping, HallCounts, PollTally, AvatarsIntroduced, CampusCrowds,
                           QuestionTally, MessageTally, RoomCounts, ReactionsCounted, VoiceSignalled, VoiceNegotiated,
                           VoiceCarried, VoiceMembers, VoiceEnded, WallTally> {
  Live();
  Live(const Live& other);
  Live(Live&& other) noexcept;
  Live& operator=(const Live& other);
  Live& operator=(Live&& other) noexcept;
  ~Live();
  Live(TopicOpened content);
  Live(TopicClosed content);
  Live(ChatTyping content);
  Live(HallCounts content);
  Live(PollTally content);
  Live(AvatarsIntroduced content);
  Live(CampusCrowds content);
  Live(QuestionTally content);
  Live(MessageTally content);
  Live(RoomCounts content);
  Live(ReactionsCounted content);
  Live(VoiceSignalled content);
  Live(VoiceNegotiated content);
  Live(VoiceCarried content);
  Live(VoiceMembers content);
  Live(VoiceEnded content);
  Live(WallTally content);
  bool operator==(const Live& other) const;
};

/// What a command that succeeded answers.
struct Reply : std::variant<Acknowledged, Welcome, Pong, SignedIn, AffinityPlan, AffinityHolders, Placed, Attendance,
                            History, CourseOutline, StepPage, StandingPage, AnswersPage, HallDevice, People,
                            ReactionPage, Reactors, RehearsalAdmission, ReportDetails, RoomMade, SheetPage,
                            SheetSharers, SlidesMade, VoiceJoined> {
  Reply();
  Reply(const Reply& other);
  Reply(Reply&& other) noexcept;
  Reply& operator=(const Reply& other);
  Reply& operator=(Reply&& other) noexcept;
  ~Reply();
  Reply(Acknowledged content);
  Reply(Welcome content);
  Reply(Pong content);
  Reply(SignedIn content);
  Reply(AffinityPlan content);
  Reply(AffinityHolders content);
  Reply(Placed content);
  Reply(Attendance content);
  Reply(History content);
  Reply(CourseOutline content);
  Reply(StepPage content);
  Reply(StandingPage content);
  Reply(AnswersPage content);
  Reply(HallDevice content);
  Reply(People content);
  Reply(ReactionPage content);
  Reply(Reactors content);
  Reply(RehearsalAdmission content);
  Reply(ReportDetails content);
  Reply(RoomMade content);
  Reply(SheetPage content);
  Reply(SheetSharers content);
  Reply(SlidesMade content);
  Reply(VoiceJoined content);
  bool operator==(const Reply& other) const;
};

/// Whether a command changes the record, only asks, or only concerns this moment.
enum class Lane { record, query, live };

/// The name on the wire, "chat.post".
std::string_view name_of(const Command& command);
std::string_view name_of(const Event& event);
std::string_view name_of(const Live& live);
Lane lane_of(const Command& command);

/// Whether a client may send it; the others come from HTTP routes and the command line only.
bool from_wire(const Command& command);

/// Under which kind the journal keeps it: `chat.posted.plain` where the columns say all the state needs.
std::string_view stored_kind(const Event& event);
/// Kinds whose state is the fold of their columns alone: their payload need not be read at start.
inline constexpr std::array<std::string_view, 2> folded_from_columns = {"chat.posted.plain", "direct.posted"};

}  // namespace convene::protocol
