// What arrives over a WebSocket, and what is read back from the journal.
#include <optional>
#include <variant>
#include <vector>

#include "base/assert.hpp"
#include "campus/presence_codec.hpp"
#include "fuzz/targets.hpp"
#include "protocol/codec/codec.hpp"
#include "protocol/codec/strict_json.hpp"
#include "session/session.hpp"

namespace convene::fuzz {

/// What is understood is understood the same when it is said again.
void hold_command(std::string_view bytes) {
  const auto frame = protocol::decode_command(bytes);
  if (!frame) return;
  const auto again = protocol::decode_command(protocol::encode(frame.value()));
  CONVENE_ASSERT(again && again.value() == frame.value());
}

void hold_server_frame(std::string_view bytes) { (void)protocol::decode_server(bytes); }

/// Every kind of entry in turn, since a payload does not say what it is.
void hold_payload(std::string_view bytes) {
  const auto hold = [bytes](const protocol::Event& kind) {
    const std::string_view name = protocol::name_of(kind);
    const protocol::Columns columns{PersonId{7}, PersonId{9}};
    const auto event = protocol::decode_payload(name, protocol::payload_version, bytes, columns);
    if (!event) return;
    const auto again =
        protocol::decode_payload(name, protocol::payload_version, protocol::encode_payload(event.value()), columns);
    CONVENE_ASSERT(again && again.value() == event.value());
  };
  using Events = protocol::Event::variant;
  [&]<std::size_t... Index>(std::index_sequence<Index...>) { (hold(std::variant_alternative_t<Index, Events>{}), ...); }
  (std::make_index_sequence<std::variant_size_v<Events>>());
}

void hold_json(std::string_view bytes) {
  const auto document = protocol::parse_strict(bytes);
  if (!document) return;
  std::string written;
  protocol::append_json(written, document.value().root());
  const auto again = protocol::parse_strict(written);
  CONVENE_ASSERT(again);
  std::string written_again;
  protocol::append_json(written_again, again.value().root());
  CONVENE_ASSERT(written_again == written);
}

/// There is one way only to write a frame.
void hold_presence(std::string_view bytes) {
  const auto* first = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto frame = campus::decode_presence({first, bytes.size()});
  if (!frame) return;
  std::vector<std::uint8_t> written;
  campus::encode(*frame, written);
  CONVENE_ASSERT(std::string_view(reinterpret_cast<const char*>(written.data()), written.size()) == bytes);
}

/// Lines are frames, a hundred milliseconds apart. A session that closed says nothing more.
void hold_session(std::string_view bytes) {
  Time now = from_milliseconds(1'700'000'000'000);
  const protocol::OperatorLimits limits;
  session::Session session({{PersonId{7}, "cookie"}}, now, limits);
  bool is_closed = false;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const auto actions = session.on_frame(now, bytes.substr(0, end), nullptr);
    CONVENE_ASSERT(!is_closed || actions.empty());
    for (const session::Action& action : actions) {
      is_closed = is_closed || std::holds_alternative<session::Close>(action);
      if (const auto* greet = std::get_if<session::Greet>(&action)) {
        CONVENE_ASSERT(greet->credential.person == PersonId{7});
        session.greeted(now, {});
      }
      CONVENE_ASSERT(!std::holds_alternative<session::Submit>(action) || session.is_greeted());
    }
    now += Milliseconds(100);
    for (const session::Action& action : session.on_tick(now)) {
      is_closed = is_closed || std::holds_alternative<session::Close>(action);
    }
    bytes = end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1);
  }
}

}  // namespace convene::fuzz
