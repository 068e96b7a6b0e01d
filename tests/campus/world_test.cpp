#include "campus/world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "campus/drawn_campus.hpp"

namespace convene::campus {
namespace {

constexpr PersonId ada{7};
constexpr PersonId ben{9};
constexpr Milliseconds tick{100};

Cell where(World& world, PersonId person) {
  const auto snapshot = world.snapshot();
  const std::size_t index = snapshot->index_of(person);
  EXPECT_LT(index, snapshot->count());
  return {snapshot->x[index] / position_steps, snapshot->y[index] / position_steps};
}

std::vector<World::Crossing> walk_on(World& world, int ticks) {
  std::vector<World::Crossing> crossings;
  for (int i = 0; i < ticks; ++i) {
    for (auto& crossing : world.step(tick)) crossings.push_back(std::move(crossing));
  }
  return crossings;
}

TEST(World, ArrivesAtTheDefaultEntryOrTheNamedOne) {
  Document document = drawn_document({"s..", "..."});
  document.entries.push_back({"back", {{2, 1}}});
  World world(std::make_shared<const Document>(document));
  world.arrive(ada);
  world.arrive(ben, "back");
  world.arrive(PersonId{11}, "nowhere");
  EXPECT_EQ(where(world, ada), (Cell{0, 0}));
  EXPECT_EQ(where(world, ben), (Cell{2, 1}));
  EXPECT_NE(where(world, PersonId{11}), (Cell{2, 1}));
}

TEST(World, ThoseWhoArriveSpreadAsLongAsThereIsRoom) {
  World world(drawn({"ssss####",  //
                     "ssss....",  //
                     "........"}));
  std::set<Cell> taken;
  for (std::uint64_t person = 1; person <= 20; ++person) {
    world.arrive(PersonId{person});
    taken.insert(where(world, PersonId{person}));
  }
  EXPECT_EQ(taken.size(), 20u);
  world.arrive(PersonId{21});  // nowhere left to stand alone: they arrive all the same
  EXPECT_EQ(world.people(), 21u);
}

TEST(World, ASpotIsTheNearestTileOfNoRoomThatIsNotTaken) {
  World world(drawn({"s.A",  //
                     "..A"}));
  world.arrive(ada);
  EXPECT_EQ(world.spot_near(ada, {}), (Cell{0, 0})) << "one's own tile is free for oneself";
  EXPECT_NE(world.spot_near(ada, {{0, 0}}), (Cell{0, 0}));
  EXPECT_EQ(world.spot_near(ada, {{0, 0}, {1, 0}, {0, 1}}), (Cell{1, 1}));
  EXPECT_EQ(world.spot_near(ada, {{0, 0}, {1, 0}, {0, 1}, {1, 1}}), std::nullopt) << "what is left is a room's";
  EXPECT_EQ(world.spot_near(ben, {}), std::nullopt) << "who is not here stands nowhere";
  world.put_into(ada, "A");
  EXPECT_EQ(world.spot_near(ada, {})->x, 1) << "outside of the room, and near it";
}

TEST(World, WhoIsPutBesideATileStandsNextToItAndNotOnIt) {
  World world(drawn({"s....", "....."}));
  world.arrive(ada);
  world.arrive(ben);
  world.put_beside(ada, {3, 1});
  world.put_beside(ben, {3, 1});
  EXPECT_EQ(world.tiles_to(ada, {3, 1}), 1);
  EXPECT_EQ(world.tiles_to(ben, {3, 1}), 1);
  EXPECT_NE(where(world, ada), where(world, ben));
  EXPECT_EQ(world.tiles_to(PersonId{11}, {3, 1}), std::nullopt);
}

TEST(World, ASecondArrivalChangesNothing) {
  World world(drawn({"s...."}));
  world.arrive(ada);
  ASSERT_EQ(world.walk_to(ada, 4, 0), World::WalkResult::walking);
  walk_on(world, 10);
  world.arrive(ada);
  EXPECT_EQ(where(world, ada), (Cell{4, 0}));
  EXPECT_EQ(world.people(), 1u);
}

TEST(World, WalksFourTilesASecond) {
  World world(drawn({"s........."}));
  world.arrive(ada);
  world.walk_to(ada, 9, 0);
  walk_on(world, 10);
  EXPECT_EQ(where(world, ada), (Cell{4, 0}));
  walk_on(world, 13);
  const auto snapshot = world.snapshot();
  EXPECT_EQ(snapshot->x[0], 9 * 16 + 8);
  EXPECT_EQ(snapshot->looks[0], look::east);
}

TEST(World, SaysWhatCannotBeReached) {
  World world(drawn({"s.#A", "..#A"}));
  world.arrive(ada);
  EXPECT_EQ(world.walk_to(ada, 2, 0), World::WalkResult::out_of_reach);
  EXPECT_EQ(world.walk_to(ada, 3, 0), World::WalkResult::out_of_reach);
  EXPECT_EQ(world.walk_to(ada, 4, 0), World::WalkResult::out_of_reach);
  EXPECT_EQ(world.walk_to(ada, -1, 511), World::WalkResult::out_of_reach);
  EXPECT_EQ(world.walk_into(ada, "A"), World::WalkResult::out_of_reach);
  EXPECT_EQ(world.walk_into(ada, "Z"), World::WalkResult::unknown);
  EXPECT_EQ(world.walk_to(ben, 0, 0), World::WalkResult::unknown);
  EXPECT_EQ(world.walk_beside(ada, ben), World::WalkResult::unknown);
  EXPECT_EQ(world.walk_into(ben, "A"), World::WalkResult::unknown);
}

TEST(World, CanWalkExactlyWhereAFloodFillComes) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto campus = random_campus(seed, 30, 20, 35);
    World world(campus);
    world.arrive(ada);
    const auto expected = reachable(campus->blocked, where(world, ada));
    for (std::size_t index = 0; index < campus->blocked.count(); ++index) {
      const Cell cell = campus->blocked.cell(index);
      const bool can = std::find(expected.begin(), expected.end(), cell) != expected.end();
      ASSERT_EQ(world.walk_to(ada, cell.x, cell.y) == World::WalkResult::walking, can) << "seed " << seed;
    }
  }
}

