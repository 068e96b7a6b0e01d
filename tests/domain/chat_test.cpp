#include "domain/chat.hpp"

#include "domain/given.hpp"

namespace convene::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ChatTest : public ::testing::Test, protected Given {
 protected:
  protocol::ChatPosted posted(PersonId author, std::string text) const {
    protocol::ChatPosted event;
    event.author = author;
    event.text = std::move(text);
    return event;
  }
  protocol::ChatEdited edited(std::uint64_t offset, std::string text) const {
    protocol::ChatEdited event;
    event.offset = offset;
    event.text = std::move(text);
    return event;
  }
  std::vector<std::string> texts_stored() const {
    std::vector<std::string> texts;
    for (const auto& entry : stored) {
      if (entry.topic == topic) texts.push_back(protocol::encode_payload(entry.event));
    }
    return texts;
  }

  RoomId hall = room("Hall");
  std::string topic = domain::topic::of_room(hall);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
  PersonId mia = person("Mia", Role::moderator);
};

TEST_F(ChatTest, PostsIntoTheTopicOfTheRoom) {
  EXPECT_THAT(when(ana, protocol::ChatPost{hall, "hello", {}}),
              Yields(ElementsAre(Draft{topic, ana, posted(ana, "hello")})));
}

TEST_F(ChatTest, PostsOnlyWhereOneIs) {
  EXPECT_THAT(when(mia, protocol::ChatPost{hall, "hello", {}}), Refused(ErrorCode::not_in_room));
  EXPECT_THAT(when(ana, protocol::ChatPost{RoomId{999}, "hello", {}}), Refused(ErrorCode::room_unknown));
}

TEST_F(ChatTest, TakesNothingFromTheMutedUntilTheMuteIsOver) {
  does(ana, protocol::ChatPost{hall, "hello", {}});
  does(mia, protocol::PersonMute{ana, 10, "calm down"});
  EXPECT_THAT(when(ana, protocol::ChatPost{hall, "hello", {}}), Refused(ErrorCode::muted));
  EXPECT_THAT(when(ana, protocol::ChatEdit{hall, 0, "hello you"}), Refused(ErrorCode::muted));
  now += std::chrono::minutes(10);
  EXPECT_THAT(when(ana, protocol::ChatPost{hall, "hello", {}}), Yields(SizeIs(1)));
}

TEST_F(ChatTest, LetsTheMutedTakeTheirOwnWordsBack) {
  does(ana, protocol::ChatPost{hall, "hello", {}});
  does(mia, protocol::PersonMute{ana, 10, "calm down"});
  EXPECT_THAT(when(ana, protocol::ChatDelete{hall, 0, {}}), Yields(SizeIs(1)));
}

TEST_F(ChatTest, RepliesOnlyToMessages) {
  does(ana, protocol::ChatPost{hall, "hello", {}});
  does(ana, protocol::ChatEdit{hall, 0, "hello!"});
  EXPECT_THAT(when(ben, protocol::ChatPost{hall, "hi", 0}), Yields(SizeIs(1)));
  EXPECT_THAT(when(ben, protocol::ChatPost{hall, "hi", 1}), Refused(ErrorCode::message_unknown)) << "1 is the edit";
  EXPECT_THAT(when(ben, protocol::ChatPost{hall, "hi", 2}), Refused(ErrorCode::message_unknown));
}

TEST_F(ChatTest, EditsTellTheNewTextAndReplaceTheOldOneInTheJournal) {
  does(ana, protocol::ChatPost{hall, "helo", {}});
  const Time said_at = now;
  now = minutes(1);
  const auto accepted = does(ana, protocol::ChatEdit{hall, 0, "hello"});
  protocol::ChatPosted now_stands = posted(ana, "hello");
  now_stands.edited = now;
  EXPECT_THAT(accepted.entries, ElementsAre(Draft{topic, ana, edited(0, "hello")}));
  EXPECT_THAT(accepted.revisions, ElementsAre(domain::Revision{topic, 0, said_at, now_stands}));
}

TEST_F(ChatTest, ASecondEditEmptiesTheFirst) {
  does(ana, protocol::ChatPost{hall, "a", {}});
  now = minutes(1);
  does(ana, protocol::ChatEdit{hall, 0, "b"});
  const Time first_edit_at = now;
  now = minutes(2);
  const auto accepted = does(ana, protocol::ChatEdit{hall, 0, "c"});
  EXPECT_THAT(accepted.revisions, SizeIs(2));
  EXPECT_THAT(accepted.revisions, Contains(domain::Revision{topic, 1, first_edit_at, edited(0, "")}));
}

TEST_F(ChatTest, AMessageWithAReplyKeepsItThroughEditAndDeletion) {
  does(ana, protocol::ChatPost{hall, "question", {}});
  does(ben, protocol::ChatPost{hall, "answer", 0});
  const auto after_edit = does(ben, protocol::ChatEdit{hall, 1, "the answer"});
  EXPECT_EQ(std::get<protocol::ChatPosted>(after_edit.revisions.front().event).reply_to, 0);
  const auto after_deletion = does(ben, protocol::ChatDelete{hall, 1, {}});
  EXPECT_EQ(std::get<protocol::ChatPosted>(after_deletion.revisions.front().event).reply_to, 0);
}

