#include "session/allowance.hpp"

#include <gtest/gtest.h>

namespace convene::session {
namespace {

Time at(int milliseconds) { return Time(Milliseconds(1'000'000 + milliseconds)); }

int spent_at_once(Allowance& allowance, Time now) {
  int spent = 0;
  while (spent < 1000 && allowance.spend(now)) ++spent;
  return spent;
}

TEST(Allowance, IsABurstAndThenARate) {
  Allowance allowance(20, 40);
  EXPECT_EQ(spent_at_once(allowance, at(0)), 40);
  EXPECT_EQ(spent_at_once(allowance, at(49)), 0);
  EXPECT_EQ(spent_at_once(allowance, at(50)), 1);
  EXPECT_EQ(spent_at_once(allowance, at(1050)), 20);
}

TEST(Allowance, SavesUpNoMoreThanTheBurst) {
  Allowance allowance(20, 40);
  spent_at_once(allowance, at(0));
  EXPECT_EQ(spent_at_once(allowance, at(3'600'000)), 40);
}

}  // namespace
}  // namespace convene::session
