// What those who run a room do on its stage, and those who want to be heard.
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

/// The room somebody is in, whatever it is; sometimes none that exists.
RoomId own_room(World& world, const SimClient& client) {
  const LifeOfPerson* life = world.server().chronicle().find(client.person());
  return life && life->now().room && world.chance(95) ? life->now().room : RoomId{99999};
}

/// Somebody whose hand is up, mostly.
PersonId any_hand(World& world, const SimClient& client) {
  for (const auto& [topic, view] : client.stages()) {
    if (view && !view->hands.empty() && world.chance(80)) {
      return view->hands[world.random().below(view->hands.size())].person;
    }
  }
  return any_person(world);
}

/// What a moderator asks of the room they are in.
template <class Command>
void run(World& world) {
  if (SimClient* client = any_of_role(world, protocol::Role::moderator))
    ask(world, client, Command{own_room(world, *client)});
}

/// And of someone there.
template <class Command>
void run_with_hand(World& world) {
  if (SimClient* client = any_of_role(world, protocol::Role::moderator)) {
    const RoomId room = own_room(world, *client);
    ask(world, client, Command{room, any_hand(world, *client)});
  }
}

void raise(World& world) {
  if (SimClient* client = any_live(world)) ask(world, client, protocol::HandRaise{own_room(world, *client)});
}

template <class Command>
void end_own(World& world) {
  if (SimClient* client = any_live(world)) ask(world, client, Command{own_room(world, *client), client->person()});
}

void appoint(World& world) {
  if (SimClient* client = any_of_role(world, protocol::Role::moderator)) {
    const RoomId room = own_room(world, *client);
    ask(world, client, protocol::SpeakerAppoint{room, any_person(world)});
  }
}

void dismiss(World& world) {
  if (SimClient* client = any_of_role(world, protocol::Role::moderator)) {
    const RoomId room = own_room(world, *client);
    ask(world, client, protocol::SpeakerDismiss{room, any_person(world)});
  }
}

void get_ready(World& world) {
  if (SimClient* client = any_live(world)) {
    const RoomId room = own_room(world, *client);
    ask(world, client, protocol::SpeakerReady{room, world.chance(70)});
  }
}

void start_timer(World& world) {
  if (SimClient* client = any_of_role(world, protocol::Role::moderator)) {
    const RoomId room = own_room(world, *client);
    ask(world, client, protocol::TimerStart{room, world.numbered("Item "), world.random().between(1, 3)});
  }
}

void extend_timer(World& world) {
  if (SimClient* client = any_of_role(world, protocol::Role::moderator))
    ask(world, client, protocol::TimerExtend{own_room(world, *client), 1});
}

}  // namespace

std::span<const Action> stage_actions() {
  static constexpr Action actions[] = {
      {"open the doors", 4, run<protocol::StageOpen>},
      {"start the session", 3, run<protocol::StageStart>},
      {"end the session", 1, run<protocol::StageEnd>},
      {"raise a hand", 6, raise},
      {"lower the own hand", 2, end_own<protocol::HandLower>},
      {"lower a hand", 1, run_with_hand<protocol::HandLower>},
      {"lower all hands", 1, run<protocol::HandClear>},
      {"advance a hand", 2, run_with_hand<protocol::HandAdvance>},
      {"give the floor", 3, run_with_hand<protocol::FloorGive>},
      {"take the floor", 1, run_with_hand<protocol::FloorTake>},
      {"give the floor back", 1, end_own<protocol::FloorTake>},
      {"appoint a speaker", 2, appoint},
      {"dismiss a speaker", 1, dismiss},
      {"get ready", 2, get_ready},
      {"start a timer", 2, start_timer},
      {"extend the timer", 1, extend_timer},
      {"stop the timer", 1, run<protocol::TimerStop>},
  };
  return actions;
}

}  // namespace convene::simulation
