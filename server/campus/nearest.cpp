#include "campus/nearest.hpp"

#include <algorithm>

namespace convene::campus {

namespace {

constexpr std::int32_t sight_new = sight_tiles * position_steps;
constexpr std::int32_t sight_known = sight_tiles_known * position_steps;

constexpr std::int32_t squared(std::int32_t value) { return value * value; }

// Whatever is within sight can be weighed in 32 bits.
static_assert(std::uint64_t{order_new} * squared(sight_known) < 0xFFFFFFFF);
// So can the squared distance of any two places of a campus.
static_assert(2ull * squared(side_tiles_max * position_steps) <= 0x7FFFFFFF);

/// How far it is at least from a place to whoever stands outside the rings up to this one; sight and more where nobody
/// can.
std::int32_t reach(const Grid& grid, std::int32_t x, std::int32_t y, int ring) {
  const int column = x / Grid::cell_steps;
  const int row = y / Grid::cell_steps;
  std::int32_t nearest = sight_new + 1;
  if (column - ring > 0) nearest = std::min(nearest, x - (column - ring) * Grid::cell_steps + 1);
  if (row - ring > 0) nearest = std::min(nearest, y - (row - ring) * Grid::cell_steps + 1);
  if (column + ring + 1 < grid.columns()) nearest = std::min(nearest, (column + ring + 1) * Grid::cell_steps - x);
  if (row + ring + 1 < grid.rows()) nearest = std::min(nearest, (row + ring + 1) * Grid::cell_steps - y);
  return nearest;
}

}  // namespace

std::span<const Nearest::Chosen> Nearest::choose(const Snapshot& snapshot, std::size_t own,
                                                 std::span<const Known> known, std::size_t neighbours) {
  nearest_.clear();
  wanted_ = neighbours;
  if (neighbours == 0) return {};
  ++choice_;
  if (weighed_.size() < snapshot.count()) weighed_.resize(snapshot.count(), 0);
  weighed_[own] = choice_;
  const Place from{snapshot.x[own], snapshot.y[own]};
  weigh_known(snapshot, from, known);
  for (int ring = 0;; ++ring) {
    weigh_ring(snapshot.grid, from, ring);
    const std::int32_t beyond = reach(snapshot.grid, from.x, from.y, ring);
    if (beyond > sight_new) break;
    if (is_full() && nearest_.front().order < order_new * static_cast<std::uint32_t>(squared(beyond))) break;
  }
  return nearest_;
}

void Nearest::weigh_known(const Snapshot& snapshot, Place from, std::span<const Known> known) {
  for (const Known& one : known) {
    weighed_[one.index] = choice_;
    const std::int32_t distance = squared(snapshot.x[one.index] - from.x) + squared(snapshot.y[one.index] - from.y);
    if (distance > squared(sight_known)) continue;
    offer({order_known * static_cast<std::uint32_t>(distance), one.index, one.slot});
  }
}

void Nearest::weigh_ring(const Grid& grid, Place from, int ring) {
  const int column = from.x / Grid::cell_steps;
  const int row = from.y / Grid::cell_steps;
  const int west = std::max(column - ring, 0);
  const int east = std::min(column + ring, grid.columns() - 1);
  for (int y = std::max(row - ring, 0); y <= std::min(row + ring, grid.rows() - 1); ++y) {
    if (y == row - ring || y == row + ring) {
      weigh_new(from, grid.in_row(y, west, east));
      continue;
    }
    if (west == column - ring) weigh_new(from, grid.in_row(y, west, west));
    if (east == column + ring) weigh_new(from, grid.in_row(y, east, east));
  }
}

void Nearest::weigh_new(Place from, std::span<const Grid::Standing> standing) {
  for (const Grid::Standing& one : standing) {
    const std::int32_t distance = squared(one.x - from.x) + squared(one.y - from.y);
    if (distance > squared(sight_new)) continue;
    const Chosen candidate{order_new * static_cast<std::uint32_t>(distance), one.index, no_slot};
    if (is_full() && !(candidate < nearest_.front())) continue;
    if (weighed_[one.index] != choice_) offer(candidate);
  }
}

void Nearest::offer(Chosen candidate) {
  if (is_full()) {
    if (!(candidate < nearest_.front())) return;
    std::pop_heap(nearest_.begin(), nearest_.end());
    nearest_.back() = candidate;
  } else {
    nearest_.push_back(candidate);
  }
  std::push_heap(nearest_.begin(), nearest_.end());
}

}  // namespace convene::campus
