// Where people stand and walk in a presence run: four in five in crowds, the others anywhere. The data folder's campus
// and the generator follow the same plan.
#pragma once

#include <cmath>
#include <vector>

#include "base/seeded_random.hpp"
#include "bench/generator/dialect.hpp"

namespace convene::bench {

/// Both sides, in tiles; a crowd stands in each of as many squares as there are crowds, at most 49.
inline constexpr int campus_side = 168;
inline constexpr int crowds_a_side = 7;
inline constexpr double crowd_spread_tiles = 4.7;
inline constexpr int steps_a_tile = 16;
inline constexpr int margin_tiles = 2;

/// Spread over the campus: 17 is no divisor of 49, so few crowds do not stand in one corner.
inline Spot centre_of_crowd(std::size_t crowd) {
  const auto square = static_cast<int>(crowd * 17 % (crowds_a_side * crowds_a_side));
  const int pitch = campus_side / crowds_a_side * steps_a_tile;
  return {square % crowds_a_side * pitch + pitch / 2, square / crowds_a_side * pitch + pitch / 2};
}

/// Somewhere in the crowd, near its middle more often (the sum of uniform numbers is nearly normal).
inline Spot spot_in_crowd(std::size_t crowd, SeededRandom& random) {
  const Spot centre = centre_of_crowd(crowd);
  const auto offset = [&] {
    double sum = -6;
    for (int part = 0; part < 12; ++part) sum += static_cast<double>(random.below(1'000'000)) / 1'000'000;
    return static_cast<int>(sum * crowd_spread_tiles * steps_a_tile);
  };
  const auto inside = [](int value) {
    return std::clamp(value, margin_tiles * steps_a_tile, (campus_side - margin_tiles) * steps_a_tile - 1);
  };
  return {inside(centre.x + offset()), inside(centre.y + offset())};
}

inline Spot spot_anywhere(SeededRandom& random) {
  constexpr int low = margin_tiles * steps_a_tile;
  constexpr int high = (campus_side - margin_tiles) * steps_a_tile - 1;
  return {random.between(low, high), random.between(low, high)};
}

/// One in five is of no crowd.
inline bool is_in_crowd(std::size_t number) { return number % 5 != 0; }

}  // namespace convene::bench
