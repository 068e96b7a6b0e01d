// Areas of a campus out of a Tiled map: rectangles of class "area" and painted layers with the properties that
// WorkAdventure gave a meaning, and our own (room, kind, description).
#pragma once

#include <cstddef>
#include <set>
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

/// In the order of the layers of the map at `map_path`. Every area has a name of its own; what had to be made up or
/// left out is warned of. The maps of portals are still paths, as judge_exit() gives them.
std::vector<campus::Area> tiled_areas(const TiledMap& map, std::string_view map_path, ImportWarnings& warnings);

/// Whether the area means anything to people besides an exit that it had.
bool is_more_than_an_exit(const campus::Area& area);

/// A name that is not taken: the one wanted, or with a number behind it; at most so long as an area's name may be.
std::string free_name(const std::string& wanted, std::set<std::string>& taken);

}  // namespace convene::formats
