#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "campus/world.hpp"
#include "formats/imported.hpp"
#include "formats/tiled_import.hpp"

namespace convene::formats {
namespace {

using campus::Rectangle;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

ImportedMap whole_pavilion() {
  auto imported = import_tiled(fixture("maps/pavilion.tmj"), "pavilion.tmj");
  EXPECT_TRUE(imported) << imported.error().sentence;
  return std::move(imported.value());
}

campus::Document pavilion() { return whole_pavilion().document; }

const campus::Area& area(const campus::Document& document, const std::string& name) {
  const auto found = std::find_if(document.areas.begin(), document.areas.end(),
                                  [&](const campus::Area& each) { return each.name == name; });
  if (found == document.areas.end()) throw std::runtime_error("no area " + name);
  return *found;
}

TEST(TiledImport, TakesTheFrameAndTheCredits) {
  const auto document = pavilion();
  EXPECT_EQ(document.name, "pavilion");
  EXPECT_EQ(document.title, "Pavilion");
  EXPECT_EQ(document.description, "A small house in the park.");
  EXPECT_EQ(document.width, 8);
  EXPECT_EQ(document.height, 6);
  EXPECT_EQ(whole_pavilion().drawing.tile_size, 32);
  EXPECT_THAT(document.credits, ElementsAre(campus::Credit{"Pavilion", "Drawn for these tests."},
                                            campus::Credit{"house", "Pixels of our own."}));
  EXPECT_THAT(document.labels, ElementsAre(campus::Label{"Welcome\nall", 32, 50}));
}

TEST(TiledImport, WallsAreWhereATileCollidesFlippedOrNot) {
  const auto document = pavilion();
  for (int y = 0; y < 6; ++y) {
    for (int x = 0; x < 8; ++x) {
      EXPECT_EQ(document.blocked({x, y}), x == 0 || y == 0 || x == 7 || y == 5) << x << "," << y;
    }
  }
}

TEST(TiledImport, EntriesAreFreeTilesOnly) {
  const auto document = pavilion();
  EXPECT_THAT(document.entries, ElementsAre(campus::Entry{"start", {{1, 1}, {2, 1}}}, campus::Entry{"Door", {{6, 4}}}));
}

TEST(TiledImport, VisibleLayersAreDrawnBelowOrAbovePeople) {
  const auto layers = whole_pavilion().drawing.layers;
  std::vector<std::string> drawn;
  for (const auto& layer : layers) drawn.push_back(layer.name + (layer.above ? " above" : ""));
  EXPECT_THAT(drawn, ElementsAre("start", "house/ground", "house/inner/walls", "talk", "above above"));
  EXPECT_EQ(layers[1].opacity_percent, 25);
  EXPECT_EQ(layers[1].offset_x, 6);
  EXPECT_EQ(layers[1].offset_y, -3);
  EXPECT_EQ(layers[2].opacity_percent, 50);
  EXPECT_EQ(layers[2].gids[16], 2 | gid_flip_horizontal);
  EXPECT_EQ(layers[4].gids[9], 3 | gid_flip_vertical);
}

TEST(TiledImport, APaintedMeetingRoomOpensARoom) {
  const auto document = pavilion();
  const auto& talk = area(document, "Kaminzimmer");
  EXPECT_EQ(talk.room_name, "Kaminzimmer");
  EXPECT_EQ(talk.kind, protocol::RoomKind::breakout);
  EXPECT_THAT(talk.rectangles, ElementsAre(Rectangle{1, 3, 3, 2}));
}

TEST(TiledImport, DrawnAreasMeanWhatTheirPropertiesSay) {
  const auto document = pavilion();
  const auto& quiet = area(document, "Quiet corner");
  EXPECT_TRUE(quiet.silent);
  EXPECT_FALSE(quiet.opens_room());
  EXPECT_EQ(quiet.description, "For reading.");
  EXPECT_THAT(quiet.rectangles, ElementsAre(Rectangle{5, 1, 2, 2}));
  const auto& stage = area(document, "Stage");
  EXPECT_EQ(stage.kind, protocol::RoomKind::stage);
  EXPECT_EQ(stage.room_name, "Big stage");
  EXPECT_EQ(area(document, "Area 4").website, "https://example.org/plan");
  EXPECT_EQ(area(document, "Door").portal, (campus::Portal{"garden.tmj", "gate"}));
}

TEST(TiledImport, WarnsOfWhatItMadeUpAndLeftOut) {
  EXPECT_THAT(pavilion().warnings,
              ElementsAre(HasSubstr("script \"pavilion.js\" is left out"), HasSubstr("it is called \"Area 4\"")));
}

TEST(TiledImport, PicturesAreLookedForBesideTheMap) {
  EXPECT_EQ(whole_pavilion().drawing.tilesets.front().image, "house.png");
  const auto below = import_tiled(fixture("maps/pavilion.tmj"), "park/pavilion.tmj");
  EXPECT_EQ(below.value().drawing.tilesets.front().image, "park/house.png");
}

TEST(TiledImport, AMissingMapIsAClosedExit) {
  const auto document = campus_of(fixture("maps/pavilion.tmj")).document;
  EXPECT_THAT(document.warnings, Contains(HasSubstr("\"garden.tmj\" leads to a map that is not here")));
  for (const auto& each : document.areas) EXPECT_NE(each.name, "Door");
}

TEST(TiledImport, OneCanWalkThere) {
  const auto document = campus_of(fixture("maps/pavilion.tmj")).document;
  campus::World world(std::make_shared<const campus::Document>(document));
  world.arrive(PersonId{1});
  ASSERT_EQ(world.walk_into(PersonId{1}, "Kaminzimmer"), campus::World::WalkResult::walking);
  std::vector<std::string> entered;
  for (int i = 0; i < 30; ++i) {
    for (const auto& crossing : world.step(Milliseconds(100))) entered.push_back(crossing.area_entered);
  }
  EXPECT_EQ(entered.back(), "Kaminzimmer");
}

// A map of one row with what a test adds to it.
std::string small_map(const std::string& layers, const std::string& more = "") {
  return R"({"type":"map","orientation":"orthogonal","width":4,"height":1,"tilewidth":32,"tileheight":32,)" + more +
         R"("tilesets":[{"firstgid":1,"name":"t","image":"t.png","imagewidth":64,"imageheight":32,"tilewidth":32,)"
         R"("tileheight":32,"columns":2,"tilecount":2,"tiles":[{"id":1,"properties":)"
         R"([{"name":"collides","type":"bool","value":true}]}]}],"layers":[)" +
         layers + "]}";
}

campus::Document imported(const std::string& json) { return campus_of(json).document; }

std::string drawn_area(const std::string& properties, const std::string& name = "Spot") {
  return R"({"type":"objectgroup","name":"floorLayer","objects":[{"type":"area","name":")" + name +
         R"(","x":32,"y":0,"width":32,"height":32,"properties":[)" + properties + "]}]}";
}

