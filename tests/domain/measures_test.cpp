#include "domain/measures.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::AppealStage;
using protocol::MeasureKind;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class MeasuresTest : public ::testing::Test, protected Given {
 protected:
  MeasureId acts(const protocol::Command& command) {
    const MeasureId id{state.sequence + 1};
    does(mia, command);
    return id;
  }
  protocol::OwnMeasure newest() const { return domain::measures_of(state, ana).front(); }

  RoomId hall = room("Hall");
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
  PersonId mia = person("Mia", Role::moderator);
  PersonId max = person("Max", Role::moderator);
};

TEST_F(MeasuresTest, WhoIsActedOnIsToldWhatWhyAndUntilWhen) {
  const MeasureId mute = acts(protocol::PersonMute{ana, 30, "shouting", {}});
  const protocol::OwnMeasure told = newest();
  EXPECT_EQ(told.measure, mute);
  EXPECT_EQ(told.kind, MeasureKind::mute);
  EXPECT_EQ(told.why, "shouting");
  EXPECT_EQ(told.until, minutes(30));
  acts(protocol::RoomForbid{ana, hall, "shouting on", {}});
  EXPECT_EQ(newest().room, hall);
  EXPECT_EQ(newest().until, std::nullopt) << "until it is lifted";
}

TEST_F(MeasuresTest, EachIsAppealedAgainstOnceByThePersonAlone) {
  const MeasureId mute = acts(protocol::PersonMute{ana, 30, "shouting", {}});
  EXPECT_THAT(when(ben, protocol::AppealSend{mute, "not fair"}), Refused(ErrorCode::measure_unknown));
  EXPECT_THAT(when(ana, protocol::AppealSend{MeasureId{99}, "not fair"}), Refused(ErrorCode::measure_unknown));
  does(ana, protocol::AppealSend{mute, "not fair"});
  EXPECT_THAT(when(ana, protocol::AppealSend{mute, "really"}), Refused(ErrorCode::appeal_spent));
  does(max, protocol::AppealAnswer{mute, false, "it was loud"});
  EXPECT_THAT(when(ana, protocol::AppealSend{mute, "really"}), Refused(ErrorCode::appeal_spent));
  EXPECT_EQ(newest().appeal, AppealStage::upheld);
  EXPECT_EQ(newest().answer, "it was loud");
  EXPECT_TRUE(domain::is_muted(*state.people.find(ana), now));
}

TEST_F(MeasuresTest, AnotherModeratorThanTheOneWhoActedAnswers) {
  const MeasureId mute = acts(protocol::PersonMute{ana, 30, "shouting", {}});
  EXPECT_THAT(when(max, protocol::AppealAnswer{mute, true, "why"}), Refused(ErrorCode::appeal_unknown));
  does(ana, protocol::AppealSend{mute, "not fair"});
  EXPECT_THAT(when(mia, protocol::AppealAnswer{mute, false, "I am right"}), Refused(ErrorCode::concerns_you));
  does(server, protocol::RoleGrant{ana, Role::moderator});
  EXPECT_THAT(when(ana, protocol::AppealAnswer{mute, true, "mine"}), Refused(ErrorCode::concerns_you));
  EXPECT_THAT(domain::view_of_appeals(state), SizeIs(1));
  does(max, protocol::AppealAnswer{mute, true, "a mistake"});
  EXPECT_THAT(domain::view_of_appeals(state), IsEmpty());
  EXPECT_THAT(when(max, protocol::AppealAnswer{mute, true, "again"}), Refused(ErrorCode::appeal_unknown));
}

TEST_F(MeasuresTest, ReversingUndoesWhatStands) {
  struct Case {
    protocol::Command act;
    bool is_undone_by_entry;
  };
  const Case cases[] = {{protocol::PersonNudge{ana, "mind", {}}, false},
                        {protocol::PersonMute{ana, 30, "why", {}}, true},
                        {protocol::RoomForbid{ana, hall, "why", {}}, true},
                        {protocol::PersonRemove{ana, "why", {}}, true}};
  for (const Case& each : cases) {
    const MeasureId measure = acts(each.act);
    does(ana, protocol::AppealSend{measure, "not fair"});
    const domain::Accepted answer = does(max, protocol::AppealAnswer{measure, true, "a mistake"});
    EXPECT_EQ(answer.entries.size(), each.is_undone_by_entry ? 4U : 3U);
    EXPECT_EQ(newest().appeal, AppealStage::reversed);
    const domain::Person& person = *state.people.find(ana);
    EXPECT_FALSE(domain::is_muted(person, now));
    EXPECT_FALSE(person.is_removed);
    EXPECT_THAT(person.forbidden, IsEmpty());
  }
}

TEST_F(MeasuresTest, ReversingAnOldMuteLeavesTheNewOne) {
  const MeasureId first = acts(protocol::PersonMute{ana, 5, "why", {}});
  does(ana, protocol::AppealSend{first, "not fair"});
  acts(protocol::PersonMute{ana, 30, "and again", {}});
  does(max, protocol::AppealAnswer{first, true, "a mistake"});
  EXPECT_TRUE(domain::is_muted(*state.people.find(ana), now));
}

TEST_F(MeasuresTest, WhatIsLiftedNeedsNoAppeal) {
  const MeasureId mute = acts(protocol::PersonMute{ana, 30, "why", {}});
  does(max, protocol::PersonUnmute{ana});
  EXPECT_TRUE(newest().lifted);
  EXPECT_THAT(when(ana, protocol::AppealSend{mute, "not fair"}), Refused(ErrorCode::measure_unknown));
}

TEST_F(MeasuresTest, OneWhoIsRemovedMayDoThisAlone) {
  const MeasureId removal = acts(protocol::PersonRemove{ana, "threats", {}});
  EXPECT_THAT(when(ana, protocol::RoomEnter{hall}), Refused(ErrorCode::signed_out));
  does(ana, protocol::AppealSend{removal, "it was not me"});
  EXPECT_EQ(domain::view_of_appeals(state).front().text, "it was not me");
}

TEST_F(MeasuresTest, FoldBack) {
  const MeasureId mute = acts(protocol::PersonMute{ana, 30, "why", {}});
  does(ana, protocol::AppealSend{mute, "not fair"});
  acts(protocol::PersonNudge{ana, "mind", {}});
  EXPECT_EQ(domain::view_of_appeals(refolded()), domain::view_of_appeals(state));
  EXPECT_EQ(domain::measures_of(refolded(), ana), domain::measures_of(state, ana));
}

}  // namespace
}  // namespace convene::testing