TEST(World, TellsEachCrossingOnce) {
  World world(drawn({"s..AAA..B"}));
  world.arrive(ada);
  world.walk_to(ada, 8, 0);
  const auto crossings = walk_on(world, 30);
  EXPECT_EQ(crossings, (std::vector<World::Crossing>{{ada, "", "A"}, {ada, "A", ""}, {ada, "", "B"}}));
}

TEST(World, TellsOneCrossingFromAreaToArea) {
  World world(drawn({"s.AAABBB"}));
  world.arrive(ada);
  world.walk_to(ada, 6, 0);
  EXPECT_EQ(walk_on(world, 30), (std::vector<World::Crossing>{{ada, "", "A"}, {ada, "A", "B"}}));
}

TEST(World, AreasThatOpenNoRoomAreCrossedInSilence) {
  World world(drawn({"s.qqq."}));
  world.arrive(ada);
  EXPECT_EQ(world.walk_into(ada, "q"), World::WalkResult::walking);
  EXPECT_TRUE(walk_on(world, 20).empty());
}

TEST(World, OneWhoArrivesInARoomsAreaEntersIt) {
  Document document = drawn_document({"sAA"});
  document.entries.front().cells = {{1, 0}};
  World world(std::make_shared<const Document>(document));
  world.arrive(ada);
  EXPECT_EQ(walk_on(world, 3), (std::vector<World::Crossing>{{ada, "", "A"}}));
}

TEST(World, EnteringFromTheListIsToldNoSecondTime) {
  World world(drawn({"s..##", "....A"}));
  world.arrive(ada);
  ASSERT_TRUE(world.put_into(ada, "A"));
  EXPECT_EQ(where(world, ada), (Cell{4, 1}));
  EXPECT_TRUE(walk_on(world, 3).empty());
  world.head(ada, -1, 0);
  EXPECT_EQ(walk_on(world, 10), (std::vector<World::Crossing>{{ada, "A", ""}}));
}

TEST(World, GoingOutsideIsToldNoSecondTime) {
  World world(drawn({"s.AAAA"}));
  world.arrive(ada);
  world.put_into(ada, "A");
  world.put_outside(ada);
  EXPECT_EQ(where(world, ada), (Cell{1, 0}));
  EXPECT_TRUE(walk_on(world, 3).empty());
  world.put_outside(ben);  // not here: nothing happens
}

