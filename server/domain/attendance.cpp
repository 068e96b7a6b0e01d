#include "domain/attendance.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

void Attendance::entered(PersonId person, RoomId room, Time from) {
  stays_[person].push_back({room, from, {}});
}

void Attendance::left(PersonId person, Time to) {
  Stay& stay = stays_.at(person).back();
  stay.to = std::max(to, stay.from);
}

const std::vector<Stay>& Attendance::stays_of(PersonId person) const {
  static const std::vector<Stay> none;
  const auto found = stays_.find(person);
  return found == stays_.end() ? none : found->second;
}

std::vector<Draft> beat_due(const Convening& state, Time now) {
  if (now - state.attendance.last_beat() < Milliseconds(protocol::limits::attendance_beat_ms)) return {};
  const auto& rooms = state.rooms.all();
  const bool anyone = std::any_of(rooms.begin(), rooms.end(), [](const auto& room) { return room.second.people > 0; });
  if (!anyone) return {};
  return {{std::string(topic::ledger), PersonId{}, protocol::AttendanceBeat{}}};
}

std::vector<Draft> drop(const Convening& state, const std::vector<std::pair<PersonId, Time>>& dropped) {
  std::vector<Draft> entries;
  for (const auto& [id, since] : dropped) {
    const Person* person = state.people.find(id);
    if (person && person->room) entries.push_back(leave(*person, PersonId{}, since, protocol::Leaving::dropped));
  }
  return entries;
}

Milliseconds present(const std::vector<Stay>& stays, RoomId room, Time starts, Time ends, Time now) {
  Milliseconds total{0};
  for (const Stay& stay : stays) {
    if (stay.room != room) continue;
    const Time from = std::max(stay.from, starts);
    const Time to = std::min(stay.to.value_or(now), ends);
    if (to > from) total += to - from;
  }
  return total;
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor& actor,
                                        const protocol::AttendancePage& query, Time now) {
  const bool may_see =
      actor.is_server() || actor.person == query.person || is_at_least(state, actor.person, protocol::Role::moderator);
  if (!may_see) return refuse(ErrorCode::not_allowed);
  if (!state.people.find(query.person)) return refuse(ErrorCode::person_unknown);
  constexpr std::size_t listed_max = 100;  // of sessions and of stays; the total counts all
  const std::vector<Stay>& stays = state.attendance.stays_of(query.person);
  protocol::Attendance attendance;
  attendance.person = query.person;
  for (const auto* session : state.programme.in_order()) {
    const Milliseconds in_it = present(stays, session->room, session->item.starts, session->item.ends, now);
    if (in_it == Milliseconds{0}) continue;
    attendance.total_ms += static_cast<std::uint64_t>(in_it.count());
    if (attendance.sessions.size() == listed_max) continue;
    attendance.sessions.push_back({session->session, session->item.title, session->item.starts, session->item.ends,
                                   static_cast<std::uint64_t>(in_it.count())});
  }
  const std::size_t first = stays.size() > listed_max ? stays.size() - listed_max : 0;
  for (std::size_t index = first; index < stays.size(); ++index) {
    const Stay& stay = stays[index];
    const Room* room = state.rooms.find(stay.room);
    attendance.stays.push_back(
        {stay.room, room ? room->name : std::string(), stay.from, stay.to.value_or(now), !stay.to});
  }
  return protocol::Reply(std::move(attendance));
}

void fold(Convening& state, const Entry& entry, const protocol::AttendanceBeat&) {
  state.attendance.alive(entry.at);
}

}  // namespace convene::domain
