// Addresses that a map gives for what lies beside it, as paths within the campus' folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace convene::formats {

/// Where an address leads that stands in `file`, itself a path below the folder: "maps/a.tmj" and "../tiles/b.png" give
/// "tiles/b.png". Nothing for one that leads out of the folder, to another server, or is no path at all.
std::optional<std::string> path_beside(std::string_view file, std::string_view address);

}  // namespace convene::formats
