// Topic tables (S2.22): opened by anybody, hosted, closed.
#include "domain/tables.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class TablesTest : public ::testing::Test, protected Given {
 protected:
  RoomId open(PersonId host, std::string topic = "Robots in class", int seats = 3) {
    const RoomId room{state.sequence + 1};
    does(host, protocol::TableOpen{std::move(topic), seats});
    return room;
  }
  RoomId room_of(PersonId id) const { return state.people.find(id)->room; }
  std::vector<domain::Draft> time_passes(Milliseconds passed) {
    now += passed;
    auto entries = domain::tables_due(state, now);
    for (const domain::Draft& draft : entries) happened(draft.topic, draft.author, draft.event);
    return entries;
  }

  RoomId hall = room("Hall");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
  PersonId cem = person_in(hall, "Cem");
};

TEST_F(TablesTest, AnybodyOpensOneAndSitsDown) {
  const RoomId table = open(ana);
  EXPECT_EQ(room_of(ana), table);
  const auto view = domain::view_of_convening(state);
  ASSERT_THAT(view.tables, SizeIs(1));
  EXPECT_EQ(view.tables[0], (protocol::TableView{table, ana, "Ana", 3, {}}));
  ASSERT_THAT(view.rooms, SizeIs(2));
  EXPECT_EQ(view.rooms[1].name, "Robots in class");
  EXPECT_EQ(view.rooms[1].kind, protocol::RoomKind::table);
  const auto again = domain::view_of_convening(refolded());
  EXPECT_EQ(again, view);
}

TEST_F(TablesTest, StandsOnTheCampusWhereItsHostStoodUntilThereIsAnother) {
  const protocol::TableSpot spot{4, 2};
  const auto decision =
      domain::decide(state, {ana}, protocol::TableOpen{"Robots", 3}, {now, state.sequence + 1, 30, spot});
  takes_place(decision.value());
  EXPECT_EQ(domain::view_of_convening(state).tables.at(0).spot, spot);
  EXPECT_EQ(domain::table_spots(refolded()), std::vector{spot});
  happened("convening", server, protocol::CampusPublished{std::string(64, 'a')});
  EXPECT_EQ(domain::view_of_convening(state).tables.at(0).spot, std::nullopt) << "tiles of another campus";
  EXPECT_THAT(domain::table_spots(state), IsEmpty());
}

TEST_F(TablesTest, OnePersonHostsOneTable) {
  open(ana);
  EXPECT_THAT(when(ana, protocol::TableOpen{"Another", 4}), Refused(ErrorCode::table_yours));
  does(ana, protocol::TableClose{state.tables.of(ana)->room});
  open(ana, "Another");
}

TEST_F(TablesTest, WhoIsMutedOpensAndNamesNone) {
  const RoomId table = open(ana);
  does(mia, protocol::PersonMute{ana, 5, {}, {}});
  does(mia, protocol::PersonMute{ben, 5, {}, {}});
  EXPECT_THAT(when(ben, protocol::TableOpen{"Loud", 4}), Refused(ErrorCode::muted));
  EXPECT_THAT(when(ana, protocol::TableRename{table, "Loud"}), Refused(ErrorCode::muted));
}

TEST_F(TablesTest, ThereAreAsManySeatsAsWereSetAndOneIsTheHosts) {
  const RoomId table = open(ana, "Three of us", 3);
  does(ben, protocol::RoomEnter{table});
  does(ana, protocol::RoomEnter{hall});
  does(cem, protocol::RoomEnter{table});
  const PersonId dee = person("Dee");
  EXPECT_THAT(when(dee, protocol::RoomEnter{table}), Refused(ErrorCode::room_full));
  does(ana, protocol::RoomEnter{table});
  EXPECT_EQ(state.rooms.find(table)->people, 3);
  does(dee, protocol::RoomWait{table, true});
  does(ana, protocol::TableClose{table});
  EXPECT_THAT(domain::view_of_convening(state).lines, IsEmpty()) << "nobody waits for what is not there";
  EXPECT_THAT(domain::view_of_convening(state).rules, IsEmpty());
}

