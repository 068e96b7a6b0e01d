// Nobody ever sees what a crash could take back.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class DurableTest : public ::testing::Test, protected TestHost {
 protected:
  DurableTest() : TestHost(Completion::by_hand) { told.lines.clear(); }

  std::string in(RoomId id) const { return domain::topic::of_room(id); }

  PersonId ana = person("Ana");
  PersonId mia = person("Mia", Role::moderator);
  PersonId olga = person("Olga", Role::organiser);
  RoomId hall = room("Hall");
  RoomId garden = room("Garden");
};

TEST_F(DurableTest, FramesAndReplyLeaveWhenTheEntryIsDurable) {
  does(ana, protocol::RoomEnter{hall});
  told.take();
  const auto pending = submit(ana, protocol::ChatPost{hall, "hello", {}});
  run();
  EXPECT_FALSE(*pending);
  EXPECT_THAT(told.lines, IsEmpty());
  complete();
  EXPECT_THAT(told.take(), ElementsAre("publish " + in(hall) + " 0 chat.posted", "answered chat.post"));
  EXPECT_EQ(reply<protocol::Placed>(pending), (protocol::Placed{in(hall), 0}));
}

TEST_F(DurableTest, ARefusalThatRestsOnWhatIsNotDurableWaits) {
  submit(ana, protocol::RoomEnter{hall});
  const auto refused = submit(ana, protocol::ChatEdit{hall, 0, "hello"});
  EXPECT_FALSE(*refused);
  complete();
  EXPECT_EQ(refusal_of(refused), ErrorCode::message_unknown);
}

TEST_F(DurableTest, ARefusalThatRestsOnWhatIsDurableNeedNotWait) {
  EXPECT_EQ(refusal_of(submit(ana, protocol::ChatPost{hall, "hello", {}})), ErrorCode::not_in_room);
}

TEST_F(DurableTest, AQuestionAboutWhatIsNotDurableWaits) {
  protocol::Profile profile;
  profile.name = "Anna";
  submit(ana, protocol::ProfileEdit{profile});
  const auto people = submit(mia, protocol::PeoplePage{});
  EXPECT_FALSE(*people);
  complete();
  EXPECT_EQ(reply<protocol::People>(people).people.front().profile.name, "Anna");
}

TEST_F(DurableTest, RefusedQuestionsAboutThePastWaitToo) {
  submit(ana, protocol::RoomEnter{hall});
  submit(ana, protocol::RoomLeave{});
  const auto history = submit(ana, protocol::HistoryPage{in(hall), 10, 50, {}});
  EXPECT_FALSE(*history);
  complete();
  EXPECT_EQ(refusal_of(history), ErrorCode::not_in_room);
}

TEST_F(DurableTest, OpeningsWaitForWhatTheyShow) {
  submit(ana, protocol::RoomEnter{hall});
  std::vector<ports::Opening> openings;
  host->attend(ana, [&](std::vector<ports::Opening> found) { openings = std::move(found); });
  EXPECT_THAT(openings, IsEmpty());
  complete();
  ASSERT_THAT(openings, SizeIs(3));
  EXPECT_EQ(openings[2].opened->topic, in(hall));
  EXPECT_EQ(openings[2].opened->epoch, "epoch-1");
}

TEST_F(DurableTest, TypingIsToldOnceTheTypistIsDurablyInTheRoom) {
  submit(ana, protocol::RoomEnter{hall});
  told.take();
  const auto typing = submit(ana, protocol::ChatType{hall});
  EXPECT_THAT(told.lines, IsEmpty());
  complete();
  EXPECT_EQ(told.lines.back(), "live " + in(hall) + " typing/" + ana.text());
  EXPECT_FALSE(*typing) << "live commands are answered only when refused";
}

TEST_F(DurableTest, CountsOfWhatIsNotDurableWait) {
  submit(ana, protocol::RoomEnter{hall});
  pass(Milliseconds(1000), Milliseconds(1000));
  const auto counted = [&] {
    return std::any_of(told.counts.begin(), told.counts.end(), [&](const protocol::RoomCounts& counts) {
      return std::any_of(counts.rooms.begin(), counts.rooms.end(),
                         [&](const protocol::RoomCount& count) { return count.room == hall && count.people == 1; });
    });
  };
  EXPECT_FALSE(counted());
  complete();
  EXPECT_TRUE(counted());
}

