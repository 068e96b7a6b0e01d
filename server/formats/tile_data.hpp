// The tiles of one Tiled layer: a list of numbers, CSV, or Base64 with or without zlib or gzip.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "formats/foreign_json.hpp"

namespace convene::formats {

/// Exactly `tiles` gids, flip bits included. The failure is a clause ("holds 3 tiles instead of 4"): whoever asks names
/// the layer.
Result<std::vector<std::uint32_t>> read_tile_data(ForeignValue layer, std::size_t tiles);

}  // namespace convene::formats
