// What can happen in a world, each with its weight.
#pragma once

#include <span>
#include <string_view>

namespace convene::simulation {

class World;

struct Action {
  std::string_view name;
  int weight = 0;
  void (*act)(World&) = nullptr;
};

/// What people do in their tabs.
std::span<const Action> people_actions();
std::span<const Action> breakout_actions();
std::span<const Action> word_actions();
std::span<const Action> stage_actions();
std::span<const Action> slides_actions();
std::span<const Action> question_actions();
std::span<const Action> board_actions();
std::span<const Action> voice_actions();
std::span<const Action> order_actions();
std::span<const Action> affinity_actions();
std::span<const Action> meeting_actions();
std::span<const Action> paced_actions();
std::span<const Action> reaction_actions();
std::span<const Action> hall_actions();
std::span<const Action> tools_actions();
/// What lines, disk, clock and operators do.
std::span<const Action> trouble_actions();

}  // namespace convene::simulation
