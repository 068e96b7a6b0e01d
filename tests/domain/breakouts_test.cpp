// Breakout rooms (F9): from being laid out to everybody being back.
#include "domain/breakouts.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::BreakoutFilling;
using protocol::BreakoutStage;
using std::chrono::minutes;
using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class BreakoutsTest : public ::testing::Test, protected Given {
 protected:
  void prepare(std::vector<std::string> names, bool is_chosen = false) {
    does(mia, protocol::BreakoutPrepare{hall, std::move(names), is_chosen});
  }
  const domain::Desk& desk() const { return *state.breakouts.find(hall); }
  RoomId breakout(std::size_t index) const { return desk().rooms.at(index).room; }
  std::uint64_t reads_from(PersonId id, RoomId room) const {
    return domain::readable(state, id, domain::topic::of_room(room))->from;
  }
  RoomId room_of(PersonId id) const { return state.people.find(id)->room; }
  void place(PersonId id, std::optional<RoomId> to) { does(mia, protocol::BreakoutPlace{hall, id, to}); }
  void open(int minutes_long = 0, bool moves = true) { does(mia, protocol::BreakoutOpen{hall, minutes_long, moves}); }
  void time_passes(Milliseconds passed) {
    now += passed;
    for (domain::Draft& draft : domain::breakouts_due(state, now)) {
      happened(draft.topic, draft.author, std::move(draft.event));
    }
  }

  RoomId hall = room("Hall", "stage area");
  RoomId yard = room("Yard");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
  PersonId cem = person_in(yard, "Cem");
};

TEST_F(BreakoutsTest, WhatIsPreparedIsKnownAtTheDeskOnly) {
  prepare({"Red", "Blue"});
  EXPECT_EQ(domain::view_of_desk(state, hall).stage, BreakoutStage::prepared);
  EXPECT_THAT(domain::view_of_desk(state, hall).rooms, SizeIs(2));
  EXPECT_FALSE(domain::view_of_breakouts(state, hall));
  EXPECT_THAT(domain::view_of_convening(state).rooms, SizeIs(2)) << "breakouts are in no list";
  EXPECT_TRUE(domain::may_read(state, mia, domain::topic::of_desk(hall)));
  EXPECT_FALSE(domain::may_read(state, ana, domain::topic::of_desk(hall)));
  EXPECT_THAT(when(ana, protocol::RoomEnter{breakout(0)}), Refused(ErrorCode::breakouts_missing));
}

TEST_F(BreakoutsTest, PreparingAnewReplacesWhatWasPreparedAndIsRefusedWhileTheyAreOpen) {
  prepare({"Red", "Blue"});
  place(ana, breakout(0));
  prepare({"One"});
  EXPECT_THAT(desk().rooms, SizeIs(1));
  EXPECT_THAT(desk().places, IsEmpty());
  open();
  EXPECT_THAT(when(mia, protocol::BreakoutPrepare{hall, {"Two"}, false}), Refused(ErrorCode::breakouts_open));
  EXPECT_THAT(when(mia, protocol::BreakoutOpen{hall, 0, true}), Refused(ErrorCode::breakouts_open));
}

TEST_F(BreakoutsTest, NothingIsOpenedWhereNothingIsPrepared) {
  EXPECT_THAT(when(mia, protocol::BreakoutOpen{hall, 0, true}), Refused(ErrorCode::breakouts_missing));
  EXPECT_THAT(when(mia, protocol::BreakoutPrepare{hall, {}, false}), Refused(ErrorCode::field_invalid));
  prepare({"Red"});
  EXPECT_THAT(when(mia, protocol::BreakoutPrepare{breakout(0), {"Within"}, false}), Refused(ErrorCode::room_unknown));
  EXPECT_THAT(when(mia, protocol::BreakoutRecall{hall, 10}), Refused(ErrorCode::breakouts_missing));
}

TEST_F(BreakoutsTest, FillingPlacesThoseInTheRoomButNoModerators) {
  prepare({"Red", "Blue"});
  place(ana, breakout(1));
  does(mia, protocol::BreakoutFill{hall, BreakoutFilling::even});
  EXPECT_THAT(desk().places, ElementsAre(std::pair(ana, breakout(1)), std::pair(ben, breakout(0))));
}

TEST_F(BreakoutsTest, OpeningMovesThoseWhoArePlaced) {
  prepare({"Red", "Blue"});
  place(ana, breakout(0));
  open(20);
  EXPECT_EQ(room_of(ana), breakout(0));
  EXPECT_EQ(room_of(ben), hall) << "has no place";
  EXPECT_EQ(domain::invitations_of(state, ana).at(0).ends, now + minutes(20));
  EXPECT_THAT(domain::invitations_of(state, ben), IsEmpty());
  EXPECT_EQ(state.rooms.find(breakout(0))->area, "stage area") << "the avatar stays where it is";
}

