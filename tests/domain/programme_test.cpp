#include "domain/programme.hpp"

#include "domain/given.hpp"

namespace convene::testing {
namespace {

using protocol::ProgrammeSession;
using protocol::RoomKind;
using protocol::SessionKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

ProgrammeSession session(std::string guid, std::string room, int starts_at_minute = 0) {
  ProgrammeSession item;
  item.guid = std::move(guid);
  item.title = "Title of " + item.guid;
  item.kind = SessionKind::content;
  item.starts = minutes(starts_at_minute);
  item.ends = minutes(starts_at_minute + 60);
  item.room_name = std::move(room);
  return item;
}

class ProgrammeTest : public ::testing::Test, protected Given {
 protected:
  protocol::ProgrammePublish publish(std::vector<ProgrammeSession> sessions) const {
    return {"Institute", "Europe/Vienna", std::move(sessions)};
  }
  Draft on_ledger(protocol::Event event) const { return {std::string(ledger), olga, std::move(event)}; }
  Draft to_all(protocol::Event event) const { return {"convening", olga, std::move(event)}; }
  Draft published(std::uint64_t version) const {
    return to_all(protocol::ProgrammePublished{version, "Institute", "Europe/Vienna"});
  }

  PersonId olga = person("Olga", Role::organiser);
};

TEST_F(ProgrammeTest, IsCreatedOnce) {
  const protocol::ConveningCreate create{"Institute", "UTC", "help@example.org", true};
  EXPECT_THAT(when(server, create),
              Yields(ElementsAre(Draft{"convening", server,
                                       protocol::ConveningCreated{"Institute", "UTC", "help@example.org", true}})));
  does(server, create);
  EXPECT_THAT(when(server, create), yields_nothing());
}

TEST_F(ProgrammeTest, OpensARoomForEachNameAndNamesThingsByTheirEntries) {
  const std::uint64_t next = state.sequence + 1;
  const RoomId hall{next};
  const SessionId first{next + 1};
  const SessionId second{next + 2};
  EXPECT_THAT(
      when(olga, publish({session("a", "Hall"), session("b", "Hall")})),
      Yields(ElementsAre(to_all(protocol::RoomOpened{hall, "Hall", RoomKind::stage, "", ""}),
                         on_ledger(protocol::SessionScheduled{first, hall, session("a", "Hall")}),
                         on_ledger(protocol::SessionScheduled{second, hall, session("b", "Hall")}), published(1))));
}

TEST_F(ProgrammeTest, UsesRoomsThatAreThere) {
  const RoomId hall = room("Hall");
  EXPECT_THAT(when(olga, publish({session("a", "Hall")})),
              Yields(ElementsAre(
                  on_ledger(protocol::SessionScheduled{SessionId{state.sequence + 1}, hall, session("a", "Hall")}),
                  published(1))));
}

TEST_F(ProgrammeTest, TheKindOfSessionDecidesTheKindOfRoom) {
  const std::pair<SessionKind, RoomKind> pairs[] = {
      {SessionKind::plenary, RoomKind::stage},       {SessionKind::content, RoomKind::stage},
      {SessionKind::panel, RoomKind::stage},         {SessionKind::networking, RoomKind::affinity},
      {SessionKind::office_hours, RoomKind::office}, {SessionKind::debrief, RoomKind::breakout},
      {SessionKind::asynchronous, RoomKind::quiet},  {SessionKind::walk_through, RoomKind::stage}};
  for (const auto& [kind, wanted] : pairs) {
    ProgrammeSession item = session("a", "New");
    item.kind = kind;
    const auto decision = when(olga, publish({item}));
    ASSERT_TRUE(decision);
    EXPECT_EQ(std::get<protocol::RoomOpened>(decision.value().entries.front().event).kind, wanted);
  }
}

TEST_F(ProgrammeTest, TellsOnlyWhatChangedAndKeepsTheIds) {
  does(olga, publish({session("a", "Hall"), session("b", "Hall"), session("c", "Hall")}));
  const auto* a = state.programme.with_guid("a");
  const auto* b = state.programme.with_guid("b");
  ASSERT_TRUE(a && b);
  const SessionId id_of_b = b->session;
  const SessionId id_of_c = state.programme.with_guid("c")->session;
  ProgrammeSession moved = session("b", "Hall", 90);
  EXPECT_THAT(when(olga, publish({session("a", "Hall"), moved})),
              Yields(ElementsAre(on_ledger(protocol::SessionScheduled{id_of_b, a->room, moved}),
                                 on_ledger(protocol::SessionCancelled{id_of_c}), published(2))));
}

TEST_F(ProgrammeTest, ASessionThatComesBackIsANewOne) {
  does(olga, publish({session("a", "Hall")}));
  const SessionId before = state.programme.with_guid("a")->session;
  does(olga, publish({}));
  EXPECT_FALSE(state.programme.with_guid("a"));
  does(olga, publish({session("a", "Hall")}));
  ASSERT_TRUE(state.programme.with_guid("a"));
  EXPECT_NE(state.programme.with_guid("a")->session, before);
}

TEST_F(ProgrammeTest, PublishingTheSameAgainChangesNothing) {
  const auto same = publish({session("a", "Hall"), session("b", "Garden")});
  does(olga, same);
  EXPECT_THAT(when(olga, same), yields_nothing());
  auto renamed = same;
  renamed.title = "Another";
  EXPECT_THAT(when(olga, renamed), Yields(SizeIs(1)));
}

TEST_F(ProgrammeTest, AnEmptyProgrammeIsPublishedTheFirstTime) {
  EXPECT_THAT(when(olga, publish({})), Yields(ElementsAre(published(1))));
}

TEST_F(ProgrammeTest, RefusesTwoSessionsOfOneGuidAndTellsWhich) {
  const auto decision = when(olga, publish({session("a", "Hall"), session("b", "Hall"), session("a", "Garden")}));
  ASSERT_THAT(decision, Refused(ErrorCode::field_invalid));
  EXPECT_THAT(decision.error().detail, ::testing::HasSubstr("guid a"));
}

TEST_F(ProgrammeTest, HasNoMoreSessionsAndRoomsThanItsLimits) {
  std::vector<ProgrammeSession> sessions;
  for (std::uint64_t index = 0; index <= protocol::limits::rooms_max; ++index) {
    sessions.push_back(session("g" + std::to_string(index), "Room " + std::to_string(index)));
  }
  EXPECT_THAT(when(olga, publish(sessions)), Refused(ErrorCode::limit_reached));
  sessions.resize(protocol::limits::sessions_max + 1, session("x", "Hall"));
  EXPECT_THAT(when(olga, publish(sessions)), Refused(ErrorCode::limit_reached));
}

TEST_F(ProgrammeTest, TheDocumentIsInOrderOfTimeHoweverItWasImported) {
  does(olga, publish({session("late", "Hall", 120), session("early", "Hall", 0), session("noon", "Hall", 60)}));
  const auto document = domain::document_of(state);
  std::vector<std::string> guids;
  for (const auto& scheduled : document.sessions) guids.push_back(scheduled.item.guid);
  EXPECT_THAT(guids, ElementsAre("early", "noon", "late"));
  EXPECT_EQ(document.version, 1);
  EXPECT_EQ(document.zone, "Europe/Vienna");
}

TEST_F(ProgrammeTest, WithoutOneTheDocumentIsEmptyInTheConveningsZone) {
  does(server, protocol::ConveningCreate{"Institute", "Europe/Vienna", "", true});
  const auto document = domain::document_of(state);
  EXPECT_EQ(document.version, 0);
  EXPECT_EQ(document.zone, "Europe/Vienna");
  EXPECT_THAT(document.sessions, IsEmpty());
}

class CampusTest : public ProgrammeTest {
 protected:
  static std::string hash(char digit) { return std::string(64, digit); }
  static protocol::AreaRoom area(std::string name, std::string room_name) {
    return {std::move(name), std::move(room_name), RoomKind::lobby, "a place"};
  }
};

TEST_F(CampusTest, OpensARoomForEachAreaThatNamesOne) {
  const RoomId next{state.sequence + 1};
  EXPECT_THAT(when(olga, protocol::CampusPublish{hash('1'), {area("north", "Hall")}}),
              Yields(ElementsAre(to_all(protocol::RoomOpened{next, "Hall", RoomKind::lobby, "a place", "north"}),
                                 to_all(protocol::CampusPublished{hash('1')}))));
}

TEST_F(CampusTest, PlacesRoomsThatAreThere) {
  const RoomId hall = room("Hall");
  EXPECT_THAT(
      when(olga, protocol::CampusPublish{hash('1'), {area("north", "Hall")}}),
      Yields(ElementsAre(to_all(protocol::RoomPlaced{hall, "north"}), to_all(protocol::CampusPublished{hash('1')}))));
}

TEST_F(CampusTest, ARoomStandsInTheFirstAreaThatNamesIt) {
  const RoomId hall = room("Hall");
  does(olga, protocol::CampusPublish{
                 hash('1'), {area("north", "Hall"), area("south", "Hall"), area("west", "New"), area("east", "New")}});
  EXPECT_EQ(state.rooms.find(hall)->area, "north");
  ASSERT_TRUE(state.rooms.named("New"));
  EXPECT_EQ(state.rooms.named("New")->area, "west");
  EXPECT_EQ(state.rooms.all().size(), 2);
  EXPECT_EQ(state.rooms.in_area("south"), nullptr);
}

TEST_F(CampusTest, ARoomWithoutAnAreaOnTheNewCampusKeepsItsDoorInTheList) {
  does(olga, protocol::CampusPublish{hash('1'), {area("north", "Hall"), area("south", "Garden")}});
  const RoomId hall = state.rooms.named("Hall")->id;
  EXPECT_THAT(
      when(olga, protocol::CampusPublish{hash('2'), {area("south", "Garden")}}),
      Yields(ElementsAre(to_all(protocol::RoomPlaced{hall, ""}), to_all(protocol::CampusPublished{hash('2')}))));
}

TEST_F(CampusTest, AnAreaThatChangesHandsHasOneRoom) {
  does(olga, protocol::CampusPublish{hash('1'), {area("north", "Hall")}});
  does(olga, protocol::CampusPublish{hash('2'), {area("north", "Garden")}});
  ASSERT_TRUE(state.rooms.in_area("north"));
  EXPECT_EQ(state.rooms.in_area("north")->name, "Garden");
  EXPECT_EQ(state.rooms.named("Hall")->area, "");
}

TEST_F(CampusTest, TheSameCampusAgainChangesNothing) {
  does(olga, protocol::CampusPublish{hash('1'), {area("north", "Hall")}});
  EXPECT_THAT(when(olga, protocol::CampusPublish{hash('1'), {area("north", "Hall")}}), yields_nothing());
}

TEST_F(CampusTest, OpensNoMoreRoomsThanTheLimit) {
  for (std::uint64_t index = 1; index < protocol::limits::rooms_max; ++index) room("Room " + std::to_string(index));
  EXPECT_THAT(when(olga, protocol::CampusPublish{hash('1'), {area("a", "A")}}), Yields(SizeIs(2)));
  EXPECT_THAT(when(olga, protocol::CampusPublish{hash('1'), {area("a", "A"), area("b", "B")}}),
              Refused(ErrorCode::limit_reached));
}

TEST_F(CampusTest, NoAreaIsNotAnArea) {
  room("Hall");
  EXPECT_EQ(state.rooms.in_area(""), nullptr) << "a room without an area is in none";
}

}  // namespace
}  // namespace convene::testing
