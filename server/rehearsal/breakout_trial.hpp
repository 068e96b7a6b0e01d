// Breakouts as a moderator runs them with everybody: gathered in one room, broken up into many, called back. Says what
// the moderator says next, and looks at where people are. No clock, no lines.
#pragma once

#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "protocol/generated/cpp/messages.hpp"
#include "rehearsal/lines.hpp"
#include "rehearsal/measures.hpp"
#include "rehearsal/moment.hpp"
#include "rehearsal/slots.hpp"

namespace convene::rehearsal {

class BreakoutTrial {
 public:
  BreakoutTrial(RoomId main_room, std::size_t rooms) : main_room_(main_room), rooms_(rooms) {}

  /// What the moderator says when this share of the rehearsal is over; nothing when there is nothing to say yet.
  std::optional<protocol::Command> next(double share, Microseconds now);

  /// Where one who is in this room, or in none, belongs now.
  Slot belongs(RoomId room) const;

  /// Somebody is shown another room than before.
  void came_into(Who who, RoomId room, Microseconds now, BreakoutMeasures& measures);
  /// A line broke: whoever comes back later than the others is not to be compared with them.
  void line_ended(Who who) { punctual_.erase(who); }

 private:
  enum class Stage { gathering, prepared, filled, open, recalled };

  RoomId main_room_;
  std::size_t rooms_;
  Stage stage_ = Stage::gathering;
  Microseconds opened_at_ = 0;
  Microseconds closes_at_ = 0;
  std::unordered_map<Who, RoomId> own_;  // the first breakout room of each
  std::unordered_set<Who> punctual_;     // of them, whose line holds since
};

}  // namespace convene::rehearsal
