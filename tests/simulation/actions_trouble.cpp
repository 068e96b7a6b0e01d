// What lines, disk, clock and operators do.
#include <vector>

#include "simulation/actions.hpp"
#include "simulation/laws.hpp"
#include "simulation/world.hpp"

namespace convene::simulation {

using ports::AppendOutcome;

namespace {

SimClient* any_connected(World& world) {
  std::vector<SimClient*> connected;
  for (const auto& client : world.clients()) {
    if (client->line()) connected.push_back(client.get());
  }
  return connected.empty() ? nullptr : connected[world.random().below(connected.size())];
}

void hang_up(World& world) {
  SimClient* client = any_connected(world);
  if (!client) return;
  world.note(client->id() + " hangs up");
  client->hang_up();
}

void cut(World& world) {
  SimClient* client = any_connected(world);
  if (!client) return;
  world.note("the line of " + client->id() + " breaks");
  client->line()->cut();
}

/// The tab notices by itself that nothing comes any more; the server finds out much later.
void go_half_open(World& world) {
  SimClient* client = any_connected(world);
  if (!client) return;
  world.note("the line of " + client->id() + " is half open");
  client->line()->go_half_open();
  if (world.chance(50)) client->abandon();
}

void stop_reading(World& world) {
  SimClient* client = any_connected(world);
  if (!client) return;
  world.note(client->id() + " does not read");
  client->line()->set_reading(false);
}

void read_on(World& world) {
  for (const auto& client : world.clients()) {
    if (!client->line() || world.chance(50)) continue;
    if (client->line()->is_reading()) continue;
    world.note(client->id() + " reads on, or gives up a dead line");
    client->line()->set_reading(true);
    if (!client->line()->is_reading()) client->abandon();
  }
}

void pass_a_moment(World& world) { world.pass(Milliseconds(world.random().between(20, 300))); }

void pass_a_while(World& world) {
  const Milliseconds time{world.random().between(1000, world.chance(20) ? 100'000 : 10'000)};
  world.note("time passes: " + std::to_string(time.count()) + " ms");
  world.pass(time);
}

/// The machine sleeps: everybody's clock jumps, nothing was done in between.
void stall(World& world) {
  world.note("the server stalls");
  world.clock().advance(Milliseconds(world.random().between(1000, 6000)));
}

void complete(World& world) {
  if (!world.server().is_up()) return;
  world.server().complete(static_cast<std::size_t>(world.random().between(1, 6)));
  world.server().run_tasks(static_cast<std::size_t>(world.random().between(0, 8)));
}

void fill_disk(World& world) {
  if (!world.server().is_up()) return;
  world.note("the disk is full");
  world.server().journal().set_disk(AppendOutcome::full);
}

void break_disk(World& world) {
  if (!world.server().is_up()) return;
  world.note("a sync will fail");
  world.server().journal().set_disk(AppendOutcome::broken);
}

void crash(World& world) {
  if (!world.server().is_up()) return;
  world.crash();
  if (world.chance(30)) {
    const Milliseconds by = std::chrono::minutes(world.random().between(-1500, 200));
    world.note("the machine's clock is set by " + std::to_string(by.count()) + " ms");
    world.clock().set_machine(by);
  }
  if (world.chance(30)) return;  // it stays away for a while
  world.start();
  if (!world.chance(20)) return;
  world.pass(Milliseconds(world.random().between(0, 500)));
  world.crash();
  world.start();
}

void leave(World& world) {
  if (world.server().is_up()) world.leave();
}

void invite(World& world) {
  constexpr std::size_t clients_max = 12;
  if (!world.server().is_up() || world.clients().size() >= clients_max) return;
  world.note("someone is invited");
  world.invite(world.numbered("Guest "), world.chance(20) ? protocol::Role::moderator : protocol::Role::attendee);
}

void publish_campus(World& world) {
  if (!world.server().is_up()) return;
  const char* name = world.chance(50) ? "small" : "other";
  world.note(std::string("campus ") + name);
  const auto hash = world.server().documents().keep(name);
  world.execute({}, protocol::CampusPublish{hash.value(), rooms_of(*campus_called(name))});
}

void publish_programme(World& world) {
  if (!world.server().is_up()) return;
  world.note("a programme");
  protocol::ProgrammePublish command{world.numbered("Programme "), "Europe/Paris", {}};
  protocol::ProgrammeSession session;
  session.guid = world.chance(50) ? "one" : "two";
  session.title = world.numbered("Session ");
  session.room_name = world.chance(50) ? "Room A" : "Hall";
  session.starts = world.clock().watched();
  session.ends = session.starts + std::chrono::minutes(5);
  session.no_record = world.chance(30);
  session.access = world.chance(15) ? protocol::SessionAccess::in_hall : protocol::SessionAccess::both;
  command.sessions.push_back(session);
  world.execute({}, command);
}

/// Some tab signs out, and later in again: then with a new cookie for the same person.
void sign_out(World& world) {
  if (!world.server().is_up()) return;
  SimClient& client = *world.clients()[world.random().below(world.clients().size())];
  world.note(client.id() + " signs out");
  world.execute(client.person(), protocol::CookieRevoke{client.credential().cookie_hash});
}

void sign_in_again(World& world) {
  if (!world.server().is_up()) return;
  for (const auto& client : world.clients()) {
    if (client->line() || client->last_end() != std::uint16_t{4401}) continue;
    const std::string link = world.numbered("link ");
    const std::string cookie = world.numbered("cookie ");
    const Time expires = world.clock().watched() + std::chrono::days(1);
    world.note(client->id() + " signs in again");
    world.execute({}, protocol::LinkMint{link, protocol::Role::attendee, client->person(), expires, false});
    world.execute({}, protocol::LinkExchange{link, cookie, {}});
    client->sign_in_again(cookie);
  }
}

}  // namespace

std::span<const Action> trouble_actions() {
  static constexpr Action actions[] = {
      {"hang up", 1, hang_up},
      {"cut", 3, cut},
      {"half open", 1, go_half_open},
      {"stop reading", 2, stop_reading},
      {"read on", 3, read_on},
      {"a moment passes", 14, pass_a_moment},
      {"a while passes", 2, pass_a_while},
      {"stall", 1, stall},
      {"complete", 20, complete},
      {"disk full", 1, fill_disk},
      {"disk broken", 1, break_disk},
      {"crash", 1, crash},
      {"leave", 1, leave},
      {"invite", 1, invite},
      {"campus", 1, publish_campus},
      {"programme", 1, publish_programme},
      {"sign out", 1, sign_out},
      {"sign in again", 2, sign_in_again},
  };
  return actions;
}

}  // namespace convene::simulation
