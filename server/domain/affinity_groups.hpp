// Who is with whom in affinity rooms: pure, and the same for the same seed. docs/affinity-rooms.md says the rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace convene::domain {

struct AffinityCandidate {
  std::string kin;                  // those of equal kin belong together; empty: to everybody else
  std::optional<int> minutes;       // east of Greenwich, where it is known
  std::string organisation;         // where there is a choice, those of one organisation are kept apart
  std::optional<std::size_t> room;  // the one they have now, of those that there are
};

struct AffinityShape {
  bool is_by_hours = false;  // too small groups join those who are awake when they are; otherwise everybody else
  std::size_t least = 0;
  std::size_t most = 0;
  std::uint64_t seed = 0;
};

struct AffinityCluster {
  std::vector<std::string> kin;      // whose it is, the largest first; none: everybody else's
  std::vector<std::size_t> members;  // rising
  std::optional<std::size_t> room;   // one that there is, and goes on
  std::size_t parts = 1;             // into how many rooms those of this kin were split
};

/// Every candidate is in one cluster. Sizes keep within the bounds, unless all together are fewer than the least.
std::vector<AffinityCluster> cluster(const std::vector<AffinityCandidate>& candidates, const AffinityShape& shape);

/// Hours of the day in which both are awake, taken to be from 7 to 22 o'clock.
int hours_awake_together(int minutes, int other_minutes);

/// The place on the clock that is nearest to all of these; nothing without any.
std::optional<int> middle(std::vector<int> minutes);

}  // namespace convene::domain
