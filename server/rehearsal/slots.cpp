#include "rehearsal/slots.hpp"

#include <algorithm>
#include <optional>

namespace convene::rehearsal {
namespace {

Slot rooms_at(const protocol::ProgrammeDocument& programme, Time moment) {
  Slot rooms;
  for (const protocol::Scheduled& session : programme.sessions) {
    const bool is_on = session.item.starts <= moment && moment < session.item.ends;
    if (is_on && std::find(rooms.begin(), rooms.end(), session.room) == rooms.end()) rooms.push_back(session.room);
  }
  return rooms;
}

Time busiest_moment(const protocol::ProgrammeDocument& programme) {
  Time busiest;
  std::size_t most = 0;
  for (const protocol::Scheduled& session : programme.sessions) {
    const std::size_t rooms = rooms_at(programme, session.item.starts).size();
    if (rooms <= most) continue;
    most = rooms;
    busiest = session.item.starts;
  }
  return busiest;
}

}  // namespace

std::vector<Slot> slots_of(const protocol::ProgrammeDocument& programme, Time now) {
  std::vector<Slot> slots;
  Time moment = now;
  Slot first = rooms_at(programme, moment);
  if (first.empty()) {
    moment = busiest_moment(programme);
    first = rooms_at(programme, moment);
  }
  if (first.empty()) return slots;
  slots.push_back(std::move(first));
  std::optional<Time> next;
  for (const protocol::Scheduled& session : programme.sessions) {
    if (session.item.starts > moment && (!next || session.item.starts < *next)) next = session.item.starts;
  }
  if (next) slots.push_back(rooms_at(programme, *next));
  return slots;
}

}  // namespace convene::rehearsal
