#include "campus/density.hpp"

#include <utility>

namespace convene::campus {

namespace {

constexpr std::size_t cell_tiles = protocol::limits::crowd_cell_tiles;
// campus.crowds numbers columns and rows from 0 to 31.
static_assert(side_tiles_max <= 32 * cell_tiles);

std::size_t cells_along(int tiles) { return (static_cast<std::size_t>(tiles) + cell_tiles - 1) / cell_tiles; }

}  // namespace

Density::Density(std::shared_ptr<const Document> document)
    : document_(std::move(document)),
      areas_(document_->areas.size()),
      cells_(cells_along(document_->width) * cells_along(document_->height)),
      columns_(cells_along(document_->width)) {}

std::optional<protocol::CampusCrowds> Density::news(const Snapshot& snapshot, bool all) {
  count(snapshot);
  protocol::CampusCrowds crowds;
  crowds.all = std::exchange(is_new_, false) || all;
  const auto is_worth_telling = [&](Count& count) {
    const std::uint32_t told = std::exchange(count.told, count.people);
    return crowds.all ? count.people > 0 : count.people != told;
  };
  for (std::size_t area = 0; area < areas_.size(); ++area) {
    if (is_worth_telling(areas_[area])) crowds.places.push_back({document_->areas[area].name, areas_[area].people});
  }
  for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
    if (!is_worth_telling(cells_[cell])) continue;
    crowds.cells.push_back(
        {static_cast<std::int32_t>(cell % columns_), static_cast<std::int32_t>(cell / columns_), cells_[cell].people});
  }
  if (!crowds.all && crowds.places.empty() && crowds.cells.empty()) return std::nullopt;
  return crowds;
}

void Density::count(const Snapshot& snapshot) {
  for (Count& area : areas_) area.people = 0;
  for (Count& cell : cells_) cell.people = 0;
  constexpr std::size_t cell_steps = cell_tiles * position_steps;
  for (std::size_t index = 0; index < snapshot.count(); ++index) {
    if (snapshot.areas[index] != no_area) ++areas_[snapshot.areas[index]].people;
    ++cells_[snapshot.y[index] / cell_steps * columns_ + snapshot.x[index] / cell_steps].people;
  }
}

}  // namespace convene::campus
