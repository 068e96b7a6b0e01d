#include "host/reaction_news.hpp"

namespace convene::host {

std::vector<protocol::MessageTally> ReactionNews::due(const domain::Convening& state, Time now) {
  std::vector<protocol::MessageTally> due;
  if (now - told_at_ < Milliseconds(protocol::limits::tally_ms)) return due;
  for (const RoomId room : state.reactions.rooms()) {
    std::uint64_t& told = told_[room];
    const std::uint64_t revision = state.reactions.revision_of(domain::Talk::in(room));
    if (told == revision && !owed_.contains(room)) continue;
    told = revision;
    due.push_back(domain::tally_of_reactions(state, room));
  }
  owed_.clear();
  if (!due.empty()) told_at_ = now;
  return due;
}

}  // namespace convene::host
