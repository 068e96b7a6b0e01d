// One WebSocket as the gateway sees it. Implemented over Beast by the transport and in memory by the simulation.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ports/delivery.hpp"

namespace convene::session {

class Connection {
 public:
  virtual ~Connection() = default;

  /// Sends frames that are whole, header and all (session/frames.hpp), gathered: at the end of the delivery turn that
  /// calls this. Called only while nothing is being sent; the end of it is told by Gateway::writable, never from within
  /// this call. The frames are shared with other connections and kept alive until they are sent.
  virtual void send(std::span<const ports::Bytes> frames) = 0;

  /// Starts the closing handshake after what is being sent, bounded by limits::close_ms; nothing is sent after it.
  /// Gateway::closed follows.
  virtual void close(std::uint16_t code, std::string_view reason) = 0;

  /// Stops or resumes reading, so that one who sends faster than is answered waits in their own socket.
  virtual void pause_reading(bool is_paused) = 0;
};

}  // namespace convene::session
