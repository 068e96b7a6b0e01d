#include "host/reaction_news.hpp"

namespace convene::host {

std::vector<protocol::MessageTally> ReactionNews::due(const domain::Convening& state, Time now) {
  std::vector<protocol::MessageTally> due;
  if (now - told_at_ < Milliseconds(protocol::limits::tally_ms)) return due;
  for (const RoomId room : state.reactions.rooms()) {
    const std::uint64_t revision = state.reactions.revision_of(domain::Talk::in(room));
    const auto told = told_.find(room);
    if (told != told_.end() && told->second == revision) continue;
    told_[room] = revision;
    due.push_back(domain::tally_of_reactions(state, room));
  }
  if (!due.empty()) told_at_ = now;
  return due;
}

}  // namespace convene::host