TEST_F(BreakoutsTest, OpeningWithAnInvitationLeavesThemToGo) {
  prepare({"Red", "Blue"});
  place(ana, breakout(0));
  open(0, false);
  EXPECT_EQ(room_of(ana), hall);
  EXPECT_THAT(when(ana, protocol::RoomEnter{breakout(1)}), Refused(ErrorCode::not_invited));
  does(ana, protocol::RoomEnter{breakout(0)});
  EXPECT_EQ(room_of(ana), breakout(0));
}

TEST_F(BreakoutsTest, WherePeopleChooseAnybodyGoesIntoAny) {
  prepare({"Red", "Blue"}, true);
  open();
  does(cem, protocol::RoomEnter{breakout(1)});
  EXPECT_EQ(room_of(cem), breakout(1));
}

TEST_F(BreakoutsTest, ModeratorsGoIntoAnyAndReadAllOfIt) {
  prepare({"Red"});
  place(ana, breakout(0));
  open();
  does(ana, protocol::ChatPost{breakout(0), "before", {}});
  does(mia, protocol::RoomEnter{breakout(0)});
  EXPECT_EQ(reads_from(mia, breakout(0)), 0);
  EXPECT_TRUE(domain::may_read(state, mia, domain::topic::of_desk(hall))) << "the desk stays at hand";
}

TEST_F(BreakoutsTest, ANewcomerReadsFromTheirEntryOn) {
  prepare({"Red"});
  place(ana, breakout(0));
  open();
  does(ana, protocol::ChatPost{breakout(0), "before", {}});
  place(ben, breakout(0));
  EXPECT_EQ(reads_from(ben, breakout(0)), 1);
  EXPECT_EQ(reads_from(ana, breakout(0)), 0);
}

TEST_F(BreakoutsTest, SomeoneIsMovedBetweenRunningRoomsAndBack) {
  prepare({"Red", "Blue"});
  place(ana, breakout(0));
  open();
  place(ana, breakout(1));
  EXPECT_EQ(room_of(ana), breakout(1));
  place(ana, std::nullopt);
  EXPECT_EQ(room_of(ana), hall);
  EXPECT_THAT(domain::invitations_of(state, ana), IsEmpty());
}

TEST_F(BreakoutsTest, OneWhoIsElsewhereIsInvitedAndNotMoved) {
  prepare({"Red"});
  open();
  place(cem, breakout(0));
  EXPECT_EQ(room_of(cem), yard);
  EXPECT_THAT(domain::invitations_of(state, cem), SizeIs(1));
}

TEST_F(BreakoutsTest, TheLateAndTheDroppedArePutIntoTheirOwnRoom) {
  prepare({"Red", "Blue"});
  place(ana, breakout(0));
  place(cem, breakout(1));
  open();
  does(cem, protocol::RoomEnter{hall});
  EXPECT_EQ(room_of(cem), breakout(1)) << "late";
  for (domain::Draft& draft : domain::drop(state, {{ana, now}})) happened(draft.topic, draft.author, draft.event);
  ASSERT_FALSE(room_of(ana));
  does(ana, protocol::RoomEnter{hall});
  EXPECT_EQ(room_of(ana), breakout(0)) << "dropped";
  does(ana, protocol::RoomEnter{hall});
  EXPECT_EQ(room_of(ana), hall) << "goes back by their own will";
}

TEST_F(BreakoutsTest, TextReachesTheRoomAndEveryBreakout) {
  prepare({"Red", "Blue"});
  open();
  const auto accepted = does(mia, protocol::BreakoutTell{hall, "Five minutes left"});
  std::vector<std::string> topics;
  for (const Draft& draft : accepted.entries) topics.push_back(draft.topic);
  EXPECT_THAT(topics, ElementsAre(domain::topic::of_room(hall), domain::topic::of_room(breakout(0)),
                                  domain::topic::of_room(breakout(1))));
}

TEST_F(BreakoutsTest, ARecallBringsEverybodyBackAfterItsGrace) {
  prepare({"Red", "Blue"});
  place(ana, breakout(0));
  place(ben, breakout(1));
  open();
  does(mia, protocol::BreakoutRecall{hall, 10});
  EXPECT_EQ(domain::view_of_desk(state, hall).stage, BreakoutStage::closing);
  time_passes(seconds(9));
  EXPECT_EQ(room_of(ana), breakout(0));
  time_passes(seconds(1));
  EXPECT_EQ(room_of(ana), hall);
  EXPECT_EQ(room_of(ben), hall);
  EXPECT_FALSE(state.breakouts.find(hall));
  EXPECT_THAT(domain::invitations_of(state, ana), IsEmpty());
}

