// Random secrets and their hashes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace convene::ports {

class Secrets {
 public:
  virtual ~Secrets() = default;

  /// 256 random bits as 43 characters of base64url: a link's fragment, a cookie's value.
  virtual std::string token() = 0;

  /// A random number: a seed for a decision.
  virtual std::uint64_t seed() = 0;

  /// SHA-256 in lower-case hexadecimal digits: what is kept of a token.
  virtual std::string hash(std::string_view token) = 0;
};

}  // namespace convene::ports
