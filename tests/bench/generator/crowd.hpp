// The people of a run: their lines, and the dialect in which they speak.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "bench/generator/dialect.hpp"

namespace convene::bench {

class Crowd final : public rehearsal::LineEvents {
 public:
  /// Answers nothing where the dialect or the port is unknown.
  static std::unique_ptr<Crowd> make(const Options& options, Ears& ears);

  /// Begins a line for somebody; `receive_bytes` as in Lines::Wish.
  void join(Who who, int receive_bytes = 0);
  /// People 0 to count - 1, so many under way at once. False when not all were in after a minute.
  bool join_all(std::size_t count, const std::function<int(Who)>& receive_bytes = {});
  /// To be called when somebody is in: lets the next of join_all() begin.
  void has_joined() { ++joined_; }
  std::size_t joined() const { return joined_; }
  void expect_anew() { joined_ = 0; }

  void poll_until(Microseconds end);
  /// Until `is_done` or the time is over; false then.
  bool poll_while_not(const std::function<bool()>& is_done, Microseconds seconds_max);

  Dialect& dialect() { return *dialect_; }
  rehearsal::Lines& lines() { return lines_; }
  std::size_t lost_lines() const { return lost_; }
  /// The time at which what is being told arrived.
  Microseconds arrived_at() const { return arrived_at_; }

  void connected(Who who) override;
  void received(Who who, std::string_view bytes) override;
  void lost(Who who) override;

 private:
  Crowd(const Options& options, Ears& ears, const rehearsal::Endpoint& endpoint);

  void say(Who who, Opcode opcode, std::string_view payload);

  Ears& ears_;
  rehearsal::Endpoint endpoint_;
  rehearsal::Lines lines_;
  std::vector<rehearsal::MessageReader> readers_;
  std::unique_ptr<Dialect> dialect_;
  std::string outgoing_;
  std::size_t in_flight_;
  std::size_t joined_ = 0;
  std::size_t lost_ = 0;
  Microseconds arrived_at_ = 0;
};

}  // namespace convene::bench
