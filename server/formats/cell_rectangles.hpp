// Tiles that someone painted or drew, as the rectangles that the campus document keeps.
#pragma once

#include <vector>

#include "campus/document.hpp"

namespace convene::formats {

/// Rectangles that cover exactly the tiles set in the mask and do not overlap; row by row, wide ones rather than high.
std::vector<campus::Rectangle> rectangles_of(const campus::TileBits& mask);

/// The tiles whose middle lies in the rectangle (pixels, at tiles of `tile_size`), within the grid; where that is none,
/// the tile that holds the rectangle's own middle. Empty when it lies outside. Any finite numbers will do.
campus::Rectangle tiles_under(double x, double y, double width, double height, int tile_size,
                              const campus::TileBits& grid);

}  // namespace convene::formats
