#include "domain/lines.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::Called;
using protocol::RoleKind;
using protocol::RoomLine;
using protocol::RoomRules;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class LinesTest : public ::testing::Test, protected Given {
 protected:
  void bound(std::int32_t people) {
    RoomRules rules;
    rules.people_max = people;
    does(mia, protocol::RoomRule{hall, rules});
  }
  void tick() { takes_place({domain::lines_due(state, now), {}}); }
  RoomLine line() const {
    const RoomLine* found = state.lines.find(hall);
    return found ? *found : RoomLine{hall, {}, {}};
  }
  Time call_ends() const { return now + Milliseconds(protocol::limits::line_call_ms); }

  RoomId hall = room("Hall");
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person("Ben");
  PersonId cleo = person("Cleo");
  PersonId mia = person("Mia", Role::moderator);
};

TEST_F(LinesTest, WhoComesToAFullRoomWaitsAndIsCalledInOrder) {
  EXPECT_THAT(when(ben, protocol::RoomWait{hall, true}), Refused(ErrorCode::room_open));
  bound(1);
  EXPECT_THAT(when(ben, protocol::RoomEnter{hall}), Refused(ErrorCode::room_full));
  does(ben, protocol::RoomWait{hall, true});
  does(cleo, protocol::RoomWait{hall, true});
  EXPECT_THAT(when(cleo, protocol::RoomWait{hall, true}), yields_nothing());
  tick();
  EXPECT_EQ(line(), (RoomLine{hall, {}, {ben, cleo}}));
  EXPECT_THAT(domain::view_of_convening(state).lines, ElementsAre(line())) << "from wherever one is";
  does(ana, protocol::RoomLeave{});
  EXPECT_THAT(when(cleo, protocol::RoomEnter{hall}), Refused(ErrorCode::room_full)) << "somebody came before";
  tick();
  EXPECT_EQ(line(), (RoomLine{hall, {Called{ben, call_ends()}}, {cleo}}));
  EXPECT_THAT(when(ana, protocol::RoomEnter{hall}), Refused(ErrorCode::room_full)) << "the place is kept";
  does(ben, protocol::RoomEnter{hall});
  EXPECT_EQ(line(), (RoomLine{hall, {}, {cleo}}));
}

TEST_F(LinesTest, TellsHowManyPlacesAreLeft) {
  using Places = std::map<RoomId, std::uint64_t>;
  EXPECT_EQ(domain::places_left(state), Places{}) << "where as many come in as come there is nothing to count";
  bound(2);
  EXPECT_EQ(domain::places_left(state), (Places{{hall, 1}}));
  does(mia, protocol::RoomEnter{hall});
  EXPECT_EQ(domain::places_left(state), (Places{{hall, 1}})) << "a moderator takes nobody's place";
  does(ben, protocol::RoomEnter{hall});
  EXPECT_EQ(domain::places_left(state), (Places{{hall, 0}}));
  does(cleo, protocol::RoomWait{hall, true});
  does(ana, protocol::RoomLeave{});
  EXPECT_EQ(domain::places_left(state), (Places{{hall, 0}})) << "somebody waits for it";
  tick();
  EXPECT_EQ(domain::places_left(state), (Places{{hall, 0}})) << "it is kept for who was called";
  bound(5);
  EXPECT_EQ(domain::places_left(state), (Places{{hall, 3}}));
  bound(1);
  EXPECT_EQ(domain::places_left(state), (Places{{hall, 0}})) << "more are in than may come";
}

TEST_F(LinesTest, WhoDoesNotComeInTimeIsPassedOver) {
  bound(1);
  does(ben, protocol::RoomWait{hall, true});
  does(cleo, protocol::RoomWait{hall, true});
  does(ana, protocol::RoomLeave{});
  tick();
  now = call_ends();
  tick();
  EXPECT_EQ(line(), (RoomLine{hall, {Called{cleo, call_ends()}}, {}}));
  EXPECT_THAT(when(ben, protocol::RoomEnter{hall}), Refused(ErrorCode::room_full));
}

TEST_F(LinesTest, ModeratorsAndSpeakersComeInAndTakeNobodysPlace) {
  const PersonId sue = person("Sue");
  does(mia, protocol::SpeakerAppoint{hall, sue});
  bound(2);
  does(mia, protocol::RoomEnter{hall});
  does(sue, protocol::RoomEnter{hall});
  does(ben, protocol::RoomEnter{hall});
  EXPECT_THAT(when(cleo, protocol::RoomEnter{hall}), Refused(ErrorCode::room_full));
}

