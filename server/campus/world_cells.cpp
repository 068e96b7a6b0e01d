// Which tile of the World someone gets to stand on. Every choice follows from the person's id and what is taken, so
// that the same history leads to the same places.
#include <algorithm>
#include <cstdlib>
#include <map>

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

std::optional<Cell> World::unclaimed(PersonId person, const std::vector<Cell>& cells) const {
  const std::size_t first = scatter(person.value) % cells.size();
  for (std::size_t tried = 0; tried < cells.size(); ++tried) {
    const Cell cell = cells[(first + tried) % cells.size()];
    if (claims_[places_.blocked().index(cell)] == 0) return cell;
  }
  return std::nullopt;
}

Cell World::free_one(PersonId person, const std::vector<Cell>& cells) const {
  if (const auto cell = unclaimed(person, cells)) return *cell;
  // All are taken: stand around them, but in the same room or none, and not in an exit.
  const Cell crowded = cells[scatter(person.value) % cells.size()];
  Cell chosen = crowded;
  spread_from(places_.blocked(), crowded, looked_at_max, [&](Cell cell) {
    const bool is_free = claims_[places_.blocked().index(cell)] == 0;
    if (!is_free || places_.room_area(cell) != places_.room_area(crowded) || exits_.at(cell) != no_area) return true;
    chosen = cell;
    return false;
  });
  return chosen;
}

Cell World::entry_cell(PersonId person, std::string_view entry) const {
  const auto& entries = document_->entries;
  auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& each) { return each.name == entry; });
  if (found == entries.end()) found = entries.begin();
  return free_one(person, found->cells);
}

std::optional<Cell> World::area_cell(PersonId person, std::uint16_t area, std::uint32_t from) const {
  std::vector<Cell> cells = places_.free_cells(area);
  std::map<std::uint32_t, bool> reached;
  std::erase_if(cells, [&](Cell cell) {
    const std::uint32_t island = places_.island(cell);
    const auto [known, is_new] = reached.try_emplace(island, false);
    if (is_new) known->second = exits_.reach(from, island);
    return !known->second;
  });
  // Nobody who wants to be in a room goes through an exit that lies in it.
  const auto is_exit = [&](Cell cell) { return exits_.at(cell) != no_area; };
  if (!document_->areas[area].portal && !std::all_of(cells.begin(), cells.end(), is_exit))
    std::erase_if(cells, is_exit);
  if (cells.empty()) return std::nullopt;
  return unclaimed(person, cells).value_or(cells[scatter(person.value) % cells.size()]);
}

Cell World::exit_cell(Cell from, std::uint16_t exit) const {
  const std::uint32_t island = places_.island(from);
  std::optional<Cell> nearest;
  for (const Cell cell : places_.free_cells(exit)) {
    if (places_.island(cell) != island || exits_.at(cell) != exit) continue;
    if (!nearest || squared_distance(cell, from) < squared_distance(*nearest, from)) nearest = cell;
  }
  CONVENE_ASSERT(nearest);  // towards() knows only exits that can be walked into
  return *nearest;
}

std::optional<Cell> World::cell_beside(Cell walker, Cell anchor) const {
  const std::uint32_t island = places_.island(anchor);
  if (!exits_.reach(places_.island(walker), island)) return std::nullopt;
  for (int distance = 1; distance <= beside_max; ++distance) {
    std::optional<Cell> nearest;
    for (int y = anchor.y - distance; y <= anchor.y + distance; ++y) {
      for (int x = anchor.x - distance; x <= anchor.x + distance; ++x) {
        const Cell cell{x, y};
        if (std::max(std::abs(x - anchor.x), std::abs(y - anchor.y)) != distance) continue;
        if (places_.island(cell) != island || claims_[places_.blocked().index(cell)] != 0) continue;
        if (exits_.at(cell) != no_area) continue;
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

std::optional<Cell> World::spot_near(PersonId person, const std::vector<Cell>& taken) const {
  const std::size_t index = index_of(person);
  if (index == people()) return std::nullopt;
  const Cell from = cell_of(positions_[index]);
  const bool claims_own = motions_[index].gait != Gait::heading;
  std::optional<Cell> nearest;
  std::size_t looked_at = 0;
  spread_from(places_.blocked(), from, places_.blocked().count(), [&](Cell cell) {
    if (nearest && ++looked_at > looked_at_max) return false;
    if (places_.room_area(cell) != no_area || exits_.at(cell) != no_area) return true;
    if (std::find(taken.begin(), taken.end(), cell) != taken.end()) return true;
    if (!nearest) nearest = cell;
    const int own = claims_own && motions_[index].claim == cell ? 1 : 0;
    if (claims_[places_.blocked().index(cell)] > own) return true;
    nearest = cell;
    return false;
  });
  return nearest;
}

}  // namespace convene::campus
