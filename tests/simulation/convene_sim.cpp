// Runs worlds by their seeds: to replay one that failed, or to look for more.
#include <CLI/CLI.hpp>
#include <iostream>

#include "simulation/run.hpp"

int main(int argc, char** argv) {
  using namespace convene::simulation;
  CLI::App app("Runs simulated worlds; prints the story of the first that breaks a law.");
  std::uint64_t seed = 0;
  std::string seeds;
  int steps = steps_of_a_short_world;
  app.add_option("--seed", seed, "The one world to run");
  app.add_option("--seeds", seeds, "Worlds to run: first..last");
  app.add_option("--steps", steps, "Steps of each world");
  int seldom = -1;
  app.add_option("--seldom", seldom, "Names the kinds of entries that came about at most so often in all these worlds");
  CLI11_PARSE(app, argc, argv);

  std::uint64_t last = seed;
  if (const auto dots = seeds.find(".."); dots != std::string::npos) {
    seed = std::stoull(seeds.substr(0, dots));
    last = std::stoull(seeds.substr(dots + 2));
  }
  Tally tally;
  for (std::uint64_t one = seed; one <= last; ++one) {
    const std::string story = run(one, steps, &tally);
    if (story.empty()) continue;
    std::cout << story;
    return 1;
  }
  std::cout << "worlds " << seed << " to " << last << " keep the laws\n";
  if (seldom >= 0) std::cout << tally.seldom(static_cast<std::uint64_t>(seldom));
  return 0;
}