TEST(World, PutsNobodyWhereTheyWouldBeLockedIn) {
  World world(drawn({"s.#A"}));
  world.arrive(ada);
  EXPECT_FALSE(world.put_into(ada, "A"));
  EXPECT_FALSE(world.put_into(ada, "Z"));
  EXPECT_FALSE(world.put_into(ben, "A"));
  EXPECT_EQ(where(world, ada), (Cell{0, 0}));
}

TEST(World, TheSmallerOfTwoRoomsHolds) {
  Document document = drawn_document({"s.AAAA"});
  document.areas.push_back({"table", "", {}, {{3, 0, 1, 1}}, "Table", false, "", {}});
  World world(std::make_shared<const Document>(document));
  world.arrive(ada);
  world.walk_to(ada, 5, 0);
  EXPECT_EQ(walk_on(world, 20),
            (std::vector<World::Crossing>{{ada, "", "A"}, {ada, "A", "table"}, {ada, "table", "A"}}));
}

TEST(World, PeopleInARoomStandApart) {
  World world(drawn({"s.AAAAA",  //
                     "..AAAAA"}));
  std::set<Cell> taken;
  for (std::uint64_t person = 1; person <= 10; ++person) {
    world.arrive(PersonId{person});
    if (person % 2 == 0) {
      ASSERT_TRUE(world.put_into(PersonId{person}, "A"));
    } else {
      ASSERT_EQ(world.walk_into(PersonId{person}, "A"), World::WalkResult::walking);
    }
  }
  walk_on(world, 30);
  for (std::uint64_t person = 1; person <= 10; ++person) taken.insert(where(world, PersonId{person}));
  EXPECT_EQ(taken.size(), 10u);
}

TEST(World, WalksBesideSomeoneAndNotOntoThem) {
  World world(drawn({"s.........",  //
                     "..........",  //
                     ".........."}));
  world.arrive(ben);
  world.walk_to(ben, 7, 1);
  world.arrive(ada);
  ASSERT_EQ(world.walk_beside(ada, ben), World::WalkResult::walking);  // ben is still on the way
  walk_on(world, 40);
  EXPECT_EQ(where(world, ben), (Cell{7, 1}));
  EXPECT_EQ(where(world, ada), (Cell{6, 0}));
  EXPECT_EQ(world.walk_beside(ada, ben), World::WalkResult::walking);
  walk_on(world, 5);
  EXPECT_EQ(where(world, ada), (Cell{6, 0})) << "who is there already stays";
}

TEST(World, BesideSomeoneInARoomIsInThatRoom) {
  World world(drawn({"s.AA#"}));
  world.arrive(ada);
  world.arrive(ben);
  ASSERT_EQ(world.walk_to(ben, 2, 0), World::WalkResult::walking);
  walk_on(world, 20);
  ASSERT_EQ(world.walk_beside(ada, ben), World::WalkResult::walking);
  walk_on(world, 20);
  EXPECT_EQ(where(world, ada), (Cell{3, 0}));
}

TEST(World, HeadingSlidesAlongAWall) {
  World world(drawn({"s....",  //
                     "####."}));
  world.arrive(ada);
  world.head(ada, 1, 1);
  walk_on(world, 30);
  EXPECT_EQ(where(world, ada), (Cell{4, 1}));
}

TEST(World, HeadingIsLedIntoADoorOneMissesByLittle) {
  World world(drawn({"#.#",  //
                     "...",  //
                     "s.."}));
  world.arrive(ada);
  world.walk_to(ada, 1, 1);
  walk_on(world, 20);
  world.head(ada, 1, 0);
  world.step(tick);  // now beside the door's middle
  world.head(ada, 0, -1);
  walk_on(world, 10);
  EXPECT_EQ(where(world, ada), (Cell{1, 0}));
}

TEST(World, HeadingStopsWhenTold) {
  World world(drawn({"s........."}));
  world.arrive(ada);
  world.head(ada, 1, 0);
  walk_on(world, 5);
  EXPECT_EQ(world.snapshot()->looks[0], look::east | look::walking_bit);
  world.head(ada, 0, 0);
  const auto stopped = world.snapshot();
  walk_on(world, 5);
  EXPECT_EQ(world.snapshot()->x, stopped->x);
  EXPECT_EQ(stopped->looks[0], look::east);
}

