// Who was where for how long: what credit rests on (F1, F2, S2.28). An interval is never invented and never lost.
#pragma once

#include <map>
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
  /// In the hall itself: one may be there and in a room from afar at once, and the time counts once.
  void entered_hall(PersonId person, RoomId room, Time from) { in_hall_[person].push_back({room, from, {}}); }
  void left_hall(PersonId person, Time to);
  void alive(Time at) { last_beat_ = at; }
  /// From then on nobody knows who of those in rooms is still here.
  void interrupted(Time since);
  void returned(PersonId person) { in_doubt_.erase(person); }
  /// One who is in no room any more.
  void forget(PersonId person) {
    stays_.erase(person);
    in_hall_.erase(person);
  }

  const std::vector<Stay>& stays_of(PersonId person) const;
  const std::vector<Stay>& hall_stays_of(PersonId person) const;
  /// When the server was last known to be alive. Earlier than before where the machine's clock was put back.
  Time last_beat() const { return last_beat_; }
  /// Those in rooms who were not seen since an interruption; each with the moment at which they were last known here.
  const std::map<PersonId, Time>& in_doubt() const { return in_doubt_; }
  /// When one who is in a room was last known to be here, if they are not now.
  Time last_known(PersonId person) const;

 private:
  std::unordered_map<PersonId, std::vector<Stay>> stays_;
  std::unordered_map<PersonId, std::vector<Stay>> in_hall_;
  std::map<PersonId, Time> in_doubt_;
  Time last_beat_;
};

/// The beat that is due while anyone is in a room; asked at every tick of the host.
std::vector<Draft> beat_due(const Convening& state, Time now);
/// What a server writes first that finds people in rooms: without it, a stay whose person does not come back would grow
/// with every start.
std::vector<Draft> interruption(const Convening& state);
/// Those in doubt who are connected again; asked at every tick of the host.
std::vector<Draft> returns(const Convening& state, const Presence& presence);
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
void fold(Convening& state, const Entry& entry, const protocol::AttendanceInterrupted& event);
void fold(Convening& state, const Entry& entry, const protocol::AttendanceReturned& event);

}  // namespace convene::domain
