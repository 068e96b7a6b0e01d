#include "fuzz/targets.hpp"

#include <array>

#include "fuzz/seeds.hpp"

namespace convene::fuzz {

std::span<const Target> targets() {
  static constexpr std::array all = {
      Target{"command", hold_command, command_seeds},
      Target{"server_frame", hold_server_frame, server_frame_seeds},
      Target{"payload", hold_payload, payload_seeds},
      Target{"json", hold_json, command_seeds},
      Target{"presence", hold_presence, presence_seeds},
      Target{"session", hold_session, session_seeds},
      Target{"http", hold_http, http_seeds},
      Target{"schedule", hold_schedule, schedule_seeds},
      Target{"map", hold_map, map_seeds},
      Target{"campus", hold_campus, campus_seeds},
  };
  return all;
}

}  // namespace convene::fuzz
