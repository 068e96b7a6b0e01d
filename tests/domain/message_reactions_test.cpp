// Reactions to messages (issue 5): who may show one, how they are counted and told, and when they are gone.
#include "domain/message_reactions.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using domain::Talk;
using protocol::ReactionKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr auto heart = ReactionKind::heart;
constexpr auto agreement = ReactionKind::agreement;

class MessageReactionsTest : public ::testing::Test, protected Given {
 protected:
  std::uint64_t says(PersonId author, const std::string& text = "hello") {
    does(author, protocol::ChatPost{hall, text, {}});
    return state.head_of(talk) - 1;
  }
  protocol::MessageReact react(std::uint64_t offset, ReactionKind kind = heart, bool is_on = true) const {
    return {talk, offset, kind, is_on};
  }
  std::vector<protocol::ReactedMessage> seen_by(PersonId reader) const {
    return asks<protocol::ReactionPage>(reader, protocol::MessageReactions{talk, 0, 1000, {}}).messages;
  }
  std::vector<protocol::ReactedMessage> seen_with(PersonId reader, PersonId other) const {
    const protocol::MessageReactions query{domain::topic::of_inbox(reader), 0, 1000, other};
    return asks<protocol::ReactionPage>(reader, query).messages;
  }
  std::vector<std::string> reactors(PersonId reader, std::uint64_t offset, std::uint64_t from = 0) const {
    std::vector<std::string> names;
    const protocol::MessageReactors query{talk, offset, heart, from};
    for (const auto& person : asks<protocol::Reactors>(reader, query).people) names.push_back(person.name);
    return names;
  }
  static std::vector<std::uint64_t> hearts(std::uint64_t people) { return {0, people, 0, 0, 0, 0}; }

  RoomId hall = room("Hall");
  std::string talk = domain::topic::of_room(hall);
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
};

TEST_F(MessageReactionsTest, AreSaidInTheInboxOfTheirAuthorSoThatTheyBuryNoTalk) {
  const std::uint64_t message = says(ana);
  protocol::MessageReacted event{ben, talk, message, heart, true, 1, 1};
  EXPECT_THAT(when(ben, react(message)), Yields(ElementsAre(Draft{domain::topic::of_inbox(ben), ben, event})));
  const std::uint64_t head = state.head_of(talk);
  does(ben, react(message));
  EXPECT_EQ(state.head_of(talk), head) << "nothing of it is unread";
}

TEST_F(MessageReactionsTest, SeveralKindsAPersonEachOnce) {
  const std::uint64_t message = says(ana);
  does(ben, react(message));
  EXPECT_THAT(when(ben, react(message)), yields_nothing());
  does(ben, react(message, agreement));
  does(ana, react(message));
  ASSERT_THAT(seen_by(ben), SizeIs(1));
  EXPECT_THAT(seen_by(ben)[0].counts, ElementsAre(0, 2, 0, 0, 1, 0));
  EXPECT_THAT(seen_by(ben)[0].own, ElementsAre(heart, agreement));
  EXPECT_THAT(seen_by(ana)[0].own, ElementsAre(heart));
  EXPECT_THAT(seen_by(mia)[0].own, IsEmpty());
}

TEST_F(MessageReactionsTest, AreTakenBack) {
  const std::uint64_t message = says(ana);
  EXPECT_THAT(when(ben, react(message, heart, false)), yields_nothing());
  does(ben, react(message));
  does(ben, react(message, heart, false));
  EXPECT_THAT(seen_by(ben), IsEmpty());
}

TEST_F(MessageReactionsTest, AreForThoseWhoMayWriteThere) {
  const std::uint64_t message = says(ana);
  const PersonId outside = person("Out");
  EXPECT_THAT(when(outside, react(message)), Refused(ErrorCode::not_in_room));
  EXPECT_THAT(when(ben, react(99)), Refused(ErrorCode::message_unknown));
  EXPECT_THAT(when(ben, protocol::MessageReact{"staff", 0, heart, true}), Refused(ErrorCode::not_in_room));
  protocol::RoomRules locked;
  locked.chat_locked = true;
  does(mia, protocol::RoomRule{hall, locked});
  EXPECT_THAT(when(ben, react(message)), Refused(ErrorCode::chat_locked));
  EXPECT_THAT(when(mia, react(message)), Yields(SizeIs(1)));
}

TEST_F(MessageReactionsTest, ToTakeOneBackIsNeverRefused) {
  const std::uint64_t message = says(ana);
  does(ben, react(message));
  does(mia, protocol::PersonMute{ben, 10, "calm down"});
  EXPECT_THAT(when(ben, react(message, agreement)), Refused(ErrorCode::muted));
  EXPECT_THAT(when(ben, react(message, heart, false)), Yields(SizeIs(1)));
}

TEST_F(MessageReactionsTest, WhoReactedIsReadInPagesInTheOrderInWhichTheyDid) {
  const std::uint64_t message = says(ana);
  does(ben, react(message));
  for (std::size_t count = 1; count <= protocol::limits::reactors_page_max; ++count)
    does(person_in(hall, "P" + std::to_string(count)), react(message));
  EXPECT_THAT(reactors(ana, message), SizeIs(protocol::limits::reactors_page_max));
  EXPECT_EQ(reactors(ana, message).front(), "Ben");
  EXPECT_THAT(reactors(ana, message, protocol::limits::reactors_page_max), ElementsAre("P50"));
  EXPECT_THAT(reactors(ana, message, 1000), IsEmpty());
}

