// How many stand where, as it is told every second; and that one who is removed stands nowhere from then on.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using protocol::CellCrowd;
using protocol::PlaceCrowd;
using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class CrowdsTest : public ::testing::Test, protected TestHost {
 protected:
  CrowdsTest() : TestHost(Completion::by_hand, {"######", "#s.AA#", "######"}) {
    complete();
    publish_campus({"A"});
    ana = person("Ana");
    ben = person("Ben");
    olu = person("Olu", Role::organiser);
    in_a = room_named("Room A");
    host->came(ana);
    host->came(ben);
    pass(seconds(2));
    told.crowds.clear();
  }

  bool is_shown(PersonId person) const {
    const auto& world = told.worlds.back();
    return world->index_of(person) != world->count();
  }

  PersonId ana, ben, olu;
  RoomId in_a;
};

TEST_F(CrowdsTest, OnlyWhatChangedIsToldAndAtMostEachThreeSeconds) {
  does(ana, protocol::RoomEnter{in_a});
  does(ben, protocol::RoomEnter{in_a});
  pass(seconds(3), Milliseconds(100));
  ASSERT_THAT(told.crowds, SizeIs(1));
  EXPECT_FALSE(told.crowds.front().all);
  EXPECT_THAT(told.crowds.front().places, ElementsAre(PlaceCrowd{"A", 2}));
  EXPECT_THAT(told.crowds.front().cells, IsEmpty()) << "they stand in the same cell as before";
  pass(seconds(5), Milliseconds(100));
  EXPECT_THAT(told.crowds, SizeIs(1));
}

TEST_F(CrowdsTest, WhoComesIsToldOfEverybody) {
  host->owe_counts();
  pass(seconds(3), Milliseconds(100));
  ASSERT_THAT(told.crowds, SizeIs(1));
  EXPECT_TRUE(told.crowds.front().all);
  EXPECT_THAT(told.crowds.front().places, IsEmpty());
  EXPECT_THAT(told.crowds.front().cells, ElementsAre(CellCrowd{0, 0, 2}));
}

TEST_F(CrowdsTest, WhoIsRemovedIsHiddenAndNotCountedAsSoonAsItIsDurable) {
  does(ben, protocol::RoomEnter{in_a});
  pass(seconds(3));
  told.crowds.clear();
  submit(olu, protocol::PersonRemove{ben, "enough"});
  pass(Milliseconds(100));
  EXPECT_TRUE(is_shown(ben)) << "what a crash could take back is not shown";
  complete();
  EXPECT_FALSE(is_shown(ben)) << "although their line is closing still";
  pass(seconds(3));
  ASSERT_THAT(told.crowds, SizeIs(1));
  EXPECT_THAT(told.crowds.front().places, ElementsAre(PlaceCrowd{"A", 0}));
  EXPECT_THAT(told.crowds.front().cells, ElementsAre(CellCrowd{0, 0, 1}));
  host->gone(ben);
}

TEST_F(CrowdsTest, WhoIsRestoredWhileTheirLineClosesIsThereAgain) {
  does(olu, protocol::PersonRemove{ben, "enough"});
  does(olu, protocol::PersonRestore{ben});
  pass(Milliseconds(100));
  EXPECT_TRUE(is_shown(ben));
  host->gone(ben);
  pass(Milliseconds(100));
  EXPECT_FALSE(is_shown(ben));
}

}  // namespace
}  // namespace convene::testing
