#include "adapters/turn_credentials.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "base/assert.hpp"

namespace convene::adapters {

namespace {

std::string base64(const unsigned char* bytes, std::size_t count) {
  std::string text((count + 2) / 3 * 4, '\0');
  const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes, static_cast<int>(count));
  CONVENE_ASSERT(length == static_cast<int>(text.size()));
  return text;
}

}  // namespace

TurnCredentials turn_credentials(std::string_view secret, PersonId person, Time end) {
  TurnCredentials made;
  made.username = std::to_string(to_milliseconds(end) / 1000) + ":" + person.text();
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  const auto* message = reinterpret_cast<const unsigned char*>(made.username.data());
  const auto* signed_as = HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), message,
                               made.username.size(), digest.data(), &length);
  CONVENE_ASSERT(signed_as);
  made.credential = base64(digest.data(), length);
  return made;
}

}  // namespace convene::adapters
