#include "domain/conversations.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::Availability;
using protocol::ConversationAnswer;
using protocol::ConversationInvite;
using protocol::ConversationJoin;
using protocol::ConversationLock;
using protocol::InvitationEnd;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ConversationsTest : public ::testing::Test, protected Given {
 protected:
  /// Both are in one conversation then.
  RoomId talk(PersonId one, PersonId other) {
    does(one, ConversationInvite{other});
    does(other, ConversationAnswer{one, true});
    EXPECT_EQ(place(one), place(other));
    return place(one);
  }
  RoomId place(PersonId person) const { return state.people.find(person)->room; }
  std::string topic_of(RoomId room) const { return domain::topic::of_room(room); }
  std::vector<PersonId> inside(RoomId room) const { return state.conversations.find(room)->people; }
  bool reads(PersonId person, RoomId room, std::uint64_t offset) const {
    const auto span = domain::readable(state, person, topic_of(room));
    return span && offset >= span->from && offset < span->to;
  }
  std::uint64_t says(PersonId person, const std::string& text) {
    const std::uint64_t offset = state.head_of(topic_of(place(person)));
    does(person, protocol::ChatPost{place(person), text, {}});
    return offset;
  }
  template <class Event>
  std::size_t count_of() const {
    return static_cast<std::size_t>(std::count_if(
        stored.begin(), stored.end(), [](const auto& entry) { return std::holds_alternative<Event>(entry.event); }));
  }

  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  PersonId cem = person("Cem");
  PersonId mia = person("Mia", Role::moderator);
  RoomId hall = room("Hall");
};

TEST_F(ConversationsTest, BeginOnceBothWant) {
  does(ana, ConversationInvite{ben});
  EXPECT_FALSE(place(ana));
  does(ben, ConversationAnswer{ana, true});
  ASSERT_TRUE(place(ana));
  EXPECT_THAT(inside(place(ana)), ElementsAre(ana, ben));
  EXPECT_THAT(state.conversations.open(), ElementsAre(place(ana)));
  EXPECT_TRUE(state.invitations.empty());
}

TEST_F(ConversationsTest, WhoAsksOneWhoHasAskedAccepts) {
  does(ana, ConversationInvite{ben});
  does(ben, ConversationInvite{ana});
  EXPECT_TRUE(place(ana));
  EXPECT_EQ(place(ana), place(ben));
}

TEST_F(ConversationsTest, AreNotBegunAgainstAnyonesWill) {
  does(ana, ConversationInvite{ben});
  does(ben, ConversationAnswer{ana, false});
  EXPECT_FALSE(place(ana));
  EXPECT_THAT(when(ben, ConversationAnswer{ana, true}), Refused(ErrorCode::invitation_unknown));
  does(ana, ConversationInvite{ben});
  does(ana, ConversationAnswer{ben, false});
  EXPECT_THAT(when(ben, ConversationAnswer{ana, true}), Refused(ErrorCode::invitation_unknown)) << "taken back";
}

TEST_F(ConversationsTest, InvitationsAreOpenForHalfAMinute) {
  does(ana, ConversationInvite{ben});
  now += Milliseconds(protocol::limits::invitation_ms - 1);
  EXPECT_THAT(domain::expire(state, now), IsEmpty());
  now += Milliseconds(1);
  EXPECT_THAT(when(ben, ConversationAnswer{ana, true}), Refused(ErrorCode::invitation_unknown));
  const auto entries = domain::expire(state, now);
  ASSERT_THAT(entries, SizeIs(2)) << "told to both";
  for (const Draft& draft : entries) happened(draft.topic, draft.author, draft.event);
  EXPECT_THAT(domain::expire(state, now), IsEmpty());
  EXPECT_THAT(domain::view_of_inbox(state, ben).invitations, IsEmpty());
}

