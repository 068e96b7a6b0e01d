// What each simulated person is like, and what they do next: a value and a choice, no clock.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/seeded_random.hpp"
#include "protocol/generated/cpp/messages.hpp"
#include "rehearsal/moment.hpp"
#include "rehearsal/slots.hpp"

namespace convene::rehearsal {

struct Habits {
  protocol::Rate rate = protocol::Rate::full;
  bool is_slow = false;   // on a line that carries some 30 kB a second
  bool strolls = false;   // walks about instead of sitting in sessions
  Microseconds rest = 0;  // between two things they do, at least
};

/// As a crowd of an institute is: most look at the map, one in twenty has a slow line, one in six strolls.
Habits habits_of(SeededRandom& random);

/// The line breaks, and is opened again after so long.
struct Break {
  Microseconds away = 0;
};
/// Says something in the room they are in.
struct Remark {
  std::string text;
};
struct Nothing {};
using Doing = std::variant<Nothing, Break, Remark, protocol::Command>;

/// What a person knows when they choose.
struct Situation {
  RoomId room;  // where they are; none: on the campus
  const Slot* slot = nullptr;
  const std::vector<std::string>* areas = nullptr;
};

Doing choose(const Habits& habits, const Situation& situation, SeededRandom& random);

}  // namespace convene::rehearsal
