// The machine's clock: the wall clock is read once, at start; from then on the monotonic clock counts.
#pragma once

#include <chrono>

#include "ports/clock.hpp"

namespace convene::adapters {

/// May be read from any thread.
class SystemClock : public ports::Clock {
 public:
  SystemClock();
  Time now() const override;

 private:
  std::chrono::system_clock::time_point wall_at_start_;
  std::chrono::steady_clock::time_point monotonic_at_start_;
};

}  // namespace convene::adapters