TEST_F(BreakoutsTest, TheTimeEndsWithARecallAndMayBeExtended) {
  prepare({"Red"});
  place(ana, breakout(0));
  open(10);
  does(mia, protocol::BreakoutExtend{hall, 5});
  EXPECT_EQ(desk().ends, now + minutes(15));
  time_passes(minutes(15));
  ASSERT_TRUE(desk().closes);
  does(mia, protocol::BreakoutExtend{hall, 5});
  EXPECT_FALSE(desk().closes) << "called off";
  EXPECT_EQ(desk().ends, now + minutes(5));
  time_passes(minutes(5));
  time_passes(minutes(1));
  EXPECT_EQ(room_of(ana), hall);
}

TEST_F(BreakoutsTest, WhatTheGroupsNotedComesBack) {
  prepare({"Red", "Blue"});
  place(ana, breakout(0));
  open();
  does(ana, protocol::BreakoutNote{breakout(0), "We agree"});
  EXPECT_THAT(when(ben, protocol::BreakoutNote{breakout(0), "mine"}), Refused(ErrorCode::not_in_room));
  EXPECT_EQ(domain::view_of_breakouts(state, breakout(0))->note, "We agree");
  does(mia, protocol::BreakoutRecall{hall, 0});
  time_passes(seconds(0));
  const auto reported = std::find_if(stored.begin(), stored.end(), [](const domain::Entry& entry) {
    return std::holds_alternative<protocol::BreakoutReported>(entry.event);
  });
  ASSERT_NE(reported, stored.end());
  EXPECT_EQ(std::get<protocol::BreakoutReported>(reported->event), (protocol::BreakoutReported{"Red", "We agree"}));
  EXPECT_EQ(reported->topic, domain::topic::of_room(hall));
}

TEST_F(BreakoutsTest, TheGroupsOfLastTimeCanBeHadAgain) {
  prepare({"Red", "Blue"});
  place(ana, breakout(1));
  place(ben, breakout(0));
  open();
  does(mia, protocol::BreakoutRecall{hall, 0});
  time_passes(seconds(0));
  prepare({"One", "Two"});
  does(mia, protocol::BreakoutFill{hall, BreakoutFilling::last});
  EXPECT_EQ(desk().places.at(ana), breakout(1));
  EXPECT_EQ(desk().places.at(ben), breakout(0));
}

TEST_F(BreakoutsTest, HelpIsAskedForFromWithinABreakoutAndSeenByAllModerators) {
  prepare({"Red"});
  place(ana, breakout(0));
  open();
  const auto asked = does(ana, protocol::HelpAsk{breakout(0), "We are stuck"});
  ASSERT_THAT(asked.entries, SizeIs(1));
  EXPECT_EQ(asked.entries.front().topic, domain::topic::staff);
  EXPECT_THAT(when(ben, protocol::HelpAsk{hall, "And I"}), Refused(ErrorCode::breakouts_missing));
  does(mia, protocol::HelpAnswer{breakout(0)});
}

TEST_F(BreakoutsTest, OneMoreRoomMayBeAddedWhileTheyAreOpen) {
  prepare({"Red"});
  open();
  const auto added = does(mia, protocol::BreakoutAdd{hall, "Green"});
  EXPECT_THAT(added.entries, SizeIs(3)) << "in the room, in its breakout and at the desk";
  EXPECT_THAT(desk().rooms, SizeIs(2));
  EXPECT_EQ(state.rooms.breakouts_of(hall).size(), 2);
}

TEST_F(BreakoutsTest, TimeInABreakoutCountsForTheSessionOfItsRoom) {
  protocol::ProgrammeSession item;
  item.starts = now;
  item.ends = now + minutes(60);
  happened(ledger, server, protocol::SessionScheduled{SessionId{state.sequence + 1}, hall, item});
  prepare({"Red"});
  place(ana, breakout(0));
  now += minutes(10);
  open();
  now += minutes(20);
  const auto attendance = asks<protocol::Attendance>(ana, protocol::AttendancePage{ana});
  ASSERT_THAT(attendance.sessions, SizeIs(1));
  EXPECT_EQ(attendance.total_ms, static_cast<std::uint64_t>(Milliseconds(minutes(30)).count()));
}

TEST_F(BreakoutsTest, TheJournalGivesAllOfItBack) {
  prepare({"Red", "Blue"});
  place(ana, breakout(0));
  open(10);
  does(ana, protocol::BreakoutNote{breakout(0), "We agree"});
  const auto again = refolded();
  EXPECT_EQ(domain::view_of_desk(again, hall), domain::view_of_desk(state, hall));
  EXPECT_EQ(domain::view_of_breakouts(again, breakout(0)), domain::view_of_breakouts(state, breakout(0)));
}

}  // namespace
}  // namespace convene::testing
