// When a crowd comes at once, what all of them are shown is encoded once.
#include <set>

#include "session/test_gateway.hpp"

namespace convene::testing {
namespace {

using ::testing::SizeIs;

class OpeningsTest : public ::testing::Test, protected TestGateway {
 protected:
  OpeningsTest() {
    for (int number = 0; number < 20; ++number) {
      crowd.push_back(person("Person " + std::to_string(number)));
      does(crowd.back(), protocol::RoomEnter{hall});
    }
  }

  /// Everybody comes, with these cursors; the encodings of this topic's opening that they were sent.
  std::set<ports::Bytes> encodings(const std::string& name, const std::vector<protocol::Cursor>& cursors = {}) {
    std::set<ports::Bytes> found;
    for (const PersonId comer : crowd) {
      Tab& tab = open_tab(comer, cursors);
      for (const ports::Bytes& frame : tab.connection.pieces) {
        if (line_of(unframed(*frame).value()).starts_with("opened " + name + " ")) found.insert(frame);
      }
    }
    return found;
  }

  RoomId hall = room("Hall");
  std::string topic = domain::topic::of_room(hall);
  std::vector<PersonId> crowd;
};

TEST_F(OpeningsTest, OneEncodingServesAllWhoCome) {
  EXPECT_THAT(encodings("convening"), SizeIs(1));
  EXPECT_THAT(encodings(topic), SizeIs(1));
}

TEST_F(OpeningsTest, OneEncodingServesAllWhoComeBackAndMissedNothing) {
  EXPECT_THAT(encodings(topic, {cursor(topic, 0)}), SizeIs(1));
}

TEST_F(OpeningsTest, OneEncodingServesAllWhoMissedTheSame) {
  open_tab(crowd.front());
  does(crowd.front(), protocol::ChatPost{hall, "hello", {}});
  EXPECT_THAT(encodings(topic, {cursor(topic, 0)}), SizeIs(1));
}

TEST_F(OpeningsTest, WhatIsOnesOwnIsNotShared) {
  std::set<ports::Bytes> own = encodings("inbox/" + crowd.front().text());
  own.merge(encodings("inbox/" + crowd.back().text()));
  EXPECT_THAT(own, SizeIs(2));
}

TEST_F(OpeningsTest, WhatHappensMeanwhileIsShownToThoseWhoComeAfter) {
  const auto before = encodings("convening");
  room("Library");
  const auto after = encodings("convening");
  EXPECT_THAT(after, SizeIs(1));
  EXPECT_NE(before, after);
  const auto frame = protocol::decode_server(unframed(**after.begin()).value().payload);
  ASSERT_TRUE(frame);
  const auto& opened = std::get<protocol::TopicOpened>(std::get<protocol::Live>(frame.value()));
  ASSERT_TRUE(opened.convening);
  EXPECT_EQ(opened.convening->rooms.back().name, "Library");
}

TEST_F(OpeningsTest, ARoomIsShownWhereItStandsNow) {
  const auto before = encodings(topic);
  publish_campus({"A"});
  const auto after = encodings(topic);
  EXPECT_THAT(after, SizeIs(1));
  EXPECT_NE(before, after);
}

}  // namespace
}  // namespace convene::testing
