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
  std::vector<SimClient*> fitting;
  std::vector<SimClient*> inside;
  for (const auto& client : world.clients()) {
    if (!client->is_live() || !client->inbox() || client->inbox()->role < role) continue;
    fitting.push_back(client.get());
    const LifeOfPerson* life = world.server().chronicle().find(client->person());
    if (life && life->now().room) inside.push_back(client.get());
  }
  if (fitting.empty() || world.chance(10)) return any_live(world);
  const auto& candidates = inside.empty() || world.chance(20) ? fitting : inside;
  return candidates[world.random().below(candidates.size())];
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

std::vector<std::int32_t> any_choices(World& world, bool is_multiple, std::size_t options) {
  const bool is_sound = world.chance(90);
  const std::size_t first = world.random().below(is_sound ? options : options + 1);
  std::vector<std::int32_t> choices{static_cast<std::int32_t>(first)};
  if (is_sound ? is_multiple && options > 1 && world.chance(50) : world.chance(50)) {
    choices.push_back(static_cast<std::int32_t>((first + 1) % options));
  }
  return choices;
}

void ask(World& world, SimClient* client, const protocol::Command& command) {
  if (!client || !client->ask(command)) return;
  world.note(client->id() + " of " + client->person().text() + ": " + std::string(protocol::name_of(command)));
}

}  // namespace convene::simulation
