// Maps linked by exits: where each leads, which to take, and how people walk through them.
#include "campus/exits.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "campus/audience.hpp"
#include "campus/drawn_campus.hpp"
#include "campus/world.hpp"

namespace convene::campus {
namespace {

static_assert(map_gap_tiles > sight_tiles_known, "nobody sees from one map to the next");

using WalkResult = World::WalkResult;

constexpr PersonId ada{7};
constexpr PersonId ben{9};

// Three maps side by side, one wall between: the small letters are exits, the capital letters rooms.
//   u leads from the ground to the first floor and d back; r from the first floor to the roof, where no exit is.
Document house() {
  Document document = drawn_document({"#########.....#....",  //
                                      "#s..uu.A#...rr#..RR",  //
                                      "#.......#d....#....",  //
                                      "#########.B...#####"});
  document.maps = {{"ground", "Ground floor", {0, 0, 9, 4}, {}},
                   {"first", "First floor", {9, 0, 5, 4}, {}},
                   {"roof", "Roof", {15, 0, 4, 3}, {}}};
  document.entries = {{"start", {{1, 1}}}, {"back", {{6, 2}, {7, 2}}}, {"stairs", {{9, 1}}}, {"hatch", {{15, 1}}}};
  for (Area& area : document.areas) {
    if (area.name == "u") area.portal = Portal{"first", ""};
    if (area.name == "d") area.portal = Portal{"ground", "back"};
    if (area.name == "r") area.portal = Portal{"roof", "hatch"};
  }
  return document;
}

struct House {
  explicit House(Document document = house()) : world(std::make_shared<const Document>(std::move(document))) {
    world.arrive(ada);
  }

  Cell where(PersonId person = ada) {
    const auto snapshot = world.snapshot();
    const std::size_t index = snapshot->index_of(person);
    return {snapshot->x[index] / position_steps, snapshot->y[index] / position_steps};
  }

  std::string map(PersonId person = ada) {
    const std::size_t map = map_at(world.document(), where(person));
    return map == world.document().maps.size() ? "between" : world.document().maps[map].name;
  }

  std::vector<World::Crossing> walk_on(int ticks = 100) {
    std::vector<World::Crossing> crossings;
    for (int tick = 0; tick < ticks; ++tick) {
      for (auto& crossing : world.step(Milliseconds(100))) crossings.push_back(std::move(crossing));
    }
    return crossings;
  }

