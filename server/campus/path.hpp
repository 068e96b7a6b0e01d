// The shortest way over free tiles (A*, Hart, Nilsson and Raphael 1968). Steps go to the eight tiles around; a diagonal
// one needs both tiles beside it free, so that no corner is cut.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "campus/document.hpp"

namespace convene::campus {

/// Keeps its working memory between searches. A search looks at each tile of the campus at most once.
class PathFinder {
 public:
  /// The tiles must outlive the finder.
  explicit PathFinder(const TileBits& blocked);

  /// The tiles to walk, the next one last and `to` first; `from` is not among them. Nothing when there is no way.
  /// The same question always has the same answer.
  std::optional<std::vector<Cell>> find(Cell from, Cell to);

 private:
  struct Tile {
    std::uint32_t search = 0;  // the last search that came here; what follows is that search's
    std::uint32_t cost = 0;
    std::uint32_t previous = 0;
    bool done = false;
  };

  const TileBits* blocked_;
  std::vector<Tile> tiles_;
  std::uint32_t search_ = 0;
};

}  // namespace convene::campus
