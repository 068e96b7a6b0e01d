// Base64 (RFC 4648, section 4).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace convene::formats {

std::string to_base64(std::span<const std::uint8_t> bytes);

/// White space between the letters is skipped; nothing when anything else is wrong.
std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text);

}  // namespace convene::formats
