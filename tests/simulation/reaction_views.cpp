#include "simulation/reaction_views.hpp"

#include <algorithm>

namespace convene::simulation {

void KnownReactions::put(std::uint64_t offset, const std::vector<std::uint64_t>& how_many) {
  const bool is_none = std::all_of(how_many.begin(), how_many.end(), [](std::uint64_t people) { return people == 0; });
  if (is_none) {
    counts.erase(offset);
  } else {
    counts[offset] = how_many;
  }
}

void KnownReactions::read(const protocol::MessageTally& tally) {
  told = std::max(told, tally.revision);
  if (tally.since > revision || tally.revision < revision) return;
  for (const protocol::TalliedMessage& message : tally.messages) put(message.offset, message.counts);
  revision = tally.revision;
}

void KnownReactions::read(const protocol::MessageReactions& asked, const std::string& ok) {
  is_asked = false;
  const auto page = protocol::decode_as<protocol::ReactionPage>(ok).value();
  if (page.revision < revision) return;
  if (asked.from == 0) page_revision = page.revision;
  counts.erase(counts.lower_bound(asked.from), counts.lower_bound(page.to));
  for (const protocol::ReactedMessage& message : page.messages) put(message.offset, message.counts);
  next_page_.reset();
  if (page.to < asked.to) {
    next_page_ = page.to;
  } else {
    revision = page_revision;
  }
}

std::optional<protocol::MessageReactions> KnownReactions::missing(const std::string& topic, std::uint64_t head) const {
  if (is_asked || revision >= told) return std::nullopt;
  return protocol::MessageReactions{topic, next_page_.value_or(0), head, {}};
}

}  // namespace convene::simulation
