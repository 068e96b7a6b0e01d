// Linked maps made into one campus, out of a small house of the project's own.
#include "formats/campus_import.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "campus/exits.hpp"
#include "campus/world.hpp"
#include "formats/campus_document.hpp"
#include "formats/imported.hpp"

namespace convene::formats {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

ImportedCampus house() {
  return imported_campus(files_below(CONVENE_SOURCE_DIR "/tests/fixtures/maps/house"), "ground.tmj");
}

const campus::Area* area_named(const campus::Document& document, const std::string& name) {
  const auto found = std::find_if(document.areas.begin(), document.areas.end(),
                                  [&](const campus::Area& area) { return area.name == name; });
  return found == document.areas.end() ? nullptr : &*found;
}

TEST(CampusImport, EveryMapThatExitsLeadToIsAFloorOfOneCampus) {
  const auto campus = house();
  std::vector<std::string> maps;
  for (const auto& map : campus.document.maps) maps.push_back(map.name + ": " + map.title);
  EXPECT_THAT(maps, ElementsAre("ground: Ground floor", "first: First floor", "attic/roof: Roof"));
  EXPECT_EQ(campus.document.title, "Ground floor");
  EXPECT_EQ(campus.document.entries.front().name, "start");
  EXPECT_EQ(campus.drawings.size(), 3u);
  EXPECT_EQ(campus.drawings[2].tilesets.front().image, "tiles.png") << "one picture, however maps call it";
  const auto read_back = read_campus_document(write_campus_document(campus.document));
  ASSERT_TRUE(read_back) << read_back.error().sentence;
  EXPECT_EQ(read_back.value(), campus.document);
}

TEST(CampusImport, MapsLieFartherApartThanAnybodySees) {
  const auto document = house().document;
  for (const auto& one : document.maps) {
    for (const auto& other : document.maps) {
      if (&one == &other) continue;
      const auto gap = [](int at, int length, int other_at, int other_length) {
        return std::max(other_at - at - length, at - other_at - other_length);
      };
      const int across = gap(one.place.x, one.place.width, other.place.x, other.place.width);
      const int down = gap(one.place.y, one.place.height, other.place.y, other.place.height);
      EXPECT_GE(std::max(across, down), campus::map_gap_tiles) << one.name << " and " << other.name;
    }
  }
}

TEST(CampusImport, ExitsLeadToEntriesOfOtherFloors) {
  const auto document = house().document;
  EXPECT_EQ(area_named(document, "Stairs up")->portal, (campus::Portal{"first", "head of the stairs"}));
  EXPECT_EQ(area_named(document, "Stairs down")->portal, (campus::Portal{"ground", "foot of the stairs"}));
  EXPECT_EQ(area_named(document, "Ladder")->portal, (campus::Portal{"attic/roof", ""}));
  EXPECT_EQ(area_named(document, "Ladder (Roof)")->portal, (campus::Portal{"ground", ""}));
  EXPECT_EQ(area_named(document, "Window")->portal, (campus::Portal{"attic/roof", ""}));
}

TEST(CampusImport, ExitsToNowhereAreClosedAndSaidSo) {
  const auto document = house().document;
  for (const char* name : {"Cellar door", "Way out", "World", "Trap door"}) {
    EXPECT_EQ(area_named(document, name), nullptr) << name;
  }
  EXPECT_THAT(document.warnings,
              ElementsAre(HasSubstr("\"../../pavilion.tmj\" leads out of the campus' folder"),
                          HasSubstr("\"world://lobby/main.json#start\" leads to another server"),
                          HasSubstr("\"Cellar door\" is closed: \"cellar.tmj\" leads to a map that is not here"),
                          HasSubstr("\"broken.tmj\" leads to a map that cannot be used: This is not a JSON file"),
                          HasSubstr("\"Window\" leads to the entry \"balcony\", which \"attic/roof.tmj\" has not")));
}

TEST(CampusImport, PlacesOfTheSameNameAreToldApart) {
  const auto document = house().document;
  EXPECT_EQ(area_named(document, "Foyer")->kind, protocol::RoomKind::lobby);
  EXPECT_EQ(area_named(document, "Foyer (First floor)")->room_name, "Foyer (First floor)");
}

TEST(CampusImport, EveryRoomCanBeWalkedToFromTheStart) {
  campus::World world(std::make_shared<const campus::Document>(house().document));
  constexpr PersonId ada{1};
  world.arrive(ada);
  for (const auto& area : world.document().areas) {
    if (!area.opens_room()) continue;
    ASSERT_EQ(world.walk_into(ada, area.name), campus::World::WalkResult::walking) << area.name;
    std::string entered;
    for (int tick = 0; tick < 400; ++tick) {
      for (const auto& crossing : world.step(Milliseconds(100))) entered = crossing.area_entered;
    }
    EXPECT_EQ(entered, area.name);
  }
}

std::string map_with_exit(int side, const std::string& exit) {
  return R"({"type":"map","width":)" + std::to_string(side) + R"(,"height":)" + std::to_string(side) +
         R"(,"tilewidth":16,"tileheight":16,"tilesets":[],"layers":[{"type":"objectgroup","name":"floorLayer",)"
         R"("objects":[{"type":"area","name":"out","x":0,"y":0,"width":16,"height":16,"properties":)"
         R"([{"name":"exitUrl","value":")" +
         exit + R"("}]}]}]})";
}

// A chain of maps that never ends: each leads to one that is there, too.
CampusFiles endless(int side) {
  return [side](const std::string& path) -> Result<std::string> {
    return map_with_exit(side, "m" + std::to_string(std::stoi(path.substr(1)) + 1));
  };
}

TEST(CampusImport, AnEndlessChainEndsAtTheBound) {
  const auto campus = imported_campus(endless(8), "m1");
  EXPECT_EQ(campus.document.maps.size(), protocol::limits::campus_maps_max);
  EXPECT_THAT(campus.document.warnings, Contains(HasSubstr("\"m17\" leads to one map more than the 16 of a campus")));
}

TEST(CampusImport, MapsTooLargeForThePlaneAreLeftOut) {
  const auto campus = imported_campus(endless(236), "m1");
  EXPECT_EQ(campus.document.maps.size(), 4u) << "two by two with gaps";
  EXPECT_EQ(campus.document.width, 512);
  EXPECT_EQ(campus.document.height, 512);
  EXPECT_THAT(campus.document.warnings, Contains(HasSubstr("\"m5\" leads to a map for which there is no more room")));
}

TEST(CampusImport, AMapMayLeadToItself) {
  const auto campus = campus_of(map_with_exit(4, "small.tmj"));
  EXPECT_EQ(campus.document.maps.size(), 1u);
  EXPECT_EQ(area_named(campus.document, "out")->portal, (campus::Portal{"small", ""}));
}

TEST(CampusImport, NothingIsAskedForOutsideOfTheFolder) {
  std::vector<std::string> asked;
  const CampusFiles watched = [&](const std::string& path) -> Result<std::string> {
    asked.push_back(path);
    if (path != "a.tmj") return Failure{"a map that is not here", ""};
    return map_with_exit(4, "x/../../../etc/passwd");
  };
  imported_campus(watched, "a.tmj");
  EXPECT_THAT(asked, ElementsAre("a.tmj"));
}

TEST(CampusImport, WithoutItsMainMapThereIsNone) {
  const auto none = import_campus(files_of({}), "main.tmj");
  ASSERT_FALSE(none);
  const auto broken = import_campus(files_of({{"main.tmj", "{"}}), "main.tmj");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().sentence, "This is not a JSON file: reading stopped in line 1.");
}

}  // namespace
}  // namespace convene::formats
