#include "campus/audience.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "campus/document.hpp"

namespace convene::campus {

namespace {

// One who is seen already holds their place against a newcomer unless that is a quarter nearer: (3/4)² = 9/16.
constexpr std::int64_t order_known = 9;
constexpr std::int64_t order_new = 16;

constexpr std::int64_t squared(std::int64_t value) { return value * value; }

bool tells_as_step(std::int32_t difference) {
  return difference >= std::numeric_limits<std::int8_t>::min() && difference <= std::numeric_limits<std::int8_t>::max();
}

void tell_difference(const PlacedAvatar& before, const PlacedAvatar& now, PresenceFrame& frame) {
  const std::int32_t dx = now.x - before.x;
  const std::int32_t dy = now.y - before.y;
  if (!tells_as_step(dx) || !tells_as_step(dy)) {
    frame.placed.push_back(now);
    return;
  }
  if (dx != 0 || dy != 0) frame.moved.push_back({now.slot, static_cast<std::int8_t>(dx), static_cast<std::int8_t>(dy)});
  if (now.look != before.look) frame.turned.push_back({now.slot, now.look});
}

}  // namespace

std::optional<Audience::Frame> Audience::encode(const Snapshot& snapshot, PersonId self, std::size_t neighbours) {
  choose(snapshot, self, std::min(neighbours, slots_max - 1));

  Frame sent;
  PresenceFrame frame;
  frame.tick = snapshot.tick;
  std::vector<Seen> now;
  now.reserve(chosen_.size());
  auto before = seen_.begin();
  for (const std::size_t index : chosen_) {
    const PersonId person = snapshot.persons[index];
    for (; before != seen_.end() && before->person < person; ++before) frame.left.push_back(before->avatar.slot);
    PlacedAvatar avatar{0, snapshot.x[index], snapshot.y[index], snapshot.looks[index]};
    if (before != seen_.end() && before->person == person) {
      avatar.slot = before->avatar.slot;
      tell_difference(before->avatar, avatar, frame);
      ++before;
    } else {
      avatar.slot = take_slot(person == self);
      frame.placed.push_back(avatar);
      sent.introduced.emplace_back(avatar.slot, person);
    }
    now.push_back({person, avatar});
  }
  for (; before != seen_.end(); ++before) frame.left.push_back(before->avatar.slot);

  // Only now, so that no slot changes its owner within one frame: an introduction comes before the frame it is for.
  for (const std::uint16_t slot : frame.left) slots_taken_[slot] = slot == 0;
  seen_ = std::move(now);
  if (frame.is_empty()) return std::nullopt;
  sent.bytes = campus::encode(frame);
  return sent;
}

std::optional<std::uint16_t> Audience::slot_of(PersonId person) const {
  const auto found = std::lower_bound(seen_.begin(), seen_.end(), person,
                                      [](const Seen& seen, PersonId wanted) { return seen.person < wanted; });
  if (found == seen_.end() || found->person != person) return std::nullopt;
  return found->avatar.slot;
}

void Audience::choose(const Snapshot& snapshot, PersonId self, std::size_t neighbours) {
  candidates_.clear();
  chosen_.clear();
  const std::size_t own = snapshot.index_of(self);
  if (own == snapshot.count()) return;

  auto known = seen_.begin();
  for (std::size_t index = 0; index < snapshot.count(); ++index) {
    const PersonId person = snapshot.persons[index];
    while (known != seen_.end() && known->person < person) ++known;
    if (index == own) continue;
    const bool is_known = known != seen_.end() && known->person == person;
    const std::int64_t distance =
        squared(snapshot.x[index] - snapshot.x[own]) + squared(snapshot.y[index] - snapshot.y[own]);
    if (distance > squared((is_known ? sight_tiles_known : sight_tiles) * position_steps)) continue;
    candidates_.push_back({distance * (is_known ? order_known : order_new), index});
  }
  if (candidates_.size() > neighbours) {
    const auto last = candidates_.begin() + static_cast<std::ptrdiff_t>(neighbours);
    std::nth_element(candidates_.begin(), last, candidates_.end());
    candidates_.erase(last, candidates_.end());
  }
  for (const Candidate& candidate : candidates_) chosen_.push_back(candidate.index);
  chosen_.push_back(own);
  std::sort(chosen_.begin(), chosen_.end());
}

std::uint16_t Audience::take_slot(bool own) {
  if (slots_taken_.empty()) slots_taken_.push_back(true);  // slot 0 is always the reader's own
  if (own) return 0;
  const auto free = std::find(slots_taken_.begin(), slots_taken_.end(), false);
  const auto slot = static_cast<std::uint16_t>(free - slots_taken_.begin());
  if (free == slots_taken_.end()) {
    slots_taken_.push_back(true);
  } else {
    *free = true;
  }
  return slot;
}

}  // namespace convene::campus
