#include "formats/base64.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace convene::formats {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t no_letter = 0xFF;

constexpr std::array<std::uint8_t, 256> values_of_letters() {
  std::array<std::uint8_t, 256> values{};
  values.fill(no_letter);
  for (std::size_t value = 0; value < letters.size(); ++value) {
    values[static_cast<unsigned char>(letters[value])] = static_cast<std::uint8_t>(value);
  }
  return values;
}

constexpr std::array<std::uint8_t, 256> values = values_of_letters();

}  // namespace

std::string to_base64(std::span<const std::uint8_t> bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t here = std::min<std::size_t>(3, bytes.size() - at);
    std::uint32_t group = std::uint32_t{bytes[at]} << 16;
    if (here > 1) group |= std::uint32_t{bytes[at + 1]} << 8;
    if (here > 2) group |= bytes[at + 2];
    for (std::size_t letter = 0; letter < 4; ++letter) {
      text += letter <= here ? letters[group >> (18 - 6 * letter) & 0x3F] : '=';
    }
  }
  return text;
}

std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t group = 0;
  std::size_t letters_read = 0;
  std::size_t padding = 0;
  for (const char letter : text) {
    if (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t') continue;
    if (letter == '=') {
      ++padding;
      continue;
    }
    const std::uint8_t value = values[static_cast<unsigned char>(letter)];
    if (value == no_letter || padding > 0) return std::nullopt;
    group = group << 6 | value;
    if (++letters_read % 4 != 0) continue;
    bytes.push_back(static_cast<std::uint8_t>(group >> 16 & 0xFF));
    bytes.push_back(static_cast<std::uint8_t>(group >> 8 & 0xFF));
    bytes.push_back(static_cast<std::uint8_t>(group & 0xFF));
  }
  const std::size_t over = letters_read % 4;
  if (over == 1 || padding != (over == 0 ? 0 : 4 - over)) return std::nullopt;
  if (over == 2) bytes.push_back(static_cast<std::uint8_t>(group >> 4 & 0xFF));
  if (over == 3) {
    bytes.push_back(static_cast<std::uint8_t>(group >> 10 & 0xFF));
    bytes.push_back(static_cast<std::uint8_t>(group >> 2 & 0xFF));
  }
  return bytes;
}

}  // namespace convene::formats
