// Delivery turns: what waits shares one send, and however slow and fast readers take turns, each is sent all that is
// theirs, once and in order.
#include <random>

#include "session/test_gateway.hpp"

namespace convene::testing {
namespace {

using ::testing::Contains;
using ::testing::Not;

class TurnTest : public ::testing::Test, protected TestGateway {
 protected:
  Tab& reader(PersonId person) {
    Tab& tab = open_tab(person);
    say(tab, protocol::RoomEnter{hall});
    tab.take();
    return tab;
  }
  /// Mia speaks from nowhere: nobody's line is busy with it.
  void mia_says(int times = 1) {
    for (int time = 0; time < times; ++time) does(mia, protocol::ChatPost{hall, "hello", {}});
    complete();
  }
  std::vector<std::string> posts(std::uint64_t from, std::uint64_t to) const {
    std::vector<std::string> lines;
    for (; from < to; ++from) lines.push_back(topic + " " + std::to_string(from) + " chat.posted");
    return lines;
  }

  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  PersonId mia = person("Mia", Role::moderator);
  RoomId hall = room("Hall");
  std::string topic = domain::topic::of_room(hall);
  bool is_mia_there = (does(mia, protocol::RoomEnter{hall}), true);
};

TEST_F(TurnTest, WhatWaitsSharesOneSend) {
  Tab& tab = reader(ana);
  const std::size_t before = tab.connection.sends;
  mia_says(5);
  EXPECT_EQ(tab.connection.sends, before) << "nothing is sent but in a turn";
  EXPECT_EQ(turn(), 1);
  EXPECT_EQ(tab.connection.sends, before + 1);
  flow();
  EXPECT_EQ(tab.take(), posts(0, 5));
}

TEST_F(TurnTest, ATurnServesOnlyThoseWhoAreDueSomething) {
  Tab& one = reader(ana);
  Tab& two = open_tab(ben);
  flow();
  const std::size_t before = two.connection.sends;
  mia_says();
  EXPECT_EQ(turn(), 1);
  EXPECT_EQ(two.connection.sends, before);
  EXPECT_TRUE(one.connection.is_sending);
  EXPECT_EQ(turn(), 0);
}

TEST_F(TurnTest, ReadersShareTheBytesOfAFrame) {
  Tab& one = reader(ana);
  Tab& two = reader(ben);
  forget_lines();
  mia_says();
  flow();
  ASSERT_FALSE(one.connection.pieces.empty());
  EXPECT_EQ(one.connection.pieces.back(), two.connection.pieces.back()) << "the same, not only alike";
}

TEST_F(TurnTest, WhatATurnGathersOfATopicIsOnePieceAndShared) {
  Tab& one = reader(ana);
  Tab& two = reader(ben);
  forget_lines();
  mia_says(10);
  turn();
  ASSERT_EQ(one.connection.pieces.size(), 1u);
  EXPECT_EQ(one.connection.pieces.front(), two.connection.pieces.front()) << "the same, not only alike";
  flow();
  EXPECT_EQ(one.take(), posts(0, 10));
}

TEST_F(TurnTest, ASendIsBounded) {
  Tab& tab = reader(ana);
  // More than is joined into one piece: they go one by one.
  const std::size_t many = session::Ring::joined_bytes_max / 100;
  static_assert(session::Ring::joined_bytes_max / 100 > session::Batch::frames_max);
  mia_says(static_cast<int>(many));
  const std::size_t before = tab.connection.sent.size();
  turn();
  EXPECT_EQ(tab.connection.sent.size(), before + session::Batch::frames_max);
  flow();
  EXPECT_EQ(tab.take(), posts(0, many));
}

TEST_F(TurnTest, SlowReadersLoseStaleLiveNewsAndNoRecord) {
  Tab& tab = reader(ana);
  Tab& typist = reader(ben);
  forget_lines();
  tab.is_stuck = true;
  mia_says();
  turn();  // occupies the line
  for (int times = 0; times < 5; ++times) {
    say(typist, protocol::ChatType{hall});
    mia_says();
  }
  tab.is_stuck = false;
  flow();
  auto lines = tab.take();
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "typing " + ben.text()), 1);
  std::erase(lines, "typing " + ben.text());
  EXPECT_EQ(lines, posts(0, 6));
}

TEST_F(TurnTest, WhoComesBackToARoomIsNotToldOldLiveNews) {
  Tab& typist = reader(ben);
  say(typist, protocol::ChatType{hall});
  Tab& tab = reader(ana);
  flow();
  EXPECT_THAT(tab.lines, Not(Contains("typing " + ben.text())));
}

TEST_F(TurnTest, OneWhoGoesBeforeTheirTurnIsForgotten) {
  Tab& tab = reader(ana);
  mia_says();
  end(tab);
  EXPECT_EQ(turn(), 0);
  mia_says();
  EXPECT_EQ(turn(), 0);
}

TEST_F(TurnTest, WhatWaitsForAStuckReaderIsSharedAndBounded) {
  Tab& tab = reader(ana);
  mia_says();
  tab.is_stuck = true;
  turn();
  const std::size_t held = tab.connection.pieces.size();
  mia_says(500);
  turn();
  EXPECT_EQ(tab.connection.pieces.size(), held) << "nothing more is given to a connection that is sending";
  EXPECT_EQ(tab.connection.pieces.back().use_count(), 2) << "the ring's and the connection's: no queue holds it";
  EXPECT_EQ(tab.connection.close_code, 0);
}

/// Readers of every speed, who come, go and come back by their cursors: all that each was sent is in order and whole.
TEST_F(TurnTest, ReadersOfAnySpeedAreSentEverythingInOrder) {
  std::mt19937 random(7);
  const auto chance = [&](unsigned percent) { return random() % 100 < percent; };
  std::vector<Tab*> tabs;
  std::vector<PersonId> people;
  for (int number = 0; number < 6; ++number) {
    people.push_back(person("Reader " + std::to_string(number)));
    tabs.push_back(&reader(people.back()));
  }
  std::vector<std::uint64_t> next(tabs.size(), host->state().head_of(topic));
  const auto check = [&](std::size_t index) {
    for (const std::string& line : tabs[index]->take()) {
      if (!line.starts_with(topic + " ")) continue;
      EXPECT_EQ(line, posts(next[index], next[index] + 1).front());
      ++next[index];
    }
  };
  for (int step = 0; step < 600; ++step) {
    if (chance(40)) mia_says(1 + static_cast<int>(random() % 3));
    if (chance(50)) turn();
    for (std::size_t index = 0; index < tabs.size(); ++index) {
      tabs[index]->is_stuck = !chance(10 * static_cast<unsigned>(index + 1));
      read(*tabs[index]);
      check(index);
      if (!chance(2)) continue;
      end(*tabs[index]);
      tabs[index] = &open_tab(people[index], {cursor(topic, next[index])});
    }
  }
  for (std::size_t index = 0; index < tabs.size(); ++index) {
    tabs[index]->is_stuck = false;
    flow();
    check(index);
    EXPECT_EQ(next[index], host->state().head_of(topic)) << index;
    EXPECT_EQ(tabs[index]->connection.close_code, 0) << index;
  }
}

}  // namespace
}  // namespace convene::testing
