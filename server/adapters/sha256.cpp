#include "adapters/sha256.hpp"

#include <sodium.h>

#include <algorithm>

namespace convene::adapters {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  return hexadecimal(hash);
}

std::string hexadecimal(const std::array<unsigned char, 32>& hash) {
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> digits;  // sodium ends it with a zero
  sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
  return digits.data();
}

bool is_sha256(std::string_view text) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == 2 * crypto_hash_sha256_BYTES && std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace convene::adapters
