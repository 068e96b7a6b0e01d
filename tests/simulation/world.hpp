// The seeded world: people with their tabs, lines that break, a server that crashes, a disk that is slow or full.
// One seed decides everything; a world made twice from one seed takes the same steps.
#pragma once

#include <deque>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/seeded_random.hpp"
#include "simulation/sim_client.hpp"
#include "simulation/sim_network.hpp"
#include "simulation/sim_server.hpp"

namespace convene::simulation {

struct Action;

class World {
 public:
  explicit World(std::uint64_t seed);

  /// Everybody is here, most of them in one room: alone nobody does much.
  void gather();
  /// One thing happens, then line and journal move on a little; what can be judged at any moment is judged.
  void step();
  /// Troubles end, everything on its way arrives, time passes; then all laws are judged.
  void settle();

  const Findings& findings() const { return findings_; }
  /// The seed and the last operations, for people.
  std::string story() const;

  // What actions and laws work with.
  Findings& mutable_findings() { return findings_; }
  SeededRandom& random() { return random_; }
  bool chance(int percent) { return random_.between(1, 100) <= percent; }
  SimClock& clock() { return clock_; }
  SimServer& server() { return server_; }
  const std::vector<std::unique_ptr<SimClient>>& clients() const { return clients_; }
  const std::vector<std::unique_ptr<SimLine>>& lines() const { return lines_; }
  void note(std::string operation);
  std::string numbered(const std::string& what) { return what + std::to_string(++counted_); }

  /// A new person signs in by a link; their tab is there when that is durable.
  void invite(std::string name, protocol::Role role);
  /// Lets simulated people of a rehearsal in.
  void rehearse(std::size_t count);
  void add_tab(PersonId person, std::string cookie_hash);
  /// The tab opens a line and says hello. Nothing happens while no server listens.
  void connect(SimClient& client);
  /// The server itself or an organiser asks by HTTP.
  void execute(PersonId person, protocol::Command command);

  /// Everything that is on its way arrives, as far as lines work and disk and readers let it.
  void flow();
  /// Time passes, the server ticks and tabs keep their lines alive, as far as each line works.
  void pass(Milliseconds time);
  void crash();
  void start();
  /// SIGTERM and a start afterwards: nobody loses anything.
  void leave();

 private:
  struct Habit {
    const Action* action = nullptr;
    int weight = 0;
  };

  void adopt(const std::vector<std::span<const Action>>& actions, int share);
  void found();
  void jolt();
  void recover();
  /// Whether coming back is of any use to this tab.
  bool is_welcome(const SimClient& client);
  void carry_all(std::size_t frames);
  void bury();
  void finish_all();

  std::uint64_t seed_;
  SeededRandom random_;
  SimClock clock_;
  Findings findings_;
  SimServer server_;
  std::vector<std::unique_ptr<SimClient>> clients_;
  std::vector<std::unique_ptr<SimLine>> lines_;
  std::vector<Habit> habits_;
  std::deque<std::string> operations_;
  int counted_ = 0;
};

}  // namespace convene::simulation
