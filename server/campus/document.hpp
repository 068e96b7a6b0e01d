// The campus document: everything server and client know of a campus, as a plain value. An import yields it, the World
// walks on it, server/formats writes it as JSON for the client (docs/campus-document.md).
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/assert.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::campus {

/// Neither side of a campus is longer, in tiles: walk.to speaks of 0 to 511.
inline constexpr int side_tiles_max = 512;
static_assert(std::uint64_t{side_tiles_max} * side_tiles_max == protocol::limits::campus_tiles_max);

/// How finely positions are told: this many steps to a tile. A tile's centre is at x * 16 + 8.
inline constexpr int position_steps = 16;

/// A tile by column and row, from the north-west corner.
struct Cell {
  int x = 0;
  int y = 0;

  auto operator<=>(const Cell&) const = default;
};

/// Tiles x to x + width - 1, y to y + height - 1.
struct Rectangle {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  auto operator<=>(const Rectangle&) const = default;
  bool contains(Cell cell) const { return cell.x >= x && cell.y >= y && cell.x - x < width && cell.y - y < height; }
};

/// One bit a tile, row by row. Outside it every tile counts as set: nobody walks off a campus.
class TileBits {
 public:
  TileBits() = default;
  TileBits(int width, int height)
      : width_(width), height_(height), bits_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

  int width() const { return width_; }
  int height() const { return height_; }
  std::size_t count() const { return bits_.size(); }

  bool contains(Cell cell) const { return cell.x >= 0 && cell.y >= 0 && cell.x < width_ && cell.y < height_; }
  std::size_t index(Cell cell) const {
    CONVENE_ASSERT(contains(cell));
    return static_cast<std::size_t>(cell.y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(cell.x);
  }
  Cell cell(std::size_t index) const {
    CONVENE_ASSERT(index < bits_.size());
    const auto width = static_cast<std::size_t>(width_);
    return {static_cast<int>(index % width), static_cast<int>(index / width)};
  }

  bool operator()(Cell cell) const { return !contains(cell) || bits_[index(cell)]; }
  void set(Cell cell, bool value = true) { bits_[index(cell)] = value; }

  bool operator==(const TileBits&) const = default;

 private:
  int width_ = 0;
  int height_ = 0;
  std::vector<bool> bits_;
};

/// What a tile looks like where no pictures are at hand. Whether one may walk there is told by `blocked` alone.
enum class Floor : std::uint8_t {
  none,
  grass,
  path,
  stone,
  wood,
  carpet,
  stage,
  water,
  flowers,
  hedge,
  wall,
  tree,
  table,
  seat
};

/// Where one arrives who walks in: on a map of this campus.
struct Portal {
  std::string map;
  std::string entry;  // of that map; empty for its first one

  bool operator==(const Portal&) const = default;
};

/// A named part of the campus. Names are unique in a document and never empty: the list of places rests on them.
struct Area {
  std::string name;
  std::string description;
  std::optional<protocol::RoomKind> kind;  // always there when it opens a room
  std::vector<Rectangle> rectangles;       // not overlapping one another
  std::string room_name;                   // empty: standing here is being in no room
  bool silent = false;                     // people here do not want to be talked to
  std::string website;                     // an https address to offer, or empty
  std::optional<Portal> portal;

  bool opens_room() const { return !room_name.empty(); }
  bool operator==(const Area&) const = default;
};

/// Where people arrive, on the map that its tiles lie on. The first entry of a document is the default one, and so is
/// the first one of each map.
struct Entry {
  std::string name;
  std::vector<Cell> cells;  // free tiles; never empty

  bool operator==(const Entry&) const = default;
};

/// One of the maps that the campus is made of: a floor, or a house and the park around it. All lie in one plane, so far
/// from one another that nobody sees from one to the next.
struct Map {
  std::string name;      // unique: its file's path without extension
  std::string title;     // for people
  Rectangle place;       // in the plane
  std::string pictures;  // hash of the document that says how it is drawn, or empty: then by its floors

  bool operator==(const Map&) const = default;
};

/// Blocked tiles between the maps of a campus: more than anybody sees.
inline constexpr int map_gap_tiles = 40;

/// Words written on the ground; the place is their north-west corner in steps of a sixteenth tile.
struct Label {
  std::string text;
  int x = 0;
  int y = 0;

  bool operator==(const Label&) const = default;
};

/// Who made what is shown, as their licences ask to be told.
struct Credit {
  std::string what;  // a map's title, or a tileset's name
  std::string text;

  bool operator==(const Credit&) const = default;
};

struct Document {
  std::string name;  // that of its main map
  std::string title;
  std::string description;
  int width = 0;              // tiles
  int height = 0;             // tiles
  std::vector<Map> maps;      // never empty; the main one first, each with an entry
  TileBits blocked;           // width by height
  std::vector<Floor> floors;  // row by row, or empty: then walls are all that is known of how it looks
  std::vector<Area> areas;
  std::vector<Entry> entries;  // never empty
  std::vector<Label> labels;
  std::vector<Credit> credits;
  std::vector<std::string> warnings;  // sentences for the organiser

  bool operator==(const Document&) const = default;
};

}  // namespace convene::campus
