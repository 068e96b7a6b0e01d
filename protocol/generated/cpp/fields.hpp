// Reading and writing of each type, for the codec alone.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#pragma once

#include "protocol/codec/codec.hpp"
#include "protocol/codec/reader.hpp"
#include "protocol/codec/writer.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::protocol {

inline constexpr TextBounds topic_bounds{TextRule::token, 0, 40};
inline constexpr TextBounds epoch_bounds{TextRule::token, 0, 24};
inline constexpr IntegerBounds offset_bounds{0, 9007199254740991};
inline constexpr IntegerBounds count_bounds{0, 9007199254740991};
inline constexpr TextBounds client_id_bounds{TextRule::token, 8, 32};
inline constexpr TextBounds hash_bounds{TextRule::token, 64, 64};
inline constexpr TextBounds name_bounds{TextRule::line, 1, 64};
inline constexpr TextBounds line_bounds{TextRule::line, 0, 200};
inline constexpr TextBounds prose_bounds{TextRule::prose, 0, 8000};
inline constexpr TextBounds chat_text_bounds{TextRule::prose, 1, 8000};
inline constexpr TextBounds zone_bounds{TextRule::line, 1, 64};
inline constexpr TextBounds area_name_bounds{TextRule::line, 1, 120};
inline constexpr IntegerBounds avatar_colour_bounds{0, 7};
inline constexpr IntegerBounds avatar_pattern_bounds{0, 3};

