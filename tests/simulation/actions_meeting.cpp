// How people meet: pairing, and topic tables.
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

using protocol::Role;

/// The main room of a tab; sometimes none that exists.
RoomId main_room(World& world, const SimClient& client) {
  const LifeOfPerson* life = world.server().chronicle().find(client.person());
  if (!life || !life->now().room || world.chance(5)) return RoomId{99999};
  return life->now().main_room;
}

/// A room in which the tab knows of pairing, or is.
RoomId pairing_of(World& world, const SimClient& client) {
  for (const auto& [topic, view] : client.pairings()) {
    if (view && world.chance(90)) return view->parent;
  }
  return main_room(world, client);
}

void open(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  protocol::PairingOpen command{main_room(world, *client), "Meet", world.numbered("question "), 1, 10, 5};
  command.rounds = world.random().between(1, 4);
  command.talk_s = world.random().between(10, 30);
  ask(world, client, command);
}

void join(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client, protocol::PairingJoin{pairing_of(world, *client), world.chance(85)});
}

void begin(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::PairingBegin{pairing_of(world, *client)});
}

void extend(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::PairingExtend{pairing_of(world, *client), 10});
}

void recall(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator)) {
    const int grace = world.random().between(0, 10);
    ask(world, client, protocol::PairingRecall{pairing_of(world, *client), grace, world.chance(30)});
  }
}

void go(World& world) {
  SimClient* client = any_live(world);
  if (!client || !client->inbox() || client->inbox()->pairings.empty()) return;
  const protocol::OwnPairing& own = client->inbox()->pairings.front();
  ask(world, client, protocol::RoomEnter{own.room && world.chance(50) ? *own.room : own.parent});
}

/// What was said in a pair, read again.
void read_again(World& world) {
  SimClient* client = any_live(world);
  if (!client || !client->inbox() || client->inbox()->met.empty()) return;
  const RoomId room = client->inbox()->met.front().room;
  ask(world, client, protocol::HistoryPage{"room/" + room.text(), 1000, {}});
}

RoomId any_table(World& world, const SimClient& client) {
  if (!client.convening() || client.convening()->tables.empty() || world.chance(5)) return RoomId{99999};
  const auto& tables = client.convening()->tables;
  return tables[world.random().below(tables.size())].room;
}

void open_table(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client, protocol::TableOpen{world.numbered("topic "), world.random().between(2, 3)});
}

void sit_down(World& world) {
  if (SimClient* client = any_live(world)) ask(world, client, protocol::RoomEnter{any_table(world, *client)});
}

void rename_table(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client, protocol::TableRename{any_table(world, *client), world.numbered("topic ")});
}

void close_table(World& world) {
  if (SimClient* client = any_live(world)) ask(world, client, protocol::TableClose{any_table(world, *client)});
}

}  // namespace

std::span<const Action> meeting_actions() {
  static constexpr Action actions[] = {
      {"open pairing", 2, open},
      {"take part in pairing", 6, join},
      {"begin a round", 3, begin},
      {"extend a round", 1, extend},
      {"end a round", 1, recall},
      {"go to one's pair", 2, go},
      {"read a pair's talk", 1, read_again},
      {"open a table", 2, open_table},
      {"sit down at a table", 3, sit_down},
      {"rename a table", 1, rename_table},
      {"close a table", 1, close_table},
  };
  return actions;
}

}  // namespace convene::simulation
