// What a client makes of presence frames: the plainest reading of the layout there is.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <span>
#include <utility>

#include "base/id.hpp"
#include "campus/presence_codec.hpp"
#include "campus/sight_rule.hpp"

namespace convene::campus {

class CrowdClient {
 public:
  void receive(std::span<const std::uint8_t> bytes, std::span<const std::pair<std::uint16_t, PersonId>> introduced) {
    for (const auto& [slot, person] : introduced) {
      ASSERT_FALSE(avatars_.contains(slot)) << "slot " << slot << " has an owner who has not left";
      people_[slot] = person;
    }
    const auto decoded = decode_presence(bytes);
    ASSERT_TRUE(decoded);
    for (const std::uint16_t slot : decoded->left) ASSERT_EQ(avatars_.erase(slot), 1u);
    for (const PlacedAvatar& avatar : decoded->placed) avatars_[avatar.slot] = {avatar.x, avatar.y, avatar.look};
    for (const auto* moves : {&decoded->moved, &decoded->stepped}) {
      for (const MovedAvatar& step : *moves) {
        ASSERT_TRUE(avatars_.contains(step.slot));
        avatars_[step.slot].x = static_cast<std::uint16_t>(avatars_[step.slot].x + step.dx);
        avatars_[step.slot].y = static_cast<std::uint16_t>(avatars_[step.slot].y + step.dy);
      }
    }
    for (const TurnedAvatar& turn : decoded->turned) {
      ASSERT_TRUE(avatars_.contains(turn.slot));
      avatars_[turn.slot].look = turn.look;
    }
  }

  Picture seen() const {
    Picture seen;
    for (const auto& [slot, avatar] : avatars_) seen[people_.at(slot)] = avatar;
    return seen;
  }

 private:
  std::map<std::uint16_t, PersonId> people_;
  std::map<std::uint16_t, SeenAvatar> avatars_;
};

}  // namespace convene::campus