TEST_F(TablesTest, ItsHostOrAModeratorNamesAndClosesIt) {
  const RoomId table = open(ana);
  does(ben, protocol::RoomEnter{table});
  EXPECT_THAT(when(ben, protocol::TableRename{table, "Mine"}), Refused(ErrorCode::not_yours));
  EXPECT_THAT(when(ben, protocol::TableClose{table}), Refused(ErrorCode::not_yours));
  does(ana, protocol::TableRename{table, "Drones in class"});
  EXPECT_EQ(state.rooms.find(table)->name, "Drones in class");
  EXPECT_THAT(when(ana, protocol::TableRename{table, "Drones in class"}), yields_nothing());
  does(mia, protocol::TableClose{table});
  EXPECT_EQ(room_of(ana), RoomId{});
  EXPECT_EQ(room_of(ben), RoomId{});
  EXPECT_THAT(when(ben, protocol::RoomEnter{table}), Refused(ErrorCode::room_unknown));
  EXPECT_THAT(when(ana, protocol::TableClose{table}), Refused(ErrorCode::room_unknown));
  EXPECT_THAT(domain::view_of_convening(state).rooms, SizeIs(1));
}

TEST_F(TablesTest, OneThatIsEmptyForAWhileIsClosed) {
  const RoomId table = open(ana);
  const Milliseconds limit(protocol::limits::table_empty_ms);
  EXPECT_THAT(time_passes(2 * limit), IsEmpty()) << "somebody sits there";
  does(ana, protocol::RoomLeave{});
  EXPECT_THAT(time_passes(limit - Milliseconds(1)), IsEmpty());
  does(ben, protocol::RoomEnter{table});
  EXPECT_THAT(time_passes(limit), IsEmpty());
  does(ben, protocol::RoomLeave{});
  time_passes(limit);
  EXPECT_TRUE(domain::is_closed_table(state, table));
  EXPECT_THAT(domain::view_of_convening(refolded()).tables, IsEmpty());
}

TEST_F(TablesTest, ATableIsNoRoomOfTheProgramme) {
  open(ana, "Yard");
  EXPECT_FALSE(state.rooms.named("Yard")) << "a session in a room of that name gets its own";
}

TEST_F(TablesTest, ThereAreOnlySoManyAtATime) {
  for (std::size_t count = 0; count < protocol::limits::tables_max; ++count) open(person("Host"));
  EXPECT_THAT(when(ana, protocol::TableOpen{"One more", 2}), Refused(ErrorCode::limit_reached));
  does(mia, protocol::TableClose{state.tables.all().begin()->first});
  open(ana, "One more");
}

TEST_F(TablesTest, TheTableOfOneWhoIsErasedIsGoneWithItsTopic) {
  const RoomId table = open(ana, "My secret");
  const RoomId other = open(ben, "Innocent");
  const PersonId otto = person("Otto", Role::organiser);
  does(ana, protocol::TableRename{table, "My other secret"});
  does(otto, protocol::PersonErase{ana});
  EXPECT_TRUE(domain::is_closed_table(state, table));
  EXPECT_FALSE(domain::is_closed_table(state, other));
  EXPECT_EQ(state.rooms.find(table)->name, "");
  std::size_t emptied = 0;
  for (const domain::Entry& entry : stored) emptied += domain::without(ana, entry).has_value();
  EXPECT_GE(emptied, 2) << "the topic as it was opened, and as it was named";
  EXPECT_THAT(domain::close_tables(state, server, {ben}, now), SizeIs(2)) << "closed, and its rules forgotten";
}

TEST_F(TablesTest, AModeratorsNameForItGoesWithThem) {
  const RoomId table = open(ana, "Rude");
  does(mia, protocol::TableRename{table, "Polite"});
  EXPECT_EQ(state.tables.find(table)->named_by, mia);
  EXPECT_THAT(domain::close_tables(state, server, {mia}, now), ::testing::Not(IsEmpty()));
}

// Its name is somebody's words: those parted would carry it into entries that outlive the person.
TEST_F(TablesTest, ATableIsNotParted) {
  const RoomId table = open(ana);
  EXPECT_THAT(when(mia, protocol::PairingOpen{table, "Meet", "", 3, 60, 10}), Refused(ErrorCode::room_unknown));
  EXPECT_THAT(when(mia, protocol::BreakoutPrepare{table, {"Red"}, false}), Refused(ErrorCode::room_unknown));
}

}  // namespace
}  // namespace convene::testing
