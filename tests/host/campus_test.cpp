// One place a person: walking and the list lead to the same rooms, and the avatar stands where the record says.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using protocol::WalkInto;
using protocol::WalkTo;
using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<std::string> rows = {
    "############",  //
    "#s...AAAA..#",  //
    "#.......x..#",  //
    "#...BB.....#",  //
    "############",
};

class HostCampusTest : public ::testing::Test, protected TestHost {
 protected:
  explicit HostCampusTest(Completion completion = Completion::at_once) : TestHost(completion, rows) {
    publish_campus({"A", "B"});
    in_a = room_named("Room A");
    in_b = room_named("Room B");
    host->came(ana);
    pass(Milliseconds(500));
  }

  void walk(const protocol::Command& command) {
    const auto pending = submit(ana, command);
    EXPECT_EQ(refusal_of(pending), std::nullopt);
    pass(seconds(5));
  }

  int tiles_from(PersonId person, campus::Cell cell) const {
    const auto& world = told.worlds.back();
    const std::size_t index = world->index_of(person);
    const int x = world->x.at(index) / campus::position_steps;
    const int y = world->y.at(index) / campus::position_steps;
    return std::max(std::abs(x - cell.x), std::abs(y - cell.y));
  }

  PersonId ana = person("Ana");
  RoomId in_a;
  RoomId in_b;
};

TEST_F(HostCampusTest, ArrivesOutsideOfRooms) {
  EXPECT_EQ(area_of(ana), "");
  EXPECT_FALSE(room_of(ana));
}

TEST_F(HostCampusTest, EnteringFromTheListMovesTheAvatar) {
  does(ana, protocol::RoomEnter{in_a});
  pass(Milliseconds(500));
  EXPECT_EQ(area_of(ana), "A");
  does(ana, protocol::RoomEnter{in_b});
  pass(Milliseconds(500));
  EXPECT_EQ(area_of(ana), "B");
}

TEST_F(HostCampusTest, LeavingFromTheListMovesTheAvatarOut) {
  does(ana, protocol::RoomEnter{in_a});
  does(ana, protocol::RoomLeave{});
  pass(Milliseconds(500));
  EXPECT_EQ(area_of(ana), "");
  EXPECT_FALSE(room_of(ana)) << "and does not bring her in again";
}

TEST_F(HostCampusTest, WalkingIntoAnAreaEntersItsRoom) {
  walk(WalkInto{"A"});
  EXPECT_EQ(room_of(ana), in_a);
  EXPECT_THAT(told.take(), ::testing::Contains("open " + ana.text() + " " + domain::topic::of_room(in_a) + " at 0"));
}

TEST_F(HostCampusTest, WalkingOutLeavesIt) {
  walk(WalkInto{"A"});
  walk(WalkTo{1, 3});
  EXPECT_FALSE(room_of(ana));
  EXPECT_THAT(told.take(), ::testing::Contains("close " + ana.text() + " " + domain::topic::of_room(in_a) + ": left"));
}

TEST_F(HostCampusTest, WalkingToAMapLeavesTheRoomAndAnUnknownOneIsOutOfReach) {
  walk(WalkInto{"A"});
  walk(protocol::WalkMap{"drawn"});
  EXPECT_FALSE(room_of(ana));
  EXPECT_EQ(refusal_of(submit(ana, protocol::WalkMap{"cellar"})), protocol::ErrorCode::out_of_reach);
}

TEST_F(HostCampusTest, WalkingFromRoomToRoomSwitches) {
  walk(WalkInto{"A"});
  walk(WalkInto{"B"});
  EXPECT_EQ(room_of(ana), in_b);
  EXPECT_EQ(area_of(ana), "B");
}

TEST_F(HostCampusTest, WalkingByChangesNoStayInARoomWithADoorOnly) {
  const RoomId corner = room("Corner");
  does(ana, protocol::RoomEnter{corner});
  walk(WalkTo{2, 2});
  EXPECT_EQ(room_of(ana), corner) << "its door is everywhere outside";
  walk(WalkInto{"B"});
  EXPECT_EQ(room_of(ana), in_b);
}

TEST_F(HostCampusTest, ATableStandsWhereItsHostDoesAndTheySitBesideIt) {
  walk(WalkTo{2, 2});
  does(ana, protocol::TableOpen{"Robots", 3});
  pass(Milliseconds(500));
  const domain::Table* table = host->state().tables.of(ana);
  EXPECT_EQ(table->spot, (protocol::TableSpot{2, 2}));
  EXPECT_EQ(room_of(ana), table->room);
  const PersonId ben = person("Ben");
  host->came(ben);
  does(ben, protocol::RoomEnter{table->room});
  pass(Milliseconds(500));
  EXPECT_EQ(tiles_from(ben, {2, 2}), 1);
  walk(WalkTo{2, 3});
  EXPECT_EQ(room_of(ana), table->room) << "still there";
  walk(WalkTo{10, 3});
  EXPECT_FALSE(room_of(ana)) << "has walked away";
}

