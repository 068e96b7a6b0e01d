// How the votes of rooms stand, as they are told: a room at most once in limits::tally_ms, however many vote.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "domain/convening.hpp"

namespace convene::host {

class Tallies {
 public:
  struct Told {
    protocol::QuestionTally questions;
    protocol::PollTally polls;
    protocol::WallTally walls;

    bool operator==(const Told&) const = default;
  };

  /// It is to be told again, changed or not.
  void owe(RoomId room) { owed_.insert(room); }

  /// Rooms whose votes stand otherwise than was told last, and those owed.
  std::vector<Told> due(const domain::Convening& state, Time now);

 private:
  std::map<RoomId, Told> told_;
  std::set<RoomId> owed_;
  Time told_at_;
};

}  // namespace convene::host
