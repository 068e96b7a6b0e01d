// The frames of protocol/vectors/frames, as both sides' tests read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace convene::protocol::test {

struct Vector {
  std::string where;  ///< file and name, for messages of tests
  bool from_client = false;
  std::string text;
  std::string means;    ///< valid ones: JSON, what the text says with every default
  std::string code;     ///< invalid ones
  std::string detail;   ///< invalid ones; empty where it is not told
  std::uint32_t n = 0;  ///< invalid ones
};

/// Of the folder valid or invalid. Throws where it is not as expected: then the tests could not tell anything.
std::vector<Vector> read_vectors(std::string_view folder);

}  // namespace convene::protocol::test
