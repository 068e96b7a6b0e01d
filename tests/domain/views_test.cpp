#include "domain/views.hpp"

#include "domain/given.hpp"

namespace convene::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ViewsTest : public ::testing::Test, protected Given {
 protected:
  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  PersonId mia = person("Mia", Role::moderator);
};

TEST_F(ViewsTest, TheConveningIsItsFaceAndItsRooms) {
  does(server, protocol::ConveningCreate{"Institute", "UTC", "help@example.org", true});
  const RoomId hall = room("Hall", "north");
  does(server, protocol::CampusPublish{std::string(64, '1'), {{"south", "Hall", protocol::RoomKind::stage, ""}}});
  does(server, protocol::ProgrammePublish{"Institute", "UTC", {}});
  const auto view = domain::view_of_convening(state);
  EXPECT_EQ(view.title, "Institute");
  EXPECT_EQ(view.zone, "UTC");
  EXPECT_EQ(view.contact, "help@example.org");
  EXPECT_EQ(view.programme, 1);
  EXPECT_EQ(view.campus, std::string(64, '1'));
  EXPECT_THAT(view.rooms, ElementsAre(protocol::RoomView{hall, "Hall", protocol::RoomKind::table, "", "south"}));
}

TEST_F(ViewsTest, AnInboxIsThePersonsOwnPart) {
  does(mia, protocol::PersonMute{ana, 5, "shouting"});
  const auto view = domain::view_of_inbox(state, ana);
  EXPECT_EQ(view.profile, named("Ana"));
  EXPECT_EQ(view.role, Role::attendee);
  EXPECT_EQ(view.muted_until, minutes(5));
  EXPECT_EQ(view.mute_why, "shouting");
  does(mia, protocol::PersonUnmute{ana});
  EXPECT_EQ(domain::view_of_inbox(state, ana).muted_until, std::nullopt);
}

TEST_F(ViewsTest, ConversationsHaveTheNewestFirst) {
  does(ana, protocol::DirectPost{ben, "hello"});
  now = minutes(1);
  does(mia, protocol::DirectPost{ana, "hello"});
  const auto view = domain::view_of_inbox(state, ana);
  EXPECT_THAT(view.conversations, ElementsAre(protocol::Conversation{mia, "Mia", 2, minutes(1), 1},
                                              protocol::Conversation{ben, "Ben", 1, minutes(0), 0}));
}

TEST_F(ViewsTest, ConversationsAreCutToTheNewest) {
  for (int other = 0; other < 201; ++other) does(person("Guest"), protocol::DirectPost{ana, "hello"});
  const auto view = domain::view_of_inbox(state, ana);
  ASSERT_THAT(view.conversations, SizeIs(200));
  EXPECT_EQ(view.conversations.back().last, 2) << "the first one, at 1, is gone";
}

TEST_F(ViewsTest, MarksTellHowFarEachTopicIsRead) {
  const RoomId hall = room("Hall");
  const std::string topic = domain::topic::of_room(hall);
  const std::string inbox = domain::topic::of_inbox(ana);
  does(ana, protocol::RoomEnter{hall});
  does(ana, protocol::ChatPost{hall, "hello", {}});
  does(ben, protocol::DirectPost{ana, "hello"});
  does(ana, protocol::ReadMark{topic, {}, 1});
  does(ana, protocol::ReadMark{inbox, ben, 2});
  EXPECT_THAT(domain::view_of_inbox(state, ana).marks,
              ElementsAre(protocol::Mark{inbox, ben, 2}, protocol::Mark{topic, {}, 1}));
}

TEST_F(ViewsTest, AnOpeningHoldsTheHeadAndTheViewOfItsTopic) {
  const RoomId hall = room("Hall");
  does(ana, protocol::RoomEnter{hall});
  does(ana, protocol::ChatPost{hall, "hello", {}});
  const auto of_room = domain::open(state, ana, domain::topic::of_room(hall));
  EXPECT_EQ(of_room.next, 1);
  ASSERT_TRUE(of_room.room);
  EXPECT_EQ(of_room.room->name, "Hall");
  EXPECT_FALSE(of_room.inbox || of_room.convening);
  EXPECT_TRUE(domain::open(state, ana, "convening").convening);
  EXPECT_TRUE(domain::open(state, ana, domain::topic::of_inbox(ana)).inbox);
  const auto staff = domain::open(state, mia, "staff");
  EXPECT_FALSE(staff.room || staff.inbox || staff.convening) << "its newest entries say enough";
}

}  // namespace
}  // namespace convene::testing
