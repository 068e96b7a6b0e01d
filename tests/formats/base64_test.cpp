#include "formats/base64.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/seeded_random.hpp"

namespace convene::formats {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes bytes_of(const std::string& text) { return {text.begin(), text.end()}; }

// The vectors of RFC 4648, section 10.
TEST(Base64, FollowsTheRfc) {
  const std::vector<std::pair<std::string, std::string>> vectors{{"", ""},
                                                                 {"f", "Zg=="},
                                                                 {"fo", "Zm8="},
                                                                 {"foo", "Zm9v"},
                                                                 {"foob", "Zm9vYg=="},
                                                                 {"fooba", "Zm9vYmE="},
                                                                 {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, packed] : vectors) {
    EXPECT_EQ(to_base64(bytes_of(plain)), packed);
    EXPECT_EQ(from_base64(packed), bytes_of(plain));
  }
}

TEST(Base64, SkipsWhiteSpaceAndRefusesTheRest) {
  EXPECT_EQ(from_base64(" Zm9v\n YmFy\r\n"), bytes_of("foobar"));
  for (const char* damaged : {"Z", "Zg", "Zg=", "Zg===", "Z=g=", "Zm9v=", "Zm9v!", "====", "Zm9vé"}) {
    EXPECT_FALSE(from_base64(damaged)) << damaged;
  }
}

TEST(Base64, ComesBackAsItWas) {
  SeededRandom random(4);
  for (std::size_t size = 0; size < 300; ++size) {
    Bytes bytes(size);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.next());
    ASSERT_EQ(from_base64(to_base64(bytes)), bytes);
  }
}

}  // namespace
}  // namespace convene::formats
