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
  if (name == "profile.edit") return taken<ProfileEdit>(in);
  if (name == "people.page") return taken<PeoplePage>(in);
  if (name == "walk.to") return taken<WalkTo>(in);
  if (name == "walk.beside") return taken<WalkBeside>(in);
  if (name == "walk.into") return taken<WalkInto>(in);
  if (name == "walk.map") return taken<WalkMap>(in);
  if (name == "walk.head") return taken<WalkHead>(in);
  if (name == "rehearsal.sweep") return taken<RehearsalSweep>(in);
  if (name == "room.open") return taken<RoomOpen>(in);
  if (name == "room.enter") return taken<RoomEnter>(in);
  if (name == "room.leave") return taken<RoomLeave>(in);
  return std::nullopt;
}

std::optional<Event> read_event(std::string_view name, const Reader& in) {
  if (name == "link.minted") return taken<LinkMinted>(in);
  if (name == "link.spent") return taken<LinkSpent>(in);
  if (name == "cookie.issued") return taken<CookieIssued>(in);
  if (name == "cookie.revoked") return taken<CookieRevoked>(in);
  if (name == "access.revoked") return taken<AccessRevoked>(in);
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
  if (name == "audit.noted") return taken<AuditNoted>(in);
  if (name == "person.joined") return taken<PersonJoined>(in);
  if (name == "profile.edited") return taken<ProfileEdited>(in);
  if (name == "rehearsal.admitted") return taken<RehearsalAdmitted>(in);
  if (name == "rehearsal.sweeping") return taken<RehearsalSweeping>(in);
  if (name == "rehearsal.dismissed") return taken<RehearsalDismissed>(in);
  if (name == "rehearsal.swept") return taken<RehearsalSwept>(in);
  if (name == "room.opened") return taken<RoomOpened>(in);
  if (name == "room.placed") return taken<RoomPlaced>(in);
  if (name == "room.entered") return taken<RoomEntered>(in);
  if (name == "room.left") return taken<RoomLeft>(in);
  return std::nullopt;
}

std::optional<Event> read_event_payload(std::string_view name, const Reader& in, const Columns& columns) {
  if (name == "link.minted") return taken<LinkMinted>(in, columns);
  if (name == "link.spent") return taken<LinkSpent>(in, columns);
  if (name == "cookie.issued") return taken<CookieIssued>(in, columns);
  if (name == "cookie.revoked") return taken<CookieRevoked>(in, columns);
  if (name == "access.revoked") return taken<AccessRevoked>(in, columns);
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
  if (name == "audit.noted") return taken<AuditNoted>(in, columns);
  if (name == "person.joined") return taken<PersonJoined>(in, columns);
  if (name == "profile.edited") return taken<ProfileEdited>(in, columns);
  if (name == "rehearsal.admitted") return taken<RehearsalAdmitted>(in, columns);
  if (name == "rehearsal.sweeping") return taken<RehearsalSweeping>(in, columns);
  if (name == "rehearsal.dismissed") return taken<RehearsalDismissed>(in, columns);
  if (name == "rehearsal.swept") return taken<RehearsalSwept>(in, columns);
  if (name == "room.opened") return taken<RoomOpened>(in, columns);
  if (name == "room.placed") return taken<RoomPlaced>(in, columns);
  if (name == "room.entered") return taken<RoomEntered>(in, columns);
  if (name == "room.left") return taken<RoomLeft>(in, columns);
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
  if (name == "avatars.introduced") return taken<AvatarsIntroduced>(in);
  if (name == "campus.crowds") return taken<CampusCrowds>(in);
  if (name == "room.counts") return taken<RoomCounts>(in);
  return std::nullopt;
}

}  // namespace convene::protocol
