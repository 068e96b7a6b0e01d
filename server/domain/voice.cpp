#include "domain/voice.hpp"

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::Act;
using protocol::ErrorCode;
using protocol::VoiceHush;
using protocol::VoiceReach;

namespace {

std::optional<VoiceReach> mute_of(const Convening& state, RoomId room, PersonId person) {
  const auto muted = state.voice_mutes.find(room);
  if (muted == state.voice_mutes.end()) return std::nullopt;
  const auto found = muted->second.find(person);
  return found == muted->second.end() ? std::nullopt : std::optional(found->second);
}

/// Those of whom something is left to be shown.
bool is_there(const Convening& state, PersonId id) {
  const Person* person = state.people.find(id);
  return person && !person->is_erased;
}

}  // namespace

bool has_stage(const Convening& state, const Person& person) {
  const Stage& stage = state.stages.of(person.room);
  if (stage.phase != protocol::StagePhase::live) return false;
  return stage.floor == person.id || stage.speaker(person.id);
}

VoiceRights voice_rights(const Convening& state, const Person& person, Time now) {
  if (!person.room || person.is_removed) return {false, false, std::nullopt};
  if (is_muted(person, now)) return {false, false, VoiceHush::muted};
  const Room* room = state.rooms.find(person.room);
  if (room && room->kind == protocol::RoomKind::quiet) return {false, false, VoiceHush::quiet};
  const bool is_live = state.stages.of(person.room).phase == protocol::StagePhase::live;
  if (is_live && !has_stage(state, person)) return {false, false, VoiceHush::audience};
  const auto mute = mute_of(state, person.room, person.id);
  if (!mute) return {};
  return {*mute == VoiceReach::pictures, *mute == VoiceReach::sound, VoiceHush::moderated};
}

std::vector<protocol::VoiceMutedPerson> muted_by_voice(const Convening& state, RoomId room) {
  std::vector<protocol::VoiceMutedPerson> people;
  const auto muted = state.voice_mutes.find(room);
  if (muted == state.voice_mutes.end()) return people;
  for (const auto& [person, reach] : muted->second) {
    if (is_there(state, person)) people.push_back({person, name_of(state, person), reach});
  }
  return people;
}

void forget_voice_mutes(Convening& state, PersonId person) {
  for (auto& [room, muted] : state.voice_mutes) muted.erase(person);
}

Decision decide(const Convening& state, const Actor& actor, const protocol::VoiceMute& command, const Context&) {
  if (!state.rooms.find(command.room)) return refuse(ErrorCode::room_unknown);
  if (auto refusal = refuse_target(state, actor, command.person)) return *refusal;
  const auto before = mute_of(state, command.room, command.person);
  if (before == command.reach) return accept({});
  if (!before && muted_by_voice(state, command.room).size() >= protocol::limits::voice_mutes_max) {
    return refuse(ErrorCode::limit_reached, "people muted in a room");
  }
  return accept({{topic::of_inbox(command.person), actor.person,
                  protocol::VoiceMuted{command.room, command.person, command.reach, command.why}},
                 note(actor.person, command.person, Act::mute_voice, command.why)});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::VoiceUnmute& command, const Context&) {
  if (!state.rooms.find(command.room)) return refuse(ErrorCode::room_unknown);
  if (!state.people.find(command.person)) return refuse(ErrorCode::person_unknown);
  // Nobody lifts their own mute.
  if (actor.person == command.person) return refuse(ErrorCode::not_yourself);
  if (!mute_of(state, command.room, command.person)) return accept({});
  return accept({{topic::of_inbox(command.person), actor.person, protocol::VoiceUnmuted{command.room, command.person}},
                 note(actor.person, command.person, Act::unmute_voice, {})});
}

void fold(Convening& state, const Entry&, const protocol::VoiceMuted& event) {
  state.voice_mutes[event.room][event.person] = event.reach;
}

void fold(Convening& state, const Entry&, const protocol::VoiceUnmuted& event) {
  const auto muted = state.voice_mutes.find(event.room);
  if (muted != state.voice_mutes.end()) muted->second.erase(event.person);
}

}  // namespace convene::domain
