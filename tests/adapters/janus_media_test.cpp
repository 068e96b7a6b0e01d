// Media by Janus: who is sent what follows from what is arranged, whatever browsers answer; after Janus went, all is
// made anew.
#include <gmock/gmock.h>

#include "contract/fake_janus.hpp"

namespace convene::testing {
namespace {

using adapters::JanusMedia;
using domain::VoiceStream;
using protocol::VoiceNegotiated;
using protocol::VoicePart;
using protocol::VoiceSignalKind;
using protocol::VoiceWay;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Seat = domain::VoiceSeat;

class JanusMediaTest : public ::testing::Test {
 protected:
  JanusMediaTest() {
    janus.serve(media);
    media.attach([this](PersonId, const protocol::Live& live) {
      if (const auto* said = std::get_if<VoiceNegotiated>(&live)) hear(*said);
      if (const auto* carried = std::get_if<protocol::VoiceCarried>(&live)) tracks[carried->to] = carried->tracks;
    });
    tick();
  }

  static PersonId person(Seat seat) { return PersonId::parse("p" + std::to_string(seat)).value(); }

  void hear(const VoiceNegotiated& said) {
    ++offers[said.to];
    if (said.kind == VoiceSignalKind::again) agains.push_back(said.to);
    if (said.way == VoiceWay::sending && said.kind == VoiceSignalKind::answer) {
      feeds[FakeJanus::number_in(said.text)] = said.to;
    }
    if (said.kind != VoiceSignalKind::offer) return;
    handles[said.to] = FakeJanus::number_in(said.text);
    links[said.to] = said.link;
    if (!answers_nothing.contains(said.to)) owed.push_back(said.to);
  }
  void say(Seat seat, VoiceWay way, std::int32_t link, VoiceSignalKind kind, std::string text) {
    media.negotiate(person(seat), {seat, way, link, kind, std::move(text), std::nullopt});
    run();
  }
  void publish(Seat seat, std::int32_t link = 1) {
    say(seat, VoiceWay::sending, link, VoiceSignalKind::offer, FakeJanus::browser_offer());
  }
  /// Until nobody has anything to say any more.
  void run() {
    janus.run();
    for (int step = 0; step < 100 && !owed.empty(); ++step) {
      const Seat seat = owed.front();
      owed.erase(owed.begin());
      say(seat, VoiceWay::receiving, links[seat], VoiceSignalKind::answer, "answer");
    }
  }
  void tick(Milliseconds time = Milliseconds(100)) {
    for (; time > Milliseconds(0); time -= Milliseconds(100)) {
      now += Milliseconds(100);
      media.tick(now);
      run();
    }
  }
  /// Everybody named hears all others named; those in `silent` are in no place.
  void together(const std::vector<Seat>& seats, const std::vector<Seat>& silent = {}) {
    std::vector<domain::VoiceReader> readers;
    for (const Seat seat : seats) {
      domain::VoiceReader reader{person(seat), seat, {}};
      for (const Seat other : seats) {
        if (other != seat) reader.streams.push_back({other, VoicePart::sound});
      }
      readers.push_back(reader);
    }
    for (const Seat seat : silent) readers.push_back({person(seat), seat, {}});
    media.arrange(readers);
    run();
  }
  /// Whom Janus sends to this tab.
  std::vector<Seat> hears(Seat seat) {
    std::vector<Seat> heard;
    for (const auto& source : janus.sent_to(handles[seat])) heard.push_back(feeds.at(source.feed));
    std::sort(heard.begin(), heard.end());
    return heard;
  }

