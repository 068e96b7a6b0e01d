#include "formats/map_drawing.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace convene::formats {

namespace {

using Json = nlohmann::ordered_json;  // members stay in the order they are written in

Json as_json(const Tileset& tileset) {
  return {{"name", tileset.name},
          {"first_gid", tileset.first_gid},
          {"image", tileset.image},
          {"image_width", tileset.image_width},
          {"image_height", tileset.image_height},
          {"tile_width", tileset.tile_width},
          {"tile_height", tileset.tile_height},
          {"columns", tileset.columns},
          {"tile_count", tileset.tile_count},
          {"margin", tileset.margin},
          {"spacing", tileset.spacing}};
}

// Most layers are mostly empty: only the tiles that are there, in runs.
Json runs_of(const std::vector<std::uint32_t>& gids) {
  Json runs = Json::array();
  for (std::size_t index = 0; index < gids.size(); ++index) {
    if (gids[index] == 0) continue;
    Json run = Json::array({index});
    for (; index < gids.size() && gids[index] != 0; ++index) run.push_back(gids[index]);
    runs.push_back(std::move(run));
  }
  return runs;
}

Json as_json(const Layer& layer) {
  return {{"name", layer.name},         {"above", layer.above},       {"opacity_percent", layer.opacity_percent},
          {"offset_x", layer.offset_x}, {"offset_y", layer.offset_y}, {"runs", runs_of(layer.gids)}};
}

template <class Values>
Json list_of(const Values& values) {
  Json list = Json::array();
  for (const auto& value : values) list.push_back(as_json(value));
  return list;
}

}  // namespace

std::string write_map_drawing(const MapDrawing& drawing) {
  const Json json{{"format", "convene.map-drawing"},
                  {"version", 1},
                  {"tile_size", drawing.tile_size},
                  {"tilesets", list_of(drawing.tilesets)},
                  {"layers", list_of(drawing.layers)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace convene::formats