TEST_F(DurableTest, WhatWaitsLeavesInTheOrderItWasDecided) {
  does(ana, protocol::RoomEnter{hall});
  does(mia, protocol::RoomEnter{hall});
  told.take();
  submit(ana, protocol::ChatPost{hall, "one", {}});
  submit(mia, protocol::PeoplePage{});
  submit(mia, protocol::ChatPost{hall, "two", {}});
  journal->complete(1);
  run();
  EXPECT_THAT(told.take(),
              ElementsAre("publish " + in(hall) + " 0 chat.posted", "answered chat.post", "answered people.page"));
  complete();
  EXPECT_THAT(told.take(), ElementsAre("publish " + in(hall) + " 1 chat.posted", "answered chat.post"));
}

TEST_F(DurableTest, SwitchingRoomsClosesOneAndOpensTheOther) {
  does(ana, protocol::RoomEnter{hall});
  told.take();
  does(ana, protocol::RoomEnter{garden});
  EXPECT_THAT(told.take(), ElementsAre("close " + ana.text() + " " + in(hall) + ": left",
                                       "open " + ana.text() + " " + in(garden) + " at 0", "answered room.enter"));
}

TEST_F(DurableTest, ADeletionReplacesTheOldTextBeforeItIsTold) {
  does(ana, protocol::RoomEnter{hall});
  does(ana, protocol::ChatPost{hall, "rude", {}});
  does(ana, protocol::ChatEdit{hall, 0, "very rude"});
  told.take();
  told.frames.clear();
  does(mia, protocol::ChatDelete{hall, 0, "rude"});
  EXPECT_THAT(told.take(), ElementsAre("replace " + in(hall) + " 0", "replace " + in(hall) + " 1",
                                       "publish " + in(hall) + " 2 chat.deleted", "publish staff 0 audit.noted",
                                       "answered chat.delete"));
  EXPECT_THAT(*told.frames[0], ::testing::Not(::testing::HasSubstr("rude")));
  EXPECT_THAT(*told.frames[1], ::testing::Not(::testing::HasSubstr("rude")));
}

TEST_F(DurableTest, RemovalTellsWhyAndExpelsLast) {
  does(ana, protocol::RoomEnter{hall});
  told.take();
  does(mia, protocol::PersonRemove{ana, "threats"});
  EXPECT_THAT(
      told.take(),
      ElementsAre("close " + ana.text() + " convening: removed", "close " + ana.text() + " " + in(hall) + ": removed",
                  "publish inbox/" + ana.text() + " 1 person.removed", "publish staff 0 audit.noted",
                  "expel " + ana.text() + " 4700", "answered person.remove"));
}

TEST_F(DurableTest, WhoLosesTheStaffsTopicIsNotToldTheNoteOfIt) {
  does(olga, protocol::RoleGrant{ana, Role::moderator});
  told.take();
  does(olga, protocol::RoleGrant{ana, Role::attendee});
  EXPECT_THAT(told.take(), ElementsAre("close " + ana.text() + " staff: role changed",
                                       "publish inbox/" + ana.text() + " 2 role.granted", "publish staff 1 audit.noted",
                                       "answered role.grant"));
}

TEST_F(DurableTest, TheStaffsTopicOpensAndClosesWithTheRole) {
  does(olga, protocol::RoleGrant{ana, Role::moderator});
  EXPECT_THAT(told.take(), ::testing::Contains("open " + ana.text() + " staff at 1"));
  does(olga, protocol::RoleGrant{ana, Role::organiser});
  EXPECT_THAT(told.take(), ::testing::Not(::testing::Contains(::testing::StartsWith("open"))))
      << "who reads it already goes on reading";
  does(olga, protocol::RoleGrant{ana, Role::moderator});
  EXPECT_THAT(told.take(), ::testing::Not(::testing::Contains(::testing::StartsWith("close"))));
}

TEST_F(DurableTest, TheLedgerIsToldToNobody) {
  does(ana, protocol::RoomEnter{hall});
  does(ana, protocol::RoomLeave{});
  EXPECT_THAT(told.take(), ::testing::Each(::testing::Not(::testing::HasSubstr("ledger"))));
}

TEST_F(DurableTest, AfterACrashOnlyWhatWasDurableHasHappened) {
  does(ana, protocol::RoomEnter{hall});
  const auto lost = submit(ana, protocol::RoomEnter{garden});
  crash_and_start();
  EXPECT_FALSE(*lost);
  EXPECT_EQ(room_of(ana), hall);
}

}  // namespace
}  // namespace convene::testing
