#include "formats/tiled_import.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>
#include <utility>

#include "campus/places.hpp"
#include "campus/snapshot.hpp"
#include "formats/import_warnings.hpp"
#include "formats/plain_text.hpp"
#include "formats/tiled_areas.hpp"
#include "formats/tiled_ground.hpp"
#include "formats/tiled_map.hpp"

namespace convene::formats {

namespace {

constexpr std::size_t title_length_max = 200;
constexpr std::size_t credit_length_max = 4'000;
constexpr std::size_t label_length_max = 500;

int whole_within(double value, int low, int high) {
  return static_cast<int>(std::lround(std::clamp(value, static_cast<double>(low), static_cast<double>(high))));
}

class TiledImport {
 public:
  TiledImport(TiledMap map, const TiledImportOptions& options) : map_(std::move(map)), options_(options) {}

  Result<ImportedMap> run() {
    describe();
    document_.blocked = tiled_walls(map_);
    document_.entries = tiled_entries(map_, document_.blocked, warnings_);
    if (document_.entries.empty()) {
      return Failure{"Every tile of the map is blocked.",
                     "Look at the tile property \"collides\" in Tiled: only walls and furniture should have it."};
    }
    document_.floors = tiled_floors(map_, warnings_);
    document_.areas = tiled_areas(map_, document_.name, options_.sibling_maps, warnings_);
    take_tilesets();
    take_layers();
    take_labels();
    warn_of_unreachable_areas();
    document_.warnings = warnings_.take();
    return ImportedMap{std::move(document_)};
  }

 private:
  void describe();
  void take_tilesets();
  void take_layers();
  void take_labels();
  void warn_of_unreachable_areas();

  TiledMap map_;
  const TiledImportOptions& options_;
  campus::Document document_;
  ImportWarnings warnings_;
};

void TiledImport::describe() {
  const auto text = [&](std::string_view property) { return map_.properties.text(property).value_or(""); };
  document_.name = as_line(options_.name, title_length_max);
  document_.title = as_line(text("mapName"), title_length_max);
  if (document_.title.empty()) document_.title = document_.name;
  document_.description = as_prose(text("mapDescription"), credit_length_max);
  document_.width = map_.width;
  document_.height = map_.height;
  document_.tile_size = map_.tile_size;
  const auto credit = [&](const std::string& what, const std::string& said) {
    std::string clean = as_prose(said, credit_length_max);
    if (!clean.empty()) document_.credits.push_back({what, std::move(clean)});
  };
  credit("map", text("mapCopyright"));
  credit("map", text("mapLink"));
  for (const TiledTileset& tileset : map_.tilesets) {
    credit(tileset.picture.name, tileset.properties.text("tilesetCopyright").value_or(""));
  }
  if (!text("script").empty()) {
    warnings_.add("The map's script " + quoted(as_line(text("script"), title_length_max)) +
                  " is left out: a campus runs no scripts.");
  }
}

void TiledImport::take_tilesets() {
  for (const TiledTileset& tileset : map_.tilesets) {
    const bool is_drawn_by_floors = tileset.picture.image.empty() && !document_.floors.empty();
    if (is_drawn_by_floors) continue;
    document_.tilesets.push_back(tileset.picture);
    std::string& image = document_.tilesets.back().image;
    if (std::find(options_.images.begin(), options_.images.end(), image) != options_.images.end()) continue;
    warnings_.add("The picture " + quoted(image) + " of the tileset " + quoted(tileset.picture.name) +
                  " is missing; placeholders are drawn.");
    image.clear();
  }
}

void TiledImport::take_layers() {
  const auto is_ground = [](const TiledLayer& layer) {
    return layer.kind == TiledLayerKind::objects && layer.name == "floorLayer";
  };
  const auto people = std::find_if(map_.layers.begin(), map_.layers.end(), is_ground);
  std::size_t unknown_tiles = 0;
  for (auto layer = map_.layers.begin(); layer != map_.layers.end(); ++layer) {
    if (layer->kind != TiledLayerKind::tiles) continue;
    bool is_empty = true;
    for (std::uint32_t& gid : layer->gids) {
      if (gid == 0) continue;
      const TiledTileset* tileset = map_.tileset_of(gid & ~campus::gid_flip_bits);
      if (tileset == nullptr) ++unknown_tiles;
      if (tileset == nullptr || (tileset->picture.image.empty() && !document_.floors.empty())) gid = 0;
      is_empty = is_empty && gid == 0;
    }
    if (is_empty || !layer->visible) continue;
    constexpr int offset_max = 1 << 16;
    document_.layers.push_back({layer->path, people < layer, whole_within(layer->opacity * 100, 0, 100),
                                whole_within(layer->offset_x, -offset_max, offset_max),
                                whole_within(layer->offset_y, -offset_max, offset_max), std::move(layer->gids)});
  }
  if (unknown_tiles > 0) {
    warnings_.add(std::to_string(unknown_tiles) + " tiles belong to no tileset of the map; they are left out.");
  }
  if (people == map_.layers.end()) {
    warnings_.add("The map has no object layer called \"floorLayer\"; everything is drawn below people.");
  }
}

void TiledImport::take_labels() {
  for (const TiledLayer& layer : map_.layers) {
    for (const TiledObject& object : layer.objects) {
      std::string text = as_prose(object.text, label_length_max);
      if (text.empty() || !layer.visible || document_.labels.size() == labels_max) continue;
      const auto place = [&](double pixels) {
        const int farthest = campus::side_tiles_max * campus::position_steps;
        return whole_within(pixels * campus::position_steps / map_.tile_size, -farthest, farthest);
      };
      document_.labels.push_back({std::move(text), place(object.x), place(object.y)});
    }
  }
}

void TiledImport::warn_of_unreachable_areas() {
  const campus::Places places(std::make_shared<const campus::Document>(document_));
  std::set<std::uint32_t> islands;
  for (const campus::Cell cell : document_.entries.front().cells) islands.insert(places.island(cell));
  for (std::uint16_t area = 0; area < document_.areas.size(); ++area) {
    const auto& cells = places.free_cells(area);
    const auto is_within_reach = [&](campus::Cell cell) { return islands.contains(places.island(cell)); };
    if (std::any_of(cells.begin(), cells.end(), is_within_reach)) continue;
    warnings_.add("The area " + quoted(document_.areas[area].name) + " cannot be walked to from the entry " +
                  quoted(document_.entries.front().name) + ".");
  }
}

}  // namespace

Result<ImportedMap> import_tiled(std::string_view json, const TiledImportOptions& options) {
  auto map = read_tiled_map(json);
  if (!map) return map.error();
  return TiledImport(std::move(map.value()), options).run();
}

}  // namespace convene::formats
