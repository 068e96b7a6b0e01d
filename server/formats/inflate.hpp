// Unpacking of zlib and gzip data (RFC 1950, RFC 1952) of a known size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace convene::formats {

/// Exactly `size` bytes; nothing when the data is damaged or holds more or less: a small file cannot fill the memory.
std::optional<std::vector<std::uint8_t>> inflate(std::span<const std::uint8_t> packed, std::size_t size);

}  // namespace convene::formats
