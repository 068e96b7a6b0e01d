// Maps that real conferences walked on, with the counts that were taken of them by other means.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "campus/drawn_campus.hpp"
#include "campus/world.hpp"
#include "formats/campus_document.hpp"
#include "formats/imported.hpp"
#include "formats/tiled_import.hpp"
#include "formats/tiled_map.hpp"

namespace convene::formats {
namespace {

using campus::Cell;
using testing::Contains;
using testing::HasSubstr;

struct Expected {
  const char* file;
  int layers;
  int object_layers;
  int groups;
  int cells;
  int flipped;
  int blocked;
  int starts;
  int reachable;
};

const std::vector<Expected> maps{
    {"maps/fossgis-2022/fossgis-2022/base.json", 88, 2, 9, 19'589, 976, 742, 192, 3'737},
    {"maps/frama-rc3/main.json", 33, 3, 0, 4'909, 0, 349, 4, 759},
    {"maps/frama-rc3/first.json", 17, 1, 0, 4'292, 0, 3'125, 1, 971},
    {"maps/frama-rc3/flyland.json", 12, 1, 0, 568, 0, 121, 1, 219},
    {"maps/bytespeicher-rc3/main.json", 19, 1, 0, 708, 8, 117, 1, 200},
    {"maps/bytespeicher-rc3/Bytespeicher.json", 18, 1, 0, 1'046, 0, 219, 1, 233},
};

campus::Document import_shared(const std::string& path) { return campus_of(file_text(shared_data(path))).document; }

/// The map and those that its exits lead to.
campus::Document import_linked(const std::string& path) {
  const auto file = shared_data(path);
  return imported_campus(files_below(file.parent_path()), file.filename().string()).document;
}

std::set<Cell> reachable_from_start(const campus::Document& document) {
  std::set<Cell> cells;
  for (const Cell start : document.entries.front().cells) {
    if (cells.contains(start)) continue;
    for (const Cell cell : campus::reachable(document.blocked, start)) cells.insert(cell);
  }
  return cells;
}

std::set<Cell> cells_of(const campus::Area& area) {
  std::set<Cell> cells;
  for (const auto& part : area.rectangles) {
    for (int y = part.y; y < part.y + part.height; ++y) {
      for (int x = part.x; x < part.x + part.width; ++x) cells.insert({x, y});
    }
  }
  return cells;
}

const campus::Area* area_named(const campus::Document& document, const std::string& name) {
  const auto found = std::find_if(document.areas.begin(), document.areas.end(),
                                  [&](const campus::Area& area) { return area.name == name; });
  return found == document.areas.end() ? nullptr : &*found;
}

TEST(SharedMaps, HaveTheCountsThatWereTakenOfThem) {
  SKIP_WITHOUT(shared_data("maps"));
  for (const Expected& expected : maps) {
    SCOPED_TRACE(expected.file);
    const auto map = read_tiled_map(file_text(shared_data(expected.file)));
    ASSERT_TRUE(map) << map.error().sentence;
    int cells = 0;
    int flipped = 0;
    int object_layers = 0;
    int groups = 0;
    for (const TiledLayer& layer : map.value().layers) {
      object_layers += layer.kind == TiledLayerKind::objects ? 1 : 0;
      groups += layer.kind == TiledLayerKind::group ? 1 : 0;
      for (const std::uint32_t gid : layer.gids) {
        cells += gid != 0 ? 1 : 0;
        flipped += (gid & gid_flip_bits) != 0 ? 1 : 0;
        if (gid != 0) {
          ASSERT_NE(map.value().tileset_of(gid & ~gid_flip_bits), nullptr);
        }
      }
    }
    EXPECT_EQ(map.value().layers.size(), static_cast<std::size_t>(expected.layers));
    EXPECT_EQ(object_layers, expected.object_layers);
    EXPECT_EQ(groups, expected.groups);
    EXPECT_EQ(cells, expected.cells);
    EXPECT_EQ(flipped, expected.flipped);
  }
}

TEST(SharedMaps, CanBeWalkedAsFarAsWasCounted) {
  SKIP_WITHOUT(shared_data("maps"));
  for (const Expected& expected : maps) {
    SCOPED_TRACE(expected.file);
    const auto document = import_shared(expected.file);
    int blocked = 0;
    for (std::size_t index = 0; index < document.blocked.count(); ++index) {
      blocked += document.blocked(document.blocked.cell(index)) ? 1 : 0;
    }
    EXPECT_EQ(blocked, expected.blocked);
    EXPECT_EQ(document.entries.front().name, "start");
    EXPECT_EQ(document.entries.front().cells.size(), static_cast<std::size_t>(expected.starts));
    EXPECT_EQ(reachable_from_start(document).size(), static_cast<std::size_t>(expected.reachable));
    const auto read_back = read_campus_document(write_campus_document(document));
    ASSERT_TRUE(read_back) << read_back.error().sentence;
    EXPECT_EQ(read_back.value(), document);
  }
}

TEST(SharedMaps, FossgisOpensItsFourteenRooms) {
  SKIP_WITHOUT(shared_data("maps"));
  const auto document = import_shared(maps[0].file);
  std::set<std::string> rooms;
  std::set<Cell> cells;
  std::size_t websites = 0;
  for (const auto& area : document.areas) {
    if (area.opens_room()) rooms.insert(area.room_name);
    if (area.opens_room()) cells.merge(cells_of(area));
    websites += area.website.empty() ? 0 : 1;
  }
  EXPECT_EQ(rooms.size(), 14u);
  EXPECT_THAT(rooms, Contains("_Forum_Bühne_I"));
  const auto within_reach = reachable_from_start(document);
  EXPECT_EQ(cells.size(), 517u);
  EXPECT_EQ(std::count_if(cells.begin(), cells.end(), [&](Cell cell) { return within_reach.contains(cell); }), 482);
  EXPECT_FALSE(area_named(document, "postgis")->opens_room());
  EXPECT_EQ(websites, 4u);
  EXPECT_EQ(cells_of(*area_named(document, "silent_zones")).size(), 263u);
  EXPECT_TRUE(area_named(document, "silent_zones")->silent);
  EXPECT_THAT(document.warnings, Contains(HasSubstr("script \"base.js\" is left out")));
  EXPECT_THAT(document.warnings, Contains(HasSubstr("names no meeting room")));
  const auto outside = std::count_if(document.warnings.begin(), document.warnings.end(), [](const std::string& each) {
    return each.find("does not lie in the campus' folder") != std::string::npos;
  });
  EXPECT_EQ(outside, 29) << "its pictures lie beside the folder of the map";
}

TEST(SharedMaps, FossgisDrawsItsStageAbovePeople) {
  SKIP_WITHOUT(shared_data("maps"));
  const auto campus = campus_of(file_text(shared_data(maps[0].file)));
  for (const auto& layer : campus.drawings.front().layers) {
    const bool is_behind_floor_layer =
        layer.name.rfind("stage_above_floor/", 0) == 0 || layer.name == "Tile Layer 61" || layer.name == "above_1";
    EXPECT_EQ(layer.above, is_behind_floor_layer) << layer.name;
  }
}

TEST(SharedMaps, FramaLinksItsFloorsAndNothingElse) {
  SKIP_WITHOUT(shared_data("maps"));
  const auto frama = import_linked("maps/frama-rc3/main.json");
  std::vector<std::string> maps_of_it;
  for (const auto& map : frama.maps) maps_of_it.push_back(map.name);
  EXPECT_THAT(maps_of_it, testing::ElementsAre("main", "first", "flyland"));
  EXPECT_EQ(area_named(frama, "exit_stair")->portal, (campus::Portal{"first", "start"}));
  EXPECT_EQ(area_named(frama, "down_exit")->portal, (campus::Portal{"main", "stairs"}));
  EXPECT_EQ(area_named(frama, "outside_exit")->portal, (campus::Portal{"flyland", "start"}));
  EXPECT_EQ(area_named(frama, "exit_first")->portal, (campus::Portal{"first", "outside"}));
  for (const char* closed : {"exit", "exit_hackshacks", "exit_carl"}) EXPECT_EQ(area_named(frama, closed), nullptr);
  EXPECT_THAT(frama.warnings, Contains(HasSubstr("\"world://lobby/pcb.json#start_frama\" leads to another server")));
  EXPECT_THAT(frama.warnings, Contains(HasSubstr("\"hackshacks.json\" leads to a map that is not here")));
  EXPECT_THAT(frama.warnings, Contains(HasSubstr("main/main.json#start\" leads out of the campus' folder")));
  EXPECT_EQ(area_named(frama, "Tisch")->room_name, "Tisch");
  EXPECT_EQ(area_named(frama, "bbb")->room_name, "frama-i");
  EXPECT_EQ(cells_of(*area_named(frama, "silent")).size(), 66u);

  campus::World world(std::make_shared<const campus::Document>(frama));
  world.arrive(PersonId{1});
  ASSERT_EQ(world.walk_onto(PersonId{1}, "flyland"), campus::World::WalkResult::walking);
  for (int tick = 0; tick < 1'000; ++tick) world.step(Milliseconds(100));
  const auto snapshot = world.snapshot();
  const Cell stands{snapshot->x[0] / campus::position_steps, snapshot->y[0] / campus::position_steps};
  EXPECT_TRUE(frama.maps[2].place.contains(stands)) << "over two floors";
}

TEST(SharedMaps, BytespeicherLinksItsTwoMaps) {
  SKIP_WITHOUT(shared_data("maps"));
  const auto both = import_linked("maps/bytespeicher-rc3/main.json");
  EXPECT_EQ(area_named(both, "jump_out")->portal, (campus::Portal{"Bytespeicher", "entrance"}));
  EXPECT_EQ(area_named(both, "rc3worldExit"), nullptr);
  EXPECT_THAT(both.warnings, Contains(HasSubstr("is a placeholder that was never filled in")));
  EXPECT_EQ(area_named(both, "exit")->portal, (campus::Portal{"main", "entrance"}));
  EXPECT_EQ(cells_of(*area_named(both, "Bytespeicher")).size(), 53u);
  EXPECT_THAT(both.warnings, Contains(HasSubstr("Bytespeicher.json: The map uses playAudio")));
}

TEST(SharedMaps, EveryXmlMapIsRefusedWithTheWayOut) {
  SKIP_WITHOUT(shared_data("maps"));
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(shared_data("maps"))) {
    if (entry.path().extension() != ".tmx") continue;
    const auto imported = import_tiled(file_text(entry.path()), "xml.tmx");
    ASSERT_FALSE(imported);
    EXPECT_THAT(imported.error().remedy, HasSubstr("JSON map files"));
    ++files;
  }
  EXPECT_EQ(files, 27);
}

}  // namespace
}  // namespace convene::formats
