#include "formats/cell_rectangles.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace convene::formats {

namespace {

// First tile and number of tiles along one axis.
std::pair<int, int> tiles_along(double start, double length, int tile_size, int tiles) {
  const auto within = [&](double tile) { return static_cast<int>(std::clamp(tile, -1.0, tiles + 1.0)); };
  const double from = start / tile_size;
  const double to = (start + length) / tile_size;
  int first = within(std::ceil(from - 0.5));
  int behind = within(std::ceil(to - 0.5));
  if (first >= behind) {
    first = within(std::floor(from / 2 + to / 2));
    behind = first + 1;
  }
  first = std::max(first, 0);
  return {first, std::min(behind, tiles) - first};
}

}  // namespace

std::vector<campus::Rectangle> rectangles_of(const campus::TileBits& mask) {
  std::vector<campus::Rectangle> rectangles;
  std::vector<std::size_t> above;  // those that end in the row before, by x
  for (int y = 0; y < mask.height(); ++y) {
    std::vector<std::size_t> here;
    auto candidate = above.begin();
    for (int x = 0; x < mask.width();) {
      if (!mask({x, y})) {
        ++x;
        continue;
      }
      const int start = x;
      while (x < mask.width() && mask({x, y})) ++x;
      while (candidate != above.end() && rectangles[*candidate].x < start) ++candidate;
      if (candidate != above.end() && rectangles[*candidate].x == start && rectangles[*candidate].width == x - start) {
        ++rectangles[*candidate].height;
        here.push_back(*candidate);
      } else {
        here.push_back(rectangles.size());
        rectangles.push_back({start, y, x - start, 1});
      }
    }
    above = std::move(here);
  }
  return rectangles;
}

campus::Rectangle tiles_under(double x, double y, double width, double height, int tile_size,
                              const campus::TileBits& grid) {
  const auto [first_x, tiles_x] = tiles_along(x, width, tile_size, grid.width());
  const auto [first_y, tiles_y] = tiles_along(y, height, tile_size, grid.height());
  if (tiles_x <= 0 || tiles_y <= 0) return {};
  return {first_x, first_y, tiles_x, tiles_y};
}

}  // namespace convene::formats
