#include "campus/audience.hpp"

#include <algorithm>
#include <limits>

namespace convene::campus {

namespace {

constexpr std::size_t own_slot = 0;

bool tells_as_step(std::int32_t difference) {
  return difference >= std::numeric_limits<std::int8_t>::min() && difference <= std::numeric_limits<std::int8_t>::max();
}

}  // namespace

std::optional<Audience::Frame> Audience::encode(const Snapshot& snapshot, PersonId self, std::size_t neighbours,
                                                Desk& desk) {
  desk.frame_.clear();
  desk.frame_.tick = snapshot.tick;
  desk.introduced_.clear();
  desk.now_.assign(slots_.size(), Desk::nowhere);
  if (slots_.empty()) slots_.resize(1);  // slot 0 is always the reader's own

  const std::size_t own = snapshot.index_of(self, slots_[own_slot].index);
  std::span<const Nearest::Chosen> chosen;
  if (own != snapshot.count()) {
    find_known(snapshot, desk);
    chosen = desk.nearest_.choose(snapshot, own, desk.known_, std::min(neighbours, slots_max - 1));
    for (const Nearest::Chosen& one : chosen) {
      if (one.slot != Nearest::no_slot) desk.now_[one.slot] = one.index;
    }
    if (slots_[own_slot].person) desk.now_[own_slot] = static_cast<std::uint32_t>(own);
  }
  tell_seen(snapshot, desk);
  if (own != snapshot.count() && !slots_[own_slot].person) tell_new(snapshot, own, own_slot, desk);
  std::size_t slot = own_slot + 1;
  for (const Nearest::Chosen& one : chosen) {
    if (one.slot != Nearest::no_slot) continue;
    while (slot < slots_.size() && slots_[slot].person) ++slot;
    tell_new(snapshot, one.index, slot, desk);
  }
  free_left(desk);
  if (desk.frame_.is_empty()) return std::nullopt;
  campus::encode(desk.frame_, desk.bytes_);
  return Frame{desk.bytes_, desk.introduced_};
}

/// Where in the snapshot those are now who were seen last.
void Audience::find_known(const Snapshot& snapshot, Desk& desk) {
  desk.known_.clear();
  for (std::size_t slot = own_slot + 1; slot < slots_.size(); ++slot) {
    if (!slots_[slot].person) continue;
    const std::size_t index = snapshot.index_of(slots_[slot].person, slots_[slot].index);
    if (index == snapshot.count()) continue;
    desk.known_.push_back({static_cast<std::uint32_t>(index), static_cast<std::uint16_t>(slot)});
  }
}

void Audience::tell_seen(const Snapshot& snapshot, Desk& desk) {
  PresenceFrame& frame = desk.frame_;
  for (std::size_t at = 0; at < desk.now_.size(); ++at) {
    Seen& seen = slots_[at];
    if (!seen.person) continue;
    const auto slot = static_cast<std::uint16_t>(at);
    const std::uint32_t index = desk.now_[at];
    if (index == Desk::nowhere) {
      frame.left.push_back(slot);
      continue;
    }
    const std::int32_t dx = snapshot.x[index] - seen.x;
    const std::int32_t dy = snapshot.y[index] - seen.y;
    const std::uint8_t look = snapshot.looks[index];
    if (!tells_as_step(dx) || !tells_as_step(dy)) {
      frame.placed.push_back({slot, snapshot.x[index], snapshot.y[index], look});
    } else {
      auto& moves = is_small_step(dx) && is_small_step(dy) ? frame.stepped : frame.moved;
      if (dx != 0 || dy != 0) moves.push_back({slot, static_cast<std::int8_t>(dx), static_cast<std::int8_t>(dy)});
      if (look != seen.look) frame.turned.push_back({slot, look});
    }
    seen = {seen.person, index, snapshot.x[index], snapshot.y[index], look};
  }
}

void Audience::tell_new(const Snapshot& snapshot, std::size_t index, std::size_t slot, Desk& desk) {
  constexpr std::size_t at_a_time = 8;  // doubling would cost a crowd's readers twice what they need
  if (slot == slots_.capacity()) slots_.reserve(slot + at_a_time);
  if (slot == slots_.size()) slots_.emplace_back();
  const Seen seen{snapshot.persons[index], static_cast<std::uint32_t>(index), snapshot.x[index], snapshot.y[index],
                  snapshot.looks[index]};
  slots_[slot] = seen;
  const auto told = static_cast<std::uint16_t>(slot);
  desk.frame_.placed.push_back({told, seen.x, seen.y, seen.look});
  desk.introduced_.emplace_back(told, seen.person);
}

/// Only after all is told, so that no slot changes its owner within one frame: an introduction comes before the frame
/// it is for.
void Audience::free_left(const Desk& desk) {
  for (const std::uint16_t slot : desk.frame_.left) slots_[slot].person = {};
  while (!slots_.empty() && !slots_.back().person) slots_.pop_back();
  // Who has left a crowd gives its memory back, but not at every step.
  constexpr std::size_t few = 8;
  if (slots_.capacity() > few + 4 * slots_.size()) slots_.shrink_to_fit();
}

}  // namespace convene::campus
