#include "simulation/run.hpp"

#include <csignal>
#include <cstdio>
#include <variant>
#include <vector>

#include "simulation/world.hpp"

namespace convene::simulation {

namespace {

const World* running = nullptr;

/// The process is about to end: nothing is left to be careful of.
void tell_story(int) {
  if (running) std::fputs(running->story().c_str(), stderr);
}

}  // namespace

namespace {

template <class... Events>
std::vector<std::string> names_of(const std::variant<Events...>*) {
  return {std::string(protocol::name_of(protocol::Event(Events())))...};
}

}  // namespace

Tally::Tally() {
  for (const std::string& kind : names_of(static_cast<const protocol::Event*>(nullptr))) counts_[kind] = 0;
}

std::string Tally::seldom(std::uint64_t at_most) const {
  std::string lines;
  for (const auto& [kind, count] : counts_) {
    if (count <= at_most) lines += kind + ": " + std::to_string(count) + "\n";
  }
  return lines;
}

std::string run(std::uint64_t seed, int steps, Tally* tally) {
  constexpr int steps_between_rests = 60;
  std::signal(SIGABRT, tell_story);
  World world(seed);
  running = &world;
  world.gather();
  for (int step = 1; step <= steps && world.findings().empty(); ++step) {
    world.step();
    if (step % steps_between_rests == 0 || step == steps) world.settle();
  }
  running = nullptr;
  for (std::uint64_t sequence = 1; tally && sequence <= world.server().chronicle().sequence(); ++sequence) {
    tally->count(protocol::name_of(world.server().chronicle().entry(sequence).forms.front().event));
  }
  return world.findings().empty() ? "" : world.story();
}

}  // namespace convene::simulation
