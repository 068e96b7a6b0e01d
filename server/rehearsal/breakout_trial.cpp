#include "rehearsal/breakout_trial.hpp"

#include <string>

namespace convene::rehearsal {
namespace {

// Shares of the rehearsal: all have come by then, rooms are laid out, everybody has a place, they go, they are called.
constexpr double prepare_share = 0.35;
constexpr double fill_share = 0.40;
constexpr double open_share = 0.45;
constexpr double recall_share = 0.75;
constexpr std::int32_t grace_s = 3;

}  // namespace

std::optional<protocol::Command> BreakoutTrial::next(double share, Microseconds now) {
  if (stage_ == Stage::gathering && share >= prepare_share) {
    stage_ = Stage::prepared;
    protocol::BreakoutPrepare prepare;
    prepare.room = main_room_;
    for (std::size_t number = 1; number <= rooms_; ++number) prepare.names.push_back("Group " + std::to_string(number));
    return prepare;
  }
  if (stage_ == Stage::prepared && share >= fill_share) {
    stage_ = Stage::filled;
    return protocol::BreakoutFill{main_room_, protocol::BreakoutFilling::even};
  }
  if (stage_ == Stage::filled && share >= open_share) {
    stage_ = Stage::open;
    opened_at_ = now;
    return protocol::BreakoutOpen{main_room_, 0, true};
  }
  if (stage_ == Stage::open && share >= recall_share) {
    stage_ = Stage::recalled;
    closes_at_ = now + grace_s * second;
    return protocol::BreakoutRecall{main_room_, grace_s};
  }
  return std::nullopt;
}

Slot BreakoutTrial::belongs(RoomId room) const {
  const bool stays = room && (stage_ == Stage::open || stage_ == Stage::recalled);
  return {stays ? room : main_room_};
}

void BreakoutTrial::came_into(Who who, RoomId room, Microseconds now, BreakoutMeasures& measures) {
  if (!room || (stage_ != Stage::open && stage_ != Stage::recalled)) return;
  if (room == main_room_) {
    if (stage_ == Stage::recalled && punctual_.erase(who) > 0) measures.back.add(now - closes_at_);
    return;
  }
  const auto [own, is_first] = own_.try_emplace(who, room);
  if (!is_first) {
    if (own->second != room) ++measures.misplaced;
    return;
  }
  measures.moved.add(now - opened_at_);
  punctual_.insert(who);
}

}  // namespace convene::rehearsal
