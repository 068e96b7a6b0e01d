#include "rehearsal/habits.hpp"

#include <algorithm>

#include "rehearsal/words.hpp"

namespace convene::rehearsal {
namespace {

template <class List>
const auto& any_of(const List& list, SeededRandom& random) {
  return list[random.below(list.size())];
}

protocol::Command any_question(RoomId room, SeededRandom& random) {
  if (random.below(2) == 0) return protocol::PeoplePage{};
  protocol::HistoryPage page;
  page.topic = "room/" + room.text();
  page.before = (std::uint64_t{1} << 53) - 1;
  return page;
}

Break any_break(SeededRandom& random) { return {static_cast<Microseconds>(random.below(5)) * second + second / 2}; }

}  // namespace

Habits habits_of(SeededRandom& random) {
  Habits habits;
  const std::uint64_t device = random.below(10);
  habits.rate = device < 6 ? protocol::Rate::full : device < 8 ? protocol::Rate::calm : protocol::Rate::list;
  habits.is_slow = random.below(20) == 0;
  habits.strolls = random.below(6) == 0;
  habits.rest = (habits.strolls ? 3 : 5) * second;
  return habits;
}

/// One in fifty things is a line that breaks; those in sessions speak every minute or so, and ask now and then.
Doing choose(const Habits& habits, const Situation& situation, SeededRandom& random) {
  if (random.below(50) == 0) return any_break(random);
  const bool has_areas = situation.areas && !situation.areas->empty();
  if (habits.strolls && has_areas) return protocol::Command(protocol::WalkInto{any_of(*situation.areas, random)});
  const bool has_slot = situation.slot && !situation.slot->empty();
  if (!has_slot) return Nothing{};
  const auto& rooms = *situation.slot;
  const bool is_in_session = std::find(rooms.begin(), rooms.end(), situation.room) != rooms.end();
  if (!is_in_session) return protocol::Command(protocol::RoomEnter{any_of(rooms, random)});
  const std::uint64_t mood = random.below(20);
  if (mood < 3) return Remark{std::string(any_of(remarks, random))};
  if (mood < 4) return any_question(situation.room, random);
  return Nothing{};
}

}  // namespace convene::rehearsal
