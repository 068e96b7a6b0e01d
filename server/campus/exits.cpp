#include "campus/exits.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "campus/snapshot.hpp"

namespace convene::campus {

Exits::Exits(std::shared_ptr<const Document> document, const Places& places)
    : document_(std::move(document)), places_(places), arrivals_(document_->areas.size()) {
  for (std::uint16_t area = 0; area < document_->areas.size(); ++area) {
    if (document_->areas[area].portal) open(area);
  }
  std::sort(steps_.begin(), steps_.end());
}

void Exits::open(std::uint16_t exit) {
  const std::size_t entry = entry_behind(*document_, *document_->areas[exit].portal);
  if (entry == document_->entries.size()) return;
  const auto& cells = document_->entries[entry].cells;
  const std::uint32_t island = places_.island(cells.front());
  std::copy_if(cells.begin(), cells.end(), std::back_inserter(arrivals_[exit]),
               [&](Cell cell) { return places_.island(cell) == island; });
  if (exits_.empty()) exits_.assign(places_.blocked().count(), no_area);
  std::set<std::uint32_t> islands;
  for (const Cell cell : places_.free_cells(exit)) {
    std::uint16_t& taken = exits_[places_.blocked().index(cell)];
    if (taken != no_area) continue;
    taken = exit;
    islands.insert(places_.island(cell));
  }
  for (const std::uint32_t from : islands) steps_.push_back({from, exit, island});
}

std::uint16_t Exits::at(Cell cell) const {
  return exits_.empty() || !places_.blocked().contains(cell) ? no_area : exits_[places_.blocked().index(cell)];
}

// Looks at each exit of each island once, the nearest islands first.
std::uint16_t Exits::towards(std::uint32_t from, std::uint32_t to) const {
  if (from == to || from == 0 || to == 0) return no_area;
  struct Reached {
    std::uint32_t island;
    std::uint16_t first_exit;
  };
  std::vector<Reached> order{{from, no_area}};
  std::set<std::uint32_t> seen{from};
  for (std::size_t at = 0; at < order.size(); ++at) {
    const Reached here = order[at];
    auto step = std::lower_bound(steps_.begin(), steps_.end(), Step{here.island, 0, 0});
    for (; step != steps_.end() && step->from == here.island; ++step) {
      const std::uint16_t first_exit = here.first_exit == no_area ? step->exit : here.first_exit;
      if (step->to == to) return first_exit;
      if (seen.insert(step->to).second) order.push_back({step->to, first_exit});
    }
  }
  return no_area;
}

bool Exits::reach(std::uint32_t from, std::uint32_t to) const {
  return from != 0 && (from == to || towards(from, to) != no_area);
}

std::size_t entry_behind(const Document& document, const Portal& portal) {
  const auto& entries = document.entries;
  const auto is_meant = [&](const Entry& entry) {
    const std::size_t map = map_at(document, entry.cells.front());
    return map != document.maps.size() && document.maps[map].name == portal.map &&
           (portal.entry.empty() || entry.name == portal.entry);
  };
  return static_cast<std::size_t>(std::find_if(entries.begin(), entries.end(), is_meant) - entries.begin());
}

std::size_t map_at(const Document& document, Cell cell) {
  const auto& maps = document.maps;
  const auto holds = [&](const Map& map) { return map.place.contains(cell); };
  return static_cast<std::size_t>(std::find_if(maps.begin(), maps.end(), holds) - maps.begin());
}

}  // namespace convene::campus
