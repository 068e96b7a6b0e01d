// Frames of a server taken apart again (RFC 6455 5.2), as a client's side does.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "session/frames.hpp"

namespace convene::testing {

struct Unframed {
  session::Opcode opcode{};
  std::string payload;
};

/// Nothing when the bytes are not exactly one whole, unmasked frame.
inline std::optional<Unframed> unframed(std::string_view bytes) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(bytes[index]); };
  if (bytes.size() < 2 || (byte(0) & 0xf0) != 0x80 || byte(1) > 127) return std::nullopt;
  const std::size_t length_bytes = byte(1) == 127 ? 8 : byte(1) == 126 ? 2 : 0;
  if (bytes.size() < 2 + length_bytes) return std::nullopt;
  std::uint64_t length = length_bytes == 0 ? byte(1) : 0;
  for (std::size_t index = 0; index < length_bytes; ++index) length = length << 8 | byte(2 + index);
  if (bytes.size() - 2 - length_bytes != length) return std::nullopt;
  return Unframed{static_cast<session::Opcode>(byte(0) & 0x0f), std::string(bytes.substr(2 + length_bytes))};
}

}  // namespace convene::testing
