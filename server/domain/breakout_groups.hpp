// Who goes into which of several groups: pure, and the same for the same seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace convene::domain {

// Each answers a group for each candidate, in their order. `sizes` are the groups as they are now, at least one. Those
// whose kin is equal belong together, or apart; empty is nobody's kin.

/// By chance, and so that the groups come to be as equal as can be.
std::vector<std::size_t> group_evenly(std::vector<std::size_t> sizes, std::size_t candidates, std::uint64_t seed);

/// Kin in one group: the largest families first, each into the smallest group.
std::vector<std::size_t> group_together(std::vector<std::size_t> sizes, const std::vector<std::string>& kin,
                                        std::uint64_t seed);

/// Kin in as many groups as can be.
std::vector<std::size_t> group_apart(std::vector<std::size_t> sizes, const std::vector<std::string>& kin,
                                     std::uint64_t seed);

}  // namespace convene::domain
