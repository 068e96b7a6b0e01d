// Numbers that look random and follow from a seed alone: for spreading things out and for tests that can be replayed.
// Never for secrets.
#pragma once

#include <cstdint>

#include "base/assert.hpp"

namespace convene {

/// Scatters a number over all 64 bits; the same number always lands at the same place (SplitMix64's last step).
constexpr std::uint64_t scatter(std::uint64_t number) {
  number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
  number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
  return number ^ (number >> 31);
}

class SeededRandom {
 public:
  explicit constexpr SeededRandom(std::uint64_t seed) : state_(seed) {}

  constexpr std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15;
    return scatter(state_);
  }

  /// A number from 0 to bound - 1; bound is at least 1.
  constexpr std::uint64_t below(std::uint64_t bound) {
    CONVENE_ASSERT(bound > 0);
    return next() % bound;
  }

  /// A number from low to high, both included.
  constexpr int between(int low, int high) {
    CONVENE_ASSERT(low <= high);
    return low + static_cast<int>(below(static_cast<std::uint64_t>(high - low) + 1));
  }

 private:
  std::uint64_t state_;
};

}  // namespace convene
