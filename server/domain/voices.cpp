#include "domain/voices.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/naming.hpp"

namespace convene::domain {

namespace limits = protocol::limits;
using protocol::ErrorCode;

namespace {

RoomId place_of(const Convening& state, PersonId id) {
  const Person* person = state.people.find(id);
  return person && !person->is_removed ? person->room : RoomId{};
}

}  // namespace

Voices::Holder* Voices::holder(PersonId person, Seat seat) {
  const auto found = holders_.find(person);
  return found != holders_.end() && found->second.seat == seat ? &found->second : nullptr;
}

Result<Voices::Taken, Refusal> Voices::join(const Convening& state, PersonId person, std::optional<Seat> seat,
                                            Time now) {
  if (Holder* own = seat ? holder(person, *seat) : nullptr) {
    own->heard_at = now;
    return Taken{own->seat, std::nullopt};
  }
  const RoomId place = place_of(state, person);
  const auto before = holders_.find(person);
  if (place && before == holders_.end()) {
    std::size_t waiting = 0;
    const bool is_full = admitted(state, place, waiting).size() >= limits::media_mesh_people;
    // Whom a live session is about is never kept out by those who listen.
    const bool has_way_in = has_stage(state, *state.people.find(person));
    if (is_full && !has_way_in) return refuse(ErrorCode::voice_full);
  }
  Taken taken;
  // Of a process that was started later a seat is higher.
  taken.seat = last_ = std::max<Seat>(last_ + 1, static_cast<Seat>(to_milliseconds(now)));
  if (before != holders_.end()) {
    // Another tab of theirs: they keep their place.
    taken.ended = Ended{person, before->second.seat, protocol::VoiceEnd::elsewhere};
    people_.erase(before->second.seat);
    before->second.seat = taken.seat;
    before->second.has_microphone = before->second.has_camera = before->second.has_screen = false;
  }
  Holder& own = holders_[person];
  own.seat = taken.seat;
  own.heard_at = now;
  people_[taken.seat] = person;
  move(person, own, place);
  return taken;
}

std::optional<Refusal> Voices::set(PersonId person, const protocol::VoiceSet& command, Time now) {
  Holder* own = holder(person, command.seat);
  if (!own) return refuse(ErrorCode::voice_elsewhere);
  own->has_microphone = command.microphone;
  own->has_camera = command.camera;
  own->has_screen = command.screen;
  own->heard_at = now;
  return std::nullopt;
}

void Voices::leave(PersonId person, Seat seat) {
  if (holder(person, seat)) remove(holders_.find(person));
}

Result<PersonId, Refusal> Voices::pass(const Convening& state, PersonId person, const protocol::VoiceSignal& signal,
                                       Time now) {
  Holder* own = holder(person, signal.seat);
  if (!own) return refuse(ErrorCode::voice_elsewhere);
  own->heard_at = now;
  if (auto refusal = count(*own, signal.text.size(), now)) return *refusal;
  const auto other = people_.find(signal.to);
  const RoomId place = place_of(state, person);
  if (other == people_.end() || other->second == person || !place) return refuse(ErrorCode::voice_apart);
  std::size_t waiting = 0;
  const auto members = admitted(state, place, waiting);
  const auto is_member = [&](PersonId id) { return std::find(members.begin(), members.end(), id) != members.end(); };
  if (!is_member(person) || !is_member(other->second)) return refuse(ErrorCode::voice_apart);
  return other->second;
}

std::vector<Voices::Ended> Voices::follow(const Convening& state, Time now) {
  std::vector<Ended> ended;
  for (auto each = holders_.begin(); each != holders_.end();) {
    const auto current = each++;
    auto& [person, own] = *current;
    if (now - own.heard_at > Milliseconds(limits::voice_silent_ms)) {
      ended.push_back({person, own.seat, protocol::VoiceEnd::silent});
      remove(current);
    } else {
      move(person, own, place_of(state, person));
    }
  }
  return ended;
}

std::vector<RoomId> Voices::places() const {
  std::vector<RoomId> places;
  for (const auto& [room, people] : places_) places.push_back(room);
  return places;
}

protocol::VoiceMembers Voices::members(const Convening& state, RoomId room, Time now) const {
  std::size_t waiting = 0;
  protocol::VoiceMembers told;
  told.room = room;
  for (const PersonId id : admitted(state, room, waiting)) {
    const Holder& own = holders_.at(id);
    const VoiceRights rights = voice_rights(state, *state.people.find(id), now);
    protocol::VoiceMember member;
    member.seat = own.seat;
    member.person = id;
    member.name = name_of(state, id);
    member.heard = rights.is_heard;
    member.seen = rights.is_seen;
    member.hush = rights.hush;
    member.microphone = own.has_microphone && rights.is_heard;
    member.camera = own.has_camera && rights.is_seen;
    member.screen = own.has_screen && rights.is_seen;
    told.members.push_back(std::move(member));
  }
  told.waiting = waiting;
  told.muted = muted_by_voice(state, room);
  return told;
}

std::vector<PersonId> Voices::admitted(const Convening& state, RoomId room, std::size_t& waiting) const {
  const auto there = places_.find(room);
  if (there == places_.end()) return {};
  // Who has gone on is followed at the next tick, and has left at once.
  std::vector<PersonId> people;
  for (const PersonId person : there->second) {
    if (place_of(state, person) == room) people.push_back(person);
  }
  if (people.size() <= limits::media_mesh_people) return people;
  std::stable_partition(people.begin(), people.end(),
                        [&](PersonId id) { return has_stage(state, *state.people.find(id)); });
  waiting = people.size() - limits::media_mesh_people;
  people.resize(limits::media_mesh_people);
  return people;
}

void Voices::move(PersonId person, Holder& own, RoomId place) {
  if (own.place == place) return;
  if (const auto left = places_.find(own.place); left != places_.end()) {
    std::erase(left->second, person);
    if (left->second.empty()) places_.erase(left);
  }
  own.place = place;
  if (place) places_[place].push_back(person);
}

void Voices::remove(std::map<PersonId, Holder>::iterator found) {
  move(found->first, found->second, {});
  people_.erase(found->second.seat);
  holders_.erase(found);
}

std::optional<Refusal> Voices::count(Holder& own, std::size_t bytes, Time now) {
  if (now - own.window_at >= Milliseconds(limits::voice_window_ms)) {
    own.window_at = now;
    own.signals = own.bytes = 0;
  }
  if (own.signals >= limits::voice_signals_max || own.bytes + bytes > limits::voice_signal_bytes_max) {
    return refuse(ErrorCode::too_fast);
  }
  ++own.signals;
  own.bytes += bytes;
  return std::nullopt;
}

}  // namespace convene::domain
