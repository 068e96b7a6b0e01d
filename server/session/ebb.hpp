// Notices that a crowd has gone, so that what it took can be given back to the machine.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base/time.hpp"

namespace convene::session {

class Ebb {
 public:
  static constexpr std::size_t crowd_min = 500;
  /// A crowd that was only dropped is back before.
  static constexpr Milliseconds wait{10'000};

  /// To be told often how many are connected. True once when a crowd, and more than half of all, has stayed away.
  bool has_come(Time now, std::size_t connections) {
    most_ = std::max(most_, connections);
    if (connections > most_ / 2 || most_ - connections < crowd_min) {
      since_.reset();
      return false;
    }
    if (!since_) since_ = now;
    if (now - *since_ < wait) return false;
    most_ = connections;
    since_.reset();
    return true;
  }

 private:
  std::size_t most_ = 0;  // since the last ebb
  std::optional<Time> since_;
};

}  // namespace convene::session
