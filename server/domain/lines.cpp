#include "domain/lines.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::Called;
using protocol::ErrorCode;
using protocol::RoomLine;
namespace limits = protocol::limits;

namespace {

bool is_called(const RoomLine& line, PersonId person) {
  return std::any_of(line.called.begin(), line.called.end(), [&](const Called& one) { return one.person == person; });
}

bool holds(const RoomLine& line, PersonId person) {
  return is_called(line, person) || std::find(line.people.begin(), line.people.end(), person) != line.people.end();
}

RoomLine without(RoomLine line, PersonId person) {
  std::erase(line.people, person);
  std::erase_if(line.called, [&](const Called& one) { return one.person == person; });
  return line;
}

Draft lined(PersonId author, RoomLine line) {
  return {std::string(topic::convening), author, protocol::RoomLined{std::move(line)}};
}

/// How many of those in the room, its breakouts included, take a place.
std::size_t guests_of(const Convening& state, RoomId id) {
  std::size_t guests = 0;
  for (const auto& [key, person] : state.people.by_name()) {
    const Room* room = state.rooms.find(person->room);
    const bool is_inside = room && (room->id == id || room->parent == id);
    guests += is_inside && !is_exempt(state, *person, *state.rooms.find(id));
  }
  return guests;
}

/// How many more may come in; nothing where that has no bound.
std::optional<std::size_t> places_left(const Convening& state, RoomId room, std::size_t called) {
  const auto most = static_cast<std::size_t>(state.doors.rules_of(room).people_max);
  if (most == 0) return std::nullopt;
  const std::size_t taken = guests_of(state, room) + called;
  return most - std::min(most, taken);
}

}  // namespace

const RoomLine* Lines::find(RoomId room) const {
  const auto found = lines_.find(room);
  return found == lines_.end() ? nullptr : &found->second;
}

const RoomLine* Lines::of(PersonId person) const {
  const auto found =
      std::find_if(lines_.begin(), lines_.end(), [&](const auto& one) { return holds(one.second, person); });
  return found == lines_.end() ? nullptr : &found->second;
}

void Lines::set(RoomLine line) {
  if (line.called.empty() && line.people.empty()) {
    lines_.erase(line.room);
  } else {
    lines_[line.room] = std::move(line);
  }
}

bool is_full_for(const Convening& state, const Person& person, RoomId room) {
  const bool is_bounded = state.doors.rules_of(room).people_max > 0;
  if (!is_bounded || main_room(state, person.room) == room) return false;
  const RoomLine* line = state.lines.find(room);
  if (line && is_called(*line, person.id)) return false;
  if (line && !line->people.empty()) return true;
  return places_left(state, room, line ? line->called.size() : 0) == std::size_t{0};
}

std::vector<Draft> leave_line(const Convening& state, PersonId author, PersonId person) {
  const RoomLine* line = state.lines.of(person);
  if (!line) return {};
  return {lined(author, without(*line, person))};
}

std::vector<Draft> come_in(const Convening& state, PersonId person, RoomId room) {
  const RoomLine* line = state.lines.find(room);
  if (!line || !holds(*line, person)) return {};
  return {lined(person, without(*line, person))};
}

std::vector<Draft> lines_due(const Convening& state, Time now) {
  std::vector<Draft> entries;
  for (const auto& [room, line] : state.lines.all()) {
    RoomLine next = line;
    std::erase_if(next.called, [now](const Called& one) { return one.until <= now; });
    const std::size_t room_to_call = limits::line_room_max - std::min(limits::line_room_max, next.called.size());
    const std::size_t left = places_left(state, room, next.called.size()).value_or(limits::line_room_max);
    const std::size_t count = std::min({left, room_to_call, next.people.size()});
    const Time until = now + Milliseconds(limits::line_call_ms);
    for (std::size_t index = 0; index < count; ++index) next.called.push_back({next.people[index], until});
    next.people.erase(next.people.begin(), next.people.begin() + static_cast<std::ptrdiff_t>(count));
    if (next != line) entries.push_back(lined(PersonId{}, std::move(next)));
  }
  return entries;
}

std::map<RoomId, std::uint64_t> places_left(const Convening& state) {
  std::map<RoomId, std::uint64_t> taken;
  for (const auto& [room, rules] : state.doors.all()) {
    if (rules.people_max > 0) taken[room] = 0;
  }
  if (taken.empty()) return taken;
  // Once through the people for all rooms: this is asked every second.
  for (const auto& [key, person] : state.people.by_name()) {
    const Room* room = state.rooms.find(person->room);
    if (!room) continue;
    for (const RoomId id : {room->id, room->parent}) {
      const auto found = taken.find(id);
      if (found != taken.end()) found->second += !is_exempt(state, *person, *state.rooms.find(id));
    }
  }
  for (auto& [room, places] : taken) {
    const RoomLine* line = state.lines.find(room);
    const auto most = static_cast<std::uint64_t>(state.doors.rules_of(room).people_max);
    const std::uint64_t held = places + (line ? line->called.size() : 0);
    places = line && !line->people.empty() ? 0 : most - std::min(most, held);
  }
  return taken;
}

std::vector<RoomLine> view_of_lines(const Convening& state) {
  std::vector<RoomLine> views;
  for (const auto& [room, line] : state.lines.all()) views.push_back(line);
  return views;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomWait& command, const Context& context) {
  const Person* person = state.people.find(actor.person);
  if (!person) return refuse(ErrorCode::signed_out);
  const Room* room = state.rooms.find(command.room);
  if (!room || room->parent) return refuse(ErrorCode::room_unknown);
  const RoomLine* line = state.lines.find(room->id);
  const bool is_in_line = line && holds(*line, person->id);
  if (is_in_line == command.on) return accept({});
  if (!command.on) return accept({lined(person->id, without(*line, person->id))});
  const auto closed = refuse_door(state, *person, *room, context.now);
  if (!closed) return refuse(ErrorCode::room_open);
  if (closed->code != ErrorCode::room_full) return *closed;
  const bool is_crowded =
      line ? line->people.size() >= limits::line_room_max : state.lines.all().size() >= limits::lines_max;
  // A sweep would have to take them out of the line.
  if (is_crowded || person->is_simulated) return refuse(ErrorCode::limit_reached, "line");
  std::vector<Draft> entries = leave_line(state, person->id, person->id);
  RoomLine longer = line ? *line : RoomLine{room->id, {}, {}};
  longer.people.push_back(person->id);
  entries.push_back(lined(person->id, std::move(longer)));
  return accept(std::move(entries));
}

void fold(Convening& state, const Entry&, const protocol::RoomLined& event) { state.lines.set(event.line); }

}  // namespace convene::domain
