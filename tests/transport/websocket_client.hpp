// WebSocket frames written and read by hand (RFC 6455 5.2), right ones and wrong ones.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "test_server.hpp"

namespace convene::transport {

enum Opcode : unsigned { continuation = 0, text = 1, binary = 2, closing = 8, ping = 9, pong = 10 };

struct Frame {
  bool is_final = false;
  unsigned opcode = 16;  // 16: the connection ended
  std::string payload;

  std::uint16_t close_code() const {
    return payload.size() < 2 ? std::uint16_t{0}
                              : static_cast<std::uint16_t>(static_cast<unsigned char>(payload[0]) << 8 |
                                                           static_cast<unsigned char>(payload[1]));
  }
};

/// A client's frame; the mask is all zeros, so that the payload stands in the clear.
inline std::string frame(unsigned opcode, std::string_view payload, bool is_final = true, unsigned reserved = 0) {
  std::string bytes;
  bytes.push_back(static_cast<char>((is_final ? 0x80 : 0) | reserved << 4 | opcode));
  if (payload.size() < 126) {
    bytes.push_back(static_cast<char>(0x80 | payload.size()));
  } else if (payload.size() < 65536) {
    bytes.push_back(static_cast<char>(0x80 | 126));
    bytes.push_back(static_cast<char>(payload.size() >> 8));
    bytes.push_back(static_cast<char>(payload.size() & 255));
  } else {
    bytes.push_back(static_cast<char>(0x80 | 127));
    for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(payload.size() >> shift & 255));
  }
  bytes.append(4, '\0');
  return bytes.append(payload);
}

inline std::string close_frame(unsigned code, std::string_view reason = "") {
  return frame(closing, std::string({static_cast<char>(code >> 8), static_cast<char>(code & 255)}).append(reason));
}

inline std::string upgrade_request(const std::string& origin, const std::string& more = "") {
  return "GET /ws HTTP/1.1\r\nHost: localhost\r\nOrigin: " + origin +
         "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
         "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: convene.v1\r\n" +
         more + "\r\n";
}

class WebSocketClient : public RawClient {
 public:
  explicit WebSocketClient(TestServer& server, const std::string& more = "", int receive_buffer_bytes = 0)
      : RawClient(server.port(), receive_buffer_bytes) {
    send(upgrade_request(server.origin(), more));
    answer = read_answer(false);
  }

  Frame read_frame() {
    const std::string head = read(2);
    if (head.size() < 2) return {};
    Frame got;
    got.is_final = (head[0] & 0x80) != 0;
    got.opcode = static_cast<unsigned>(head[0]) & 15;
    std::size_t length = static_cast<std::size_t>(head[1]) & 127;
    if (length >= 126) {
      const std::string more = read(length == 126 ? 2 : 8);
      length = 0;
      for (const char c : more) length = length << 8 | static_cast<unsigned char>(c);
    }
    got.payload = read(length);
    return got;
  }

  RawAnswer answer;
};

}  // namespace convene::transport
