// Inputs with a few bytes changed, cut, doubled or taken from another, from one seed.
#pragma once

#include <string>

#include "base/seeded_random.hpp"

namespace convene::fuzz {

inline std::string mutated(std::string bytes, const std::string& other, SeededRandom& random) {
  for (int change = random.between(1, 4); change > 0 && !bytes.empty(); --change) {
    const std::size_t at = random.below(bytes.size());
    switch (random.below(5)) {
      case 0:
        bytes[at] = static_cast<char>(random.below(256));
        break;
      case 1:
        bytes.erase(at, random.below(8) + 1);
        break;
      case 2:
        bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(40)));
        break;
      case 3:
        bytes.replace(at, random.below(20), other.substr(random.below(other.size() + 1), random.below(40)));
        break;
      default:
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1u << random.below(8)));
    }
  }
  return bytes;
}

}  // namespace convene::fuzz
