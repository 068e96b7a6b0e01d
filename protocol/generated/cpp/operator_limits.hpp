// The limits that an operator may set, and within what.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "protocol/generated/cpp/limits.hpp"

namespace convene::protocol {

/// As they stand in this process: made once at the start, then handed down.
struct OperatorLimits {
  /// In ms. A connection that has not sent its whole request by then is cut.
  std::uint64_t handshake_ms = limits::handshake_ms;

  /// In ms. A WebSocket that has not said hello by then is closed.
  std::uint64_t first_command_ms = limits::first_command_ms;

  /// In ms. Either side speaks at least this often.
  std::uint64_t ping_ms = limits::ping_ms;

  /// In ms. Silence for longer is a dead line.
  std::uint64_t dead_after_ms = limits::dead_after_ms;

  /// In ms. A write that makes no progress for longer ends the connection.
  std::uint64_t write_progress_ms = limits::write_progress_ms;

  /// In ms. After SIGTERM the process is gone within this.
  std::uint64_t leaving_ms = limits::leaving_ms;

  /// In ms. A drop shorter than this counts as present.
  std::uint64_t attendance_grace_ms = limits::attendance_grace_ms;

  /// In commands a second and person. A person types slower.
  std::uint64_t chat_rate_per_second = limits::chat_rate_per_second;

  /// In commands. A paste of several lines.
  std::uint64_t chat_burst = limits::chat_burst;

  /// In commands a second and connection. Walking and reading included.
  std::uint64_t command_rate_per_second = limits::command_rate_per_second;

  /// In commands. A client that comes back with much to ask.
  std::uint64_t command_burst = limits::command_burst;

  /// In connections an address. In place of strangers_connections_max while a room is public or a hall takes part;
  /// WebSockets excepted.
  std::uint64_t visitors_connections_max = limits::visitors_connections_max;

  /// In avatars. The nearest K a reader is sent.
  std::uint64_t presence_neighbours = limits::presence_neighbours;

  /// In connections an address. Only people not signed in are counted; IPv6 by /64.
  std::uint64_t strangers_connections_max = limits::strangers_connections_max;

  /// In sign-ins. A whole institute arrives at once.
  std::uint64_t exchanges_per_30s = limits::exchanges_per_30s;

  /// In days. How long a browser stays signed in.
  std::uint64_t cookie_days = limits::cookie_days;

  /// In days. Older words in rooms, breakouts and conversations are emptied.
  std::uint64_t keep_chat_days = limits::keep_chat_days;

  /// In days. Older direct messages are emptied.
  std::uint64_t keep_direct_days = limits::keep_direct_days;

  /// In days. Older captions are emptied.
  std::uint64_t keep_captions_days = limits::keep_captions_days;

  /// In days. How long a sign-in link works.
  std::uint64_t link_days = limits::link_days;
};

/// One of them as people read it.
struct OperatorLimit {
  std::string_view name;
  std::string_view unit;
  std::string_view why;
  std::uint64_t OperatorLimits::*value;
  std::uint64_t min;
  std::uint64_t max;
};

/// All of them, in the order of the schema.
std::span<const OperatorLimit> operator_limits();

}  // namespace convene::protocol