TEST_F(MessageReactionsTest, GoWithTheirMessage) {
  const std::uint64_t message = says(ana);
  does(ben, react(message));
  does(ana, protocol::ChatDelete{hall, message, {}});
  EXPECT_THAT(seen_by(ben), IsEmpty());
  EXPECT_THAT(when(ben, react(message)), Refused(ErrorCode::message_deleted));
  const std::uint64_t other = says(ana);
  does(ben, react(other));
  protocol::TextErased erased;
  erased.offsets = {other};
  happened(talk, server, erased);
  EXPECT_THAT(seen_by(ben), IsEmpty());
}

TEST_F(MessageReactionsTest, GoWithTheirPerson) {
  const std::uint64_t message = says(ana);
  does(ben, react(message));
  does(mia, react(message));
  does(ben, protocol::PersonErase{ben});
  EXPECT_EQ(seen_by(ana)[0].counts, hearts(1));
  EXPECT_THAT(reactors(ana, message), ElementsAre("Mia"));
}

TEST_F(MessageReactionsTest, StandAsBeforeWhenTheJournalIsFoldedAnew) {
  const std::uint64_t kept = says(ana);
  const std::uint64_t gone = says(ana);
  for (const PersonId one : {ana, ben}) does(one, react(kept));
  does(ben, react(gone));
  does(ana, protocol::ChatDelete{hall, gone, {}});
  does(mia, react(kept, agreement));
  does(mia, react(kept, agreement, false));
  EXPECT_EQ(domain::tally_of_reactions(refolded(), hall), domain::tally_of_reactions(state, hall));
  EXPECT_EQ(domain::tally_of_reactions(state, hall).revision, 6u);
}

// Storms are told in one piece; who has missed more than it holds is told to ask.
TEST_F(MessageReactionsTest, ATallyNamesTheNewestChangesAndSaysHowFarBackItGoes) {
  std::vector<std::uint64_t> messages;
  for (std::size_t count = 0; count <= protocol::limits::reactions_told_max; ++count) messages.push_back(says(ana));
  for (const std::uint64_t message : messages) does(ben, react(message));
  const auto tally = domain::tally_of_reactions(state, hall);
  EXPECT_EQ(tally.since, 1u) << "the change of the first message is not in it";
  ASSERT_THAT(tally.messages, SizeIs(protocol::limits::reactions_told_max));
  EXPECT_EQ(tally.messages.back(), (protocol::TalliedMessage{messages.back(), hearts(1)}));
  does(ben, react(messages.front(), heart, false));
  EXPECT_EQ(domain::tally_of_reactions(state, hall).messages.back(),
            (protocol::TalliedMessage{messages.front(), hearts(0)}));
}

TEST_F(MessageReactionsTest, APageEndsWhereItIsFull) {
  for (std::size_t count = 0; count <= protocol::limits::reactions_page_max; ++count) does(ben, react(says(ana)));
  const auto page = asks<protocol::ReactionPage>(ana, protocol::MessageReactions{talk, 0, 1000, {}});
  EXPECT_THAT(page.messages, SizeIs(protocol::limits::reactions_page_max));
  EXPECT_LT(page.to, 1000u);
  EXPECT_THAT(asks<protocol::ReactionPage>(ana, protocol::MessageReactions{talk, page.to, 1000, {}}).messages,
              SizeIs(1));
}

TEST_F(MessageReactionsTest, WhatOneMayNotReadOneNeitherReactsToNorIsTold) {
  const std::uint64_t message = says(ana);
  does(ben, react(message));
  const PersonId outside = person("Out");
  const protocol::MessageReactions how_many{talk, 0, 1000, {}};
  const protocol::MessageReactors who{talk, message, heart, 0};
  EXPECT_THAT(domain::answer(state, {}, {outside}, how_many, now), Refused(ErrorCode::not_in_room));
  EXPECT_THAT(domain::answer(state, {}, {outside}, who, now), Refused(ErrorCode::not_in_room));
}

TEST_F(MessageReactionsTest, ToADirectMessageBothAreToldEachInTheirOwnInbox) {
  does(mia, protocol::DirectPost{ben, "something else first"});
  does(ana, protocol::DirectPost{ben, "lunch?"});
  const std::uint64_t of_ana = state.head_of(domain::topic::of_inbox(ana)) - 1;
  const std::uint64_t of_ben = state.head_of(domain::topic::of_inbox(ben)) - 1;
  const std::string inbox = domain::topic::of_inbox(ben);
  does(ben, protocol::MessageReact{inbox, of_ben, heart, true});
  ASSERT_THAT(seen_with(ana, ben), SizeIs(1));
  EXPECT_EQ(seen_with(ana, ben)[0], (protocol::ReactedMessage{of_ana, hearts(1), {}}));
  EXPECT_EQ(seen_with(ben, ana)[0], (protocol::ReactedMessage{of_ben, hearts(1), {heart}}));
  EXPECT_THAT(seen_with(ben, mia), IsEmpty());
  EXPECT_EQ(domain::view_of_inbox(state, ana).conversations[0].unread, 0u) << "it is no message";
  EXPECT_THAT(when(ben, protocol::MessageReact{inbox, 0, heart, true}), Refused(ErrorCode::message_unknown));
}

TEST_F(MessageReactionsTest, ADirectMessageOfOneWhoIsBlockedTakesNone) {
  does(ana, protocol::DirectPost{ben, "lunch?"});
  const std::uint64_t of_ben = state.head_of(domain::topic::of_inbox(ben)) - 1;
  const protocol::MessageReact command{domain::topic::of_inbox(ben), of_ben, heart, true};
  does(ben, protocol::PersonBlock{ana, true});
  EXPECT_THAT(when(ben, command), Refused(ErrorCode::you_blocked));
  does(ben, protocol::PersonBlock{ana, false});
  does(ana, protocol::PersonBlock{ben, true});
  EXPECT_THAT(when(ben, command), Refused(ErrorCode::not_delivered));
}

}  // namespace
}  // namespace convene::testing
