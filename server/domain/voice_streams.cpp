#include "domain/voice_streams.hpp"

#include <algorithm>
#include <tuple>

#include "protocol/generated/cpp/limits.hpp"

namespace convene::domain {

using protocol::VoicePart;

void rank(std::vector<VoiceSource>& sources) {
  std::stable_sort(sources.begin(), sources.end(), [](const VoiceSource& one, const VoiceSource& other) {
    const auto key = [](const VoiceSource& of) {
      return std::tuple(of.has_stage, of.may_sound && of.has_microphone, of.spoke_at);
    };
    return key(one) > key(other);
  });
}

std::vector<VoiceStream> streams_for(const VoiceWish& wish, const std::vector<VoiceSource>& ranked) {
  std::vector<VoiceStream> streams;
  const auto take = [&](VoicePart part, std::size_t most, auto is_wanted) {
    for (const bool is_pinned : {true, false}) {
      for (const VoiceSource& source : ranked) {
        if (most == 0) return most;
        if ((source.seat == wish.pinned) != is_pinned || source.seat == wish.seat || !is_wanted(source)) continue;
        streams.push_back({source.seat, part});
        --most;
      }
    }
    return most;
  };
  take(VoicePart::sound, protocol::limits::media_sounds_max, [](const VoiceSource& of) { return of.may_sound; });
  if (wish.has_pictures) {
    std::size_t left = protocol::limits::media_pictures_max;
    // An interpreter's camera goes before anybody's screen.
    left =
        take(VoicePart::camera, left, [&](const VoiceSource& of) { return of.has_camera && of.seat == wish.pinned; });
    left = take(VoicePart::screen, left, [](const VoiceSource& of) { return of.has_screen; });
    take(VoicePart::camera, left, [&](const VoiceSource& of) { return of.has_camera && of.seat != wish.pinned; });
  }
  std::sort(streams.begin(), streams.end());
  return streams;
}

}  // namespace convene::domain
