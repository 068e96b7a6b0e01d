#include "campus/walk.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace convene::campus {

namespace {

// Moves one axis at a time by less than a tile, so that at most one new row or column of tiles is entered.
constexpr std::int32_t stride_max = grains / 2;

std::int32_t push(const TileBits& blocked, Position from, std::int32_t Position::*axis, std::int32_t distance) {
  Position to = from;
  to.*axis += distance;
  if (fits_between(blocked, to, to)) return to.*axis;
  if (distance > 0) return (((to.*axis + body_half - 1) >> grains_bits) << grains_bits) - body_half;
  return (((to.*axis - body_half) >> grains_bits) + 1) * grains + body_half;
}

std::int32_t towards(std::int32_t from, std::int32_t to, std::int32_t distance) {
  return from + std::clamp(to - from, -distance, distance);
}

Position stride(const TileBits& blocked, Position position, int dx, int dy, std::int32_t distance) {
  const Position before = position;
  if (dx != 0) position.x = push(blocked, position, &Position::x, dx * distance);
  if (dy != 0) position.y = push(blocked, position, &Position::y, dy * distance);
  const Cell cell = cell_of(before);
  if (position == before && (dx == 0 || dy == 0) && !blocked({cell.x + dx, cell.y + dy})) {
    if (dx == 0) position.x = towards(position.x, centre_of(cell).x, distance);
    if (dy == 0) position.y = towards(position.y, centre_of(cell).y, distance);
  }
  return position;
}

}  // namespace

bool fits_between(const TileBits& blocked, Position from, Position to) {
  const Cell first = cell_of({std::min(from.x, to.x) - body_half, std::min(from.y, to.y) - body_half});
  const Cell last = cell_of({std::max(from.x, to.x) + body_half - 1, std::max(from.y, to.y) + body_half - 1});
  for (int y = first.y; y <= last.y; ++y) {
    for (int x = first.x; x <= last.x; ++x) {
      if (blocked({x, y})) return false;
    }
  }
  return true;
}

std::int32_t approach(Position& position, Position target, std::int32_t budget) {
  const std::int64_t dx = target.x - position.x;
  const std::int64_t dy = target.y - position.y;
  const auto distance = static_cast<std::int32_t>(std::sqrt(static_cast<double>(dx * dx + dy * dy)));
  if (distance <= budget) {
    position = target;
    return budget - distance;
  }
  position.x += static_cast<std::int32_t>(dx * budget / distance);
  position.y += static_cast<std::int32_t>(dy * budget / distance);
  return 0;
}

Position slide(const TileBits& blocked, Position position, int dx, int dy, std::int32_t budget) {
  if (dx == 0 && dy == 0) return position;
  if (dx != 0 && dy != 0) budget = budget * 724 / grains;  // the same speed in every direction
  while (budget > 0) {
    const std::int32_t distance = std::min(budget, stride_max);
    position = stride(blocked, position, dx, dy, distance);
    budget -= distance;
  }
  return position;
}

}  // namespace convene::campus
