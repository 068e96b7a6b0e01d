// Captions: who may write them, who reads them, and what a captioning service may send.
#include "domain/captions.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class CaptionsTest : public ::testing::Test, protected Given {
 protected:
  protocol::CaptionSay line(std::string text, std::int32_t took = 0) { return {hall, std::move(text), "en", took}; }
  protocol::CaptionIngest sent(std::uint64_t seq, std::string text) { return {address, seq, std::move(text), "es"}; }
  const std::string topic() const { return domain::topic::of_captions(hall); }
  /// The lines in the journal, oldest first.
  std::vector<std::string> lines() const {
    std::vector<std::string> texts;
    for (const domain::Entry& entry : stored) {
      if (const auto* said = std::get_if<protocol::CaptionSaid>(&entry.event)) texts.push_back(said->text);
    }
    return texts;
  }
  bool reads(PersonId id) const { return domain::may_read(state, id, topic()); }

  const std::string address = std::string(64, 'a');
  RoomId hall = room("Hall");
  RoomId yard = room("Yard");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(yard, "Ben");
};

TEST_F(CaptionsTest, NobodyWritesThemUnasked) {
  EXPECT_THAT(when(ana, line("Welcome.")), Refused(ErrorCode::not_captioner));
  EXPECT_THAT(when(mia, line("Welcome.")), Refused(ErrorCode::not_captioner)) << "the room has no captions yet";
  EXPECT_THAT(when(ana, protocol::CaptionAppoint{hall, ana}), Refused(ErrorCode::not_allowed));
  EXPECT_FALSE(reads(ana));
}

TEST_F(CaptionsTest, OneWhoIsAskedWritesAndEverybodyInTheRoomReads) {
  does(mia, protocol::CaptionAppoint{hall, ana});
  EXPECT_TRUE(reads(ana));
  EXPECT_TRUE(reads(mia));
  EXPECT_FALSE(reads(ben));
  now += std::chrono::seconds(4);
  does(ana, line("Welcome, everybody.", 2500));
  const auto& said = std::get<protocol::CaptionSaid>(stored.back().event);
  EXPECT_EQ(said.began, now - std::chrono::milliseconds(2500));
  EXPECT_EQ(stored.back().topic, topic());
  does(mia, line("A moderator may help out."));
  EXPECT_THAT(lines(), ElementsAre("Welcome, everybody.", "A moderator may help out."));
}

TEST_F(CaptionsTest, WhoComesLaterReadsAllOfIt) {
  does(mia, protocol::CaptionAppoint{hall, ana});
  does(ana, line("Before Ben came."));
  does(ben, protocol::RoomEnter{hall});
  EXPECT_EQ(domain::readable(state, ben, topic())->from, 0U);
  EXPECT_EQ(domain::open(state, ben, topic()).captions->captioners.front().name, "Ana");
}

TEST_F(CaptionsTest, FromOutsideTheRoomAndMutedNothingIsWritten) {
  does(mia, protocol::CaptionAppoint{hall, ben});
  EXPECT_THAT(when(ben, line("From the yard.")), Refused(ErrorCode::not_in_room));
  does(mia, protocol::CaptionAppoint{hall, ana});
  does(mia, protocol::PersonMute{ana, 5, "Please wait."});
  EXPECT_THAT(when(ana, line("Muted.")), Refused(ErrorCode::muted));
}

TEST_F(CaptionsTest, WhoIsDismissedWritesNoMore) {
  does(mia, protocol::CaptionAppoint{hall, ana});
  does(mia, protocol::CaptionDismiss{hall, ana});
  EXPECT_THAT(when(ana, line("Once more.")), Refused(ErrorCode::not_captioner));
  EXPECT_THAT(domain::view_of_captions(state, hall)->captioners, IsEmpty());
  EXPECT_TRUE(reads(ana)) << "what was said stays readable";
  EXPECT_THAT(does(mia, protocol::CaptionDismiss{hall, ana}).entries, IsEmpty());
}

TEST_F(CaptionsTest, WhoIsRemovedCaptionsNowhere) {
  does(mia, protocol::CaptionAppoint{hall, ana});
  does(mia, protocol::PersonRemove{ana, "Left the institute"});
  EXPECT_THAT(domain::view_of_captions(state, hall)->captioners, IsEmpty());
}

TEST_F(CaptionsTest, AtMostSoManyPeopleCaptionARoom) {
  for (std::size_t count = 0; count < protocol::limits::captioners_max; ++count) {
    does(mia, protocol::CaptionAppoint{hall, person("Captioner")});
  }
  EXPECT_THAT(when(mia, protocol::CaptionAppoint{hall, ana}), Refused(ErrorCode::limit_reached));
  EXPECT_THAT(when(mia, protocol::CaptionAppoint{hall, PersonId{9999}}), Refused(ErrorCode::person_unknown));
  EXPECT_THAT(when(mia, protocol::CaptionAppoint{RoomId{9999}, ana}), Refused(ErrorCode::room_unknown));
}

TEST_F(CaptionsTest, AServiceSendsLinesToItsAddressEachOnce) {
  EXPECT_THAT(when({}, sent(1, "Hola")), Refused(ErrorCode::link_invalid));
  does(mia, protocol::CaptionLink{hall, address});
  EXPECT_TRUE(domain::view_of_captions(state, hall)->linked);
  does({}, sent(0, "Buenos"));
  does({}, sent(1, "dias"));
  EXPECT_THAT(does({}, sent(1, "dias")).entries, IsEmpty()) << "sent again";
  does({}, sent(7, "a todos"));
  EXPECT_THAT(lines(), ElementsAre("Buenos", "dias", "a todos"));
  EXPECT_EQ(refolded().captions.find(hall)->last, 7U);
}

TEST_F(CaptionsTest, ANewAddressOrNoneEndsTheOneBefore) {
  does(mia, protocol::CaptionLink{hall, address});
  does({}, sent(5, "Hola"));
  does(mia, protocol::CaptionLink{hall, std::string(64, 'b')});
  EXPECT_THAT(when({}, sent(6, "Adios")), Refused(ErrorCode::link_invalid));
  does(mia, protocol::CaptionLink{hall, address});
  does({}, sent(1, "Numbers begin anew"));
  does(mia, protocol::CaptionLink{hall, {}});
  EXPECT_THAT(when({}, sent(2, "Adios")), Refused(ErrorCode::link_invalid));
  EXPECT_FALSE(domain::view_of_captions(state, hall)->linked);
  EXPECT_THAT(when({}, {protocol::CaptionIngest{"", 9, "No address", "en"}}), Refused(ErrorCode::link_invalid));
}

}  // namespace
}  // namespace convene::testing
