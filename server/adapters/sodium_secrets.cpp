#include "adapters/sodium_secrets.hpp"

#include <sodium.h>

#include <stdexcept>

#include "adapters/sha256.hpp"
#include "adapters/token_text.hpp"

namespace convene::adapters {

SodiumSecrets::SodiumSecrets() {
  if (sodium_init() < 0) throw std::runtime_error("The system offers no random numbers: /dev/urandom cannot be read.");
}

std::string SodiumSecrets::token() {
  std::array<unsigned char, token_bytes> bits;
  randombytes_buf(bits.data(), bits.size());
  return token_text(bits);
}

std::uint64_t SodiumSecrets::seed() {
  std::uint64_t seed = 0;
  randombytes_buf(&seed, sizeof seed);
  return seed;
}

std::string SodiumSecrets::hash(std::string_view token) { return sha256(token); }

}  // namespace convene::adapters
