#include "domain/rooms.hpp"

#include "domain/given.hpp"

namespace convene::testing {
namespace {

using protocol::Leaving;
using protocol::RoomKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class RoomsTest : public ::testing::Test, protected Given {
 protected:
  Draft on_ledger(PersonId author, protocol::Event event) const {
    return {std::string(ledger), author, std::move(event)};
  }

  RoomId hall = room("Hall");
  RoomId garden = room("Garden");
  PersonId ana = person("Ana");
  PersonId mia = person("Mia", Role::moderator);
};

TEST_F(RoomsTest, AreOpenedByModeratorsAndNamedByTheirEntry) {
  const RoomId next{state.sequence + 1};
  EXPECT_THAT(when(mia, protocol::RoomOpen{"Corner", RoomKind::affinity, "for talk"}),
              Yields(ElementsAre(
                  Draft{"convening", mia, protocol::RoomOpened{next, "Corner", RoomKind::affinity, "for talk", ""}})));
  EXPECT_THAT(when(ana, protocol::RoomOpen{"Corner", RoomKind::affinity, ""}), Refused(ErrorCode::not_allowed));
}

TEST_F(RoomsTest, HaveALimit) {
  while (state.rooms.all().size() < protocol::limits::rooms_max) room("Room");
  EXPECT_THAT(when(mia, protocol::RoomOpen{"One more", RoomKind::table, ""}), Refused(ErrorCode::limit_reached));
}

TEST_F(RoomsTest, AreEntered) {
  EXPECT_THAT(when(ana, protocol::RoomEnter{hall}), Yields(ElementsAre(on_ledger(ana, protocol::RoomEntered{hall}))));
  EXPECT_THAT(when(ana, protocol::RoomEnter{RoomId{999}}), Refused(ErrorCode::room_unknown));
}

TEST_F(RoomsTest, AreLeftForAnother) {
  does(ana, protocol::RoomEnter{hall});
  now = minutes(3);
  EXPECT_THAT(when(ana, protocol::RoomEnter{garden}),
              Yields(ElementsAre(on_ledger(ana, protocol::RoomLeft{ana, hall, now, Leaving::went}),
                                 on_ledger(ana, protocol::RoomEntered{garden}))));
}

TEST_F(RoomsTest, EnteringWhereOneIsChangesNothing) {
  does(ana, protocol::RoomEnter{hall});
  EXPECT_THAT(when(ana, protocol::RoomEnter{hall}), yields_nothing());
}

TEST_F(RoomsTest, AreLeftOntoTheCampus) {
  EXPECT_THAT(when(ana, protocol::RoomLeave{}), yields_nothing());
  does(ana, protocol::RoomEnter{hall});
  now = minutes(3);
  EXPECT_THAT(when(ana, protocol::RoomLeave{}),
              Yields(ElementsAre(on_ledger(ana, protocol::RoomLeft{ana, hall, now, Leaving::went}))));
}

TEST_F(RoomsTest, CountTheirPeople) {
  does(ana, protocol::RoomEnter{hall});
  does(mia, protocol::RoomEnter{hall});
  EXPECT_EQ(state.rooms.find(hall)->people, 2);
  does(ana, protocol::RoomEnter{garden});
  EXPECT_EQ(state.rooms.find(hall)->people, 1);
  EXPECT_EQ(state.rooms.find(garden)->people, 1);
  does(mia, protocol::RoomLeave{});
  EXPECT_EQ(state.rooms.find(hall)->people, 0);
}

TEST_F(RoomsTest, OfOneNameTheFirstIsMeantByIt) {
  room("Hall");
  EXPECT_EQ(state.rooms.named("Hall")->id, hall);
  EXPECT_EQ(state.rooms.named("hall"), nullptr);
}

}  // namespace
}  // namespace convene::testing
