#include "campus/places.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "campus/snapshot.hpp"

namespace convene::campus {

namespace {

constexpr std::array<Cell, 4> straight_steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

std::int64_t tiles_of(const Area& area) {
  std::int64_t tiles = 0;
  for (const Rectangle& part : area.rectangles) tiles += std::int64_t{part.width} * part.height;
  return tiles;
}

template <class Visit>
void for_each_cell(const Area& area, const TileBits& grid, Visit visit) {
  for (const Rectangle& part : area.rectangles) {
    for (int y = part.y; y < part.y + part.height; ++y) {
      for (int x = part.x; x < part.x + part.width; ++x) {
        if (grid.contains({x, y})) visit(Cell{x, y});
      }
    }
  }
}

}  // namespace

Places::Places(std::shared_ptr<const Document> document) : document_(std::move(document)) {
  CONVENE_ASSERT(document_->areas.size() < no_area);
  number_islands();
  assign_rooms();
}

std::uint16_t Places::area_named(std::string_view name) const {
  const auto& areas = document_->areas;
  const auto found = std::find_if(areas.begin(), areas.end(), [&](const Area& area) { return area.name == name; });
  return found == areas.end() ? no_area : static_cast<std::uint16_t>(found - areas.begin());
}

// A diagonal step needs both tiles beside it, so straight steps alone tell what hangs together.
void Places::number_islands() {
  islands_.assign(blocked().count(), 0);
  std::uint32_t islands = 0;
  std::vector<Cell> open;
  for (std::size_t start = 0; start < blocked().count(); ++start) {
    if (islands_[start] != 0 || blocked()(blocked().cell(start))) continue;
    islands_[start] = ++islands;
    open.push_back(blocked().cell(start));
    while (!open.empty()) {
      const Cell here = open.back();
      open.pop_back();
      for (const Cell step : straight_steps) {
        const Cell next{here.x + step.x, here.y + step.y};
        if (blocked()(next) || islands_[blocked().index(next)] != 0) continue;
        islands_[blocked().index(next)] = islands;
        open.push_back(next);
      }
    }
  }
}

void Places::assign_rooms() {
  const auto& areas = document_->areas;
  std::vector<std::uint16_t> large_first(areas.size());
  std::iota(large_first.begin(), large_first.end(), std::uint16_t{0});
  std::stable_sort(large_first.begin(), large_first.end(),
                   [&](std::uint16_t a, std::uint16_t b) { return tiles_of(areas[a]) > tiles_of(areas[b]); });

  room_areas_.assign(blocked().count(), no_area);
  for (const std::uint16_t area : large_first) {
    if (!areas[area].opens_room()) continue;
    for_each_cell(areas[area], blocked(), [&](Cell cell) { room_areas_[blocked().index(cell)] = area; });
  }

  free_cells_.resize(areas.size());
  for (std::uint16_t area = 0; area < areas.size(); ++area) {
    for_each_cell(areas[area], blocked(), [&](Cell cell) {
      if (blocked()(cell) || (areas[area].opens_room() && room_area(cell) != area)) return;
      free_cells_[area].push_back(cell);
    });
    std::sort(free_cells_[area].begin(), free_cells_[area].end(),
              [](Cell a, Cell b) { return std::pair(a.y, a.x) < std::pair(b.y, b.x); });
  }
}

}  // namespace convene::campus
