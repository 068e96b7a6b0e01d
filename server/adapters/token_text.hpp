// How 256 bits are written as a token: base64url without padding (RFC 4648 section 5).
#pragma once

#include <array>
#include <string>

namespace convene::adapters {

constexpr std::size_t token_bytes = 32;

/// 43 characters of A–Z, a–z, 0–9, - and _.
std::string token_text(const std::array<unsigned char, token_bytes>& bits);

}  // namespace convene::adapters
