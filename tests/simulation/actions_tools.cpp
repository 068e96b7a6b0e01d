// What moderators do with the tools of rooms, and the programme that brings them.
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

using protocol::Tool;

/// What is begun by people who run nothing; the others tell little.
constexpr Tool begun_by_all[] = {Tool::slides, Tool::questions, Tool::walls, Tool::notes};

void choose(World& world) {
  SimClient* client = any_of_role(world, protocol::Role::moderator);
  if (!client) return;
  protocol::ToolsChoose command{any_room(world), {}};
  if (world.chance(75)) {
    command.tools.emplace();
    for (const Tool tool : begun_by_all) {
      if (world.chance(50)) command.tools->push_back(tool);
    }
  }
  ask(world, client, command);
}

/// A session of any kind in the library, that is on or comes soon.
void schedule(World& world) {
  if (!world.server().is_up()) return;
  constexpr protocol::SessionKind kinds[] = {protocol::SessionKind::panel, protocol::SessionKind::workshop,
                                             protocol::SessionKind::brainstorm, protocol::SessionKind::networking};
  protocol::ProgrammeSession session;
  session.guid = "tools";
  session.title = world.numbered("Session ");
  session.kind = kinds[world.random().below(std::size(kinds))];
  session.room_name = "Library";
  session.starts = world.clock().watched() + std::chrono::seconds(world.random().below(30));
  session.ends = session.starts + std::chrono::minutes(2);
  world.note("a session of another kind");
  world.execute({}, protocol::ProgrammePublish{world.numbered("Programme "), "Europe/Paris", {session}, {}});
}

}  // namespace

std::span<const Action> tools_actions() {
  static constexpr Action actions[] = {{"choose the tools of a room", 6, choose}, {"schedule a kind", 2, schedule}};
  return actions;
}

}  // namespace convene::simulation
