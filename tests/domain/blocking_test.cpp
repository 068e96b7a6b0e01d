#include "domain/blocking.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class BlockingTest : public ::testing::Test, protected Given {
 protected:
  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  PersonId mia = person("Mia", Role::moderator);
  PersonId olga = person("Olga", Role::organiser);
};

TEST_F(BlockingTest, NothingPrivateComesFromOneWhoIsBlocked) {
  does(ana, protocol::PersonBlock{ben, true});
  EXPECT_THAT(when(ben, protocol::DirectPost{ana, "hello"}), Refused(ErrorCode::not_delivered));
  EXPECT_THAT(when(ben, protocol::ConversationInvite{ana}), Refused(ErrorCode::not_delivered));
  EXPECT_THAT(when(ana, protocol::DirectPost{ben, "hello"}), Refused(ErrorCode::you_blocked));
  EXPECT_THAT(when(ana, protocol::ConversationInvite{ben}), Refused(ErrorCode::you_blocked));
  EXPECT_THAT(when(mia, protocol::DirectPost{ana, "hello"}), Yields(SizeIs(2)));
  does(ana, protocol::PersonBlock{ben, false});
  EXPECT_THAT(when(ben, protocol::DirectPost{ana, "hello"}), Yields(SizeIs(2)));
}

TEST_F(BlockingTest, OnesOwnInboxAloneKnowsOfIt) {
  const domain::Accepted accepted = does(ana, protocol::PersonBlock{ben, true});
  ASSERT_THAT(accepted.entries, SizeIs(1));
  EXPECT_EQ(accepted.entries.front().topic, domain::topic::of_inbox(ana));
  EXPECT_THAT(when(ana, protocol::PersonBlock{ben, true}), yields_nothing());
  EXPECT_THAT(domain::view_of_inbox(refolded(), ana).blocked, ElementsAre(protocol::Mention{ben, "Ben"}));
}

TEST_F(BlockingTest, OpenInvitationsBetweenThemAreOver) {
  does(ben, protocol::ConversationInvite{ana});
  does(ana, protocol::PersonBlock{ben, true});
  EXPECT_THAT(state.invitations, IsEmpty());
  EXPECT_THAT(when(ana, protocol::ConversationAnswer{ben, true}), Refused(ErrorCode::invitation_unknown));
}

TEST_F(BlockingTest, WhoIsBlockedDoesNotFollowIntoAConversation) {
  const PersonId cleo = person("Cleo");
  does(cleo, protocol::ConversationInvite{ana});
  does(ana, protocol::ConversationAnswer{cleo, true});
  does(ana, protocol::PersonBlock{ben, true});
  EXPECT_THAT(when(ben, protocol::ConversationJoin{ana}), Refused(ErrorCode::not_delivered));
}

TEST_F(BlockingTest, NobodyBlocksThemselvesNorAStranger) {
  EXPECT_THAT(when(ana, protocol::PersonBlock{ana, true}), Refused(ErrorCode::not_yourself));
  EXPECT_THAT(when(ana, protocol::PersonBlock{PersonId{99}, true}), Refused(ErrorCode::person_unknown));
}

TEST_F(BlockingTest, BetweenAMinorAndOthersThanModeratorsNothingIsPrivate) {
  EXPECT_THAT(when(mia, protocol::PersonProtect{ana, true}), Refused(ErrorCode::not_allowed));
  does(ben, protocol::ConversationInvite{ana});
  does(olga, protocol::PersonProtect{ana, true});
  EXPECT_THAT(state.invitations, IsEmpty());
  EXPECT_THAT(when(ben, protocol::DirectPost{ana, "hello"}), Refused(ErrorCode::not_delivered));
  EXPECT_THAT(when(ben, protocol::ConversationInvite{ana}), Refused(ErrorCode::not_delivered));
  EXPECT_THAT(when(ana, protocol::DirectPost{ben, "hello"}), Refused(ErrorCode::private_closed));
  EXPECT_THAT(when(ana, protocol::DirectPost{mia, "help"}), Yields(SizeIs(2)));
  EXPECT_THAT(when(mia, protocol::DirectPost{ana, "yes?"}), Yields(SizeIs(2)));
  EXPECT_TRUE(refolded().people.find(ana)->is_minor);
  does(olga, protocol::PersonProtect{ana, false});
  EXPECT_THAT(when(ben, protocol::DirectPost{ana, "hello"}), Yields(SizeIs(2)));
}

}  // namespace
}  // namespace convene::testing
