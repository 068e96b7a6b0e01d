// Texts of operator_limits.hpp.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/operator_limits.hpp"

#include <array>

namespace convene::protocol {

namespace {

constexpr std::array<OperatorLimit, 20> all_limits = {{
    {"handshake_ms", "ms", "a connection that has not sent its whole request by then is cut",
     &OperatorLimits::handshake_ms, 1000, 60000},
    {"first_command_ms", "ms", "a WebSocket that has not said hello by then is closed",
     &OperatorLimits::first_command_ms, 1000, 60000},
    {"ping_ms", "ms", "either side speaks at least this often",
     &OperatorLimits::ping_ms, 2000, 20000},
    {"dead_after_ms", "ms", "silence for longer is a dead line",
     &OperatorLimits::dead_after_ms, 45000, 600000},
    {"write_progress_ms", "ms", "a write that makes no progress for longer ends the connection",
     &OperatorLimits::write_progress_ms, 5000, 120000},
    {"leaving_ms", "ms", "after SIGTERM the process is gone within this",
     &OperatorLimits::leaving_ms, 2000, 60000},
    {"attendance_grace_ms", "ms", "a drop shorter than this counts as present",
     &OperatorLimits::attendance_grace_ms, 5000, 900000},
    {"chat_rate_per_second", "commands a second and person", "a person types slower",
     &OperatorLimits::chat_rate_per_second, 1, 1000},
    {"chat_burst", "commands", "a paste of several lines",
     &OperatorLimits::chat_burst, 1, 10000},
    {"command_rate_per_second", "commands a second and connection", "walking and reading included",
     &OperatorLimits::command_rate_per_second, 10, 10000},
    {"command_burst", "commands", "a client that comes back with much to ask",
     &OperatorLimits::command_burst, 50, 100000},
    {"visitors_connections_max", "connections an address", "in place of strangers_connections_max while a room is public or a hall takes part; WebSockets excepted",
     &OperatorLimits::visitors_connections_max, 64, 100000},
    {"presence_neighbours", "avatars", "the nearest K a reader is sent",
     &OperatorLimits::presence_neighbours, 1, 64},
    {"strangers_connections_max", "connections an address", "only people not signed in are counted; IPv6 by /64",
     &OperatorLimits::strangers_connections_max, 4, 100000},
    {"exchanges_per_30s", "sign-ins", "a whole institute arrives at once",
     &OperatorLimits::exchanges_per_30s, 30, 100000},
    {"cookie_days", "days", "how long a browser stays signed in",
     &OperatorLimits::cookie_days, 1, 400},
    {"keep_chat_days", "days", "older words in rooms, breakouts and conversations are emptied",
     &OperatorLimits::keep_chat_days, 1, 3650},
    {"keep_direct_days", "days", "older direct messages are emptied",
     &OperatorLimits::keep_direct_days, 1, 3650},
    {"keep_captions_days", "days", "older captions are emptied",
     &OperatorLimits::keep_captions_days, 1, 3650},
    {"link_days", "days", "how long a sign-in link works",
     &OperatorLimits::link_days, 1, 365},
}};

}  // namespace

std::span<const OperatorLimit> operator_limits() { return all_limits; }

}  // namespace convene::protocol
