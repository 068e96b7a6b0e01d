// The gateway delivers: the table of connections, their readers on topics, and what is due to each.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "host/host.hpp"
#include "ports/clock.hpp"
#include "ports/delivery.hpp"
#include "session/connection.hpp"

namespace convene::session {

/// Names a connection for as long as the process lives; never used twice.
using ConnectionId = std::uint64_t;

/// What the cookies of the upgrade request prove: this browser may speak for these people.
struct Credential {
  PersonId person;
  std::string cookie_hash;
};

class Gateway : public ports::Delivery {
 public:
  Gateway(host::Host& host, const ports::Clock& clock);
  ~Gateway() override;

  /// A WebSocket is open. The connection must stay alive until closed() has been called for it.
  ConnectionId connected(Connection& connection, std::vector<Credential> credentials);
  /// One text message came; the transport refuses binary ones itself.
  void received(ConnectionId id, std::string_view text);
  /// The last message given to Connection::send is with the kernel.
  void writable(ConnectionId id);
  /// The WebSocket is gone, for whatever reason. The connection is not touched again.
  void closed(ConnectionId id);

  /// To be called ten times a second: deadlines, presence, live news that waited.
  void tick();

  /// Leaving: closes every connection with 1012; new ones are closed at once.
  void leave();
  std::size_t connections() const;

  // ports::Delivery, called by the host.
  void open(PersonId person, const ports::Opening& opening) override;
  void close(PersonId person, const std::string& topic, std::string_view why) override;
  void publish(const std::string& topic, std::uint64_t first, std::uint64_t count, ports::Bytes frame) override;
  void replace(const std::string& topic, std::uint64_t offset, ports::Bytes frame) override;
  void live(const std::string& topic, std::string_view key, ports::Bytes frame) override;
  void expel(PersonId person, protocol::CloseCode code) override;
  void world(std::shared_ptr<const campus::Snapshot> snapshot) override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace convene::session
