// Recorded tracks of pedestrians, for people who walk as people do. A text file, a row a moment and person; rows that
// begin with '#' are comments. Two forms are known by their number of columns:
//   5: person, frame (25 a second), x, y, z in centimetres
//   8: frame (25 a second), person, x, z, y in metres, and a velocity
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace convene::rehearsal {

/// A person's way, a point a second, from 0 to 1 of the recorded ground each way.
struct Track {
  struct Point {
    double x = 0;
    double y = 0;
  };
  std::vector<Point> points;
};

/// Fails where not one row is understood.
Result<std::vector<Track>> read_tracks(std::string_view text);

}  // namespace convene::rehearsal
