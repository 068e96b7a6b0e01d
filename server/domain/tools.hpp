// What a standing room offers (S2.8): the tools that its session's kind brings, by the protocol's table, or those that
// a moderator chose. Only the choice is kept: the rest follows from the programme and the clock, here and in every
// client.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

class Tools {
 public:
  /// What a moderator chose; nothing where the session's kind says it.
  const std::vector<protocol::Tool>* chosen(RoomId room) const;
  void choose(RoomId room, std::optional<std::vector<protocol::Tool>> tools);

 private:
  std::map<RoomId, std::vector<protocol::Tool>> chosen_;
};

/// The session by whose kind a room is equipped: of those that are on the one that began last, or else the next one.
const protocol::SessionScheduled* session_of(const Convening& state, RoomId room, Time now);
/// Whether the room offers the tool at this moment.
bool offers(const Convening& state, RoomId room, protocol::Tool tool, Time now);
/// Refuses one who would begin something with a tool that the room does not offer; moderators may begin anything.
std::optional<Refusal> refuse_tool(const Convening& state, const Actor& actor, RoomId room, protocol::Tool tool,
                                   Time now);

std::optional<std::vector<protocol::Tool>> view_of_tools(const Convening& state, RoomId room);

Decision decide(const Convening& state, const Actor& actor, const protocol::ToolsChoose& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::ToolsChosen& event);

}  // namespace convene::domain
