// Of a crowd one is sent as many as one can follow.
#include "domain/voice_streams.hpp"

#include <gmock/gmock.h>

#include "protocol/generated/cpp/limits.hpp"

namespace convene::testing {
namespace {

using domain::VoiceSource;
using domain::VoiceStream;
using protocol::VoicePart;
using protocol::limits::media_pictures_max;
using protocol::limits::media_sounds_max;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

VoiceSource source(domain::VoiceSeat seat) {
  VoiceSource made;
  made.seat = seat;
  made.may_sound = true;
  return made;
}

std::vector<VoiceSource> crowd(std::size_t people) {
  std::vector<VoiceSource> made;
  for (std::size_t seat = 1; seat <= people; ++seat) made.push_back(source(seat));
  return made;
}

VoiceStream sound_of(domain::VoiceSeat seat) { return {seat, VoicePart::sound}; }

TEST(VoiceStreamsTest, OneIsSentAllOthersButNotOneself) {
  EXPECT_THAT(domain::streams_for({2}, crowd(3)), ElementsAre(sound_of(1), sound_of(3)));
  EXPECT_THAT(domain::streams_for({9}, crowd(1)), ElementsAre(sound_of(1))) << "who only listens";
}

TEST(VoiceStreamsTest, WhatMayNotBeHeardIsSentToNobody) {
  auto people = crowd(2);
  people[0].may_sound = false;
  EXPECT_THAT(domain::streams_for({2}, people), IsEmpty());
}

TEST(VoiceStreamsTest, OfACrowdThoseOnTheStageAndThoseWhoSpokeLastAreSent) {
  auto people = crowd(media_sounds_max + 5);
  const auto seat_of_last = people.back().seat;
  EXPECT_THAT(domain::streams_for({1}, people), Not(Contains(sound_of(seat_of_last))));
  people.back().has_microphone = true;
  people[people.size() - 2].has_stage = true;
  people[people.size() - 3].has_microphone = true;
  people[people.size() - 3].spoke_at = from_milliseconds(1000);
  domain::rank(people);
  EXPECT_EQ(people[0].seat, seat_of_last - 1) << "the stage before all";
  EXPECT_EQ(people[1].seat, seat_of_last - 2) << "then who spoke last";
  EXPECT_EQ(people[2].seat, seat_of_last) << "then who has the microphone on";
  EXPECT_EQ(people[3].seat, 1U) << "the others as they came";
  EXPECT_THAT(domain::streams_for({1}, people), SizeIs(media_sounds_max));
}

TEST(VoiceStreamsTest, OfPicturesScreensComeFirstAndNoneWhereNoneAreWanted) {
  auto people = crowd(media_pictures_max + 2);
  for (VoiceSource& one : people) one.has_camera = true;
  people.back().has_screen = true;
  const auto streams = domain::streams_for({99}, people);
  const auto is_picture = [](const VoiceStream& stream) { return stream.part != VoicePart::sound; };
  EXPECT_EQ(std::count_if(streams.begin(), streams.end(), is_picture), static_cast<long>(media_pictures_max));
  EXPECT_THAT(streams, Contains(VoiceStream{people.back().seat, VoicePart::screen}));
  const auto without = domain::streams_for({99, false}, people);
  EXPECT_TRUE(std::none_of(without.begin(), without.end(), is_picture));
}

TEST(VoiceStreamsTest, WhomOnePinnedOneIsSentBeforeTheStageAndBeforeScreens) {
  auto people = crowd(media_sounds_max + media_pictures_max);
  for (VoiceSource& one : people) one.has_stage = one.has_screen = true;
  VoiceSource interpreter = source(1000);
  interpreter.has_camera = true;
  people.push_back(interpreter);
  const VoiceStream camera{1000, VoicePart::camera};
  EXPECT_THAT(domain::streams_for({99}, people), Not(Contains(camera)));
  const auto streams = domain::streams_for({99, true, 1000}, people);
  EXPECT_THAT(streams, Contains(camera));
  EXPECT_THAT(streams, Contains(sound_of(1000)));
  EXPECT_THAT(streams, SizeIs(media_sounds_max + media_pictures_max)) << "no more than others are sent";
  people.back().may_sound = people.back().has_camera = false;
  EXPECT_EQ(domain::streams_for({99, true, 1000}, people), domain::streams_for({99}, people))
      << "what may not be sent is not";
}

}  // namespace
}  // namespace convene::testing
