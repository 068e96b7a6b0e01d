// SHA-256 (FIPS 180-4) as the product writes it: 64 lower-case hexadecimal digits.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace convene::adapters {

std::string sha256(std::string_view bytes);
std::string hexadecimal(const std::array<unsigned char, 32>& hash);

/// Whether the text has the form of such a hash; only then may it become part of a file's name.
bool is_sha256(std::string_view text);

}  // namespace convene::adapters
