// What those who present may do with a wall.
#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"
#include "domain/walls.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::WallPhase;
namespace limits = protocol::limits;

namespace {

/// What everybody has where nobody chose.
constexpr std::int32_t votes_at_first = 3;

/// Refuses one who does not lead the wall.
std::optional<Refusal> refuse_no_leader(const Convening& state, const Actor& actor, RoomId room, Time now) {
  if (auto refusal = refuse_no_presenter(state, actor, room)) return refusal;
  const Person* person = state.people.find(actor.person);
  if (person && is_muted(*person, now)) return refuse(ErrorCode::muted);
  return std::nullopt;
}

Draft named(WallId wall, GroupId group, const std::string& text, RoomId room, PersonId author) {
  return {topic::of_board(room), author, protocol::WallGrouped{wall, group, text, {}}};
}

std::vector<protocol::CardVotes> counted(const Wall& wall) {
  std::vector<protocol::CardVotes> counts;
  for (const Card& card : wall.cards) {
    if (!card.voters.empty()) counts.push_back({card.id, card.voters.size()});
  }
  return counts;
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::WallOpen& command, const Context& context) {
  if (auto refusal = refuse_no_standing_room(state, command.room)) return *refusal;
  if (auto refusal = refuse_no_leader(state, actor, command.room, context.now)) return *refusal;
  if (auto refusal = refuse_tool(state, actor, command.room, protocol::Tool::walls, context.now)) return *refusal;
  // What a rehearsal leaves is swept, and no wall of theirs would be.
  const Person* person = state.people.find(actor.person);
  if (person && person->is_simulated) return refuse(ErrorCode::simulated);
  if (state.walls.of(command.room).size() >= limits::walls_room_max) return refuse(ErrorCode::limit_reached, "walls");
  if (command.groups.size() > limits::wall_groups_max) return refuse(ErrorCode::limit_reached, "groups");
  const WallId wall{context.next_sequence};
  std::vector<Draft> entries{{topic::of_board(command.room), actor.person,
                              protocol::WallOpened{wall, command.text, command.anonymous, votes_at_first, {}}}};
  for (const std::string& text : command.groups) {
    const GroupId group{context.next_sequence + entries.size()};
    entries.push_back(named(wall, group, text, command.room, actor.person));
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::WallGroup& command,
                const Context& context) {
  const Wall* wall = state.walls.find(command.wall);
  if (!wall) return refuse(ErrorCode::wall_unknown);
  if (auto refusal = refuse_no_leader(state, actor, wall->room, context.now)) return *refusal;
  if (wall->stage == WallPhase::closed) return refuse(ErrorCode::wall_stage);
  if (command.group && !wall->has_group(*command.group)) return refuse(ErrorCode::group_unknown);
  if (!command.group && wall->groups.size() >= limits::wall_groups_max)
    return refuse(ErrorCode::limit_reached, "groups");
  const GroupId group = command.group.value_or(GroupId{context.next_sequence});
  return accept({named(command.wall, group, command.text, wall->room, actor.person)});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::WallUngroup& command,
                const Context& context) {
  const Wall* wall = state.walls.find(command.wall);
  if (!wall) return refuse(ErrorCode::wall_unknown);
  if (auto refusal = refuse_no_leader(state, actor, wall->room, context.now)) return *refusal;
  if (wall->stage == WallPhase::closed) return refuse(ErrorCode::wall_stage);
  if (!wall->has_group(command.group)) return refuse(ErrorCode::group_unknown);
  return accept({{topic::of_board(wall->room), actor.person, protocol::WallUngrouped{command.wall, command.group}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::WallStage& command,
                const Context& context) {
  const Wall* wall = state.walls.find(command.wall);
  if (!wall) return refuse(ErrorCode::wall_unknown);
  if (auto refusal = refuse_no_leader(state, actor, wall->room, context.now)) return *refusal;
  const std::int32_t votes = command.votes.value_or(wall->votes);
  auto counts = counted(*wall);
  // Nobody is to find that they gave more than they have.
  if (votes != wall->votes && !counts.empty()) return refuse(ErrorCode::field_invalid, "votes");
  if (command.stage == wall->stage && votes == wall->votes) return accept({});
  if (command.stage != WallPhase::closed) counts.clear();
  return accept({{topic::of_board(wall->room), actor.person,
                  protocol::WallStaged{command.wall, command.stage, votes, std::move(counts)}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::WallRemove& command, const Context&) {
  const Wall* wall = state.walls.find(command.wall);
  if (!wall) return refuse(ErrorCode::wall_unknown);
  if (wall->stage != WallPhase::closed) return refuse(ErrorCode::wall_stage);
  return accept({{topic::of_board(wall->room), actor.person, protocol::WallRemoved{command.wall}}});
}

}  // namespace convene::domain