std::string property(const std::string& name, const std::string& value) {
  return R"({"name":")" + name + R"(","value":)" + value + "}";
}

TEST(TiledImport, OurOwnPropertiesNameKindRoomAndDescription) {
  const auto named =
      imported(small_map(drawn_area(property("kind", R"("office")") + "," + property("room", R"("Help")"))));
  EXPECT_EQ(named.areas.front().kind, protocol::RoomKind::office);
  EXPECT_EQ(named.areas.front().room_name, "Help");
  const auto unnamed =
      imported(small_map(drawn_area(property("kind", R"("quiet")") + "," + property("silent", "true"))));
  EXPECT_EQ(unnamed.areas.front().room_name, "Spot") << "the room is called like its area";
  const auto unknown = imported(small_map(drawn_area(property("kind", R"("bar")"))));
  EXPECT_FALSE(unknown.areas.front().opens_room());
  EXPECT_THAT(unknown.warnings, Contains(HasSubstr("kind \"bar\", which there is not")));
}

TEST(TiledImport, BigBlueButtonRoomsAreRooms) {
  EXPECT_EQ(imported(small_map(drawn_area(property("bbbRoom", R"("bbb://frama/frama-i")")))).areas.front().room_name,
            "frama-i");
  EXPECT_EQ(
      imported(small_map(drawn_area(property("bbbMeeting", R"("m1")") + "," + property("meetingName", R"("Plenum")"))))
          .areas.front()
          .room_name,
      "Plenum");
}

TEST(TiledImport, OnlyHttpsPagesAreOffered) {
  for (const char* address :
       {"http://example.org", "javascript:alert(1)", "https://example.org/{{{ page }}}", "page.html", ""}) {
    const auto document = imported(small_map(drawn_area(property("openWebsite", "\"" + std::string(address) + "\""))));
    EXPECT_EQ(document.areas.front().website, "") << address;
    EXPECT_THAT(document.warnings, Contains(HasSubstr("only https"))) << address;
  }
}

TEST(TiledImport, NamesAreUniqueAndNeverEmpty) {
  std::string objects;
  for (const char* name : {"Hall", "Hall", "", "Hall"}) {
    objects += std::string(objects.empty() ? "" : ",") + R"({"class":"area","name":")" + name +
               R"(","x":32,"y":0,"width":32,"height":32})";
  }
  const auto document =
      imported(small_map(R"({"type":"objectgroup","name":"floorLayer","objects":[)" + objects + "]}"));
  std::vector<std::string> names;
  for (const auto& each : document.areas) names.push_back(each.name);
  EXPECT_THAT(names, ElementsAre("Hall", "Hall 2", "Area 3", "Hall 3"));
  EXPECT_EQ(document.warnings.size(), 4u) << "three names, and no start";
}

TEST(TiledImport, ReadsPropertiesInTheirOldForm) {
  const auto document = imported(
      R"({"width":3,"height":1,"tilewidth":16,"tileheight":16,"tilesets":[{"firstgid":1,"tilecount":4,"image":"t.png",)"
      R"("tileproperties":{"2":{"collides":true}}}],"layers":[)"
      R"({"type":"tilelayer","name":"ground","data":[3,1,1],"properties":{"jitsiRoom":"Old"}},)"
      R"({"type":"tilelayer","name":"start","data":[0,1,0]},{"type":"objectgroup","name":"floorLayer"}]})");
  EXPECT_TRUE(document.blocked({0, 0}));
  EXPECT_FALSE(document.blocked({1, 0}));
  EXPECT_EQ(document.areas.front().room_name, "Old");
  EXPECT_TRUE(document.warnings.empty());
}

TEST(TiledImport, TilesMayNameEntriesAndAMapWithoutAnyHasItsMiddle) {
  const auto tiles = imported(
      R"({"width":3,"height":1,"tilewidth":16,"tileheight":16,"tilesets":[{"firstgid":1,"tilecount":4,"image":"t.png",)"
      R"("tiles":[{"id":1,"properties":[{"name":"start","value":"gate"}]}]}],"layers":[)"
      R"({"type":"tilelayer","name":"ground","data":[1,1,2]}]})");
  EXPECT_THAT(tiles.entries, ElementsAre(campus::Entry{"gate", {{2, 0}}}));
  const auto none = imported(small_map(R"({"type":"tilelayer","name":"ground","data":[1,1,2,1]})"));
  EXPECT_THAT(none.entries, ElementsAre(campus::Entry{"start", {{1, 0}}}));
  EXPECT_THAT(none.warnings, Contains(HasSubstr("no start")));
}

TEST(TiledImport, UnknownTilesAreLeftOutAndCounted) {
  const auto campus = campus_of(small_map(R"({"type":"tilelayer","name":"start","data":[1,3,4000000000,1]})"));
  EXPECT_THAT(campus.drawings.front().layers.front().gids, ElementsAre(1u, 0u, 0u, 1u));
  EXPECT_THAT(campus.document.warnings, Contains(HasSubstr("2 tiles belong to no tileset")));
}

TEST(TiledImport, UnreachableAreasAreNamed) {
  const auto document = imported(small_map(
      R"({"type":"tilelayer","name":"start","data":[0,0,2,1]},{"type":"tilelayer","name":"x","data":[0,0,2,0]},)" +
      drawn_area(property("kind", R"("office")"))));
  EXPECT_THAT(document.warnings, Contains(HasSubstr("\"Spot\" cannot be walked to from the entry \"start\"")));
}

TEST(TiledImport, FloorsMakeAMapWithoutPictures) {
  const auto campus = campus_of(
      R"({"width":2,"height":1,"tilewidth":16,"tileheight":16,"tilesets":[{"firstgid":1,"tilecount":2,"name":"f",)"
      R"("tiles":[{"id":0,"properties":[{"name":"floor","value":"grass"}]},)"
      R"({"id":1,"properties":[{"name":"floor","value":"path"}]}]}],"layers":[)"
      R"({"type":"tilelayer","name":"ground","data":[1,1]},{"type":"tilelayer","name":"start","data":[2,0]},)"
      R"({"type":"objectgroup","name":"floorLayer"}]})");
  EXPECT_THAT(campus.document.floors, ElementsAre(campus::Floor::path, campus::Floor::grass));
  EXPECT_TRUE(campus.drawings.front().tilesets.empty());
  EXPECT_TRUE(campus.drawings.front().layers.empty());
  EXPECT_TRUE(campus.document.warnings.empty());
}

}  // namespace
}  // namespace convene::formats
