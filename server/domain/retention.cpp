#include "domain/retention.hpp"

#include <algorithm>
#include <map>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

namespace {

std::optional<protocol::Event> without_words(const Entry& entry) {
  const auto* caption = std::get_if<protocol::CaptionSaid>(&entry.event);
  if (!caption) return without(entry.author, entry);
  if (caption->text.empty()) return std::nullopt;
  protocol::CaptionSaid nothing = *caption;
  nothing.text.clear();
  return nothing;
}

/// The other of a direct message that its inbox's owner has not read; nobody where it is none, or read.
std::optional<PersonId> unread_of(const Convening& state, const Entry& entry) {
  const auto* said = std::get_if<protocol::DirectPosted>(&entry.event);
  if (!said) return std::nullopt;
  const auto& with = state.inboxes.of(topic::owner_of(entry.topic)).with;
  const auto correspondence = with.find(said->author);
  if (correspondence == with.end()) return std::nullopt;
  const auto& unread = correspondence->second.unread;
  const bool is_unread = std::find(unread.begin(), unread.end(), entry.offset) != unread.end();
  return is_unread ? std::optional(said->author) : std::nullopt;
}

}  // namespace

Accepted let_go(const Convening& state, std::span<const Entry> entries) {
  Accepted portion;
  std::map<std::string, protocol::TextErased> told;                              // by topic
  std::map<std::pair<std::string, PersonId>, protocol::ReadMarked> read_so_far;  // by inbox and other
  for (const Entry& entry : entries) {
    auto emptied = without_words(entry);
    if (!emptied) continue;
    portion.revisions.push_back({entry.topic, entry.offset, entry.at, std::move(*emptied)});
    told[entry.topic].offsets.push_back(entry.offset);
    if (const auto other = unread_of(state, entry))
      read_so_far[{entry.topic, *other}] = {entry.topic, *other, entry.offset + 1, {}};
  }
  for (auto& [topic, erased] : told) portion.entries.push_back({topic, PersonId{}, std::move(erased)});
  for (auto& [key, marked] : read_so_far)
    portion.entries.push_back({key.first, topic::owner_of(key.first), std::move(marked)});
  return portion;
}

}  // namespace convene::domain
