#include "domain/doors.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::KnockStage;
using protocol::RoomRules;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class DoorsTest : public ::testing::Test, protected Given {
 protected:
  static RoomRules locked() { return {0, false, true}; }
  std::optional<protocol::OwnKnock> knock_of(PersonId who) const { return domain::view_of_inbox(state, who).knock; }
  RoomId affinity(std::string name) {
    const RoomId id{state.sequence + 1};
    happened("convening", server, protocol::RoomOpened{id, std::move(name), protocol::RoomKind::affinity, {}, {}});
    return id;
  }

  RoomId hall = room("Hall");
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person("Ben");
  PersonId mia = person("Mia", Role::moderator);
};

TEST_F(DoorsTest, SlowModeAsksForPatienceAndModeratorsNeedNone) {
  does(mia, protocol::RoomRule{hall, {30, false, false}});
  does(ana, protocol::ChatPost{hall, "one", {}});
  now += std::chrono::milliseconds(18'500);
  const Decision decision = when(ana, protocol::ChatPost{hall, "two", {}});
  ASSERT_THAT(decision, Refused(ErrorCode::slow_mode));
  EXPECT_EQ(decision.error().detail, "12 s");
  now += std::chrono::milliseconds(11'500);
  does(ana, protocol::ChatPost{hall, "two", {}});
  does(mia, protocol::RoomEnter{hall});
  does(mia, protocol::ChatPost{hall, "three", {}});
  does(mia, protocol::ChatPost{hall, "four", {}});
  EXPECT_THAT(when(ana, protocol::ChatEdit{hall, 0, "one, changed"}), Yields(SizeIs(1)));
}

TEST_F(DoorsTest, SlowModeHoldsInItsRoomAloneAndAfterARestart) {
  does(ana, protocol::ChatPost{hall, "one", {}});
  does(mia, protocol::RoomRule{hall, {30, false, false}});
  EXPECT_THAT(when(ana, protocol::ChatPost{hall, "two", {}}), Refused(ErrorCode::slow_mode));
  state = refolded();
  EXPECT_THAT(when(ana, protocol::ChatPost{hall, "two", {}}), Refused(ErrorCode::slow_mode));
  const RoomId yard = room("Yard");
  does(ana, protocol::RoomEnter{yard});
  does(ana, protocol::ChatPost{yard, "one", {}});
  does(ana, protocol::ChatPost{yard, "two", {}});
}

TEST_F(DoorsTest, ALockedChatIsModerators) {
  does(ana, protocol::ChatPost{hall, "one", {}});
  does(mia, protocol::RoomRule{hall, {0, true, false}});
  EXPECT_THAT(when(ana, protocol::ChatPost{hall, "two", {}}), Refused(ErrorCode::chat_locked));
  EXPECT_THAT(when(ana, protocol::ChatEdit{hall, 0, "two"}), Refused(ErrorCode::chat_locked));
  does(mia, protocol::RoomEnter{hall});
  does(mia, protocol::ChatPost{hall, "mine", {}});
}

TEST_F(DoorsTest, WhoComesToALockedRoomKnocks) {
  EXPECT_THAT(when(ben, protocol::RoomKnock{hall, true}), Refused(ErrorCode::room_open));
  does(mia, protocol::RoomRule{hall, locked()});
  EXPECT_THAT(when(ben, protocol::RoomEnter{hall}), Refused(ErrorCode::room_locked));
  const domain::Accepted knocked = does(ben, protocol::RoomKnock{hall, true});
  EXPECT_THAT(knocked.entries, SizeIs(2)) << "of a table those inside are not told";
  EXPECT_EQ(knock_of(ben)->stage, KnockStage::waiting);
  EXPECT_THAT(domain::view_of_knocks(state), ElementsAre(protocol::Knock{hall, ben, "Ben"}));
  EXPECT_THAT(when(ana, protocol::RoomAdmit{hall, ben}), Refused(ErrorCode::not_allowed));
  does(mia, protocol::RoomAdmit{hall, ben});
  EXPECT_EQ(knock_of(ben)->stage, KnockStage::admitted);
  EXPECT_THAT(domain::view_of_knocks(state), IsEmpty());
  does(ben, protocol::RoomEnter{hall});
  does(ben, protocol::RoomLeave{});
  does(ben, protocol::RoomEnter{hall});
}

TEST_F(DoorsTest, WhoWasInsideComesBackAndModeratorsAndSpeakersAlwaysCome) {
  const PersonId sue = person("Sue");
  does(mia, protocol::SpeakerAppoint{hall, sue});
  does(mia, protocol::RoomRule{hall, locked()});
  does(ana, protocol::RoomLeave{});
  for (const PersonId who : {ana, mia, sue}) does(who, protocol::RoomEnter{hall});
  does(ana, protocol::RoomLeave{});
  does(mia, protocol::RoomRule{hall, RoomRules{}});
  does(mia, protocol::RoomRule{hall, locked()});
  EXPECT_THAT(when(ana, protocol::RoomEnter{hall}), Refused(ErrorCode::room_locked)) << "it was locked anew";
}

TEST_F(DoorsTest, RefusesWithAWordThatThePersonAloneIsTold) {
  does(mia, protocol::RoomRule{hall, locked()});
  does(ben, protocol::RoomKnock{hall, true});
  const domain::Accepted refused = does(mia, protocol::RoomRefuse{hall, ben, "it is a family talk"});
  EXPECT_EQ(knock_of(ben)->stage, KnockStage::refused);
  EXPECT_EQ(knock_of(ben)->word, "it is a family talk");
  EXPECT_EQ(std::get<protocol::RoomAnswered>(refused.entries[1].event).word, "");
  EXPECT_THAT(when(ben, protocol::RoomEnter{hall}), Refused(ErrorCode::room_locked));
  EXPECT_THAT(when(mia, protocol::RoomRefuse{hall, ben, ""}), Refused(ErrorCode::knock_unknown));
  does(ben, protocol::RoomKnock{hall, true});
}

TEST_F(DoorsTest, UnlockingLetsEverybodyIn) {
  does(mia, protocol::RoomRule{hall, locked()});
  const PersonId cleo = person("Cleo");
  for (const PersonId who : {ben, cleo}) does(who, protocol::RoomKnock{hall, true});
  does(mia, protocol::RoomRule{hall, RoomRules{}});
  EXPECT_THAT(domain::view_of_knocks(state), IsEmpty());
  for (const PersonId who : {ben, cleo}) {
    EXPECT_EQ(knock_of(who)->stage, KnockStage::admitted);
    does(who, protocol::RoomEnter{hall});
  }
}

TEST_F(DoorsTest, AdmitsAllAtOnceOrNobody) {
  EXPECT_THAT(when(mia, protocol::RoomAdmit{hall, {}}), yields_nothing());
  does(mia, protocol::RoomRule{hall, locked()});
  const PersonId cleo = person("Cleo");
  for (const PersonId who : {ben, cleo}) does(who, protocol::RoomKnock{hall, true});
  EXPECT_THAT(does(mia, protocol::RoomAdmit{hall, {}}).entries, SizeIs(4));
  for (const PersonId who : {ben, cleo}) does(who, protocol::RoomEnter{hall});
}

TEST_F(DoorsTest, OneKnocksAtOneDoorAtATime) {
  const RoomId yard = room("Yard");
  for (const RoomId id : {hall, yard}) does(mia, protocol::RoomRule{id, locked()});
  does(ben, protocol::RoomKnock{hall, true});
  does(ben, protocol::RoomKnock{yard, true});
  EXPECT_THAT(domain::view_of_knocks(state), ElementsAre(protocol::Knock{yard, ben, "Ben"}));
  does(ben, protocol::RoomKnock{yard, false});
  EXPECT_THAT(domain::view_of_knocks(state), IsEmpty());
  EXPECT_EQ(knock_of(ben), std::nullopt);
}

TEST_F(DoorsTest, InAnAffinityRoomThoseInsideLetPeopleIn) {
  const RoomId circle = affinity("Circle");
  does(ana, protocol::RoomEnter{circle});
  does(mia, protocol::RoomRule{circle, locked()});
  EXPECT_THAT(does(ben, protocol::RoomKnock{circle, true}).entries, SizeIs(3));
  EXPECT_THAT(domain::view_of_knocks(state, *state.rooms.find(circle)), SizeIs(1));
  EXPECT_THAT(domain::view_of_knocks(state, *state.rooms.find(hall)), IsEmpty());
  const PersonId cleo = person("Cleo");
  EXPECT_THAT(when(cleo, protocol::RoomAdmit{circle, ben}), Refused(ErrorCode::not_allowed));
  does(ana, protocol::RoomAdmit{circle, ben});
  does(ben, protocol::RoomEnter{circle});
}

TEST_F(DoorsTest, WhoIsRemovedOrSentOutKnocksNoMore) {
  for (const protocol::Command& act :
       {protocol::Command(protocol::PersonRemove{ben, "why", {}}),
        protocol::Command(protocol::RoomForbid{ben, hall, "why", {}}), protocol::Command(protocol::PersonErase{ben})}) {
    does(server, protocol::PersonRestore{ben});
    does(mia, protocol::RoomRule{hall, locked()});
    does(ben, protocol::RoomKnock{hall, true});
    does(server, act);
    EXPECT_THAT(domain::view_of_knocks(state), IsEmpty());
    if (state.people.find(ben)->forbidden.contains(hall)) does(mia, protocol::RoomAllow{ben, hall});
  }
}

TEST_F(DoorsTest, NobodyComesIntoALockedRoomByItsBreakouts) {
  const RoomId group{state.sequence + 2};
  does(mia, protocol::BreakoutPrepare{hall, {"Group"}, true});
  does(mia, protocol::BreakoutOpen{hall, 0, false});
  does(mia, protocol::RoomRule{hall, locked()});
  EXPECT_THAT(when(ben, protocol::RoomEnter{group}), Refused(ErrorCode::room_locked));
  does(ana, protocol::RoomEnter{group});
}

TEST_F(DoorsTest, RulesAreEverybodysToReadAndFoldBack) {
  does(mia, protocol::RoomRule{hall, {30, true, true}});
  does(ben, protocol::RoomKnock{hall, true});
  const auto again = refolded();
  EXPECT_THAT(domain::view_of_convening(again).rules, ElementsAre(protocol::RuledRoom{hall, {30, true, true}}));
  EXPECT_EQ(domain::view_of_knocks(again), domain::view_of_knocks(state));
  EXPECT_THAT(when(mia, protocol::RoomRule{hall, {30, true, true}}), yields_nothing());
  does(mia, protocol::RoomRule{hall, RoomRules{}});
  EXPECT_THAT(domain::view_of_convening(state).rules, IsEmpty());
  EXPECT_THAT(when(ana, protocol::RoomRule{hall, locked()}), Refused(ErrorCode::not_allowed));
}

}  // namespace
}  // namespace convene::testing
