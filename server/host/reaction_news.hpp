// How the reactions to messages stand, as rooms are told: a room at most once in limits::tally_ms, however many react.
#pragma once

#include <map>
#include <vector>

#include "domain/convening.hpp"

namespace convene::host {

class ReactionNews {
 public:
  /// It is to be told again, changed or not: somebody has come, or what was told came to nothing.
  void owe(RoomId room) { told_.erase(room); }

  /// Of rooms whose reactions have changed since they were told, and of those owed.
  std::vector<protocol::MessageTally> due(const domain::Convening& state, Time now);

 private:
  std::map<RoomId, std::uint64_t> told_;  // the revision; none for who is owed
  Time told_at_;
};

}  // namespace convene::host
