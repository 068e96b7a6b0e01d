// Watches who is connected, and judges by that how the server takes people out of their rooms (law 9).
#pragma once

#include <map>
#include <vector>

#include "host/host.hpp"
#include "simulation/chronicle.hpp"

namespace convene::simulation {

class Lookout {
 public:
  explicit Lookout(Findings& findings) : findings_(findings) {}

  /// Something happened between these moments that may have changed who is connected.
  void look(const host::Host& host, const Chronicle& chronicle, Time before, Time after);
  /// All lines are gone; what was durable last is the last that anyone was known to be here.
  void server_died(const Chronicle& chronicle, Time now);
  void server_serves(Time now);

  /// Judges the entries by which people were taken out because their line broke.
  void judge(const std::vector<Chronicle::Dropped>& dropped);

  /// Whether the person may still count as present without a line.
  bool is_awaited(PersonId person, Time now) const;

 private:
  /// One stretch without any line. The last moment here lies between the two that are noted.
  struct Away {
    Time since_earliest;
    Time since_latest;
    Time counted_from;  // the grace: from here on they could have come back
    std::optional<Time> back;
  };

  static bool is_right(const Away& away, const Chronicle::Dropped& dropped);

  Findings& findings_;
  std::map<PersonId, std::vector<Away>> away_;
  std::map<PersonId, bool> is_here_;
};

}  // namespace convene::simulation
