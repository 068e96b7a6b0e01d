// Secrets that follow from a seed, so that a simulated world can be run again. Never for people.
#pragma once

#include <random>

#include "ports/secrets.hpp"

namespace convene::adapters {

/// Equal seeds give equal secrets on every machine; one thread.
class SeededSecrets : public ports::Secrets {
 public:
  explicit SeededSecrets(std::uint64_t seed) : random_(seed) {}

  std::string token() override;
  std::uint64_t seed() override { return random_(); }
  std::string hash(std::string_view token) override;

 private:
  std::mt19937_64 random_;
};

}  // namespace convene::adapters
