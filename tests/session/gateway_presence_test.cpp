// Avatars as each tab sees them: introduced first, as often as wanted, and also for those who come while all stand.
#include "session/test_gateway.hpp"

namespace convene::testing {
namespace {

using protocol::Rate;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

class PresenceTest : public ::testing::Test, protected TestGateway {
 protected:
  PresenceTest()
      : TestGateway(Completion::at_once, {"#####################", "#s.................s#", "#####################"}) {
    publish_campus({});
  }

  std::size_t presences(const Tab& tab) const {
    return static_cast<std::size_t>(std::count(tab.lines.begin(), tab.lines.end(), "presence"));
  }
  /// Ben walks up and down for a second.
  void ben_walks(Tab& bens) {
    for (int step = 0; step < 10; ++step) {
      say(bens, protocol::WalkHead{step % 2 == 0 ? 1 : -1, 0});
      tick();
    }
  }

  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
};

TEST_F(PresenceTest, AvatarsAreIntroducedBeforeTheirFirstPositions) {
  Tab& tab = open_tab(ana, {}, Rate::full);
  open_tab(ben, {}, Rate::full);
  tab.take();
  tick();
  auto lines = tab.take();
  std::erase_if(lines, [](const std::string& line) { return line == "all counts"; });
  EXPECT_THAT(lines, ElementsAre("introduced " + ana.text() + " " + ben.text(), "presence"));
}

TEST_F(PresenceTest, WhoIsKnownIsNotIntroducedAgain) {
  Tab& tab = open_tab(ana, {}, Rate::full);
  Tab& bens = open_tab(ben, {}, Rate::full);
  tick();
  tab.take();
  ben_walks(bens);
  EXPECT_THAT(tab.lines, Contains("presence"));
  EXPECT_THAT(tab.lines, Not(Contains(::testing::StartsWith("introduced"))));
}

TEST_F(PresenceTest, RateClassesAreTenFourAndNone) {
  Tab& full = open_tab(ana, {}, Rate::full);
  Tab& calm = open_tab(ana, {}, Rate::calm);
  Tab& list = open_tab(ana, {}, Rate::list);
  Tab& bens = open_tab(ben, {}, Rate::list);
  tick();
  forget_lines();
  ben_walks(bens);
  EXPECT_EQ(presences(full), 10);
  EXPECT_THAT(presences(calm), ::testing::AllOf(::testing::Ge(3), ::testing::Le(4)));
  EXPECT_EQ(presences(list), 0);
}

TEST_F(PresenceTest, NothingIsSentWhileNobodyMoves) {
  Tab& tab = open_tab(ana, {}, Rate::full);
  tick();
  tab.take();
  for (int times = 0; times < 10; ++times) tick();
  EXPECT_EQ(presences(tab), 0);
}

TEST_F(PresenceTest, ASecondTabSeesThoseWhoStand) {
  open_tab(ana, {}, Rate::full);
  open_tab(ben, {}, Rate::full);
  tick();
  Tab& second = open_tab(ana, {}, Rate::full);
  tick();
  EXPECT_THAT(second.lines, Contains("introduced " + ana.text() + " " + ben.text()));
  EXPECT_EQ(presences(second), 1);
}

TEST_F(PresenceTest, AfterTheListTheCampusIsShownAsItIsNow) {
  Tab& tab = open_tab(ana, {}, Rate::full);
  Tab& bens = open_tab(ben, {}, Rate::list);
  tick();
  say(tab, protocol::RateSet{Rate::list});
  ben_walks(bens);
  say(bens, protocol::WalkHead{0, 0});
  tick();
  tick();
  tab.take();
  say(tab, protocol::RateSet{Rate::full});
  tick();
  EXPECT_EQ(presences(tab), 1) << "although nobody moves any more";
}

TEST_F(PresenceTest, ASlowLineGetsTheNewestWorldNotEveryOne) {
  Tab& tab = open_tab(ana, {}, Rate::full);
  Tab& bens = open_tab(ben, {}, Rate::list);
  tick();
  tab.take();
  tab.is_stuck = true;
  ben_walks(bens);
  tab.is_stuck = false;
  flow();
  EXPECT_LE(presences(tab), 2) << "the one that was being sent, and the newest";
  EXPECT_EQ(tab.connection.close_code, 0);
}

TEST_F(PresenceTest, ATabMayWantFewerNeighboursOrOnlyItself) {
  open_tab(ben, {}, Rate::full);
  Tab& tab = open_tab(ana, {}, Rate::list);
  say(tab, protocol::RateSet{Rate::full, 0});
  tick();
  EXPECT_THAT(tab.take(), Contains("introduced " + ana.text()));
  say(tab, protocol::RateSet{Rate::full, 1});
  tick();
  EXPECT_THAT(tab.take(), Contains("introduced " + ben.text()));
  protocol::Hello hello;
  hello.protocol = 1;
  hello.identity = ana;
  hello.neighbours = 0;
  Tab& alone = connect(ana);
  say(alone, hello);
  tick();
  EXPECT_THAT(alone.take(), Contains("introduced " + ana.text()));
}

TEST_F(PresenceTest, ACrowdIsToldToAllAndWholeToWhoComes) {
  Tab& tab = open_tab(ana, {}, Rate::list);
  tick(Milliseconds(1000));
  EXPECT_THAT(std::exchange(tab.crowds, {}), ElementsAre("all crowds"));
  tick(Milliseconds(1000));
  EXPECT_THAT(tab.crowds, IsEmpty()) << "nothing has changed";
  open_tab(ben, {}, Rate::list);
  tick(Milliseconds(1000));
  EXPECT_THAT(tab.crowds, ElementsAre("all crowds"));
}

TEST_F(PresenceTest, WhoLeavesVanishesForTheOthers) {
  Tab& tab = open_tab(ana, {}, Rate::full);
  Tab& bens = open_tab(ben, {}, Rate::full);
  tick();
  tab.take();
  end(bens);
  tick();
  EXPECT_EQ(presences(tab), 1);
}

}  // namespace
}  // namespace convene::testing
