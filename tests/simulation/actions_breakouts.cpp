// What those who run a room do with its breakouts, and those in them.
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

using protocol::Role;

/// The main room of a tab: that of its desk, or any; sometimes none that exists.
RoomId main_room(World& world, const SimClient& client) {
  const LifeOfPerson* life = world.server().chronicle().find(client.person());
  if (!life || !life->now().room || world.chance(5)) return RoomId{99999};
  return life->now().main_room;
}

RoomId any_breakout(World& world, const SimClient& client) {
  if (!client.desk() || client.desk()->rooms.empty() || world.chance(5)) return RoomId{99999};
  return client.desk()->rooms[world.random().below(client.desk()->rooms.size())].room;
}

SimClient* any_moderator(World& world) { return any_of_role(world, Role::moderator); }

void prepare(World& world) {
  SimClient* client = any_moderator(world);
  if (!client) return;
  protocol::BreakoutPrepare command{main_room(world, *client), {}, world.chance(30)};
  for (int rooms = world.random().between(0, 3); rooms > 0; --rooms) command.names.push_back(world.numbered("Group "));
  ask(world, client, command);
}

void add(World& world) {
  if (SimClient* client = any_moderator(world))
    ask(world, client, protocol::BreakoutAdd{main_room(world, *client), world.numbered("Group ")});
}

void fill(World& world) {
  SimClient* client = any_moderator(world);
  if (!client) return;
  const auto how = static_cast<protocol::BreakoutFilling>(world.random().below(6));
  ask(world, client, protocol::BreakoutFill{main_room(world, *client), how});
}

void place(World& world) {
  SimClient* client = any_moderator(world);
  if (!client) return;
  protocol::BreakoutPlace command{main_room(world, *client), any_person(world), {}};
  if (world.chance(75)) command.to = any_breakout(world, *client);
  ask(world, client, command);
}

void open(World& world) {
  if (SimClient* client = any_moderator(world)) {
    const int minutes = world.random().between(0, 2);
    ask(world, client, protocol::BreakoutOpen{main_room(world, *client), minutes, world.chance(60)});
  }
}

void extend(World& world) {
  if (SimClient* client = any_moderator(world))
    ask(world, client, protocol::BreakoutExtend{main_room(world, *client), 1});
}

void tell(World& world) {
  if (SimClient* client = any_moderator(world))
    ask(world, client, protocol::BreakoutTell{main_room(world, *client), world.numbered("to all ")});
}

void recall(World& world) {
  if (SimClient* client = any_moderator(world))
    ask(world, client, protocol::BreakoutRecall{main_room(world, *client), world.random().between(0, 20)});
}

/// The room that somebody is in, or a breakout they may have heard of.
RoomId own_or_open(World& world, const SimClient& client) {
  const LifeOfPerson* life = world.server().chronicle().find(client.person());
  for (const auto& [topic, view] : client.breakouts()) {
    if (view && !view->rooms.empty() && world.chance(60))
      return view->rooms[world.random().below(view->rooms.size())].room;
  }
  return life && life->now().room ? life->now().room : RoomId{99999};
}

void go(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  if (client->inbox() && !client->inbox()->breakouts.empty() && world.chance(70))
    return ask(world, client, protocol::RoomEnter{client->inbox()->breakouts.front().room});
  ask(world, client, protocol::RoomEnter{own_or_open(world, *client)});
}

void call(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client, protocol::HelpAsk{own_or_open(world, *client), world.numbered("help ")});
}

void answer(World& world) {
  if (SimClient* client = any_moderator(world)) ask(world, client, protocol::HelpAnswer{any_breakout(world, *client)});
}

void take_note(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client, protocol::BreakoutNote{own_or_open(world, *client), world.numbered("note ")});
}

}  // namespace

std::span<const Action> breakout_actions() {
  static constexpr Action actions[] = {
      {"prepare breakouts", 3, prepare}, {"add a breakout", 1, add},      {"fill breakouts", 3, fill},
      {"place one", 3, place},           {"open breakouts", 3, open},     {"extend breakouts", 1, extend},
      {"tell all breakouts", 1, tell},   {"recall breakouts", 1, recall}, {"go to a breakout", 4, go},
      {"ask for help", 1, call},         {"answer a call", 1, answer},    {"take a note", 1, take_note},
  };
  return actions;
}

}  // namespace convene::simulation