TEST(World, ALongPauseIsNotALeap) {
  World world(drawn({std::string("s") + std::string(50, '.')}));
  world.arrive(ada);
  world.head(ada, 1, 0);
  world.step(Milliseconds(1'000'000'000));
  EXPECT_EQ(where(world, ada), (Cell{4, 0}));
  world.step(Milliseconds(-5));
  EXPECT_EQ(where(world, ada), (Cell{4, 0}));
}

TEST(World, CountsChangesAndNothingElse) {
  World world(drawn({"s....A"}));
  world.arrive(ada);
  world.step(tick);
  const auto quiet = world.changes();
  walk_on(world, 5);
  EXPECT_EQ(world.changes(), quiet) << "nobody moved";
  world.walk_to(ada, 2, 0);
  world.step(tick);
  EXPECT_GT(world.changes(), quiet);
  walk_on(world, 20);
  const auto arrived = world.changes();
  world.depart(ada);
  EXPECT_GT(world.changes(), arrived);
  EXPECT_EQ(world.people(), 0u);
  world.depart(ada);
}

// Random walks from a seed: whatever people do, nobody stands in a wall, and nobody slips between two that touch.
class Strollers {
 public:
  Strollers(std::uint64_t seed, int walls_percent)
      : random_(seed), campus_(random_campus(seed, 40, 30, walls_percent)), world_(campus_) {
    for (std::uint64_t person = 1; person <= people; ++person) world_.arrive(PersonId{person});
  }

  void stroll() {
    const PersonId person{1 + random_.below(people)};
    switch (random_.below(8)) {
      case 0:
        world_.walk_to(person, random_.between(0, 39), random_.between(0, 29));
        break;
      case 1:
        world_.walk_into(person, "A");
        break;
      case 2:
        world_.walk_beside(person, PersonId{1 + random_.below(people)});
        break;
      case 3:
        world_.put_into(person, "A");
        break;
      case 4:
        world_.put_outside(person);
        break;
      default:
        world_.head(person, random_.between(-1, 1), random_.between(-1, 1));
    }
    const auto before = world_.snapshot();
    world_.step(Milliseconds(random_.between(1, 150)));
    check(*before, *world_.snapshot());
  }

 private:
  static Cell cell(const Snapshot& snapshot, std::size_t index) {
    return {snapshot.x[index] / position_steps, snapshot.y[index] / position_steps};
  }

  void check(const Snapshot& before, const Snapshot& after) const {
    const TileBits& blocked = campus_->blocked;
    for (std::size_t index = 0; index < after.count(); ++index) {
      const Cell from = cell(before, index);
      const Cell to = cell(after, index);
      ASSERT_FALSE(blocked(to)) << "someone stands in a wall at " << to.x << "," << to.y;
      ASSERT_FALSE(from.x != to.x && from.y != to.y && blocked({to.x, from.y}) && blocked({from.x, to.y}))
          << "someone slipped between two walls at " << to.x << "," << to.y;
      ASSERT_LE(std::abs(after.x[index] - before.x[index]), 11) << "someone leapt";
    }
  }

  static constexpr std::uint64_t people = 25;
  SeededRandom random_;
  std::shared_ptr<const Document> campus_;
  World world_;
};

TEST(World, WallsHoldWhateverPeopleDo) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Strollers strollers(seed, static_cast<int>(10 + seed));
    for (int i = 0; i < 400 && !testing::Test::HasFatalFailure(); ++i) strollers.stroll();
  }
}

TEST(World, TheSameHistoryLeadsToTheSamePlaces) {
  const auto run = [] {
    World world(random_campus(5, 40, 30, 20));
    for (std::uint64_t person = 1; person <= 30; ++person) world.arrive(PersonId{person});
    for (std::uint64_t person = 1; person <= 30; ++person) world.walk_into(PersonId{person}, "A");
    walk_on(world, 25);
    return world.snapshot();
  };
  const auto first = run();
  const auto second = run();
  EXPECT_EQ(first->x, second->x);
  EXPECT_EQ(first->y, second->y);
}

}  // namespace
}  // namespace convene::campus
