#include "adapters/mesh_media.hpp"

#include "adapters/turn_credentials.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::adapters {

MeshMedia::Ways MeshMedia::ways_for(PersonId person, Time now) {
  const Milliseconds lifetime(protocol::limits::relay_credential_ms);
  // Asked for anew at half of their time, so that no call ends because one ask is lost.
  Ways ways{{}, now + lifetime / 2};
  const TurnCredentials credentials = turn_credentials(relays_.secret, person, now + lifetime);
  for (const std::string& url : relays_.urls) {
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

void MeshMedia::signal(PersonId to, const protocol::VoiceSignal& signal, const Tell& tell) {
  protocol::VoiceSignalled passed;
  passed.from = signal.seat;
  passed.to = signal.to;
  passed.link = signal.link;
  passed.kind = signal.kind;
  passed.text = signal.text;
  passed.part = signal.part;
  tell(to, passed);
}

}  // namespace convene::adapters
