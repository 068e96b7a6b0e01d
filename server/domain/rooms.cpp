#include "domain/rooms.hpp"

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

const Room* Rooms::find(RoomId id) const {
  const auto found = rooms_.find(id);
  return found == rooms_.end() ? nullptr : &found->second;
}

Room* Rooms::find(RoomId id) { return const_cast<Room*>(std::as_const(*this).find(id)); }

const Room* Rooms::named(std::string_view name) const {
  const auto found = by_name_.find(std::string(name));
  return found == by_name_.end() ? nullptr : find(found->second);
}

const Room* Rooms::in_area(std::string_view area) const {
  if (area.empty()) return nullptr;
  for (const auto& [id, room] : rooms_) {
    if (room.area == area && !room.parent) return &room;
  }
  return nullptr;
}

void Rooms::add(Room room) {
  if (!room.parent && !room.is_table) by_name_.emplace(room.name, room.id);
  rooms_.emplace(room.id, std::move(room));
}

std::vector<RoomId> Rooms::breakouts_of(RoomId parent) const {
  std::vector<RoomId> breakouts;
  for (const auto& [id, room] : rooms_) {
    if (room.parent == parent) breakouts.push_back(id);
  }
  return breakouts;
}

std::optional<Refusal> refuse_outside(const Convening& state, const Actor& actor, RoomId room) {
  if (!state.rooms.find(room) && !state.conversations.find(room)) return refuse(ErrorCode::room_unknown);
  const Person* person = state.people.find(actor.person);
  if (!person || person->room != room) return refuse(ErrorCode::not_in_room);
  return std::nullopt;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomOpen& command, const Context& context) {
  if (state.rooms.all().size() >= protocol::limits::rooms_max) return refuse(ErrorCode::limit_reached, "rooms");
  const RoomId room{context.next_sequence};
  return accept({{std::string(topic::convening), actor.person,
                  protocol::RoomOpened{room, command.name, command.kind, command.description, {}}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomEnter& command,
                const Context& context) {
  const Person* person = state.people.find(actor.person);
  if (!person) return refuse(ErrorCode::signed_out);
  const Room* room = state.rooms.find(command.room);
  if (!room || is_closed_table(state, room->id)) return refuse(ErrorCode::room_unknown);
  const RoomId to = put_back(state, *person, command.room);
  if (person->room == to) return accept({});
  if (auto refusal = refuse_turn(state, *person, to, context.now)) return *refusal;
  if (room->parent) {
    const bool is_for_pair = is_pair_room(state, *room);
    if (auto refusal = is_for_pair ? refuse_unpaired(state, *person, *room) : refuse_uninvited(state, *person, *room)) {
      return *refusal;
    }
  }
  if (auto refusal = refuse_door(state, *person, *state.rooms.find(to), context.now)) return *refusal;
  std::vector<Draft> entries = depart(state, actor.person, {{actor.person, context.now}});
  entries.push_back({std::string(topic::ledger), actor.person, protocol::RoomEntered{to}});
  append(entries, withdraw_own(state, actor.person, actor.person));
  append(entries, come_in(state, actor.person, to));
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomLeave&, const Context& context) {
  const Person* person = state.people.find(actor.person);
  if (!person) return refuse(ErrorCode::signed_out);
  return accept(depart(state, actor.person, {{actor.person, context.now}}));
}

void fold(Convening& state, const Entry&, const protocol::RoomOpened& event) {
  state.rooms.add({event.room, event.name, event.kind, event.description, event.area});
}

void fold(Convening& state, const Entry&, const protocol::RoomPlaced& event) {
  if (Room* room = state.rooms.find(event.room)) room->area = event.area;
  for (const RoomId breakout : state.rooms.breakouts_of(event.room)) state.rooms.find(breakout)->area = event.area;
}

void fold(Convening& state, const Entry& entry, const protocol::RoomEntered& event) {
  Person* person = state.people.find(entry.author);
  Room* room = state.rooms.find(event.room);
  CONVENE_ASSERT(person && room && !person->room);
  person->room = event.room;
  const bool is_open = !room->parent && is_past_open(state, person->id, room->id);
  const bool reads_all = is_open || person->role >= protocol::Role::moderator;
  const auto* stretch = state.pairings.stretch(event.room, person->id);
  const bool is_paired = stretch && !stretch->to;
  const std::uint64_t from_now = is_paired ? stretch->from : state.head_of(topic::of_room(event.room));
  person->reads_from = reads_all ? 0 : from_now;
  ++room->people;
  note_table(state, room->id, entry.at);
  state.attendance.entered(entry.author, event.room, entry.at);
  expect_latecomer(state, *person);
}

void fold(Convening& state, const Entry& entry, const protocol::RoomLeft& event) {
  Person* person = state.people.find(event.person);
  Room* room = state.rooms.find(event.room);
  CONVENE_ASSERT(person && room && person->room == event.room);
  person->room = {};
  --room->people;
  note_table(state, room->id, entry.at);
  state.attendance.left(event.person, event.since);
}

}  // namespace convene::domain
