#include "adapters/seeded_secrets.hpp"

#include "adapters/sha256.hpp"
#include "adapters/token_text.hpp"

namespace convene::adapters {

std::string SeededSecrets::token() {
  std::array<unsigned char, token_bytes> bits;
  for (auto& byte : bits) byte = static_cast<unsigned char>(random_() & 0xff);
  return token_text(bits);
}

std::string SeededSecrets::hash(std::string_view token) { return sha256(token); }

}  // namespace convene::adapters
