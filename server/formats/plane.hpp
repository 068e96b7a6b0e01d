// Where the maps of a campus lie in its plane: on shelves, each map in the first gap that is wide and high enough.
#pragma once

#include <optional>
#include <vector>

#include "campus/document.hpp"

namespace convene::formats {

class Plane {
 public:
  /// The map's north-west corner, campus::map_gap_tiles away from all others; nothing when it fits nowhere any more.
  /// The first map lies in the plane's own corner.
  std::optional<campus::Cell> place(int width, int height);

 private:
  struct Shelf {
    int top = 0;
    int height = 0;
    int filled = 0;  // how far from the west, the gap after the last map included
  };

  std::vector<Shelf> shelves_;
};

}  // namespace convene::formats
