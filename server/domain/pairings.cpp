#include "domain/pairings.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::PairingGroup;
using protocol::PairingStage;

bool Pairing::holds(PersonId person) const { return std::find(people.begin(), people.end(), person) != people.end(); }

const PairingGroup* Pairing::of(PersonId person) const {
  const auto found = std::find_if(groups.begin(), groups.end(), [person](const PairingGroup& group) {
    return std::find(group.people.begin(), group.people.end(), person) != group.people.end();
  });
  return found == groups.end() ? nullptr : &*found;
}

const Pairing* Pairings::find(RoomId parent) const {
  const auto found = pairings_.find(parent);
  return found == pairings_.end() ? nullptr : &found->second;
}

Pairing* Pairings::find(RoomId parent) { return const_cast<Pairing*>(std::as_const(*this).find(parent)); }

const std::vector<RoomId>& Pairings::rooms_of(RoomId parent) const {
  static const std::vector<RoomId> none;
  const auto found = rooms_.find(parent);
  return found == rooms_.end() ? none : found->second;
}

const Pairings::Stretch* Pairings::stretch(RoomId room, PersonId person) const {
  const auto found = stretches_.find({room, person});
  return found == stretches_.end() ? nullptr : &found->second;
}

void Pairings::end_stretch(RoomId room, PersonId person, std::uint64_t to) { stretches_[{room, person}].to = to; }

bool is_pair_room(const Convening& state, const Room& room) {
  const auto& rooms = state.pairings.rooms_of(room.parent);
  return std::binary_search(rooms.begin(), rooms.end(), room.id);
}

std::optional<RoomId> pair_room_of(const Convening& state, PersonId person, RoomId parent) {
  const Pairing* pairing = state.pairings.find(parent);
  const PairingGroup* group = pairing && pairing->holds(person) ? pairing->of(person) : nullptr;
  if (!group) return std::nullopt;
  return group->room;
}

std::optional<Refusal> refuse_unpaired(const Convening& state, const Person& person, const Room& room) {
  const Pairing* pairing = state.pairings.find(room.parent);
  if (!pairing || !pairing->is_talking()) return refuse(ErrorCode::pairing_missing);
  if (person.role >= protocol::Role::moderator) return std::nullopt;
  const PairingGroup* own = pairing->of(person.id);
  if (!own || own->room != room.id) return refuse(ErrorCode::not_invited);
  return std::nullopt;
}

std::optional<protocol::PairingView> view_of_pairing(const Convening& state, RoomId room) {
  const RoomId parent = main_room(state, room);
  const Pairing* pairing = state.pairings.find(parent);
  if (!pairing) return std::nullopt;
  protocol::PairingView view;
  view.parent = parent;
  view.parent_name = state.rooms.find(parent)->name;
  view.title = pairing->title;
  view.text = pairing->text;
  if (pairing->is_unrecorded) view.unrecorded = true;
  view.rounds = pairing->rounds;
  view.talk_s = pairing->talk_s;
  view.pause_s = pairing->pause_s;
  view.stage = pairing->stage;
  view.round = pairing->round;
  view.ends = pairing->ends;
  if (room == parent) view.people = pairing->people.size();
  return view;
}

std::vector<protocol::OwnPairing> pairings_of(const Convening& state, PersonId person) {
  std::vector<protocol::OwnPairing> views;
  for (const auto& [parent, pairing] : state.pairings.all()) {
    if (!pairing.holds(person)) continue;
    protocol::OwnPairing view;
    view.parent = parent;
    view.parent_name = state.rooms.find(parent)->name;
    view.waits = pairing.waiting.contains(person);
    if (const PairingGroup* group = pairing.of(person)) {
      view.room = group->room;
      std::vector<PersonId> others = group->people;
      std::erase(others, person);
      view.people = named(state, others);
    }
    views.push_back(std::move(view));
  }
  return views;
}

namespace {

Pairing& pairing_in(Convening& state, RoomId parent) {
  Pairing* pairing = state.pairings.find(parent);
  CONVENE_ASSERT(pairing);
  return *pairing;
}

/// What was said in the pairs' rooms up to now is what those in them may read later.
void part(Convening& state, Pairing& pairing) {
  for (const PairingGroup& group : pairing.groups) {
    const std::uint64_t head = state.head_of(topic::of_room(group.room));
    for (const PersonId person : group.people) state.pairings.end_stretch(group.room, person, head);
  }
  pairing.groups.clear();
}

}  // namespace

void fold(Convening& state, const Entry& entry, const protocol::PairingOpened& event) {
  Pairing& pairing = state.pairings.open(event.parent);
  pairing.title = event.title;
  pairing.text = event.text;
  pairing.is_unrecorded = event.unrecorded.value_or(false);
  pairing.rounds = event.rounds;
  pairing.talk_s = event.talk_s;
  pairing.pause_s = event.pause_s;
  pairing.seed = entry.sequence;
}

void fold(Convening& state, const Entry&, const protocol::PairingSeated& event) {
  Pairing& pairing = pairing_in(state, event.parent);
  if (!pairing.holds(event.person)) pairing.people.push_back(event.person);
}

void fold(Convening& state, const Entry&, const protocol::PairingReleased& event) {
  Pairing& pairing = pairing_in(state, event.parent);
  std::erase(pairing.people, event.person);
  pairing.waiting.erase(event.person);
}

void fold(Convening& state, const Entry&, const protocol::PairingRoomed& event) {
  Room room;
  room.id = event.room;
  room.name = event.name;
  room.kind = protocol::RoomKind::breakout;
  room.area = state.rooms.find(event.parent)->area;
  room.parent = event.parent;
  state.rooms.add(std::move(room));
  state.pairings.add_room(event.parent, event.room);
}

void fold(Convening& state, const Entry&, const protocol::PairingPaired& event) {
  Pairing& pairing = pairing_in(state, event.parent);
  pairing.groups = event.groups;
  pairing.waiting = {event.waiting.begin(), event.waiting.end()};
  for (const PairingGroup& group : event.groups) {
    const std::uint64_t head = state.head_of(topic::of_room(group.room));
    for (const PersonId one : group.people) {
      state.pairings.begin_stretch(group.room, one, head);
      for (const PersonId other : group.people) {
        if (one < other) pairing.past.emplace(one, other);
      }
    }
  }
}

void fold(Convening& state, const Entry& entry, const protocol::PairingBegan& event) {
  Pairing& pairing = pairing_in(state, event.parent);
  pairing.began = entry.at;
  pairing.stage = PairingStage::talking;
  pairing.round = event.round;
  pairing.ends = event.ends;
}

void fold(Convening& state, const Entry&, const protocol::PairingTimed& event) {
  Pairing& pairing = pairing_in(state, event.parent);
  pairing.ends = event.ends;
  pairing.rounds = event.rounds;
}

void fold(Convening& state, const Entry&, const protocol::PairingPaused& event) {
  Pairing& pairing = pairing_in(state, event.parent);
  part(state, pairing);
  pairing.stage = PairingStage::pause;
  pairing.ends = event.ends;
}

void fold(Convening& state, const Entry&, const protocol::PairingClosed& event) {
  part(state, pairing_in(state, event.parent));
  state.pairings.close(event.parent);
}

void fold(Convening&, const Entry&, const protocol::PairingCounted&) {}

}  // namespace convene::domain
