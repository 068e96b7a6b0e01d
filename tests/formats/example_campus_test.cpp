// The campus that a first look shows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "campus/world.hpp"
#include "formats/imported.hpp"

namespace convene::formats {
namespace {

ImportedCampus example() {
  return imported_campus(files_below(CONVENE_SOURCE_DIR "/server/app/example"), "campus.tmj");
}

campus::Document example_campus() { return example().document; }

TEST(ExampleCampus, ImportsWithoutAWarning) {
  const auto document = example_campus();
  EXPECT_THAT(document.warnings, testing::IsEmpty());
  EXPECT_EQ(document.title, "Example campus");
  EXPECT_EQ(document.entries.front().name, "start");
  EXPECT_FALSE(document.floors.empty());
  EXPECT_TRUE(example().drawings.front().layers.empty()) << "it is drawn without pictures";
}

TEST(ExampleCampus, HasWhatAnInstituteNeeds) {
  std::vector<std::string> places;
  for (const auto& area : example_campus().areas) {
    places.push_back(area.name + ": " + std::string(protocol::to_text(area.kind.value())));
    EXPECT_EQ(area.room_name, area.name);
    EXPECT_FALSE(area.description.empty()) << area.name;
    EXPECT_EQ(area.silent, area.name == "Quiet Garden");
  }
  EXPECT_THAT(places,
              testing::ElementsAre("Plaza: lobby", "Main Hall: stage", "Oak Room: breakout", "Maple Room: breakout",
                                   "Cedar Room: breakout", "Birch Room: breakout", "Linden Room: breakout",
                                   "Willow Room: breakout", "Affinity Lounge: affinity", "Office Hours Corner: office",
                                   "Showcase Hall: showcase", "Quiet Garden: quiet"));
}

TEST(ExampleCampus, EveryPlaceCanBeWalkedToAndLeft) {
  campus::World world(std::make_shared<const campus::Document>(example_campus()));
  constexpr PersonId ada{1};
  world.arrive(ada);
  for (const auto& area : world.document().areas) {
    ASSERT_EQ(world.walk_into(ada, area.name), campus::World::WalkResult::walking) << area.name;
    bool has_entered = world.document().areas.front().name == area.name;
    for (int tick = 0; tick < 400; ++tick) {
      for (const auto& crossing : world.step(Milliseconds(100))) {
        has_entered = has_entered || crossing.area_entered == area.name;
      }
    }
    EXPECT_TRUE(has_entered) << area.name;
    world.put_outside(ada);
    ASSERT_TRUE(world.put_into(ada, area.name)) << area.name;
  }
}

// Where one stands who leaves a room belongs to no room, else leaving would be entering.
TEST(ExampleCampus, OutsideOfEveryRoomIsNoRoom) {
  campus::World world(std::make_shared<const campus::Document>(example_campus()));
  constexpr PersonId ada{1};
  world.arrive(ada);
  world.step(Milliseconds(100));
  for (const auto& area : world.document().areas) {
    ASSERT_TRUE(world.put_into(ada, area.name));
    world.put_outside(ada);
    EXPECT_TRUE(world.step(Milliseconds(100)).empty()) << area.name;
  }
}

}  // namespace
}  // namespace convene::formats
