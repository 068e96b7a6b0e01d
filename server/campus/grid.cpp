#include "campus/grid.hpp"

#include <algorithm>

namespace convene::campus {

void Grid::build(std::span<const std::uint16_t> x, std::span<const std::uint16_t> y) {
  CONVENE_ASSERT(x.size() == y.size());
  columns_ = x.empty() ? 0 : *std::max_element(x.begin(), x.end()) / cell_steps + 1;
  rows_ = y.empty() ? 0 : *std::max_element(y.begin(), y.end()) / cell_steps + 1;
  starts_.assign(static_cast<std::size_t>(columns_) * static_cast<unsigned>(rows_) + 1, 0);
  standing_.resize(x.size());
  for (std::size_t index = 0; index < x.size(); ++index) ++starts_[cell_of(x[index], y[index])];
  std::uint32_t end = 0;
  for (std::uint32_t& cell : starts_) cell = end += cell;
  // Each cell is filled from its end, the last of everybody first: what is left is where it begins.
  for (std::size_t index = x.size(); index-- > 0;) {
    standing_[--starts_[cell_of(x[index], y[index])]] = {x[index], y[index], static_cast<std::uint32_t>(index)};
  }
}

}  // namespace convene::campus
