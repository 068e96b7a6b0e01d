#include "simulation/choices.hpp"

#include <iterator>
#include <vector>

namespace convene::simulation {

SimClient* any_live(World& world) {
  std::vector<SimClient*> live;
  for (const auto& client : world.clients()) {
    if (client->is_live()) live.push_back(client.get());
  }
  return live.empty() ? nullptr : live[world.random().below(live.size())];
}

SimClient* any_of_role(World& world, protocol::Role role) {
  SimClient* found = any_live(world);
  for (int attempt = 0; attempt < 6 && found && !world.chance(10); ++attempt) {
    if (found->inbox() && found->inbox()->role >= role) return found;
    found = any_live(world);
  }
  return found;
}

SimClient* any_runner(World& world) {
  std::vector<SimClient*> runners;
  for (const auto& client : world.clients()) {
    const LifeOfPerson* life = client->is_live() ? world.server().chronicle().find(client->person()) : nullptr;
    if (life && life->now().room && life->now().role >= protocol::Role::moderator) runners.push_back(client.get());
  }
  if (runners.empty() || world.chance(10)) return any_of_role(world, protocol::Role::moderator);
  return runners[world.random().below(runners.size())];
}

PersonId any_person(World& world) {
  const auto& clients = world.clients();
  return world.chance(97) ? clients[world.random().below(clients.size())]->person() : PersonId{12345};
}

RoomId any_room(World& world) {
  const auto& rooms = world.server().chronicle().rooms();
  if (rooms.empty() || world.chance(5)) return RoomId{99999};
  return *std::next(rooms.begin(), static_cast<std::ptrdiff_t>(world.random().below(rooms.size())));
}

void ask(World& world, SimClient* client, const protocol::Command& command) {
  if (!client || !client->ask(command)) return;
  world.note(client->id() + " of " + client->person().text() + ": " + std::string(protocol::name_of(command)));
}

}  // namespace convene::simulation
