// Where an exit of a WorkAdventure map leads, and whether one may go there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campus/document.hpp"

namespace convene::formats {

struct TiledExit {
  std::optional<campus::Portal> portal;
  std::string why_closed;  // a clause, where there is no portal: "leads to another server"
};

/// Open only to maps that lie beside this one or below its folder, named in `sibling_maps` by their path from there
/// ("first.json"), and to entries of this map itself ("#stairs"). Nothing is ever fetched.
TiledExit judge_exit(std::string_view address, std::string_view own_name, const std::vector<std::string>& sibling_maps);

/// How a campus is called whose map has this path: without its extension.
std::string campus_name_of(std::string_view map_path);

}  // namespace convene::formats
