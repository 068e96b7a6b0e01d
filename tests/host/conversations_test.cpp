// Conversations on the campus: who talks stands together, who walks away has left, and avatars show it.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using protocol::ConversationAnswer;
using protocol::ConversationInvite;
using protocol::ConversationJoin;
using std::chrono::seconds;

const std::vector<std::string> long_lawn = {
    "################################",  //
    "#s.......................AAAA..#",  //
    "#..............................#",  //
    "################################",
};

class HostConversationsTest : public ::testing::Test, protected TestHost {
 protected:
  HostConversationsTest() : TestHost(Completion::at_once, long_lawn) {
    publish_campus({"A"});
    in_a = room_named("Room A");
    for (const PersonId one : {ana, ben, cem}) host->came(one);
    pass(Milliseconds(500));
  }

  RoomId talk(PersonId one, PersonId other) {
    does(one, ConversationInvite{other});
    does(other, ConversationAnswer{one, true});
    return room_of(one);
  }
  void walks(PersonId person, int x, int y) {
    EXPECT_EQ(refusal_of(submit(person, protocol::WalkTo{x, y})), std::nullopt);
    pass(seconds(10));
  }
  campus::Cell cell_of(PersonId person) const {
    const auto& world = *told.worlds.back();
    const std::size_t index = world.index_of(person);
    return {world.x.at(index) / campus::position_steps, world.y.at(index) / campus::position_steps};
  }
  std::uint8_t look_of(PersonId person) const {
    const auto& world = *told.worlds.back();
    return world.looks.at(world.index_of(person));
  }
  bool shows_talk(PersonId person) const { return (look_of(person) & campus::look::talking_bit) != 0; }

  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  PersonId cem = person("Cem");
  RoomId in_a;
};

TEST_F(HostConversationsTest, WhoAcceptsWalksToTheOther) {
  walks(ana, 20, 2);
  talk(ana, ben);
  EXPECT_GT(cell_of(ana).x - cell_of(ben).x, 3);
  pass(seconds(10));
  EXPECT_EQ(cell_of(ana), (campus::Cell{20, 2})) << "who asked stays where she is";
  EXPECT_LE(std::abs(cell_of(ana).x - cell_of(ben).x), 1);
  EXPECT_TRUE(room_of(ben)) << "the way there is no walking away";
  EXPECT_TRUE(shows_talk(ana) && shows_talk(ben));
  EXPECT_FALSE(shows_talk(cem));
}

TEST_F(HostConversationsTest, WalkingAwayLeavesAndEndsIt) {
  talk(ana, ben);
  pass(seconds(2));
  walks(ben, 7, 1);
  EXPECT_TRUE(room_of(ben)) << "a few steps are none";
  walks(ben, 15, 1);
  EXPECT_FALSE(room_of(ben));
  EXPECT_FALSE(room_of(ana));
  EXPECT_EQ(cell_of(ben), (campus::Cell{15, 1})) << "and he walks on";
  EXPECT_FALSE(shows_talk(ana) || shows_talk(ben));
}

TEST_F(HostConversationsTest, WalkingIntoARoomLeavesIt) {
  talk(ana, ben);
  does(cem, ConversationJoin{ana});
  pass(seconds(2));
  submit(cem, protocol::WalkInto{"A"});
  pass(seconds(15));
  EXPECT_EQ(room_of(cem), in_a);
  EXPECT_TRUE(room_of(ana)) << "the others talk on";
}

TEST_F(HostConversationsTest, FromARoomOneComesOutOfItsArea) {
  does(ana, protocol::RoomEnter{in_a});
  pass(Milliseconds(500));
  talk(ana, ben);
  pass(seconds(10));
  EXPECT_EQ(area_of(ana), "");
  EXPECT_EQ(area_of(ben), "");
  EXPECT_TRUE(room_of(ana) && room_of(ana) != in_a);
}

TEST_F(HostConversationsTest, AnInvitationExpiresByItself) {
  does(ana, ConversationInvite{ben});
  pass(Milliseconds(protocol::limits::invitation_ms) + seconds(1));
  EXPECT_TRUE(host->state().invitations.empty());
  EXPECT_EQ(refusal_of(submit(ben, ConversationAnswer{ana, true})), ErrorCode::invitation_unknown);
}

TEST_F(HostConversationsTest, AvatarsShowWhoWantsToTalkAlsoAfterComingBack) {
  does(ana, protocol::AvailabilitySet{protocol::Availability::do_not_disturb});
  pass(Milliseconds(500));
  EXPECT_EQ(look_of(ana) & campus::look::availability_bits, campus::look::do_not_disturb);
  host->gone(ana);
  host->came(ana);
  pass(Milliseconds(500));
  EXPECT_EQ(look_of(ana) & campus::look::availability_bits, campus::look::do_not_disturb);
  does(ana, protocol::AvailabilitySet{protocol::Availability::open});
  pass(Milliseconds(500));
  EXPECT_EQ(look_of(ana) & campus::look::availability_bits, campus::look::open);
}

TEST_F(HostConversationsTest, APageOfItHoldsOnesOwnPartAlone) {
  const RoomId room = talk(ana, ben);
  does(ana, protocol::ChatPost{room, "before", {}});
  does(cem, ConversationJoin{ana});
  does(ana, protocol::ChatPost{room, "during", {}});
  does(cem, protocol::RoomLeave{});
  does(ana, protocol::ChatPost{room, "after", {}});
  const std::string topic = domain::topic::of_room(room);
  const auto page = [&](PersonId reader) {
    const auto pending = submit(reader, protocol::HistoryPage{topic, 1000, 50, {}});
    complete();
    std::string texts;
    for (const std::string& record : reply<protocol::History>(pending).records) {
      for (const char* text : {"before", "during", "after"}) {
        if (record.find(std::string("\"") + text + "\"") != std::string::npos) texts += std::string(text) + " ";
      }
    }
    return texts;
  };
  EXPECT_EQ(page(ana), "before during after ");
  EXPECT_EQ(page(cem), "during ");
  EXPECT_EQ(refusal_of(submit(person("Dan"), protocol::HistoryPage{topic, 1000, 50, {}})), ErrorCode::not_in_room);
}

}  // namespace
}  // namespace convene::testing
