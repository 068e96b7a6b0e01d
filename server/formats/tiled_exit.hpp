// Where an exit of a WorkAdventure map leads, and whether one may go there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "campus/document.hpp"

namespace convene::formats {

struct TiledExit {
  std::optional<campus::Portal> portal;  // its map is still the path of a file within the campus' folder
  std::string why_closed;                // a clause, where there is no portal: "leads to another server"
};

/// An exit of the map at `map_path`. Open only to files within the campus' folder and to entries of the map itself
/// ("#stairs"); whether there is such a map is judged when it is looked for. Nothing is ever fetched.
TiledExit judge_exit(std::string_view address, std::string_view map_path);

/// How a campus or map is called that lies at this path: without its extension.
std::string map_name_of(std::string_view map_path);

}  // namespace convene::formats
