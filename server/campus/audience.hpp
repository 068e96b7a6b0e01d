// What one reader sees of a world: the nearest avatars, told as differences to what this reader was last sent.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "campus/presence_codec.hpp"
#include "campus/snapshot.hpp"

namespace convene::campus {

/// Nobody farther away than this many tiles is told of; one who is told of may go a little farther before they vanish.
inline constexpr int sight_tiles = 32;
inline constexpr int sight_tiles_known = 36;

class Audience {
 public:
  struct Frame {
    std::vector<std::uint8_t> bytes;
    /// Slots first used by this frame; their owners must be introduced to the reader before it.
    std::vector<std::pair<std::uint16_t, PersonId>> introduced;
  };

  /// What to send so that the reader sees `snapshot`; nothing when it sees that already. The frame counts as sent.
  /// The reader's own avatar has slot 0. At most `neighbours` others, and never more than slots_max - 1.
  std::optional<Frame> encode(const Snapshot& snapshot, PersonId self, std::size_t neighbours);

  /// By which slot this reader knows the person now.
  std::optional<std::uint16_t> slot_of(PersonId person) const;

  /// Own avatar included; one introduction then always fits avatars.introduced.
  static constexpr std::size_t slots_max = 256;

 private:
  struct Seen {
    PersonId person;
    PlacedAvatar avatar;  // as last sent
  };
  struct Candidate {
    std::int64_t order = 0;  // squared distance, shortened for those already seen
    std::size_t index = 0;   // in the snapshot

    auto operator<=>(const Candidate&) const = default;
  };

  void choose(const Snapshot& snapshot, PersonId self, std::size_t neighbours);
  std::uint16_t take_slot(bool own);

  std::vector<Seen> seen_;             // in the order of person ids
  std::vector<bool> slots_taken_;      // at most twice slots_max: a slot is free again one frame after it was left
  std::vector<Candidate> candidates_;  // kept to spare allocations
  std::vector<std::size_t> chosen_;    // indices into the snapshot, rising
};

}  // namespace convene::campus
