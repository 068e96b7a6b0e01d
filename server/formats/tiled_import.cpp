#include "formats/tiled_import.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "formats/folder_path.hpp"
#include "formats/import_warnings.hpp"
#include "formats/plain_text.hpp"
#include "formats/tiled_areas.hpp"
#include "formats/tiled_exit.hpp"
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
  TiledImport(TiledMap map, const std::string& path) : map_(std::move(map)), path_(path) {}

  Result<ImportedMap> run() {
    describe();
    document_.blocked = tiled_walls(map_);
    document_.entries = tiled_entries(map_, document_.blocked, warnings_);
    if (document_.entries.empty()) {
      return Failure{"Every tile of the map is blocked.",
                     "Look at the tile property \"collides\" in Tiled: only walls and furniture should have it."};
    }
    document_.floors = tiled_floors(map_, warnings_);
    document_.areas = tiled_areas(map_, path_, warnings_);
    take_tilesets();
    take_layers();
    take_labels();
    document_.warnings = warnings_.take();
    return ImportedMap{std::move(document_), std::move(drawing_)};
  }

 private:
  void describe();
  void take_tilesets();
  void take_layers();
  void take_labels();

  TiledMap map_;
  const std::string& path_;
  campus::Document document_;
  MapDrawing drawing_;
  ImportWarnings warnings_;
};

void TiledImport::describe() {
  const auto text = [&](std::string_view property) { return map_.properties.text(property).value_or(""); };
  document_.name = map_name_of(path_);
  document_.title = as_line(text("mapName"), title_length_max);
  if (document_.title.empty()) document_.title = document_.name;
  document_.description = as_prose(text("mapDescription"), credit_length_max);
  document_.width = map_.width;
  document_.height = map_.height;
  document_.maps.push_back({document_.name, document_.title, {0, 0, map_.width, map_.height}, {}});
  drawing_.tile_size = map_.tile_size;
  const auto credit = [&](const std::string& what, const std::string& said) {
    std::string clean = as_prose(said, credit_length_max);
    if (!clean.empty()) document_.credits.push_back({what, std::move(clean)});
  };
  credit(document_.title, text("mapCopyright"));
  credit(document_.title, text("mapLink"));
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
    drawing_.tilesets.push_back(tileset.picture);
    std::string& image = drawing_.tilesets.back().image;
    const auto path = path_beside(path_, image);
    if (!path && !image.empty()) {
      warnings_.add("The picture " + quoted(image) + " of the tileset " + quoted(tileset.picture.name) +
                    " does not lie in the campus' folder; its tiles are not drawn.");
    }
    image = path.value_or("");
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
      const TiledTileset* tileset = map_.tileset_of(gid & ~gid_flip_bits);
      if (tileset == nullptr) ++unknown_tiles;
      if (tileset == nullptr || (tileset->picture.image.empty() && !document_.floors.empty())) gid = 0;
      is_empty = is_empty && gid == 0;
    }
    if (is_empty || !layer->visible) continue;
    constexpr int offset_max = 1 << 16;
    drawing_.layers.push_back({layer->path, people < layer, whole_within(layer->opacity * 100, 0, 100),
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

}  // namespace

Result<ImportedMap> import_tiled(std::string_view json, const std::string& path) {
  auto map = read_tiled_map(json);
  if (!map) return map.error();
  return TiledImport(std::move(map.value()), path).run();
}

}  // namespace convene::formats
