// Whom a reader is to see, worked out by looking at everyone: slow, plain, and nothing of it shared with what is
// tested.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "base/id.hpp"
#include "campus/snapshot.hpp"

namespace convene::campus {

struct SeenAvatar {
  std::uint16_t x = 0;
  std::uint16_t y = 0;
  std::uint8_t look = 0;

  bool operator==(const SeenAvatar&) const = default;
};
using Picture = std::map<PersonId, SeenAvatar>;

/// Within 32 tiles, or 36 if seen before; of these the nearest, those seen before counting as a quarter nearer; of two
/// at the same distance the one who came to the convening first.
inline Picture picture_by_rule(const Snapshot& snapshot, PersonId self, std::size_t neighbours, const Picture& before) {
  const auto avatar = [&](std::size_t index) {
    return SeenAvatar{snapshot.x[index], snapshot.y[index], snapshot.looks[index]};
  };
  Picture picture;
  const std::size_t own = snapshot.index_of(self);
  if (own == snapshot.count()) return picture;
  std::vector<std::tuple<std::int64_t, PersonId, std::size_t>> by_distance;
  for (std::size_t index = 0; index < snapshot.count(); ++index) {
    if (index == own) continue;
    const std::int64_t dx = snapshot.x[index] - snapshot.x[own];
    const std::int64_t dy = snapshot.y[index] - snapshot.y[own];
    const std::int64_t squared = dx * dx + dy * dy;
    const bool is_known = before.contains(snapshot.persons[index]);
    const std::int64_t sight = (is_known ? 36 : 32) * 16;
    if (squared <= sight * sight)
      by_distance.emplace_back(squared * (is_known ? 9 : 16), snapshot.persons[index], index);
  }
  std::sort(by_distance.begin(), by_distance.end());
  by_distance.resize(std::min(by_distance.size(), neighbours));
  for (const auto& [order, person, index] : by_distance) picture[person] = avatar(index);
  picture[self] = avatar(own);
  return picture;
}

}  // namespace convene::campus
