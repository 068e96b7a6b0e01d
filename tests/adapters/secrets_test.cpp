#include <gmock/gmock.h>

#include <set>

#include "adapters/seeded_secrets.hpp"
#include "adapters/sodium_secrets.hpp"

namespace convene::testing {
namespace {

using adapters::SeededSecrets;
using adapters::SodiumSecrets;
using ::testing::MatchesRegex;

void expect_tokens_of_the_right_form(ports::Secrets& secrets) {
  std::set<std::string> tokens;
  for (int i = 0; i < 200; ++i) {
    const auto token = secrets.token();
    EXPECT_EQ(token.size(), 43);
    EXPECT_THAT(token, MatchesRegex("[-A-Za-z0-9_]+"));
    tokens.insert(token);
  }
  EXPECT_EQ(tokens.size(), 200);
  EXPECT_NE(secrets.seed(), secrets.seed());
}

TEST(SodiumSecretsTest, MakesTokensThatFitALink) {
  SodiumSecrets secrets;
  expect_tokens_of_the_right_form(secrets);
}

TEST(SodiumSecretsTest, HashesAsSha256Does) {
  SodiumSecrets secrets;
  // FIPS 180-4, the example "abc".
  EXPECT_EQ(secrets.hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(SeededSecretsTest, MakesTokensOfTheSameForm) {
  SeededSecrets secrets(1);
  expect_tokens_of_the_right_form(secrets);
  EXPECT_EQ(secrets.hash("abc"), SodiumSecrets().hash("abc"));
}

TEST(SeededSecretsTest, RepeatsItselfForTheSameSeedOnly) {
  SeededSecrets one(7);
  SeededSecrets same(7);
  SeededSecrets other(8);
  const auto token = one.token();
  EXPECT_EQ(token, same.token());
  EXPECT_NE(token, other.token());
  EXPECT_EQ(one.seed(), same.seed());
}

}  // namespace
}  // namespace convene::testing
