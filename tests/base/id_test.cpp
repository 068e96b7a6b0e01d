#include "base/id.hpp"

#include <gtest/gtest.h>

namespace convene {
namespace {

TEST(Id, ReadsWhatItWrites) {
  for (const std::uint64_t value : {1ULL, 9ULL, 10ULL, 1234567ULL, 999'999'999'999'999ULL}) {
    EXPECT_EQ(PersonId::parse(PersonId{value}.text()), PersonId{value});
  }
  EXPECT_EQ(RoomId{7}.text(), "r7");
}

TEST(Id, TakesNothingElse) {
  for (const char* text : {"", "p", "7", "r7", "p0", "p07", "p-7", "p+7", "p7 ", " p7", "p7x", "p0x7", "P7", "p7.0",
                           "p1000000000000000", "p99999999999999999999"}) {
    EXPECT_EQ(PersonId::parse(text), std::nullopt) << text;
  }
}

TEST(Id, ZeroNamesNothing) {
  EXPECT_FALSE(PersonId{});
  EXPECT_TRUE(PersonId{1});
}

}  // namespace
}  // namespace convene
