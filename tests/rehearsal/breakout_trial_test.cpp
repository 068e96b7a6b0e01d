#include "rehearsal/breakout_trial.hpp"

#include <gtest/gtest.h>

namespace convene::rehearsal {
namespace {

class BreakoutTrialTest : public ::testing::Test {
 protected:
  /// What the moderator says up to this share of the rehearsal, which is as many seconds.
  std::vector<protocol::Command> said_until(double share) {
    std::vector<protocol::Command> said;
    while (auto command = trial.next(share, at(share))) said.push_back(std::move(*command));
    return said;
  }
  static Microseconds at(double share) { return static_cast<Microseconds>(share * 100) * second; }
  void comes(Who who, RoomId room, Microseconds now) { trial.came_into(who, room, now, measures); }

  RoomId hall{1};
  RoomId one{11};
  RoomId two{12};
  BreakoutTrial trial{hall, 2};
  BreakoutMeasures measures;
};

TEST_F(BreakoutTrialTest, TheModeratorLaysOutFillsOpensAndCallsBack) {
  EXPECT_TRUE(said_until(0.3).empty());
  const auto all = said_until(1);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(std::get<protocol::BreakoutPrepare>(all[0]).names, (std::vector<std::string>{"Group 1", "Group 2"}));
  EXPECT_TRUE(std::holds_alternative<protocol::BreakoutFill>(all[1]));
  EXPECT_TRUE(std::get<protocol::BreakoutOpen>(all[2]).move);
  EXPECT_TRUE(std::holds_alternative<protocol::BreakoutRecall>(all[3]));
}

TEST_F(BreakoutTrialTest, PeopleBelongToTheHallThenToTheirRoom) {
  EXPECT_EQ(trial.belongs({}), Slot{hall});
  said_until(0.5);
  EXPECT_EQ(trial.belongs(one), Slot{one});
  EXPECT_EQ(trial.belongs({}), Slot{hall});
}

TEST_F(BreakoutTrialTest, TimesTheWayOutAndTheWayBack) {
  comes(1, hall, at(0.2));
  said_until(0.5);
  comes(1, one, at(0.5) + second);
  EXPECT_EQ(measures.moved.count(), 1u);
  said_until(0.8);
  const Microseconds closes = at(0.8) + 3 * second;
  comes(1, hall, closes + second / 2);
  EXPECT_NEAR(measures.back.quantile_ms(1), 500, 20);
  EXPECT_EQ(measures.misplaced, 0u);
}

TEST_F(BreakoutTrialTest, WhoseLineBrokeComesBackIntoTheirOwnRoomAndIsNotTimed) {
  said_until(0.5);
  comes(1, one, at(0.5));
  trial.line_ended(1);
  comes(1, one, at(0.6));
  EXPECT_EQ(measures.misplaced, 0u);
  comes(1, two, at(0.6));
  EXPECT_EQ(measures.misplaced, 1u);
  said_until(0.8);
  comes(1, hall, at(0.9));
  EXPECT_EQ(measures.back.count(), 0u);
}

}  // namespace
}  // namespace convene::rehearsal
