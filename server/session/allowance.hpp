// How much someone may do: credits that come back with time, up to a burst.
#pragma once

#include <algorithm>
#include <cstdint>

#include "base/time.hpp"

namespace convene::session {

class Allowance {
 public:
  Allowance(std::uint64_t per_second, std::uint64_t burst)
      : per_second_(static_cast<double>(per_second)), burst_(static_cast<double>(burst)), credits_(burst_) {}

  /// Whether one more may be done now; if so it is spent.
  bool spend(Time now) {
    if (now > refilled_at_) {
      const double seconds = static_cast<double>((now - refilled_at_).count()) / 1000.0;
      credits_ = std::min(burst_, credits_ + seconds * per_second_);
      refilled_at_ = now;
    }
    if (credits_ < 1.0) return false;
    credits_ -= 1.0;
    return true;
  }

 private:
  double per_second_;
  double burst_;
  double credits_;
  Time refilled_at_;
};

}  // namespace convene::session
