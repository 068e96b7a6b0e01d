// Campuses for tests, drawn in text: '#' is a wall, 's' the default entry, a capital letter an area of that name that
// opens the room "Room <letter>" (S is the default entry besides), a small letter other than s an area that opens none,
// '.' free ground.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/seeded_random.hpp"
#include "campus/document.hpp"

namespace convene::campus {

inline Document drawn_document(const std::vector<std::string>& rows) {
  Document document;
  document.name = "drawn";
  document.width = static_cast<int>(rows.front().size());
  document.height = static_cast<int>(rows.size());
  document.blocked = TileBits(document.width, document.height);
  document.maps.push_back({"drawn", "Drawn", {0, 0, document.width, document.height}, {}});
  document.entries.push_back({"start", {}});
  std::map<char, Area> areas;
  for (int y = 0; y < document.height; ++y) {
    for (int x = 0; x < document.width; ++x) {
      const char mark = rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
      if (mark == '#') document.blocked.set({x, y});
      if (mark == 's' || mark == 'S') document.entries.front().cells.push_back({x, y});
      if (mark == '#' || mark == 's' || mark == '.') continue;
      Area& area = areas[mark];
      area.name = std::string(1, mark);
      if (mark < 'a') area.room_name = "Room " + area.name;
      area.rectangles.push_back({x, y, 1, 1});
    }
  }
  for (const auto& [mark, area] : areas) document.areas.push_back(area);
  return document;
}

inline std::shared_ptr<const Document> drawn(const std::vector<std::string>& rows) {
  return std::make_shared<const Document>(drawn_document(rows));
}

/// A campus with about `walls_percent` of its tiles blocked here and there, and a room in its middle.
inline std::shared_ptr<const Document> random_campus(std::uint64_t seed, int width, int height, int walls_percent) {
  SeededRandom random(seed);
  std::vector<std::string> rows(static_cast<std::size_t>(height), std::string(static_cast<std::size_t>(width), '.'));
  for (auto& row : rows) {
    for (char& mark : row) {
      if (random.between(1, 100) <= walls_percent) mark = '#';
    }
  }
  rows[static_cast<std::size_t>(height / 2)].replace(static_cast<std::size_t>(width / 2), 3, "AAA");
  rows[1].replace(1, 2, "ss");
  return drawn(rows);
}

/// The free tiles that hang together with `from` by straight steps: the reference that reach is checked against.
inline std::vector<Cell> reachable(const TileBits& blocked, Cell from) {
  std::vector<bool> seen(blocked.count());
  std::vector<Cell> order{from};
  seen[blocked.index(from)] = true;
  for (std::size_t at = 0; at < order.size(); ++at) {
    const Cell here = order[at];
    for (const Cell next :
         {Cell{here.x + 1, here.y}, {here.x - 1, here.y}, {here.x, here.y + 1}, {here.x, here.y - 1}}) {
      if (blocked(next) || seen[blocked.index(next)]) continue;
      seen[blocked.index(next)] = true;
      order.push_back(next);
    }
  }
  return order;
}

}  // namespace convene::campus
