// Taking part by voice: joining, saying what one sends, signalling to others, muting.
#include "contract/fake_janus.hpp"
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

RoomId room_of(World& world, PersonId person) {
  const LifeOfPerson* life = world.server().chronicle().find(person);
  return life ? life->now().room : RoomId{};
}

/// A tab that takes part, mostly.
SimClient* any_voice(World& world) {
  SimClient* found = any_live(world);
  for (int attempt = 0; attempt < 8 && found && !found->seat(); ++attempt) found = any_live(world);
  return found;
}

std::uint64_t seat_of(World& world, const SimClient& client) {
  return client.seat() && world.chance(95) ? *client.seat() : 1 + world.random().below(1000);
}

void join(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  protocol::VoiceJoin command;
  if (client->seat() && world.chance(60)) command.seat = client->seat();
  ask(world, client, command);
}

void leave(World& world) {
  if (SimClient* client = any_voice(world)) ask(world, client, protocol::VoiceLeave{seat_of(world, *client)});
}

void turn(World& world) {
  SimClient* client = any_voice(world);
  if (!client) return;
  protocol::VoiceSet command;
  command.seat = seat_of(world, *client);
  command.microphone = world.chance(60);
  command.camera = world.chance(40);
  command.screen = world.chance(10);
  if (world.chance(30)) command.pinned = any_person(world);
  ask(world, client, command);
}

/// To any tab that takes part, wherever it is.
void signal(World& world) {
  SimClient* client = any_voice(world);
  SimClient* other = any_voice(world);
  if (!client || !other) return;
  protocol::VoiceSignal command;
  command.seat = seat_of(world, *client);
  command.to = seat_of(world, *other);
  command.link = 1;
  command.kind = protocol::VoiceSignalKind::candidate;
  command.text = client->person().text();
  ask(world, client, command);
}

/// To the media server, by way of ours.
void send(World& world) {
  SimClient* client = any_voice(world);
  if (!client || !client->seat()) return;
  if (world.chance(80)) return client->send_voice();
  // Somebody else's seat, or nobody's.
  ask(world, client,
      protocol::VoiceNegotiate{1 + world.random().below(1000), protocol::VoiceWay::sending, 1,
                               protocol::VoiceSignalKind::offer, testing::FakeJanus::browser_offer(1), std::nullopt});
}

void stop_janus(World& world) {
  if (!world.server().janus()) return;
  world.note("the media server goes, or comes");
  if (world.server().janus()->is_up()) return world.server().janus()->go_down();
  world.server().janus()->come_up();
}

void mute(World& world) {
  SimClient* client = any_of_role(world, protocol::Role::moderator);
  if (!client) return;
  const PersonId person = any_person(world);
  constexpr protocol::VoiceReach reaches[] = {protocol::VoiceReach::sound, protocol::VoiceReach::pictures,
                                              protocol::VoiceReach::both};
  ask(world, client, protocol::VoiceMute{room_of(world, person), person, reaches[world.random().below(3)], "why"});
}

void unmute(World& world) {
  SimClient* client = any_of_role(world, protocol::Role::moderator);
  if (!client) return;
  const PersonId person = any_person(world);
  ask(world, client, protocol::VoiceUnmute{room_of(world, person), person});
}

}  // namespace

std::span<const Action> voice_actions() {
  static constexpr Action actions[] = {
      {"join by voice", 6, join},
      {"leave the voice", 1, leave},
      {"turn on what one sends", 4, turn},
      {"signal", 5, signal},
      {"mute a voice", 2, mute},
      {"unmute a voice", 1, unmute},
      {"send by the media server", 6, send},
      {"stop the media server", 1, stop_janus},
  };
  return actions;
}

}  // namespace convene::simulation
