#include "domain/attendance.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

void Attendance::entered(PersonId person, RoomId room, Time from) { stays_[person].push_back({room, from, {}}); }

void Attendance::left(PersonId person, Time to) {
  Stay& stay = stays_.at(person).back();
  stay.to = std::max(to, stay.from);
  in_doubt_.erase(person);
}

void Attendance::left_hall(PersonId person, Time to) {
  Stay& stay = in_hall_.at(person).back();
  stay.to = std::max(to, stay.from);
}

void Attendance::interrupted(Time since) {
  for (const auto& [person, stays] : stays_) {
    if (!stays.back().to) in_doubt_.try_emplace(person, since);
  }
}

Time Attendance::last_known(PersonId person) const {
  const auto found = in_doubt_.find(person);
  return found == in_doubt_.end() ? last_beat_ : found->second;
}

const std::vector<Stay>& Attendance::stays_of(PersonId person) const {
  static const std::vector<Stay> none;
  const auto found = stays_.find(person);
  return found == stays_.end() ? none : found->second;
}

const std::vector<Stay>& Attendance::hall_stays_of(PersonId person) const {
  static const std::vector<Stay> none;
  const auto found = in_hall_.find(person);
  return found == in_hall_.end() ? none : found->second;
}

namespace {

bool is_anyone_in_a_room(const Convening& state) {
  const auto& rooms = state.rooms.all();
  return std::any_of(rooms.begin(), rooms.end(), [](const auto& room) { return room.second.people > 0; });
}

}  // namespace

std::vector<Draft> beat_due(const Convening& state, Time now) {
  const Time last = state.attendance.last_beat();
  if (now >= last && now - last < Milliseconds(protocol::limits::attendance_beat_ms)) return {};
  if (!is_anyone_in_a_room(state)) return {};
  return {{std::string(topic::ledger), PersonId{}, protocol::AttendanceBeat{}}};
}

std::vector<Draft> interruption(const Convening& state) {
  if (!is_anyone_in_a_room(state)) return {};
  const protocol::AttendanceInterrupted interrupted{state.attendance.last_beat()};
  return {{std::string(topic::ledger), PersonId{}, interrupted}};
}

std::vector<Draft> returns(const Convening& state, const Presence& presence) {
  std::vector<Draft> entries;
  for (const auto& [person, since] : state.attendance.in_doubt()) {
    if (!presence.is_here(person)) continue;
    entries.push_back({std::string(topic::ledger), PersonId{}, protocol::AttendanceReturned{person}});
  }
  return entries;
}

std::vector<Draft> drop(const Convening& state, const std::vector<std::pair<PersonId, Time>>& dropped) {
  std::vector<Departure> departures;
  for (const auto& [person, since] : dropped) departures.push_back({person, since, protocol::Leaving::dropped});
  std::vector<Draft> entries = depart(state, PersonId{}, departures);
  // Nobody's yes shall bring one into a conversation who is gone: a clock that was set back keeps invitations for long.
  for (const auto& [person, since] : dropped) {
    append(entries, withdraw_own(state, PersonId{}, person));
  }
  std::vector<PersonId> gone;
  for (const auto& [person, since] : dropped) gone.push_back(person);
  append(entries, leave_queues(state, gone));
  return entries;
}

std::vector<Stretch> joined(std::vector<Stretch> stretches) {
  std::sort(stretches.begin(), stretches.end(),
            [](const Stretch& left, const Stretch& right) { return left.from < right.from; });
  std::vector<Stretch> result;
  for (const Stretch& stretch : stretches) {
    if (stretch.to <= stretch.from) continue;
    if (result.empty() || result.back().to < stretch.from) {
      result.push_back(stretch);
    } else {
      result.back().to = std::max(result.back().to, stretch.to);
    }
  }
  return result;
}

