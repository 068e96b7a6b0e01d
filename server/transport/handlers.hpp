// What the transport asks of the floors above the wire. The product answers with gateway and HttpApi, tests with a
// fake. All calls come from the shard's thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "base/result.hpp"
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

  /// Whether a body posted there is handed on as it comes, instead of being gathered (see session::SlidesApi).
  virtual bool is_upload(std::string_view) { return false; }
  /// A body of so many bytes is about to come. Refused: the answer, and nothing of it is wanted.
  virtual Result<std::unique_ptr<session::Upload>, session::ApiResponse> begin_upload(const session::ApiRequest&,
                                                                                      std::uint64_t) {
    return session::ApiResponse{404, {}, {}};
  }

  /// Whether many strangers may come from one address now: a room is shown to the public, or a hall takes part.
  virtual bool has_visitors() { return false; }

  /// Whether the cookies prove who somebody is; all others are strangers.
  virtual bool is_known(const Cookies& cookies) = 0;
};

}  // namespace convene::transport
