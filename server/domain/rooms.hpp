// Standing rooms, and the one place each person is in.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Room {
  RoomId id;
  std::string name;
  protocol::RoomKind kind = protocol::RoomKind::table;
  std::string description;
  std::string area;        // of the campus; empty: only a door in the list
  std::size_t people = 0;  // how many have it as their place
  RoomId parent{};         // of a breakout or pair's room: the one it belongs to, whose area it has; it is in no list
  bool is_table = false;   // somebody's topic table: programme and map name others

  /// Into breakouts or pairs. A table is not: its name is its host's words, which those parted would carry with them.
  bool may_be_parted() const { return !parent && !is_table; }
};

class Rooms {
 public:
  const Room* find(RoomId id) const;
  Room* find(RoomId id);
  const Room* named(std::string_view name) const;
  /// The room that the area opens.
  const Room* in_area(std::string_view area) const;
  void add(Room room);
  std::vector<RoomId> breakouts_of(RoomId parent) const;
  /// In the order in which they were opened.
  const std::map<RoomId, Room>& all() const { return rooms_; }

 private:
  std::map<RoomId, Room> rooms_;
  std::unordered_map<std::string, RoomId> by_name_;
};

/// Refuses one who has not this room, or conversation, as their place.
std::optional<Refusal> refuse_outside(const Convening& state, const Actor& actor, RoomId room);

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomOpen& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::RoomEnter& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::RoomLeave& command, const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::RoomOpened& event);
void fold(Convening& state, const Entry& entry, const protocol::RoomPlaced& event);
void fold(Convening& state, const Entry& entry, const protocol::RoomEntered& event);
void fold(Convening& state, const Entry& entry, const protocol::RoomLeft& event);

}  // namespace convene::domain
