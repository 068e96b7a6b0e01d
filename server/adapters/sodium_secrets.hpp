// Secrets from the operating system's random source, through libsodium.
#pragma once

#include "ports/secrets.hpp"

namespace convene::adapters {

/// May be used from any thread.
class SodiumSecrets : public ports::Secrets {
 public:
  /// Throws std::runtime_error where the system has no random source.
  SodiumSecrets();

  std::string token() override;
  std::uint64_t seed() override;
  std::string hash(std::string_view token) override;
};

}  // namespace convene::adapters
