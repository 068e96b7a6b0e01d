#include "simulation/world.hpp"

#include <gtest/gtest.h>

#include "simulation/run.hpp"

namespace convene::simulation {
namespace {

constexpr int chunks = 40;
constexpr std::uint64_t worlds_a_chunk = 100;

class Worlds : public ::testing::TestWithParam<int> {};

TEST_P(Worlds, KeepTheLaws) {
  const auto first = static_cast<std::uint64_t>(GetParam()) * worlds_a_chunk;
  for (std::uint64_t seed = first; seed < first + worlds_a_chunk; ++seed) {
    const std::string story = run(seed, steps_of_a_short_world);
    ASSERT_EQ(story, "");
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Worlds, ::testing::Range(0, chunks));

}  // namespace
}  // namespace convene::simulation
