#include "adapters/relays.hpp"

#include "adapters/turn_credentials.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::adapters {

ports::Media::Ways ways_through(const Relays& relays, PersonId person, Time now) {
  const Milliseconds lifetime(protocol::limits::relay_credential_ms);
  // Asked for anew at half of their time, so that no call ends because one ask is lost.
  ports::Media::Ways ways{{}, now + lifetime / 2};
  const TurnCredentials credentials = turn_credentials(relays.secret, person, now + lifetime);
  for (const std::string& url : relays.urls) {
    protocol::RelayServer server;
    server.url = url;
    if (url.starts_with("turn")) {
      server.username = credentials.username;
      server.credential = credentials.credential;
    }
    ways.servers.push_back(std::move(server));
  }
  return ways;
}

}  // namespace convene::adapters
