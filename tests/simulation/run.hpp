// One world from its beginning to its end.
#pragma once

#include <cstdint>
#include <string>

namespace convene::simulation {

inline constexpr int steps_of_a_short_world = 150;

/// Empty, or the story of what broke a law. An assertion that fails prints the story and ends the process.
std::string run(std::uint64_t seed, int steps);

}  // namespace convene::simulation
