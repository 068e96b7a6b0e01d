#include "simulation/world.hpp"

#include <algorithm>

#include "simulation/actions.hpp"
#include "simulation/choices.hpp"
#include "simulation/laws.hpp"

namespace convene::simulation {

namespace {

const Time start_of_time = from_milliseconds(1'800'000'000'000);

using Actions = std::vector<std::span<const Action>>;

/// What can happen around each capability.
const std::vector<Actions>& concerns() {
  static const std::vector<Actions> all{
      {breakout_actions()}, {stage_actions(), slides_actions()},
      {question_actions()}, {board_actions()},
      {voice_actions()},    {order_actions()},
      {affinity_actions()}, {meeting_actions()},
      {paced_actions()},    {hall_actions(), question_actions(), order_actions()},
      {reaction_actions()}, {tools_actions(), question_actions(), board_actions()},
  };
  return all;
}

// Of all that happens: what people do everywhere, what goes wrong, and the rest is what the world is about.
constexpr int everyday_share = 30;
constexpr int trouble_share = 25;

}  // namespace

World::World(std::uint64_t seed)
    : seed_(seed), random_(scatter(seed + 1)), clock_(start_of_time), server_(clock_, findings_, seed % 2 == 0) {
  // Every world is about a few things, of which some happen often, some never. Where all could happen, little that
  // needs several steps would (A. Groce et al., "Swarm Testing", 2012).
  Actions subject;
  while (subject.empty()) {
    for (const Actions& concern : concerns()) {
      if (chance(15)) subject.insert(subject.end(), concern.begin(), concern.end());
    }
  }
  adopt({people_actions(), word_actions()}, everyday_share);
  adopt({trouble_actions()}, trouble_share);
  adopt(subject, 100 - everyday_share - trouble_share);
  server_.start();
  found();
}

/// Takes on habits that together have this share, in percent, of all that happens.
void World::adopt(const Actions& actions, int share) {
  constexpr int factors[] = {0, 1, 1, 1, 3};
  constexpr int fineness = 1000;
  std::vector<Habit> habits;
  int total = 0;
  for (const std::span<const Action> some : actions) {
    for (const Action& action : some) {
      habits.push_back({&action, action.weight * factors[random_.below(5)]});
      total += habits.back().weight;
    }
  }
  for (const Habit& habit : habits) {
    if (habit.weight > 0) habits_.push_back({habit.action, habit.weight * share * fineness / total});
  }
}

/// A convening with its campus, an organiser, a moderator and attendees, some with two tabs.
void World::found() {
  execute({}, protocol::ConveningCreate{"Simulated", "Europe/Berlin", "desk@example.org", true});
  const auto small = server_.documents().keep("small");
  execute({}, protocol::CampusPublish{small.value(), rooms_of(*campus_called("small"))});
  execute({}, protocol::RoomOpen{"Library", protocol::RoomKind::quiet, ""});
  invite("Ann", protocol::Role::organiser);
  invite("Bea", protocol::Role::moderator);
  for (const char* name : {"Cem", "Dan", "Eve"}) invite(name, protocol::Role::attendee);
  finish_all();
  for (const std::size_t index : {std::size_t{0}, std::size_t{2}}) {
    add_tab(clients_[index]->person(), clients_[index]->credential().cookie_hash);
  }
}

void World::gather() {
  for (const auto& client : clients_) connect(*client);
  flow();
  const RoomId room = server_.host().state().rooms.all().begin()->first;
  for (const auto& client : clients_) {
    if (chance(80)) ask(*this, client.get(), protocol::RoomEnter{room});
  }
  flow();
}

void World::step() {
  int total = 1;  // at least one thing can happen: nothing
  for (const Habit& habit : habits_) total += habit.weight;
  int chosen = static_cast<int>(random_.below(static_cast<std::uint64_t>(total)));
  for (const Habit& habit : habits_) {
    chosen -= habit.weight;
    if (chosen >= 0) continue;
    habit.action->act(*this);
    break;
  }
  jolt();
  recover();
  laws::judge_removed(*this);
}

/// As servers and browsers do: what went wrong does not stay so for long.
void World::recover() {
  if (!server_.is_up() && chance(15)) start();
  if (server_.is_up() && server_.journal().is_disk_full() && chance(10))
    server_.journal().set_disk(ports::AppendOutcome::durable);
  for (const auto& client : clients_) {
    if (!client->line() && is_welcome(*client) && chance(10)) connect(*client);
  }
}

/// Everything that is on its way moves on a little.
void World::jolt() {
  for (const auto& line : lines_) {
    if (chance(60)) line->carry_up(static_cast<std::size_t>(random_.between(1, 4)));
    if (chance(60)) line->carry_down(static_cast<std::size_t>(random_.between(1, 12)));
  }
  if (server_.is_up()) {
    if (chance(40)) server_.complete(static_cast<std::size_t>(random_.between(1, 4)));
    if (chance(70)) server_.run_tasks(static_cast<std::size_t>(random_.between(1, 6)));
    if (server_.is_broken()) crash();
  }
  bury();
}

void World::bury() {
  std::erase_if(lines_, [](const auto& line) { return line->is_over(); });
}

void World::carry_all(std::size_t frames) {
  for (const auto& line : lines_) {
    line->carry_up(frames);
    line->carry_down(frames);
  }
}

void World::finish_all() {
  constexpr std::size_t all = 10'000;
  while (server_.is_up() && !server_.is_idle() && !server_.is_broken()) {
    server_.complete(all);
    server_.run_tasks(all);
  }
  if (server_.is_broken()) crash();
}

void World::pass(Milliseconds time) {
  while (time > Milliseconds(0)) {
    const Milliseconds part = std::min(time, Milliseconds(1000));
    time -= part;
    clock_.advance(part);
    if (server_.is_up()) server_.tick();
    for (const auto& client : clients_) client->tick();
    for (const auto& line : lines_) line->tick();
    if (time > Milliseconds(0)) {
      carry_all(20);
      bury();
    }
  }
}

void World::flow() {
  constexpr int rounds = 4;  // a question, its answer, what follows from it, and its echo
  for (int round = 0; round < rounds; ++round) {
    carry_all(1000);
    finish_all();
  }
  carry_all(1000);
  bury();
}

void World::settle() {
  note("settle");
  if (!server_.is_up()) start();
  server_.journal().set_disk(ports::AppendOutcome::durable);
  if (server_.janus()) server_.janus()->come_up();
  const bool everybody_comes = chance(70);
  for (const auto& line : lines_) line->set_reading(true);
  for (const auto& client : clients_) {
    if (client->line() && !client->line()->is_reading()) client->abandon();
  }
  // At rest everybody has been told what is told each second: timers may fall due at any time.
  const int seconds = chance(50) ? 60 : 160;
  constexpr int quiet_seconds = 3;
  constexpr int patience_seconds = 60;
  int quiet = 0;
  for (int second = 0; second < seconds || (quiet < quiet_seconds && second < seconds + patience_seconds); ++second) {
    for (const auto& client : clients_) {
      if (everybody_comes && !client->line() && is_welcome(*client)) connect(*client);
    }
    flow();
    const bool was_up = server_.is_up();
    const std::uint64_t sequence = was_up ? server_.host().state().sequence : 0;
    pass(Milliseconds(1000));
    if (!server_.is_up()) start();
    quiet = was_up && server_.host().state().sequence == sequence ? quiet + 1 : 0;
  }
  flow();
  laws::judge_settled(*this);
}

bool World::is_welcome(const SimClient& client) {
  const LifeOfPerson* life = server_.chronicle().find(client.person());
  return life && !life->now().is_removed && client.last_end() != std::uint16_t{4401};
}

void World::connect(SimClient& client) {
  if (!server_.is_up() || client.line()) return;
  Sight sight(client.person(), client.id(), server_.chronicle(), server_.disk().epoch(), findings_);
  lines_.push_back(
      std::make_unique<SimLine>(server_, clock_, client.credential(), std::move(sight), client, findings_));
  client.connect(*lines_.back());
}

void World::invite(std::string name, protocol::Role role) {
  const std::string link = numbered("link ");
  const std::string cookie = numbered("cookie ");
  protocol::LinkMint mint;
  mint.hash = link;
  mint.role = role;
  mint.expires = clock_.watched() + std::chrono::days(1);
  protocol::LinkExchange exchange;
  exchange.link = link;
  exchange.cookie = cookie;
  exchange.profile = protocol::Profile{};
  exchange.profile->name = std::move(name);
  server_.host().execute({}, mint, [this, exchange, cookie](const host::Answer& minted) {
    if (!minted) return;
    server_.host().execute({}, exchange, [this, cookie](const host::Answer& answer) {
      if (answer) add_tab(std::get<protocol::SignedIn>(answer.value()).person, cookie);
    });
  });
}

void World::rehearse(std::size_t count) {
  protocol::RehearsalAdmit admit;
  for (std::size_t person = 0; person < count; ++person)
    admit.people.push_back({numbered("cookie "), numbered("Sim ")});
  note("simulated people are admitted");
  server_.host().execute({}, admit, [this, people = admit.people](const host::Answer& answer) {
    if (!answer) return;
    const auto& admitted = std::get<protocol::RehearsalAdmission>(answer.value()).people;
    for (std::size_t person = 0; person < admitted.size(); ++person) add_tab(admitted[person], people[person].cookie);
  });
}

void World::add_tab(PersonId person, std::string cookie_hash) {
  clients_.push_back(
      std::make_unique<SimClient>(person, numbered("client-id-"), std::move(cookie_hash), clock_, findings_));
}

void World::execute(PersonId person, protocol::Command command) {
  server_.host().execute(person, command, [](const host::Answer&) {});
}

void World::crash() {
  note("the server dies");
  server_.crash();
  for (const auto& line : lines_) line->server_died(chance(50));
}

void World::start() {
  note("the server starts");
  server_.start();
}

void World::leave() {
  note("the server leaves");
  server_.leave();
  carry_all(100);
  bool is_done = false;
  server_.host().settle([&] { is_done = true; });
  for (int round = 0; round < 3; ++round) finish_all();
  if (server_.is_up()) {
    if (!is_done) findings_.add(11, "leaving does not come to an end");
    crash();
  }
  start();
}

void World::note(std::string operation) {
  constexpr std::size_t remembered = 40;
  operations_.push_back(std::to_string(to_milliseconds(clock_.outside()) - to_milliseconds(start_of_time)) + " ms " +
                        std::move(operation));
  if (operations_.size() > remembered) operations_.pop_front();
}

std::string World::story() const {
  std::string story = "seed " + std::to_string(seed_) + "\n";
  for (const std::string& operation : operations_) story += "  " + operation + "\n";
  for (const std::string& sentence : findings_.sentences()) story += sentence + "\n";
  return story;
}

}  // namespace convene::simulation
