#include "formats/picture.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "protocol/generated/cpp/limits.hpp"

namespace convene::formats {

namespace {

namespace limits = protocol::limits;
using std::literals::operator""sv;

std::uint32_t byte_at(std::string_view bytes, std::size_t index) { return static_cast<std::uint8_t>(bytes[index]); }

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 24 | byte_at(bytes, at + 1) << 16 | byte_at(bytes, at + 2) << 8 | byte_at(bytes, at + 3);
}

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t index = count; index > 0; --index) value = value << 8 | byte_at(bytes, at + index - 1);
  return value;
}

std::optional<Picture> sized(std::string_view media_type, std::uint32_t width, std::uint32_t height) {
  const bool fits = width > 0 && height > 0 && width <= limits::picture_side_max && height <= limits::picture_side_max;
  if (!fits) return std::nullopt;
  return Picture{media_type, static_cast<int>(width), static_cast<int>(height)};
}

std::optional<Picture> as_png(std::string_view bytes) {
  constexpr std::string_view signature = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv;
  if (bytes.size() < signature.size() + 8 || !bytes.starts_with(signature)) return std::nullopt;
  return sized("image/png", big_endian(bytes, 16), big_endian(bytes, 20));
}

std::optional<Picture> as_webp(std::string_view bytes) {
  constexpr std::size_t head = 30;
  if (bytes.size() < head || !bytes.starts_with("RIFF") || bytes.substr(8, 4) != "WEBP") return std::nullopt;
  const std::string_view chunk = bytes.substr(12, 4);
  constexpr std::uint32_t side_bits = 0x3FFF;
  if (chunk == "VP8 ") {
    return sized("image/webp", little_endian(bytes, 26, 2) & side_bits, little_endian(bytes, 28, 2) & side_bits);
  }
  if (chunk == "VP8L") {
    const std::uint32_t sides = little_endian(bytes, 21, 4);
    return sized("image/webp", (sides & side_bits) + 1, (sides >> 14 & side_bits) + 1);
  }
  if (chunk == "VP8X") return sized("image/webp", little_endian(bytes, 24, 3) + 1, little_endian(bytes, 27, 3) + 1);
  return std::nullopt;
}

}  // namespace

Result<Picture> judge_picture(std::string_view bytes) {
  if (bytes.size() > limits::picture_bytes_max) {
    return Failure{"is larger than " + std::to_string(limits::picture_bytes_max) + " bytes", "Make it smaller."};
  }
  auto picture = as_png(bytes);
  if (!picture) picture = as_webp(bytes);
  if (picture) return *picture;
  return Failure{"is no PNG or WebP of at most " + std::to_string(limits::picture_side_max) + " pixels a side",
                 "Export it as PNG."};
}

}  // namespace convene::formats
