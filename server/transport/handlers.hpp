// What the transport asks of the floors above the wire. The product answers with gateway and HttpApi, tests with a
// fake. All calls come from the shard's thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "session/api_messages.hpp"
#include "session/connection.hpp"

namespace convene::transport {

using session::Cookies;

/// As session::ConnectionId.
using ConnectionId = std::uint64_t;

class Handlers {
 public:
  virtual ~Handlers() = default;

  // One WebSocket: connected, then any of received and writable, then closed once (see session::Gateway).
  virtual ConnectionId connected(session::Connection& connection, const Cookies& cookies) = 0;
  virtual void received(ConnectionId id, std::string_view text) = 0;
  /// A binary message: only where Settings::is_echo; elsewhere it ends the connection.
  virtual void received_bytes(ConnectionId, std::string_view) {}
  virtual void writable(ConnectionId id) = 0;
  virtual void closed(ConnectionId id) = 0;

  // HTTP below /api (see session::HttpApi). `done` must not be kept longer than the shard lives.
  virtual void handle(session::ApiRequest request, std::function<void(session::ApiResponse)> done) = 0;
  virtual std::size_t body_bytes_max(std::string_view path) = 0;

  /// Whether the cookies prove who somebody is; all others are strangers.
  virtual bool is_known(const Cookies& cookies) = 0;
};

}  // namespace convene::transport
