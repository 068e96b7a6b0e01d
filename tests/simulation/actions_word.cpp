// Captions: who is asked to write them, what they write, what a service sends. And announcements.
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

/// The room a tab is in; sometimes one that does not exist.
RoomId own_room(World& world, const SimClient& client) {
  const LifeOfPerson* life = world.server().chronicle().find(client.person());
  return !life || world.chance(5) ? RoomId{99999} : life->now().room;
}

void appoint(World& world) {
  if (SimClient* client = any_of_role(world, protocol::Role::moderator))
    ask(world, client, protocol::CaptionAppoint{own_room(world, *client), any_person(world)});
}

void dismiss(World& world) {
  if (SimClient* client = any_of_role(world, protocol::Role::moderator))
    ask(world, client, protocol::CaptionDismiss{own_room(world, *client), any_person(world)});
}

void say(World& world) {
  if (SimClient* client = any_live(world)) {
    const std::int32_t took = world.random().between(0, 3000);
    ask(world, client, protocol::CaptionSay{own_room(world, *client), world.numbered("said "), "en", took});
  }
}

/// One service, for whatever room it was let in to last.
const std::string address(64, 'c');

void link(World& world) {
  SimClient* client = any_live(world);
  if (!client || !world.server().is_up()) return;
  protocol::CaptionLink command{own_room(world, *client), {}};
  if (world.chance(80)) command.hash = address;
  world.execute({}, command);
}

void ingest(World& world) {
  if (!world.server().is_up()) return;
  const auto seq = static_cast<std::uint64_t>(world.random().between(1, 200));
  world.execute({}, protocol::CaptionIngest{address, seq, world.numbered("sent "), "es"});
}

void announce(World& world) {
  if (SimClient* client = any_of_role(world, protocol::Role::moderator))
    ask(world, client, protocol::AnnouncementMake{world.numbered("to everybody "), world.random().between(1, 5)});
}

void withdraw_announcement(World& world) {
  SimClient* client = any_of_role(world, protocol::Role::moderator);
  if (!client || !client->convening()) return;
  const auto& kept = client->convening()->announcements;
  const std::uint64_t offset = kept.empty() ? 0 : kept[world.random().below(kept.size())].offset;
  ask(world, client, protocol::AnnouncementWithdraw{offset});
}

}  // namespace

std::span<const Action> word_actions() {
  static constexpr Action actions[] = {{"appoint a captioner", 2, appoint},
                                       {"dismiss a captioner", 1, dismiss},
                                       {"say a line", 4, say},
                                       {"link a service", 1, link},
                                       {"send a line", 3, ingest},
                                       {"announce", 2, announce},
                                       {"take an announcement back", 1, withdraw_announcement}};
  return actions;
}

}  // namespace convene::simulation
