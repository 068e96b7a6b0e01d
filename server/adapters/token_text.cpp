#include "adapters/token_text.hpp"

#include <sodium.h>

namespace convene::adapters {

std::string token_text(const std::array<unsigned char, token_bytes>& bits) {
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::array<char, sodium_base64_ENCODED_LEN(token_bytes, variant)> text;  // sodium ends it with a zero
  sodium_bin2base64(text.data(), text.size(), bits.data(), bits.size(), variant);
  return text.data();
}

}  // namespace convene::adapters
