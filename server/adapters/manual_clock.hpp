// A clock that stands until it is told to move, for tests and simulation.
#pragma once

#include "base/assert.hpp"
#include "ports/clock.hpp"

namespace convene::adapters {

class ManualClock : public ports::Clock {
 public:
  explicit ManualClock(Time start) : now_(start) {}

  Time now() const override { return now_; }

  /// Never back: a clock of this port does not.
  void set(Time now) {
    CONVENE_ASSERT(now >= now_);
    now_ = now;
  }
  void advance(Milliseconds passed) { set(now_ + passed); }

 private:
  Time now_;
};

}  // namespace convene::adapters
