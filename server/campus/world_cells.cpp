// Which tile of the World someone gets to stand on. Every choice follows from the person's id and what is taken, so
// that the same history leads to the same places.
#include <algorithm>
#include <cstdlib>

#include "base/seeded_random.hpp"
#include "campus/world.hpp"

namespace convene::campus {

namespace {

// How far from its start a search for a free tile spreads, in tiles looked at.
constexpr std::size_t looked_at_max = 4096;

// Tiles around someone that still count as beside them.
constexpr int beside_max = 3;

constexpr std::array<Cell, 4> straight_steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

// Visits free tiles in the order of their distance on foot until `visit` returns false.
template <class Visit>
void spread_from(const TileBits& blocked, Cell start, std::size_t tiles_max, Visit visit) {
  std::vector<bool> seen(blocked.count());
  std::vector<Cell> order{start};
  seen[blocked.index(start)] = true;
  for (std::size_t at = 0; at < order.size() && at < tiles_max; ++at) {
    const Cell here = order[at];
    if (!visit(here)) return;
    for (const Cell step : straight_steps) {
      const Cell next{here.x + step.x, here.y + step.y};
      if (blocked(next) || seen[blocked.index(next)]) continue;
      seen[blocked.index(next)] = true;
      order.push_back(next);
    }
  }
}

int squared_distance(Cell a, Cell b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

}  // namespace

Cell World::entry_cell(PersonId person, std::string_view entry) const {
  const auto& entries = document_->entries;
  auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& each) { return each.name == entry; });
  if (found == entries.end()) found = entries.begin();
  const auto& cells = found->cells;
  const std::size_t first = scatter(person.value) % cells.size();
  for (std::size_t tried = 0; tried < cells.size(); ++tried) {
    const Cell cell = cells[(first + tried) % cells.size()];
    if (claims_[places_.blocked().index(cell)] == 0) return cell;
  }
  // The entry is full: stand around it, but not in another room than the entry is in.
  Cell chosen = cells[first];
  spread_from(places_.blocked(), cells[first], looked_at_max, [&](Cell cell) {
    const bool is_free = claims_[places_.blocked().index(cell)] == 0;
    if (!is_free || places_.room_area(cell) != places_.room_area(cells[first])) return true;
    chosen = cell;
    return false;
  });
  return chosen;
}

std::optional<Cell> World::area_cell(PersonId person, std::uint16_t area, std::uint32_t island) const {
  std::vector<Cell> cells = places_.free_cells(area);
  std::erase_if(cells, [&](Cell cell) { return places_.island(cell) != island; });
  if (cells.empty()) return std::nullopt;
  const std::size_t first = scatter(person.value) % cells.size();
  for (std::size_t tried = 0; tried < cells.size(); ++tried) {
    const Cell cell = cells[(first + tried) % cells.size()];
    if (claims_[places_.blocked().index(cell)] == 0) return cell;
  }
  return cells[first];
}

std::optional<Cell> World::cell_beside(Cell walker, Cell anchor) const {
  const std::uint32_t island = places_.island(walker);
  if (places_.island(anchor) != island) return std::nullopt;
  for (int distance = 1; distance <= beside_max; ++distance) {
    std::optional<Cell> nearest;
    for (int y = anchor.y - distance; y <= anchor.y + distance; ++y) {
      for (int x = anchor.x - distance; x <= anchor.x + distance; ++x) {
        const Cell cell{x, y};
        if (std::max(std::abs(x - anchor.x), std::abs(y - anchor.y)) != distance) continue;
        if (places_.island(cell) != island || claims_[places_.blocked().index(cell)] != 0) continue;
        if (places_.room_area(cell) != places_.room_area(anchor)) continue;
        if (!nearest || squared_distance(cell, walker) < squared_distance(*nearest, walker)) nearest = cell;
      }
    }
    if (nearest) return nearest;
  }
  return anchor;
}

std::optional<Cell> World::cell_outside(Cell from) const {
  std::optional<Cell> nearest;
  std::size_t looked_at = 0;
  spread_from(places_.blocked(), from, places_.blocked().count(), [&](Cell cell) {
    if (nearest && ++looked_at > looked_at_max) return false;
    if (places_.room_area(cell) != no_area) return true;
    if (!nearest) nearest = cell;
    if (claims_[places_.blocked().index(cell)] != 0) return true;
    nearest = cell;
    return false;
  });
  return nearest;
}

}  // namespace convene::campus
