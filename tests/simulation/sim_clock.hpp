// The simulated clock: stands until it is told to move, but work takes time: two readings of one command may differ.
#pragma once

#include "adapters/manual_clock.hpp"

namespace convene::simulation {

class SimClock : public ports::Clock {
 public:
  explicit SimClock(Time start) : clock_(start) {}

  Time now() const override {
    constexpr int readings_a_millisecond = 5;
    if (++readings_ % readings_a_millisecond == 0) clock_.advance(Milliseconds(1));
    return clock_.now();
  }

  void advance(Milliseconds passed) { clock_.advance(passed); }
  /// A reading that takes no time, for those who watch.
  Time watched() const { return clock_.now(); }

 private:
  mutable adapters::ManualClock clock_;
  mutable int readings_ = 0;
};

}  // namespace convene::simulation