std::vector<Stretch> within(const std::vector<Stretch>& joined, Time starts, Time ends) {
  std::vector<Stretch> inside;
  auto stretch =
      std::partition_point(joined.begin(), joined.end(), [&](const Stretch& earlier) { return earlier.to <= starts; });
  for (; stretch != joined.end() && stretch->from < ends; ++stretch) {
    const Stretch clipped{std::max(stretch->from, starts), std::min(stretch->to, ends)};
    if (clipped.to > clipped.from) inside.push_back(clipped);
  }
  return inside;
}

Milliseconds length_of(const std::vector<Stretch>& joined) {
  Milliseconds length{0};
  for (const Stretch& stretch : joined) length += stretch.to - stretch.from;
  return length;
}

namespace {

/// Where the person was when, each room's time joined, that in its breakouts and its hall included; a stay that goes on
/// lasts until now.
std::unordered_map<RoomId, std::vector<Stretch>> time_in_rooms(const Convening& state, PersonId person, Time now) {
  std::unordered_map<RoomId, std::vector<Stretch>> rooms;
  for (const auto* stays : {&state.attendance.stays_of(person), &state.attendance.hall_stays_of(person)}) {
    for (const Stay& stay : *stays) rooms[main_room(state, stay.room)].push_back({stay.from, stay.to.value_or(now)});
  }
  for (auto& [room, stretches] : rooms) stretches = joined(std::move(stretches));
  return rooms;
}

/// The newest of them, in the order in which they began; those that began at once in the order in which they are named.
std::vector<protocol::Stay> listed(const Convening& state, PersonId person, Time now, std::size_t most) {
  std::vector<protocol::Stay> list;
  const auto add = [&](const std::vector<Stay>& stays, bool is_in_hall) {
    for (const Stay& stay : stays) {
      const Room* room = state.rooms.find(stay.room);
      list.push_back(
          {stay.room, room ? room->name : std::string(), stay.from, stay.to.value_or(now), !stay.to, is_in_hall});
    }
  };
  add(state.attendance.stays_of(person), false);
  const bool was_in_hall = !state.attendance.hall_stays_of(person).empty();
  add(state.attendance.hall_stays_of(person), true);
  if (was_in_hall) {
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& left, const auto& right) { return left.from < right.from; });
  }
  if (list.size() > most) list.erase(list.begin(), list.end() - static_cast<std::ptrdiff_t>(most));
  return list;
}

}  // namespace

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor& actor,
                                        const protocol::AttendancePage& query, Time now) {
  const bool may_see =
      actor.is_server() || actor.person == query.person || is_at_least(state, actor.person, protocol::Role::moderator);
  if (!may_see) return refuse(ErrorCode::not_allowed);
  if (!state.people.find(query.person)) return refuse(ErrorCode::person_unknown);
  constexpr std::size_t listed_max = 100;  // of sessions and of stays; the total counts all
  protocol::Attendance attendance;
  attendance.person = query.person;
  const auto rooms = time_in_rooms(state, query.person, now);
  std::vector<Stretch> in_sessions;
  for (const auto* session : state.programme.in_order()) {
    const auto room = rooms.find(session->room);
    if (room == rooms.end()) continue;
    const auto in_it = within(room->second, session->item.starts, session->item.ends);
    if (in_it.empty()) continue;
    in_sessions.insert(in_sessions.end(), in_it.begin(), in_it.end());
    if (attendance.sessions.size() == listed_max) continue;
    attendance.sessions.push_back({session->session, session->item.title, session->item.starts, session->item.ends,
                                   static_cast<std::uint64_t>(length_of(in_it).count())});
  }
  attendance.total_ms = static_cast<std::uint64_t>(length_of(joined(std::move(in_sessions))).count());
  attendance.stays = listed(state, query.person, now, listed_max);
  return protocol::Reply(std::move(attendance));
}

void fold(Convening& state, const Entry& entry, const protocol::AttendanceBeat&) { state.attendance.alive(entry.at); }

void fold(Convening& state, const Entry&, const protocol::AttendanceInterrupted& event) {
  state.attendance.interrupted(event.since);
}

void fold(Convening& state, const Entry&, const protocol::AttendanceReturned& event) {
  state.attendance.returned(event.person);
}

}  // namespace convene::domain