TEST_F(LinesTest, WhoIsInABreakoutIsInTheRoom) {
  bound(1);
  does(mia, protocol::BreakoutPrepare{hall, {"Group"}, true});
  does(mia, protocol::BreakoutOpen{hall, 0, false});
  const RoomId group = state.rooms.breakouts_of(hall).front();
  does(ana, protocol::RoomEnter{group});
  EXPECT_THAT(when(ben, protocol::RoomEnter{hall}), Refused(ErrorCode::room_full));
  EXPECT_THAT(when(ben, protocol::RoomEnter{group}), Refused(ErrorCode::room_full)) << "nor by way of its breakouts";
  does(ana, protocol::RoomEnter{hall});
}

TEST_F(LinesTest, AWiderBoundOrNoneCallsThoseWhoWait) {
  bound(1);
  does(ben, protocol::RoomWait{hall, true});
  does(cleo, protocol::RoomWait{hall, true});
  bound(2);
  tick();
  EXPECT_THAT(line().called, SizeIs(1));
  bound(0);
  tick();
  EXPECT_THAT(line().called, SizeIs(2));
  does(cleo, protocol::RoomEnter{hall});
  does(ben, protocol::RoomEnter{hall});
  EXPECT_THAT(state.lines.all(), IsEmpty());
}

TEST_F(LinesTest, OneWaitsForOneRoomAtATimeAndMayStop) {
  const RoomId yard = room("Yard");
  RoomRules rules;
  rules.people_max = 1;
  does(mia, protocol::RoomRule{yard, rules});
  bound(1);
  person_in(yard, "Dan");
  does(ben, protocol::RoomWait{hall, true});
  does(ben, protocol::RoomWait{yard, true});
  EXPECT_THAT(line().people, IsEmpty());
  does(ben, protocol::RoomWait{yard, false});
  EXPECT_THAT(state.lines.all(), IsEmpty());
  EXPECT_THAT(when(ben, protocol::RoomWait{yard, false}), yields_nothing());
}

TEST_F(LinesTest, WhoIsRemovedOrErasedWaitsNoMore) {
  bound(1);
  for (const protocol::Command& act :
       {protocol::Command(protocol::PersonRemove{ben, "why", {}}), protocol::Command(protocol::PersonErase{ben})}) {
    does(server, protocol::PersonRestore{ben});
    does(ben, protocol::RoomWait{hall, true});
    does(server, act);
    EXPECT_THAT(state.lines.all(), IsEmpty());
  }
}

TEST_F(LinesTest, ALineHasAnEnd) {
  bound(1);
  for (std::uint64_t count = 0; count < protocol::limits::line_room_max; ++count) {
    does(person("P" + std::to_string(count)), protocol::RoomWait{hall, true});
  }
  EXPECT_THAT(when(ben, protocol::RoomWait{hall, true}), Refused(ErrorCode::limit_reached));
}

TEST_F(LinesTest, FoldsBackAndABreakoutHasNone) {
  bound(1);
  does(ben, protocol::RoomWait{hall, true});
  EXPECT_EQ(domain::view_of_convening(refolded()), domain::view_of_convening(state));
  does(mia, protocol::BreakoutPrepare{hall, {"Group"}, true});
  EXPECT_THAT(when(cleo, protocol::RoomWait{state.rooms.breakouts_of(hall).front(), true}),
              Refused(ErrorCode::room_unknown));
}

/// Whom a room lets in (S4.17), and from where a session can be attended (S4.2).
class AdmissionTest : public LinesTest {
 protected:
  void rule(const RoomRules& rules) { does(mia, protocol::RoomRule{hall, rules}); }
  PersonId someone(std::string name, RoleKind kind, std::string organisation) {
    const PersonId id = person(name);
    protocol::Profile profile = named(std::move(name));
    profile.role_kind = kind;
    profile.organisation = std::move(organisation);
    does(id, protocol::ProfileEdit{profile});
    return id;
  }
  void publish(protocol::SessionAccess access) {
    protocol::ProgrammeSession item;
    item.guid = "a";
    item.title = "Talk";
    item.starts = minutes(60);
    item.ends = minutes(120);
    item.room_name = "Hall";
    item.access = access;
    does(server, protocol::ProgrammePublish{"Institute", "UTC", {item}});
  }
};

