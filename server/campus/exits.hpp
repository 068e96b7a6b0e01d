// The exits of a campus, worked out once: where each one leads, and which to take on the way to another map.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "campus/document.hpp"
#include "campus/places.hpp"

namespace convene::campus {

class Exits {
 public:
  /// The places must outlive the exits.
  Exits(std::shared_ptr<const Document> document, const Places& places);

  /// Index of the area whose portal a step onto the tile leads through, or no_area.
  std::uint16_t at(Cell cell) const;

  /// Where those arrive who go through the exit: tiles of one island; never empty for an exit that at() names.
  const std::vector<Cell>& arrivals(std::uint16_t exit) const { return arrivals_[exit]; }

  /// Which exit to take first on the way from one island to another, over the fewest exits; no_area: none is needed,
  /// or there is no way.
  std::uint16_t towards(std::uint32_t from, std::uint32_t to) const;

  /// Whether one can walk from one island to the other, through exits where they are needed.
  bool reach(std::uint32_t from, std::uint32_t to) const;

 private:
  /// From an island on which an exit can be walked into.
  struct Step {
    std::uint32_t from = 0;
    std::uint16_t exit = 0;
    std::uint32_t to = 0;

    auto operator<=>(const Step&) const = default;
  };

  void open(std::uint16_t exit);

  std::shared_ptr<const Document> document_;
  const Places& places_;
  std::vector<std::uint16_t> exits_;  // a tile; empty where the campus has none
  std::vector<std::vector<Cell>> arrivals_;
  std::vector<Step> steps_;  // in order
};

/// Index of the entry that the portal leads to, or the number of entries: it leads nowhere.
std::size_t entry_behind(const Document& document, const Portal& portal);

/// Index of the map that the tile lies on; the number of maps for one between them.
std::size_t map_at(const Document& document, Cell cell);

}  // namespace convene::campus
