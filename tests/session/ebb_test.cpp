#include "session/ebb.hpp"

#include <gtest/gtest.h>

namespace convene::session {
namespace {

Time at(int milliseconds) { return Time(Milliseconds(1'000'000 + milliseconds)); }

TEST(Ebb, ComesOnceWhenACrowdHasStayedAway) {
  Ebb ebb;
  EXPECT_FALSE(ebb.has_come(at(0), 2000));
  EXPECT_FALSE(ebb.has_come(at(100), 3));
  EXPECT_FALSE(ebb.has_come(at(10'099), 3));
  EXPECT_TRUE(ebb.has_come(at(10'100), 2));
  EXPECT_FALSE(ebb.has_come(at(10'200), 2));
  EXPECT_FALSE(ebb.has_come(at(60'000), 2));
}

TEST(Ebb, DoesNotComeWhereTheyAreBackSoon) {
  Ebb ebb;
  ebb.has_come(at(0), 2000);
  ebb.has_come(at(100), 0);
  EXPECT_FALSE(ebb.has_come(at(10'000), 1500));
  EXPECT_FALSE(ebb.has_come(at(10'100), 900));
  EXPECT_FALSE(ebb.has_come(at(20'000), 900));
  EXPECT_TRUE(ebb.has_come(at(20'100), 900));
}

TEST(Ebb, IsNotOfAFew) {
  Ebb ebb;
  ebb.has_come(at(0), Ebb::crowd_min - 1);
  ebb.has_come(at(100), 0);
  EXPECT_FALSE(ebb.has_come(at(100'000), 0));
}

TEST(Ebb, ComesAgainAsMoreAndMoreGo) {
  Ebb ebb;
  ebb.has_come(at(0), 8000);
  ebb.has_come(at(100), 4000);
  EXPECT_TRUE(ebb.has_come(at(10'100), 4000));
  ebb.has_come(at(10'200), 1900);
  EXPECT_TRUE(ebb.has_come(at(20'200), 1900));
}

}  // namespace
}  // namespace convene::session
