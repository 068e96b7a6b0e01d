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
/// Those who run the room and are there.
inline std::string of_desk(RoomId room) { return "desk/" + room.text(); }
/// What is said in the room, in writing; exists once the room has captions.
inline std::string of_captions(RoomId room) { return "captions/" + room.text(); }
/// The walls and the shared notes of a standing room; exists once there were any.
inline std::string of_board(RoomId room) { return "board/" + room.text(); }
inline std::string of_inbox(PersonId person) { return "inbox/" + person.text(); }

/// The person whose inbox this topic is; it must be one.
inline PersonId owner_of(std::string_view topic) {
  constexpr std::string_view prefix = "inbox/";
  CONVENE_ASSERT(topic.starts_with(prefix));
  return PersonId::parse(topic.substr(prefix.size())).value();
}

/// The room of a topic that is named like this, if it is one.
inline std::optional<RoomId> room_after(std::string_view prefix, std::string_view topic) {
  if (!topic.starts_with(prefix)) return std::nullopt;
  return RoomId::parse(topic.substr(prefix.size()));
}

/// The room whose topic this is, if it is one's; the room whose desk's topic this is.
inline std::optional<RoomId> room_in(std::string_view topic) { return room_after("room/", topic); }
inline std::optional<RoomId> desk_in(std::string_view topic) { return room_after("desk/", topic); }
inline std::optional<RoomId> captions_in(std::string_view topic) { return room_after("captions/", topic); }
inline std::optional<RoomId> board_in(std::string_view topic) { return room_after("board/", topic); }

}  // namespace topic

}  // namespace convene::domain
