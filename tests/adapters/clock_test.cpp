#include <gtest/gtest.h>

#include "adapters/manual_clock.hpp"
#include "adapters/system_clock.hpp"

namespace convene::testing {
namespace {

TEST(SystemClockTest, IsTheWallClockAtStartAndNeverGoesBack) {
  const auto before = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
  const adapters::SystemClock clock;
  auto last = clock.now();
  EXPECT_GE(last, before);
  for (int i = 0; i < 1000; ++i) {
    const auto now = clock.now();
    ASSERT_GE(now, last);
    last = now;
  }
}

TEST(ManualClockTest, StandsUntilItIsMoved) {
  adapters::ManualClock clock(from_milliseconds(1000));
  EXPECT_EQ(to_milliseconds(clock.now()), 1000);
  clock.advance(Milliseconds(5));
  EXPECT_EQ(to_milliseconds(clock.now()), 1005);
  clock.set(from_milliseconds(2000));
  EXPECT_EQ(to_milliseconds(clock.now()), 2000);
  EXPECT_DEATH(clock.set(from_milliseconds(1999)), "broken invariant");
}

}  // namespace
}  // namespace convene::testing
