#include "domain/breakouts.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

bool Desk::holds(RoomId room) const {
  return std::any_of(rooms.begin(), rooms.end(), [room](const protocol::Breakout& one) { return one.room == room; });
}

const Desk* Breakouts::find(RoomId parent) const {
  const auto found = desks_.find(parent);
  return found == desks_.end() ? nullptr : &found->second;
}

Desk* Breakouts::find(RoomId parent) { return const_cast<Desk*>(std::as_const(*this).find(parent)); }

Desk& Breakouts::lay_out(RoomId parent) { return desks_[parent] = {}; }

void Breakouts::close(RoomId parent) {
  const auto found = desks_.find(parent);
  if (found == desks_.end()) return;
  auto& groups = last_[parent];
  groups.clear();
  for (const protocol::Breakout& breakout : found->second.rooms) {
    auto& group = groups.emplace_back();
    for (const auto& [person, room] : found->second.places) {
      if (room == breakout.room) group.push_back(person);
    }
  }
  desks_.erase(found);
}

const std::vector<std::vector<PersonId>>& Breakouts::last(RoomId parent) const {
  static const std::vector<std::vector<PersonId>> none;
  const auto found = last_.find(parent);
  return found == last_.end() ? none : found->second;
}

RoomId main_room(const Convening& state, RoomId id) {
  const Room* room = state.rooms.find(id);
  return room && room->parent ? room->parent : id;
}

std::optional<Refusal> refuse_uninvited(const Convening& state, const Person& person, const Room& breakout) {
  const Desk* desk = state.breakouts.find(breakout.parent);
  if (!desk || !desk->is_open || !desk->holds(breakout.id)) return refuse(protocol::ErrorCode::breakouts_missing);
  if (desk->is_chosen || person.role >= protocol::Role::moderator) return std::nullopt;
  const auto place = desk->places.find(person.id);
  if (place == desk->places.end() || place->second != breakout.id) return refuse(protocol::ErrorCode::not_invited);
  return std::nullopt;
}

RoomId put_back(const Convening& state, const Person& person, RoomId room) {
  const auto pair = pair_room_of(state, person.id, room);
  if (pair && main_room(state, person.room) != room) return *pair;
  const Desk* desk = state.breakouts.find(room);
  if (!desk || !desk->is_open || desk->holds(person.room)) return room;
  const auto place = desk->places.find(person.id);
  return place == desk->places.end() ? room : place->second;
}

std::optional<protocol::BreakoutsView> view_of_breakouts(const Convening& state, RoomId room) {
  const RoomId parent = main_room(state, room);
  const Desk* desk = state.breakouts.find(parent);
  if (!desk || !desk->is_open) return std::nullopt;
  protocol::BreakoutsView view{
      parent,      state.rooms.find(parent)->name, desk->rooms, desk->is_chosen, desk->ends, desk->closes, std::nullopt,
      std::nullopt};
  const auto note = desk->notes.find(room);
  if (note == desk->notes.end()) return view;
  view.note = note->second.text;
  if (note->second.is_unrecorded) view.note_unrecorded = true;
  return view;
}

protocol::DeskView view_of_desk(const Convening& state, RoomId parent) {
  protocol::DeskView view;
  const Desk* desk = state.breakouts.find(parent);
  if (!desk) return view;
  using protocol::BreakoutStage;
  view.stage = desk->closes ? BreakoutStage::closing : desk->is_open ? BreakoutStage::open : BreakoutStage::prepared;
  view.rooms = desk->rooms;
  view.chosen = desk->is_chosen;
  view.ends = desk->ends;
  view.closes = desk->closes;
  for (const auto& [person, room] : desk->places) {
    view.places.push_back({person, room});
    view.names.push_back({person, state.people.find(person)->profile.name});
  }
  return view;
}

std::vector<protocol::BreakoutInvitation> invitations_of(const Convening& state, PersonId person) {
  std::vector<protocol::BreakoutInvitation> invitations;
  for (const auto& [parent, desk] : state.breakouts.all()) {
    const auto place = desk.places.find(person);
    if (!desk.is_open || place == desk.places.end()) continue;
    invitations.push_back(
        {parent, state.rooms.find(parent)->name, place->second, state.rooms.find(place->second)->name, desk.ends});
  }
  return invitations;
}

void fold(Convening& state, const Entry& entry, const protocol::BreakoutPrepared& event) {
  const auto parent = topic::desk_in(entry.topic);
  CONVENE_ASSERT(parent);
  state.breakouts.lay_out(*parent).is_chosen = event.chosen;
}

void fold(Convening& state, const Entry&, const protocol::BreakoutAdded& event) {
  Desk* desk = state.breakouts.find(event.parent);
  CONVENE_ASSERT(desk);
  if (desk->holds(event.room)) return;  // told to two audiences
  desk->rooms.push_back({event.room, event.name});
  Room room;
  room.id = event.room;
  room.name = event.name;
  room.kind = protocol::RoomKind::breakout;
  room.area = state.rooms.find(event.parent)->area;
  room.parent = event.parent;
  state.rooms.add(std::move(room));
}

void fold(Convening& state, const Entry& entry, const protocol::BreakoutPlaced& event) {
  const auto parent = topic::desk_in(entry.topic);
  CONVENE_ASSERT(parent);
  Desk* desk = state.breakouts.find(*parent);
  CONVENE_ASSERT(desk);
  for (const protocol::BreakoutSeat& seat : event.places) {
    if (seat.room) {
      desk->places[seat.person] = *seat.room;
    } else {
      desk->places.erase(seat.person);
    }
  }
}

void fold(Convening& state, const Entry&, const protocol::BreakoutOpened& event) {
  Desk* desk = state.breakouts.find(event.parent);
  CONVENE_ASSERT(desk);
  desk->is_open = true;
  desk->ends = event.ends;
  desk->closes.reset();
}

void fold(Convening& state, const Entry&, const protocol::BreakoutExtended& event) {
  Desk* desk = state.breakouts.find(event.parent);
  CONVENE_ASSERT(desk);
  desk->ends = event.ends;
  desk->closes.reset();
}

void fold(Convening& state, const Entry&, const protocol::BreakoutRecalled& event) {
  Desk* desk = state.breakouts.find(event.parent);
  CONVENE_ASSERT(desk);
  desk->closes = event.closes;
}

void fold(Convening& state, const Entry&, const protocol::BreakoutClosed& event) {
  state.breakouts.close(event.parent);
}

void fold(Convening& state, const Entry& entry, const protocol::BreakoutNoted& event) {
  const auto room = topic::room_in(entry.topic);
  CONVENE_ASSERT(room);
  Desk* desk = state.breakouts.find(main_room(state, *room));
  CONVENE_ASSERT(desk);
  desk->notes[*room] = {event.by, event.text, event.unrecorded.value_or(false)};
}

void fold(Convening&, const Entry&, const protocol::BreakoutTold&) {}
void fold(Convening&, const Entry&, const protocol::BreakoutReported&) {}
void fold(Convening&, const Entry&, const protocol::BreakoutInvited&) {}
void fold(Convening&, const Entry&, const protocol::BreakoutReleased&) {}
void fold(Convening&, const Entry&, const protocol::HelpAsked&) {}
void fold(Convening&, const Entry&, const protocol::HelpAnswered&) {}

}  // namespace convene::domain