void read(const Reader& in, Rate& out);
void read(const Reader& in, Answer& out);
void read(const Reader& in, Role& out);
void read(const Reader& in, RoomKind& out);
void read(const Reader& in, RoleKind& out);
void read(const Reader& in, SessionKind& out);
void read(const Reader& in, Act& out);
void read(const Reader& in, Leaving& out);
void read(const Reader& in, Acknowledged& out);
void write(std::string& out, const Acknowledged& value);
void read(const Reader& in, Cursor& out);
void write(std::string& out, const Cursor& value);
void read(const Reader& in, Hello& out);
void write(std::string& out, const Hello& value);
void read(const Reader& in, Welcome& out);
void write(std::string& out, const Welcome& value);
void read(const Reader& in, Ping& out);
void write(std::string& out, const Ping& value);
void read(const Reader& in, Pong& out);
void write(std::string& out, const Pong& value);
void read(const Reader& in, RateSet& out);
void write(std::string& out, const RateSet& value);
void read(const Reader& in, RoomView& out);
void write(std::string& out, const RoomView& value);
void read(const Reader& in, ConveningView& out);
void write(std::string& out, const ConveningView& value);
void read(const Reader& in, Profile& out);
void write(std::string& out, const Profile& value);
void read(const Reader& in, Conversation& out);
void write(std::string& out, const Conversation& value);
void read(const Reader& in, Mark& out);
void write(std::string& out, const Mark& value);
void read(const Reader& in, InboxView& out);
void write(std::string& out, const InboxView& value);
void read(const Reader& in, TopicOpened& out);
void write(std::string& out, const TopicOpened& value);
void read(const Reader& in, TopicClosed& out);
void write(std::string& out, const TopicClosed& value);
void read(const Reader& in, LinkMint& out);
void write(std::string& out, const LinkMint& value);
void read(const Reader& in, LinkMinted& out);
void write(std::string& out, const LinkMinted& value);
void read(const Reader& in, LinkExchange& out);
void write(std::string& out, const LinkExchange& value);
void read(const Reader& in, LinkSpent& out);
void write(std::string& out, const LinkSpent& value);
void read(const Reader& in, PersonRegister& out);
void write(std::string& out, const PersonRegister& value);
void read(const Reader& in, CookieIssued& out);
void write(std::string& out, const CookieIssued& value);
void read(const Reader& in, SignedIn& out);
void write(std::string& out, const SignedIn& value);
void read(const Reader& in, CookieRevoke& out);
void write(std::string& out, const CookieRevoke& value);
void read(const Reader& in, CookieRevoked& out);
void write(std::string& out, const CookieRevoked& value);
void read(const Reader& in, SignInRequest& out);
void write(std::string& out, const SignInRequest& value);
void read(const Reader& in, RegisterRequest& out);
void write(std::string& out, const RegisterRequest& value);
void read(const Reader& in, SignOutRequest& out);
void write(std::string& out, const SignOutRequest& value);
void read(const Reader& in, Identity& out);
void write(std::string& out, const Identity& value);
void read(const Reader& in, FrontDoor& out);
void write(std::string& out, const FrontDoor& value);
void read(const Reader& in, HttpRefusal& out);
void write(std::string& out, const HttpRefusal& value);
void read(const Reader& in, AttendanceBeat& out);
void write(std::string& out, const AttendanceBeat& value);
void read(const Reader& in, AttendanceInterrupted& out);
void write(std::string& out, const AttendanceInterrupted& value);
void read(const Reader& in, AttendanceReturned& out);
void write(std::string& out, const AttendanceReturned& value);
void read(const Reader& in, Attended& out);
void write(std::string& out, const Attended& value);
void read(const Reader& in, Stay& out);
void write(std::string& out, const Stay& value);
void read(const Reader& in, AttendancePage& out);
void write(std::string& out, const AttendancePage& value);
void read(const Reader& in, Attendance& out);
void write(std::string& out, const Attendance& value);
void read(const Reader& in, Placed& out);
void write(std::string& out, const Placed& value);
void read(const Reader& in, ChatPost& out);
void write(std::string& out, const ChatPost& value);
void read(const Reader& in, Mention& out);
void write(std::string& out, const Mention& value);
void read(const Reader& in, ChatPosted& out);
void write(std::string& out, const ChatPosted& value);
void read(const Reader& in, ChatEdit& out);
void write(std::string& out, const ChatEdit& value);
void read(const Reader& in, ChatEdited& out);
void write(std::string& out, const ChatEdited& value);
void read(const Reader& in, ChatDelete& out);
void write(std::string& out, const ChatDelete& value);
void read(const Reader& in, ChatDeleted& out);
void write(std::string& out, const ChatDeleted& value);
void read(const Reader& in, HistoryPage& out);
void write(std::string& out, const HistoryPage& value);
void read(const Reader& in, History& out);
void write(std::string& out, const History& value);
void read(const Reader& in, ChatType& out);
void write(std::string& out, const ChatType& value);
void read(const Reader& in, ChatTyping& out);
void write(std::string& out, const ChatTyping& value);
void read(const Reader& in, ConveningCreate& out);
void write(std::string& out, const ConveningCreate& value);
void read(const Reader& in, ConveningCreated& out);
void write(std::string& out, const ConveningCreated& value);
void read(const Reader& in, Speaker& out);
void write(std::string& out, const Speaker& value);
void read(const Reader& in, ProgrammeSession& out);
void write(std::string& out, const ProgrammeSession& value);
void read(const Reader& in, ProgrammePublish& out);
void write(std::string& out, const ProgrammePublish& value);
void read(const Reader& in, SessionScheduled& out);
void write(std::string& out, const SessionScheduled& value);
void read(const Reader& in, SessionCancelled& out);
void write(std::string& out, const SessionCancelled& value);
void read(const Reader& in, ProgrammePublished& out);
void write(std::string& out, const ProgrammePublished& value);
void read(const Reader& in, Scheduled& out);
void write(std::string& out, const Scheduled& value);
void read(const Reader& in, ProgrammeDocument& out);
void write(std::string& out, const ProgrammeDocument& value);
void read(const Reader& in, ImportReport& out);
void write(std::string& out, const ImportReport& value);
void read(const Reader& in, AreaRoom& out);
void write(std::string& out, const AreaRoom& value);
void read(const Reader& in, CampusPublish& out);
void write(std::string& out, const CampusPublish& value);
void read(const Reader& in, CampusPublished& out);
void write(std::string& out, const CampusPublished& value);
void read(const Reader& in, DirectPost& out);
void write(std::string& out, const DirectPost& value);
void read(const Reader& in, DirectPosted& out);
void write(std::string& out, const DirectPosted& value);
void read(const Reader& in, ReadMark& out);
void write(std::string& out, const ReadMark& value);
void read(const Reader& in, ReadMarked& out);
void write(std::string& out, const ReadMarked& value);
void read(const Reader& in, PersonMute& out);
void write(std::string& out, const PersonMute& value);
void read(const Reader& in, PersonMuted& out);
void write(std::string& out, const PersonMuted& value);
void read(const Reader& in, PersonUnmute& out);
void write(std::string& out, const PersonUnmute& value);
void read(const Reader& in, PersonUnmuted& out);
void write(std::string& out, const PersonUnmuted& value);
void read(const Reader& in, PersonRemove& out);
void write(std::string& out, const PersonRemove& value);
void read(const Reader& in, PersonRemoved& out);
void write(std::string& out, const PersonRemoved& value);
void read(const Reader& in, PersonRestore& out);
void write(std::string& out, const PersonRestore& value);
void read(const Reader& in, PersonRestored& out);
void write(std::string& out, const PersonRestored& value);
void read(const Reader& in, RoleGrant& out);
void write(std::string& out, const RoleGrant& value);
void read(const Reader& in, RoleGranted& out);
void write(std::string& out, const RoleGranted& value);
void read(const Reader& in, AuditNoted& out);
void write(std::string& out, const AuditNoted& value);
void read(const Reader& in, PersonJoined& out);
void write(std::string& out, const PersonJoined& value);
void read(const Reader& in, ProfileEdit& out);
void write(std::string& out, const ProfileEdit& value);
void read(const Reader& in, ProfileEdited& out);
void write(std::string& out, const ProfileEdited& value);
void read(const Reader& in, PersonCard& out);
void write(std::string& out, const PersonCard& value);
void read(const Reader& in, PeoplePage& out);
void write(std::string& out, const PeoplePage& value);
void read(const Reader& in, People& out);
void write(std::string& out, const People& value);
void read(const Reader& in, WalkTo& out);
void write(std::string& out, const WalkTo& value);
void read(const Reader& in, WalkBeside& out);
void write(std::string& out, const WalkBeside& value);
void read(const Reader& in, WalkInto& out);
void write(std::string& out, const WalkInto& value);
void read(const Reader& in, WalkHead& out);
void write(std::string& out, const WalkHead& value);
void read(const Reader& in, AvatarCard& out);
void write(std::string& out, const AvatarCard& value);
void read(const Reader& in, AvatarsIntroduced& out);
void write(std::string& out, const AvatarsIntroduced& value);
void read(const Reader& in, RehearsalPerson& out);
void write(std::string& out, const RehearsalPerson& value);
void read(const Reader& in, RehearsalAdmit& out);
void write(std::string& out, const RehearsalAdmit& value);
void read(const Reader& in, RehearsalAdmission& out);
void write(std::string& out, const RehearsalAdmission& value);
void read(const Reader& in, RehearsalAdmitted& out);
void write(std::string& out, const RehearsalAdmitted& value);
void read(const Reader& in, RehearsalSweep& out);
void write(std::string& out, const RehearsalSweep& value);
void read(const Reader& in, RehearsalSweeping& out);
void write(std::string& out, const RehearsalSweeping& value);
void read(const Reader& in, RehearsalDismissed& out);
void write(std::string& out, const RehearsalDismissed& value);
void read(const Reader& in, RehearsalErased& out);
void write(std::string& out, const RehearsalErased& value);
void read(const Reader& in, RehearsalSwept& out);
void write(std::string& out, const RehearsalSwept& value);
void read(const Reader& in, RehearsalRequest& out);
void write(std::string& out, const RehearsalRequest& value);
void read(const Reader& in, RehearsalSeat& out);
void write(std::string& out, const RehearsalSeat& value);
void read(const Reader& in, RehearsalSeats& out);
void write(std::string& out, const RehearsalSeats& value);
void read(const Reader& in, RoomOpen& out);
void write(std::string& out, const RoomOpen& value);
void read(const Reader& in, RoomMade& out);
void write(std::string& out, const RoomMade& value);
void read(const Reader& in, RoomOpened& out);
void write(std::string& out, const RoomOpened& value);
void read(const Reader& in, RoomPlaced& out);
void write(std::string& out, const RoomPlaced& value);
void read(const Reader& in, RoomEnter& out);
void write(std::string& out, const RoomEnter& value);
void read(const Reader& in, RoomLeave& out);
void write(std::string& out, const RoomLeave& value);
void read(const Reader& in, RoomEntered& out);
void write(std::string& out, const RoomEntered& value);
void read(const Reader& in, RoomLeft& out);
void write(std::string& out, const RoomLeft& value);
void read(const Reader& in, RoomCount& out);
void write(std::string& out, const RoomCount& value);
void read(const Reader& in, RoomCounts& out);
void write(std::string& out, const RoomCounts& value);

