#include "domain/record.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

void OffRecord::begin(SessionId session, RoomId room, bool was_off) {
  begun_.insert(session);
  // What a moderator switched off before stays so when the session is over.
  if (!was_off || by_session_.contains(room)) by_session_[room] = session;
}

void OffRecord::end(SessionId session, RoomId room) {
  begun_.erase(session);
  by_session_.erase(room);
}

bool keeps_no_record(const Convening& state, RoomId room) {
  return state.doors.rules_of(room).no_record || state.doors.rules_of(main_room(state, room)).no_record;
}

namespace {

/// In which room something is said; none where it is said in no room.
template <class Event>
RoomId said_in(const std::string& topic, const Event& event) {
  if constexpr (requires { event.room; }) return event.room;
  if (const auto room = topic::room_in(topic)) return *room;
  if (const auto room = topic::desk_in(topic)) return *room;
  if (const auto room = topic::board_in(topic)) return *room;
  return topic::captions_in(topic).value_or(RoomId{});
}

struct Marker {
  const Convening& state;
  const std::string& topic;

  template <class Event>
  void operator()(Event& event) const {
    if constexpr (requires { event.unrecorded; }) {
      if (keeps_no_record(state, said_in(topic, event))) event.unrecorded = true;
    }
  }
};

struct Silencer {
  template <class Event>
  void operator()(Event& event) const {
    if constexpr (requires { event.unrecorded; }) {
      if (!event.unrecorded.value_or(false)) return;
      if constexpr (requires { event.text; }) event.text.clear();
      if constexpr (requires { event.answer; }) event.answer.clear();
      if constexpr (requires { event.options; }) {
        for (std::string& option : event.options) option.clear();
      }
      if constexpr (requires { event.cases; }) {
        if (event.cases) std::fill(event.cases->begin(), event.cases->end(), std::string());
      }
    }
  }
};

Draft rule(const Convening& state, RoomId room, SessionId session, bool is_off) {
  protocol::RoomRules rules = state.doors.rules_of(room);
  rules.no_record = is_off;
  return {std::string(topic::convening), PersonId{}, protocol::RoomRuled{room, std::move(rules), session}};
}

bool is_over(const Convening& state, RoomId room, SessionId id, Time now) {
  if (state.stages.of(room).is_open()) return false;
  const auto found = state.programme.all().find(id);
  if (found == state.programme.all().end()) return true;
  const protocol::SessionScheduled& session = found->second;
  return !session.item.no_record || session.room != room || session.item.ends <= now;
}

}  // namespace

void mark(const Convening& state, const std::string& topic, protocol::Event& event) {
  std::visit(Marker{state, topic}, event);
}

bool is_unrecorded(const protocol::Event& event) {
  return std::visit(
      [](const auto& one) {
        if constexpr (requires { one.unrecorded; }) return one.unrecorded.value_or(false);
        return false;
      },
      event);
}

protocol::Event recorded(protocol::Event event) {
  std::visit(Silencer{}, event);
  return event;
}

std::vector<Draft> records_due(const Convening& state, Time now) {
  std::vector<Draft> entries;
  std::set<RoomId> ruled;
  for (const auto& [id, session] : state.programme.all()) {
    const Time from = session.item.starts - Milliseconds(protocol::limits::no_record_early_ms);
    const bool is_due = session.item.no_record && from <= now && now < session.item.ends;
    if (!is_due || state.off_record.has_begun(id) || !ruled.insert(session.room).second) continue;
    entries.push_back(rule(state, session.room, id, true));
  }
  for (const auto& [room, session] : state.off_record.by_session()) {
    if (!ruled.contains(room) && is_over(state, room, session, now)) {
      entries.push_back(rule(state, room, session, false));
    }
  }
  return entries;
}

}  // namespace convene::domain
