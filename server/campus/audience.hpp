// What one reader sees of a world: the nearest avatars, told as differences to what this reader was last sent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "campus/nearest.hpp"
#include "campus/presence_codec.hpp"
#include "campus/snapshot.hpp"

namespace convene::campus {

class Audience {
 public:
  /// What telling needs of memory for as long as it takes; one serves all readers of a thread.
  class Desk;

  /// Both parts lie on the desk: good until the next frame is made there.
  struct Frame {
    std::span<const std::uint8_t> bytes;
    /// Slots first used by this frame; their owners must be introduced to the reader before it.
    std::span<const std::pair<std::uint16_t, PersonId>> introduced;
  };

  /// What to send so that the reader sees `snapshot`; nothing when it sees that already. The frame counts as sent.
  /// The reader's own avatar has slot 0. At most `neighbours` others, and never more than slots_max - 1.
  /// Allocates only while more is seen than ever before.
  std::optional<Frame> encode(const Snapshot& snapshot, PersonId self, std::size_t neighbours, Desk& desk);

  /// Own avatar included; one introduction then always fits avatars.introduced.
  static constexpr std::size_t slots_max = 256;

  /// What this reader costs beyond the object itself.
  std::size_t bytes_held() const { return slots_.capacity() * sizeof(Seen); }

 private:
  /// Nobody has a free slot. Slots are packed: the last one is never free.
  struct Seen {
    PersonId person;
    std::uint32_t index = 0;  // in the arrays of the snapshot last told; a good guess for the next
    std::uint16_t x = 0;      // as last sent
    std::uint16_t y = 0;
    std::uint8_t look = 0;
  };

  void find_known(const Snapshot& snapshot, Desk& desk);
  void tell_seen(const Snapshot& snapshot, Desk& desk);
  void tell_new(const Snapshot& snapshot, std::size_t index, std::size_t slot, Desk& desk);
  void free_left(const Desk& desk);

  std::vector<Seen> slots_;  // at most twice slots_max: a slot is free again one frame after it was left
};

class Audience::Desk {
  friend class Audience;

  static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

  Nearest nearest_;
  std::vector<Nearest::Known> known_;
  std::vector<std::uint32_t> now_;  // a slot: where in the snapshot its owner is seen, or nowhere
  PresenceFrame frame_;
  std::vector<std::pair<std::uint16_t, PersonId>> introduced_;
  std::vector<std::uint8_t> bytes_;
};

}  // namespace convene::campus
