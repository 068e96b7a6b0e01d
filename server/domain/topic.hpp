// Topics: a topic is an audience, and who may read it may read all of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/assert.hpp"
#include "base/id.hpp"

namespace convene::domain {

namespace topic {

inline constexpr std::string_view convening = "convening";  // everybody
inline constexpr std::string_view staff = "staff";          // moderators and organisers
inline constexpr std::string_view ledger = "ledger";        // nobody: kept, never delivered

inline std::string of_room(RoomId room) { return "room/" + room.text(); }
inline std::string of_inbox(PersonId person) { return "inbox/" + person.text(); }

/// The person whose inbox this topic is; it must be one.
inline PersonId owner_of(std::string_view topic) {
  constexpr std::string_view prefix = "inbox/";
  CONVENE_ASSERT(topic.starts_with(prefix));
  return PersonId::parse(topic.substr(prefix.size())).value();
}

/// The room whose topic this is, if it is one's.
inline std::optional<RoomId> room_in(std::string_view topic) {
  constexpr std::string_view prefix = "room/";
  if (!topic.starts_with(prefix)) return std::nullopt;
  return RoomId::parse(topic.substr(prefix.size()));
}

}  // namespace topic

}  // namespace convene::domain
