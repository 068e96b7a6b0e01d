#include "domain/voice.hpp"

#include "domain/given.hpp"
#include "domain/moderation.hpp"

namespace convene::testing {
namespace {

using domain::VoiceRights;
using protocol::VoiceHush;
using protocol::VoiceReach;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class VoiceTest : public ::testing::Test, protected Given {
 protected:
  VoiceRights rights(PersonId id) const { return domain::voice_rights(state, *state.people.find(id), now); }
  static VoiceRights none(std::optional<VoiceHush> why) { return {false, false, why}; }

  RoomId hall = room("Hall");
  PersonId ada = person_in(hall, "Ada");
  PersonId ben = person_in(hall, "Ben");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId olga = person("Olga", Role::organiser);
};

TEST_F(VoiceTest, InARoomEverybodyMayBeHeardAndSeenElsewhereNobodyIs) {
  EXPECT_EQ(rights(ada), VoiceRights{});
  EXPECT_EQ(rights(olga), none(std::nullopt)) << "in no place there is nobody to hear her";
}

TEST_F(VoiceTest, WhoIsMutedInWritingIsSoByVoiceUntilItIsOver) {
  does(mia, protocol::PersonMute{ada, 10, "noise"});
  EXPECT_EQ(rights(ada), none(VoiceHush::muted));
  EXPECT_EQ(rights(ben), VoiceRights{});
  now = minutes(10);
  EXPECT_EQ(rights(ada), VoiceRights{});
}

TEST_F(VoiceTest, NobodySpeaksInAQuietRoom) {
  const RoomId quiet{state.sequence + 1};
  happened("convening", server, protocol::RoomOpened{quiet, "Quiet", protocol::RoomKind::quiet, {}, {}});
  does(ada, protocol::RoomEnter{quiet});
  EXPECT_EQ(rights(ada), none(VoiceHush::quiet));
}

TEST_F(VoiceTest, OnALiveStageSpeakersAndWhoHasTheFloorAreHeard) {
  does(mia, protocol::StageOpen{hall});
  EXPECT_EQ(rights(ben), VoiceRights{}) << "before the session people talk as in any room";
  does(mia, protocol::SpeakerAppoint{hall, ada});
  does(mia, protocol::StageStart{hall});
  EXPECT_EQ(rights(ada), VoiceRights{});
  EXPECT_EQ(rights(ben), none(VoiceHush::audience));
  EXPECT_EQ(rights(mia), none(VoiceHush::audience)) << "who runs the room gives herself the floor";
  does(mia, protocol::FloorGive{hall, ben});
  EXPECT_EQ(rights(ben), VoiceRights{});
  does(mia, protocol::FloorTake{hall, ben});
  EXPECT_EQ(rights(ben), none(VoiceHush::audience));
  does(mia, protocol::StageEnd{hall});
  EXPECT_EQ(rights(ben), VoiceRights{});
}

TEST_F(VoiceTest, AModeratorMutesForARoomAndItIsNoted) {
  const std::string inbox = domain::topic::of_inbox(ada);
  EXPECT_THAT(when(mia, protocol::VoiceMute{hall, ada, VoiceReach::both, "echo"}),
              Yields(ElementsAre(Draft{inbox, mia, protocol::VoiceMuted{hall, ada, VoiceReach::both, "echo"}},
                                 domain::note(mia, ada, protocol::Act::mute_voice, "echo"))));
  does(mia, protocol::VoiceMute{hall, ada, VoiceReach::both, "echo"});
  EXPECT_EQ(rights(ada), none(VoiceHush::moderated));
  EXPECT_THAT(when(mia, protocol::VoiceMute{hall, ada, VoiceReach::both, "echo"}), yields_nothing());
  const RoomId yard = room("Yard");
  does(ada, protocol::RoomEnter{yard});
  EXPECT_EQ(rights(ada), VoiceRights{}) << "it holds for the one room";
  does(ada, protocol::RoomEnter{hall});
  EXPECT_EQ(rights(ada), none(VoiceHush::moderated)) << "and is not left behind by going out";
  EXPECT_THAT(when(olga, protocol::VoiceUnmute{hall, ada}),
              Yields(ElementsAre(Draft{inbox, olga, protocol::VoiceUnmuted{hall, ada}},
                                 domain::note(olga, ada, protocol::Act::unmute_voice, ""))));
  does(olga, protocol::VoiceUnmute{hall, ada});
  EXPECT_EQ(rights(ada), VoiceRights{});
  EXPECT_THAT(when(olga, protocol::VoiceUnmute{hall, ada}), yields_nothing());
}

TEST_F(VoiceTest, AMuteReachesAsFarAsItSays) {
  does(mia, protocol::VoiceMute{hall, ada, VoiceReach::sound, "echo"});
  EXPECT_EQ(rights(ada), (VoiceRights{false, true, VoiceHush::moderated}));
  does(mia, protocol::VoiceMute{hall, ada, VoiceReach::pictures, "no"});
  EXPECT_EQ(rights(ada), (VoiceRights{true, false, VoiceHush::moderated})) << "the newest word counts";
  EXPECT_THAT(domain::muted_by_voice(state, hall),
              ElementsAre(protocol::VoiceMutedPerson{ada, "Ada", VoiceReach::pictures}));
}

TEST_F(VoiceTest, OnlyWhoRunsTheRoomMutesAndNobodyTheirOwnRank) {
  const auto mute = [&](PersonId by, PersonId whom) {
    return when(by, protocol::VoiceMute{hall, whom, VoiceReach::sound, "why"});
  };
  EXPECT_THAT(mute(ben, ada), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(mute(mia, mia), Refused(ErrorCode::not_yourself));
  EXPECT_THAT(mute(mia, olga), Refused(ErrorCode::outranked));
  EXPECT_THAT(mute(mia, PersonId{999}), Refused(ErrorCode::person_unknown));
  EXPECT_THAT(when(mia, protocol::VoiceMute{RoomId{999}, ada, VoiceReach::sound, "why"}),
              Refused(ErrorCode::room_unknown));
  does(olga, protocol::VoiceMute{hall, mia, VoiceReach::sound, "why"});
  EXPECT_THAT(when(mia, protocol::VoiceUnmute{hall, mia}), Refused(ErrorCode::not_yourself))
      << "nobody lifts their own mute";
}

TEST_F(VoiceTest, ARoomHasRoomForSoManyMuted) {
  for (std::size_t count = 0; count < protocol::limits::voice_mutes_max; ++count) {
    does(mia, protocol::VoiceMute{hall, person("Guest"), VoiceReach::sound, "why"});
  }
  EXPECT_THAT(when(mia, protocol::VoiceMute{hall, ada, VoiceReach::sound, "why"}), Refused(ErrorCode::limit_reached));
}

TEST_F(VoiceTest, AfterARestartTheMutedAreMutedAndTheErasedForgotten) {
  does(mia, protocol::VoiceMute{hall, ada, VoiceReach::sound, "echo"});
  does(mia, protocol::VoiceMute{hall, ben, VoiceReach::both, "noise"});
  does(mia, protocol::VoiceUnmute{hall, ben});
  EXPECT_EQ(refolded().voice_mutes, state.voice_mutes);
  does(olga, protocol::PersonErase{ada});
  EXPECT_THAT(domain::muted_by_voice(state, hall), IsEmpty());
}

}  // namespace
}  // namespace convene::testing
