// A folder of linked Tiled maps in, one campus out: the main map and every map that exits lead to, each with a place of
// its own in one plane.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "campus/document.hpp"
#include "formats/map_drawing.hpp"

namespace convene::formats {

/// The bytes of the file at a path below the campus' folder ("maps/first.json"; never absolute, never with ".."). A
/// failure's sentence is a clause to follow "leads to": "a map that is not here".
using CampusFiles = std::function<Result<std::string>(const std::string& path)>;

struct ImportedCampus {
  campus::Document document;         // its maps name no pictures yet
  std::vector<MapDrawing> drawings;  // one a map; images are paths below the campus' folder
};

/// Fails where the main map cannot be used. Another map that cannot leaves its exits closed, with a warning that says
/// why, and so do those beyond limits::campus_maps_max or beyond what the plane holds.
Result<ImportedCampus> import_campus(const CampusFiles& files, const std::string& main_path);

}  // namespace convene::formats
