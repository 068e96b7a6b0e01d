// How many take part in the sessions of rooms that are public or open to their hall, as it is told: a room at most once
// in limits::tally_ms.
#pragma once

#include <map>
#include <vector>

#include "domain/convening.hpp"

namespace convene::host {

class Turnouts {
 public:
  /// It is to be told again, changed or not.
  void owe(RoomId room) { told_.erase(room); }
  void watched(RoomId room, std::uint64_t pages) { watching_[room] = pages; }
  protocol::Turnout of(const domain::Convening& state, RoomId room) const;

  /// Of rooms where it is another than was told last, and of those owed.
  std::vector<protocol::HallCounts> due(const domain::Convening& state, Time now);

 private:
  std::map<RoomId, std::uint64_t> watching_;
  std::map<RoomId, protocol::Turnout> told_;
  Time told_at_;
};

}  // namespace convene::host
