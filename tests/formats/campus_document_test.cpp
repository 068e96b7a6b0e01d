#include "formats/campus_document.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "campus/drawn_campus.hpp"

namespace convene::formats {
namespace {

campus::Document example() {
  campus::Document document = campus::drawn_document({"s.#AA", "..#.q"});
  document.title = "Drawn \"here\"";
  document.description = "Two\nlines";
  document.areas[0].kind = protocol::RoomKind::office;
  document.areas[1].silent = true;
  document.areas[1].website = "https://example.org/";
  document.areas[1].portal = campus::Portal{"drawn", "start"};
  document.maps[0].pictures = std::string(64, 'a');
  document.floors.assign(10, campus::Floor::grass);
  document.floors[3] = campus::Floor::seat;
  document.labels = {{"Hello", 16, -8}};
  document.credits = {{"map", "Us."}};
  document.warnings = {"Something was left out."};
  return document;
}

// The document with one thing changed as a stranger might.
std::string changed(const std::string& pointer, const nlohmann::json& value) {
  auto json = nlohmann::json::parse(write_campus_document(example()));
  json[nlohmann::json::json_pointer(pointer)] = value;
  return json.dump();
}

std::string refusal_of(const std::string& json) {
  const auto document = read_campus_document(json);
  return document ? "accepted" : document.error().sentence;
}

TEST(CampusDocument, ComesBackAsItWasAndAlwaysTheSameBytes) {
  const std::string json = write_campus_document(example());
  EXPECT_EQ(json, write_campus_document(example()));
  const auto read_back = read_campus_document(json);
  ASSERT_TRUE(read_back) << read_back.error().sentence;
  EXPECT_EQ(read_back.value(), example());
}

TEST(CampusDocument, IsWrittenAsItsDescriptionSays) {
  const auto json = nlohmann::json::parse(write_campus_document(example()));
  EXPECT_EQ(json.at("format"), "convene.campus");
  EXPECT_EQ(json.at("version"), 2);
  EXPECT_EQ(json.at("blocked"), "hAA=") << "tiles 2 and 7: bits 2 and 7 of the first byte";
  EXPECT_EQ(json.at("floor_kinds").at(1), "grass");
  EXPECT_EQ(json.at("floors"), "AQEBDQEBAQEBAQ==");
  EXPECT_EQ(json.at("areas").at(0).dump(),
            R"({"description":"","kind":"office","name":"A","portal":null,"rectangles":[[3,0,1,1],[4,0,1,1]],)"
            R"("room_name":"Room A","silent":false,"website":""})");
  EXPECT_EQ(json.at("areas").at(1).at("portal").dump(), R"({"entry":"start","map":"drawn"})");
  EXPECT_EQ(json.at("entries").dump(), R"([{"cells":[[0,0]],"name":"start"}])");
  EXPECT_EQ(json.at("maps").at(0).at("place").dump(), "[0,0,5,2]");
}

TEST(CampusDocument, RefusesWhatBreaksItsPromises) {
  EXPECT_EQ(refusal_of(changed("/title", "x")), "accepted");
  for (const auto& [pointer, value] : std::vector<std::pair<std::string, nlohmann::json>>{
           {"/format", "other"},
           {"/version", 3},
           {"/width", 513},
           {"/width", 4},
           {"/width", "5"},
           {"/height", 0},
           {"/maps", nlohmann::json::array()},
           {"/maps/0/name", "other"},
           {"/maps/0/place", {0, 0, 6, 2}},
           {"/maps/0/place", {4, 0, 1, 2}},
           {"/maps/0/place", {0, 0, 5}},
           {"/blocked", "hA=="},
           {"/blocked", "!"},
           {"/floors", "AQ=="},
           {"/floors", "AQEB/wEBAQEBAQ=="},
           {"/entries", nlohmann::json::array()},
           {"/entries/0/cells", nlohmann::json::array()},
           {"/entries/0/cells/0", {2, 0}},
           {"/entries/0/cells/0", {0, 2}},
           {"/entries/0/cells/0", {0}},
           {"/areas/0/name", "q"},
           {"/areas/0/name", ""},
           {"/areas/0/kind", "bar"},
           {"/areas/0/kind", ""},
           {"/areas/0/rectangles/0", {4, 0, 2, 1}},
           {"/areas/0/rectangles/0", {0, 0, 0, 1}},
           {"/areas/0/silent", 1},
           {"/areas/0/portal", "garden"},
           {"/areas/1/portal/map", "garden"},
           {"/areas/1/portal/entry", "gate"},
           {"/labels/0/x", 1e300},
           {"/warnings/0", 7},
       }) {
    EXPECT_NE(refusal_of(changed(pointer, value)), "accepted") << pointer << " " << value;
  }
}

// As it was written before a campus could have several maps.
TEST(CampusDocument, TheFirstVersionIsACampusOfOneMap) {
  auto json = nlohmann::json::parse(write_campus_document(example()));
  json["version"] = 1;
  json.erase("maps");
  json["tile_size"] = 32;
  json["areas"][1]["portal"] = {{"map", "elsewhere"}, {"entry", ""}};
  const auto read_back = read_campus_document(json.dump());
  ASSERT_TRUE(read_back) << read_back.error().sentence;
  EXPECT_EQ(read_back.value().maps, (std::vector<campus::Map>{{"drawn", "Drawn \"here\"", {0, 0, 5, 2}, {}}}));
  EXPECT_FALSE(read_back.value().areas[1].portal);
}

TEST(CampusDocument, NamesWhatIsWrong) {
  EXPECT_EQ(refusal_of(changed("/areas/0/rectangles/1", {1, 2})),
            "The campus document cannot be read: areas[0].rectangles[1]: not x, y, width and height.");
  EXPECT_NE(refusal_of("{"), "accepted");
  EXPECT_NE(refusal_of("[]"), "accepted");
}

}  // namespace
}  // namespace convene::formats
