#include "base/utf8.hpp"

#include <cstdint>

#include "base/assert.hpp"

namespace convene::utf8 {

namespace {

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// What a leading byte says: how many bytes follow, the bits it carries, and the bounds of the second byte, which rule
/// out overlong forms, surrogates and what is above U+10FFFF.
struct Lead {
  std::size_t following = 0;
  char32_t bits = 0;
  unsigned char second_min = 0x80;
  unsigned char second_max = 0xBF;
};

std::optional<Lead> lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return Lead{1, byte & 0x1FU};
  if (byte >= 0xE0 && byte <= 0xEF) {
    const unsigned char second_min = byte == 0xE0 ? 0xA0 : 0x80;
    const unsigned char second_max = byte == 0xED ? 0x9F : 0xBF;
    return Lead{2, byte & 0x0FU, second_min, second_max};
  }
  if (byte >= 0xF0 && byte <= 0xF4) {
    const unsigned char second_min = byte == 0xF0 ? 0x90 : 0x80;
    const unsigned char second_max = byte == 0xF4 ? 0x8F : 0xBF;
    return Lead{3, byte & 0x07U, second_min, second_max};
  }
  return std::nullopt;
}

constexpr bool between(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

}  // namespace

std::optional<char32_t> take(std::string_view& text) {
  if (text.empty()) return std::nullopt;
  const auto byte_at = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
  if (byte_at(0) < 0x80) {
    const char32_t code_point = byte_at(0);
    text.remove_prefix(1);
    return code_point;
  }
  const auto lead = lead_of(byte_at(0));
  if (!lead || text.size() <= lead->following) return std::nullopt;
  if (byte_at(1) < lead->second_min || byte_at(1) > lead->second_max) return std::nullopt;
  char32_t code_point = lead->bits;
  for (std::size_t place = 1; place <= lead->following; ++place) {
    if (!is_continuation(byte_at(place))) return std::nullopt;
    code_point = (code_point << 6U) | (byte_at(place) & 0x3FU);
  }
  text.remove_prefix(1 + lead->following);
  return code_point;
}

bool valid(std::string_view text) {
  while (!text.empty()) {
    if (!take(text)) return false;
  }
  return true;
}

std::size_t length(std::string_view text) {
  std::size_t code_points = 0;
  for (const char byte : text) {
    if (!is_continuation(static_cast<unsigned char>(byte))) ++code_points;
  }
  return code_points;
}

std::string_view beginning(std::string_view text, std::size_t code_points_max) {
  std::string_view rest = text;
  for (std::size_t taken = 0; taken < code_points_max && take(rest); ++taken) {
  }
  return text.substr(0, text.size() - rest.size());
}

void append(std::string& text, char32_t code_point) {
  CONVENE_ASSERT(code_point <= 0x10FFFF && !between(code_point, 0xD800, 0xDFFF));
  const auto add = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  const auto add_following = [&](unsigned shift) { add(0x80U | ((code_point >> shift) & 0x3FU)); };
  if (code_point < 0x80) {
    add(code_point);
  } else if (code_point < 0x800) {
    add(0xC0U | (code_point >> 6U));
    add_following(0);
  } else if (code_point < 0x10000) {
    add(0xE0U | (code_point >> 12U));
    add_following(6);
    add_following(0);
  } else {
    add(0xF0U | (code_point >> 18U));
    add_following(12);
    add_following(6);
    add_following(0);
  }
}

bool is_control(char32_t code_point) { return code_point < 0x20 || between(code_point, 0x7F, 0x9F); }

bool is_blank(char32_t code_point) {
  if (code_point == 0x20 || between(code_point, 0x09, 0x0D) || code_point == 0x85 || code_point == 0xA0) return true;
  if (code_point == 0xAD || code_point == 0x34F || code_point == 0x61C || code_point == 0x1680) return true;
  if (between(code_point, 0x2000, 0x200F) || between(code_point, 0x2028, 0x202F)) return true;
  if (between(code_point, 0x205F, 0x206F) || code_point == 0x2800 || code_point == 0x3000) return true;
  if (code_point == 0x115F || code_point == 0x1160 || code_point == 0x3164 || code_point == 0xFFA0) return true;
  if (code_point == 0x180E || code_point == 0xFEFF) return true;
  return between(code_point, 0xFE00, 0xFE0F) || between(code_point, 0xE0000, 0xE0FFF);
}

bool is_direction_override(char32_t code_point) { return between(code_point, 0x202A, 0x202E); }

bool is_direction_isolate(char32_t code_point) { return between(code_point, 0x2066, 0x2069); }

}  // namespace convene::utf8
