// Who was where for how long: what credit rests on (F1, F2, S2.28). An interval is never invented and never lost.
#pragma once

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/decision.hpp"
#include "domain/presence.hpp"

namespace convene::domain {

struct Convening;

/// One stretch of time in one room; without an end it goes on.
struct Stay {
  RoomId room;
  Time from;
  std::optional<Time> to;
};

class Attendance {
 public:
  void entered(PersonId person, RoomId room, Time from);
  void left(PersonId person, Time to);
  void alive(Time at) { last_beat_ = at > last_beat_ ? at : last_beat_; }

  const std::vector<Stay>& stays_of(PersonId person) const;
  /// The newest moment at which the server is known to have been alive.
  Time last_beat() const { return last_beat_; }

 private:
  std::unordered_map<PersonId, std::vector<Stay>> stays_;
  Time last_beat_;
};

/// The beat that is due while anyone is in a room; asked at every tick of the host.
std::vector<Draft> beat_due(const Convening& state, Time now);
/// Takes those out of their rooms who dropped and did not come back within the grace.
std::vector<Draft> drop(const Convening& state, const std::vector<std::pair<PersonId, Time>>& dropped);

/// A stretch of time: from the first moment to before the last.
struct Stretch {
  Time from;
  Time to;
};

/// The same time in order, each moment once, whatever the machine's clock did between two starts of the server.
std::vector<Stretch> joined(std::vector<Stretch> stretches);
/// What of joined stretches lies within these hours.
std::vector<Stretch> within(const std::vector<Stretch>& joined, Time starts, Time ends);
Milliseconds length_of(const std::vector<Stretch>& joined);

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::AttendancePage& query, Time now);

void fold(Convening& state, const Entry& entry, const protocol::AttendanceBeat& event);

}  // namespace convene::domain
