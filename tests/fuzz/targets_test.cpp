// Every target over its seeds, over findings of the past, and over seeded changes of both: what runs for hours with
// scripts/fuzz runs for a moment in every test run, and under the sanitizers.
#include "fuzz/targets.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/mutated.hpp"

namespace convene::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t seed = 4;
constexpr std::size_t changed_bytes_max = 10'000'000;  // in all, a target
constexpr int changed_max = 20'000;                    // inputs, a target

std::vector<std::string> findings(std::string_view target) {
  std::vector<std::string> found;
  const fs::path folder = fs::path(CONVENE_SOURCE_DIR) / "tests/fuzz/findings" / target;
  if (!fs::exists(folder)) return found;
  for (const auto& file : fs::directory_iterator(folder)) {
    std::ifstream stream(file.path(), std::ios::binary);
    found.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return found;
}

class Targets : public ::testing::TestWithParam<Target> {};

TEST_P(Targets, HoldWhateverComes) {
  const Target& target = GetParam();
  std::vector<std::string> inputs = target.seeds();
  ASSERT_FALSE(inputs.empty());
  for (std::string& finding : findings(target.name)) inputs.push_back(std::move(finding));
  for (const std::string& input : inputs) target.hold(input);
  SeededRandom random(seed);
  std::size_t bytes = 0;
  for (int count = 0; count < changed_max && bytes < changed_bytes_max; ++count) {
    const std::string& input = inputs[random.below(inputs.size())];
    const std::string one = mutated(input, inputs[random.below(inputs.size())], random);
    bytes += one.size();
    target.hold(one);
  }
}

INSTANTIATE_TEST_SUITE_P(All, Targets, ::testing::ValuesIn(targets().begin(), targets().end()),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace convene::fuzz
