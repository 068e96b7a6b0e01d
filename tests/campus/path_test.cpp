#include "campus/path.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "campus/drawn_campus.hpp"

namespace convene::campus {
namespace {

// Cost of the shortest way by the plainest means there is: relax every step until nothing gets shorter.
std::vector<std::int64_t> costs_from(const TileBits& blocked, Cell from) {
  constexpr std::int64_t far = 1'000'000'000;
  std::vector<std::int64_t> costs(blocked.count(), far);
  costs[blocked.index(from)] = 0;
  for (bool shorter = true; shorter;) {
    shorter = false;
    for (std::size_t index = 0; index < blocked.count(); ++index) {
      const Cell here = blocked.cell(index);
      if (costs[index] == far) continue;
      for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
          const Cell next{here.x + dx, here.y + dy};
          if (blocked(next) || blocked({here.x + dx, here.y}) || blocked({here.x, here.y + dy})) continue;
          const std::int64_t cost = costs[index] + (dx != 0 && dy != 0 ? 1448 : 1024);
          if (cost >= costs[blocked.index(next)]) continue;
          costs[blocked.index(next)] = cost;
          shorter = true;
        }
      }
    }
  }
  return costs;
}

std::int64_t cost_of(Cell from, const std::vector<Cell>& way) {
  std::int64_t cost = 0;
  for (auto next = way.rbegin(); next != way.rend(); ++next) {
    cost += from.x != next->x && from.y != next->y ? 1448 : 1024;
    from = *next;
  }
  return cost;
}

TEST(Path, GoesAroundAWall) {
  const auto campus = drawn({"s....",  //
                             ".###.",  //
                             "....."});
  PathFinder finder(campus->blocked);
  const auto way = finder.find({0, 0}, {2, 2});
  ASSERT_TRUE(way);
  EXPECT_EQ(*way, (std::vector<Cell>{{2, 2}, {1, 2}, {0, 2}, {0, 1}}));
}

TEST(Path, CutsNoCorner) {
  const auto campus = drawn({"s#",  //
                             "#."});
  EXPECT_FALSE(PathFinder(campus->blocked).find({0, 0}, {1, 1}));
  const auto one_corner = drawn({"s.",  //
                                 "#."});
  EXPECT_EQ(PathFinder(one_corner->blocked).find({0, 0}, {1, 1})->size(), 2u);
}

TEST(Path, KnowsNoWayIntoWallsOrOffTheCampus) {
  const auto campus = drawn({"s#."});
  PathFinder finder(campus->blocked);
  EXPECT_FALSE(finder.find({0, 0}, {1, 0}));
  EXPECT_FALSE(finder.find({0, 0}, {2, 0}));
  EXPECT_FALSE(finder.find({0, 0}, {0, -1}));
  EXPECT_FALSE(finder.find({-7, 900}, {0, 0}));
}

TEST(Path, ToWhereOneStandsIsNoStep) {
  const auto campus = drawn({"s."});
  const auto way = PathFinder(campus->blocked).find({1, 0}, {1, 0});
  ASSERT_TRUE(way);
  EXPECT_TRUE(way->empty());
}

TEST(Path, IsShortestAndFoundWhereverThereIsOne) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const auto campus = random_campus(seed, 21, 17, static_cast<int>(seed));
    const Cell from = campus->entries.front().cells.front();
    const auto within_reach = reachable(campus->blocked, from);
    const auto costs = costs_from(campus->blocked, from);
    PathFinder finder(campus->blocked);
    for (std::size_t index = 0; index < campus->blocked.count(); ++index) {
      const Cell to = campus->blocked.cell(index);
      const auto way = finder.find(from, to);
      const bool expected = std::find(within_reach.begin(), within_reach.end(), to) != within_reach.end();
      ASSERT_EQ(way.has_value(), expected) << "seed " << seed << " to " << to.x << "," << to.y;
      if (way) {
        ASSERT_EQ(cost_of(from, *way), costs[index]) << "seed " << seed;
      }
    }
  }
}

}  // namespace
}  // namespace convene::campus
