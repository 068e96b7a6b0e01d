// A tab that was not answered sends its command again: it is applied once and answered the same.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using protocol::Placed;

class AppliedOnceTest : public ::testing::Test, protected TestHost {
 protected:
  AppliedOnceTest() : TestHost(Completion::by_hand) { does(ana, protocol::RoomEnter{hall}); }

  protocol::ChatPost says(std::string text) const { return {hall, std::move(text), {}}; }
  std::uint64_t messages() const { return host->state().head_of(domain::topic::of_room(hall)); }

  PersonId ana = person("Ana");
  RoomId hall = room("Hall");
};

TEST_F(AppliedOnceTest, ANumberSeenBeforeIsAnsweredNotDecided) {
  const auto first = submit(ana, 10, says("hello"));
  complete();
  const auto again = submit(ana, 10, says("hello"));
  EXPECT_EQ(reply<Placed>(again), reply<Placed>(first));
  EXPECT_EQ(messages(), 1);
}

TEST_F(AppliedOnceTest, SentAgainBeforeItIsDurableBothAreAnsweredThen) {
  const auto first = submit(ana, 10, says("hello"));
  const auto again = submit(ana, 10, says("hello"));
  EXPECT_FALSE(*again);
  complete();
  EXPECT_EQ(reply<Placed>(again), reply<Placed>(first));
  EXPECT_EQ(messages(), 1);
}

TEST_F(AppliedOnceTest, ARestartForgetsNothing) {
  const auto first = submit(ana, 10, says("hello"));
  complete();
  const Placed placed = reply<Placed>(first);
  crash_and_start();
  EXPECT_EQ(reply<Placed>(submit(ana, 10, says("hello"))), placed);
  EXPECT_EQ(messages(), 1);
}

TEST_F(AppliedOnceTest, WhatACrashTookIsAppliedWhenItIsSentAgain) {
  submit(ana, 10, says("hello"));
  crash_and_start();
  EXPECT_EQ(messages(), 0);
  const auto again = submit(ana, 10, says("hello"));
  complete();
  EXPECT_EQ(reply<Placed>(again).offset, 0);
}

TEST_F(AppliedOnceTest, TheSameNumberWithAnotherContentIsRefused) {
  submit(ana, 10, says("hello"));
  complete();
  EXPECT_EQ(refusal_of(submit(ana, 10, says("good bye"))), ErrorCode::number_reused);
  EXPECT_EQ(messages(), 1);
}

TEST_F(AppliedOnceTest, ARefusedCommandMaySucceedLater) {
  does(ana, protocol::RoomLeave{});
  EXPECT_EQ(refusal_of(submit(ana, 10, says("hello"))), ErrorCode::not_in_room);
  does(ana, protocol::RoomEnter{hall});
  const auto again = submit(ana, 10, says("hello"));
  complete();
  EXPECT_EQ(reply<Placed>(again).offset, 0);
}

TEST_F(AppliedOnceTest, ACommandOfSeveralEntriesIsOneToo) {
  const PersonId ben = person("Ben");
  const auto first = submit(ana, 10, protocol::DirectPost{ben, "hello"});
  complete();
  const auto again = submit(ana, 10, protocol::DirectPost{ben, "hello"});
  EXPECT_EQ(reply<Placed>(again), reply<Placed>(first));
  EXPECT_EQ(reply<Placed>(first).topic, domain::topic::of_inbox(ana));
}

}  // namespace
}  // namespace convene::testing
