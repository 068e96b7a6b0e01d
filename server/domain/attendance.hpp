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

/// Time in the session's room within the session's hours, up to `now` for a stay that goes on.
Milliseconds present(const std::vector<Stay>& stays, RoomId room, Time starts, Time ends, Time now);

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::AttendancePage& query, Time now);

void fold(Convening& state, const Entry& entry, const protocol::AttendanceBeat& event);

}  // namespace convene::domain