TEST_F(ChatTest, NoTextOfADeletedMessageStaysInTheJournal) {
  does(ana, protocol::ChatPost{hall, "secret one", {}});
  does(ana, protocol::ChatEdit{hall, 0, "secret two"});
  does(ben, protocol::ChatPost{hall, "what?", {}});
  does(ana, protocol::ChatEdit{hall, 0, "secret three"});
  does(ana, protocol::ChatDelete{hall, 0, {}});
  EXPECT_THAT(texts_stored(), ::testing::Each(::testing::Not(::testing::HasSubstr("secret"))));
  EXPECT_THAT(texts_stored(), Contains(::testing::HasSubstr("what?"))) << "others' words stay";
}

TEST_F(ChatTest, EditsOnlyOnesOwnStandingMessages) {
  does(ana, protocol::ChatPost{hall, "hello", {}});
  EXPECT_THAT(when(ben, protocol::ChatEdit{hall, 0, "bye"}), Refused(ErrorCode::not_yours));
  EXPECT_THAT(when(ana, protocol::ChatEdit{hall, 1, "bye"}), Refused(ErrorCode::message_unknown));
  does(ana, protocol::ChatDelete{hall, 0, {}});
  EXPECT_THAT(when(ana, protocol::ChatEdit{hall, 0, "bye"}), Refused(ErrorCode::message_deleted));
}

TEST_F(ChatTest, AModeratorEditsNobodysWords) {
  does(ana, protocol::ChatPost{hall, "hello", {}});
  does(mia, protocol::RoomEnter{hall});
  EXPECT_THAT(when(mia, protocol::ChatEdit{hall, 0, "bye"}), Refused(ErrorCode::not_yours));
}

TEST_F(ChatTest, DeletingOnesOwnIsNotNotedAsAnActOfModeration) {
  does(ana, protocol::ChatPost{hall, "hello", {}});
  EXPECT_THAT(when(ana, protocol::ChatDelete{hall, 0, "typo"}),
              Yields(ElementsAre(Draft{topic, ana, protocol::ChatDeleted{0, ana}})));
}

TEST_F(ChatTest, AModeratorDeletesFromAnywhereAndItIsNotedWithWhoAndWhy) {
  does(ana, protocol::ChatPost{hall, "rude", {}});
  protocol::AuditNoted noted;
  noted.by = mia;
  noted.person = ana;
  noted.act = protocol::Act::delete_message;
  noted.why = "rude";
  EXPECT_THAT(when(mia, protocol::ChatDelete{hall, 0, "rude"}),
              Yields(ElementsAre(Draft{topic, mia, protocol::ChatDeleted{0, mia}}, Draft{"staff", mia, noted})));
}

TEST_F(ChatTest, DeletesWhatIsThereOnceAndByWhoMay) {
  does(ana, protocol::ChatPost{hall, "hello", {}});
  EXPECT_THAT(when(ben, protocol::ChatDelete{hall, 0, {}}), Refused(ErrorCode::not_yours));
  EXPECT_THAT(when(mia, protocol::ChatDelete{hall, 7, {}}), Refused(ErrorCode::message_unknown));
  EXPECT_THAT(when(mia, protocol::ChatDelete{RoomId{999}, 0, {}}), Refused(ErrorCode::room_unknown));
  does(ben, protocol::RoomLeave{});
  EXPECT_THAT(when(ben, protocol::ChatDelete{hall, 0, {}}), Refused(ErrorCode::not_in_room));
  does(ana, protocol::ChatDelete{hall, 0, {}});
  EXPECT_THAT(when(ana, protocol::ChatDelete{hall, 0, {}}), Refused(ErrorCode::message_deleted));
  EXPECT_THAT(when(mia, protocol::ChatDelete{hall, 0, {}}), Refused(ErrorCode::message_deleted));
}

TEST_F(ChatTest, TheJournalWithItsRewritesFoldsToTheSameMessages) {
  does(ana, protocol::ChatPost{hall, "one", {}});
  does(ben, protocol::ChatPost{hall, "two", 0});
  does(ana, protocol::ChatEdit{hall, 0, "uno"});
  does(ben, protocol::ChatEdit{hall, 1, "dos"});
  does(mia, protocol::ChatDelete{hall, 1, {}});
  const Convening again = refolded();
  for (std::uint64_t offset = 0; offset < state.head_of(topic); ++offset) {
    const auto* before = state.chat.find(hall, offset);
    const auto* after = again.chat.find(hall, offset);
    ASSERT_EQ(before == nullptr, after == nullptr) << offset;
    if (!before) continue;
    EXPECT_EQ(before->author, after->author);
    EXPECT_EQ(before->at, after->at);
    EXPECT_EQ(before->reply_to, after->reply_to);
    EXPECT_EQ(before->is_deleted, after->is_deleted);
  }
  ASSERT_TRUE(again.chat.edit_of(hall, 0));
  EXPECT_EQ(again.chat.edit_of(hall, 0)->offset, 2);
}

TEST_F(ChatTest, RoomsAreApart) {
  const RoomId garden = room("Garden");
  does(ana, protocol::ChatPost{hall, "hello", {}});
  does(ana, protocol::RoomEnter{garden});
  EXPECT_THAT(when(ana, protocol::ChatPost{garden, "hi", 0}), Refused(ErrorCode::message_unknown));
  EXPECT_THAT(when(ana, protocol::ChatDelete{garden, 0, {}}), Refused(ErrorCode::message_unknown));
}

}  // namespace
}  // namespace convene::testing
