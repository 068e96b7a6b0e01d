// A line to another server by WebSocket, opened again and again while this lives. Whoever uses it knows that it breaks.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "transport/shard.hpp"

namespace convene::transport {

class WebSocketClient {
 public:
  struct Address {
    std::string host;
    std::string port;
    std::string path = "/";
    std::string subprotocol;
  };
  /// On the shard's thread. Each opened() is followed by one closed(), which is never called from within send() or
  /// drop(); a try that fails calls nothing.
  struct Handlers {
    std::function<void()> opened;
    std::function<void(std::string_view)> received;
    std::function<void()> closed;
  };

  /// Tries at once, and a while after each end anew.
  WebSocketClient(Shard& shard, Address address, Handlers handlers);
  ~WebSocketClient();

  /// Sends a text, in order, while the line is open; nothing otherwise.
  void send(std::string text);
  void drop();

 private:
  class Line;
  struct Core;
  std::shared_ptr<Core> core_;
};

}  // namespace convene::transport
