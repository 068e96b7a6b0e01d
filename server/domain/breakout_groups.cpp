#include "domain/breakout_groups.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/assert.hpp"
#include "base/seeded_random.hpp"

namespace convene::domain {

namespace {

std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t seed) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), 0);
  SeededRandom random(seed);
  for (std::size_t left = count; left > 1; --left) std::swap(order[left - 1], order[random.below(left)]);
  return order;
}

std::size_t smallest(const std::vector<std::size_t>& sizes) {
  CONVENE_ASSERT(!sizes.empty());
  return static_cast<std::size_t>(std::min_element(sizes.begin(), sizes.end()) - sizes.begin());
}

/// The candidates of each kin, the largest families first; those without kin are families of one.
std::vector<std::vector<std::size_t>> families(const std::vector<std::string>& kin, std::uint64_t seed) {
  std::map<std::string, std::vector<std::size_t>> by_kin;
  std::vector<std::vector<std::size_t>> families;
  for (const std::size_t candidate : shuffled(kin.size(), seed)) {
    if (kin[candidate].empty()) {
      families.push_back({candidate});
    } else {
      by_kin[kin[candidate]].push_back(candidate);
    }
  }
  for (auto& [name, members] : by_kin) families.push_back(std::move(members));
  std::stable_sort(families.begin(), families.end(),
                   [](const auto& left, const auto& right) { return left.size() > right.size(); });
  return families;
}

}  // namespace

std::vector<std::size_t> group_evenly(std::vector<std::size_t> sizes, std::size_t candidates, std::uint64_t seed) {
  std::vector<std::size_t> groups(candidates);
  for (const std::size_t candidate : shuffled(candidates, seed)) {
    groups[candidate] = smallest(sizes);
    ++sizes[groups[candidate]];
  }
  return groups;
}

std::vector<std::size_t> group_together(std::vector<std::size_t> sizes, const std::vector<std::string>& kin,
                                        std::uint64_t seed) {
  std::vector<std::size_t> groups(kin.size());
  for (const auto& family : families(kin, seed)) {
    const std::size_t group = smallest(sizes);
    for (const std::size_t member : family) groups[member] = group;
    sizes[group] += family.size();
  }
  return groups;
}

std::vector<std::size_t> group_apart(std::vector<std::size_t> sizes, const std::vector<std::string>& kin,
                                     std::uint64_t seed) {
  std::vector<std::size_t> groups(kin.size());
  for (const auto& family : families(kin, seed)) {
    std::vector<std::size_t> relatives(sizes.size());
    for (const std::size_t member : family) {
      // Few relatives first, then few people.
      std::size_t best = 0;
      for (std::size_t group = 1; group < sizes.size(); ++group) {
        if (std::pair(relatives[group], sizes[group]) < std::pair(relatives[best], sizes[best])) best = group;
      }
      groups[member] = best;
      ++relatives[best];
      ++sizes[best];
    }
  }
  return groups;
}

}  // namespace convene::domain
