// Who is sent what, in which order, and what happens to those who do not keep up.
#include "session/test_gateway.hpp"

namespace convene::testing {
namespace {

namespace limits = protocol::limits;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class DeliveryTest : public ::testing::Test, protected TestGateway {
 protected:
  protocol::ChatPost says(std::string text = "hello") const { return {hall, std::move(text), {}}; }
  /// Mia, who needs no tab to speak.
  PersonId mia_in_hall() {
    does(mia, protocol::RoomEnter{hall});
    return mia;
  }
  std::size_t index_of(const std::vector<std::string>& lines, std::string_view wanted) const {
    const auto found = std::find(lines.begin(), lines.end(), wanted);
    EXPECT_NE(found, lines.end()) << wanted;
    return static_cast<std::size_t>(found - lines.begin());
  }

  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  PersonId mia = person("Mia", Role::moderator);
  PersonId olga = person("Olga", Role::organiser);
  RoomId hall = room("Hall");
  std::string topic = domain::topic::of_room(hall);
};

TEST_F(DeliveryTest, OpensBeforeTheFirstFrameAndClosesAfterTheLast) {
  Tab& anas = open_tab(ana);
  Tab& bens = open_tab(ben);
  say(bens, protocol::RoomEnter{hall});
  forget_lines();
  say(anas, protocol::RoomEnter{hall});
  say(bens, says());
  say(anas, protocol::RoomLeave{});
  say(bens, says());
  const auto lines = anas.take();
  EXPECT_LT(index_of(lines, "opened " + topic + " fresh 0-0"), index_of(lines, topic + " 0 chat.posted"));
  EXPECT_LT(index_of(lines, topic + " 0 chat.posted"), index_of(lines, "closed " + topic));
  EXPECT_THAT(lines, Not(Contains(topic + " 1 chat.posted")));
}

TEST_F(DeliveryTest, WhatASlowLeaverHasNotReadStillComesBeforeTheClosing) {
  Tab& anas = open_tab(ana);
  Tab& bens = open_tab(ben);
  say(anas, protocol::RoomEnter{hall});
  say(bens, protocol::RoomEnter{hall});
  forget_lines();
  anas.is_stuck = true;
  for (int message = 0; message < 3; ++message) say(bens, says());
  say(anas, protocol::RoomLeave{});
  anas.is_stuck = false;
  flow();
  EXPECT_THAT(anas.take(), ElementsAre(topic + " 0 chat.posted", topic + " 1 chat.posted", topic + " 2 chat.posted",
                                       "closed " + topic, "ok 3"));
}

TEST_F(DeliveryTest, TheReplyNamesThePlaceOfTheEcho) {
  Tab& tab = open_tab(ana);
  say(tab, protocol::RoomEnter{hall});
  tab.take();
  say(tab, says());
  EXPECT_THAT(tab.take(), ::testing::UnorderedElementsAre(topic + " 0 chat.posted", "ok 3"));
}

TEST_F(DeliveryTest, TabsOfAPersonMirrorEachOther) {
  Tab& one = open_tab(ana);
  Tab& two = open_tab(ana);
  forget_lines();
  say(one, protocol::RoomEnter{hall});
  say(two, says());
  EXPECT_THAT(one.lines, Contains("opened " + topic + " fresh 0-0"));
  EXPECT_THAT(two.lines, Contains("opened " + topic + " fresh 0-0"));
  EXPECT_THAT(one.lines, Contains(topic + " 0 chat.posted"));
  EXPECT_THAT(two.lines, Contains(topic + " 0 chat.posted"));
  end(one);
  tick();
  EXPECT_TRUE(host->presence().is_here(ana)) << "until the last one closes";
  end(two);
  EXPECT_FALSE(host->presence().is_here(ana));
}

TEST_F(DeliveryTest, OthersDoNotReadWhatIsNotTheirs) {
  Tab& bens = open_tab(ben);
  Tab& anas = open_tab(ana);
  forget_lines();
  say(anas, protocol::RoomEnter{hall});
  say(anas, says());
  say(anas, protocol::DirectPost{mia, "psst"});
  EXPECT_THAT(bens.take(), IsEmpty());
}

TEST_F(DeliveryTest, DirectMessagesReachBoth) {
  Tab& anas = open_tab(ana);
  Tab& bens = open_tab(ben);
  forget_lines();
  say(anas, protocol::DirectPost{ben, "hello"});
  EXPECT_THAT(bens.take(), ElementsAre(domain::topic::of_inbox(ben) + " 1 direct.posted"));
  EXPECT_THAT(anas.take(), Contains(domain::topic::of_inbox(ana) + " 1 direct.posted"));
}

TEST_F(DeliveryTest, ASlowReaderIsLetGoAndTheOthersGoOn) {
  Tab& slow = open_tab(ana);
  Tab& quick = open_tab(ben);
  say(slow, protocol::RoomEnter{hall});
  say(quick, protocol::RoomEnter{hall});
  slow.is_stuck = true;
  for (std::uint64_t message = 0; message <= limits::ring_entries_max + 1; ++message) {
    does(mia_in_hall(), says());
    flow();
  }
  slow.is_stuck = false;
  flow();
  EXPECT_EQ(slow.connection.close_code, 4000);
  EXPECT_EQ(quick.connection.close_code, 0);
  EXPECT_THAT(quick.lines, Contains(topic + " 1001 chat.posted"));
}

TEST_F(DeliveryTest, OneWhoReadsNoRepliesIsLetGoToo) {
  Tab& tab = open_tab(ana);
  tab.is_stuck = true;
  for (std::uint64_t sent = 0; sent < 2 * limits::control_queue_max && tab.connection.close_code == 0; ++sent) {
    clock.advance(Milliseconds(20));
    say(tab, protocol::Ping{});
  }
  EXPECT_EQ(tab.connection.close_code, 4000);
}

TEST_F(DeliveryTest, RemovalEndsEveryTab) {
  Tab& one = open_tab(ana);
  Tab& two = open_tab(ana);
  Tab& bens = open_tab(ben);
  does(mia, protocol::PersonRemove{ana, "threats"});
  flow();
  EXPECT_EQ(one.connection.close_code, 4700);
  EXPECT_EQ(two.connection.close_code, 4700);
  EXPECT_EQ(bens.connection.close_code, 0);
  EXPECT_EQ(open_tab(ana).connection.close_code, 4401) << "and does not come back";
}

TEST_F(DeliveryTest, ARoleOpensAndClosesTheStaffsTopic) {
  Tab& tab = open_tab(ana);
  forget_lines();
  does(olga, protocol::RoleGrant{ana, Role::moderator});
  flow();
  EXPECT_THAT(tab.take(), ElementsAre("opened staff fresh 0-1", StartsWith("inbox/"), "staff 0 audit.noted"));
  does(olga, protocol::RoleGrant{ana, Role::organiser});
  flow();
  EXPECT_THAT(tab.take(), ElementsAre(StartsWith("inbox/"), "staff 1 audit.noted")) << "once";
  does(olga, protocol::RoleGrant{ana, Role::attendee});
  flow();
  EXPECT_THAT(tab.take(), Contains("closed staff"));
}

TEST_F(DeliveryTest, LeavingClosesEverybodyAndWhoComesLater) {
  Tab& tab = open_tab(ana);
  Tab& silent = connect(ben);
  gateway->leave();
  EXPECT_EQ(tab.connection.close_code, 1012);
  EXPECT_EQ(silent.connection.close_code, 1012);
  EXPECT_EQ(connect(mia).connection.close_code, 1012);
  EXPECT_EQ(gateway->connections(), 3);
  end(tab);
  EXPECT_EQ(gateway->connections(), 2);
}

TEST_F(DeliveryTest, NothingIsSentAfterAClose) {
  Tab& tab = open_tab(ana);
  say(tab, protocol::RoomEnter{hall});
  tab.is_stuck = true;
  does(mia_in_hall(), says());
  gateway->leave();
  tab.is_stuck = false;
  does(mia, says());
  flow();  // the connection asserts that nothing comes
  EXPECT_EQ(tab.connection.close_code, 1012);
}

TEST_F(DeliveryTest, ATabThatEndsWhileItIsWelcomedIsForgotten) {
  Tab& tab = connect(ana);
  protocol::Hello hello;
  hello.protocol = 1;
  hello.identity = ana;
  gateway->received(tab.id, protocol::encode(protocol::CommandFrame{"tab-number", 1, hello, 0}));
  end(tab);
  flow();
  EXPECT_FALSE(host->presence().is_here(ana));
  EXPECT_EQ(gateway->connections(), 0);
}

TEST_F(DeliveryTest, APersonHasNoMoreTabsThanTheLimit) {
  for (std::uint64_t count = 0; count < limits::clients_a_person_max; ++count) {
    EXPECT_EQ(open_tab(ana).connection.close_code, 0);
  }
  Tab& one_more = open_tab(ana);
  EXPECT_EQ(one_more.connection.close_code, 4402);
  EXPECT_EQ(open_tab(ben).connection.close_code, 0);
  end(one_more);
  EXPECT_TRUE(host->presence().is_here(ana));
}

TEST_F(DeliveryTest, OfTypingOnlyTheNewestOfAPersonWaits) {
  Tab& reader = open_tab(ana);
  Tab& typist = open_tab(ben);
  say(reader, protocol::RoomEnter{hall});
  say(typist, protocol::RoomEnter{hall});
  forget_lines();
  reader.is_stuck = true;
  say(typist, says());  // occupies the line
  for (int times = 0; times < 5; ++times) say(typist, protocol::ChatType{hall});
  reader.is_stuck = false;
  flow();
  EXPECT_THAT(reader.take(), ElementsAre(topic + " 0 chat.posted", "typing " + ben.text()));
}

TEST_F(DeliveryTest, NoNewsIsLostWhenThePastIsForgotten) {
  const PersonId gone = person("Gus");
  Tab& reader = open_tab(ana);
  Tab& typist = open_tab(ben);
  say(reader, protocol::RoomEnter{hall});
  say(typist, protocol::RoomEnter{hall});
  forget_lines();
  reader.is_stuck = true;
  say(typist, says());  // occupies the line
  say(typist, protocol::ChatType{hall});
  does(gone, protocol::PersonErase{gone});
  reader.is_stuck = false;
  flow();
  EXPECT_THAT(reader.take(), Contains("typing " + ben.text()));
}

TEST_F(DeliveryTest, NoChangeOfACountIsLostOnASlowLine) {
  const RoomId garden = room("Garden");
  Tab& reader = open_tab(ana);
  tick(Milliseconds(1000));
  forget_lines();
  reader.is_stuck = true;
  does(ben, protocol::DirectPost{ana, "hello"});
  turn();  // occupies the line
  does(ben, protocol::RoomEnter{hall});
  tick(Milliseconds(1000));
  does(mia, protocol::RoomEnter{garden});
  tick(Milliseconds(1000));
  reader.is_stuck = false;
  const std::size_t before = reader.connection.sent.size();
  flow();
  std::map<RoomId, std::uint64_t> people;
  for (std::size_t index = before; index < reader.connection.sent.size(); ++index) {
    const auto frame = protocol::decode_server(reader.connection.sent[index].payload);
    const auto* live = std::get_if<protocol::Live>(&frame.value());
    const auto* counts = live ? std::get_if<protocol::RoomCounts>(live) : nullptr;
    if (!counts) continue;
    for (const auto& count : counts->rooms) people[count.room] = count.people;
  }
  EXPECT_EQ(people[hall], 1);
  EXPECT_EQ(people[garden], 1);
}

TEST_F(DeliveryTest, ANewReaderIsToldAllCounts) {
  open_tab(ben);
  tick(Milliseconds(1000));
  Tab& tab = open_tab(ana);
  tick(Milliseconds(1000));
  EXPECT_THAT(tab.lines, Contains("all counts"));
}

TEST_F(DeliveryTest, SilentTabsAndLateHellosAreClosed) {
  Tab& silent = open_tab(ana);
  Tab& late = connect(ben);
  tick(Milliseconds(limits::first_command_ms + 1));
  EXPECT_EQ(late.connection.close_code, 4400);
  EXPECT_EQ(silent.connection.close_code, 0);
  tick(Milliseconds(limits::dead_after_ms));
  EXPECT_EQ(silent.connection.close_code, 4001);
}

TEST_F(DeliveryTest, ACookieThatEndedMeanwhileDoesNotGreet) {
  Tab& tab = connect(ana);
  execute(ana, protocol::CookieRevoke{cookies.at(ana)});
  protocol::Hello hello;
  hello.protocol = 1;
  hello.identity = ana;
  say(tab, hello);
  EXPECT_THAT(tab.take(), ElementsAre("refused 1 signed-out"));
  EXPECT_EQ(tab.connection.close_code, 4401);
  EXPECT_FALSE(host->presence().is_here(ana));
}

class SlowDiskDeliveryTest : public ::testing::Test, protected TestGateway {
 protected:
  SlowDiskDeliveryTest() : TestGateway(Completion::by_hand) {}

