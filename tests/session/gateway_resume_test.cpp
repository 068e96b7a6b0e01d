// Coming back: current, exactly what was missed, or a view; nothing lost, nothing twice, nothing that was taken away.
#include "session/test_gateway.hpp"

namespace convene::testing {
namespace {

namespace limits = protocol::limits;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class ResumeTest : public ::testing::Test, protected TestGateway {
 protected:
  ResumeTest() {
    does(ana, protocol::RoomEnter{hall});
    does(ben, protocol::RoomEnter{hall});
  }

  void ben_says(int messages) {
    for (int message = 0; message < messages; ++message) does(ben, protocol::ChatPost{hall, "hello", {}});
  }
  /// The lines about the room's topic alone.
  std::vector<std::string> of_hall(Tab& tab) const {
    std::vector<std::string> found;
    for (std::string& line : tab.take()) {
      if (line.find(topic) != std::string::npos) found.push_back(std::move(line));
    }
    return found;
  }
  std::vector<std::string> resumed(std::uint64_t next, const std::string& epoch = "epoch-1") {
    return of_hall(open_tab(ana, {cursor(topic, next, epoch)}));
  }
  std::string opened(const std::string& answer) const { return "opened " + topic + " " + answer; }
  std::string said(int offset) const { return topic + " " + std::to_string(offset) + " chat.posted"; }

  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  PersonId mia = person("Mia", Role::moderator);
  RoomId hall = room("Hall");
  std::string topic = domain::topic::of_room(hall);
};

TEST_F(ResumeTest, IsWelcomedFirstThenTopicsOpen) {
  Tab& tab = open_tab(ana);
  EXPECT_THAT(tab.take(), ElementsAre("ok 1", StartsWith("opened convening fresh"),
                                      StartsWith("opened inbox/" + ana.text() + " fresh"), opened("fresh 0-0")));
}

TEST_F(ResumeTest, AFreshReaderGetsTheViewAndTheNewestEntries) {
  ben_says(3);
  EXPECT_THAT(of_hall(open_tab(ana)), ElementsAre(opened("fresh 0-3"), said(0), said(1), said(2)));
}

TEST_F(ResumeTest, AFreshReaderGetsNoMoreThanTheTail) {
  ben_says(static_cast<int>(limits::tail_entries) + 10);
  const auto lines = of_hall(open_tab(ana));
  EXPECT_EQ(lines.size(), limits::tail_entries + 1);
  EXPECT_EQ(lines.front(), opened("fresh 10-60"));
  EXPECT_EQ(lines[1], said(10));
}

TEST_F(ResumeTest, WhoMissedNothingIsCurrent) {
  ben_says(2);
  EXPECT_THAT(resumed(2), ElementsAre(opened("current 2-2")));
}

TEST_F(ResumeTest, WhoMissedSomethingGetsExactlyThat) {
  open_tab(ben);
  ben_says(4);
  EXPECT_THAT(resumed(2), ElementsAre(opened("since 2-4"), said(2), said(3)));
}

TEST_F(ResumeTest, AResumedOpeningRepeatsNoView) {
  ben_says(2);
  Tab& tab = open_tab(ana, {cursor(topic, 2), cursor("convening", host->state().head_of("convening"))});
  for (const auto& message : tab.connection.sent) {
    const auto frame = protocol::decode_server(message.payload);
    const auto* live = std::get_if<protocol::Live>(&frame.value());
    const auto* it = live ? std::get_if<protocol::TopicOpened>(live) : nullptr;
    if (!it || it->answer == protocol::Answer::fresh) continue;
    EXPECT_FALSE(it->room || it->convening || it->inbox) << it->topic;
  }
}

TEST_F(ResumeTest, AfterARestartTheRingIsFilledFromTheJournal) {
  ben_says(4);
  restart();
  EXPECT_THAT(resumed(1), ElementsAre(opened("since 1-4"), said(1), said(2), said(3)));
  EXPECT_THAT(resumed(4), ElementsAre(opened("current 4-4")));
  EXPECT_THAT(resumed(0), ElementsAre(opened("since 0-4"), said(0), said(1), said(2), said(3)));
}

TEST_F(ResumeTest, WhatIsSaidWhileThePastIsReadComesAfterIt) {
  ben_says(2);
  restart();
  Tab& tab = connect(ana);
  protocol::Hello hello;
  hello.protocol = 1;
  hello.identity = ana;
  hello.cursors = {cursor(topic, 0)};
  gateway->received(tab.id, protocol::encode(protocol::CommandFrame{"tab-number", 1, hello, 0}));  // past is on its way
  host->submit(ben, {"tab-of-ben", 1, protocol::ChatPost{hall, "hello", {}}, 1}, [](const host::Answer&) {});
  flow();
  EXPECT_THAT(of_hall(tab), ElementsAre(opened("since 0-2"), said(0), said(1), said(2)));
}

TEST_F(ResumeTest, ACursorBeyondWhatTheRingHoldsStartsAfresh) {
  open_tab(ben);
  ben_says(static_cast<int>(limits::ring_entries_max) + 20);
  const auto lines = resumed(10);
  EXPECT_EQ(lines.front(), opened("fresh 970-1020"));
  EXPECT_EQ(lines.size(), limits::tail_entries + 1);
}

TEST_F(ResumeTest, ACursorOfAnotherEpochStartsAfresh) {
  ben_says(2);
  EXPECT_THAT(resumed(2, "epoch-0"), ElementsAre(opened("fresh 0-2"), said(0), said(1)));
}

TEST_F(ResumeTest, ACursorInTheFutureStartsAfresh) {
  ben_says(2);
  EXPECT_THAT(resumed(3), ElementsAre(opened("fresh 0-2"), said(0), said(1)));
}

TEST_F(ResumeTest, ACursorWithinAFrameStartsAfresh) {
  const std::string ledgerless = "convening";
  Tab& reader = open_tab(ben);
  const std::uint64_t head = host->state().head_of(ledgerless);
  execute({}, protocol::CampusPublish{
                  std::string(64, '1'),
                  {{"a", "One", protocol::RoomKind::table, ""}, {"b", "Two", protocol::RoomKind::table, ""}}});
  flow();
  EXPECT_THAT(reader.lines,
              Contains("convening " + std::to_string(head) + " room.opened room.opened campus.published"));
  Tab& tab = open_tab(ana, {cursor(ledgerless, head + 1)});
  EXPECT_THAT(tab.lines, Contains(StartsWith("opened convening fresh")));
}

TEST_F(ResumeTest, ACursorOfATopicThatIsNotOpenIsToldSo) {
  const RoomId garden = room("Garden");
  Tab& tab = open_tab(ana, {cursor(domain::topic::of_room(garden), 0), cursor("staff", 3), cursor("nosuch", 1)});
  const auto lines = tab.take();
  EXPECT_EQ(lines.front(), "ok 1");
  EXPECT_THAT(lines, Contains("closed " + domain::topic::of_room(garden)));
  EXPECT_THAT(lines, Contains("closed staff"));
  EXPECT_THAT(lines, Contains("closed nosuch"));
  EXPECT_THAT(lines, Contains(opened("fresh 0-0")));
}

TEST_F(ResumeTest, DeletedTextDoesNotComeBackFromTheRing) {
  open_tab(ben);
  does(ben, protocol::ChatPost{hall, "secret one", {}});
  does(ben, protocol::ChatEdit{hall, 0, "secret two"});
  does(ben, protocol::ChatEdit{hall, 0, "secret three"});
  does(mia, protocol::ChatDelete{hall, 0, "private"});
  Tab& tab = open_tab(ana, {cursor(topic, 0)});
  EXPECT_THAT(tab.lines, Contains(opened("since 0-4")));
  for (const auto& message : tab.connection.sent) EXPECT_THAT(message.payload, Not(::testing::HasSubstr("secret")));
}

TEST_F(ResumeTest, DeletedTextDoesNotComeBackFromAPastReadBefore) {
  does(ben, protocol::ChatPost{hall, "secret", {}});
  restart();
  Tab& tab = connect(ana);
  protocol::Hello hello;
  hello.protocol = 1;
  hello.identity = ana;
  gateway->received(tab.id, protocol::encode(protocol::CommandFrame{"tab-number", 1, hello, 0}));  // the past is read
  host->submit(ben, {"tab-of-ben", 1, protocol::ChatDelete{hall, 0, {}}, 1}, [](const host::Answer&) {});
  flow();
  EXPECT_THAT(of_hall(tab), ElementsAre(opened("fresh 0-1"), said(0), topic + " 1 chat.deleted"));
  for (const auto& message : tab.connection.sent) EXPECT_THAT(message.payload, Not(::testing::HasSubstr("secret")));
}

TEST_F(ResumeTest, OneWhoIsSentOutWhileThePastIsReadDoesNotReadIt) {
  ben_says(2);
  restart();
  Tab& tab = connect(ana);
  protocol::Hello hello;
  hello.protocol = 1;
  hello.identity = ana;
  gateway->received(tab.id, protocol::encode(protocol::CommandFrame{"tab-number", 1, hello, 0}));
  host->submit(ana, {"tab-of-ana", 1, protocol::RoomLeave{}, 1}, [](const host::Answer&) {});
  flow();
  const auto lines = of_hall(tab);
  EXPECT_EQ(lines.back(), "closed " + topic);
  EXPECT_THAT(lines, Not(Contains(said(0)))) << "or else it came before the closing";
}

TEST_F(ResumeTest, ATopicWithoutReadersIsForgottenAndReadAgain) {
  Tab& tab = open_tab(ana);
  ben_says(2);
  flow();
  end(tab);
  ben_says(2);
  EXPECT_THAT(resumed(2), ElementsAre(opened("since 2-4"), said(2), said(3)));
}

TEST_F(ResumeTest, OfAConversationNothingFromBeforeTheEntryIsSent) {
  const PersonId cem = person("Cem");
  does(ana, protocol::ConversationInvite{ben});
  does(ben, protocol::ConversationAnswer{ana, true});  // begun at 0, joined at 1 and 2
  const RoomId room = room_of(ana);
  const std::string talk = domain::topic::of_room(room);
  does(ana, protocol::ChatPost{room, "before", {}});
  does(cem, protocol::ConversationJoin{ana});
  does(ana, protocol::ChatPost{room, "after", {}});
  const auto of_talk = [&](Tab& tab) {
    std::vector<std::string> lines = tab.take();
    std::erase_if(lines, [&](const std::string& line) { return line.find(talk) == std::string::npos; });
    return lines;
  };
  const auto from_entry_on =
      ElementsAre("opened " + talk + " fresh 4-6", talk + " 4 conversation.joined", talk + " 5 chat.posted");
  EXPECT_THAT(of_talk(open_tab(cem)), from_entry_on);
  EXPECT_THAT(of_talk(open_tab(cem, {cursor(talk, 0)})), from_entry_on) << "whatever a client asks for";
  EXPECT_THAT(of_talk(open_tab(cem, {cursor(talk, 5)})),
              ElementsAre("opened " + talk + " since 5-6", talk + " 5 chat.posted"));
}

}  // namespace
}  // namespace convene::testing
