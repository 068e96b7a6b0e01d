#include "rehearsal/histogram.hpp"

#include <gtest/gtest.h>

namespace convene::rehearsal {
namespace {

TEST(Histogram, TellsQuantilesToAFewPerCent) {
  Histogram times;
  for (int value = 1; value <= 100'000; ++value) times.add(value);
  EXPECT_NEAR(times.quantile_ms(0.5), 50, 50 * 0.032);
  EXPECT_NEAR(times.quantile_ms(0.99), 99, 99 * 0.032);
  EXPECT_DOUBLE_EQ(times.quantile_ms(1), 100);
  EXPECT_NEAR(times.share_within_ms(25), 0.25, 0.01);
}

TEST(Histogram, NeverTellsLessThanTheGreatest) {
  Histogram times;
  times.add(123'456'789);
  EXPECT_DOUBLE_EQ(times.quantile_ms(0.5), 123'456.789);
  EXPECT_DOUBLE_EQ(times.greatest_ms(), 123'456.789);
}

TEST(Histogram, CountsWhatCannotBeAsNothing) {
  Histogram times;
  EXPECT_DOUBLE_EQ(times.quantile_ms(0.99), 0);
  EXPECT_DOUBLE_EQ(times.share_within_ms(1), 1);
  times.add(-5);
  EXPECT_EQ(times.count(), 1U);
  EXPECT_DOUBLE_EQ(times.quantile_ms(0.5), 0);
}

}  // namespace
}  // namespace convene::rehearsal
