#include "formats/tiled_ground.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "formats/cell_rectangles.hpp"
#include "formats/plain_text.hpp"

namespace convene::formats {

namespace {

constexpr std::size_t entry_name_length_max = 120;

// In the order of campus::Floor.
constexpr std::array<std::string_view, floor_kinds> floor_names{"none",   "grass", "path",  "stone",   "wood",
                                                                "carpet", "stage", "water", "flowers", "hedge",
                                                                "wall",   "tree",  "table", "seat"};

// Properties of each gid that has any, flip bits left out.
std::unordered_map<std::uint32_t, const TiledProperties*> properties_by_gid(const TiledMap& map) {
  std::unordered_map<std::uint32_t, const TiledProperties*> by_gid;
  for (const TiledTileset& tileset : map.tilesets) {
    for (const auto& [place, properties] : tileset.tiles) {
      const std::uint32_t gid = tileset.picture.first_gid + place;
      if (map.tileset_of(gid) == &tileset) by_gid.emplace(gid, &properties);
    }
  }
  return by_gid;
}

class EntryReader {
 public:
  EntryReader(const TiledMap& map, const campus::TileBits& blocked) : map_(map), blocked_(blocked) {}

  std::vector<campus::Entry> read() {
    const auto by_gid = properties_by_gid(map_);
    for (const TiledLayer& layer : map_.layers) {
      const bool is_start = layer.name == "start" || layer.properties.flag("startLayer");
      for (std::size_t index = 0; index < layer.gids.size(); ++index) {
        const std::uint32_t gid = layer.gids[index] & ~gid_flip_bits;
        if (gid == 0) continue;
        if (is_start) add(layer.name, blocked_.cell(index));
        const auto found = by_gid.find(gid);
        if (found != by_gid.end()) add_named(*found->second, "start", blocked_.cell(index));
      }
      for (const TiledObject& object : layer.objects) read_object(object);
    }
    const auto is_default = [](const campus::Entry& entry) { return entry.name == "start"; };
    std::stable_partition(entries_.begin(), entries_.end(), is_default);
    return std::move(entries_);
  }

 private:
  void read_object(const TiledObject& object) {
    if (!object.properties.has("start")) return;
    const auto tiles = tiles_under(object.x, object.y, object.width, object.height, map_.tile_size, blocked_);
    for (int y = tiles.y; y < tiles.y + tiles.height; ++y) {
      for (int x = tiles.x; x < tiles.x + tiles.width; ++x) add_named(object.properties, object.name, {x, y});
    }
  }

  // `start` holds the entry's name, or is true.
  void add_named(const TiledProperties& properties, const std::string& otherwise, campus::Cell cell) {
    if (const auto name = properties.text("start")) {
      add(as_line(*name, entry_name_length_max), cell);
    } else if (properties.flag("start")) {
      add(otherwise, cell);
    }
  }

  void add(const std::string& name, campus::Cell cell) {
    const auto named = [&](const campus::Entry& entry) { return entry.name == name; };
    auto found = std::find_if(entries_.begin(), entries_.end(), named);
    if (found == entries_.end()) {
      if (entries_.size() == entries_max) return;
      found = entries_.insert(entries_.end(), {name, {}});
    }
    if (found->cells.empty() || found->cells.back() != cell) found->cells.push_back(cell);
  }

  const TiledMap& map_;
  const campus::TileBits& blocked_;
  std::vector<campus::Entry> entries_;
};

// The free tile nearest to the middle, by rows and columns.
std::optional<campus::Cell> free_tile_in_the_middle(const campus::TileBits& blocked) {
  const auto away = [&](campus::Cell cell) {
    return std::abs(2 * cell.x - blocked.width()) + std::abs(2 * cell.y - blocked.height());
  };
  std::optional<campus::Cell> nearest;
  for (std::size_t index = 0; index < blocked.count(); ++index) {
    const campus::Cell cell = blocked.cell(index);
    if (!blocked(cell) && (!nearest || away(cell) < away(*nearest))) nearest = cell;
  }
  return nearest;
}

}  // namespace

campus::TileBits tiled_walls(const TiledMap& map) {
  campus::TileBits blocked(map.width, map.height);
  const auto by_gid = properties_by_gid(map);
  for (const TiledLayer& layer : map.layers) {
    const bool is_wall = layer.properties.flag("collides");
    for (std::size_t index = 0; index < layer.gids.size(); ++index) {
      const std::uint32_t gid = layer.gids[index] & ~gid_flip_bits;
      if (gid == 0) continue;
      const auto found = by_gid.find(gid);
      if (is_wall || (found != by_gid.end() && found->second->flag("collides"))) blocked.set(blocked.cell(index));
    }
  }
  return blocked;
}

std::vector<campus::Floor> tiled_floors(const TiledMap& map, ImportWarnings& warnings) {
  std::unordered_map<std::uint32_t, campus::Floor> floors_by_gid;
  for (const auto& [gid, properties] : properties_by_gid(map)) {
    const auto name = properties->text("floor");
    if (!name) continue;
    if (const auto floor = floor_from(*name)) {
      floors_by_gid.emplace(gid, *floor);
    } else {
      warnings.add("There is no floor called " + quoted(as_line(*name, 40)) + ".");
    }
  }
  if (floors_by_gid.empty()) return {};
  std::vector<campus::Floor> floors(static_cast<std::size_t>(map.width) * static_cast<std::size_t>(map.height));
  for (const TiledLayer& layer : map.layers) {
    if (!layer.visible) continue;
    for (std::size_t index = 0; index < layer.gids.size(); ++index) {
      const auto found = floors_by_gid.find(layer.gids[index] & ~gid_flip_bits);
      if (found != floors_by_gid.end()) floors[index] = found->second;
    }
  }
  return floors;
}

std::optional<campus::Floor> floor_from(std::string_view name) {
  const auto found = std::find(floor_names.begin(), floor_names.end(), name);
  if (found == floor_names.end()) return std::nullopt;
  return static_cast<campus::Floor>(found - floor_names.begin());
}

std::string_view to_text(campus::Floor floor) { return floor_names.at(static_cast<std::size_t>(floor)); }

std::vector<campus::Entry> tiled_entries(const TiledMap& map, const campus::TileBits& blocked,
                                         ImportWarnings& warnings) {
  auto entries = EntryReader(map, blocked).read();
  for (campus::Entry& entry : entries) {
    std::sort(entry.cells.begin(), entry.cells.end());
    entry.cells.erase(std::unique(entry.cells.begin(), entry.cells.end()), entry.cells.end());
    std::erase_if(entry.cells, [&](campus::Cell cell) { return blocked(cell); });
    if (entry.cells.empty()) warnings.add("The entry " + quoted(entry.name) + " lies in walls; it is left out.");
  }
  std::erase_if(entries, [](const campus::Entry& entry) { return entry.cells.empty(); });
  if (!entries.empty()) return entries;
  if (const auto middle = free_tile_in_the_middle(blocked)) {
    entries.push_back({"start", {*middle}});
    warnings.add("The map has no start; people arrive in its middle. Paint a layer called \"start\" in Tiled.");
  }
  return entries;
}

}  // namespace convene::formats
