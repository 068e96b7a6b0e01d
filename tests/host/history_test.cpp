// Pages of the past: who may read them, and that no page brings back what was taken away meanwhile.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using protocol::History;
using protocol::HistoryPage;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class HistoryTest : public ::testing::Test, protected TestHost {
 protected:
  HistoryTest() : TestHost(Completion::by_hand) { does(ana, protocol::RoomEnter{hall}); }

  void says(const std::string& text) { does(ana, protocol::ChatPost{hall, text, {}}); }
  std::string topic() const { return domain::topic::of_room(hall); }
  HistoryPage before(std::uint64_t offset, std::int32_t limit = 50) const { return {topic(), offset, limit, {}}; }
  std::vector<std::string> texts(const History& history) const {
    std::vector<std::string> found;
    for (const auto& record : history.records) {
      const auto frame = protocol::decode_server(protocol::record_frame({&record, 1}));
      const auto& event = std::get<protocol::RecordsFrame>(frame.value()).records.front().event;
      const auto* posted = std::get_if<protocol::ChatPosted>(&event);
      found.push_back(posted ? posted->text : std::string(protocol::name_of(event)));
    }
    return found;
  }
  History asks(PersonId reader, const HistoryPage& page) {
    const auto pending = submit(reader, page);
    complete();
    return reply<History>(pending);
  }

  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  PersonId mia = person("Mia", Role::moderator);
  RoomId hall = room("Hall");
};

TEST_F(HistoryTest, ComesInPagesFromTheNewestBackEachInOrder) {
  for (const char* text : {"one", "two", "three"}) says(text);
  const History newest = asks(ana, before(3, 2));
  EXPECT_THAT(texts(newest), ElementsAre("two", "three"));
  EXPECT_TRUE(newest.more);
  const History rest = asks(ana, before(1, 2));
  EXPECT_THAT(texts(rest), ElementsAre("one"));
  EXPECT_FALSE(rest.more);
  EXPECT_THAT(asks(ana, before(0)).records, IsEmpty());
}

TEST_F(HistoryTest, RecordsCarryNames) {
  says("hello @[" + ben.text() + "]");
  const History page = asks(ana, before(1));
  ASSERT_THAT(page.records, SizeIs(1));
  EXPECT_THAT(page.records.front(), HasSubstr("\"name\":\"Ana\""));
  EXPECT_THAT(page.records.front(), HasSubstr("\"name\":\"Ben\""));
}

TEST_F(HistoryTest, IsForThoseWhoMayReadTheTopic) {
  says("hello");
  EXPECT_EQ(refusal_of(submit(ben, before(1))), ErrorCode::not_in_room);
  EXPECT_EQ(refusal_of(submit(ben, HistoryPage{"staff", 9, 50, {}})), ErrorCode::not_in_room);
  EXPECT_EQ(refusal_of(submit(mia, HistoryPage{"ledger", 9, 50, {}})), ErrorCode::not_in_room);
  EXPECT_EQ(refusal_of(submit(mia, HistoryPage{domain::topic::of_inbox(ana), 9, 50, {}})), ErrorCode::not_in_room);
  EXPECT_EQ(refusal_of(submit(PersonId{999}, before(1))), ErrorCode::signed_out);
}

TEST_F(HistoryTest, ANewcomerReadsAllOfARoomsPast) {
  says("hello");
  does(ben, protocol::RoomEnter{hall});
  EXPECT_THAT(texts(asks(ben, before(1))), ElementsAre("hello"));
}

TEST_F(HistoryTest, OfAnInboxMayBeThatOfOneConversation) {
  does(ana, protocol::DirectPost{ben, "to ben"});
  does(ana, protocol::DirectPost{mia, "to mia"});
  does(ben, protocol::DirectPost{ana, "from ben"});
  const History page = asks(ana, {domain::topic::of_inbox(ana), 99, 50, ben});
  ASSERT_THAT(page.records, SizeIs(2));
  EXPECT_THAT(page.records[0], HasSubstr("to ben"));
  EXPECT_THAT(page.records[1], HasSubstr("from ben"));
}

TEST_F(HistoryTest, IsRefusedToOneSentOutWhileItWasRead) {
  says("hello");
  const auto page = submit(ana, before(1));  // read, but the answer is still on its way
  submit(ana, protocol::RoomLeave{});
  complete();
  EXPECT_EQ(refusal_of(page), ErrorCode::not_in_room);
}

TEST_F(HistoryTest, ADeletionDecidedBeforeIsInThePage) {
  says("rude");
  submit(ana, protocol::ChatDelete{hall, 0, {}});
  const auto page = submit(ana, before(1));
  run();
  EXPECT_FALSE(*page);
  complete();
  EXPECT_THAT(texts(reply<History>(page)), ElementsAre(""));
}

TEST_F(HistoryTest, ADeletionDecidedWhileItWasReadIsInThePage) {
  says("rude");
  const auto page = submit(ana, before(1));  // read before the deletion
  submit(ana, protocol::ChatDelete{hall, 0, {}});
  complete();
  const History history = reply<History>(page);
  EXPECT_THAT(texts(history), ElementsAre(""));
  EXPECT_THAT(history.records.front(), HasSubstr("deleted_by"));
}

TEST_F(HistoryTest, TheNewestOfTwoEditsDecidedWhileItWasReadIsInThePage) {
  says("one");
  const auto page = submit(ana, before(1));
  submit(ana, protocol::ChatEdit{hall, 0, "two"});
  submit(ana, protocol::ChatEdit{hall, 0, "three"});
  complete();
  EXPECT_THAT(texts(reply<History>(page)), ElementsAre("three"));
}

TEST_F(HistoryTest, ADeletionThatIsLostIsNotInThePage) {
  says("hello");
  const auto page = submit(ana, before(1));
  submit(ana, protocol::ChatDelete{hall, 0, {}});
  journal->set_disk(ports::AppendOutcome::full);
  complete();
  EXPECT_EQ(refusal_of(page), ErrorCode::read_only);
  EXPECT_THAT(texts(asks(ana, before(1))), ElementsAre("hello"));
}

TEST_F(HistoryTest, ThatCannotBeReadIsNotTakenForEmpty) {
  says("hello");
  journal->is_unreadable = true;
  const auto page = submit(ana, before(1));
  complete();
  EXPECT_EQ(refusal_of(page), ErrorCode::busy);
}

TEST_F(HistoryTest, ForARingIsOneFrameAnEntryInOrder) {
  for (const char* text : {"one", "two", "three"}) says(text);
  std::vector<host::Host::Past> past;
  host->past(topic(), 2, [&](std::vector<host::Host::Past> found) { past = std::move(found); });
  run();
  ASSERT_THAT(past, SizeIs(2));
  EXPECT_EQ(past[0].offset, 0);
  EXPECT_THAT(*past[0].frame, HasSubstr("one"));
  EXPECT_EQ(past[1].offset, 1);
  EXPECT_THAT(*past[1].frame, HasSubstr("two"));
}

}  // namespace
}  // namespace convene::testing
