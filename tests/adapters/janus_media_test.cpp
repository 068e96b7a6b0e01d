// Media by Janus: who is sent what follows from what is arranged, whatever browsers answer; after Janus went, all is
// made anew.
#include <gmock/gmock.h>

#include "contract/fake_janus.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::testing {
namespace {

using adapters::JanusMedia;
using domain::VoiceStream;
using protocol::VoiceNegotiated;
using protocol::VoicePart;
using protocol::VoiceSignalKind;
using protocol::VoiceTrack;
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
  /// Everybody named hears all others named.
  void together(const std::vector<Seat>& seats) { groups({seats}); }
  /// Everybody hears all others of their own group.
  void groups(const std::vector<std::vector<Seat>>& all) {
    std::vector<domain::VoiceReader> readers;
    for (const auto& group : all) {
      for (const Seat seat : group) {
        domain::VoiceReader reader{person(seat), seat, {}};
        for (const Seat other : group) {
          if (other != seat) reader.streams.push_back({other, VoicePart::sound});
        }
        readers.push_back(reader);
      }
    }
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

TEST_F(JanusMediaTest, WhoGoesOnHearsOthersByTheSameConnectionAndIsAskedNothing) {
  together({1, 2, 3, 4, 5});
  for (const Seat seat : {1, 2, 3, 4, 5}) publish(seat);
  groups({{1, 2, 3}, {4, 5}});
  const auto before = offers;
  groups({{2, 3}, {1, 4, 5}});
  EXPECT_THAT(hears(1), ElementsAre(4, 5));
  EXPECT_THAT(hears(2), ElementsAre(3));
  EXPECT_THAT(hears(5), ElementsAre(1, 4));
  EXPECT_EQ(tracks[1], (std::vector<VoiceTrack>{{"0", 4, VoicePart::sound}, {"1", 5, VoicePart::sound}}))
      << "each in the place of one who was left";
  groups({{2, 3}, {4, 5}, {1}});
  EXPECT_THAT(hears(1), IsEmpty());
  EXPECT_THAT(tracks[1], IsEmpty());
  groups({{1, 2, 3}, {4, 5}});
  EXPECT_THAT(hears(1), ElementsAre(2, 3));
  EXPECT_EQ(offers, before) << "no browser had to agree, and no connection was made anew";
}

TEST_F(JanusMediaTest, ThereAreSectionsForAllVoicesFromTheFirst) {
  together({1, 2});
  publish(1);
  EXPECT_EQ(janus.sections(handles[2]), protocol::limits::media_sounds_max);
}

TEST_F(JanusMediaTest, AVoiceThatComesBackComesInAnotherSection) {
  together({1, 2});
  publish(1);
  const FakeJanus::Source voice{feeds.begin()->first, "0"};
  const std::size_t before = janus.section_of(handles[2], voice);
  groups({{1}, {2}});
  groups({{1, 2}});
  EXPECT_THAT(hears(2), ElementsAre(1));
  EXPECT_NE(janus.section_of(handles[2], voice), before) << "what it said meanwhile would pass for lost";
}

TEST_F(JanusMediaTest, OfPicturesOnlyMoreThanBeforeTakeTheBrowsersAnswer) {
  together({1, 2, 3});
  publish(1);
  publish(2);
  const auto see = [&](std::vector<Seat> seats) {
    domain::VoiceReader reader{person(3), 3, {}};
    for (const Seat seat : seats) reader.streams.push_back({seat, VoicePart::camera});
    media.arrange({{person(1), 1, {}}, {person(2), 2, {}}, reader});
    run();
  };
  const int at_first = offers[3];
  see({1});
  EXPECT_EQ(offers[3], at_first + 1);
  see({2});
  EXPECT_THAT(hears(3), ElementsAre(2));
  EXPECT_EQ(offers[3], at_first + 1) << "one picture in the place of another";
  see({});
  EXPECT_THAT(hears(3), IsEmpty());
  see({1, 2});
  EXPECT_THAT(hears(3), ElementsAre(1, 2));
  EXPECT_EQ(offers[3], at_first + 2);
}

TEST_F(JanusMediaTest, WhatIsNotArrangedAnyMoreEndsThoughTheBrowserAnswersNothing) {
  together({1, 2, 3});
  for (const Seat seat : {1, 2, 3}) publish(seat);
  answers_nothing.insert(2);
  media.arrange({{person(1), 1, {}},
                 {person(2), 2, {{1, VoicePart::sound}, {1, VoicePart::camera}, {3, VoicePart::sound}}},
                 {person(3), 3, {}}});
  run();
  EXPECT_THAT(janus.sent_to(handles[2]), SizeIs(2)) << "the picture comes when it answers";
  groups({{1, 3}, {2}});
  EXPECT_THAT(hears(2), IsEmpty());
  groups({{1, 2}, {3}});
  EXPECT_THAT(hears(2), ElementsAre(1)) << "nor do voices wait for it";
}

TEST_F(JanusMediaTest, WhatWasLeftEndsAlsoWhenWhatIsWantedInsteadIsGone) {
  together({1, 2, 3});
  for (const Seat seat : {1, 2, 3}) publish(seat);
  groups({{1, 2}, {3}});
  for (const auto& [feed, seat] : feeds) {
    if (seat == 3) janus.lose(feed);
  }
  groups({{1}, {2, 3}});
  EXPECT_THAT(hears(2), IsEmpty());
  publish(3, 2);
  tick();
  EXPECT_THAT(hears(2), ElementsAre(3)) << "who is back is heard";
}

TEST_F(JanusMediaTest, ThePlaceOfWhomeverLeftIsUsedAgain) {
  together({1, 2});
  publish(1);
  together({2});
  together({2, 3});
  publish(3);
  const int before = offers[2];
  EXPECT_THAT(hears(2), ElementsAre(3));
  groups({{2}, {3}});
  groups({{2, 3}});
  EXPECT_THAT(hears(2), ElementsAre(3));
  EXPECT_EQ(offers[2], before);
  EXPECT_EQ(janus.sections(handles[2]), protocol::limits::media_sounds_max);
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
