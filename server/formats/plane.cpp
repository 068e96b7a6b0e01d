#include "formats/plane.hpp"

#include <algorithm>

namespace convene::formats {

using campus::map_gap_tiles;
using campus::side_tiles_max;

std::optional<campus::Cell> Plane::place(int width, int height) {
  if (width > side_tiles_max) return std::nullopt;
  for (Shelf& shelf : shelves_) {
    const bool is_last = &shelf == &shelves_.back();  // nothing lies below it yet: it may still grow
    const bool is_high_enough = height <= shelf.height || (is_last && shelf.top + height <= side_tiles_max);
    if (!is_high_enough || shelf.filled + width > side_tiles_max) continue;
    const campus::Cell corner{shelf.filled, shelf.top};
    shelf.filled += width + map_gap_tiles;
    shelf.height = std::max(shelf.height, height);
    return corner;
  }
  const int top = shelves_.empty() ? 0 : shelves_.back().top + shelves_.back().height + map_gap_tiles;
  if (top + height > side_tiles_max) return std::nullopt;
  shelves_.push_back({top, height, width + map_gap_tiles});
  return campus::Cell{0, top};
}

}  // namespace convene::formats
