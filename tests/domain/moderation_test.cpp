#include "domain/moderation.hpp"

#include "domain/given.hpp"

namespace convene::testing {
namespace {

using protocol::Act;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ModerationTest : public ::testing::Test, protected Given {
 protected:
  Draft note(PersonId by, PersonId whom, Act act, std::string why) const {
    protocol::AuditNoted noted;
    noted.by = by;
    noted.person = whom;
    noted.act = act;
    noted.why = std::move(why);
    return {"staff", by, noted};
  }
  /// Of what can be appealed against: its id is the sequence of its first entry.
  Draft measured(PersonId by, PersonId whom, Act act, std::string why) const {
    Draft draft = note(by, whom, act, std::move(why));
    std::get<protocol::AuditNoted>(draft.event).measure = next();
    return draft;
  }
  MeasureId next() const { return MeasureId{state.sequence + 1}; }
  static std::string inbox(PersonId id) { return domain::topic::of_inbox(id); }

  PersonId ana = person("Ana");
  PersonId mia = person("Mia", Role::moderator);
  PersonId max = person("Max", Role::moderator);
  PersonId olga = person("Olga", Role::organiser);
  PersonId otto = person("Otto", Role::organiser);
  RoomId hall = room("Hall");
};

TEST_F(ModerationTest, MutesForMinutesAndNotesIt) {
  EXPECT_THAT(when(mia, protocol::PersonMute{ana, 30, "shouting"}),
              Yields(ElementsAre(Draft{inbox(ana), mia, protocol::PersonMuted{ana, minutes(30), "shouting", next()}},
                                 measured(mia, ana, Act::mute, "shouting"))));
}

TEST_F(ModerationTest, UnmutesWhoIsMutedOthersNeedNothing) {
  EXPECT_THAT(when(mia, protocol::PersonUnmute{ana}), yields_nothing());
  does(mia, protocol::PersonMute{ana, 30, "shouting"});
  EXPECT_THAT(
      when(max, protocol::PersonUnmute{ana}),
      Yields(ElementsAre(Draft{inbox(ana), max, protocol::PersonUnmuted{ana}}, note(max, ana, Act::unmute, ""))));
  now = minutes(30);
  EXPECT_THAT(when(max, protocol::PersonUnmute{ana}), yields_nothing()) << "it is over";
}

TEST_F(ModerationTest, NobodyLiftsTheirOwnMute) {
  does(olga, protocol::PersonMute{mia, 30, "shouting"});
  EXPECT_THAT(when(mia, protocol::PersonUnmute{mia}), Refused(ErrorCode::not_yourself));
}

TEST_F(ModerationTest, RemovesOutOfTheRoomToo) {
  does(ana, protocol::RoomEnter{hall});
  now = minutes(5);
  EXPECT_THAT(when(mia, protocol::PersonRemove{ana, "threats"}),
              Yields(ElementsAre(
                  Draft{inbox(ana), mia, protocol::PersonRemoved{ana, "threats", next()}},
                  Draft{std::string(ledger), mia, protocol::RoomLeft{ana, hall, now, protocol::Leaving::removed}},
                  measured(mia, ana, Act::remove, "threats"))));
}

TEST_F(ModerationTest, RemovesOnceAndRestores) {
  does(mia, protocol::PersonRemove{ana, "threats"});
  EXPECT_THAT(when(mia, protocol::PersonRemove{ana, "again"}), yields_nothing());
  EXPECT_THAT(
      when(mia, protocol::PersonRestore{ana}),
      Yields(ElementsAre(Draft{inbox(ana), mia, protocol::PersonRestored{ana}}, note(mia, ana, Act::restore, ""))));
  does(mia, protocol::PersonRestore{ana});
  EXPECT_THAT(when(mia, protocol::PersonRestore{ana}), yields_nothing());
}

TEST_F(ModerationTest, TheRemovedMayDoNothingUntilTheyAreRestored) {
  does(mia, protocol::PersonRemove{ana, "threats"});
  EXPECT_THAT(when(ana, protocol::RoomEnter{hall}), Refused(ErrorCode::signed_out));
  EXPECT_THAT(when(ana, protocol::DirectPost{mia, "sorry"}), Refused(ErrorCode::signed_out));
  does(mia, protocol::PersonRestore{ana});
  EXPECT_THAT(when(ana, protocol::RoomEnter{hall}), Yields(SizeIs(1)));
}

TEST_F(ModerationTest, ARemovedModeratorModeratesNoMore) {
  does(olga, protocol::PersonRemove{mia, "misuse"});
  EXPECT_THAT(when(mia, protocol::PersonMute{ana, 5, "revenge"}), Refused(ErrorCode::signed_out));
}

TEST_F(ModerationTest, ActsOnPeopleBelowOneselfOnly) {
  struct Case {
    PersonId actor;
    PersonId target;
    ErrorCode code;
  };
  const Case cases[] = {{mia, max, ErrorCode::outranked},
                        {mia, olga, ErrorCode::outranked},
                        {olga, otto, ErrorCode::outranked},
                        {mia, mia, ErrorCode::not_yourself},
                        {olga, olga, ErrorCode::not_yourself},
                        {ana, mia, ErrorCode::not_allowed},
                        {mia, PersonId{99}, ErrorCode::person_unknown}};
  for (const Case& each : cases) {
    EXPECT_THAT(when(each.actor, protocol::PersonMute{each.target, 5, "why"}), Refused(each.code));
    EXPECT_THAT(when(each.actor, protocol::PersonRemove{each.target, "why", {}}), Refused(each.code));
    EXPECT_THAT(when(each.actor, protocol::PersonNudge{each.target, "why", {}}), Refused(each.code));
    EXPECT_THAT(when(each.actor, protocol::RoomForbid{each.target, hall, "why", {}}), Refused(each.code));
  }
  EXPECT_THAT(when(olga, protocol::PersonMute{mia, 5, "why"}), Yields(SizeIs(2)));
}

TEST_F(ModerationTest, UnknownPeopleCannotBeUnmutedRestoredOrGranted) {
  EXPECT_THAT(when(mia, protocol::PersonUnmute{PersonId{99}}), Refused(ErrorCode::person_unknown));
  EXPECT_THAT(when(mia, protocol::PersonRestore{PersonId{99}}), Refused(ErrorCode::person_unknown));
  EXPECT_THAT(when(olga, protocol::RoleGrant{PersonId{99}, Role::moderator}), Refused(ErrorCode::person_unknown));
}

TEST_F(ModerationTest, GrantsRolesAndNotesWhich) {
  EXPECT_THAT(when(olga, protocol::RoleGrant{ana, Role::moderator}),
              Yields(ElementsAre(Draft{inbox(ana), olga, protocol::RoleGranted{ana, Role::moderator}},
                                 note(olga, ana, Act::grant_role, "moderator"))));
  EXPECT_THAT(when(olga, protocol::RoleGrant{ana, Role::attendee}), yields_nothing());
  EXPECT_THAT(when(mia, protocol::RoleGrant{ana, Role::moderator}), Refused(ErrorCode::not_allowed));
}

TEST_F(ModerationTest, AnOrganiserCannotLeaveTheConveningWithoutOne) {
  EXPECT_THAT(when(olga, protocol::RoleGrant{olga, Role::attendee}), Refused(ErrorCode::not_yourself));
}

TEST_F(ModerationTest, TheLastOrganiserStays) {
  does(server, protocol::PersonRemove{otto, "left the institute", {}});
  EXPECT_THAT(when(server, protocol::PersonRemove{olga, "too", {}}), Refused(ErrorCode::last_organiser));
  EXPECT_THAT(when(server, protocol::RoleGrant{olga, Role::attendee}), Refused(ErrorCode::last_organiser));
  does(server, protocol::PersonRestore{otto});
  EXPECT_THAT(when(server, protocol::RoleGrant{olga, Role::attendee}), Yields(SizeIs(1)));
}

TEST_F(ModerationTest, NudgesAndNothingElseHappens) {
  EXPECT_THAT(when(mia, protocol::PersonNudge{ana, "Mind the tone.", {}}),
              Yields(ElementsAre(Draft{inbox(ana), mia, protocol::PersonNudged{ana, "Mind the tone.", next()}},
                                 measured(mia, ana, Act::nudge, "Mind the tone."))));
}

TEST_F(ModerationTest, SendsOutOfARoomAndItsBreakoutsUntilItIsLifted) {
  const RoomId yard = room("Yard");
  does(ana, protocol::RoomEnter{hall});
  does(mia, protocol::RoomForbid{ana, hall, "shouting", {}});
  EXPECT_EQ(state.people.find(ana)->room, RoomId{});
  EXPECT_THAT(when(ana, protocol::RoomEnter{hall}), Refused(ErrorCode::room_forbidden));
  EXPECT_THAT(when(mia, protocol::RoomForbid{ana, hall, "again", {}}), yields_nothing());
  does(ana, protocol::RoomEnter{yard});
  EXPECT_EQ(refolded().people.find(ana)->forbidden, std::set<RoomId>{hall});
  does(max, protocol::RoomAllow{ana, hall});
  EXPECT_THAT(when(max, protocol::RoomAllow{ana, hall}), yields_nothing());
  does(ana, protocol::RoomEnter{hall});
}

TEST_F(ModerationTest, NobodyLetsThemselvesBackIn) {
  does(olga, protocol::RoomForbid{mia, hall, "shouting", {}});
  EXPECT_THAT(when(mia, protocol::RoomAllow{mia, hall}), Refused(ErrorCode::not_yourself));
  EXPECT_THAT(when(mia, protocol::RoomEnter{hall}), Refused(ErrorCode::room_forbidden)) << "moderators too";
}

class InBreakoutTest : public ModerationTest {
 protected:
  InBreakoutTest() {
    does(ana, protocol::RoomEnter{hall});
    group = RoomId{state.sequence + 2};
    does(mia, protocol::BreakoutPrepare{hall, {"Group"}, true});
    does(mia, protocol::BreakoutOpen{hall, 0, false});
    does(ana, protocol::RoomEnter{group});
    EXPECT_EQ(state.people.find(ana)->room, group);
  }
  RoomId group;
};

TEST_F(InBreakoutTest, AMuteHoldsInEveryRoomAtOnce) {
  does(ana, protocol::ChatPost{group, "before", {}});
  does(mia, protocol::PersonMute{ana, 30, "shouting", {}});
  EXPECT_THAT(when(ana, protocol::ChatPost{group, "after", {}}), Refused(ErrorCode::muted));
  EXPECT_THAT(when(ana, protocol::ChatEdit{group, 0, "after"}), Refused(ErrorCode::muted));
  EXPECT_THAT(when(ana, protocol::BreakoutNote{group, "after"}), Refused(ErrorCode::muted));
  EXPECT_THAT(when(ana, protocol::DirectPost{max, "after"}), Refused(ErrorCode::muted));
  does(ana, protocol::RoomEnter{hall});
  EXPECT_THAT(when(ana, protocol::ChatPost{hall, "after", {}}), Refused(ErrorCode::muted));
}

TEST_F(InBreakoutTest, WhoIsSentOutOfTheRoomIsOutOfItsBreakoutToo) {
  does(mia, protocol::RoomForbid{ana, group, "shouting", {}});
  EXPECT_EQ(state.people.find(ana)->room, RoomId{});
  EXPECT_EQ(state.people.find(ana)->forbidden, std::set<RoomId>{hall});
  EXPECT_THAT(when(ana, protocol::RoomEnter{group}), Refused(ErrorCode::room_forbidden));
  EXPECT_THAT(when(ana, protocol::RoomEnter{hall}), Refused(ErrorCode::room_forbidden));
}

TEST_F(InBreakoutTest, ARemovalTakesThemOutOfTheBreakout) {
  does(mia, protocol::PersonRemove{ana, "threats", {}});
  EXPECT_EQ(state.people.find(ana)->room, RoomId{});
  EXPECT_THAT(domain::topics_of(state, ana), IsEmpty());
}

TEST_F(ModerationTest, AGrantedRoleCountsAtOnce) {
  does(olga, protocol::RoleGrant{ana, Role::moderator});
  EXPECT_THAT(when(ana, protocol::RoomOpen{"Corner", protocol::RoomKind::table, ""}), Yields(SizeIs(1)));
  does(olga, protocol::RoleGrant{ana, Role::attendee});
  EXPECT_THAT(when(ana, protocol::RoomOpen{"Corner", protocol::RoomKind::table, ""}), Refused(ErrorCode::not_allowed));
}

}  // namespace
}  // namespace convene::testing
