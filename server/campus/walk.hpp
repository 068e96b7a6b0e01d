// How one avatar moves: towards a point, or in a direction until a wall stops it. Whole numbers only, so that the same
// steps lead to the same place on every machine.
#pragma once

#include <cstdint>

#include "campus/document.hpp"

namespace convene::campus {

/// A place between tiles, in 1/1024 of a tile: finer than what is told, so that slow steps add up.
struct Position {
  std::int32_t x = 0;
  std::int32_t y = 0;

  bool operator==(const Position&) const = default;
};

inline constexpr int grains_bits = 10;
inline constexpr std::int32_t grains = 1 << grains_bits;

/// An avatar's body is a square of this half width: it keeps off the walls and still walks through a door easily.
inline constexpr std::int32_t body_half = 307;

inline Position centre_of(Cell cell) { return {cell.x * grains + grains / 2, cell.y * grains + grains / 2}; }
inline Cell cell_of(Position position) { return {position.x >> grains_bits, position.y >> grains_bits}; }

/// Whether a body that moves straight from one place to the other touches no blocked tile.
bool fits_between(const TileBits& blocked, Position from, Position to);

/// Moves straight towards the target, at most `budget` grains; returns what is left of it when the target is reached.
std::int32_t approach(Position& position, Position target, std::int32_t budget);

/// Moves in a direction (each of -1, 0, 1), at most `budget` grains, sliding along walls. One who runs straight against
/// the frame of an open door is led into it. The body must fit where it stands.
Position slide(const TileBits& blocked, Position position, int dx, int dy, std::int32_t budget);

}  // namespace convene::campus
