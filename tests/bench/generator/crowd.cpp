#include "bench/generator/crowd.hpp"

#include <algorithm>

namespace convene::bench {
namespace {

constexpr std::uint32_t mask = 0x5A17C3E9;  // any will do; the server must undo it all the same

std::unique_ptr<Dialect> dialect_of(const Options& options, Dialect::Mouth mouth, Ears& ears) {
  if (options.dialect == "convene") return make_convene(options, std::move(mouth), ears);
  if (options.dialect == "plain") return make_plain(options, std::move(mouth), ears);
  if (options.dialect == "socketio") return make_socketio(options, std::move(mouth), ears);
  if (options.dialect == "colyseus") return make_colyseus(options, std::move(mouth), ears);
  return nullptr;
}

}  // namespace

std::unique_ptr<Crowd> Crowd::make(const Options& options, Ears& ears) {
  const auto endpoint = rehearsal::resolve("localhost", options.port);
  if (!endpoint) return nullptr;
  std::unique_ptr<Crowd> crowd(new Crowd(options, ears, endpoint.value()));
  return crowd->dialect_ ? std::move(crowd) : nullptr;
}

Crowd::Crowd(const Options& options, Ears& ears, const rehearsal::Endpoint& endpoint)
    : ears_(ears),
      endpoint_(endpoint),
      lines_(options.people + 1, *this),
      readers_(options.people + 1),
      dialect_(dialect_of(
          options, [this](Who who, Opcode opcode, std::string_view payload) { say(who, opcode, payload); }, ears)),
      in_flight_(options.in_flight) {}

void Crowd::join(Who who, int receive_bytes) {
  readers_[who].forget();
  if (!lines_.connect(who, endpoint_, {who + 1, receive_bytes})) lost(who);
}

bool Crowd::join_all(std::size_t count, const std::function<int(Who)>& receive_bytes) {
  const std::size_t before = joined_;
  Who begun = 0;
  return poll_while_not(
      [&] {
        while (begun < count && begun - (joined_ - before) < in_flight_) {
          join(begun, receive_bytes ? receive_bytes(begun) : 0);
          ++begun;
        }
        return joined_ - before >= count;
      },
      60 * second);
}

void Crowd::poll_until(Microseconds end) {
  for (Microseconds now = now_us(); now < end; now = now_us()) lines_.poll(std::chrono::microseconds(end - now));
}

bool Crowd::poll_while_not(const std::function<bool()>& is_done, Microseconds seconds_max) {
  const Microseconds end = now_us() + seconds_max;
  while (!is_done()) {
    if (now_us() >= end) return false;
    lines_.poll(Milliseconds(5));
  }
  return true;
}

void Crowd::connected(Who who) { lines_.send(who, rehearsal::upgrade_request(dialect_->upgrade(who))); }

void Crowd::received(Who who, std::string_view bytes) {
  arrived_at_ = now_us();
  const bool is_sound = readers_[who].read(
      bytes, [&] { dialect_->open(who); },
      [&](Opcode opcode, std::string_view payload) {
        if (opcode == Opcode::ping) return say(who, Opcode::pong, payload);
        if (opcode == Opcode::close && payload.size() >= 2) {
          const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(payload[at]); };
          return ears_.closed(who, static_cast<std::uint16_t>(byte(0) << 8 | byte(1)));
        }
        if (opcode == Opcode::text || opcode == Opcode::binary) dialect_->message(who, opcode, payload);
      });
  if (is_sound) return;
  lines_.cut(who);
  lost(who);
}

void Crowd::lost(Who who) {
  ++lost_;
  ears_.lost(who);
}

void Crowd::say(Who who, Opcode opcode, std::string_view payload) {
  outgoing_.clear();
  rehearsal::append_frame(outgoing_, opcode, payload, mask);
  lines_.send(who, outgoing_);
}

}  // namespace convene::bench
