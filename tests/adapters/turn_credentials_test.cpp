#include "adapters/turn_credentials.hpp"

#include <gtest/gtest.h>

namespace convene::adapters {
namespace {

TEST(TurnCredentials, AreThoseThatCoturnReckons) {
  // printf '1700000000:p7' | openssl dgst -sha1 -hmac 'north' -binary | base64
  const auto made = turn_credentials("north", PersonId{7}, from_milliseconds(1'700'000'000'999));
  EXPECT_EQ(made.username, "1700000000:p7");
  EXPECT_EQ(made.credential, "tjK/TfZA5vnYb1ueK8XYPggLFec=");
}

}  // namespace
}  // namespace convene::adapters
