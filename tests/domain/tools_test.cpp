// Tools by the kind of a room's session (S2.8, S2.12, S2.13): what is offered when, and whom that binds.
#include "domain/tools.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"
#include "protocol/generated/cpp/word_tables.hpp"

namespace convene::testing {
namespace {

using protocol::SessionKind;
using protocol::Tool;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ToolsTest : public ::testing::Test, protected Given {
 protected:
  void publish(std::vector<protocol::ProgrammeSession> sessions) {
    does(olga, protocol::ProgrammePublish{"Institute", "UTC", std::move(sessions), {}});
  }
  static protocol::ProgrammeSession session(SessionKind kind, int from, int to, std::string room = "Hall") {
    protocol::ProgrammeSession item;
    item.guid = room + std::to_string(from);
    item.title = item.guid;
    item.kind = kind;
    item.starts = minutes(from);
    item.ends = minutes(to);
    item.room_name = std::move(room);
    return item;
  }
  bool has(Tool tool) const { return domain::offers(state, hall, tool, now); }
  Decision asks() const { return when(ana, protocol::QuestionAsk{hall, "Why?", false}); }
  Decision opens_wall(PersonId who) const { return when(who, protocol::WallOpen{hall, "What next?", false, {}}); }
  Decision puts_up(PersonId who) const {
    return when(who, protocol::SlidesAdd{hall, "Guide", 3, 100, std::string(64, 'a')});
  }
  Decision writes() const { return when(ana, protocol::NoteAdd{hall, "First.", {}}); }
  void choose(std::optional<std::vector<Tool>> tools) { does(mia, protocol::ToolsChoose{hall, std::move(tools)}); }

  PersonId olga = person("Olga", Role::organiser);
  RoomId hall = room("Hall");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId sue = person_in(hall, "Sue");
};

TEST_F(ToolsTest, ARoomWithoutASessionHasThoseOfAnyContent) {
  for (const Tool tool : protocol::tools_of(SessionKind::content)) EXPECT_TRUE(has(tool)) << to_text(tool);
  EXPECT_FALSE(has(Tool::cases));
  publish({session(SessionKind::workshop, -60, -5), session(SessionKind::workshop, 10, 60, "Elsewhere")});
  EXPECT_FALSE(has(Tool::cases)) << "one is over, the other is elsewhere";
}

TEST_F(ToolsTest, TheSessionThatIsOnBringsItsOwnElseTheNextOne) {
  publish({session(SessionKind::brainstorm, 10, 60), session(SessionKind::walk_through, 60, 120),
           session(SessionKind::asynchronous, -5000, 90)});
  EXPECT_EQ(domain::session_of(state, hall, now)->item.kind, SessionKind::asynchronous);
  const std::pair<int, SessionKind> moments[] = {{10, SessionKind::brainstorm},
                                                 {59, SessionKind::brainstorm},
                                                 {60, SessionKind::walk_through},
                                                 {119, SessionKind::walk_through}};
  for (const auto& [minute, kind] : moments) {
    EXPECT_EQ(domain::session_of(state, hall, minutes(minute))->item.kind, kind) << minute << ": the later began last";
  }
  EXPECT_EQ(domain::session_of(state, hall, minutes(120)), nullptr);
}

TEST_F(ToolsTest, OfSessionsToComeTheNearestCounts) {
  publish({session(SessionKind::panel, 300, 360), session(SessionKind::workshop, 30, 60)});
  EXPECT_EQ(domain::session_of(state, hall, now)->item.kind, SessionKind::workshop);
  EXPECT_TRUE(has(Tool::cases));
  EXPECT_FALSE(has(Tool::walls));
}

TEST_F(ToolsTest, AModeratorsChoiceStandsAboveTheKindUntilItIsTakenBack) {
  publish({session(SessionKind::panel, 0, 60)});
  EXPECT_THAT(when(ana, protocol::ToolsChoose{hall, {{Tool::walls}}}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(mia, protocol::ToolsChoose{RoomId{99}, {}}), Refused(ErrorCode::room_unknown));
  EXPECT_THAT(when(mia, protocol::ToolsChoose{hall, {}}), yields_nothing()) << "it is as the kind has it already";
  choose({{Tool::walls, Tool::questions, Tool::walls}});
  EXPECT_THAT(domain::view_of_tools(state, hall).value(), ElementsAre(Tool::questions, Tool::walls));
  EXPECT_EQ(domain::open(state, ana, domain::topic::of_room(hall)).tools, domain::view_of_tools(state, hall));
  EXPECT_THAT(when(mia, protocol::ToolsChoose{hall, {{Tool::questions, Tool::walls}}}), yields_nothing());
  EXPECT_TRUE(has(Tool::walls));
  EXPECT_FALSE(has(Tool::polls));
  now = minutes(90);
  EXPECT_FALSE(has(Tool::polls)) << "it outlasts the session";
  state = refolded();
  EXPECT_TRUE(has(Tool::walls));
  choose({});
  EXPECT_FALSE(domain::view_of_tools(state, hall));
  EXPECT_TRUE(has(Tool::polls));
}

TEST_F(ToolsTest, NoneIsAChoiceToo) {
  choose({std::vector<Tool>{}});
  EXPECT_THAT(domain::view_of_tools(state, hall).value(), IsEmpty());
  EXPECT_FALSE(has(Tool::stage));
}

TEST_F(ToolsTest, WhatIsOffOnlyModeratorsBegin) {
  does(mia, protocol::SpeakerAppoint{hall, sue});
  choose({std::vector<Tool>{}});
  EXPECT_THAT(asks(), Refused(ErrorCode::tool_off));
  EXPECT_THAT(writes(), Refused(ErrorCode::tool_off));
  EXPECT_THAT(opens_wall(sue), Refused(ErrorCode::tool_off));
  EXPECT_THAT(puts_up(sue), Refused(ErrorCode::tool_off));
  EXPECT_THAT(opens_wall(ana), Refused(ErrorCode::not_presenter));
  EXPECT_THAT(opens_wall(mia), Yields(SizeIs(1)));
  EXPECT_THAT(puts_up(mia), Yields(SizeIs(1)));
  EXPECT_THAT(when(mia, protocol::NoteAdd{hall, "Agreed.", {}}), Yields(SizeIs(1)));
  choose({{Tool::questions, Tool::walls, Tool::slides, Tool::notes}});
  EXPECT_THAT(asks(), Yields(SizeIs(2)));
  EXPECT_THAT(writes(), Yields(SizeIs(1)));
  EXPECT_THAT(opens_wall(sue), Yields(SizeIs(1)));
  EXPECT_THAT(puts_up(sue), Yields(SizeIs(1)));
}

TEST_F(ToolsTest, WhatWasBegunGoesOn) {
  does(ana, protocol::NoteAdd{hall, "First.", {}});
  const WallId wall{state.sequence + 1};
  does(mia, protocol::WallOpen{hall, "What next?", false, {}});
  const QuestionId question{state.sequence + 1};
  does(ana, protocol::QuestionAsk{hall, "Why?", false});
  choose({std::vector<Tool>{}});
  EXPECT_THAT(writes(), Yields(SizeIs(1))) << "notes that are there are written on";
  EXPECT_THAT(when(ana, protocol::CardAdd{wall, "Paper", {}}), Yields(SizeIs(1)));
  EXPECT_THAT(when(sue, protocol::QuestionVote{question, true}), Yields(SizeIs(1)));
  EXPECT_THAT(asks(), Refused(ErrorCode::tool_off)) << "each question is begun anew";
}

}  // namespace
}  // namespace convene::testing
