// What a document says about each tile, worked out once: which tiles hang together, which room a tile belongs to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "campus/document.hpp"

namespace convene::campus {

class Places {
 public:
  explicit Places(std::shared_ptr<const Document> document);

  /// Tiles with the same number can be walked between; 0 is a blocked tile or one off the campus.
  std::uint32_t island(Cell cell) const { return blocked()(cell) ? 0 : islands_[blocked().index(cell)]; }

  /// Index of the room-opening area the tile belongs to, or no_area. Where several overlap, the smallest holds.
  std::uint16_t room_area(Cell cell) const { return room_areas_[blocked().index(cell)]; }

  /// Index of the area of that name, or no_area.
  std::uint16_t area_named(std::string_view name) const;

  /// The area's free tiles, row by row. Of an area that opens a room only those that belong to it.
  const std::vector<Cell>& free_cells(std::uint16_t area) const { return free_cells_[area]; }

  const TileBits& blocked() const { return document_->blocked; }

 private:
  void number_islands();
  void assign_rooms();

  std::shared_ptr<const Document> document_;
  std::vector<std::uint32_t> islands_;
  std::vector<std::uint16_t> room_areas_;
  std::vector<std::vector<Cell>> free_cells_;
};

}  // namespace convene::campus
