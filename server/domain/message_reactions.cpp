#include "domain/message_reactions.hpp"

#include <algorithm>

namespace convene::domain {

using protocol::ReactionKind;
namespace limits = protocol::limits;

namespace {

std::size_t index_of(ReactionKind kind) { return static_cast<std::size_t>(kind); }

bool is_empty(const Reactions::People& people) {
  return std::all_of(people.begin(), people.end(), [](const auto& one) { return one.empty(); });
}

}  // namespace

const Reactions::People* Reactions::find(const Talk& talk, std::uint64_t message) const {
  const auto& messages = of(talk);
  const auto found = messages.find(message);
  return found == messages.end() ? nullptr : &found->second;
}

const std::map<std::uint64_t, Reactions::People>& Reactions::of(const Talk& talk) const {
  static const std::map<std::uint64_t, People> none;
  const auto found = talks_.find(talk);
  return found == talks_.end() ? none : found->second.messages;
}

std::uint64_t Reactions::revision_of(const Talk& talk) const {
  const auto found = talks_.find(talk);
  return found == talks_.end() ? 0 : found->second.revision;
}

const Reactions::Changes& Reactions::changes_of(const Talk& talk) const {
  static const Changes none;
  const auto found = talks_.find(talk);
  return found == talks_.end() ? none : found->second.changes;
}

std::vector<RoomId> Reactions::rooms() const {
  std::vector<RoomId> rooms;
  // Talks of two people stand before all of rooms.
  for (auto at = talks_.lower_bound(Talk::in(RoomId{1})); at != talks_.end(); ++at) rooms.push_back(at->first.room);
  return rooms;
}

void Reactions::set(const Talk& talk, std::uint64_t message, ReactionKind kind, PersonId person, bool is_on) {
  Shown& shown = talks_[talk];
  People& people = shown.messages[message];
  std::vector<PersonId>& of_kind = people[index_of(kind)];
  std::erase(of_kind, person);
  if (is_on) of_kind.push_back(person);
  if (is_empty(people)) shown.messages.erase(message);
  note_change(shown, message);
}

void Reactions::erase(const Talk& talk, std::uint64_t message) {
  const auto found = talks_.find(talk);
  if (found == talks_.end() || found->second.messages.erase(message) == 0) return;
  note_change(found->second, message);
}

void Reactions::forget(PersonId person) {
  for (auto& [talk, shown] : talks_) {
    for (auto message = shown.messages.begin(); message != shown.messages.end();) {
      std::size_t count = 0;
      for (std::vector<PersonId>& of_kind : message->second) count += std::erase(of_kind, person);
      if (count > 0) note_change(shown, message->first);
      message = is_empty(message->second) ? shown.messages.erase(message) : std::next(message);
    }
  }
}

void Reactions::note_change(Shown& shown, std::uint64_t message) {
  auto& messages = shown.changes.messages;
  ++shown.revision;
  if (const auto before = std::find(messages.begin(), messages.end(), message); before != messages.end()) {
    shown.changed_at.erase(shown.changed_at.begin() + (before - messages.begin()));
    messages.erase(before);
  }
  messages.push_back(message);
  shown.changed_at.push_back(shown.revision);
  if (messages.size() <= limits::reactions_told_max) return;
  shown.changes.since = shown.changed_at.front();
  messages.pop_front();
  shown.changed_at.pop_front();
}

}  // namespace convene::domain
