#include "app/media.hpp"

#include "adapters/mesh_media.hpp"
#include "app/relays.hpp"
#include "app/secret_file.hpp"
#include "transport/log.hpp"

namespace convene::app {

namespace {

constexpr std::string_view scheme = "ws://";
constexpr std::size_t address_length_max = 200;

Result<transport::WebSocketClient::Address> read_address(const std::string& url) {
  const std::size_t colon = url.rfind(':');
  const bool has_port = url.starts_with(scheme) && colon != std::string::npos && colon > scheme.size() &&
                        colon + 1 < url.size() && url.find_first_not_of("0123456789", colon + 1) == std::string::npos;
  if (!has_port || url.size() > address_length_max) {
    return Failure{"'" + url + "' is no address of Janus.", "Give one like ws://127.0.0.1:8188."};
  }
  return transport::WebSocketClient::Address{url.substr(scheme.size(), colon - scheme.size()), url.substr(colon + 1),
                                             "/", "janus-protocol"};
}

}  // namespace

Result<MediaSettings> read_media(const ServeOptions& options) {
  const auto relays = read_relays(options);
  if (!relays) return relays.error();
  MediaSettings settings{relays.value(), std::nullopt};
  if (options.media != "janus") return settings;
  const auto address = read_address(options.janus);
  if (!address) return address.error();
  settings.janus = MediaSettings::Janus{address.value(), {}};
  if (options.janus_secret_file.empty()) return settings;
  auto secret = read_secret_file(options.janus_secret_file, "Janus");
  if (!secret) return secret.error();
  settings.janus->secret = std::move(secret.value());
  return settings;
}

MediaService::MediaService(transport::Shard& shard, MediaSettings settings) {
  if (!settings.janus) {
    media_ = std::make_unique<adapters::MeshMedia>(std::move(settings.relays));
    return;
  }
  auto janus = std::make_unique<adapters::JanusMedia>(
      std::move(settings.relays), std::move(settings.janus->secret),
      adapters::JanusSession::Line{[this](std::string text) { line_->send(std::move(text)); },
                                   [this] { line_->drop(); }});
  janus_ = janus.get();
  media_ = std::move(janus);
  line_ = std::make_unique<transport::WebSocketClient>(
      shard, std::move(settings.janus->address),
      transport::WebSocketClient::Handlers{[this] {
                                             log::info("Janus can be reached");
                                             janus_->session().opened();
                                           },
                                           [this](std::string_view text) { janus_->session().received(text); },
                                           [this] {
                                             log::warning("Janus cannot be reached: nobody is heard until it can");
                                             janus_->session().closed();
                                           }});
}

void MediaService::tick(Time now) {
  if (janus_) janus_->tick(now);
}

}  // namespace convene::app
