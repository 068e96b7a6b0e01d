// Affinity rooms and office hours: what moderators and helpers set up, and what others make of it.
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

using protocol::Role;

const protocol::Office* any_office(World& world, const SimClient& client) {
  const auto& view = client.convening();
  if (!view || !view->offices || view->offices->offices.empty()) return nullptr;
  const auto& offices = view->offices->offices;
  return &offices[world.random().below(offices.size())];
}

OfficeId office_of(World& world, const SimClient& client) {
  const protocol::Office* office = any_office(world, client);
  return office && !world.chance(3) ? office->office : OfficeId{99999};
}

/// The helper's tab, where they have one; else anybody's.
SimClient* helper_of(World& world, const protocol::Office& office) {
  for (const auto& client : world.clients()) {
    if (client->is_live() && client->person() == office.helper) return client.get();
  }
  return any_live(world);
}

const protocol::AffinitySet* any_set(World& world, const SimClient& client) {
  const auto& view = client.convening();
  if (!view || view->affinity.empty()) return nullptr;
  return &view->affinity[world.random().below(view->affinity.size())];
}

void form(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  protocol::AffinityRule rule;
  rule.by = world.chance(50) ? protocol::AffinityBy::role : protocol::AffinityBy::region;
  rule.least = world.random().between(2, 3);
  rule.most = world.random().between(3, 6);
  rule.rest = "Everybody else";
  ask(world, client, protocol::AffinityOpen{world.numbered("rooms "), rule, {}});
}

void reform(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  const protocol::AffinitySet* set = client ? any_set(world, *client) : nullptr;
  if (set) ask(world, client, protocol::AffinityReform{set->set, 2, world.random().between(3, 6)});
}

void close(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  const protocol::AffinitySet* set = client ? any_set(world, *client) : nullptr;
  if (set) ask(world, client, protocol::AffinityClose{set->set});
}

void choose(World& world) {
  SimClient* client = any_live(world);
  const protocol::AffinitySet* set = client ? any_set(world, *client) : nullptr;
  if (!set || set->rooms.empty()) return;
  protocol::AffinityChoose command{set->set, {}};
  if (world.chance(75)) command.room = set->rooms[world.random().below(set->rooms.size())].room;
  ask(world, client, command);
}

void facilitate(World& world) {
  SimClient* client = any_live(world);
  const protocol::AffinitySet* set = client ? any_set(world, *client) : nullptr;
  if (!set || set->rooms.empty()) return;
  protocol::AffinityFacilitate command{set->rooms[world.random().below(set->rooms.size())].room, {}};
  if (world.chance(75)) command.person = client->person();
  ask(world, client, command);
}

void name_helper(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  SimClient* other = any_live(world);
  if (!client || !other) return;
  protocol::HelperName command{other->person(), {}};
  if (world.chance(85)) command.kind = protocol::HelperKind::peer;
  ask(world, client, command);
}

void rule_offices(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::OfficeRule{world.chance(70)});
}

void open_office(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client, protocol::OfficeOpen{world.numbered("subject "), world.chance(90)});
}

void join(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client,
        protocol::OfficeJoin{office_of(world, *client), world.chance(60) ? world.numbered("note ") : ""});
}

void leave(World& world) {
  if (SimClient* client = any_live(world)) ask(world, client, protocol::OfficeLeave{office_of(world, *client)});
}

void call(World& world) {
  SimClient* client = any_live(world);
  const protocol::Office* office = client ? any_office(world, *client) : nullptr;
  if (office) ask(world, helper_of(world, *office), protocol::OfficeCall{office->office});
}

void answer(World& world) {
  for (const auto& client : world.clients()) {
    const auto& view = client->convening();
    if (!client->is_live() || !view || !view->offices) continue;
    for (const protocol::Office& office : view->offices->offices) {
      const bool is_theirs = office.called && !office.queue.empty() && office.queue.front().person == client->person();
      if (is_theirs) return ask(world, client.get(), protocol::OfficeAnswer{office.office, world.chance(80)});
    }
  }
}

void run_office(World& world) {
  SimClient* client = any_live(world);
  const protocol::Office* office = client ? any_office(world, *client) : nullptr;
  if (!office) return;
  SimClient* helper = helper_of(world, *office);
  const int chosen = world.random().between(0, 9);
  if (chosen < 5) return ask(world, helper, protocol::OfficeFinish{office->office});
  if (chosen < 8) return ask(world, helper, protocol::OfficePause{office->office, world.chance(40)});
  ask(world, helper, protocol::OfficeClose{office->office});
}

void hand_over(World& world) {
  SimClient* client = any_live(world);
  const protocol::Office* office = client ? any_office(world, *client) : nullptr;
  if (!office || (office->queue.empty() && !office->helping)) return;
  const TicketId ticket = office->helping ? office->helping->ticket : office->queue.back().ticket;
  ask(world, helper_of(world, *office), protocol::OfficeHand{office->office, ticket, office_of(world, *client)});
}

void offer_slots(World& world) {
  SimClient* client = any_live(world);
  const protocol::Office* office = client ? any_office(world, *client) : nullptr;
  if (!office) return;
  const Time starts = world.clock().outside() + std::chrono::minutes(world.random().between(1, 90));
  ask(world, helper_of(world, *office),
      protocol::SlotOffer{office->office, starts, world.random().between(5, 20), world.random().between(1, 3)});
}

void use_slot(World& world) {
  SimClient* client = any_live(world);
  const protocol::Office* office = client ? any_office(world, *client) : nullptr;
  if (!office || office->slots.empty()) return;
  const SlotId slot = office->slots[world.random().below(office->slots.size())].slot;
  const int chosen = world.random().between(0, 9);
  if (chosen < 7) return ask(world, client, protocol::SlotBook{slot});
  if (chosen < 9) return ask(world, client, protocol::SlotFree{slot});
  ask(world, helper_of(world, *office), protocol::SlotWithdraw{slot});
}

void knock(World& world) {
  SimClient* client = any_live(world);
  const protocol::Office* office = client ? any_office(world, *client) : nullptr;
  if (office) ask(world, client, protocol::RoomEnter{office->room});
}

}  // namespace

std::span<const Action> affinity_actions() {
  static constexpr Action actions[] = {
      {"form affinity rooms", 1, form},  {"form them anew", 1, reform},        {"close them", 1, close},
      {"choose a room", 2, choose},      {"facilitate", 1, facilitate},        {"name a helper", 1, name_helper},
      {"rule offices", 1, rule_offices}, {"open an office", 2, open_office},   {"join a queue", 6, join},
      {"leave a queue", 1, leave},       {"call the next", 4, call},           {"answer a call", 4, answer},
      {"run an office", 3, run_office},  {"hand somebody over", 1, hand_over}, {"offer times", 1, offer_slots},
      {"use a time", 3, use_slot},       {"knock at an office", 1, knock},
  };
  return actions;
}

}  // namespace convene::simulation
