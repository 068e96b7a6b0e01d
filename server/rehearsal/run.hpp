// Walks simulated people through the programme of a running convening, and measures. One thread, one process.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/seeded_random.hpp"
#include "rehearsal/breakout_trial.hpp"
#include "rehearsal/habits.hpp"
#include "rehearsal/http_request.hpp"
#include "rehearsal/measures.hpp"
#include "rehearsal/tab.hpp"
#include "rehearsal/trajectories.hpp"
#include "rehearsal/websocket_frames.hpp"

namespace convene::rehearsal {

/// Whoever runs breakouts in the rehearsal: an organiser, with a line of their own.
struct Conductor {
  PersonId person;
  std::string cookie;
  RoomId main_room;
  std::size_t rooms = 0;
};

struct Plan {
  Place place;
  Microseconds length = 60 * second;
  std::vector<protocol::RehearsalSeat> seats;
  std::vector<Slot> slots;
  std::vector<Track> tracks;  // strollers walk along them, where there are any
  /// Set: nobody strolls, and everybody is broken up into rooms and called back.
  std::optional<Conductor> conductor;
};

/// What is shown while it runs.
struct Progress {
  Microseconds elapsed = 0;
  std::size_t here = 0;
  std::uint64_t delivered = 0;
  double p99_ms = 0;
  double server_core = 0;  // in the last second; below 0: not seen
};

class Run final : public LineEvents {
 public:
  Run(Plan plan, std::function<void(const Progress&)> show);
  ~Run() override;

  /// Blocks until all is over, or `is_over` says so: arriving, two slots with everybody changing rooms between them,
  /// and then as long as something is still on its way, within bounds.
  Outcome go(const std::function<bool()>& is_over);

  void connected(Who who) override;
  void received(Who who, std::string_view bytes) override;
  void lost(Who who) override;

 private:
  struct Person;

  void turn(Microseconds now);
  void act(Microseconds now);
  void arrive(Who who, Microseconds now);
  void do_next(Who who, Microseconds now);
  void stroll(Who who);
  void conduct(Who who, Microseconds now);
  bool is_conductor(Who who) const;
  std::size_t guests() const;
  double share_of(Microseconds now) const;
  void say(Who who, protocol::Command command, std::optional<Microseconds> meant = {});
  void send(Who who, Opcode opcode, std::string_view payload);
  void read_slow_lines(Microseconds now);
  void look_at_server(Microseconds now);
  Slot slot_for(const Person& person, Microseconds now) const;
  /// Once somebody was shown the convening: where one can stroll.
  void learn_campus();
  std::uint64_t missing() const;
  Outcome outcome() const;

  Plan plan_;
  std::function<void(const Progress&)> show_;
  SeededRandom random_{2021};
  Measures measures_;
  FrameMemo memo_;
  std::vector<Person> people_;  // the last is the conductor, where there is one
  std::optional<BreakoutTrial> trial_;
  std::vector<std::string> areas_;
  int campus_width_ = 0;  // tiles; 0: not known
  int campus_height_ = 0;
  std::unique_ptr<Lines> lines_;
  std::string outgoing_;
  Microseconds started_ = 0;
  Microseconds slow_lines_due_ = 0;
  Microseconds server_due_ = 0;
  Microseconds arrived_at_ = 0;  // of what is being read
  double own_cpu_before_ = 0;
  double server_cpu_before_ = 0;
  double server_cpu_last_ = 0;
  int server_pid_ = 0;
  ServerUse server_;
};

}  // namespace convene::rehearsal
