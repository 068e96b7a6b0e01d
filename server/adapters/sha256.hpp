// SHA-256 (FIPS 180-4) as the product writes it: 64 lower-case hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace convene::adapters {

std::string sha256(std::string_view bytes);

/// Whether the text has the form of such a hash; only then may it become part of a file's name.
bool is_sha256(std::string_view text);

}  // namespace convene::adapters
