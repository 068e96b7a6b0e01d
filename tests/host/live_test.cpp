// What need not last: typing, counts, and that every live command goes somewhere.
#include "domain/every_command.hpp"
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using protocol::RoomCount;
using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class LiveTest : public ::testing::Test, protected TestHost {
 protected:
  LiveTest() {
    host->came(ana);
    pass(seconds(3));
    told.take();
    told.counts.clear();
  }

  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  RoomId hall = room("Hall");
  RoomId garden = room("Garden");
};

TEST_F(LiveTest, EveryLiveCommandIsKnown) {
  for (const auto& command : every_command()) {
    if (protocol::lane_of(command) != protocol::Lane::live) continue;
    EXPECT_NE(refusal_of(submit(ana, command)), ErrorCode::unknown_command) << protocol::name_of(command);
    EXPECT_EQ(refusal_of(submit(PersonId{999}, command)), ErrorCode::signed_out) << protocol::name_of(command);
  }
}

TEST_F(LiveTest, TypingIsToldToTheRoomOneIsIn) {
  EXPECT_EQ(refusal_of(submit(ana, protocol::ChatType{hall})), ErrorCode::not_in_room);
  EXPECT_EQ(refusal_of(submit(ana, protocol::ChatType{RoomId{999}})), ErrorCode::room_unknown);
  does(ana, protocol::RoomEnter{hall});
  told.take();
  submit(ana, protocol::ChatType{hall});
  EXPECT_THAT(told.take(), ElementsAre("live " + domain::topic::of_room(hall) + " typing/" + ana.text()));
}

TEST_F(LiveTest, CountsAreToldWhenTheyChange) {
  does(ana, protocol::RoomEnter{hall});
  does(ana, protocol::ChatPost{hall, "hello", {}});
  pass(seconds(3));
  ASSERT_THAT(told.counts, SizeIs(1));
  EXPECT_THAT(told.counts.front().rooms, ElementsAre(RoomCount{hall, 1, 1}));
  EXPECT_FALSE(told.counts.front().all);
  EXPECT_EQ(told.counts.front().here, 1);
}

TEST_F(LiveTest, CountsAreToldAtMostOnceASecond) {
  does(ana, protocol::RoomEnter{hall});
  pass(Milliseconds(100), Milliseconds(100));
  for (int message = 0; message < 9; ++message) {
    does(ana, protocol::ChatPost{hall, "hello", {}});
    pass(Milliseconds(100), Milliseconds(100));
  }
  EXPECT_THAT(told.counts, SizeIs(1));
  pass(Milliseconds(100), Milliseconds(100));
  EXPECT_THAT(told.counts, SizeIs(2));
}

TEST_F(LiveTest, AStormOfReactionsToAMessageIsToldToItsRoomOnceASecond) {
  does(ana, protocol::RoomEnter{hall});
  does(ana, protocol::ChatPost{hall, "cake?", {}});
  const std::string talk = domain::topic::of_room(hall);
  for (int count = 0; count < 40; ++count) {
    const PersonId one = person("P" + std::to_string(count));
    does(one, protocol::RoomEnter{hall});
    does(one, protocol::MessageReact{talk, 0, protocol::ReactionKind::heart, true});
  }
  const auto times_told = [&] {
    const auto lines = told.take();
    return std::count(lines.begin(), lines.end(), "live " + talk + " messages");
  };
  times_told();
  pass(Milliseconds(900), Milliseconds(100));
  EXPECT_LE(times_told(), 1);
  pass(seconds(3), Milliseconds(100));
  EXPECT_LE(times_told(), 1) << "and not again while nothing changes";
  host->owe_tally(hall);
  pass(seconds(1), Milliseconds(100));
  EXPECT_EQ(times_told(), 1) << "but to one who has just come";
  EXPECT_EQ(domain::tally_of_reactions(host->state(), hall).messages.at(0).counts.at(1), 40u);
}

TEST_F(LiveTest, WhoComesIsCountedOnceHoweverManyRooms) {
  host->came(ben);
  pass(seconds(1));
  ASSERT_THAT(told.counts, SizeIs(1));
  EXPECT_EQ(told.counts.front().here, 2);
  EXPECT_THAT(told.counts.front().rooms, IsEmpty());
  host->gone(ben);
  pass(seconds(1));
  EXPECT_EQ(told.counts.back().here, 1);
}

TEST_F(LiveTest, ANewReaderIsOwedAllCountsThatAreNotNothing) {
  does(ana, protocol::RoomEnter{hall});
  pass(seconds(1));
  told.counts.clear();
  host->owe_counts();
  pass(seconds(3));
  ASSERT_THAT(told.counts, SizeIs(1));
  EXPECT_TRUE(told.counts.front().all);
  EXPECT_THAT(told.counts.front().rooms, ElementsAre(RoomCount{hall, 1, 0})) << "nothing of the empty garden";
}

TEST_F(LiveTest, ACountThatGoesBackToNothingIsToldToo) {
  does(ana, protocol::RoomEnter{hall});
  pass(seconds(1));
  does(ana, protocol::RoomLeave{});
  told.counts.clear();
  pass(seconds(1));
  ASSERT_THAT(told.counts, SizeIs(1));
  EXPECT_THAT(told.counts.front().rooms, ElementsAre(RoomCount{hall, 0, 0}));
}

TEST_F(LiveTest, CountsLostWithTheirStateAreMadeUpFor) {
  journal->set_disk(ports::AppendOutcome::full);
  host->submit(ana, {"tab-1234", 1, protocol::RoomEnter{hall}, 1}, [](const host::Answer&) {});
  pass(seconds(1));
  journal->set_disk(ports::AppendOutcome::durable);
  pass(seconds(3));
  ASSERT_FALSE(told.counts.empty());
  for (const auto& counts : told.counts) {
    for (const RoomCount& count : counts.rooms) EXPECT_EQ(count.people, 0) << "she never was in the room";
  }
}

TEST_F(LiveTest, ReactionsAreToldAsCountsOfPeopleOnceASecond) {
  using protocol::ReactionKind;
  does(ana, protocol::RoomEnter{hall});
  does(ben, protocol::RoomEnter{hall});
  EXPECT_EQ(refusal_of(submit(ana, protocol::ReactionSend{hall, ReactionKind::heart})), ErrorCode::stage_closed);
  does(PersonId{}, protocol::StageOpen{hall});
  EXPECT_EQ(refusal_of(submit(ana, protocol::ReactionSend{garden, ReactionKind::heart})), ErrorCode::not_in_room);
  pass(seconds(1));
  for (int press = 0; press < 5; ++press) submit(ana, protocol::ReactionSend{hall, ReactionKind::applause});
  submit(ben, protocol::ReactionSend{hall, ReactionKind::applause});
  submit(ben, protocol::ReactionSend{hall, ReactionKind::thought});
  EXPECT_THAT(told.reactions, IsEmpty()) << "not one message a press";
  pass(seconds(3));
  ASSERT_THAT(told.reactions, SizeIs(1));
  EXPECT_EQ(told.reactions.front().room, hall);
  EXPECT_THAT(told.reactions.front().counts, ElementsAre(protocol::ReactionCount{ReactionKind::applause, 2},
                                                         protocol::ReactionCount{ReactionKind::thought, 1}));
}

}  // namespace
}  // namespace convene::testing
