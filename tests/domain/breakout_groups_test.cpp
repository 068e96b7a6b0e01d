#include "domain/breakout_groups.hpp"

#include <gmock/gmock.h>

#include <set>

namespace convene::domain {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using Groups = std::vector<std::size_t>;

Groups sizes_after(Groups sizes, const Groups& groups) {
  for (const std::size_t group : groups) ++sizes[group];
  return sizes;
}

TEST(BreakoutGroups, EvenGroupsDifferByOneAtMost) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto sizes = sizes_after({0, 0, 0}, group_evenly({0, 0, 0}, 20, seed));
    EXPECT_THAT(sizes, Each(::testing::AllOf(::testing::Ge(6), ::testing::Le(7))));
  }
}

TEST(BreakoutGroups, EvenGroupsFillUpTheSmallOnesFirst) {
  EXPECT_THAT(sizes_after({5, 0, 2}, group_evenly({5, 0, 2}, 8, 1)), ElementsAre(5, 5, 5));
}

TEST(BreakoutGroups, WhoMeetsWhomIsLeftToChanceAndSettledByTheSeed) {
  EXPECT_EQ(group_evenly({0, 0}, 12, 7), group_evenly({0, 0}, 12, 7));
  EXPECT_NE(group_evenly({0, 0}, 12, 7), group_evenly({0, 0}, 12, 8));
}

TEST(BreakoutGroups, KinStayTogether) {
  const std::vector<std::string> kin{"north", "south", "north", "west", "south", "north", ""};
  const auto groups = group_together({0, 0, 0}, kin, 3);
  EXPECT_EQ(groups[0], groups[2]);
  EXPECT_EQ(groups[0], groups[5]);
  EXPECT_EQ(groups[1], groups[4]);
  EXPECT_NE(groups[0], groups[1]) << "the largest families are not put into one";
  EXPECT_THAT(sizes_after({0, 0, 0}, groups), Each(::testing::Ge(2)));
}

TEST(BreakoutGroups, KinAreKeptApartAsFarAsThereAreGroups) {
  const std::vector<std::string> kin{"a", "a", "a", "b", "b", "b", "a", "", ""};
  const auto groups = group_apart({0, 0, 0}, kin, 3);
  EXPECT_EQ((std::set{groups[3], groups[4], groups[5]}.size()), 3) << "three of b in three groups";
  EXPECT_EQ((std::set{groups[0], groups[1], groups[2], groups[6]}.size()), 3);
  EXPECT_THAT(sizes_after({0, 0, 0}, groups), ElementsAre(3, 3, 3));
}

}  // namespace
}  // namespace convene::domain
