// How the reactions to messages stand, as rooms are told: a room at most once in limits::tally_ms, however many react.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "domain/convening.hpp"

namespace convene::host {

class ReactionNews {
 public:
  /// It is to be told again, changed or not.
  void owe(RoomId room) { owed_.insert(room); }

  /// Of rooms whose reactions have changed since they were told, and of those owed.
  std::vector<protocol::MessageTally> due(const domain::Convening& state, Time now);

 private:
  std::map<RoomId, std::uint64_t> told_;  // the revision
  std::set<RoomId> owed_;
  Time told_at_;
};

}  // namespace convene::host
