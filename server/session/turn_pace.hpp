// When the next delivery turn may come. Quiet, it comes at once; busy, the shard rests after a turn as long as its
// sends were worth, so that what comes meanwhile shares the next send of each reader: a send costs microseconds
// whatever its size, bytes next to nothing.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace convene::session {

class TurnPace {
 public:
  /// Since whatever moment the caller counts from.
  using Moment = std::chrono::microseconds;

  /// About twice what a send costs: in turns one after the other, at least half of the time is left for all else.
  static constexpr std::chrono::microseconds rest_a_send{14};
  static constexpr std::chrono::milliseconds rest_max{14};
  /// From the beginning of one turn to that of the next, if the turn itself is no longer.
  static constexpr std::chrono::milliseconds turn_max{20};

  /// How long from now on the next turn has to wait.
  std::chrono::microseconds wait(Moment now) const { return std::max(next_ - now, Moment(0)); }

  void took_place(Moment began, Moment ended, std::size_t sends) {
    const Moment rest = std::min<Moment>(rest_max, rest_a_send * sends);
    next_ = std::max(ended, std::min<Moment>(ended + rest, began + turn_max));
  }

 private:
  Moment next_{0};
};

}  // namespace convene::session
