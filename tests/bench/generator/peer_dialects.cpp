// The peers' dialects: plain text frames, Socket.IO (Engine.IO 4 over WebSocket), Colyseus (its binary room protocol).
#include "bench/generator/dialect.hpp"
#include "bench/generator/stamps.hpp"

namespace convene::bench {
namespace {

class PeerDialect : public Dialect {
 public:
  PeerDialect(const Options& options, Mouth mouth, Ears& ears)
      : host_("localhost:" + options.port), mouth_(std::move(mouth)), ears_(ears) {}

  Upgrade upgrade(Who) override { return {"/", host_, "", "", ""}; }
  void move(Who, Spot) override {}

 protected:
  void hear(Who who, std::string_view payload) {
    each_stamp(payload, [&](Microseconds stamp) { ears_.heard(who, stamp); });
  }

  std::string host_;
  Mouth mouth_;
  Ears& ears_;
};

/// What is said comes back to everyone as it is.
class Plain final : public PeerDialect {
 public:
  using PeerDialect::PeerDialect;

  void open(Who who) override { ears_.joined(who); }
  void message(Who who, Opcode, std::string_view payload) override { hear(who, payload); }
  std::uint32_t chat(Who who, std::string_view text) override {
    mouth_(who, Opcode::text, text);
    return 0;
  }
};

class SocketIo final : public PeerDialect {
 public:
  using PeerDialect::PeerDialect;

  Upgrade upgrade(Who) override { return {"/socket.io/?EIO=4&transport=websocket", host_, "", "", ""}; }
  void open(Who) override {}
  void message(Who who, Opcode, std::string_view payload) override {
    if (payload.starts_with("42")) return hear(who, payload);
    if (payload.starts_with("40")) return ears_.joined(who);
    if (payload.starts_with("0")) mouth_(who, Opcode::text, "40");
    if (payload == "2") mouth_(who, Opcode::text, "3");
  }
  std::uint32_t chat(Who who, std::string_view text) override {
    mouth_(who, Opcode::text, "42[\"chat\",\"" + std::string(text) + "\"]");
    return 0;
  }
};

class Colyseus final : public PeerDialect {
 public:
  Colyseus(const Options& options, Mouth mouth, Ears& ears)
      : PeerDialect(options, std::move(mouth), ears), seats_(options.sessions) {}

  Upgrade upgrade(Who who) override { return {seats_.at(who), host_, "", "", ""}; }
  void open(Who) override {}

  void message(Who who, Opcode, std::string_view payload) override {
    if (payload.empty()) return;
    const auto code = static_cast<std::uint8_t>(payload[0]) & 0x1F;
    if (code == room_data) return hear(who, payload);
    if (code == room_state_patch) return ears_.positions(who, payload);
    if (code != join_room) return;
    mouth_(who, Opcode::binary, std::string(1, join_room));
    ears_.joined(who);
  }

  std::uint32_t chat(Who who, std::string_view text) override {
    std::string frame = {room_data, static_cast<char>(0xA4), 'c', 'h', 'a', 't', static_cast<char>(0xD9)};
    frame.push_back(static_cast<char>(text.size()));
    mouth_(who, Opcode::binary, frame + std::string(text));
    return 0;
  }

  void move(Who who, Spot spot) override {
    std::string frame = {room_data, static_cast<char>(0xA4), 'm', 'o', 'v', 'e', static_cast<char>(0x92)};
    for (const int value : {spot.x, spot.y}) {
      frame.push_back(static_cast<char>(0xCD));
      frame.push_back(static_cast<char>(value >> 8));
      frame.push_back(static_cast<char>(value & 0xFF));
    }
    mouth_(who, Opcode::binary, frame);
  }

 private:
  static constexpr char join_room = 10;
  static constexpr char room_data = 13;
  static constexpr char room_state_patch = 15;

  std::vector<std::string> seats_;
};

}  // namespace

std::unique_ptr<Dialect> make_plain(const Options& options, Dialect::Mouth mouth, Ears& ears) {
  return std::make_unique<Plain>(options, std::move(mouth), ears);
}
std::unique_ptr<Dialect> make_socketio(const Options& options, Dialect::Mouth mouth, Ears& ears) {
  return std::make_unique<SocketIo>(options, std::move(mouth), ears);
}
std::unique_ptr<Dialect> make_colyseus(const Options& options, Dialect::Mouth mouth, Ears& ears) {
  return std::make_unique<Colyseus>(options, std::move(mouth), ears);
}

}  // namespace convene::bench
