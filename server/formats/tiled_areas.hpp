// Areas of a campus out of a Tiled map: rectangles of class "area" and painted layers with the properties that
// WorkAdventure gave a meaning, and our own (room, kind, description).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "campus/document.hpp"
#include "formats/import_warnings.hpp"
#include "formats/tiled_map.hpp"

namespace convene::formats {

inline constexpr std::size_t areas_max = 2'000;
/// Of all areas together.
inline constexpr std::size_t area_rectangles_max = 50'000;

/// In the order of the map's layers. Every area has a name of its own; what had to be made up or left out is warned of.
std::vector<campus::Area> tiled_areas(const TiledMap& map, std::string_view campus_name,
                                      const std::vector<std::string>& sibling_maps, ImportWarnings& warnings);

}  // namespace convene::formats
