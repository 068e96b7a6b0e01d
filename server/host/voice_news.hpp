// Who takes part by voice where, as it was told last: told again where it changed, or to one who comes.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "domain/convening.hpp"
#include "domain/voices.hpp"

namespace convene::host {

class VoiceNews {
 public:
  /// It is to be told again, changed or not.
  void owe(RoomId room) { owed_.insert(room); }
  /// What was to be told was not: readers may believe anything.
  void lost(RoomId room) { lost_.insert(room); }

  /// Places where it is otherwise than was told last, and those owed.
  std::vector<protocol::VoiceMembers> due(const domain::Convening& state, const domain::Voices& voices, Time now);

 private:
  std::map<RoomId, protocol::VoiceMembers> told_;  // those in which somebody is named
  std::set<RoomId> owed_;
  std::set<RoomId> lost_;
};

}  // namespace convene::host
