// The stage of a room: from its doors to its end, hands in order, one who has the floor, speakers, a timer.
#include "domain/stage.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::StagePhase;
using std::chrono::minutes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class StageTest : public ::testing::Test, protected Given {
 protected:
  const domain::Stage& stage() const { return state.stages.of(hall); }
  void open() { does(mia, protocol::StageOpen{hall}); }
  void begin() {
    open();
    does(mia, protocol::StageStart{hall});
  }
  void raise(PersonId id) { does(id, protocol::HandRaise{hall}); }
  void schedule(std::string title, Time starts, Time ends) {
    protocol::ProgrammeSession item;
    item.title = std::move(title);
    item.starts = starts;
    item.ends = ends;
    happened(ledger, server, protocol::SessionScheduled{SessionId{state.sequence + 1}, hall, item});
  }

  RoomId hall = room("Hall");
  RoomId yard = room("Yard");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
  PersonId cem = person_in(yard, "Cem");
};

TEST_F(StageTest, ASessionGoesFromItsDoorsToItsEnd) {
  EXPECT_EQ(stage().phase, StagePhase::planned);
  EXPECT_THAT(when(mia, protocol::StageStart{hall}), Refused(ErrorCode::stage_closed));
  open();
  EXPECT_EQ(stage().phase, StagePhase::doors);
  does(mia, protocol::StageStart{hall});
  EXPECT_EQ(stage().phase, StagePhase::live);
  EXPECT_THAT(when(mia, protocol::StageOpen{hall}), yields_nothing());
  EXPECT_THAT(when(mia, protocol::StageStart{hall}), yields_nothing()) << "two moderators press at once";
  does(mia, protocol::StageEnd{hall});
  EXPECT_EQ(stage().phase, StagePhase::ended);
  open();
  EXPECT_EQ(stage().phase, StagePhase::doors) << "of the next session";
}

