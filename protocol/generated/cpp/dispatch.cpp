// Finds the type of a message by its name.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/fields.hpp"

namespace convene::protocol {

namespace {

template <class T>
T taken(const Reader& in) {
  T value;
  read(in, value);
  return value;
}

template <class T>
T taken(const Reader& in, const Columns& columns) {
  T value;
  read_payload(in, value);
  set_columns(value, columns);
  return value;
}

template <class T>
T of_columns(const Columns& columns) {
  T value;
  set_columns(value, columns);
  return value;
}

}  // namespace

std::optional<Command> read_command(std::string_view name, const Reader& in) {
  if (name == "hello") return taken<Hello>(in);
  if (name == "ping") return taken<Ping>(in);
  if (name == "rate.set") return taken<RateSet>(in);
  if (name == "access.revoke") return taken<AccessRevoke>(in);
  if (name == "announcement.make") return taken<AnnouncementMake>(in);
  if (name == "announcement.withdraw") return taken<AnnouncementWithdraw>(in);
  if (name == "attendance.page") return taken<AttendancePage>(in);
  if (name == "breakout.prepare") return taken<BreakoutPrepare>(in);
  if (name == "breakout.add") return taken<BreakoutAdd>(in);
  if (name == "breakout.fill") return taken<BreakoutFill>(in);
  if (name == "breakout.place") return taken<BreakoutPlace>(in);
  if (name == "breakout.open") return taken<BreakoutOpen>(in);
  if (name == "breakout.extend") return taken<BreakoutExtend>(in);
  if (name == "breakout.tell") return taken<BreakoutTell>(in);
  if (name == "breakout.recall") return taken<BreakoutRecall>(in);
  if (name == "help.ask") return taken<HelpAsk>(in);
  if (name == "help.answer") return taken<HelpAnswer>(in);
  if (name == "breakout.note") return taken<BreakoutNote>(in);
  if (name == "caption.appoint") return taken<CaptionAppoint>(in);
  if (name == "caption.dismiss") return taken<CaptionDismiss>(in);
  if (name == "caption.say") return taken<CaptionSay>(in);
  if (name == "chat.post") return taken<ChatPost>(in);
  if (name == "chat.edit") return taken<ChatEdit>(in);
  if (name == "chat.delete") return taken<ChatDelete>(in);
  if (name == "history.page") return taken<HistoryPage>(in);
  if (name == "chat.type") return taken<ChatType>(in);
  if (name == "availability.set") return taken<AvailabilitySet>(in);
  if (name == "conversation.invite") return taken<ConversationInvite>(in);
  if (name == "conversation.answer") return taken<ConversationAnswer>(in);
  if (name == "conversation.join") return taken<ConversationJoin>(in);
  if (name == "conversation.lock") return taken<ConversationLock>(in);
  if (name == "direct.post") return taken<DirectPost>(in);
  if (name == "read.mark") return taken<ReadMark>(in);
  if (name == "person.erase") return taken<PersonErase>(in);
  if (name == "person.mute") return taken<PersonMute>(in);
  if (name == "person.unmute") return taken<PersonUnmute>(in);
  if (name == "person.remove") return taken<PersonRemove>(in);
  if (name == "person.restore") return taken<PersonRestore>(in);
  if (name == "role.grant") return taken<RoleGrant>(in);
  if (name == "person.nudge") return taken<PersonNudge>(in);
  if (name == "room.forbid") return taken<RoomForbid>(in);
  if (name == "room.allow") return taken<RoomAllow>(in);
  if (name == "person.protect") return taken<PersonProtect>(in);
  if (name == "person.block") return taken<PersonBlock>(in);
  if (name == "profile.edit") return taken<ProfileEdit>(in);
  if (name == "people.page") return taken<PeoplePage>(in);
  if (name == "poll.draft") return taken<PollDraft>(in);
  if (name == "poll.open") return taken<PollOpen>(in);
  if (name == "poll.vote") return taken<PollVote>(in);
  if (name == "poll.close") return taken<PollClose>(in);
  if (name == "poll.discard") return taken<PollDiscard>(in);
  if (name == "walk.to") return taken<WalkTo>(in);
  if (name == "walk.beside") return taken<WalkBeside>(in);
  if (name == "walk.into") return taken<WalkInto>(in);
  if (name == "walk.map") return taken<WalkMap>(in);
  if (name == "walk.head") return taken<WalkHead>(in);
  if (name == "question.ask") return taken<QuestionAsk>(in);
  if (name == "question.withdraw") return taken<QuestionWithdraw>(in);
  if (name == "question.vote") return taken<QuestionVote>(in);
  if (name == "question.rule") return taken<QuestionRule>(in);
  if (name == "question.approve") return taken<QuestionApprove>(in);
  if (name == "question.dismiss") return taken<QuestionDismiss>(in);
  if (name == "question.pin") return taken<QuestionPin>(in);
  if (name == "question.mark") return taken<QuestionMark>(in);
  if (name == "rehearsal.sweep") return taken<RehearsalSweep>(in);
  if (name == "report.send") return taken<ReportSend>(in);
  if (name == "report.read") return taken<ReportRead>(in);
  if (name == "report.take") return taken<ReportTake>(in);
  if (name == "report.dismiss") return taken<ReportDismiss>(in);
  if (name == "appeal.send") return taken<AppealSend>(in);
  if (name == "appeal.answer") return taken<AppealAnswer>(in);
  if (name == "room.open") return taken<RoomOpen>(in);
  if (name == "room.enter") return taken<RoomEnter>(in);
  if (name == "room.leave") return taken<RoomLeave>(in);
  if (name == "room.rule") return taken<RoomRule>(in);
  if (name == "room.knock") return taken<RoomKnock>(in);
  if (name == "room.admit") return taken<RoomAdmit>(in);
  if (name == "room.refuse") return taken<RoomRefuse>(in);
  if (name == "stage.open") return taken<StageOpen>(in);
  if (name == "stage.start") return taken<StageStart>(in);
  if (name == "stage.end") return taken<StageEnd>(in);
  if (name == "hand.raise") return taken<HandRaise>(in);
  if (name == "hand.lower") return taken<HandLower>(in);
  if (name == "hand.clear") return taken<HandClear>(in);
  if (name == "hand.advance") return taken<HandAdvance>(in);
  if (name == "floor.give") return taken<FloorGive>(in);
  if (name == "floor.take") return taken<FloorTake>(in);
  if (name == "speaker.appoint") return taken<SpeakerAppoint>(in);
  if (name == "speaker.dismiss") return taken<SpeakerDismiss>(in);
  if (name == "speaker.ready") return taken<SpeakerReady>(in);
  if (name == "timer.start") return taken<TimerStart>(in);
  if (name == "timer.extend") return taken<TimerExtend>(in);
  if (name == "timer.stop") return taken<TimerStop>(in);
  if (name == "reaction.send") return taken<ReactionSend>(in);
  return std::nullopt;
}

std::optional<Event> read_event(std::string_view name, const Reader& in) {
  if (name == "link.minted") return taken<LinkMinted>(in);
  if (name == "link.spent") return taken<LinkSpent>(in);
  if (name == "cookie.issued") return taken<CookieIssued>(in);
  if (name == "cookie.revoked") return taken<CookieRevoked>(in);
  if (name == "access.revoked") return taken<AccessRevoked>(in);
  if (name == "announcement.made") return taken<AnnouncementMade>(in);
  if (name == "announcement.withdrawn") return taken<AnnouncementWithdrawn>(in);
  if (name == "attendance.beat") return taken<AttendanceBeat>(in);
  if (name == "attendance.interrupted") return taken<AttendanceInterrupted>(in);
  if (name == "attendance.returned") return taken<AttendanceReturned>(in);
  if (name == "breakout.prepared") return taken<BreakoutPrepared>(in);
  if (name == "breakout.added") return taken<BreakoutAdded>(in);
  if (name == "breakout.placed") return taken<BreakoutPlaced>(in);
  if (name == "breakout.opened") return taken<BreakoutOpened>(in);
  if (name == "breakout.extended") return taken<BreakoutExtended>(in);
  if (name == "breakout.told") return taken<BreakoutTold>(in);
  if (name == "breakout.recalled") return taken<BreakoutRecalled>(in);
  if (name == "breakout.closed") return taken<BreakoutClosed>(in);
  if (name == "breakout.reported") return taken<BreakoutReported>(in);
  if (name == "breakout.noted") return taken<BreakoutNoted>(in);
  if (name == "breakout.invited") return taken<BreakoutInvited>(in);
  if (name == "breakout.released") return taken<BreakoutReleased>(in);
  if (name == "help.asked") return taken<HelpAsked>(in);
  if (name == "help.answered") return taken<HelpAnswered>(in);
  if (name == "caption.appointed") return taken<CaptionAppointed>(in);
  if (name == "caption.dismissed") return taken<CaptionDismissed>(in);
  if (name == "caption.authorised") return taken<CaptionAuthorised>(in);
  if (name == "caption.linked") return taken<CaptionLinked>(in);
  if (name == "caption.said") return taken<CaptionSaid>(in);
  if (name == "chat.posted") return taken<ChatPosted>(in);
  if (name == "chat.edited") return taken<ChatEdited>(in);
  if (name == "chat.deleted") return taken<ChatDeleted>(in);
  if (name == "convening.created") return taken<ConveningCreated>(in);
  if (name == "session.scheduled") return taken<SessionScheduled>(in);
  if (name == "session.cancelled") return taken<SessionCancelled>(in);
  if (name == "programme.published") return taken<ProgrammePublished>(in);
  if (name == "campus.published") return taken<CampusPublished>(in);
  if (name == "availability.changed") return taken<AvailabilityChanged>(in);
  if (name == "conversation.invited") return taken<ConversationInvited>(in);
  if (name == "conversation.answered") return taken<ConversationAnswered>(in);
  if (name == "conversation.started") return taken<ConversationStarted>(in);
  if (name == "conversation.joined") return taken<ConversationJoined>(in);
  if (name == "conversation.left") return taken<ConversationLeft>(in);
  if (name == "conversation.locked") return taken<ConversationLocked>(in);
  if (name == "conversation.ended") return taken<ConversationEnded>(in);
  if (name == "conversation.kept") return taken<ConversationKept>(in);
  if (name == "direct.posted") return taken<DirectPosted>(in);
  if (name == "read.marked") return taken<ReadMarked>(in);
  if (name == "erasure.begun") return taken<ErasureBegun>(in);
  if (name == "text.erased") return taken<TextErased>(in);
  if (name == "person.erased") return taken<PersonErased>(in);
  if (name == "person.muted") return taken<PersonMuted>(in);
  if (name == "person.unmuted") return taken<PersonUnmuted>(in);
  if (name == "person.removed") return taken<PersonRemoved>(in);
  if (name == "person.restored") return taken<PersonRestored>(in);
  if (name == "role.granted") return taken<RoleGranted>(in);
  if (name == "person.nudged") return taken<PersonNudged>(in);
  if (name == "room.forbidden") return taken<RoomForbidden>(in);
  if (name == "room.allowed") return taken<RoomAllowed>(in);
  if (name == "person.protected") return taken<PersonProtected>(in);
  if (name == "person.blocked") return taken<PersonBlocked>(in);
  if (name == "audit.noted") return taken<AuditNoted>(in);
  if (name == "person.joined") return taken<PersonJoined>(in);
  if (name == "profile.edited") return taken<ProfileEdited>(in);
  if (name == "poll.drafted") return taken<PollDrafted>(in);
  if (name == "poll.opened") return taken<PollOpened>(in);
  if (name == "poll.voted") return taken<PollVoted>(in);
  if (name == "poll.closed") return taken<PollClosed>(in);
  if (name == "poll.removed") return taken<PollRemoved>(in);
  if (name == "question.sent") return taken<QuestionSent>(in);
  if (name == "question.approved") return taken<QuestionApproved>(in);
  if (name == "question.dismissed") return taken<QuestionDismissed>(in);
  if (name == "question.withdrawn") return taken<QuestionWithdrawn>(in);
  if (name == "question.voted") return taken<QuestionVoted>(in);
  if (name == "question.asked") return taken<QuestionAsked>(in);
  if (name == "question.removed") return taken<QuestionRemoved>(in);
  if (name == "question.ruled") return taken<QuestionRuled>(in);
  if (name == "question.pinned") return taken<QuestionPinned>(in);
  if (name == "question.marked") return taken<QuestionMarked>(in);
  if (name == "rehearsal.admitted") return taken<RehearsalAdmitted>(in);
  if (name == "rehearsal.sweeping") return taken<RehearsalSweeping>(in);
  if (name == "rehearsal.dismissed") return taken<RehearsalDismissed>(in);
  if (name == "rehearsal.swept") return taken<RehearsalSwept>(in);
  if (name == "report.sent") return taken<ReportSent>(in);
  if (name == "report.answered") return taken<ReportAnswered>(in);
  if (name == "report.made") return taken<ReportMade>(in);
  if (name == "report.kept") return taken<ReportKept>(in);
  if (name == "report.gathered") return taken<ReportGathered>(in);
  if (name == "report.taken") return taken<ReportTaken>(in);
  if (name == "report.settled") return taken<ReportSettled>(in);
  if (name == "appeal.sent") return taken<AppealSent>(in);
  if (name == "appeal.made") return taken<AppealMade>(in);
  if (name == "appeal.settled") return taken<AppealSettled>(in);
  if (name == "appeal.answered") return taken<AppealAnswered>(in);
  if (name == "room.opened") return taken<RoomOpened>(in);
  if (name == "room.placed") return taken<RoomPlaced>(in);
  if (name == "room.entered") return taken<RoomEntered>(in);
  if (name == "room.left") return taken<RoomLeft>(in);
  if (name == "room.ruled") return taken<RoomRuled>(in);
  if (name == "room.knocked") return taken<RoomKnocked>(in);
  if (name == "room.answered") return taken<RoomAnswered>(in);
  if (name == "stage.opened") return taken<StageOpened>(in);
  if (name == "stage.started") return taken<StageStarted>(in);
  if (name == "stage.ended") return taken<StageEnded>(in);
  if (name == "hand.raised") return taken<HandRaised>(in);
  if (name == "hand.lowered") return taken<HandLowered>(in);
  if (name == "hand.cleared") return taken<HandCleared>(in);
  if (name == "hand.advanced") return taken<HandAdvanced>(in);
  if (name == "floor.given") return taken<FloorGiven>(in);
  if (name == "floor.taken") return taken<FloorTaken>(in);
  if (name == "speaker.appointed") return taken<SpeakerAppointed>(in);
  if (name == "speaker.dismissed") return taken<SpeakerDismissed>(in);
  if (name == "speaker.readied") return taken<SpeakerReadied>(in);
  if (name == "timer.started") return taken<TimerStarted>(in);
  if (name == "timer.extended") return taken<TimerExtended>(in);
  if (name == "timer.stopped") return taken<TimerStopped>(in);
  return std::nullopt;
}

std::optional<Event> read_event_payload(std::string_view name, const Reader& in, const Columns& columns) {
  if (name == "link.minted") return taken<LinkMinted>(in, columns);
  if (name == "link.spent") return taken<LinkSpent>(in, columns);
  if (name == "cookie.issued") return taken<CookieIssued>(in, columns);
  if (name == "cookie.revoked") return taken<CookieRevoked>(in, columns);
  if (name == "access.revoked") return taken<AccessRevoked>(in, columns);
  if (name == "announcement.made") return taken<AnnouncementMade>(in, columns);
  if (name == "announcement.withdrawn") return taken<AnnouncementWithdrawn>(in, columns);
  if (name == "attendance.beat") return taken<AttendanceBeat>(in, columns);
  if (name == "attendance.interrupted") return taken<AttendanceInterrupted>(in, columns);
  if (name == "attendance.returned") return taken<AttendanceReturned>(in, columns);
  if (name == "breakout.prepared") return taken<BreakoutPrepared>(in, columns);
  if (name == "breakout.added") return taken<BreakoutAdded>(in, columns);
  if (name == "breakout.placed") return taken<BreakoutPlaced>(in, columns);
  if (name == "breakout.opened") return taken<BreakoutOpened>(in, columns);
  if (name == "breakout.extended") return taken<BreakoutExtended>(in, columns);
  if (name == "breakout.told") return taken<BreakoutTold>(in, columns);
  if (name == "breakout.recalled") return taken<BreakoutRecalled>(in, columns);
  if (name == "breakout.closed") return taken<BreakoutClosed>(in, columns);
  if (name == "breakout.reported") return taken<BreakoutReported>(in, columns);
  if (name == "breakout.noted") return taken<BreakoutNoted>(in, columns);
  if (name == "breakout.invited") return taken<BreakoutInvited>(in, columns);
  if (name == "breakout.released") return taken<BreakoutReleased>(in, columns);
  if (name == "help.asked") return taken<HelpAsked>(in, columns);
  if (name == "help.answered") return taken<HelpAnswered>(in, columns);
  if (name == "caption.appointed") return taken<CaptionAppointed>(in, columns);
  if (name == "caption.dismissed") return taken<CaptionDismissed>(in, columns);
  if (name == "caption.authorised") return taken<CaptionAuthorised>(in, columns);
  if (name == "caption.linked") return taken<CaptionLinked>(in, columns);
  if (name == "caption.said") return taken<CaptionSaid>(in, columns);
  if (name == "chat.posted") return taken<ChatPosted>(in, columns);
  if (name == "chat.edited") return taken<ChatEdited>(in, columns);
  if (name == "chat.deleted") return taken<ChatDeleted>(in, columns);
  if (name == "convening.created") return taken<ConveningCreated>(in, columns);
  if (name == "session.scheduled") return taken<SessionScheduled>(in, columns);
  if (name == "session.cancelled") return taken<SessionCancelled>(in, columns);
  if (name == "programme.published") return taken<ProgrammePublished>(in, columns);
  if (name == "campus.published") return taken<CampusPublished>(in, columns);
  if (name == "availability.changed") return taken<AvailabilityChanged>(in, columns);
  if (name == "conversation.invited") return taken<ConversationInvited>(in, columns);
  if (name == "conversation.answered") return taken<ConversationAnswered>(in, columns);
  if (name == "conversation.started") return taken<ConversationStarted>(in, columns);
  if (name == "conversation.joined") return taken<ConversationJoined>(in, columns);
  if (name == "conversation.left") return taken<ConversationLeft>(in, columns);
  if (name == "conversation.locked") return taken<ConversationLocked>(in, columns);
  if (name == "conversation.ended") return taken<ConversationEnded>(in, columns);
  if (name == "conversation.kept") return taken<ConversationKept>(in, columns);
  if (name == "direct.posted") return taken<DirectPosted>(in, columns);
  if (name == "read.marked") return taken<ReadMarked>(in, columns);
  if (name == "erasure.begun") return taken<ErasureBegun>(in, columns);
  if (name == "text.erased") return taken<TextErased>(in, columns);
  if (name == "person.erased") return taken<PersonErased>(in, columns);
  if (name == "person.muted") return taken<PersonMuted>(in, columns);
  if (name == "person.unmuted") return taken<PersonUnmuted>(in, columns);
  if (name == "person.removed") return taken<PersonRemoved>(in, columns);
  if (name == "person.restored") return taken<PersonRestored>(in, columns);
  if (name == "role.granted") return taken<RoleGranted>(in, columns);
  if (name == "person.nudged") return taken<PersonNudged>(in, columns);
  if (name == "room.forbidden") return taken<RoomForbidden>(in, columns);
  if (name == "room.allowed") return taken<RoomAllowed>(in, columns);
  if (name == "person.protected") return taken<PersonProtected>(in, columns);
  if (name == "person.blocked") return taken<PersonBlocked>(in, columns);
  if (name == "audit.noted") return taken<AuditNoted>(in, columns);
  if (name == "person.joined") return taken<PersonJoined>(in, columns);
  if (name == "profile.edited") return taken<ProfileEdited>(in, columns);
  if (name == "poll.drafted") return taken<PollDrafted>(in, columns);
  if (name == "poll.opened") return taken<PollOpened>(in, columns);
  if (name == "poll.voted") return taken<PollVoted>(in, columns);
  if (name == "poll.closed") return taken<PollClosed>(in, columns);
  if (name == "poll.removed") return taken<PollRemoved>(in, columns);
  if (name == "question.sent") return taken<QuestionSent>(in, columns);
  if (name == "question.approved") return taken<QuestionApproved>(in, columns);
  if (name == "question.dismissed") return taken<QuestionDismissed>(in, columns);
  if (name == "question.withdrawn") return taken<QuestionWithdrawn>(in, columns);
  if (name == "question.voted") return taken<QuestionVoted>(in, columns);
  if (name == "question.asked") return taken<QuestionAsked>(in, columns);
  if (name == "question.removed") return taken<QuestionRemoved>(in, columns);
  if (name == "question.ruled") return taken<QuestionRuled>(in, columns);
  if (name == "question.pinned") return taken<QuestionPinned>(in, columns);
  if (name == "question.marked") return taken<QuestionMarked>(in, columns);
  if (name == "rehearsal.admitted") return taken<RehearsalAdmitted>(in, columns);
  if (name == "rehearsal.sweeping") return taken<RehearsalSweeping>(in, columns);
  if (name == "rehearsal.dismissed") return taken<RehearsalDismissed>(in, columns);
  if (name == "rehearsal.swept") return taken<RehearsalSwept>(in, columns);
  if (name == "report.sent") return taken<ReportSent>(in, columns);
  if (name == "report.answered") return taken<ReportAnswered>(in, columns);
  if (name == "report.made") return taken<ReportMade>(in, columns);
  if (name == "report.kept") return taken<ReportKept>(in, columns);
  if (name == "report.gathered") return taken<ReportGathered>(in, columns);
  if (name == "report.taken") return taken<ReportTaken>(in, columns);
  if (name == "report.settled") return taken<ReportSettled>(in, columns);
  if (name == "appeal.sent") return taken<AppealSent>(in, columns);
  if (name == "appeal.made") return taken<AppealMade>(in, columns);
  if (name == "appeal.settled") return taken<AppealSettled>(in, columns);
  if (name == "appeal.answered") return taken<AppealAnswered>(in, columns);
  if (name == "room.opened") return taken<RoomOpened>(in, columns);
  if (name == "room.placed") return taken<RoomPlaced>(in, columns);
  if (name == "room.entered") return taken<RoomEntered>(in, columns);
  if (name == "room.left") return taken<RoomLeft>(in, columns);
  if (name == "room.ruled") return taken<RoomRuled>(in, columns);
  if (name == "room.knocked") return taken<RoomKnocked>(in, columns);
  if (name == "room.answered") return taken<RoomAnswered>(in, columns);
  if (name == "stage.opened") return taken<StageOpened>(in, columns);
  if (name == "stage.started") return taken<StageStarted>(in, columns);
  if (name == "stage.ended") return taken<StageEnded>(in, columns);
  if (name == "hand.raised") return taken<HandRaised>(in, columns);
  if (name == "hand.lowered") return taken<HandLowered>(in, columns);
  if (name == "hand.cleared") return taken<HandCleared>(in, columns);
  if (name == "hand.advanced") return taken<HandAdvanced>(in, columns);
  if (name == "floor.given") return taken<FloorGiven>(in, columns);
  if (name == "floor.taken") return taken<FloorTaken>(in, columns);
  if (name == "speaker.appointed") return taken<SpeakerAppointed>(in, columns);
  if (name == "speaker.dismissed") return taken<SpeakerDismissed>(in, columns);
  if (name == "speaker.readied") return taken<SpeakerReadied>(in, columns);
  if (name == "timer.started") return taken<TimerStarted>(in, columns);
  if (name == "timer.extended") return taken<TimerExtended>(in, columns);
  if (name == "timer.stopped") return taken<TimerStopped>(in, columns);
  return std::nullopt;
}

std::optional<Event> event_of_columns(std::string_view name, const Columns& columns) {
  if (name == "direct.posted") return of_columns<DirectPosted>(columns);
  return std::nullopt;
}

std::optional<Live> read_live(std::string_view name, const Reader& in) {
  if (name == "topic.opened") return taken<TopicOpened>(in);
  if (name == "topic.closed") return taken<TopicClosed>(in);
  if (name == "chat.typing") return taken<ChatTyping>(in);
  if (name == "poll.tally") return taken<PollTally>(in);
  if (name == "avatars.introduced") return taken<AvatarsIntroduced>(in);
  if (name == "campus.crowds") return taken<CampusCrowds>(in);
  if (name == "question.tally") return taken<QuestionTally>(in);
  if (name == "room.counts") return taken<RoomCounts>(in);
  if (name == "reactions.counted") return taken<ReactionsCounted>(in);
  return std::nullopt;
}

}  // namespace convene::protocol
