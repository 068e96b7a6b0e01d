#include "base/seeded_random.hpp"

#include <gtest/gtest.h>

#include <set>

namespace convene {
namespace {

TEST(SeededRandom, EqualSeedsGiveEqualNumbers) {
  SeededRandom one(7);
  SeededRandom two(7);
  SeededRandom other(8);
  EXPECT_EQ(one.next(), two.next());
  EXPECT_EQ(one.next(), two.next());
  EXPECT_NE(one.next(), other.next());
}

TEST(SeededRandom, GivesTheNumbersOfSplitMix64) {
  SeededRandom random(1234567);  // the published test vector of this seed
  EXPECT_EQ(random.next(), 6457827717110365317U);
  EXPECT_EQ(random.next(), 3203168211198807973U);
}

TEST(SeededRandom, StaysWithinItsBoundsAndReachesThem) {
  SeededRandom random(1);
  std::set<int> seen;
  for (int count = 0; count < 1000; ++count) {
    EXPECT_LT(random.below(3), 3);
    seen.insert(random.between(-1, 1));
  }
  EXPECT_EQ(seen, (std::set<int>{-1, 0, 1}));
  EXPECT_EQ(random.between(5, 5), 5);
}

}  // namespace
}  // namespace convene
