// TLS for sites without a proxy: listens, speaks TLS with whoever comes, and hands the plain bytes on to the listener
// by a pair of sockets. So nothing behind the door knows of TLS, and the one who writes to a socket stays the only one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "transport/listener.hpp"
#include "transport/shard.hpp"

namespace convene::transport {

class TlsDoor {
 public:
  /// In PEM; the certificate with its chain.
  struct Files {
    std::filesystem::path certificate;
    std::filesystem::path key;
  };

  /// Shard and listener must outlive the door.
  TlsDoor(Shard& shard, Listener& listener, Limits limits, Files files);
  /// Drops every connection without a word.
  ~TlsDoor();

  /// Reads the files and begins to listen, as Listener::open.
  Result<Done> open(const std::string& address, std::uint16_t port);
  std::uint16_t port() const;

  /// Reads the files anew, for those who come from now on. What cannot be used is refused, and the old stays.
  Result<Done> reload();

  /// Stops accepting; what is open goes on until the listener's side ends it.
  void leave();

  /// All that are open.
  std::size_t connections() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace convene::transport
