// What bounds a stranger on the wire, and what an operator says about the place the server stands in.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "protocol/generated/cpp/operator_limits.hpp"

namespace convene::transport {

struct Limits {
  Limits() : Limits(protocol::OperatorLimits{}) {}
  explicit Limits(const protocol::OperatorLimits& chosen)
      : handshake(chosen.handshake_ms),
        idle(chosen.dead_after_ms),
        ping(chosen.ping_ms),
        dead_after(chosen.dead_after_ms),
        write_progress(chosen.write_progress_ms),
        strangers_max(chosen.strangers_connections_max),
        visitors_max(std::max<std::size_t>(chosen.visitors_connections_max, chosen.strangers_connections_max)) {}

  Milliseconds handshake;                          // first byte to last byte of a request
  Milliseconds idle;                               // between two requests of one connection
  Milliseconds ping;                               // silence after which a WebSocket is pinged
  Milliseconds dead_after;                         // silence after which it is taken for dead
  Milliseconds write_progress;                     // a write that does not advance for longer ends
  Milliseconds close{protocol::limits::close_ms};  // for a closing handshake
  Milliseconds sweep{100};                         // how exact all of these are

  std::size_t header_bytes_max = protocol::limits::http_header_bytes_max;
  std::size_t headers_max = protocol::limits::http_headers_max;
  std::size_t message_bytes_max = protocol::limits::frame_in_bytes_max;

  /// Connections of one address that prove nobody, and those that have not sent a request yet.
  std::size_t strangers_max;
  std::size_t silent_max = 4 * strangers_max;
  /// The same for pages and /api while there are visitors; WebSockets stay at the one above.
  std::size_t visitors_max;
};

struct Settings {
  Limits limits;
  /// Exact origins ("https://institute.example") that may open WebSockets and change state, besides those of this
  /// machine's own browser, which may wherever there is no proxy.
  std::vector<std::string> origins;
  /// A proxy in front speaks TLS and tells the client's address in X-Forwarded-For and -Proto.
  bool is_behind_proxy = false;
  /// Whatever comes has come by TLS, which ends in this process.
  bool is_tls = false;
  /// For conformance suites, on loopback: connections are let in without origin and subprotocol, with binary messages.
  bool is_echo = false;
};

}  // namespace convene::transport