TEST_F(AdmissionTest, LetsInByWhatPeopleDoOrByTheirOrganisation) {
  const PersonId teacher = someone("Tea", RoleKind::classroom_educator, "Lincoln High");
  const PersonId head = someone("Hed", RoleKind::administrator, "lincoln high");
  const PersonId other = someone("Oth", RoleKind::administrator, "Elsewhere");
  RoomRules rules;
  rules.only_roles = {RoleKind::classroom_educator};
  rules.only_organisations = {"Lincoln High"};
  rule(rules);
  does(teacher, protocol::RoomEnter{hall});
  does(head, protocol::RoomEnter{hall});
  EXPECT_THAT(when(other, protocol::RoomEnter{hall}), Refused(ErrorCode::room_not_for_you));
  EXPECT_THAT(when(other, protocol::RoomKnock{hall, true}), Refused(ErrorCode::room_not_for_you));
  EXPECT_THAT(when(other, protocol::RoomWait{hall, true}), Refused(ErrorCode::room_not_for_you));
  does(mia, protocol::RoomEnter{hall});
  EXPECT_EQ(state.people.find(ana)->room, hall) << "who is inside stays";
}

TEST_F(AdmissionTest, KeepsARoomToItsStaff) {
  const PersonId sue = person("Sue");
  does(mia, protocol::SpeakerAppoint{hall, sue});
  RoomRules rules;
  rules.only_staff = true;
  rule(rules);
  EXPECT_THAT(when(ben, protocol::RoomEnter{hall}), Refused(ErrorCode::room_not_for_you));
  does(sue, protocol::RoomEnter{hall});
}

TEST_F(AdmissionTest, WhoMayComeKnocksWhereItIsLocked) {
  RoomRules rules;
  rules.locked = true;
  rules.people_max = 1;
  rule(rules);
  EXPECT_THAT(when(ben, protocol::RoomWait{hall, true}), Refused(ErrorCode::room_locked));
  does(ben, protocol::RoomKnock{hall, true});
  does(mia, protocol::RoomAdmit{hall, ben});
  EXPECT_THAT(when(ben, protocol::RoomEnter{hall}), Refused(ErrorCode::room_full)) << "let in, and there is no place";
  does(ben, protocol::RoomWait{hall, true});
}

TEST_F(AdmissionTest, ASessionInTheHallOnlyIsNotAttendedFromAfar) {
  publish(protocol::SessionAccess::in_hall);
  const PersonId sue = person_in(hall, "Sue");
  does(mia, protocol::SpeakerAppoint{hall, sue});
  does(mia, protocol::RoomEnter{hall});
  now = minutes(59);
  EXPECT_THAT(domain::hall_due(state, now), IsEmpty());
  now = minutes(60);
  EXPECT_THAT(when(ben, protocol::RoomEnter{hall}), Refused(ErrorCode::session_in_hall));
  const auto left = domain::hall_due(state, now);
  ASSERT_THAT(left, SizeIs(1));
  EXPECT_EQ(left[0].event, protocol::Event(protocol::RoomLeft{ana, hall, now, protocol::Leaving::closed}));
  takes_place({left, {}});
  EXPECT_THAT(domain::hall_due(state, now), IsEmpty()) << "speakers and moderators stay";
  now = minutes(120);
  does(ben, protocol::RoomEnter{hall});
}

TEST_F(AdmissionTest, OtherSessionsAreAttendedFromAfar) {
  now = minutes(60);
  for (const auto access : {protocol::SessionAccess::both, protocol::SessionAccess::remote}) {
    publish(access);
    does(ben, protocol::RoomEnter{hall});
    EXPECT_THAT(domain::hall_due(state, now), IsEmpty());
    does(ben, protocol::RoomLeave{});
  }
}

TEST_F(AdmissionTest, WhileAssignedBreakoutsRunNobodyHops) {
  does(ben, protocol::RoomEnter{hall});
  does(mia, protocol::BreakoutPrepare{hall, {"One", "Two"}, false});
  const auto groups = state.rooms.breakouts_of(hall);
  does(mia, protocol::BreakoutPlace{hall, ana, groups[0]});
  does(mia, protocol::BreakoutPlace{hall, ben, groups[1]});
  does(mia, protocol::BreakoutOpen{hall, 0, true});
  EXPECT_THAT(when(ana, protocol::RoomEnter{groups[1]}), Refused(ErrorCode::not_invited));
  does(ana, protocol::RoomLeave{});
  does(ana, protocol::RoomEnter{hall});
  EXPECT_EQ(state.people.find(ana)->room, groups[0]) << "back where they belong";
}

}  // namespace
}  // namespace convene::testing