  void sends(Tab& tab, const protocol::Command& command) {
    gateway->received(tab.id, protocol::encode(protocol::CommandFrame{"tab-of-ana", ++tab.last_n, command, 0}));
  }

  PersonId ana = person("Ana");
  RoomId hall = room("Hall");
};

TEST_F(SlowDiskDeliveryTest, ReadsNoMoreWhileTooMuchIsOpenAndGoesOnAfterwards) {
  Tab& tab = open_tab(ana);
  say(tab, protocol::RoomEnter{hall});
  for (std::uint64_t open = 0; open < limits::open_commands_max; ++open) {
    sends(tab, protocol::ChatPost{hall, "hello", {}});
  }
  EXPECT_TRUE(tab.connection.is_paused);
  flow();
  EXPECT_FALSE(tab.connection.is_paused);
}

TEST_F(SlowDiskDeliveryTest, IsNotStuckWhenTheLastOpenCommandIsAnsweredAtOnce) {
  Tab& tab = open_tab(ana);
  say(tab, protocol::RoomEnter{hall});
  for (std::uint64_t open = 1; open < limits::open_commands_max; ++open) {
    sends(tab, protocol::ChatPost{hall, "hello", {}});
  }
  journal->set_disk(ports::AppendOutcome::full);
  journal->complete(1);
  run();
  sends(tab, protocol::ChatPost{hall, "hello", {}});  // refused at once: the disk is full
  EXPECT_FALSE(tab.connection.is_paused);
}

TEST_F(SlowDiskDeliveryTest, TheWelcomeTellsTheRoleThatIsDurable) {
  Tab& tab = connect(ana);
  protocol::Hello hello;
  hello.protocol = 1;
  hello.identity = ana;
  submit(ana, protocol::RoomEnter{hall});
  sends(tab, hello);
  const auto grant = execute({}, protocol::RoleGrant{ana, Role::organiser});
  journal->complete(1);
  run();
  read(tab);
  ASSERT_FALSE(tab.lines.empty());
  const auto frame = protocol::decode_server(tab.connection.sent.front().payload);
  const auto welcome = protocol::decode_as<protocol::Welcome>(std::get<protocol::ReplyFrame>(frame.value()).ok);
  ASSERT_TRUE(welcome);
  EXPECT_EQ(welcome.value().role, Role::attendee);
  EXPECT_FALSE(*grant);
}

}  // namespace
}  // namespace convene::testing
