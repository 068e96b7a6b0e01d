// What a document says about each tile, worked out once: which tiles hang together, which room a tile belongs to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "campus/document.hpp"

namespace convene::campus {

class Places {
 public:
  explicit Places(const Document& document);

  /// Whether one can walk from one tile to the other.
  bool connected(Cell from, Cell to) const;

  /// Index of the room-opening area the tile belongs to, or no_area. Where several overlap, the smallest holds.
  std::uint16_t room_area(Cell cell) const { return room_areas_[blocked_->index(cell)]; }

  /// Index of the area of that name, or no_area.
  std::uint16_t area_named(std::string_view name) const;

  /// The area's free tiles, row by row. Of an area that opens a room only those that belong to it.
  const std::vector<Cell>& free_cells(std::uint16_t area) const { return free_cells_[area]; }

 private:
  const TileBits* blocked_;
  const std::vector<Area>* areas_;
  std::vector<std::uint32_t> islands_;  // a tile: number of the island it lies on; 0 for blocked ones
  std::vector<std::uint16_t> room_areas_;
  std::vector<std::vector<Cell>> free_cells_;
};

}  // namespace convene::campus
