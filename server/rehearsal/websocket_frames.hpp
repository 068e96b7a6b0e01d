// The client's side of a WebSocket (RFC 6455), as small as thousands of simulated people need it: a request for the
// upgrade, masked frames out, whole messages in. Knows no socket.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace convene::rehearsal {

enum class Opcode : std::uint8_t { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

struct Upgrade {
  std::string path;
  std::string host;         // "localhost:8080"
  std::string origin;       // empty: none is sent
  std::string cookie;       // empty: none is sent
  std::string subprotocol;  // empty: none is offered
};

std::string upgrade_request(const Upgrade& upgrade);

/// Appends one whole frame, masked as a client's frames must be.
void append_frame(std::string& out, Opcode opcode, std::string_view payload, std::uint32_t mask);

/// The status code of a close frame; 1005 where it names none.
std::uint16_t close_code(std::string_view payload);

/// Cuts what arrives into the answer to the upgrade and then into messages. Between messages it holds no memory.
class MessageReader {
 public:
  /// Of a server: longer messages break its own promises.
  static constexpr std::size_t message_bytes_max = 4 << 20;

  /// The payload is valid during the call only.
  using Heard = std::function<void(Opcode, std::string_view payload)>;

  /// `opened` is called once, when the upgrade was granted. False when the bytes break the protocol, or the upgrade was
  /// refused: the line is to be given up.
  bool read(std::string_view bytes, const std::function<void()>& opened, const Heard& heard);

  /// The upgrade was answered with 101.
  bool is_open() const { return is_open_; }
  /// The status of an answer that refused the upgrade; 0 before it is known.
  int refused_with() const { return refused_with_; }

  /// For the next line.
  void forget() { *this = MessageReader(); }

 private:
  /// False while the answer is not whole, and where it is no 101.
  bool read_head(std::string_view& bytes);
  /// What a whole frame takes of the bytes; 0 where more must come first.
  std::size_t read_frame(std::string_view bytes, const Heard& heard);

  std::string held_;     // the beginning of a frame, or of the answer
  std::string message_;  // fragments of a message
  Opcode fragmented_ = Opcode::text;
  bool is_open_ = false;
  bool is_broken_ = false;
  int refused_with_ = 0;
};

}  // namespace convene::rehearsal
