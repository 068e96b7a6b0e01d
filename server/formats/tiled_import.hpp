// A Tiled map in, a campus of one map out: what the map's author meant, as far as a campus can show it, and a warning
// for whatever it cannot. Nothing is fetched, no script is run.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "campus/document.hpp"
#include "formats/map_drawing.hpp"

namespace convene::formats {

/// Words on the ground.
inline constexpr std::size_t labels_max = 1'000;

struct ImportedMap {
  /// A campus of this map alone, warnings included. Its portals still name paths, as judge_exit() gives them: whoever
  /// links maps settles them.
  campus::Document document;
  /// Images are paths below the campus' folder; empty where there can be none.
  MapDrawing drawing;
};

/// `path` is that of the map's file below the campus' folder.
Result<ImportedMap> import_tiled(std::string_view json, const std::string& path);

}  // namespace convene::formats
