#include "campus/density.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "campus/drawn_campus.hpp"
#include "campus/world.hpp"

namespace convene::campus {
namespace {

using protocol::CampusCrowds;
using protocol::CellCrowd;
using protocol::PlaceCrowd;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A hall in the west, a library in the east, in cells of their own: the third cell from the west is left of 'B'.
class DensityTest : public ::testing::Test {
 protected:
  DensityTest() {
    world.arrive(PersonId{1});
    world.arrive(PersonId{2});
    world.put_into(PersonId{1}, "A");
    world.put_into(PersonId{2}, "B");
  }

  std::shared_ptr<const Document> campus = drawn({"AAAA" + std::string(40, '.') + "sBBBB"});
  World world{campus};
  Density density{campus};
};

TEST_F(DensityTest, TheFirstNewsTellEverything) {
  const auto news = density.news(*world.snapshot(), false);
  ASSERT_TRUE(news);
  EXPECT_TRUE(news->all);
  EXPECT_THAT(news->places, ElementsAre(PlaceCrowd{"A", 1}, PlaceCrowd{"B", 1}));
  EXPECT_THAT(news->cells, ElementsAre(CellCrowd{0, 0, 1}, CellCrowd{2, 0, 1}));
}

TEST_F(DensityTest, ThenOnlyWhatChangedIsTold) {
  density.news(*world.snapshot(), false);
  EXPECT_FALSE(density.news(*world.snapshot(), false));
  world.put_into(PersonId{1}, "B");
  const auto news = density.news(*world.snapshot(), false);
  ASSERT_TRUE(news);
  EXPECT_FALSE(news->all);
  EXPECT_THAT(news->places, ElementsAre(PlaceCrowd{"A", 0}, PlaceCrowd{"B", 2}));
  EXPECT_THAT(news->cells, ElementsAre(CellCrowd{0, 0, 0}, CellCrowd{2, 0, 2}));
}

TEST_F(DensityTest, AskedForAllItLeavesOutWhatIsEmpty) {
  world.depart(PersonId{1});
  world.depart(PersonId{2});
  const auto news = density.news(*world.snapshot(), true);
  ASSERT_TRUE(news);
  EXPECT_THAT(news->places, IsEmpty());
  EXPECT_THAT(news->cells, IsEmpty());
}

TEST(Density, WhoeverListensFromAnyMomentKnowsHowManyStandWhere) {
  SeededRandom random(3);
  const auto campus = random_campus(3, 80, 60, 12);
  World world(campus);
  Density density(campus);
  std::map<std::string, std::uint64_t> places;
  std::map<std::pair<int, int>, std::uint64_t> cells;
  for (int tick = 0; tick < 300; ++tick) {
    const PersonId person{1 + random.below(60)};
    if (random.below(3) == 0) world.arrive(person);
    if (random.below(6) == 0) world.depart(person);
    if (random.below(4) == 0) world.put_into(person, "A");
    world.walk_to(person, random.between(0, 79), random.between(0, 59));
    world.step(Milliseconds(300));
    const auto snapshot = world.snapshot();
    const auto news = density.news(*snapshot, random.below(10) == 0);
    if (news && news->all) {
      places.clear();
      cells.clear();
    }
    for (const auto& [area, people] : news ? news->places : decltype(news->places)()) places[area] = people;
    for (const auto& [x, y, people] : news ? news->cells : decltype(news->cells)()) cells[{x, y}] = people;
    std::map<std::string, std::uint64_t> wanted_places;
    std::map<std::pair<int, int>, std::uint64_t> wanted_cells;
    for (std::size_t index = 0; index < snapshot->count(); ++index) {
      if (snapshot->areas[index] != no_area) ++wanted_places[campus->areas[snapshot->areas[index]].name];
      ++wanted_cells[{snapshot->x[index] / 256, snapshot->y[index] / 256}];
    }
    std::erase_if(places, [](const auto& place) { return place.second == 0; });
    std::erase_if(cells, [](const auto& cell) { return cell.second == 0; });
    ASSERT_EQ(places, wanted_places);
    ASSERT_EQ(cells, wanted_cells);
  }
}

}  // namespace
}  // namespace convene::campus
