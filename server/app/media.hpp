// How voice and pictures are carried, as an operator chose: from browser to browser, or by Janus.
#pragma once

#include <memory>
#include <optional>

#include "adapters/janus_media.hpp"
#include "adapters/relays.hpp"
#include "app/options.hpp"
#include "base/result.hpp"
#include "transport/websocket_client.hpp"

namespace convene::app {

struct MediaSettings {
  struct Janus {
    transport::WebSocketClient::Address address;
    std::string secret;
  };
  adapters::Relays relays;
  std::optional<Janus> janus;
};

/// Fails where an address is none, or a secret cannot be read.
Result<MediaSettings> read_media(const ServeOptions& options);

class MediaService {
 public:
  MediaService(transport::Shard& shard, MediaSettings settings);

  ports::Media& media() { return *media_; }
  /// Ten times a second.
  void tick(Time now);

 private:
  std::unique_ptr<transport::WebSocketClient> line_;  // outlives what speaks by it
  std::unique_ptr<ports::Media> media_;
  adapters::JanusMedia* janus_ = nullptr;
};

}  // namespace convene::app
