// What people report, what moderators do about it and at doors, and whom people block.
#include <algorithm>

#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

using protocol::Role;

/// One of those that wait, as a moderator's tab knows them; sometimes none that exists.
std::optional<ReportId> any_report(World& world, const SimClient& client) {
  const auto& staff = client.staff();
  if (!staff || staff->reports.empty() || world.chance(5)) return ReportId{99999};
  return staff->reports[world.random().below(staff->reports.size())].report;
}

/// Some acts come of a report.
std::optional<ReportId> about(World& world, const SimClient& client) {
  return world.chance(50) ? any_report(world, client) : std::nullopt;
}

void report_person(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client,
        protocol::ReportSend{any_person(world), protocol::ReportReason::other, world.numbered("words "), {}, {}});
}

void report_message(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  for (const auto& [topic, talk] : client->talks()) {
    if (talk.messages.empty()) continue;
    const auto at = world.random().below(talk.messages.size());
    const auto& [offset, message] = *std::next(talk.messages.begin(), static_cast<std::ptrdiff_t>(at));
    return ask(world, client, protocol::ReportSend{message.author, protocol::ReportReason::spam, "", topic, offset});
  }
}

void report_direct(World& world) {
  SimClient* client = any_live(world);
  if (!client || !client->inbox() || client->inbox()->conversations.empty()) return;
  const auto& talk = client->inbox()->conversations.front();
  ask(world, client,
      protocol::ReportSend{talk.person, protocol::ReportReason::hate, "", "inbox/" + client->person().text(),
                           talk.last});
}

void read_report(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::ReportRead{*any_report(world, *client)});
}

void take_report(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::ReportTake{*any_report(world, *client), world.chance(80)});
}

void dismiss_report(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::ReportDismiss{*any_report(world, *client), "why"});
}

void nudge(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::PersonNudge{any_person(world), world.numbered("hint "), about(world, *client)});
}

void mute_about(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::PersonMute{any_person(world), 1, "why", about(world, *client)});
}

void forbid(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  const PersonId person = any_person(world);
  const LifeOfPerson* life = world.server().chronicle().find(person);
  const bool is_in_room = life && life->now().main_room && world.chance(80);
  const RoomId room = is_in_room ? life->now().room : any_room(world);
  ask(world, client, protocol::RoomForbid{person, room, "why", about(world, *client)});
}

void allow(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::RoomAllow{any_person(world), any_room(world)});
}

void appeal(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  const bool has_own = client->inbox() && !client->inbox()->measures.empty() && !world.chance(5);
  const MeasureId measure = has_own ? client->inbox()->measures.front().measure : MeasureId{99999};
  ask(world, client, protocol::AppealSend{measure, world.numbered("plea ")});
}

/// One who is removed asks by HTTP.
void appeal_from_outside(World& world) {
  if (!world.server().is_up()) return;
  for (const auto& [person, known] : world.server().chronicle().people()) {
    if (!known.now().is_removed || known.is_swept || known.is_erased || world.chance(50)) continue;
    const auto* measure = world.server().host().state().measures.standing(person, protocol::MeasureKind::remove);
    if (measure) return world.execute(person, protocol::AppealSend{measure->id, world.numbered("plea ")});
  }
}

void answer_appeal(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  const auto& staff = client->staff();
  const bool is_one = staff && !staff->appeals.empty() && !world.chance(5);
  const MeasureId measure =
      is_one ? staff->appeals[world.random().below(staff->appeals.size())].measure : MeasureId{99999};
  ask(world, client, protocol::AppealAnswer{measure, world.chance(60), "why"});
}

void block(World& world) {
  if (SimClient* client = any_live(world))
    ask(world, client, protocol::PersonBlock{any_person(world), world.chance(60)});
}

void protect(World& world) {
  if (SimClient* client = any_of_role(world, Role::organiser))
    ask(world, client, protocol::PersonProtect{any_person(world), world.chance(50)});
}

void rule_room(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  protocol::RoomRules rules;
  rules.slow_s = world.chance(20) ? 30 : 0;
  rules.chat_locked = world.chance(10);
  rules.locked = world.chance(35);
  rules.no_record = world.chance(35);
  rules.people_max = world.chance(35) ? world.random().between(1, 2) : 0;
  rules.only_staff = world.chance(3);
  if (world.chance(5)) rules.only_roles = {protocol::RoleKind::student};
  ask(world, client, protocol::RoomRule{any_room(world), rules});
}

void knock(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  RoomId room = any_room(world);
  if (client->convening() && !client->convening()->rules.empty() && !world.chance(20)) {
    const auto& rules = client->convening()->rules;
    room = rules[world.random().below(rules.size())].room;
  }
  ask(world, client, protocol::RoomKnock{room, world.chance(85)});
}

/// Goes into a room that has a bound, or waits for a place there.
void wait_for_place(World& world) {
  SimClient* client = any_live(world);
  if (!client || !client->convening()) return;
  for (const protocol::RoomLine& line : client->convening()->lines) {
    const auto is_me = [&](const protocol::Called& one) { return one.person == client->person(); };
    if (std::any_of(line.called.begin(), line.called.end(), is_me))
      return ask(world, client, protocol::RoomEnter{line.room});
  }
  for (const protocol::RuledRoom& one : client->convening()->rules) {
    if (one.rules.people_max == 0 || world.chance(30)) continue;
    if (world.chance(40)) return ask(world, client, protocol::RoomEnter{one.room});
    return ask(world, client, protocol::RoomWait{one.room, world.chance(85)});
  }
}

const protocol::Knock* any_knock(World& world, const SimClient& client) {
  const auto& knocks = client.knocks();
  return knocks.empty() ? nullptr : &knocks[world.random().below(knocks.size())];
}

void admit(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  const protocol::Knock* one = any_knock(world, *client);
  protocol::RoomAdmit command{one ? one->room : any_room(world), {}};
  if (one && world.chance(70)) command.person = one->person;
  ask(world, client, command);
}

void refuse_knock(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  const protocol::Knock* one = any_knock(world, *client);
  ask(world, client,
      protocol::RoomRefuse{one ? one->room : any_room(world), one ? one->person : any_person(world), "not now"});
}

}  // namespace

std::span<const Action> order_actions() {
  static constexpr Action actions[] = {{"report a person", 3, report_person},
                                       {"report a message", 4, report_message},
                                       {"report a private message", 2, report_direct},
                                       {"read a report", 2, read_report},
                                       {"take a report", 3, take_report},
                                       {"dismiss a report", 2, dismiss_report},
                                       {"nudge", 2, nudge},
                                       {"mute about a report", 1, mute_about},
                                       {"forbid a room", 3, forbid},
                                       {"allow a room", 2, allow},
                                       {"appeal", 3, appeal},
                                       {"appeal from outside", 2, appeal_from_outside},
                                       {"answer an appeal", 3, answer_appeal},
                                       {"block", 3, block},
                                       {"protect", 1, protect},
                                       {"rule a room", 3, rule_room},
                                       {"knock", 5, knock},
                                       {"wait for a place", 5, wait_for_place},
                                       {"admit", 4, admit},
                                       {"refuse a knock", 2, refuse_knock}};
  return actions;
}

}  // namespace convene::simulation
