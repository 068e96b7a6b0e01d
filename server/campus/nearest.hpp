// Whom a reader is shown: the nearest people within sight, with a little loyalty to those who are shown already.
//
//   1. A newcomer is within sight up to sight_tiles, one who is shown already up to sight_tiles_known.
//   2. Of these the nearest are chosen, as many as the reader wants; one who is shown already counts as a quarter
//      nearer than they are, so that two at about the same distance do not take turns.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "campus/snapshot.hpp"

namespace convene::campus {

inline constexpr int sight_tiles = 32;
inline constexpr int sight_tiles_known = 36;

/// One who is shown already counts as having three quarters of their distance: (3/4)² = 9/16.
inline constexpr std::uint32_t order_known = 9;
inline constexpr std::uint32_t order_new = 16;

/// Keeps its working memory between choices; serves any number of readers, one after the other.
class Nearest {
 public:
  /// One who is shown already, by their place in the snapshot's arrays and the reader's slot for them.
  struct Known {
    std::uint32_t index = 0;
    std::uint16_t slot = 0;
  };
  struct Chosen {
    std::uint32_t order = 0;  // squared distance, weighed
    std::uint32_t index = 0;
    std::uint16_t slot = no_slot;

    /// The slot is no part of it: an index is chosen once.
    friend bool operator<(const Chosen& left, const Chosen& right) {
      return left.order != right.order ? left.order < right.order : left.index < right.index;
    }
  };
  static constexpr std::uint16_t no_slot = 0xFFFF;

  /// In no order. Looks at the cells around the reader from the inside outward, until nobody farther out can be among
  /// the nearest. Valid until the next choice.
  std::span<const Chosen> choose(const Snapshot& snapshot, std::size_t own, std::span<const Known> known,
                                 std::size_t neighbours);

 private:
  struct Place {
    std::int32_t x = 0;
    std::int32_t y = 0;
  };

  void weigh_known(const Snapshot& snapshot, Place from, std::span<const Known> known);
  void weigh_new(Place from, std::span<const Grid::Standing> standing);
  void weigh_ring(const Grid& grid, Place from, int ring);
  void offer(Chosen candidate);
  bool is_full() const { return nearest_.size() == wanted_; }

  std::size_t wanted_ = 0;
  std::vector<Chosen> nearest_;         // a heap, the farthest on top
  std::vector<std::uint64_t> weighed_;  // by index: the last choice that needs no second look at them
  std::uint64_t choice_ = 0;
};

}  // namespace convene::campus
