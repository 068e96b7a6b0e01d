// One immutable picture of a world: what each tick is published and every reader's frames are made from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/id.hpp"
#include "campus/grid.hpp"

namespace convene::campus {

/// Where an avatar looks, clockwise from the south; whether it walks, wants to talk, and does. One byte, the same in
/// memory and on the wire.
namespace look {
inline constexpr std::uint8_t south = 0;
inline constexpr std::uint8_t south_west = 1;
inline constexpr std::uint8_t west = 2;
inline constexpr std::uint8_t north_west = 3;
inline constexpr std::uint8_t north = 4;
inline constexpr std::uint8_t north_east = 5;
inline constexpr std::uint8_t east = 6;
inline constexpr std::uint8_t south_east = 7;
inline constexpr std::uint8_t facing_bits = 0x07;
inline constexpr std::uint8_t walking_bit = 0x08;
inline constexpr std::uint8_t open = 0x00;
inline constexpr std::uint8_t busy = 0x10;
inline constexpr std::uint8_t do_not_disturb = 0x20;
inline constexpr std::uint8_t availability_bits = 0x30;
inline constexpr std::uint8_t talking_bit = 0x40;
inline constexpr std::uint8_t all_bits = facing_bits | walking_bit | availability_bits | talking_bit;
}  // namespace look

/// Stands for "in no area that opens a room".
inline constexpr std::uint16_t no_area = 0xFFFF;

/// Structure of arrays: one element a person in each, in the order of their ids. Whoever fills them arranges them then.
struct Snapshot {
  std::uint32_t tick = 0;
  std::uint64_t changes = 0;
  std::vector<PersonId> persons;
  std::vector<std::uint16_t> x;  // sixteenths of a tile
  std::vector<std::uint16_t> y;
  std::vector<std::uint8_t> looks;
  std::vector<std::uint16_t> areas;  // index into the document's areas, or no_area
  Grid grid;                         // of x and y

  void arrange() { grid.build(x, y); }
  std::size_t count() const { return persons.size(); }

  /// The person's place in the arrays; count() when not here.
  std::size_t index_of(PersonId person) const {
    const auto found = std::lower_bound(persons.begin(), persons.end(), person);
    if (found == persons.end() || *found != person) return count();
    return static_cast<std::size_t>(found - persons.begin());
  }
  /// The same, where the place in an earlier snapshot is known: people seldom come and go between two.
  std::size_t index_of(PersonId person, std::size_t guess) const {
    return guess < count() && persons[guess] == person ? guess : index_of(person);
  }
};

}  // namespace convene::campus
