#include "rehearsal/tab.hpp"

#include <gtest/gtest.h>

#include "rehearsal/stamps.hpp"

namespace convene::rehearsal {
namespace {

class TabTest : public ::testing::Test {
 protected:
  void hear(std::string_view text, Microseconds now = 1000) { tab.hear(text, now, memo, measures); }
  void come_in() {
    tab.line_begins(0);
    tab.hello();
    hear(R"({"re":1,"ok":{"person":"p7","role":"attendee","now":0,"server":"convene"}})");
    open("convening", 3);
  }
  void open(const std::string& topic, int next, const std::string& answer = "fresh", int first = -1) {
    hear(R"({"t":"topic.opened","d":{"topic":")" + topic + R"(","epoch":"e","answer":")" + answer + R"(","first":)" +
         std::to_string(first < 0 ? next : first) + R"(,"next":)" + std::to_string(next) + "}}");
  }
  static std::string posted(int offset, const std::string& text) {
    return R"({"t":"chat.posted","topic":"room/r3","offset":)" + std::to_string(offset) +
           R"(,"at":1,"d":{"author":"p9","name":"Ada","text":")" + text + R"(","mentions":[]}})";
  }

  Tab tab{PersonId{7}, "client-1", protocol::Rate::list, false};
  FrameMemo memo;
  Measures measures;
};

TEST_F(TabTest, IsInWhenItIsWelcomedAndShownTheConvening) {
  tab.line_begins(500);
  EXPECT_EQ(
      tab.hello(),
      R"({"do":"hello","client":"client-1","n":1,"d":{"protocol":1,"identity":"p7","cursors":[],"rate":"list"}})");
  hear(R"({"re":1,"ok":{"person":"p7","role":"attendee","now":0,"server":"convene"}})", 1000);
  EXPECT_FALSE(tab.is_in());
  hear(R"({"t":"topic.opened","d":{"topic":"convening","epoch":"e","answer":"fresh","first":3,"next":3}})", 2500);
  EXPECT_TRUE(tab.is_in());
  EXPECT_EQ(measures.joins.count(), 1U);
  EXPECT_DOUBLE_EQ(measures.joins.greatest_ms(), 2.0);
}

TEST_F(TabTest, TimesWhatIsSaidFromTheMomentItWasMeantToBe) {
  come_in();
  open("room/r3", 5, "fresh", 4);
  EXPECT_EQ(tab.room(), RoomId{3});
  hear("[" + posted(4, stamped_text(10, 0)) + "]", 9000);  // the past
  EXPECT_EQ(measures.deliveries.count(), 0U);
  hear("[" + posted(5, "Hello " + stamped_text(2000, 0)) + "]", 9000);
  EXPECT_EQ(measures.deliveries.count(), 1U);
  EXPECT_DOUBLE_EQ(measures.deliveries.greatest_ms(), 7.0);
}

TEST_F(TabTest, CountsGapsAndWhatComesAgain) {
  come_in();
  open("room/r3", 5);
  hear("[" + posted(5, "a") + "]");
  hear("[" + posted(8, "b") + "]");
  EXPECT_EQ(measures.lost, 2U);
  hear("[" + posted(8, "c") + "]");
  EXPECT_EQ(measures.twice, 1U);
}

TEST_F(TabTest, MissesWhatOthersWereTold) {
  come_in();
  open("room/r3", 5);
  measures.heads[RoomId{3}] = 9;
  EXPECT_EQ(tab.missing(measures), 4U);
}

TEST_F(TabTest, GoesOnWhereItStoppedWhenItComesBack) {
  come_in();
  open("room/r3", 5);
  hear("[" + posted(5, "a") + "]");
  tab.line_ended();
  EXPECT_FALSE(tab.is_in());
  tab.line_begins(0);
  EXPECT_NE(tab.hello().find(R"({"topic":"room/r3","epoch":"e","next":6})"), std::string::npos);
  hear(R"({"re":2,"ok":{"person":"p7","role":"attendee","now":0,"server":"convene"}})");
  open("convening", 3, "current");
  EXPECT_EQ(measures.joins.count(), 1U);
  EXPECT_EQ(measures.returns.count(), 1U);
}

TEST_F(TabTest, TimesAnswersAndNotesRefusals) {
  come_in();
  tab.say(protocol::ChatPost{RoomId{3}, "x", {}}, 500);
  tab.say(protocol::ChatPost{RoomId{3}, "y", {}}, 600);
  hear(R"({"re":2,"ok":{"topic":"room/r3","offset":5}})", 1500);
  hear(R"({"re":3,"refused":{"code":"muted","sentence":"","remedy":""}})", 1500);
  EXPECT_EQ(measures.acknowledgements.count(), 1U);
  EXPECT_DOUBLE_EQ(measures.acknowledgements.greatest_ms(), 1.0);
  EXPECT_EQ(measures.refusals["muted"], 1U);
}

}  // namespace
}  // namespace convene::rehearsal
