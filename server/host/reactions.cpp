#include "host/reactions.hpp"

namespace convene::host {

std::vector<protocol::ReactionsCounted> Reactions::take() {
  std::vector<protocol::ReactionsCounted> messages;
  for (const auto& [room, shown] : std::exchange(shown_, {})) {
    protocol::ReactionsCounted message{room, {}};
    for (const auto& [kind, person] : shown) {
      if (message.counts.empty() || message.counts.back().kind != kind) message.counts.push_back({kind, 0});
      ++message.counts.back().people;
    }
    messages.push_back(std::move(message));
  }
  return messages;
}

}  // namespace convene::host
