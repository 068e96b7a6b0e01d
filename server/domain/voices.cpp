#include "domain/voices.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/naming.hpp"

namespace convene::domain {

namespace limits = protocol::limits;
using protocol::ErrorCode;
using protocol::VoiceCarrier;

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
  if (carrier_ == VoiceCarrier::browsers && place && before == holders_.end()) {
    const bool is_full = admitted(state, place).members.size() >= limits::media_mesh_people;
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
  // Whoever turns it on is about to speak.
  if (command.speaks || (command.microphone && !own->has_microphone)) own->spoke_at = now;
  own->has_microphone = command.microphone;
  own->has_camera = command.camera;
  own->has_screen = command.screen;
  own->wants_pictures = command.pictures;
  own->pinned = command.pinned;
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
  // With a media server nobody learns the address of another's browser.
  if (carrier_ == VoiceCarrier::server) return refuse(ErrorCode::voice_apart);
  const auto members = admitted(state, place).members;
  const auto is_member = [&](PersonId id) { return std::find(members.begin(), members.end(), id) != members.end(); };
  if (!is_member(person) || !is_member(other->second)) return refuse(ErrorCode::voice_apart);
  return other->second;
}

std::optional<Refusal> Voices::refuse_negotiation(PersonId person, const protocol::VoiceNegotiate& said, Time now) {
  Holder* own = holder(person, said.seat);
  if (!own) return refuse(ErrorCode::voice_elsewhere);
  own->heard_at = now;
  if (auto refusal = count(*own, said.text.size(), now)) return *refusal;
  if (carrier_ == VoiceCarrier::browsers || is_away_) return refuse(ErrorCode::media_away);
  return std::nullopt;
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
  protocol::VoiceMembers told;
  told.room = room;
  const Admitted there = admitted(state, room);
  for (const PersonId id : there.members) {
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
  (carrier_ == VoiceCarrier::server ? told.listening : told.waiting) = there.others;
  told.muted = muted_by_voice(state, room);
  told.away = is_away_ && !(told.members.empty() && there.others == 0);
  return told;
}

std::vector<VoiceReader> Voices::readers(const Convening& state, Time now) const {
  std::map<RoomId, std::vector<VoiceSource>> ranked;
  for (const auto& [room, people] : places_) ranked.emplace(room, sources(state, room, now));
  const std::vector<VoiceSource> nobody;
  std::vector<VoiceReader> readers;
  for (const auto& [person, own] : holders_) {
    // Who has gone on is followed at once, and hears nothing until then.
    const bool is_there = own.place && own.place == place_of(state, person);
    const auto& heard = is_there ? ranked.at(own.place) : nobody;
    const auto pinned = own.pinned ? holders_.find(*own.pinned) : holders_.end();
    const Seat first = pinned == holders_.end() ? 0 : pinned->second.seat;
    readers.push_back({person, own.seat, streams_for({own.seat, own.wants_pictures, first}, heard)});
  }
  return readers;
}

std::vector<VoiceSource> Voices::sources(const Convening& state, RoomId room, Time now) const {
  std::vector<VoiceSource> sources;
  for (const PersonId id : admitted(state, room).members) {
    const Holder& own = holders_.at(id);
    const Person& person = *state.people.find(id);
    const VoiceRights rights = voice_rights(state, person, now);
    VoiceSource source;
    source.seat = own.seat;
    source.has_stage = has_stage(state, person);
    source.may_sound = rights.is_heard;
    source.has_microphone = own.has_microphone;
    source.has_camera = own.has_camera && rights.is_seen;
    source.has_screen = own.has_screen && rights.is_seen;
    source.spoke_at = own.spoke_at;
    sources.push_back(source);
  }
  rank(sources);
  return sources;
}

Voices::Admitted Voices::admitted(const Convening& state, RoomId room) const {
  const auto there = places_.find(room);
  if (there == places_.end()) return {};
  // Who has gone on is followed at the next tick, and has left at once.
  std::vector<PersonId> people;
  for (const PersonId person : there->second) {
    if (place_of(state, person) == room) people.push_back(person);
  }
  const std::size_t all = people.size();
  const bool is_carried = carrier_ == VoiceCarrier::server;
  const std::size_t most = is_carried ? limits::media_server_people : limits::media_mesh_people;
  const auto is_of_stage = [&](PersonId id) { return has_stage(state, *state.people.find(id)); };
  if (is_carried && state.stages.of(room).phase == protocol::StagePhase::live) {
    std::erase_if(people, [&](PersonId id) { return !is_of_stage(id); });
  } else if (people.size() > most) {
    std::stable_partition(people.begin(), people.end(), is_of_stage);
  }
  if (people.size() > most) people.resize(most);
  return {people, all - people.size()};
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
