// One world from its beginning to its end.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace convene::simulation {

inline constexpr int steps_of_a_short_world = 300;

/// How many entries of each kind journals held at the end of their worlds; kinds that never came about with 0.
class Tally {
 public:
  Tally();
  void count(std::string_view kind) { ++counts_.at(std::string(kind)); }
  /// A line for each that came about no more often than that.
  std::string seldom(std::uint64_t at_most) const;

 private:
  std::map<std::string, std::uint64_t> counts_;
};

/// Empty, or the story of what broke a law. An assertion that fails prints the story and ends the process.
std::string run(std::uint64_t seed, int steps, Tally* tally = nullptr);

}  // namespace convene::simulation