  FakeJanus janus;
  JanusMedia media{{}, "secret", janus.line()};
  Time now = from_milliseconds(1'700'000'000'000);
  std::map<Seat, std::uint64_t> handles;
  std::map<Seat, std::int32_t> links;
  std::map<std::uint64_t, Seat> feeds;
  std::map<Seat, std::vector<protocol::VoiceTrack>> tracks;
  std::map<Seat, int> offers;
  std::vector<Seat> agains;
  std::vector<Seat> owed;
  std::set<Seat> answers_nothing;
};

TEST_F(JanusMediaTest, EachIsSentTheOthersAndToldInWhichSection) {
  together({1, 2, 3});
  publish(1);
  publish(2);
  EXPECT_THAT(hears(1), ElementsAre(2));
  EXPECT_THAT(hears(2), ElementsAre(1));
  EXPECT_THAT(hears(3), ElementsAre(1, 2));
  ASSERT_THAT(tracks[1], SizeIs(1));
  EXPECT_EQ(tracks[1].front(), (protocol::VoiceTrack{"0", 2, VoicePart::sound}));
}

TEST_F(JanusMediaTest, WhoGoesOnHearsOthersByTheSameConnections) {
  together({1, 2});
  together({1, 2, 3});
  for (const Seat seat : {1, 2, 3}) publish(seat);
  together({1, 2}, {3});
  media.arrange({{person(1), 1, {{3, VoicePart::sound}}}, {person(2), 2, {}}, {person(3), 3, {{1, VoicePart::sound}}}});
  run();
  EXPECT_THAT(hears(1), ElementsAre(3));
  EXPECT_THAT(hears(2), IsEmpty());
  EXPECT_THAT(hears(3), ElementsAre(1));
  EXPECT_EQ(links[1], 1) << "no connection was made anew";
  EXPECT_EQ(janus.sections(handles[1]), 2U) << "a section that is free is used again";
  EXPECT_THAT(agains, IsEmpty());
}

TEST_F(JanusMediaTest, WhatIsNotArrangedAnyMoreEndsThoughTheBrowserAnswersNothing) {
  together({1, 2});
  publish(1);
  publish(2);
  answers_nothing.insert(2);
  together({1, 2, 3});
  publish(3);
  EXPECT_THAT(hears(2), ElementsAre(1, 3)) << "once it answers";
  together({1, 2, 3, 4});
  publish(4);
  together({1}, {2, 3, 4});
  EXPECT_THAT(hears(2), ElementsAre(4)) << "of the fourth no section is known as long as no answer comes";
  tick(Milliseconds(1000));
  EXPECT_THAT(hears(2), IsEmpty()) << "so all of it is ended";
}

TEST_F(JanusMediaTest, WhoLeavesIsGoneFromJanusToo) {
  const std::size_t before = janus.handles();
  together({1, 2});
  publish(1);
  EXPECT_GT(janus.handles(), before);
  together({});
  EXPECT_EQ(janus.handles(), before);
  EXPECT_THAT(janus.feeds(), IsEmpty());
}

TEST_F(JanusMediaTest, AConnectionThatIsMadeAnewTakesTheOthersPlace) {
  together({1, 2});
  publish(1);
  publish(1, 2);
  EXPECT_THAT(janus.feeds(), SizeIs(1));
  EXPECT_THAT(hears(2), ElementsAre(1));
  publish(1, 1);
  EXPECT_THAT(janus.feeds(), SizeIs(1)) << "what is said of one before the newest is void";
}

TEST_F(JanusMediaTest, ABrowserThatCannotConnectIsOfferedAnotherNotTooOften) {
  together({1, 2});
  publish(1);
  for (int count = 0; count < 5; ++count) {
    say(2, VoiceWay::receiving, links[2], VoiceSignalKind::again, {});
    tick();
  }
  EXPECT_EQ(links[2], 1);
  tick(Milliseconds(1000));
  EXPECT_EQ(links[2], 2);
  EXPECT_THAT(hears(2), ElementsAre(1));
}

TEST_F(JanusMediaTest, AnOfferThatWasLostIsMadeAnewInAWhile) {
  answers_nothing.insert(2);
  together({1, 2});
  publish(1);
  tick(Milliseconds(10'000));
  EXPECT_EQ(links[2], 1);
  answers_nothing.clear();
  tick(Milliseconds(500));
  EXPECT_EQ(links[2], 2);
  EXPECT_THAT(hears(2), ElementsAre(1));
}

TEST_F(JanusMediaTest, AMicrophoneCannotPassForACamera) {
  together({1, 2});
  say(1, VoiceWay::sending, 1, VoiceSignalKind::offer,
      "v=0\nm=audio 9 X 111\na=mid:0\nm=audio 9 X 111\na=mid:1\nm=video 9 X 96\na=mid:2\n");
  EXPECT_THAT(janus.feeds(), IsEmpty());
  publish(1, 2);
  EXPECT_THAT(janus.feeds(), SizeIs(1));
}

TEST_F(JanusMediaTest, WhenJanusIsBackAllIsMadeAnew) {
  together({1, 2});
  publish(1);
  publish(2);
  janus.go_down();
  EXPECT_TRUE(media.is_away());
  together({1, 2, 3});
  tick(Milliseconds(1000));
  janus.come_up();
  EXPECT_FALSE(media.is_away());
  EXPECT_THAT(agains, ElementsAre(1, 2)) << "those who sent";
  publish(1, 2);
  publish(2, 2);
  EXPECT_THAT(hears(1), ElementsAre(2));
  EXPECT_THAT(hears(3), ElementsAre(1, 2));
  EXPECT_EQ(links[1], 2);
}

}  // namespace
}  // namespace convene::testing
