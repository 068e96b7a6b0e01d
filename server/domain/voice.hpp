// Who may be heard and seen by voice, and where (S5.5): what a moderator's mute, a live stage and a quiet room leave of
// it. Who takes part at the moment is live and stands in voices.hpp.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;
struct Person;

/// Whom moderators have muted, by room.
using VoiceMutes = std::map<RoomId, std::map<PersonId, protocol::VoiceReach>>;

struct VoiceRights {
  bool is_heard = true;
  bool is_seen = true;
  std::optional<protocol::VoiceHush> hush{};  // why one of these is not so

  bool operator==(const VoiceRights&) const = default;
};

/// What the person may send in the place they are in. In no place there is nobody to hear it.
VoiceRights voice_rights(const Convening& state, const Person& person, Time now);

/// Whether the person is one of those whom a live session in their room is about.
bool has_stage(const Convening& state, const Person& person);

std::vector<protocol::VoiceMutedPerson> muted_by_voice(const Convening& state, RoomId room);

/// Nobody asks any more whether the person may be heard.
void forget_voice_mutes(Convening& state, PersonId person);

Decision decide(const Convening& state, const Actor& actor, const protocol::VoiceMute& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::VoiceUnmute& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::VoiceMuted& event);
void fold(Convening& state, const Entry& entry, const protocol::VoiceUnmuted& event);

}  // namespace convene::domain