  World world;
};

TEST(Exits, WhoIsLedOntoAnExitStandsAtItsEntry) {
  House house;
  house.world.head(ada, 1, 0);
  house.walk_on();
  EXPECT_EQ(house.where(), (Cell{9, 1})) << "and stops there";
}

TEST(Exits, AKeyHeldLongInALateTickStepsOverNoExit) {
  House house;
  house.world.head(ada, 1, 0);
  house.walk_on(2);
  house.world.step(World::step_max);  // by itself it would end beyond
  EXPECT_EQ(house.map(), "first");
}

TEST(Exits, WhoWalksToATileOfAnExitGoesThrough) {
  House house;
  ASSERT_EQ(house.world.walk_to(ada, 4, 1), WalkResult::walking);
  house.walk_on();
  EXPECT_EQ(house.where(), (Cell{9, 1}));
}

TEST(Exits, WhoOnlyPassesOverAnExitStays) {
  House house;
  ASSERT_EQ(house.world.walk_to(ada, 6, 1), WalkResult::walking);
  house.walk_on();
  EXPECT_EQ(house.where(), (Cell{6, 1}));
}

TEST(Exits, TheListLeadsThroughExitsIntoARoomTwoFloorsUp) {
  House house;
  ASSERT_EQ(house.world.walk_into(ada, "R"), WalkResult::walking);
  const auto crossings = house.walk_on();
  EXPECT_EQ(crossings, (std::vector<World::Crossing>{{ada, "", "R"}}));
  EXPECT_EQ(house.map(), "roof");
}

TEST(Exits, WalkingThroughLeavesTheRoomBehind) {
  House house;
  ASSERT_TRUE(house.world.put_into(ada, "A"));
  ASSERT_EQ(house.world.walk_into(ada, "B"), WalkResult::walking);
  EXPECT_EQ(house.walk_on(), (std::vector<World::Crossing>{{ada, "A", ""}, {ada, "", "B"}}));
}

TEST(Exits, OneFindsAnotherOnAnotherFloor) {
  House house;
  house.world.arrive(ben);
  ASSERT_EQ(house.world.walk_to(ben, 13, 3), WalkResult::walking);
  house.walk_on();
  ASSERT_EQ(house.world.walk_beside(ada, ben), WalkResult::walking);
  house.walk_on();
  EXPECT_EQ(house.map(), "first");
  const Cell beside = house.where();
  EXPECT_LE(std::abs(beside.x - 13) + std::abs(beside.y - 3), 2);
}

TEST(Exits, EveryMapCanBeReachedAndLeftFromTheList) {
  House house;
  for (const char* name : {"first", "ground", "roof"}) {
    ASSERT_EQ(house.world.walk_onto(ada, name), WalkResult::walking);
    house.walk_on();
    EXPECT_EQ(house.map(), name);
  }
  ASSERT_EQ(house.world.walk_onto(ada, "ground"), WalkResult::walking) << "no exit leads back from the roof";
  EXPECT_EQ(house.where(), (Cell{1, 1})) << "so one stands there at once";
  EXPECT_EQ(house.world.walk_onto(ada, "cellar"), WalkResult::unknown);
  EXPECT_EQ(house.world.walk_onto(ben, "first"), WalkResult::unknown);
}

TEST(Exits, WithoutAWayBackAWalkIsOutOfReachButARoomIsNot) {
  House house;
  ASSERT_TRUE(house.world.put_into(ada, "R")) << "it can be walked to from where people arrive";
  EXPECT_EQ(house.world.walk_into(ada, "A"), WalkResult::out_of_reach);
  EXPECT_EQ(house.world.walk_to(ada, 1, 1), WalkResult::out_of_reach);
  EXPECT_TRUE(house.world.put_into(ada, "A"));
}

TEST(Exits, AnEntryInsideAnExitDoesNotThrowPeopleBackAndForth) {
  Document document = house();
  document.entries[2].cells = {{9, 2}};  // on the exit that leads down again
  House house(std::move(document));
  house.world.head(ada, 1, 0);
  house.walk_on();
  EXPECT_EQ(house.where(), (Cell{9, 2}));
  ASSERT_EQ(house.world.walk_to(ada, 12, 3), WalkResult::walking);
  house.walk_on();
  EXPECT_EQ(house.where(), (Cell{12, 3}));
}

TEST(Exits, APortalToItsOwnMapIsAShortcut) {
  Document document = house();
  for (Area& area : document.areas) {
    if (area.name == "u") area.portal = Portal{"ground", "back"};
  }
  House house(std::move(document));
  house.world.head(ada, 1, 0);
  house.walk_on();
  EXPECT_EQ(house.where().y, 2);
}

// Nothing that a document may say makes a walk endless or ends the process.
TEST(Exits, RandomHousesAreWalkedWithoutHarm) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SeededRandom random(seed);
    Document document = *random_campus(seed, 24, 14, 20);
    document.maps = {{"west", "West", {0, 0, 12, 14}, {}}, {"east", "East", {12, 0, 12, 14}, {}}};
    for (int x = 11; x < 13; ++x) {
      for (int y = 0; y < 14; ++y) document.blocked.set({x, y});
    }
    document.blocked.set({14, 3}, false);
    document.entries.push_back({"east", {{14, 3}}});
    for (Entry& entry : document.entries) {
      for (const Cell cell : entry.cells) document.blocked.set(cell, false);
    }
    for (int exit = 0; exit < 4; ++exit) {
      Area area;
      area.name = "exit " + std::to_string(exit);
      const auto at = [&](int low, int high) { return static_cast<int>(random.between(low, high)); };
      area.rectangles = {{at(0, 20), at(0, 11), 2, 2}};
      area.portal = Portal{exit % 2 == 0 ? "east" : "west", ""};
      document.areas.push_back(std::move(area));
    }
    House house(std::move(document));
    house.world.arrive(ben);
    for (int turn = 0; turn < 60; ++turn) {
      const PersonId person = turn % 2 == 0 ? ada : ben;
      const int x = static_cast<int>(random.below(24));
      const int y = static_cast<int>(random.below(14));
      if (turn % 5 == 0) house.world.head(person, x % 3 - 1, y % 3 - 1);
      if (turn % 5 == 1) house.world.walk_into(person, "exit " + std::to_string(x % 4));
      if (turn % 5 == 2) house.world.walk_onto(person, x % 2 == 0 ? "east" : "west");
      if (turn % 5 == 3) house.world.walk_beside(person, person == ada ? ben : ada);
      if (turn % 5 == 4) house.world.walk_to(person, x, y);
      house.walk_on(7);
      ASSERT_FALSE(house.world.document().blocked(house.where(person))) << "seed " << seed << " turn " << turn;
    }
  }
}

}  // namespace
}  // namespace convene::campus
