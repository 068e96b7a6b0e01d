#include "domain/affinity.hpp"

#include "domain/given.hpp"
#include "domain/six_hundred.hpp"
#include "domain/views.hpp"
#include "domain/zones.hpp"

namespace convene::testing {
namespace {

using protocol::AffinityBy;
using protocol::AffinityRule;
using ::testing::Each;
using ::testing::IsEmpty;
using ::testing::SizeIs;

AffinityRule rule(AffinityBy by, int least, int most) {
  AffinityRule rule;
  rule.by = by;
  rule.least = least;
  rule.most = most;
  rule.rest = "Everybody else";
  rule.labels = {{protocol::RoleKind::classroom_educator, "Teachers"}};
  return rule;
}

class AffinityTest : public ::testing::Test, protected Given {
 protected:
  PersonId comes(protocol::Profile profile) {
    const PersonId id{state.sequence + 1};
    protocol::PersonJoined joined;
    joined.person = id;
    joined.profile = std::move(profile);
    happened(domain::topic::of_inbox(id), id, joined);
    return id;
  }

  PersonId teacher(const std::string& name) {
    protocol::Profile profile = named(name);
    profile.role_kind = protocol::RoleKind::classroom_educator;
    return comes(std::move(profile));
  }

  AffinityId opens(const AffinityRule& by) {
    const AffinityId set{state.sequence + 1};
    does(mo, protocol::AffinityOpen{"Debrief", by, {}});
    return set;
  }

  /// What the host does in a tick.
  void ticks() { takes_place({domain::affinity_due(state, state.sequence + 1), {}}); }

  const domain::AffinitySet& set_of(AffinityId set) { return *state.affinities.find(set); }
  RoomId room_of(AffinityId set, PersonId person) { return set_of(set).seats.at(person).room; }
  std::map<RoomId, std::size_t> sizes(AffinityId set) {
    std::map<RoomId, std::size_t> sizes;
    for (const auto& [person, seat] : set_of(set).seats) ++sizes[seat.room];
    return sizes;
  }

