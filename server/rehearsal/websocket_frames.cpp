#include "rehearsal/websocket_frames.hpp"

#include <charconv>
#include <utility>

namespace convene::rehearsal {
namespace {

constexpr std::string_view head_end = "\r\n\r\n";
constexpr std::size_t head_bytes_max = 16 << 10;
constexpr std::uint8_t final_bit = 0x80;
constexpr std::uint8_t mask_bit = 0x80;

std::uint8_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

void append_length(std::string& out, std::size_t length) {
  const auto first = [&](std::size_t value) { out.push_back(static_cast<char>(mask_bit | value)); };
  int bytes = 0;
  if (length < 126) {
    first(length);
  } else if (length <= 0xFFFF) {
    first(126);
    bytes = 2;
  } else {
    first(127);
    bytes = 8;
  }
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out.push_back(static_cast<char>(length >> shift & 0xFF));
}

}  // namespace

std::string upgrade_request(const Upgrade& upgrade) {
  std::string request = "GET " + upgrade.path + " HTTP/1.1\r\nHost: " + upgrade.host;
  request += "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13";
  request += "\r\nSec-WebSocket-Key: cmVoZWFyc2FsIHBlb3BsZQ==";
  if (!upgrade.origin.empty()) request += "\r\nOrigin: " + upgrade.origin;
  if (!upgrade.cookie.empty()) request += "\r\nCookie: " + upgrade.cookie;
  if (!upgrade.subprotocol.empty()) request += "\r\nSec-WebSocket-Protocol: " + upgrade.subprotocol;
  return request + std::string(head_end);
}

void append_frame(std::string& out, Opcode opcode, std::string_view payload, std::uint32_t mask) {
  out.reserve(out.size() + payload.size() + 14);
  out.push_back(static_cast<char>(final_bit | static_cast<std::uint8_t>(opcode)));
  append_length(out, payload.size());
  for (int byte = 0; byte < 4; ++byte) out.push_back(static_cast<char>(mask >> (8 * byte) & 0xFF));
  for (std::size_t at = 0; at < payload.size(); ++at) {
    out.push_back(static_cast<char>(byte_at(payload, at) ^ (mask >> (8 * (at % 4)) & 0xFF)));
  }
}

std::uint16_t close_code(std::string_view payload) {
  if (payload.size() < 2) return 1005;
  return static_cast<std::uint16_t>(byte_at(payload, 0) << 8 | byte_at(payload, 1));
}

bool MessageReader::read(std::string_view bytes, const std::function<void()>& opened, const Heard& heard) {
  if (is_broken_) return false;
  std::string joined;
  if (!held_.empty()) {
    joined = std::exchange(held_, {});
    joined += bytes;
    bytes = joined;
  }
  if (!is_open_) {
    if (!read_head(bytes)) return !is_broken_ && refused_with_ == 0;
    opened();
  }
  while (!bytes.empty()) {
    const std::size_t taken = read_frame(bytes, heard);
    if (is_broken_) return false;
    if (taken == 0) break;
    bytes.remove_prefix(taken);
  }
  held_ = bytes;
  return true;
}

bool MessageReader::read_head(std::string_view& bytes) {
  const std::size_t end = bytes.find(head_end);
  if (end == std::string_view::npos) {
    is_broken_ = bytes.size() > head_bytes_max;
    held_ = bytes;
    return false;
  }
  int status = 0;
  const std::size_t space = bytes.find(' ');
  if (space < end) std::from_chars(bytes.data() + space + 1, bytes.data() + end, status);
  is_open_ = status == 101;
  if (!is_open_) refused_with_ = status == 0 ? 400 : status;
  bytes.remove_prefix(end + head_end.size());
  return is_open_;
}

std::size_t MessageReader::read_frame(std::string_view bytes, const Heard& heard) {
  if (bytes.size() < 2) return 0;
  std::size_t head = 2;
  std::uint64_t length = byte_at(bytes, 1);
  if ((length & mask_bit) != 0) return is_broken_ = true, 0;  // a server must not mask
  const std::size_t extended = length == 126 ? 2 : length == 127 ? 8 : 0;
  if (bytes.size() < head + extended) return 0;
  if (extended > 0) length = 0;
  for (std::size_t at = 0; at < extended; ++at) length = length << 8 | byte_at(bytes, head++);
  if (length > message_bytes_max || message_.size() + length > message_bytes_max) return is_broken_ = true, 0;
  if (bytes.size() - head < length) return 0;

  const std::string_view payload = bytes.substr(head, length);
  const bool is_final = (byte_at(bytes, 0) & final_bit) != 0;
  const auto opcode = static_cast<Opcode>(byte_at(bytes, 0) & 0x0F);
  const bool is_control = opcode >= Opcode::close;
  if (is_control || (is_final && opcode != Opcode::continuation)) {
    heard(opcode, payload);
    return head + length;
  }
  if (opcode != Opcode::continuation) fragmented_ = opcode;
  message_ += payload;
  if (is_final) heard(fragmented_, std::exchange(message_, {}));
  return head + length;
}

}  // namespace convene::rehearsal
