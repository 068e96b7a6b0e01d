#include "domain/direct.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class DirectTest : public ::testing::Test, protected Given {
 protected:
  void writes(PersonId from, PersonId to, int messages = 1) {
    for (int message = 0; message < messages; ++message) does(from, protocol::DirectPost{to, "hello"});
  }
  std::uint64_t unread(PersonId reader, PersonId other) const {
    for (const auto& conversation : domain::view_of_inbox(state, reader).conversations) {
      if (conversation.person == other) return conversation.unread;
    }
    ADD_FAILURE() << "no such conversation";
    return 0;
  }

  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  PersonId mia = person("Mia", Role::moderator);
  std::string inbox_of_ana = domain::topic::of_inbox(ana);
  std::string inbox_of_ben = domain::topic::of_inbox(ben);
};

TEST_F(DirectTest, StandsInBothInboxesTheAuthorsFirst) {
  protocol::DirectPosted posted;
  posted.author = ana;
  posted.to = ben;
  posted.text = "hello";
  EXPECT_THAT(when(ana, protocol::DirectPost{ben, "hello"}),
              Yields(ElementsAre(Draft{inbox_of_ana, ana, posted}, Draft{inbox_of_ben, ana, posted})));
}

TEST_F(DirectTest, GoesToOthersWhoAreHere) {
  EXPECT_THAT(when(ana, protocol::DirectPost{ana, "hello"}), Refused(ErrorCode::not_yourself));
  EXPECT_THAT(when(ana, protocol::DirectPost{PersonId{99}, "hello"}), Refused(ErrorCode::person_unknown));
  does(mia, protocol::PersonRemove{ben, "spam"});
  EXPECT_THAT(when(ana, protocol::DirectPost{ben, "hello"}), Refused(ErrorCode::person_unknown));
}

TEST_F(DirectTest, TakesNothingFromTheMuted) {
  does(mia, protocol::PersonMute{ana, 10, "spam"});
  EXPECT_THAT(when(ana, protocol::DirectPost{ben, "hello"}), Refused(ErrorCode::muted));
  EXPECT_THAT(when(ben, protocol::DirectPost{ana, "hello"}), Yields(SizeIs(2)));
}

TEST_F(DirectTest, CountsUnreadForTheReceiverAlone) {
  writes(ana, ben, 3);
  EXPECT_EQ(unread(ben, ana), 3);
  EXPECT_EQ(unread(ana, ben), 0);
}

TEST_F(DirectTest, AMarkReadsUpToItsOffsetOfOneConversation) {
  writes(ana, ben, 3);  // ben's offsets 1, 2, 3
  writes(mia, ben);
  does(ben, protocol::ReadMark{inbox_of_ben, ana, 3});
  EXPECT_EQ(unread(ben, ana), 1);
  EXPECT_EQ(unread(ben, mia), 1);
}

TEST_F(DirectTest, AMarkOfAConversationTellsHowManyStayUnread) {
  writes(ana, ben, 3);
  writes(mia, ben);
  EXPECT_THAT(when(ben, protocol::ReadMark{inbox_of_ben, ana, 2}),
              Yields(ElementsAre(Draft{inbox_of_ben, ben, protocol::ReadMarked{inbox_of_ben, ana, 2, 2}})));
}

TEST_F(DirectTest, AMarkNeverGoesBack) {
  writes(ana, ben, 3);
  does(ben, protocol::ReadMark{inbox_of_ben, ana, 3});
  EXPECT_THAT(when(ben, protocol::ReadMark{inbox_of_ben, ana, 2}), yields_nothing());
  EXPECT_THAT(when(ben, protocol::ReadMark{inbox_of_ben, ana, 3}), yields_nothing());
  EXPECT_THAT(when(ben, protocol::ReadMark{inbox_of_ben, ana, 4}),
              Yields(ElementsAre(Draft{inbox_of_ben, ben, protocol::ReadMarked{inbox_of_ben, ana, 4, 0}})));
}

TEST_F(DirectTest, MarksOnlyWhatIsThere) {
  writes(ana, ben);
  const std::uint64_t head = state.head_of(inbox_of_ben);
  EXPECT_THAT(when(ben, protocol::ReadMark{inbox_of_ben, ana, head + 1}), Refused(ErrorCode::field_invalid));
  EXPECT_THAT(when(ben, protocol::ReadMark{inbox_of_ben, mia, head}), Refused(ErrorCode::person_unknown));
  EXPECT_THAT(when(ben, protocol::ReadMark{inbox_of_ana, ana, 1}), Refused(ErrorCode::person_unknown));
  EXPECT_THAT(when(ben, protocol::ReadMark{"staff", {}, 0}), Refused(ErrorCode::not_in_room));
  EXPECT_THAT(when(ben, protocol::ReadMark{"room/r999", {}, 0}), Refused(ErrorCode::not_in_room));
}

TEST_F(DirectTest, RemembersHowFarARoomIsReadInTheOwnInbox) {
  const RoomId hall = room("Hall");
  const std::string topic = domain::topic::of_room(hall);
  does(ben, protocol::RoomEnter{hall});
  does(ben, protocol::ChatPost{hall, "hello", {}});
  does(ben, protocol::RoomLeave{});
  EXPECT_THAT(when(ben, protocol::ReadMark{topic, {}, 1}),
              Yields(ElementsAre(Draft{inbox_of_ben, ben, protocol::ReadMarked{topic, {}, 1}})))
      << "also of a room one has left";
  EXPECT_THAT(when(ben, protocol::ReadMark{topic, {}, 2}), Refused(ErrorCode::field_invalid));
}

TEST_F(DirectTest, CountsNoMoreThanTheMostAndStillCountsRightOnceSomeAreRead) {
  constexpr auto most = static_cast<int>(domain::unread_max);
  writes(ana, ben, most + 500);  // ben's offsets from 1 on
  EXPECT_EQ(unread(ben, ana), domain::unread_max);
  does(ben, protocol::ReadMark{inbox_of_ben, ana, static_cast<std::uint64_t>(most) + 1});
  EXPECT_EQ(unread(ben, ana), 500);
}

}  // namespace
}  // namespace convene::testing
