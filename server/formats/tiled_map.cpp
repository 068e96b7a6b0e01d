#include "formats/tiled_map.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "formats/import_warnings.hpp"
#include "formats/plain_text.hpp"
#include "formats/tile_data.hpp"

namespace convene::formats {

namespace {

constexpr std::size_t name_length_max = 120;
constexpr std::size_t path_length_max = 500;
constexpr std::size_t text_length_max = 2'000;
constexpr double pixels_max = 1 << 20;  // along a picture or an offset

int whole_within(ForeignValue value, int low, int high, int otherwise) {
  const auto number = value.integer();
  return number && *number >= low && *number <= high ? static_cast<int>(*number) : otherwise;
}

std::string line(ForeignValue value, std::size_t length_max = name_length_max) {
  return as_line(value.text().value_or(""), length_max);
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && stop == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// How one layer may look inside another: what groups around it add up to.
struct Around {
  std::string path;
  bool visible = true;
  double opacity = 1;
  double offset_x = 0;
  double offset_y = 0;
};

class MapReader {
 public:
  Result<TiledMap> read(ForeignValue root) {
    if (auto failure = read_frame(root)) return *failure;
    for (const ForeignValue tileset : root["tilesets"].elements()) {
      if (auto failure = read_tileset(tileset)) return *failure;
    }
    std::stable_sort(map_.tilesets.begin(), map_.tilesets.end(), [](const TiledTileset& a, const TiledTileset& b) {
      return a.picture.first_gid < b.picture.first_gid;
    });
    if (auto failure = read_layers(root["layers"], {})) return *failure;
    return std::move(map_);
  }

 private:
  using Trouble = std::optional<Failure>;

  Trouble read_frame(ForeignValue root);
  Trouble read_tileset(ForeignValue json);
  Trouble read_layers(ForeignValue json, const Around& around);
  Trouble read_layer(ForeignValue json, const Around& around);
  void read_objects(ForeignValue json, TiledLayer& layer);

  TiledMap map_;
  std::size_t cells_ = 0;
  std::size_t objects_ = 0;
};

MapReader::Trouble MapReader::read_frame(ForeignValue root) {
  if (!root["mapUrl"].is_absent() && root["layers"].is_absent()) {
    return Failure{"This is a WorkAdventure overlay (.wam), not the map itself.", "Import the .tmj map that it names."};
  }
  if (root["type"].text().value_or("map") != "map" || !root["layers"].is_array()) {
    return Failure{"This JSON file is not a Tiled map.", "In Tiled, choose File > Export As > JSON map files (.tmj)."};
  }
  const std::string orientation = line(root["orientation"]);
  if (!orientation.empty() && orientation != "orthogonal") {
    return Failure{"The map is " + orientation + "; a campus is orthogonal.",
                   "Draw it anew in Tiled with File > New > New Map > Orientation: Orthogonal."};
  }
  if (root["infinite"].flag().value_or(false)) {
    return Failure{"The map is infinite; a campus has edges.",
                   "In Tiled, untick Map > Map Properties > Infinite and export it again."};
  }
  map_.width = whole_within(root["width"], 1, campus::side_tiles_max, 0);
  map_.height = whole_within(root["height"], 1, campus::side_tiles_max, 0);
  if (map_.width == 0 || map_.height == 0) {
    const std::string most = std::to_string(campus::side_tiles_max);
    return Failure{"The map is not between 1 and " + most + " tiles wide and high.",
                   "In Tiled, choose Map > Resize Map, or split it into several maps linked by exits."};
  }
  constexpr int tile_size_max = 512;
  map_.tile_size = whole_within(root["tilewidth"], 1, tile_size_max, 0);
  if (map_.tile_size == 0 || whole_within(root["tileheight"], 1, tile_size_max, 0) != map_.tile_size) {
    return Failure{"The map's tiles are not square.",
                   "Draw it in Tiled on a grid of square tiles, best 32 by 32 pixels."};
  }
  map_.properties = TiledProperties(root["properties"]);
  return std::nullopt;
}

MapReader::Trouble MapReader::read_tileset(ForeignValue json) {
  constexpr int most = static_cast<int>(pixels_max);
  if (map_.tilesets.size() == tiled_tilesets_max) {
    return Failure{"The map has more than " + std::to_string(tiled_tilesets_max) + " tilesets.",
                   "In Tiled, choose Map > Remove Unused Tilesets."};
  }
  if (!json["source"].is_absent()) {
    return Failure{"The map uses the external tileset " + quoted(line(json["source"])) + ".",
                   "In Tiled, choose Embed Tileset for each one, or export with Preferences > Embed Tilesets ticked."};
  }
  TiledTileset tileset;
  Tileset& picture = tileset.picture;
  picture.name = line(json["name"]);
  picture.image = line(json["image"], text_length_max);
  picture.image_width = whole_within(json["imagewidth"], 0, most, 0);
  picture.image_height = whole_within(json["imageheight"], 0, most, 0);
  picture.tile_width = whole_within(json["tilewidth"], 1, most, map_.tile_size);
  picture.tile_height = whole_within(json["tileheight"], 1, most, map_.tile_size);
  picture.margin = whole_within(json["margin"], 0, most, 0);
  picture.spacing = whole_within(json["spacing"], 0, most, 0);
  const auto fitting = [&](int pixels, int tile) {
    return std::max(0, (pixels - 2 * picture.margin + picture.spacing) / (tile + picture.spacing));
  };
  picture.columns = whole_within(json["columns"], 1, most, fitting(picture.image_width, picture.tile_width));
  const std::int64_t tiles = std::int64_t{picture.columns} * fitting(picture.image_height, picture.tile_height);
  picture.tile_count = whole_within(json["tilecount"], 1, most, static_cast<int>(std::min<std::int64_t>(tiles, most)));
  picture.first_gid = static_cast<std::uint32_t>(whole_within(json["firstgid"], 1, 0x0FFFFFFF, 0));
  if (picture.first_gid == 0) {
    return Failure{"The tileset " + quoted(picture.name) + " has no valid first tile number.",
                   "Open the map in Tiled and export it again as JSON."};
  }
  tileset.properties = TiledProperties(json["properties"]);
  const auto keep = [&](std::optional<std::int64_t> place, ForeignValue properties) {
    TiledProperties kept(properties);
    if (kept.empty() || !place || *place < 0 || *place >= picture.tile_count) return;
    tileset.tiles.emplace(static_cast<std::uint32_t>(*place), std::move(kept));
  };
  for (const ForeignValue tile : json["tiles"].elements()) keep(tile["id"].integer(), tile["properties"]);
  for (const auto& [place, properties] : json["tileproperties"].members()) {  // before Tiled 1.2
    keep(whole_number(place), properties);
  }
  map_.tilesets.push_back(std::move(tileset));
  return std::nullopt;
}

MapReader::Trouble MapReader::read_layers(ForeignValue json, const Around& around) {
  for (const ForeignValue layer : json.elements()) {
    if (auto failure = read_layer(layer, around)) return failure;
  }
  return std::nullopt;
}

MapReader::Trouble MapReader::read_layer(ForeignValue json, const Around& around) {
  if (map_.layers.size() == tiled_layers_max) {
    return Failure{"The map has more than " + std::to_string(tiled_layers_max) + " layers.", "Merge some in Tiled."};
  }
  TiledLayer layer;
  layer.name = line(json["name"]);
  layer.path = as_line(around.path + layer.name, path_length_max);
  layer.visible = around.visible && json["visible"].flag().value_or(true);
  layer.opacity = around.opacity * std::clamp(json["opacity"].number().value_or(1), 0.0, 1.0);
  const auto offset = [](ForeignValue value) {
    return std::clamp(value.number().value_or(0), -pixels_max, pixels_max);
  };
  layer.offset_x = around.offset_x + offset(json["offsetx"]);
  layer.offset_y = around.offset_y + offset(json["offsety"]);
  layer.properties = TiledProperties(json["properties"]);

  const auto type = json["type"].text().value_or("");
  if (type == "group") {
    layer.kind = TiledLayerKind::group;
    const Around inside{layer.path + "/", layer.visible, layer.opacity, layer.offset_x, layer.offset_y};
    map_.layers.push_back(std::move(layer));
    return read_layers(json["layers"], inside);
  }
  if (type == "tilelayer") {
    const auto tiles = static_cast<std::size_t>(map_.width) * static_cast<std::size_t>(map_.height);
    cells_ += tiles;
    if (cells_ > tiled_cells_max) {
      return Failure{"The map's layers hold more than " + std::to_string(tiled_cells_max) + " tiles together.",
                     "Merge layers in Tiled, or split the map into several linked by exits."};
    }
    auto gids = read_tile_data(json, tiles);
    if (!gids)
      return Failure{"The layer " + quoted(layer.path) + " " + gids.error().sentence + ".", gids.error().remedy};
    layer.gids = std::move(gids.value());
  } else if (type == "objectgroup") {
    layer.kind = TiledLayerKind::objects;
    read_objects(json["objects"], layer);
  } else {
    layer.kind = TiledLayerKind::image;
  }
  map_.layers.push_back(std::move(layer));
  return std::nullopt;
}

void MapReader::read_objects(ForeignValue json, TiledLayer& layer) {
  for (const ForeignValue each : json.elements()) {
    if (++objects_ > tiled_objects_max) return;
    TiledObject object;
    object.name = line(each["name"]);
    object.type = line(each["type"]);
    if (object.type.empty()) object.type = line(each["class"]);
    object.x = each["x"].number().value_or(0);
    object.y = each["y"].number().value_or(0);
    object.width = each["width"].number().value_or(0);
    object.height = each["height"].number().value_or(0);
    object.rotation = each["rotation"].number().value_or(0);
    object.text = as_prose(each["text"]["text"].text().value_or(""), text_length_max);
    object.is_rectangle = object.width > 0 && object.height > 0 && !each["point"].flag().value_or(false) &&
                          !each["ellipse"].flag().value_or(false) && each["polygon"].is_absent() &&
                          each["polyline"].is_absent() && each["gid"].is_absent() && each["text"].is_absent();
    object.properties = TiledProperties(each["properties"]);
    layer.objects.push_back(std::move(object));
  }
}

}  // namespace

const TiledTileset* TiledMap::tileset_of(std::uint32_t gid) const {
  const auto behind =
      std::upper_bound(tilesets.begin(), tilesets.end(), gid,
                       [](std::uint32_t wanted, const TiledTileset& each) { return wanted < each.picture.first_gid; });
  if (behind == tilesets.begin()) return nullptr;
  const TiledTileset& tileset = *std::prev(behind);
  return gid - tileset.picture.first_gid < static_cast<std::uint32_t>(tileset.picture.tile_count) ? &tileset : nullptr;
}

Result<TiledMap> read_tiled_map(std::string_view json) {
  if (json.size() > protocol::limits::map_bytes_max) {
    return Failure{"The map is larger than " + std::to_string(protocol::limits::map_bytes_max) + " bytes.",
                   "In Tiled, set Map > Map Properties > Tile Layer Format to Base64 (zlib), or split the map."};
  }
  if (trimmed(json).substr(0, 1) == "<") {
    return Failure{"This is a map in Tiled's XML form (.tmx).",
                   "In Tiled, choose File > Export As > JSON map files (.tmj) and import that."};
  }
  const auto parsed = ForeignJson::parse(json);
  if (!parsed) return parsed.error();
  return MapReader().read(parsed.value().root());
}

}  // namespace convene::formats