TEST_F(StageTest, OnlyThoseWhoRunTheRoomRunItsStage) {
  EXPECT_THAT(when(ana, protocol::StageOpen{hall}), Refused(ErrorCode::not_allowed));
  open();
  EXPECT_THAT(when(ana, protocol::FloorGive{hall, ana}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(ana, protocol::HandClear{hall}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(ana, protocol::TimerStart{hall, "Talk", 5}), Refused(ErrorCode::not_allowed));
}

TEST_F(StageTest, BreakoutsAndConversationsHaveNone) {
  does(mia, protocol::BreakoutPrepare{hall, {"Red"}, false});
  const RoomId red = state.breakouts.find(hall)->rooms.front().room;
  EXPECT_THAT(when(mia, protocol::StageOpen{red}), Refused(ErrorCode::room_unknown));
  EXPECT_THAT(when(mia, protocol::StageOpen{RoomId{999}}), Refused(ErrorCode::room_unknown));
  EXPECT_FALSE(domain::view_of_stage(state, red));
  EXPECT_TRUE(domain::view_of_stage(state, hall));
}

TEST_F(StageTest, TheSessionOfTheProgrammeWhoseBeginningIsNearestNamesIt) {
  open();
  EXPECT_EQ(stage().title, "") << "nothing is in the programme";
  does(mia, protocol::StageEnd{hall});
  schedule("Keynote", now - minutes(50), now + minutes(10));
  schedule("Panel", now + minutes(10), now + minutes(60));
  schedule("Farewell", now + minutes(70), now + minutes(90));
  open();
  EXPECT_EQ(stage().title, "Panel");
  does(mia, protocol::StageEnd{hall});
  now -= minutes(40);
  open();
  EXPECT_EQ(stage().title, "Keynote");
}

TEST_F(StageTest, HandsAreHeardInTheOrderInWhichTheyWentUp) {
  EXPECT_THAT(when(ana, protocol::HandRaise{hall}), Refused(ErrorCode::stage_closed));
  begin();
  raise(ben);
  raise(ana);
  EXPECT_THAT(stage().hands, ElementsAre(ben, ana));
  EXPECT_THAT(when(ben, protocol::HandRaise{hall}), yields_nothing()) << "keeps the place";
  EXPECT_THAT(when(cem, protocol::HandRaise{hall}), Refused(ErrorCode::not_in_room));
  does(mia, protocol::HandAdvance{hall, ana});
  EXPECT_THAT(stage().hands, ElementsAre(ana, ben));
  EXPECT_THAT(when(mia, protocol::HandAdvance{hall, cem}), yields_nothing());
}

TEST_F(StageTest, AHandIsLoweredByItsOwnerAndByThoseWhoRunTheRoom) {
  begin();
  raise(ana);
  raise(ben);
  EXPECT_THAT(when(ana, protocol::HandLower{hall, ben}), Refused(ErrorCode::not_allowed));
  does(ana, protocol::HandLower{hall, ana});
  does(mia, protocol::HandLower{hall, ben});
  EXPECT_THAT(stage().hands, IsEmpty());
  EXPECT_THAT(when(ana, protocol::HandLower{hall, ana}), yields_nothing());
  raise(ana);
  raise(ben);
  does(mia, protocol::HandClear{hall});
  EXPECT_THAT(stage().hands, IsEmpty());
}

TEST_F(StageTest, OneWhoIsMutedDoesNotAskToBeHeard) {
  begin();
  does(mia, protocol::PersonMute{ana, 5, ""});
  EXPECT_THAT(when(ana, protocol::HandRaise{hall}), Refused(ErrorCode::muted));
}

TEST_F(StageTest, TheQueueHasAnEnd) {
  begin();
  for (std::uint64_t hand = 0; hand < protocol::limits::hands_max; ++hand) raise(person_in(hall, "One of many"));
  EXPECT_THAT(when(ana, protocol::HandRaise{hall}), Refused(ErrorCode::hands_full));
}

TEST_F(StageTest, WhoGetsTheFloorTakesTheHandDown) {
  begin();
  raise(ana);
  raise(ben);
  does(mia, protocol::FloorGive{hall, ana});
  EXPECT_EQ(stage().floor, ana);
  EXPECT_THAT(stage().hands, ElementsAre(ben));
  does(mia, protocol::FloorGive{hall, ben});
  EXPECT_EQ(stage().floor, ben) << "one at a time";
  EXPECT_THAT(when(mia, protocol::FloorGive{hall, cem}), Refused(ErrorCode::not_here));
  EXPECT_THAT(when(mia, protocol::FloorGive{hall, PersonId{999}}), Refused(ErrorCode::person_unknown));
}

TEST_F(StageTest, TheFloorIsTakenBackOrGivenBack) {
  begin();
  does(mia, protocol::FloorGive{hall, ana});
  EXPECT_THAT(when(ben, protocol::FloorTake{hall, ana}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(mia, protocol::FloorTake{hall, ben}), yields_nothing()) << "it is another's by now";
  does(ana, protocol::FloorTake{hall, ana});
  EXPECT_FALSE(stage().floor);
  does(mia, protocol::FloorGive{hall, ben});
  does(mia, protocol::FloorTake{hall, ben});
  EXPECT_FALSE(stage().floor);
}

TEST_F(StageTest, WhoLeavesWantsToBeHeardNoMore) {
  begin();
  raise(ana);
  does(ana, protocol::RoomLeave{});
  EXPECT_THAT(stage().hands, IsEmpty());
  raise(ben);
  does(mia, protocol::FloorGive{hall, ben});
  raise(ben);
  const auto left = does(ben, protocol::RoomEnter{yard});
  EXPECT_FALSE(stage().floor);
  EXPECT_THAT(stage().hands, IsEmpty());
  EXPECT_EQ(left.entries.at(1), (Draft{domain::topic::of_room(hall), ben, protocol::HandLowered{ben}}));
}

TEST_F(StageTest, WhoDropsForLongerThanTheGraceOrIsRemovedLosesThePlace) {
  begin();
  raise(ana);
  raise(ben);
  for (Draft& draft : domain::drop(state, {{ana, now}})) happened(draft.topic, draft.author, draft.event);
  EXPECT_THAT(stage().hands, ElementsAre(ben));
  does(mia, protocol::SpeakerAppoint{hall, ben});
  does(mia, protocol::PersonRemove{ben, "why"});
  EXPECT_THAT(stage().hands, IsEmpty());
  EXPECT_THAT(stage().speakers, IsEmpty());
}

TEST_F(StageTest, SpeakersAreAppointedAheadAndSayThatTheyAreReady) {
  does(mia, protocol::SpeakerAppoint{hall, ana});
  does(mia, protocol::SpeakerAppoint{hall, cem});
  EXPECT_THAT(when(mia, protocol::SpeakerAppoint{hall, ana}), yields_nothing());
  EXPECT_THAT(when(ben, protocol::SpeakerReady{hall, true}), Refused(ErrorCode::not_speaker));
  EXPECT_THAT(when(cem, protocol::SpeakerReady{hall, true}), Refused(ErrorCode::not_in_room));
  does(ana, protocol::SpeakerReady{hall, true});
  const auto speakers = domain::view_of_stage(state, hall)->speakers;
  EXPECT_THAT(speakers,
              ElementsAre(protocol::StageSpeaker{ana, "Ana", true}, protocol::StageSpeaker{cem, "Cem", false}));
  does(mia, protocol::SpeakerDismiss{hall, ana});
  EXPECT_THAT(stage().speakers, SizeIs(1));
  begin();
  EXPECT_THAT(stage().speakers, SizeIs(1)) << "of the session that was being prepared";
}

TEST_F(StageTest, ThereAreNotMoreSpeakersThanASessionNames) {
  for (std::uint64_t one = 0; one < protocol::limits::speakers_max; ++one) {
    does(mia, protocol::SpeakerAppoint{hall, person("One of many")});
  }
  EXPECT_THAT(when(mia, protocol::SpeakerAppoint{hall, ana}), Refused(ErrorCode::limit_reached));
}

TEST_F(StageTest, ATimerRunsIsExtendedAndStopped) {
  EXPECT_THAT(when(mia, protocol::TimerStart{hall, "Talk", 5}), Refused(ErrorCode::stage_closed));
  open();
  EXPECT_THAT(when(mia, protocol::TimerExtend{hall, 5}), Refused(ErrorCode::timer_missing));
  const Time begun = now;
  does(mia, protocol::TimerStart{hall, "Talk", 5});
  EXPECT_EQ(stage().timer, (protocol::StageTimer{"Talk", begun + minutes(5)}));
  does(mia, protocol::TimerExtend{hall, 2});
  EXPECT_EQ(stage().timer->ends, begun + minutes(7));
  now += minutes(30);
  EXPECT_TRUE(stage().timer) << "stands until it is stopped";
  does(mia, protocol::TimerExtend{hall, 1});
  EXPECT_EQ(stage().timer->ends, now + minutes(1)) << "counted from now where it is over";
  does(mia, protocol::TimerStop{hall});
  EXPECT_FALSE(stage().timer);
}

TEST_F(StageTest, TheEndTakesEverythingWithIt) {
  begin();
  raise(ana);
  does(mia, protocol::FloorGive{hall, ben});
  does(mia, protocol::SpeakerAppoint{hall, ana});
  does(mia, protocol::TimerStart{hall, "Talk", 5});
  does(mia, protocol::StageEnd{hall});
  protocol::StageView ended;
  ended.phase = StagePhase::ended;
  EXPECT_EQ(domain::view_of_stage(state, hall), ended);
}

TEST_F(StageTest, ReactionsAreForThoseInTheRoomWhileSomethingIsOn) {
  const protocol::ReactionSend applause{hall, protocol::ReactionKind::applause};
  EXPECT_EQ(domain::refuse_reaction(state, {ana}, applause)->code, ErrorCode::stage_closed);
  open();
  EXPECT_FALSE(domain::refuse_reaction(state, {ana}, applause));
  EXPECT_EQ(domain::refuse_reaction(state, {cem}, applause)->code, ErrorCode::not_in_room);
}

TEST_F(StageTest, TheJournalGivesAllOfItBack) {
  begin();
  raise(ana);
  raise(ben);
  does(mia, protocol::FloorGive{hall, ben});
  does(mia, protocol::SpeakerAppoint{hall, ana});
  does(ana, protocol::SpeakerReady{hall, true});
  does(mia, protocol::TimerStart{hall, "Talk", 5});
  EXPECT_EQ(domain::view_of_stage(refolded(), hall), domain::view_of_stage(state, hall));
}

}  // namespace
}  // namespace convene::testing
