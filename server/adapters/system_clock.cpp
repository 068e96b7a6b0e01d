#include "adapters/system_clock.hpp"

namespace convene::adapters {

SystemClock::SystemClock()
    : wall_at_start_(std::chrono::system_clock::now()), monotonic_at_start_(std::chrono::steady_clock::now()) {}

Time SystemClock::now() const {
  const auto passed = std::chrono::steady_clock::now() - monotonic_at_start_;
  return std::chrono::floor<Milliseconds>(wall_at_start_ + passed);
}

}  // namespace convene::adapters