// The stored form: without columns and added fields. Where an event has none of either, it is the wire's form.
template <class T>
void read_payload(const Reader& in, T& out) {
  read(in, out);
}
template <class T>
void write_payload(std::string& out, const T& value) {
  write(out, value);
}
template <class T>
Columns columns_in(const T&) {
  return {};
}
template <class T>
void set_columns(T&, const Columns&) {}
void read_payload(const Reader& in, ChatPosted& out);
void write_payload(std::string& out, const ChatPosted& value);
Columns columns_in(const ChatPosted& value);
void set_columns(ChatPosted& value, const Columns& columns);
void read_payload(const Reader& in, ChatEdited& out);
void write_payload(std::string& out, const ChatEdited& value);
Columns columns_in(const ChatEdited& value);
void set_columns(ChatEdited& value, const Columns& columns);
void read_payload(const Reader& in, DirectPosted& out);
void write_payload(std::string& out, const DirectPosted& value);
Columns columns_in(const DirectPosted& value);
void set_columns(DirectPosted& value, const Columns& columns);
void read_payload(const Reader& in, AuditNoted& out);
void write_payload(std::string& out, const AuditNoted& value);
Columns columns_in(const AuditNoted& value);
void set_columns(AuditNoted& value, const Columns& columns);

// By name; nothing where there is no such message, or none that may come that way.
std::optional<Command> read_command(std::string_view name, const Reader& in);
std::optional<Event> read_event(std::string_view name, const Reader& in);
std::optional<Event> read_event_payload(std::string_view name, const Reader& in, const Columns& columns);
std::optional<Event> event_of_columns(std::string_view name, const Columns& columns);
std::optional<Live> read_live(std::string_view name, const Reader& in);

}  // namespace convene::protocol
