#include "app/diagnostics.hpp"

#include "protocol/generated/cpp/errors.hpp"
#include "session/api_answers.hpp"
#include "session/batch.hpp"
#include "session/frames.hpp"

namespace convene::app {
namespace {

transport::Settings settings_with(transport::Limits limits) {
  transport::Settings settings;
  settings.limits = limits;
  settings.is_echo = true;
  return settings;
}

}  // namespace

Diagnostics::Diagnostics(transport::Shard& shard, transport::Limits limits)
    : turns_(shard, [this] { return turn(); }), listener_(shard, *this, no_files_, settings_with(limits)) {}

Result<Done> Diagnostics::open() { return listener_.open("127.0.0.1", 0); }

void Diagnostics::leave() {
  listener_.leave();
  const auto code = protocol::CloseCode::restarting;
  for (auto& [id, line] : lines_)
    line.connection->close(static_cast<std::uint16_t>(code), protocol::text_of(code).sentence);
}

transport::ConnectionId Diagnostics::connected(session::Connection& connection, const transport::Cookies&) {
  lines_[++last_id_].connection = &connection;
  return last_id_;
}

void Diagnostics::received(transport::ConnectionId id, std::string_view text) {
  say_back(lines_.at(id), session::text_frame(text));
}

void Diagnostics::received_bytes(transport::ConnectionId id, std::string_view bytes) {
  say_back(lines_.at(id), session::frame_of(session::Opcode::binary, bytes));
}

void Diagnostics::say_back(Line& line, ports::Bytes frame) {
  line.waiting.push_back(std::move(frame));
  if (line.waiting.size() >= waiting_max) line.connection->pause_reading(true);
  turns_.ask();
}

void Diagnostics::writable(transport::ConnectionId id) {
  Line& line = lines_.at(id);
  line.is_sending = false;
  if (line.waiting.size() < waiting_max) line.connection->pause_reading(false);
  if (!line.waiting.empty()) turns_.ask();
}

std::size_t Diagnostics::turn() {
  std::size_t sends = 0;
  for (auto& [id, line] : lines_) {
    if (line.is_sending || line.waiting.empty()) continue;
    session::Batch batch;
    for (; !line.waiting.empty() && !batch.is_full(); line.waiting.pop_front()) batch.add(line.waiting.front());
    line.is_sending = true;
    line.connection->send(batch.frames());
    ++sends;
  }
  return sends;
}

void Diagnostics::handle(session::ApiRequest, std::function<void(session::ApiResponse)> done) {
  done(session::not_found());
}

}  // namespace convene::app