  PersonId mo = person("Mo", Role::moderator);
};

class SixHundred : public AffinityTest {
 protected:
  SixHundred() {
    for (protocol::Profile& profile : six_hundred_profiles()) people.push_back(comes(std::move(profile)));
  }
  std::vector<PersonId> people;
};

class SixHundredBy : public SixHundred, public ::testing::WithParamInterface<AffinityBy> {};

TEST_P(SixHundredBy, AreFormedIntoRoomsOfEightToFifteen) {
  const AffinityRule by = rule(GetParam(), 8, 15);
  const auto plan = asks<protocol::AffinityPlan>(mo, protocol::AffinityPreview{by, {}});
  EXPECT_EQ(plan.people, 600U);
  EXPECT_EQ(asks<protocol::AffinityPlan>(mo, protocol::AffinityPreview{by, {}}), plan) << "the same every time";
  const AffinityId set = opens(by);
  ASSERT_EQ(set_of(set).rooms.size(), plan.groups.size());
  const auto found = sizes(set);
  std::set<std::string> names;
  for (std::size_t index = 0; index < plan.groups.size(); ++index) {
    const protocol::AffinityMade& made = set_of(set).rooms[index];
    EXPECT_EQ(made.name, plan.groups[index].name) << "what was shown is what is opened";
    EXPECT_EQ(found.at(made.room), plan.groups[index].count);
    EXPECT_GE(found.at(made.room), 8U) << made.name;
    EXPECT_LE(found.at(made.room), 15U) << made.name;
    EXPECT_TRUE(names.insert(made.name).second) << made.name << " is there twice";
    EXPECT_EQ(room_of(set, plan.groups[index].people.front().person), made.room);
    EXPECT_EQ(state.rooms.find(made.room)->kind, protocol::RoomKind::affinity);
  }
  EXPECT_EQ(set_of(set).seats.size(), 600U);
  EXPECT_EQ(refolded().affinities.find(set)->seats.size(), 600U);
}

INSTANTIATE_TEST_SUITE_P(Each, SixHundredBy, ::testing::Values(AffinityBy::role, AffinityBy::region));

TEST_F(SixHundred, OfOneRegionalRoomAreAwakeTogether) {
  const auto plan = asks<protocol::AffinityPlan>(mo, protocol::AffinityPreview{rule(AffinityBy::region, 8, 15), {}});
  std::size_t alone = 0;
  for (const protocol::AffinityGroup& group : plan.groups) {
    if (group.name.starts_with("Everybody")) continue;
    EXPECT_GE(group.hours, 11) << group.name;
    alone += group.hours == 15;
  }
  EXPECT_GE(alone, plan.groups.size() * 3 / 4) << "most are of one zone";
}

TEST_F(SixHundred, FormedAnewMostlyStay) {
  const AffinityId set = opens(rule(AffinityBy::role, 8, 15));
  const auto plan = asks<protocol::AffinityPlan>(mo, protocol::AffinityPreview{rule(AffinityBy::role, 10, 20), set});
  EXPECT_GE(plan.staying, 400U);
  const auto accepted = does(mo, protocol::AffinityReform{set, 10, 20});
  std::size_t moved = 0;
  for (const Draft& draft : accepted.entries) moved += std::holds_alternative<protocol::AffinitySeated>(draft.event);
  EXPECT_EQ(moved + plan.staying, 600U) << "only those are told who have another room now";
  for (const auto& [room, size] : sizes(set)) {
    EXPECT_TRUE(set_of(set).find(room)->open);
    EXPECT_GE(size, 10U);
    EXPECT_LE(size, 20U);
  }
}

TEST_F(AffinityTest, SizesThatCannotBeMetAreRefused) {
  teacher("Ana");
  EXPECT_THAT(when(mo, protocol::AffinityOpen{"x", rule(AffinityBy::role, 8, 14), {}}),
              Refused(ErrorCode::field_invalid));
  AffinityRule nowhere = rule(AffinityBy::role, 2, 8);
  nowhere.room = RoomId{999};
  EXPECT_THAT(when(mo, protocol::AffinityOpen{"x", nowhere, {}}), Refused(ErrorCode::room_unknown));
}

TEST_F(AffinityTest, RoomsAreFormedOfThoseInARoomAlone) {
  const RoomId hall = room("Hall");
  const PersonId ana = person_in(hall, "Ana");
  const PersonId ben = person("Ben");
  AffinityRule by = rule(AffinityBy::role, 2, 8);
  by.room = hall;
  const AffinityId set = opens(by);
  EXPECT_TRUE(set_of(set).seats.contains(ana));
  EXPECT_FALSE(set_of(set).seats.contains(ben));
  does(ben, protocol::RoomEnter{hall});
  ticks();
  EXPECT_EQ(room_of(set, ben), room_of(set, ana)) << "who comes into the room later is given one, too";
}

TEST_F(AffinityTest, EverybodyIsToldTheirsAndNobodyIsMoved) {
  const PersonId ana = teacher("Ana");
  const PersonId ben = teacher("Ben");
  const AffinityId set = opens(rule(AffinityBy::role, 2, 8));
  const auto view = domain::view_of_inbox(state, ana);
  ASSERT_THAT(view.affinity, SizeIs(1));
  EXPECT_EQ(view.affinity[0].room, room_of(set, ben));
  EXPECT_FALSE(state.people.find(ana)->room);
  EXPECT_EQ(domain::view_of_convening(state).affinity[0].rooms[0].name, "Teachers");
}

TEST_F(AffinityTest, OneMayChooseAnotherOrNone) {
  std::vector<PersonId> people;
  for (int count = 0; count < 6; ++count) people.push_back(teacher("T" + std::to_string(count)));
  const AffinityId set = opens(rule(AffinityBy::role, 2, 3));
  const PersonId ana = people[0];
  const RoomId own = room_of(set, ana);
  const RoomId other = set_of(set).rooms[0].room == own ? set_of(set).rooms[1].room : set_of(set).rooms[0].room;
  EXPECT_THAT(when(ana, protocol::AffinityChoose{set, other}), Refused(ErrorCode::room_full));
  PersonId neighbour;
  for (const PersonId person : people) {
    if (room_of(set, person) == other) neighbour = person;
  }
  does(neighbour, protocol::AffinityChoose{set, {}});
  EXPECT_EQ(domain::seats_of(state, neighbour)[0].room, std::nullopt);
  does(ana, protocol::AffinityChoose{set, other});
  EXPECT_EQ(room_of(set, ana), other);
  ticks();
  EXPECT_EQ(domain::seats_of(state, neighbour)[0].room, std::nullopt) << "who wants none is given none";
  does(mo, protocol::AffinityReform{set, 2, 4});
  EXPECT_EQ(domain::seats_of(state, neighbour)[0].room, std::nullopt);
  EXPECT_THAT(when(ana, protocol::AffinityChoose{set, RoomId{999}}), Refused(ErrorCode::room_unknown));
}

TEST_F(AffinityTest, LatecomersAreGivenARoomByTheSameRule) {
  for (int count = 0; count < 5; ++count) teacher("T" + std::to_string(count));
  for (int count = 0; count < 3; ++count) comes(named("N" + std::to_string(count)));
  const AffinityId set = opens(rule(AffinityBy::role, 3, 5));
  const PersonId late = comes(named("Late"));
  ticks();
  EXPECT_NE(room_of(set, late), set_of(set).rooms[0].room) << "they say nothing of what they do";
  protocol::Profile said = named("Late");
  said.role_kind = protocol::RoleKind::classroom_educator;
  does(late, protocol::ProfileEdit{said});
  ticks();
  ASSERT_THAT(set_of(set).rooms, SizeIs(3)) << "the teachers' room is full: there is another one";
  EXPECT_EQ(set_of(set).rooms[2].name, "Teachers 2");
  EXPECT_EQ(room_of(set, late), set_of(set).rooms[2].room);
  EXPECT_THAT(state.affinities.latecomers(), IsEmpty());
  EXPECT_EQ(refolded().affinities.latecomers().size(), 0U);
}

TEST_F(AffinityTest, WhoGoesToTheirRoomKeepsItWhateverTheyChange) {
  for (int count = 0; count < 3; ++count) teacher("T" + std::to_string(count));
  const AffinityId set = opens(rule(AffinityBy::role, 2, 5));
  const PersonId late = comes(named("Late"));
  ticks();
  does(late, protocol::RoomEnter{room_of(set, late)});
  const RoomId before = room_of(set, late);
  protocol::Profile said = named("Late");
  said.role_kind = protocol::RoleKind::administrator;
  does(late, protocol::ProfileEdit{said});
  ticks();
  EXPECT_EQ(room_of(set, late), before);
}

TEST_F(AffinityTest, ARoomHasAFacilitatorWhoOffersOrIsNamed) {
  const PersonId ana = teacher("Ana");
  const PersonId ben = teacher("Ben");
  const AffinityId set = opens(rule(AffinityBy::role, 2, 8));
  const RoomId room = room_of(set, ana);
  EXPECT_THAT(when(ana, protocol::AffinityFacilitate{room, ben}), Refused(ErrorCode::not_allowed));
  does(ana, protocol::AffinityFacilitate{room, ana});
  EXPECT_THAT(when(ben, protocol::AffinityFacilitate{room, ben}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(ben, protocol::AffinityFacilitate{room, {}}), Refused(ErrorCode::not_allowed));
  EXPECT_EQ(domain::view_of_affinity(state)[0].rooms[0].facilitator_name, "Ana");
  does(mo, protocol::AffinityFacilitate{room, ben});
  does(mo, protocol::PersonRemove{ben, ""});
  EXPECT_EQ(domain::view_of_affinity(state)[0].rooms[0].facilitator, std::nullopt);
}

TEST_F(AffinityTest, ClosedRoomsAreReadAndNothingIsSaidInThem) {
  const PersonId ana = teacher("Ana");
  const AffinityId set = opens(rule(AffinityBy::role, 2, 8));
  const RoomId room = room_of(set, ana);
  does(ana, protocol::RoomEnter{room});
  does(ana, protocol::ChatPost{room, "hello", {}});
  does(mo, protocol::AffinityClose{set});
  EXPECT_THAT(when(ana, protocol::ChatPost{room, "more", {}}), Refused(ErrorCode::room_closed));
  EXPECT_TRUE(domain::may_read(state, ana, domain::topic::of_room(room)));
  EXPECT_THAT(domain::seats_of(state, ana), IsEmpty());
  EXPECT_FALSE(domain::view_of_affinity(state)[0].open);
  EXPECT_THAT(when(ana, protocol::AffinityChoose{set, room}), Refused(ErrorCode::affinity_unknown));
  teacher("Late");
  EXPECT_THAT(domain::affinity_due(state, state.sequence + 1), IsEmpty());
}

TEST_F(AffinityTest, ASetCanBeTheDebriefOfASession) {
  teacher("Ana");
  EXPECT_THAT(when(mo, protocol::AffinityOpen{"x", rule(AffinityBy::role, 2, 8), SessionId{999}}),
              Refused(ErrorCode::field_invalid));
}

TEST_F(AffinityTest, ModeratorsSeeWhoseRoomItIs) {
  const PersonId ana = teacher("Ana");
  const AffinityId set = opens(rule(AffinityBy::role, 2, 8));
  const auto holders = asks<protocol::AffinityHolders>(mo, protocol::AffinityPeople{room_of(set, ana)});
  EXPECT_EQ(holders.total, 1U);
  EXPECT_EQ(holders.people[0].person, ana);
}

}  // namespace
}  // namespace convene::testing
