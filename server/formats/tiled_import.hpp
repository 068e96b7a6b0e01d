// A Tiled map in, a campus document out: what the map's author meant, as far as a campus can show it, and a warning for
// whatever it cannot. Nothing is fetched, no script is run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "campus/document.hpp"

namespace convene::formats {

/// Words on the ground.
inline constexpr std::size_t labels_max = 1'000;

struct TiledImportOptions {
  /// The campus' name: that of the map's file without its extension.
  std::string name;
  /// Paths of the maps and pictures that lie beside the map, as the map writes them: "first.json", "../tiles/a.png".
  std::vector<std::string> sibling_maps{};
  std::vector<std::string> images{};
};

struct ImportedMap {
  campus::Document document;  // its warnings included
};

Result<ImportedMap> import_tiled(std::string_view json, const TiledImportOptions& options);

}  // namespace convene::formats
