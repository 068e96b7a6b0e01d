// For public conformance suites: a second door, on loopback only, behind which the real connections with their real
// limits say back whatever they are told. It knows nothing of the convening.
#pragma once

#include <deque>
#include <unordered_map>

#include "ports/delivery.hpp"
#include "transport/delivery_turns.hpp"
#include "transport/handlers.hpp"
#include "transport/listener.hpp"

namespace convene::app {

class Diagnostics final : public transport::Handlers {
 public:
  /// The shard must outlive it.
  Diagnostics(transport::Shard& shard, transport::Limits limits);

  /// On a port of the system's choice.
  Result<Done> open();
  std::uint16_t port() const { return listener_.port(); }
  void leave();
  std::size_t connections() const { return listener_.connections(); }

  transport::ConnectionId connected(session::Connection& connection, const transport::Cookies& cookies) override;
  void received(transport::ConnectionId id, std::string_view text) override;
  void received_bytes(transport::ConnectionId id, std::string_view bytes) override;
  void writable(transport::ConnectionId id) override;
  void closed(transport::ConnectionId id) override { lines_.erase(id); }

  void handle(session::ApiRequest request, std::function<void(session::ApiResponse)> done) override;
  std::size_t body_bytes_max(std::string_view) override { return 0; }
  bool is_known(const transport::Cookies&) override { return false; }

 private:
  struct Line {
    session::Connection* connection = nullptr;
    std::deque<ports::Bytes> waiting;  // at most waiting_max: then it is not read until some have gone
    bool is_sending = false;
  };
  static constexpr std::size_t waiting_max = 32;

  void say_back(Line& line, ports::Bytes frame);
  std::size_t turn();

  std::unordered_map<transport::ConnectionId, Line> lines_;
  transport::ConnectionId last_id_ = 0;
  transport::StaticFiles no_files_;
  transport::DeliveryTurns turns_;
  transport::Listener listener_;
};

}  // namespace convene::app
