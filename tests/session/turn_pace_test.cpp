#include "session/turn_pace.hpp"

#include <gtest/gtest.h>

namespace convene::session {
namespace {

using namespace std::chrono_literals;
using Moment = TurnPace::Moment;

TEST(TurnPace, ComesAtOnceWhileItIsQuiet) {
  TurnPace pace;
  EXPECT_EQ(pace.wait(5s), Moment(0));
  pace.took_place(5s, 5s + 10us, 1);
  EXPECT_EQ(pace.wait(5s + 10us), TurnPace::rest_a_send);
  EXPECT_EQ(pace.wait(5s + 1ms), Moment(0));
}

TEST(TurnPace, RestsAsLongAsItsSendsWereWorth) {
  TurnPace pace;
  pace.took_place(1s, 1s + 500us, 100);
  EXPECT_EQ(pace.wait(1s + 500us), Moment(1400us));
  EXPECT_EQ(pace.wait(1s + 1900us), Moment(0));
}

TEST(TurnPace, RestsNoLongerThanItsMost) {
  TurnPace pace;
  pace.took_place(1s, 1s + 1ms, 1'000'000);
  EXPECT_EQ(pace.wait(1s + 1ms), Moment(TurnPace::rest_max));
}

TEST(TurnPace, AWholeTurnIsBounded) {
  TurnPace pace;
  pace.took_place(1s, 1s + 12ms, 2000);
  EXPECT_EQ(pace.wait(1s + 12ms), Moment(8ms)) << "20 ms from its beginning";
  pace.took_place(2s, 2s + 30ms, 2000);
  EXPECT_EQ(pace.wait(2s + 30ms), Moment(0)) << "and at once when it was longer itself";
}

TEST(TurnPace, ATurnThatSentNothingNeedsNoRest) {
  TurnPace pace;
  pace.took_place(1s, 1s + 1ms, 0);
  EXPECT_EQ(pace.wait(1s + 1ms), Moment(0));
}

}  // namespace
}  // namespace convene::session
