// Accepts connections on one address and port, and watches over the deadlines of all of them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "transport/handlers.hpp"
#include "transport/limits.hpp"
#include "transport/shard.hpp"
#include "transport/static_files.hpp"

namespace convene::transport {

class Listener {
 public:
  /// Shard, handlers and files must outlive the listener.
  Listener(Shard& shard, Handlers& handlers, const StaticFiles& files, Settings settings);
  /// Drops every connection without a word.
  ~Listener();

  /// Begins to listen. With port 0 the system chooses one. Fails when the port is taken or the address is not this
  /// machine's.
  Result<Done> open(const std::string& address, std::uint16_t port);
  std::uint16_t port() const;

  /// Instead of open(), where another part listens on this port, and hands over what it lets in.
  void begin(std::uint16_t port);
  /// Takes over a connected stream socket, and who is at its far end.
  void admit(int descriptor, const std::string& address);

  /// Stops accepting; health answers 503, upgrades are refused, idle connections end. WebSockets are the gateway's to
  /// close. Called on the shard's thread.
  void leave();

  /// All that are open, of either kind.
  std::size_t connections() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace convene::transport
