// Several maps, each a campus of its own, made into one: their tiles moved to their places, their names kept apart,
// their exits settled.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "formats/campus_import.hpp"
#include "formats/tiled_import.hpp"

namespace convene::formats {

struct GatheredMap {
  std::string path;
  ImportedMap imported;
  campus::Cell corner;  // where it lies in the plane
};

/// The maps are not empty, the main one first. `closed` says of every other path that an exit names what is there
/// instead: a clause to follow "leads to".
ImportedCampus join_maps(std::vector<GatheredMap> maps, const std::map<std::string, std::string>& closed);

}  // namespace convene::formats
