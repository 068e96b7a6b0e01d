// What people in rooms show of how they feel, counted together: a person counts once a kind, however often they press.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::host {

class Reactions {
 public:
  void note(const protocol::ReactionSend& reaction, PersonId person) {
    shown_[reaction.room].insert({reaction.kind, person});
  }
  /// What was shown since the last time, a message a room; counting begins anew.
  std::vector<protocol::ReactionsCounted> take();

 private:
  std::map<RoomId, std::set<std::pair<protocol::ReactionKind, PersonId>>> shown_;
};

}  // namespace convene::host
