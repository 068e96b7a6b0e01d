// Every command of the protocol once, empty: for tests that must hold for each of them, those of tomorrow included.
#pragma once

#include <utility>
#include <variant>
#include <vector>

#include "protocol/generated/cpp/messages.hpp"

namespace convene::testing {

inline std::vector<protocol::Command> every_command() {
  std::vector<protocol::Command> commands;
  using Commands = protocol::Command::variant;
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    (commands.emplace_back(std::variant_alternative_t<Index, Commands>{}), ...);
  }
  (std::make_index_sequence<std::variant_size_v<Commands>>());
  return commands;
}

}  // namespace convene::testing
