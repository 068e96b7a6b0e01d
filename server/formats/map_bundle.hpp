// Several files handed in at once: the linked maps of a campus and the pictures they are drawn with.
//
//   { "main": "main.tmj", "maps": { "main.tmj": "<the file's text>", "floors/first.tmj": "..." },
//     "pictures": { "tiles/walls.png": "<Base64>" } }
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "formats/campus_import.hpp"

namespace convene::formats {

struct MapBundle {
  std::string main;   // path of the map where people arrive
  CampusFiles files;  // what the bundle holds
};

/// Bounded by limits::maps_bytes_max; each map and picture by its own bound where it is used.
Result<MapBundle> read_map_bundle(std::string_view json);

}  // namespace convene::formats
