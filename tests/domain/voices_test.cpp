#include "domain/voices.hpp"

#include "domain/given.hpp"

namespace convene::testing {
namespace {

using domain::Voices;
using protocol::limits::media_mesh_people;
using protocol::limits::voice_silent_ms;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class VoicesTest : public ::testing::Test, protected Given {
 protected:
  Voices::Seat join(PersonId id) {
    const auto taken = voices.join(state, id, std::nullopt, now);
    if (!taken) {
      ADD_FAILURE() << "refused";
      return 0;
    }
    return taken.value().seat;
  }
  std::optional<ErrorCode> refusal_of_joining(PersonId id) {
    const auto taken = voices.join(state, id, std::nullopt, now);
    return taken ? std::nullopt : std::optional(taken.error().code);
  }
  std::optional<ErrorCode> pass(PersonId from, Voices::Seat seat, Voices::Seat to, std::string text = "v=0") {
    protocol::VoiceSignal signal;
    signal.seat = seat;
    signal.to = to;
    signal.text = std::move(text);
    const auto passed = voices.pass(state, from, signal, now);
    if (passed) last_to = passed.value();
    return passed ? std::nullopt : std::optional(passed.error().code);
  }
  std::vector<PersonId> members(RoomId place) const {
    std::vector<PersonId> people;
    for (const auto& member : voices.members(state, place, now).members) people.push_back(member.person);
    return people;
  }

  Voices voices;
  PersonId last_to;
  RoomId hall = room("Hall");
  RoomId yard = room("Yard");
  PersonId ada = person_in(hall, "Ada");
  PersonId ben = person_in(hall, "Ben");
  PersonId cleo = person_in(yard, "Cleo");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
};

TEST_F(VoicesTest, WhoJoinsTakesPartWhereTheyAre) {
  const auto seat = join(ada);
  join(ben);
  join(cleo);
  EXPECT_THAT(members(hall), ElementsAre(ada, ben));
  EXPECT_THAT(members(yard), ElementsAre(cleo));
  const auto told = voices.members(state, hall, now).members.front();
  EXPECT_EQ(told.seat, seat);
  EXPECT_EQ(told.name, "Ada");
  EXPECT_TRUE(told.heard && told.seen && !told.microphone);
  voices.leave(ada, seat);
  EXPECT_THAT(members(hall), ElementsAre(ben));
}

TEST_F(VoicesTest, TakingPartGoesAlongFromPlaceToPlace) {
  join(ada);
  join(cleo);
  does(ada, protocol::RoomEnter{yard});
  EXPECT_THAT(members(hall), IsEmpty()) << "she is gone at once";
  voices.follow(state, now);
  EXPECT_THAT(members(yard), ElementsAre(cleo, ada)) << "behind those who are there";
  does(ada, protocol::RoomLeave{});
  voices.follow(state, now);
  EXPECT_THAT(members(yard), ElementsAre(cleo));
  EXPECT_THAT(voices.places(), ElementsAre(yard));
}

TEST_F(VoicesTest, OnlyTheNewestTabTakesPart) {
  const auto older = join(ada);
  join(ben);
  const auto taken = voices.join(state, ada, std::nullopt, now);
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken.value().ended, (Voices::Ended{ada, older, protocol::VoiceEnd::elsewhere}));
  EXPECT_THAT(members(hall), ElementsAre(ada, ben)) << "her place is kept";
  EXPECT_EQ(voices.set(ada, {older, true, false, false}, now)->code, ErrorCode::voice_elsewhere);
  EXPECT_FALSE(voices.set(ada, {taken.value().seat, true, false, false}, now));
  const auto again = voices.join(state, ada, taken.value().seat, now);
  EXPECT_EQ(again.value().seat, taken.value().seat) << "a tab that comes back keeps its seat";
  EXPECT_FALSE(again.value().ended);
}

TEST_F(VoicesTest, ASeatIsNeverUsedTwiceAndNobodyElses) {
  const auto first = join(ada);
  voices.leave(ada, first);
  EXPECT_GT(join(ada), first);
  EXPECT_EQ(voices.set(ben, {first + 1, true, true, true}, now)->code, ErrorCode::voice_elsewhere);
  voices.leave(ben, first + 1);
  EXPECT_THAT(members(hall), ElementsAre(ada)) << "nobody takes another's seat away";
  Voices later;
  EXPECT_GT(later.join(state, ada, first + 1, now + Milliseconds(50)).value().seat, first + 1) << "after a restart";
}

TEST_F(VoicesTest, TheSeventhIsToldThatItIsFull) {
  std::vector<PersonId> six;
  for (std::size_t count = 0; count < media_mesh_people; ++count) {
    six.push_back(person_in(hall, "Guest"));
    join(six.back());
  }
  EXPECT_EQ(refusal_of_joining(ada), ErrorCode::voice_full);
  EXPECT_EQ(refusal_of_joining(cleo), std::nullopt) << "elsewhere there is room";
  does(cleo, protocol::RoomEnter{hall});
  voices.follow(state, now);
  auto told = voices.members(state, hall, now);
  EXPECT_THAT(told.members, SizeIs(media_mesh_people));
  EXPECT_EQ(told.waiting, 1U);
  does(six.front(), protocol::RoomLeave{});
  told = voices.members(state, hall, now);
  EXPECT_EQ(told.waiting, 0U);
  EXPECT_EQ(told.members.back().person, cleo) << "who waited comes in";
}

TEST_F(VoicesTest, WhomALiveSessionIsAboutComesInBeforeListeners) {
  for (std::size_t count = 0; count < media_mesh_people; ++count) join(person_in(hall, "Guest"));
  does(mia, protocol::StageOpen{hall});
  does(mia, protocol::SpeakerAppoint{hall, ada});
  EXPECT_EQ(refusal_of_joining(ada), ErrorCode::voice_full) << "as long as nothing is live";
  does(mia, protocol::StageStart{hall});
  join(ada);
  const auto told = voices.members(state, hall, now);
  EXPECT_EQ(told.members.front().person, ada);
  EXPECT_TRUE(told.members.front().heard);
  EXPECT_FALSE(told.members.back().heard);
  EXPECT_EQ(told.members.back().hush, protocol::VoiceHush::audience);
  EXPECT_EQ(told.waiting, 1U);
}

TEST_F(VoicesTest, WhatMayNotBeSentIsNotToldAsOn) {
  const auto seat = join(ada);
  EXPECT_FALSE(voices.set(ada, {seat, true, true, true}, now));
  auto told = voices.members(state, hall, now).members.front();
  EXPECT_TRUE(told.microphone && told.camera && told.screen);
  does(mia, protocol::VoiceMute{hall, ada, protocol::VoiceReach::sound, "echo"});
  told = voices.members(state, hall, now).members.front();
  EXPECT_TRUE(!told.microphone && !told.heard && told.camera);
  EXPECT_EQ(told.hush, protocol::VoiceHush::moderated);
}

TEST_F(VoicesTest, SignalsGoBetweenTwoMembersOfOnePlaceAndNobodyElse) {
  const auto of_ada = join(ada);
  const auto of_ben = join(ben);
  const auto of_cleo = join(cleo);
  EXPECT_EQ(pass(ada, of_ada, of_ben), std::nullopt);
  EXPECT_EQ(last_to, ben);
  EXPECT_EQ(pass(ada, of_ada, of_cleo), ErrorCode::voice_apart) << "she is in another room";
  EXPECT_EQ(pass(ada, of_ada, of_ada), ErrorCode::voice_apart);
  EXPECT_EQ(pass(ada, of_ada, 1), ErrorCode::voice_apart);
  EXPECT_EQ(pass(mia, of_ada, of_ben), ErrorCode::voice_elsewhere) << "who has no seat says nothing";
  EXPECT_EQ(pass(ben, of_ada, of_ben), ErrorCode::voice_elsewhere) << "nobody speaks with another's seat";
  does(ben, protocol::RoomEnter{yard});
  EXPECT_EQ(pass(ada, of_ada, of_ben), ErrorCode::voice_apart) << "from the moment at which he went";
  EXPECT_EQ(pass(ben, of_ben, of_ada), ErrorCode::voice_apart);
}

TEST_F(VoicesTest, OneWhoIsRemovedSignalsNobody) {
  const auto of_ada = join(ada);
  const auto of_ben = join(ben);
  does(mia, protocol::PersonRemove{ada, "threats"});
  EXPECT_EQ(pass(ada, of_ada, of_ben), ErrorCode::voice_apart);
  EXPECT_EQ(pass(ben, of_ben, of_ada), ErrorCode::voice_apart);
}

TEST_F(VoicesTest, SignalsAreCountedByNumberAndBytes) {
  const auto of_ada = join(ada);
  const auto of_ben = join(ben);
  for (std::size_t count = 0; count < protocol::limits::voice_signals_max; ++count) {
    ASSERT_EQ(pass(ada, of_ada, of_ben, ""), std::nullopt);
  }
  EXPECT_EQ(pass(ada, of_ada, of_ben, ""), ErrorCode::too_fast);
  EXPECT_EQ(pass(ben, of_ben, of_ada), std::nullopt) << "each has their own";
  now += Milliseconds(protocol::limits::voice_window_ms);
  const std::string large(24'000, 'x');
  for (std::size_t sent = 0; sent + large.size() <= protocol::limits::voice_signal_bytes_max; sent += large.size()) {
    ASSERT_EQ(pass(ada, of_ada, of_ben, large), std::nullopt);
  }
  EXPECT_EQ(pass(ada, of_ada, of_ben, large), ErrorCode::too_fast);
}

TEST_F(VoicesTest, ASeatOfWhichNothingIsHeardIsFreeAgain) {
  const auto of_ada = join(ada);
  const auto of_ben = join(ben);
  now += Milliseconds(voice_silent_ms);
  EXPECT_THAT(voices.follow(state, now), IsEmpty());
  EXPECT_FALSE(voices.set(ben, {of_ben, false, false, false}, now));
  now += Milliseconds(1);
  EXPECT_THAT(voices.follow(state, now), ElementsAre(Voices::Ended{ada, of_ada, protocol::VoiceEnd::silent}));
  EXPECT_THAT(members(hall), ElementsAre(ben));
}

TEST_F(VoicesTest, OutOnTheCampusOneMayJoinAndTalksWhenAConversationBegins) {
  const PersonId dora = person("Dora");
  const PersonId emil = person("Emil");
  join(dora);
  join(emil);
  EXPECT_THAT(voices.places(), IsEmpty());
  does(dora, protocol::ConversationInvite{emil});
  does(emil, protocol::ConversationAnswer{dora, true});
  voices.follow(state, now);
  const RoomId talk = state.people.find(dora)->room;
  EXPECT_EQ(voices.members(state, talk, now).members.size(), 2U);
}

class CarriedVoicesTest : public VoicesTest {
 protected:
  CarriedVoicesTest() { voices = Voices(protocol::VoiceCarrier::server); }

  std::vector<domain::VoiceStream> sent_to(PersonId id) const {
    for (const auto& reader : voices.readers(state, now)) {
      if (reader.person == id) return reader.streams;
    }
    return {};
  }
};

TEST_F(CarriedVoicesTest, ByAMediaServerMoreThanSixTakePart) {
  for (std::size_t count = 0; count < protocol::limits::media_server_people; ++count) {
    join(person_in(hall, "Guest"));
  }
  EXPECT_EQ(refusal_of_joining(ada), std::nullopt);
  const auto told = voices.members(state, hall, now);
  EXPECT_THAT(told.members, SizeIs(protocol::limits::media_server_people));
  EXPECT_EQ(told.listening, 1U) << "she only listens";
  EXPECT_EQ(told.waiting, 0U);
  EXPECT_THAT(sent_to(ada), SizeIs(protocol::limits::media_sounds_max));
}

TEST_F(CarriedVoicesTest, WhomOnePinnedOneIsSentInACrowdWhereverTheyHaveASeat) {
  for (std::size_t count = 0; count < protocol::limits::media_sounds_max + 1; ++count) {
    join(person_in(hall, "Guest"));
  }
  const auto of_ben = join(ben);
  const auto of_ada = join(ada);
  const domain::VoiceStream voice{of_ben, protocol::VoicePart::sound};
  EXPECT_THAT(sent_to(ada), ::testing::Not(::testing::Contains(voice)));
  protocol::VoiceSet wish{of_ada, false, false, false};
  wish.pinned = ben;
  EXPECT_FALSE(voices.set(ada, wish, now));
  EXPECT_THAT(sent_to(ada), ::testing::Contains(voice));
  does(ben, protocol::RoomEnter{yard});
  voices.follow(state, now);
  EXPECT_THAT(sent_to(ada), ::testing::Not(::testing::Contains(voice))) << "a room that Ben left";
}

TEST_F(CarriedVoicesTest, InALiveSessionTheOthersListen) {
  const auto of_ada = join(ada);
  join(ben);
  does(mia, protocol::StageOpen{hall});
  does(mia, protocol::SpeakerAppoint{hall, ada});
  does(mia, protocol::StageStart{hall});
  EXPECT_THAT(members(hall), ElementsAre(ada));
  EXPECT_EQ(voices.members(state, hall, now).listening, 1U);
  EXPECT_THAT(sent_to(ben), ElementsAre(domain::VoiceStream{of_ada, protocol::VoicePart::sound}));
  EXPECT_THAT(sent_to(ada), IsEmpty());
  does(ben, protocol::HandRaise{hall});
  does(mia, protocol::FloorGive{hall, ben});
  EXPECT_THAT(sent_to(ada), SizeIs(1)) << "who has the floor is heard";
}

TEST_F(CarriedVoicesTest, NobodySignalsToAnothersBrowserNorNegotiatesForThem) {
  const auto of_ada = join(ada);
  const auto of_ben = join(ben);
  EXPECT_EQ(pass(ada, of_ada, of_ben), ErrorCode::voice_apart);
  protocol::VoiceNegotiate said;
  said.seat = of_ada;
  EXPECT_FALSE(voices.refuse_negotiation(ada, said, now));
  EXPECT_EQ(voices.refuse_negotiation(ben, said, now)->code, ErrorCode::voice_elsewhere);
  EXPECT_EQ(Voices().refuse_negotiation(ada, said, now)->code, ErrorCode::voice_elsewhere);
  voices.set_away(true);
  EXPECT_EQ(voices.refuse_negotiation(ada, said, now)->code, ErrorCode::media_away);
  EXPECT_TRUE(voices.members(state, hall, now).away);
  EXPECT_FALSE(voices.members(state, yard, now).away) << "where nobody takes part there is nothing to tell";
}

TEST_F(CarriedVoicesTest, WhoIsMutedOrHasGoneOnIsSentToNobody) {
  join(ada);
  join(ben);
  EXPECT_THAT(sent_to(ben), SizeIs(1));
  does(mia, protocol::VoiceMute{hall, ada, protocol::VoiceReach::sound, "echo"});
  EXPECT_THAT(sent_to(ben), IsEmpty());
  does(mia, protocol::VoiceUnmute{hall, ada});
  EXPECT_THAT(sent_to(ben), SizeIs(1));
  does(ada, protocol::RoomEnter{yard});
  EXPECT_THAT(sent_to(ben), IsEmpty());
  EXPECT_THAT(sent_to(ada), IsEmpty());
}

}  // namespace
}  // namespace convene::testing
