// Who is signed out, removed or erased has no connection left, and nothing that names one who is erased is kept.
#include "session/test_gateway.hpp"

namespace convene::testing {
namespace {

using ::testing::Contains;

class GatewayAccessTest : public ::testing::Test, protected TestGateway {
 protected:
  GatewayAccessTest() {
    say(ben_tab, protocol::RoomEnter{hall});
    say(ana_tab, protocol::RoomEnter{hall});
    say(ana_tab, protocol::ChatPost{hall, "canary", {}});
    forget_lines();
  }

  std::string topic() const { return "room/" + hall.text(); }

  PersonId ana = person("Ana Canary");
  PersonId ben = person("Ben");
  PersonId olga = person("Olga", Role::organiser);
  RoomId hall = room("Hall");
  Tab& ana_tab = open_tab(ana);
  Tab& ben_tab = open_tab(ben);
};

TEST_F(GatewayAccessTest, ASignOutEndsTheTabsOfTheSameBrowserOnly) {
  Tab& second = open_tab(ana);
  const std::string before = cookies.at(ana);
  cookies.at(ana) = std::string(64, 'f');
  execute({},
          protocol::LinkMint{std::string(64, 'e'), Role::attendee, ana, clock.now() + std::chrono::hours(1), false});
  execute({}, protocol::LinkExchange{std::string(64, 'e'), cookies.at(ana), {}});
  Tab& elsewhere = open_tab(ana);
  execute(ana, protocol::CookieRevoke{before});
  flow();
  EXPECT_EQ(ana_tab.connection.close_code, 4401);
  EXPECT_EQ(second.connection.close_code, 4401);
  EXPECT_EQ(elsewhere.connection.close_code, 0);
  EXPECT_EQ(ben_tab.connection.close_code, 0);
}

TEST_F(GatewayAccessTest, SigningOutEverywhereEndsAllTabs) {
  Tab& second = open_tab(ana);
  Tab& organiser = open_tab(olga);
  say(organiser, protocol::AccessRevoke{ana});
  EXPECT_EQ(ana_tab.connection.close_code, 4401);
  EXPECT_EQ(second.connection.close_code, 4401);
  EXPECT_THAT(organiser.take(), Contains("ok 2"));
}

TEST_F(GatewayAccessTest, WhoIsErasedIsSentAwayAndReadersLoseTheirWords) {
  Tab& organiser = open_tab(olga);
  say(organiser, protocol::PersonErase{ana});
  EXPECT_EQ(ana_tab.connection.close_code, 4702);
  for (int round = 0; round < 5; ++round) tick();
  EXPECT_THAT(ben_tab.take(), Contains(topic() + " 1 text.erased"));
  EXPECT_TRUE(host->state().erasures.empty());
}

TEST_F(GatewayAccessTest, WhoResumesAfterAnErasureIsShownNothingOfIt) {
  execute(olga, protocol::PersonErase{ana});
  for (int round = 0; round < 5; ++round) tick();
  Tab& late = open_tab(ben, {cursor(topic(), 0)});
  flow();
  const auto& sent = late.connection.sent;
  for (const Unframed& message : sent) {
    EXPECT_EQ(message.payload.find("canary"), std::string::npos) << message.payload;
    EXPECT_EQ(message.payload.find("Canary"), std::string::npos) << message.payload;
  }
  EXPECT_THAT(late.take(), Contains(topic() + " 0 chat.posted"));
}

TEST_F(GatewayAccessTest, WhatASlowReaderWasNotSentYetStillReachesThem) {
  ben_tab.is_stuck = true;
  say(ana_tab, protocol::ChatPost{hall, "one", {}});
  say(ana_tab, protocol::ChatPost{hall, "two", {}});
  execute(olga, protocol::PersonErase{ana});
  flow();
  ben_tab.is_stuck = false;
  flow();
  for (int round = 0; round < 5; ++round) tick();
  const auto lines = ben_tab.take();
  EXPECT_THAT(lines, Contains(topic() + " 2 chat.posted"));
  EXPECT_THAT(lines, Contains(topic() + " 3 text.erased"));
  EXPECT_EQ(ben_tab.connection.close_code, 0);
}

}  // namespace
}  // namespace convene::testing
