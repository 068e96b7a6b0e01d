// Replies and refusals: what is acknowledged is durable, what is refused is not applied, and both are true.
#include "simulation/sight.hpp"
#include "simulation/unrecorded.hpp"

namespace convene::simulation {

using protocol::ErrorCode;

namespace {

template <class... Commands>
bool is_one_of(const protocol::Command& command) {
  return (std::holds_alternative<Commands>(command) || ...);
}

/// Commands that may find nothing to do: then they are acknowledged and lead to no entry.
bool may_be_idle(const protocol::Command& command) {
  return is_one_of<
      protocol::RoomEnter, protocol::RoomLeave, protocol::ReadMark, protocol::PersonUnmute, protocol::PersonRemove,
      protocol::PersonRestore, protocol::AvailabilitySet, protocol::ConversationInvite, protocol::ConversationJoin,
      protocol::ConversationLock, protocol::BreakoutFill, protocol::AnnouncementWithdraw, protocol::CaptionAppoint,
      protocol::CaptionDismiss, protocol::StageOpen, protocol::StageStart, protocol::StageEnd, protocol::HandRaise,
      protocol::HandLower, protocol::HandClear, protocol::HandAdvance, protocol::FloorGive, protocol::FloorTake,
      protocol::SlidesShow, protocol::SlidesTurn, protocol::SlidesHide, protocol::SpeakerAppoint,
      protocol::SpeakerDismiss, protocol::SpeakerReady, protocol::TimerStop, protocol::QuestionVote, protocol::PollVote,
      protocol::StepWrite, protocol::StepMove, protocol::CourseOpen, protocol::StepMark, protocol::StepAnswer,
      protocol::SheetFill, protocol::SheetShare, protocol::WallStage, protocol::CardChange, protocol::CardMove,
      protocol::CardVote, protocol::NoteChange, protocol::NoteMove, protocol::RoleGrant, protocol::ProfileEdit,
      protocol::RehearsalSweep, protocol::VoiceMute, protocol::VoiceUnmute, protocol::RoomForbid, protocol::RoomAllow,
      protocol::PersonBlock, protocol::PersonProtect, protocol::ReportTake, protocol::RoomRule, protocol::RoomKnock,
      protocol::RoomWait, protocol::RoomAdmit, protocol::PersonErase, protocol::HelperName, protocol::OfficeRule,
      protocol::OfficeOpen, protocol::OfficePause, protocol::OfficeClose, protocol::SlotBook, protocol::AffinityClose,
      protocol::AffinityChoose, protocol::AffinityFacilitate, protocol::PairingJoin, protocol::PairingBegin,
      protocol::TableRename, protocol::MessageReact, protocol::ToolsChoose>(command);
}

/// Refusals that say nothing of the command itself: it may have been applied when it came before.
bool is_of_the_line(ErrorCode code) {
  return protocol::text_of(code).retry || code == ErrorCode::not_greeted || code == ErrorCode::already_greeted ||
         code == ErrorCode::number_reused || code == ErrorCode::number_forgotten;
}

}  // namespace

void Sight::shown_reply(const protocol::ReplyFrame& reply) {
  const auto found = asked_.find(reply.n);
  if (found == asked_.end()) return expect(2, false, "an answer to a question that was not asked");
  const Asked asked = found->second;
  if (std::holds_alternative<protocol::Hello>(asked.command)) return welcomed(asked, reply.ok);
  expect(10, is_greeted_, "answered before the welcome");
  if (const auto* history = std::get_if<protocol::HistoryPage>(&asked.command))
    return shown_history(*history, reply.ok);
  if (std::holds_alternative<protocol::PeoplePage>(asked.command)) return shown_people(reply.ok);
  if (const auto* read = std::get_if<protocol::ReportRead>(&asked.command)) judge_report(asked, *read);
  shown_own(asked, reply.ok);
  if (std::holds_alternative<protocol::VoiceJoin>(asked.command)) {
    const auto joined = protocol::decode_as<protocol::VoiceJoined>(reply.ok);
    const bool is_mesh = joined && joined.value().carrier == protocol::VoiceCarrier::browsers;
    if (is_mesh) voices_max_ = protocol::limits::media_mesh_people;
  }
  if (protocol::lane_of(asked.command) == protocol::Lane::record) judge_applied(reply.n, asked, reply.ok);
}

void Sight::welcomed(const Asked& asked, const std::string& ok) {
  const auto welcome = protocol::decode_as<protocol::Welcome>(ok);
  if (!welcome) return expect(10, false, "a welcome that cannot be read");
  is_greeted_ = true;
  expect(10, welcome.value().person == person_, "taken for someone else");
  expect(10, held_since(asked.durable, [](const Standing& standing) { return !standing.is_removed; }),
         "welcomed while removed");
  expect(3, held_since(asked.durable, [&](const Standing& standing) { return standing.role == welcome.value().role; }),
         "welcomed in a role that is not durable");
}

/// Law 16: a report is read by moderators, and never by the one whom it is about.
void Sight::judge_report(const Asked& asked, const protocol::ReportRead& read) {
  const auto is_staff = [](const Standing& standing) { return standing.role != protocol::Role::attendee; };
  expect(16, held_since(asked.durable, is_staff), "a report is read by one who is no moderator");
  expect(16, chronicle_.reported(read.report) != person_, "a report is read by the one whom it is about");
}

void Sight::judge_applied(std::uint32_t n, const Asked& asked, const std::string& ok) {
  const std::string name(protocol::name_of(asked.command));
  const Applied* applied = chronicle_.applied(person_, client_, n);
  if (!applied) {
    if (may_be_idle(asked.command)) return judge_idle(asked);
    return expect(2, false, name + " " + std::to_string(n) + " is acknowledged and not durable");
  }
  // Of what is off the record no digest is kept, so that it cannot be told from another, nor can its answer.
  const bool is_off = applied->digest == 0 && is_off_the_record(chronicle_.entry(applied->first).now());
  expect(6, is_off || applied->digest == asked.digest,
         name + " " + std::to_string(n) + " is answered as another command");
  if (is_off) return;
  const std::string& topic = chronicle_.topic_of(applied->first);
  const std::uint64_t offset = chronicle_.offset_of(applied->first);
  const protocol::Event& event = chronicle_.entry(applied->first).forms.front().event;
  if (const auto* opened = std::get_if<protocol::RoomOpened>(&event)) {
    const auto made = protocol::decode_as<protocol::RoomMade>(ok);
    expect(2, made && made.value().room == opened->room, "the room is said to be another");
  } else if (std::holds_alternative<protocol::ChatPost>(asked.command) ||
             std::holds_alternative<protocol::ChatEdit>(asked.command) ||
             std::holds_alternative<protocol::ChatDelete>(asked.command) ||
             std::holds_alternative<protocol::DirectPost>(asked.command)) {
    const auto placed = protocol::decode_as<protocol::Placed>(ok);
    expect(2, placed && placed.value().topic == topic && placed.value().offset == offset,
           name + " is said to stand elsewhere than at " + topic + " " + std::to_string(offset));
  }
}

/// Nothing was to do: then what was asked for was so already.
void Sight::judge_idle(const Asked& asked) {
  const std::uint64_t from = asked.durable;
  if (const auto* enter = std::get_if<protocol::RoomEnter>(&asked.command)) {
    expect(2, held_since(from, [&](const Standing& standing) { return standing.room == enter->room; }),
           "is said to be in " + enter->room.text() + ", and durably is not");
  }
  if (std::holds_alternative<protocol::RoomLeave>(asked.command)) {
    expect(2, held_since(from, [&](const Standing& standing) { return !standing.room; }),
           "is said to be in no room, and durably is in one");
  }
  if (const auto* removal = std::get_if<protocol::PersonRemove>(&asked.command)) {
    const bool is_removed =
        chronicle_.held_since(removal->person, from, [](const Standing& standing) { return standing.is_removed; });
    expect(2, is_removed, removal->person.text() + " is said to be removed, and durably is not");
  }
  if (const auto* grant = std::get_if<protocol::RoleGrant>(&asked.command)) {
    const bool has_role = chronicle_.held_since(grant->person, from,
                                                [&](const Standing& standing) { return standing.role == grant->role; });
    expect(2, has_role, grant->person.text() + " is said to have a role, and durably has not");
  }
}

void Sight::shown_refusal(const protocol::RefusalFrame& refusal) {
  const auto found = asked_.find(refusal.n);
  if (found == asked_.end()) return expect(2, false, "a refusal of what was not asked");
  const Asked& asked = found->second;
  const std::string name(protocol::name_of(asked.command));
  const Applied* applied = chronicle_.applied(person_, client_, refusal.n);
  if (applied && applied->digest == asked.digest && !is_of_the_line(refusal.code)) {
    expect(2, false,
           name + " " + std::to_string(refusal.n) +
               " is refused and durable: " + std::string(protocol::text_of(refusal.code).code));
  }
  const std::uint64_t from = asked.durable;
  if (refusal.code == ErrorCode::not_in_room) {
    std::string topic;
    if (const auto* history = std::get_if<protocol::HistoryPage>(&asked.command)) topic = history->topic;
    if (const auto* post = std::get_if<protocol::ChatPost>(&asked.command)) topic = "room/" + post->room.text();
    if (const auto* typing = std::get_if<protocol::ChatType>(&asked.command)) topic = "room/" + typing->room.text();
    const auto is_outside = [&](const Standing& standing) { return !may_read(standing, person_, topic); };
    if (!topic.empty())
      expect(3, held_since(from, is_outside), name + ": refused for leaving " + topic + ", not durably");
  }
  if (refusal.code == ErrorCode::not_allowed) {
    expect(3, held_since(from, [](const Standing& standing) { return standing.role != protocol::Role::organiser; }),
           name + ": refused for a role that is not durable");
  }
  if (refusal.code == ErrorCode::signed_out && !std::holds_alternative<protocol::Hello>(asked.command)) {
    expect(3, held_since(from, [](const Standing& standing) { return standing.is_removed; }),
           name + ": refused for a removal that is not durable");
  }
}

void Sight::shown_history(const protocol::HistoryPage& asked, const std::string& ok) {
  const auto history = protocol::decode_as<protocol::History>(ok);
  if (!history) return expect(1, false, "a page of history that cannot be read");
  const auto frame = protocol::decode_server(protocol::record_frame(history.value().records));
  if (!frame) return expect(1, false, "records of a page that cannot be read");
  std::optional<std::uint64_t> before;
  for (const protocol::Record& record : std::get<protocol::RecordsFrame>(frame.value()).records) {
    expect(1, record.topic == asked.topic && record.offset < asked.before, "a page holds what was not asked for");
    expect(1, asked.with || !before || record.offset == *before + 1, "a page has a gap");
    before = record.offset;
    judge(record);
  }
}

void Sight::shown_people(const std::string& ok) {
  const auto people = protocol::decode_as<protocol::People>(ok);
  if (!people) return expect(3, false, "a page of people that cannot be read");
  for (const protocol::PersonCard& card : people.value().people) judge_name(card.person, card.profile.name);
}

}  // namespace convene::simulation
