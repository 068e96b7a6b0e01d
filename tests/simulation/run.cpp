#include "simulation/run.hpp"

#include <csignal>
#include <cstdio>

#include "simulation/world.hpp"

namespace convene::simulation {

namespace {

const World* running = nullptr;

/// The process is about to end: nothing is left to be careful of.
void tell_story(int) {
  if (running) std::fputs(running->story().c_str(), stderr);
}

}  // namespace

std::string run(std::uint64_t seed, int steps) {
  constexpr int steps_between_rests = 60;
  std::signal(SIGABRT, tell_story);
  World world(seed);
  running = &world;
  for (int step = 1; step <= steps && world.findings().empty(); ++step) {
    world.step();
    if (step % steps_between_rests == 0 || step == steps) world.settle();
  }
  running = nullptr;
  return world.findings().empty() ? "" : world.story();
}

}  // namespace convene::simulation
