// Frames of a server taken apart again (RFC 6455 5.2), as a client's side does.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/frames.hpp"

namespace convene::testing {

struct Unframed {
  session::Opcode opcode{};
  std::string payload;
};

/// Takes the first frame off the bytes; nothing when they do not begin with a whole, unmasked one.
inline std::optional<Unframed> take_frame(std::string_view& bytes) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(bytes[index]); };
  if (bytes.size() < 2 || (byte(0) & 0xf0) != 0x80 || byte(1) > 127) return std::nullopt;
  const std::size_t length_bytes = byte(1) == 127 ? 8 : byte(1) == 126 ? 2 : 0;
  if (bytes.size() < 2 + length_bytes) return std::nullopt;
  std::uint64_t length = length_bytes == 0 ? byte(1) : 0;
  for (std::size_t index = 0; index < length_bytes; ++index) length = length << 8 | byte(2 + index);
  if (bytes.size() - 2 - length_bytes < length) return std::nullopt;
  Unframed frame{static_cast<session::Opcode>(byte(0) & 0x0f), std::string(bytes.substr(2 + length_bytes, length))};
  bytes.remove_prefix(2 + length_bytes + length);
  return frame;
}

/// Nothing when the bytes are not exactly one frame.
inline std::optional<Unframed> unframed(std::string_view bytes) {
  auto frame = take_frame(bytes);
  return bytes.empty() ? frame : std::nullopt;
}

/// One after the other, as a server joins them into one piece; none when the bytes are not exactly whole frames.
inline std::vector<Unframed> all_unframed(std::string_view bytes) {
  std::vector<Unframed> frames;
  while (!bytes.empty()) {
    auto frame = take_frame(bytes);
    if (!frame) return {};
    frames.push_back(std::move(*frame));
  }
  return frames;
}

}  // namespace convene::testing