TEST_F(HostCampusTest, ATableOpenedInARoomStandsOutsideOfIt) {
  does(ana, protocol::RoomEnter{in_a});
  does(ana, protocol::TableOpen{"Robots", 3});
  pass(Milliseconds(500));
  ASSERT_TRUE(host->state().tables.of(ana)->spot);
  EXPECT_EQ(area_of(ana), "");
}

TEST_F(HostCampusTest, WhoComesBackStandsInTheirRoom) {
  does(ana, protocol::RoomEnter{in_a});
  host->gone(ana);
  host->came(ana);
  pass(Milliseconds(500));
  EXPECT_EQ(area_of(ana), "A");
  EXPECT_EQ(room_of(ana), in_a);
}

TEST_F(HostCampusTest, OneWhoMayNotEnterIsPutOutAgain) {
  journal->set_disk(ports::AppendOutcome::full);
  walk(WalkInto{"A"});
  EXPECT_FALSE(room_of(ana));
  EXPECT_EQ(area_of(ana), "");
}

TEST_F(HostCampusTest, OneWhoseLeavingCannotBeWrittenIsPutBack) {
  walk(WalkInto{"A"});
  journal->set_disk(ports::AppendOutcome::full);
  walk(WalkTo{1, 3});
  EXPECT_EQ(room_of(ana), in_a);
  EXPECT_EQ(area_of(ana), "A") << "a person is in one place";
}

TEST_F(HostCampusTest, AfterARestartPeopleStandInTheirRooms) {
  does(ana, protocol::RoomEnter{in_a});
  crash_and_start();
  host->came(ana);
  pass(Milliseconds(500));
  EXPECT_EQ(area_of(ana), "A");
}

TEST_F(HostCampusTest, ANewCampusPutsEveryoneWhereTheirRoomIsNow) {
  does(ana, protocol::RoomEnter{in_a});
  protocol::CampusPublish other;
  other.hash = documents.keep("another campus").value();
  other.rooms = {{"B", "Room A", protocol::RoomKind::lobby, {}}};
  execute({}, other);
  pass(Milliseconds(500));
  EXPECT_EQ(room_of(ana), in_a);
  EXPECT_EQ(area_of(ana), "B");
}

TEST_F(HostCampusTest, RefusesWaysThatAreNone) {
  EXPECT_EQ(refusal_of(submit(ana, WalkTo{0, 0})), ErrorCode::out_of_reach);
  EXPECT_EQ(refusal_of(submit(ana, WalkInto{"nowhere"})), ErrorCode::out_of_reach);
  EXPECT_EQ(refusal_of(submit(ana, protocol::WalkBeside{PersonId{999}})), ErrorCode::person_unknown);
}

TEST_F(HostCampusTest, TellsTheWorldOnlyWhenItChanged) {
  told.worlds.clear();
  pass(seconds(1));
  EXPECT_THAT(told.worlds, IsEmpty());
  walk(WalkTo{3, 1});
  EXPECT_THAT(told.worlds, ::testing::Not(IsEmpty()));
}

class SlowCampusTest : public HostCampusTest {
 protected:
  SlowCampusTest() : HostCampusTest(Completion::by_hand) {}
};

TEST_F(SlowCampusTest, WhoWalksOnBeforeTheListsEntryIsDurableIsNotPulledBack) {
  for (const int x : {4, 5}) {  // either tile of B
    submit(ana, WalkTo{x, 3});
    submit(ana, protocol::RoomEnter{in_a});  // decided, not durable: the avatar walks on
    pass(seconds(5));
    EXPECT_EQ(room_of(ana), in_b);
    complete();
    pass(Milliseconds(500));
    EXPECT_EQ(room_of(ana), in_b);
    const auto& world = told.worlds.back();
    EXPECT_EQ(world->x[world->index_of(ana)] / campus::position_steps, x) << "she stands where she walked";
    does(ana, protocol::RoomLeave{});
  }
}

TEST(HostArrivals, WhoArrivesInARoomMayEnterAnotherFromTheListAtOnce) {
  TestHost test(Completion::at_once, {"#######", "#SS.BB#", "#######"});
  test.publish_campus({"S", "B"});
  const PersonId ana = test.person("Ana");
  test.host->came(ana);
  EXPECT_EQ(test.room_of(ana), test.room_named("Room S")) << "she stands in its area";
  test.does(ana, protocol::RoomEnter{test.room_named("Room B")});
  test.pass(seconds(1));
  EXPECT_EQ(test.room_of(ana), test.room_named("Room B"));
}

TEST(HostWithoutCampus, SaysSo) {
  TestHost test;
  const PersonId ana = test.person("Ana");
  test.host->came(ana);
  EXPECT_EQ(refusal_of(test.submit(ana, WalkTo{1, 1})), ErrorCode::no_campus);
  EXPECT_EQ(refusal_of(test.submit(ana, protocol::WalkHead{1, 0})), ErrorCode::no_campus);
}

}  // namespace
}  // namespace convene::testing
