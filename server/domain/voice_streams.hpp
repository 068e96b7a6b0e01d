// Who is sent what by a media server (S5.5): of those who may be heard and seen where one is, as many as one can
// follow.
#pragma once

#include <cstdint>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::domain {

using VoiceSeat = std::uint64_t;

struct VoiceStream {
  VoiceSeat seat = 0;  // whose
  protocol::VoicePart part = protocol::VoicePart::sound;

  auto operator<=>(const VoiceStream&) const = default;
};

/// One who takes part, and all that they are to be sent.
struct VoiceReader {
  PersonId person;
  VoiceSeat seat = 0;
  std::vector<VoiceStream> streams;  // sorted

  bool operator==(const VoiceReader&) const = default;
};

/// One who may be heard or seen.
struct VoiceSource {
  VoiceSeat seat = 0;
  bool has_stage = false;
  bool may_sound = false;
  bool has_microphone = false;
  bool has_camera = false;  // it is on, and may be; the same of the screen
  bool has_screen = false;
  Time spoke_at;
};

/// Those come first who are sent before others: whom a live session is about, then those who can be heard at the
/// moment, the last to speak first. Otherwise the order stays.
void rank(std::vector<VoiceSource>& sources);

/// What one who takes part wants to be sent.
struct VoiceWish {
  VoiceSeat seat = 0;  // their own
  bool has_pictures = true;
  VoiceSeat pinned = 0;  // sent before all others; 0: nobody
};

/// What one who takes part there is sent, of ranked sources: at most limits::media_sounds_max voices and
/// media_pictures_max pictures, those of whom they pinned first, then screens before cameras. A microphone that is off
/// is sent too, as it may be turned on.
std::vector<VoiceStream> streams_for(const VoiceWish& wish, const std::vector<VoiceSource>& ranked);

}  // namespace convene::domain
