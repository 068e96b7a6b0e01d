#include "campus/path.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <queue>

namespace convene::campus {

namespace {

// In 1/1024 of a tile, so that costs are whole numbers.
constexpr std::uint32_t straight_cost = 1024;
constexpr std::uint32_t diagonal_cost = 1448;

constexpr std::array<Cell, 8> steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1}}};

// Never more than the way really costs, walls or not.
std::uint32_t cost_at_least(Cell from, Cell to) {
  const auto dx = static_cast<std::uint32_t>(std::abs(from.x - to.x));
  const auto dy = static_cast<std::uint32_t>(std::abs(from.y - to.y));
  return straight_cost * (std::max(dx, dy) - std::min(dx, dy)) + diagonal_cost * std::min(dx, dy);
}

struct Open {
  std::uint32_t total = 0;  // cost so far and at least to come
  std::uint32_t to_come = 0;
  std::uint32_t tile = 0;

  auto operator<=>(const Open&) const = default;
};

}  // namespace

PathFinder::PathFinder(const TileBits& blocked) : blocked_(&blocked), tiles_(blocked.count()) {}

std::optional<std::vector<Cell>> PathFinder::find(Cell from, Cell to) {
  const TileBits& blocked = *blocked_;
  if (blocked(from) || blocked(to)) return std::nullopt;
  const auto start = static_cast<std::uint32_t>(blocked.index(from));
  const auto target = static_cast<std::uint32_t>(blocked.index(to));

  if (++search_ == 0) {  // after four thousand million searches the numbers start anew
    std::fill(tiles_.begin(), tiles_.end(), Tile{});
    search_ = 1;
  }
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
  tiles_[start] = {search_, 0, start, false};
  open.push({cost_at_least(from, to), cost_at_least(from, to), start});

  while (!open.empty()) {
    const std::uint32_t here = open.top().tile;
    open.pop();
    if (here == target) break;
    if (tiles_[here].done) continue;
    tiles_[here].done = true;
    const Cell cell = blocked.cell(here);
    for (const Cell step : steps) {
      const Cell next{cell.x + step.x, cell.y + step.y};
      const bool diagonal = step.x != 0 && step.y != 0;
      if (blocked(next)) continue;
      if (diagonal && (blocked({next.x, cell.y}) || blocked({cell.x, next.y}))) continue;
      const auto index = static_cast<std::uint32_t>(blocked.index(next));
      const std::uint32_t cost = tiles_[here].cost + (diagonal ? diagonal_cost : straight_cost);
      if (tiles_[index].search == search_ && tiles_[index].cost <= cost) continue;
      tiles_[index] = {search_, cost, here, false};
      open.push({cost + cost_at_least(next, to), cost_at_least(next, to), index});
    }
  }
  if (tiles_[target].search != search_) return std::nullopt;

  std::vector<Cell> way;
  for (std::uint32_t at = target; at != start; at = tiles_[at].previous) way.push_back(blocked.cell(at));
  return way;
}

}  // namespace convene::campus
