#include "simulation/choices.hpp"

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

PersonId any_person(World& world) {
  const auto& clients = world.clients();
  return world.chance(97) ? clients[world.random().below(clients.size())]->person() : PersonId{12345};
}

void ask(World& world, SimClient* client, const protocol::Command& command) {
  if (!client || !client->ask(command)) return;
  world.note(client->id() + " of " + client->person().text() + ": " + std::string(protocol::name_of(command)));
}

}  // namespace convene::simulation
