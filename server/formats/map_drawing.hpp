// How one map is drawn with pictures, as JSON for the client alone: the server keeps it and never reads it. Apart from
// the campus document, so that it is fetched only where that map is shown. docs/campus-document.md describes it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace convene::formats {

/// A picture cut into tiles. Gid `first_gid` is its first tile, left to right, then down.
struct Tileset {
  std::string name;
  std::uint32_t first_gid = 1;
  std::string image;  // a path below the campus' folder; as a document is kept: the picture's hash. Empty: not drawn
  int image_width = 0;
  int image_height = 0;
  int tile_width = 0;
  int tile_height = 0;
  int columns = 0;
  int tile_count = 0;
  int margin = 0;
  int spacing = 0;

  bool operator==(const Tileset&) const = default;
};

/// A tile's gid may carry these: mirrored left-right, top-bottom, along the diagonal, turned (hexagonal maps only).
inline constexpr std::uint32_t gid_flip_horizontal = 0x80000000;
inline constexpr std::uint32_t gid_flip_vertical = 0x40000000;
inline constexpr std::uint32_t gid_flip_diagonal = 0x20000000;
inline constexpr std::uint32_t gid_flip_bits = 0xF0000000;

/// One sheet of tiles, drawn in the order of the map.
struct Layer {
  std::string name;
  bool above = false;  // drawn over the avatars
  int opacity_percent = 100;
  int offset_x = 0;  // pixels
  int offset_y = 0;
  std::vector<std::uint32_t> gids;  // row by row over the map, flip bits included; 0 is no tile

  bool operator==(const Layer&) const = default;
};

struct MapDrawing {
  int tile_size = 32;  // pixels of a tile's picture
  std::vector<Tileset> tilesets;
  std::vector<Layer> layers;

  bool operator==(const MapDrawing&) const = default;
};

/// The same drawing always gives the same bytes, so that their hash names it.
std::string write_map_drawing(const MapDrawing& drawing);

}  // namespace convene::formats
