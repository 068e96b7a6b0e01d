// A Tiled map (JSON map format of Tiled 1.0 to 1.11) as a plain value: what the file says, before anything is made of
// it. Orthogonal maps of fixed size with embedded tilesets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "campus/document.hpp"
#include "formats/map_drawing.hpp"
#include "formats/tiled_properties.hpp"

namespace convene::formats {

inline constexpr std::size_t tiled_layers_max = 1'000;
inline constexpr std::size_t tiled_objects_max = 10'000;
inline constexpr std::size_t tiled_tilesets_max = 500;
/// Tiles of all layers together: layers of empty tiles pack small and would fill the memory.
inline constexpr std::size_t tiled_cells_max = 8'388'608;

struct TiledObject {
  std::string name;
  std::string type;  // called class by some versions
  bool is_rectangle = false;
  double x = 0;  // pixels
  double y = 0;
  double width = 0;
  double height = 0;
  double rotation = 0;  // degrees
  std::string text;
  TiledProperties properties;
};

enum class TiledLayerKind : std::uint8_t { tiles, objects, image, group };

struct TiledLayer {
  TiledLayerKind kind = TiledLayerKind::tiles;
  std::string name;
  std::string path;     // with the names of the groups around it: "group/name"
  bool visible = true;  // what holds for the groups around it is worked in, here and below
  double opacity = 1;
  double offset_x = 0;  // pixels
  double offset_y = 0;
  TiledProperties properties;
  std::vector<std::uint32_t> gids;
  std::vector<TiledObject> objects;
};

struct TiledTileset {
  Tileset picture;
  TiledProperties properties;
  std::map<std::uint32_t, TiledProperties> tiles;  // by place in the tileset, only those that have any
};

struct TiledMap {
  int width = 0;  // tiles
  int height = 0;
  int tile_size = 0;  // pixels
  TiledProperties properties;
  std::vector<TiledTileset> tilesets;  // rising first gids
  std::vector<TiledLayer> layers;      // depth first: a group comes before what is in it

  /// The tileset that a gid without flip bits belongs to, or nothing.
  const TiledTileset* tileset_of(std::uint32_t gid) const;
};

/// The failure says what is wrong with the file and what to do in Tiled.
Result<TiledMap> read_tiled_map(std::string_view json);

}  // namespace convene::formats