TEST_F(ConversationsTest, WhoDoesNotWantToBeDisturbedCannotBeAsked) {
  does(ben, protocol::AvailabilitySet{Availability::do_not_disturb});
  EXPECT_THAT(when(ana, ConversationInvite{ben}), Refused(ErrorCode::do_not_disturb));
  does(ben, protocol::AvailabilitySet{Availability::busy});
  does(ana, ConversationInvite{ben});
  ASSERT_THAT(domain::view_of_inbox(state, ben).invitations, SizeIs(1));
  EXPECT_TRUE(domain::view_of_inbox(state, ben).invitations.front().quiet);
}

TEST_F(ConversationsTest, RefuseWhatMakesNoSense) {
  EXPECT_THAT(when(ana, ConversationInvite{ana}), Refused(ErrorCode::not_yourself));
  EXPECT_THAT(when(ana, ConversationInvite{PersonId{999}}), Refused(ErrorCode::person_unknown));
  EXPECT_THAT(when(ana, ConversationJoin{ben}), Refused(ErrorCode::not_in_conversation));
  EXPECT_THAT(when(ana, ConversationLock{true}), Refused(ErrorCode::not_in_conversation));
  const RoomId room = talk(ana, ben);
  EXPECT_THAT(when(cem, ConversationInvite{ben}), Refused(ErrorCode::in_conversation));
  EXPECT_THAT(when(cem, protocol::RoomEnter{room}), Refused(ErrorCode::room_unknown)) << "it is joined, not entered";
}

TEST_F(ConversationsTest, AnOpenOneIsJoinedALockedOneOnlyByInvitation) {
  const RoomId room = talk(ana, ben);
  does(ana, ConversationLock{true});
  EXPECT_THAT(when(cem, ConversationJoin{ben}), Refused(ErrorCode::conversation_locked));
  does(ben, ConversationInvite{cem});
  does(cem, ConversationAnswer{ben, true});
  EXPECT_THAT(inside(room), ElementsAre(ana, ben, cem));
  does(cem, ConversationLock{false});
  does(mia, ConversationJoin{cem});
  EXPECT_THAT(inside(room), ElementsAre(ana, ben, cem, mia));
}

TEST_F(ConversationsTest, HoldSixPeople) {
  talk(ana, ben);
  for (int more = 0; more < 4; ++more) does(person("More"), ConversationJoin{ana});
  EXPECT_THAT(when(cem, ConversationJoin{ana}), Refused(ErrorCode::room_full));
  EXPECT_THAT(when(ana, ConversationInvite{cem}), Refused(ErrorCode::room_full));
}

TEST_F(ConversationsTest, OnePlaceAPerson) {
  does(ana, protocol::RoomEnter{hall});
  const RoomId room = talk(ana, ben);
  EXPECT_EQ(state.rooms.find(hall)->people, 0u) << "who talks has left the hall";
  does(cem, ConversationJoin{ana});
  does(cem, protocol::RoomEnter{hall});
  EXPECT_EQ(place(cem), hall);
  EXPECT_THAT(inside(room), ElementsAre(ana, ben));
}

TEST_F(ConversationsTest, EndWhenOneIsLeft) {
  const RoomId room = talk(ana, ben);
  does(ana, protocol::RoomLeave{});
  EXPECT_FALSE(place(ana));
  EXPECT_FALSE(place(ben));
  EXPECT_THAT(state.conversations.open(), IsEmpty());
  EXPECT_EQ(count_of<protocol::ConversationEnded>(), 1u);
  EXPECT_THAT(when(ana, protocol::ChatPost{room, "anyone?", {}}), Refused(ErrorCode::not_in_room));
}

TEST_F(ConversationsTest, EndOnceWhenAllDropAtOnce) {
  talk(ana, ben);
  does(cem, ConversationJoin{ana});
  for (Draft& draft : domain::drop(state, {{ana, now}, {cem, now}, {ben, now}})) {
    happened(draft.topic, draft.author, draft.event);
  }
  EXPECT_FALSE(place(ana) || place(ben) || place(cem));
  EXPECT_EQ(count_of<protocol::ConversationEnded>(), 1u);
}

