// The generator's clock, and what a message carries of it: when it was meant to be sent.
#pragma once

#include <chrono>
#include <cstdint>

namespace convene::bench {

/// Microseconds of the machine's monotonic clock.
using Microseconds = std::int64_t;

inline Microseconds now_us() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

constexpr Microseconds second = 1'000'000;

}  // namespace convene::bench
