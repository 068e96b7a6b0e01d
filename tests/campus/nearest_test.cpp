#include "campus/nearest.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/seeded_random.hpp"
#include "campus/sight_rule.hpp"

namespace convene::campus {
namespace {

// Crowds of every density: all in one corner, clusters, thinly spread, on one line; also larger than any sight.
Snapshot random_snapshot(SeededRandom& random) {
  Snapshot snapshot;
  const int width = 1 << random.between(4, 13);
  const int height = 1 << random.between(0, 13);
  const int clusters = random.between(1, 6);
  std::vector<std::pair<int, int>> middles;
  for (int i = 0; i < clusters; ++i) middles.emplace_back(random.between(0, width - 1), random.between(0, height - 1));
  for (std::uint64_t person = random.below(400) + 2; person > 0; --person) {
    snapshot.persons.push_back(PersonId{snapshot.count() * 3 + 1});
    int x = random.between(0, width - 1);
    int y = random.between(0, height - 1);
    if (random.below(2) == 0) {
      const auto& [middle_x, middle_y] = middles[random.below(middles.size())];
      x = std::clamp(middle_x + random.between(-40, 40), 0, width - 1);
      y = std::clamp(middle_y + random.between(-40, 40), 0, height - 1);
    }
    snapshot.x.push_back(static_cast<std::uint16_t>(x));
    snapshot.y.push_back(static_cast<std::uint16_t>(y));
    snapshot.looks.push_back(look::south);
    snapshot.areas.push_back(no_area);
  }
  snapshot.arrange();
  return snapshot;
}

TEST(Nearest, ChoosesWhomTheRuleSaysInAnyCrowd) {
  SeededRandom random(1);
  Nearest nearest;
  for (int round = 0; round < 1500; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    const Snapshot snapshot = random_snapshot(random);
    const std::size_t own = random.below(snapshot.count());
    const std::size_t neighbours = random.below(70);
    Picture before;
    std::vector<Nearest::Known> known;
    for (std::uint32_t index = 0; index < snapshot.count(); ++index) {
      if (index == own || random.below(4) != 0) continue;
      before[snapshot.persons[index]] = {};
      known.push_back({index, static_cast<std::uint16_t>(index)});
    }
    Picture chosen;
    for (const Nearest::Chosen& one : nearest.choose(snapshot, own, known, neighbours)) {
      ASSERT_EQ(one.slot, before.contains(snapshot.persons[one.index]) ? one.index : Nearest::no_slot);
      chosen[snapshot.persons[one.index]] = {snapshot.x[one.index], snapshot.y[one.index], look::south};
    }
    Picture expected = picture_by_rule(snapshot, snapshot.persons[own], neighbours, before);
    expected.erase(snapshot.persons[own]);
    ASSERT_EQ(chosen, expected);
  }
}

TEST(Grid, HoldsEverybodyOnceInTheirCell) {
  SeededRandom random(2);
  for (int round = 0; round < 200; ++round) {
    const Snapshot snapshot = random_snapshot(random);
    std::vector<int> met(snapshot.count());
    for (int row = 0; row < snapshot.grid.rows(); ++row) {
      for (int column = 0; column < snapshot.grid.columns(); ++column) {
        for (const Grid::Standing& one : snapshot.grid.in_row(row, column, column)) {
          ASSERT_EQ(one.x / Grid::cell_steps, column);
          ASSERT_EQ(one.y / Grid::cell_steps, row);
          ASSERT_EQ(one.x, snapshot.x[one.index]);
          ASSERT_EQ(one.y, snapshot.y[one.index]);
          ++met[one.index];
        }
      }
    }
    ASSERT_EQ(std::count(met.begin(), met.end(), 1), static_cast<std::ptrdiff_t>(met.size()));
  }
}

}  // namespace
}  // namespace convene::campus
