// Everybody of a world by the square cell they stand in, so that who is near is found without looking at everyone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "campus/document.hpp"

namespace convene::campus {

class Grid {
 public:
  /// Four tiles: of the sides that were measured the quickest in crowds and in the open.
  static constexpr int cell_steps = 4 * position_steps;

  struct Standing {
    std::uint16_t x = 0;  // sixteenths of a tile
    std::uint16_t y = 0;
    std::uint32_t index = 0;  // in the arrays that the grid was built from
  };

  /// Sorts everybody into their cells, by counting. Allocates only while the world or its crowd grows.
  void build(std::span<const std::uint16_t> x, std::span<const std::uint16_t> y);

  int columns() const { return columns_; }
  int rows() const { return rows_; }

  /// Those in a row's cells from one column to another, both included and inside the grid: in order of column, then of
  /// index.
  std::span<const Standing> in_row(int row, int from_column, int to_column) const {
    const std::uint32_t* row_starts = starts_.data() + static_cast<std::size_t>(row) * static_cast<unsigned>(columns_);
    return {standing_.data() + row_starts[from_column], standing_.data() + row_starts[to_column + 1]};
  }

 private:
  std::size_t cell_of(std::uint16_t x, std::uint16_t y) const {
    return static_cast<std::size_t>(y / cell_steps) * static_cast<unsigned>(columns_) + x / cell_steps;
  }

  int columns_ = 0;
  int rows_ = 0;
  std::vector<std::uint32_t> starts_;  // a cell: where those in it begin; one more at the end
  std::vector<Standing> standing_;
};

}  // namespace convene::campus