TEST_F(ConversationsTest, AreReadFromEntryOnUntilOneGoesAndAfterwards) {
  const RoomId room = talk(ana, ben);
  const auto before = says(ana, "before");
  does(cem, ConversationJoin{ana});
  const auto during = says(ana, "during");
  does(cem, protocol::RoomLeave{});
  const auto after = says(ana, "after");
  EXPECT_FALSE(reads(cem, room, before));
  EXPECT_TRUE(reads(cem, room, during)) << "kept for those who were in it";
  EXPECT_FALSE(reads(cem, room, after));
  EXPECT_TRUE(reads(ana, room, before));
  does(mia, ConversationJoin{ana});
  EXPECT_TRUE(reads(mia, room, before)) << "moderators read all";
  EXPECT_FALSE(domain::readable(state, person("Dan"), topic_of(room)));
}

TEST_F(ConversationsTest, WhoComesAgainReadsNothingOfTheTimeBetween) {
  const RoomId room = talk(ana, ben);
  does(cem, ConversationJoin{ana});
  does(cem, protocol::RoomLeave{});
  const auto between = says(ana, "between");
  does(cem, ConversationJoin{ana});
  const auto now_said = says(ana, "now");
  EXPECT_FALSE(reads(cem, room, between));
  EXPECT_TRUE(reads(cem, room, now_said));
}

TEST_F(ConversationsTest, StandInTheListOfThoseOneHasMet) {
  const RoomId room = talk(ana, ben);
  does(cem, ConversationJoin{ana});
  does(cem, protocol::RoomLeave{});
  does(mia, ConversationJoin{ana});
  const auto met = domain::view_of_inbox(state, cem).met;
  ASSERT_THAT(met, SizeIs(1));
  EXPECT_EQ(met.front().room, room);
  EXPECT_THAT(met.front().people, ElementsAre(protocol::Mention{ana, "Ana"}, protocol::Mention{ben, "Ben"}))
      << "and not of those who came later";
}

TEST_F(ConversationsTest, ARoomEnteredTakesBackWhatOneAsked) {
  does(ana, ConversationInvite{ben});
  does(ana, protocol::RoomEnter{hall});
  EXPECT_THAT(when(ben, ConversationAnswer{ana, true}), Refused(ErrorCode::invitation_unknown));
  EXPECT_EQ(place(ana), hall);
}

TEST_F(ConversationsTest, OneWhoIsRemovedIsOutOfAllOfIt) {
  talk(ana, ben);
  does(ana, ConversationInvite{cem});
  does(cem, ConversationInvite{mia});
  does(mia, protocol::PersonRemove{ana, "enough"});
  EXPECT_FALSE(place(ana) || place(ben));
  EXPECT_EQ(state.invitations.size(), 1u) << "Cem's to Mia";
  EXPECT_THAT(when(cem, ConversationInvite{ana}), Refused(ErrorCode::person_unknown));
}

TEST_F(ConversationsTest, NobodyAsksOrIsAskedByTooMany) {
  for (std::uint64_t one = 0; one < protocol::limits::invitations_open_max; ++one) {
    does(ana, ConversationInvite{person("One")});
    does(person("Other"), ConversationInvite{ben});
  }
  EXPECT_THAT(when(ana, ConversationInvite{cem}), Refused(ErrorCode::limit_reached));
  EXPECT_THAT(when(cem, ConversationInvite{ben}), Refused(ErrorCode::limit_reached));
}

TEST_F(ConversationsTest, StandInTheJournalAsInTheState) {
  talk(ana, ben);
  does(cem, ConversationJoin{ana});
  does(cem, ConversationLock{true});
  does(ben, protocol::RoomLeave{});
  does(ana, ConversationInvite{ben});
  const domain::Convening again = refolded();
  EXPECT_EQ(again.conversations.open(), state.conversations.open());
  EXPECT_EQ(again.invitations, state.invitations);
  for (const PersonId person : {ana, ben, cem}) {
    EXPECT_EQ(again.people.find(person)->room, place(person));
    EXPECT_EQ(domain::view_of_inbox(again, person), domain::view_of_inbox(state, person));
  }
}

}  // namespace
}  // namespace convene::testing
