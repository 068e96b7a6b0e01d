#include "rehearsal/verdict.hpp"

#include <gmock/gmock.h>

namespace convene::rehearsal {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Outcome good() {
  Outcome outcome;
  outcome.planned = outcome.arrived = 1200;
  outcome.seconds = 60;
  for (int message = 0; message < 1000; ++message) outcome.measures.deliveries.add(20'000);
  for (int person = 0; person < 1200; ++person) outcome.measures.joins.add(30'000);
  outcome.server = {true, 0.2, 0.3, 20 << 20, 30 << 20};
  return outcome;
}

TEST(Judge, HasRoomToSpareWhereAllIsPrompt) {
  const Verdict verdict = judge(good());
  EXPECT_EQ(verdict.fitness, Fitness::fits);
  EXPECT_EQ(verdict.sentence, "This server carries 1,200 people with room to spare.");
  EXPECT_THAT(verdict.advice, IsEmpty());
}

TEST(Judge, DoesNotFitWhereBreakoutsGoWrong) {
  Outcome fine = good();
  fine.breakout_rooms = 60;
  fine.measures.breakouts.back.add(800'000);
  EXPECT_EQ(judge(fine).fitness, Fitness::fits);
  Outcome late = fine;
  late.measures.breakouts.back.add(3'000'000);
  EXPECT_EQ(judge(late).fitness, Fitness::does_not_fit);
  Outcome misplaced = fine;
  misplaced.measures.breakouts.misplaced = 1;
  EXPECT_EQ(judge(misplaced).fitness, Fitness::does_not_fit);
  EXPECT_THAT(report(misplaced), HasSubstr("60 rooms"));
}

TEST(Judge, IsTightWhereTheCoreIsBusy) {
  Outcome outcome = good();
  outcome.server.core_peak = 0.8;
  const Verdict verdict = judge(outcome);
  EXPECT_EQ(verdict.fitness, Fitness::tight);
  EXPECT_THAT(verdict.advice, Contains(HasSubstr("faster core")));
}

TEST(Judge, DoesNotFitWhereMessagesAreLateLostOrPeopleStayOut) {
  Outcome late = good();
  for (int message = 0; message < 100; ++message) late.measures.deliveries.add(5'000'000);
  EXPECT_EQ(judge(late).fitness, Fitness::does_not_fit);
  Outcome lossy = good();
  lossy.measures.lost = 1;
  EXPECT_EQ(judge(lossy).fitness, Fitness::does_not_fit);
  Outcome shut_out = good();
  shut_out.arrived = 1199;
  EXPECT_THAT(judge(shut_out).advice, Contains(HasSubstr("ulimit")));
}

TEST(Report, SaysWhatItCouldNotSee) {
  Outcome outcome = good();
  outcome.server = {};
  EXPECT_THAT(report(outcome), HasSubstr("runs elsewhere"));
  EXPECT_THAT(report(good()), HasSubstr("1,200 of 1,200 came in"));
}

}  // namespace
}  // namespace convene::rehearsal
