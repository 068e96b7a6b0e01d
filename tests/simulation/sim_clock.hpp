// The server's clock: stands until it is told to move, but work takes time: two readings of one command may differ.
// The machine's clock may be set between two lives of the server; people and lines have a time of their own.
#pragma once

#include "adapters/manual_clock.hpp"

namespace convene::simulation {

class SimClock : public ports::Clock {
 public:
  explicit SimClock(Time start) : clock_(start) {}

  Time now() const override {
    constexpr int readings_a_millisecond = 5;
    if (work_takes_time_ && ++readings_ % readings_a_millisecond == 0) clock_.advance(Milliseconds(1));
    return watched();
  }

  void advance(Milliseconds passed) { clock_.advance(passed); }
  /// For scripts whose times are written down.
  void let_work_take_no_time() { work_takes_time_ = false; }
  /// The machine's clock is put forward or back; only while no server runs.
  void set_machine(Milliseconds by) { skew_ += by; }

  /// What the server would read, without taking time.
  Time watched() const { return clock_.now() + skew_; }
  /// The time of people and lines, which never jumps.
  Time outside() const { return clock_.now(); }

 private:
  mutable adapters::ManualClock clock_;
  mutable int readings_ = 0;
  bool work_takes_time_ = true;
  Milliseconds skew_{0};
};

}  // namespace convene::simulation
