// Who takes part by voice is told when it is durable, and to nobody else; signals are passed on and kept nowhere.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using protocol::limits::relay_credential_ms;
using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class VoiceTest : public ::testing::Test, protected TestHost {
 protected:
  explicit VoiceTest(Completion completion = Completion::at_once) : TestHost(completion) {
    for (const PersonId id : {ada, ben, cleo}) host->came(id);
    does(ada, protocol::RoomEnter{hall});
    does(ben, protocol::RoomEnter{hall});
    does(cleo, protocol::RoomEnter{yard});
    told.take();
  }

  protocol::VoiceJoined join(PersonId id) {
    const auto joined = submit(id, protocol::VoiceJoin{});
    complete();
    return reply<protocol::VoiceJoined>(joined);
  }
  /// What is told of voices within a tick.
  std::vector<protocol::VoiceMembers> news() {
    told.voices.clear();
    pass(Milliseconds(100), Milliseconds(100));
    complete();
    return told.voices;
  }
  static protocol::VoiceSignal signal(std::uint64_t from, std::uint64_t to) {
    protocol::VoiceSignal signal;
    signal.seat = from;
    signal.to = to;
    signal.link = 3;
    signal.kind = protocol::VoiceSignalKind::candidate;
    signal.text = "candidate:1";
    signal.part = "0";
    return signal;
  }

  PersonId ada = person("Ada");
  PersonId ben = person("Ben");
  PersonId cleo = person("Cleo");
  PersonId mia = person("Mia", Role::moderator);
  RoomId hall = room("Hall");
  RoomId yard = room("Yard");
};

TEST_F(VoiceTest, WhoTakesPartIsToldToTheirPlaceOnceAndToOneWhoComes) {
  join(ada);
  auto told_of = news();
  ASSERT_THAT(told_of, SizeIs(1));
  EXPECT_EQ(told_of.front().room, hall);
  EXPECT_EQ(told_of.front().members.front().person, ada);
  EXPECT_THAT(news(), IsEmpty());
  host->owe_voices(hall);
  host->owe_voices(yard);
  EXPECT_THAT(news(), SizeIs(1)) << "of the yard there is nothing to tell";
  does(ada, protocol::RoomEnter{yard});
  told_of = news();
  ASSERT_THAT(told_of, SizeIs(2));
  EXPECT_THAT(told_of.front().members, IsEmpty()) << "the hall is told that she is gone";
  EXPECT_THAT(told_of.back().members, SizeIs(1));
}

TEST_F(VoiceTest, TheirBrowserIsNamedTheRelaysWithCredentialsOfItsOwn) {
  const auto joined = join(ada);
  ASSERT_THAT(joined.servers, SizeIs(2));
  EXPECT_EQ(joined.servers[0], (protocol::RelayServer{"stun:relay.example:3478", "", ""}));
  EXPECT_EQ(joined.servers[1].url, "turn:relay.example:3478");
  const auto end = to_milliseconds(clock.now() + Milliseconds(relay_credential_ms)) / 1000;
  EXPECT_EQ(joined.servers[1].username, std::to_string(end) + ":" + ada.text());
  EXPECT_EQ(joined.renew, clock.now() + Milliseconds(relay_credential_ms / 2));
  EXPECT_NE(join(ben).servers[1].credential, joined.servers[1].credential);
}

TEST_F(VoiceTest, SignalsGoToTheInboxOfTheOtherAndNowhereElse) {
  const auto of_ada = join(ada).seat;
  const auto of_ben = join(ben).seat;
  const auto of_cleo = join(cleo).seat;
  const auto before = host->state().sequence;
  told.take();
  submit(ada, signal(of_ada, of_ben));
  EXPECT_THAT(told.take(), ElementsAre("signal " + domain::topic::of_inbox(ben)));
  ASSERT_THAT(told.signals, SizeIs(1));
  EXPECT_EQ(told.signals.front(),
            (protocol::VoiceSignalled{of_ada, of_ben, 3, protocol::VoiceSignalKind::candidate, "candidate:1", "0"}));
  EXPECT_EQ(refusal_of(submit(ada, signal(of_ada, of_cleo))), ErrorCode::voice_apart);
  EXPECT_EQ(refusal_of(submit(mia, signal(of_ada, of_ben))), ErrorCode::voice_elsewhere);
  EXPECT_THAT(told.signals, SizeIs(1));
  EXPECT_EQ(host->state().sequence, before) << "none of it is kept";
}

TEST_F(VoiceTest, TheOlderTabIsToldThatAnotherTakesPart) {
  join(ada);
  told.take();
  join(ada);
  EXPECT_THAT(told.take(), ElementsAre("live " + domain::topic::of_inbox(ada) + " ", "answered voice.join"));
}

TEST_F(VoiceTest, AMuteAndItsEndAreToldToTheRoom) {
  join(ada);
  news();
  does(mia, protocol::VoiceMute{hall, ada, protocol::VoiceReach::sound, "echo"});
  auto told_of = news();
  ASSERT_THAT(told_of, SizeIs(1));
  EXPECT_FALSE(told_of.front().members.front().heard);
  EXPECT_THAT(told_of.front().muted, SizeIs(1));
  does(mia, protocol::VoiceUnmute{hall, ada});
  told_of = news();
  ASSERT_THAT(told_of, SizeIs(1));
  EXPECT_TRUE(told_of.front().members.front().heard);
}

TEST_F(VoiceTest, OneOfWhomNothingIsHeardIsGoneAndToldSo) {
  join(ada);
  news();
  told.take();
  pass(Milliseconds(protocol::limits::voice_silent_ms) + seconds(1));
  complete();
  EXPECT_THAT(told.take(), ElementsAre("live " + domain::topic::of_inbox(ada) + " "));
  EXPECT_THAT(told.voices.back().members, IsEmpty());
}

TEST_F(VoiceTest, AfterACrashNobodyTakesPartAndTheMutedStayMuted) {
  const auto before = join(ada).seat;
  does(mia, protocol::VoiceMute{hall, ada, protocol::VoiceReach::both, "echo"});
  crash_and_start();
  clock.advance(Milliseconds(1));
  EXPECT_EQ(refusal_of(submit(ada, protocol::VoiceSet{before, true, true, true})), ErrorCode::voice_elsewhere);
  EXPECT_GT(join(ada).seat, before);
  const auto told_of = news();
  ASSERT_THAT(told_of, SizeIs(1));
  EXPECT_FALSE(told_of.front().members.front().heard);
}

class SlowVoiceTest : public VoiceTest {
 protected:
  SlowVoiceTest() : VoiceTest(Completion::by_hand) {}
};

TEST_F(SlowVoiceTest, NothingIsToldOnTheGroundOfWhatIsNotDurable) {
  const auto of_ada = join(ada).seat;
  const auto of_ben = join(ben).seat;
  news();
  submit(cleo, protocol::RoomEnter{hall});
  const auto joined = submit(cleo, protocol::VoiceJoin{});
  told.voices.clear();
  clock.advance(Milliseconds(100));
  host->tick();
  submit(ada, signal(of_ada, of_ben));
  EXPECT_FALSE(joined->has_value());
  EXPECT_THAT(told.voices, IsEmpty());
  EXPECT_THAT(told.signals, IsEmpty());
  complete();
  EXPECT_TRUE(joined->has_value());
  ASSERT_THAT(told.voices, SizeIs(1));
  EXPECT_THAT(told.voices.front().members, SizeIs(3));
  EXPECT_THAT(told.signals, SizeIs(1));
}

/// A media server that notes what it is told.
class NotedMedia : public ports::Media {
 public:
  protocol::VoiceCarrier carrier() const override { return protocol::VoiceCarrier::server; }
  bool is_away() const override { return is_gone; }
  Ways ways_for(PersonId, Time now) override { return {{}, now + seconds(1)}; }
  void arrange(const std::vector<domain::VoiceReader>& told) override { readers = told; }
  void signal(PersonId, const protocol::VoiceSignal&) override {}
  void negotiate(PersonId, const protocol::VoiceNegotiate& said) override { negotiated.push_back(said); }
  void say(PersonId to, const protocol::Live& live) { tell(to, live); }

  bool is_gone = false;
  std::vector<domain::VoiceReader> readers;
  std::vector<protocol::VoiceNegotiate> negotiated;
};

class CarriedVoiceTest : public ::testing::Test, protected TestHost {
 protected:
  explicit CarriedVoiceTest(Completion completion = Completion::at_once)
      : TestHost(completion, {"###", "#s#"}, std::make_unique<NotedMedia>()) {
    for (const PersonId id : {ada, ben}) {
      host->came(id);
      does(id, protocol::RoomEnter{hall});
    }
  }
  NotedMedia& janus() { return static_cast<NotedMedia&>(*media); }
  std::uint64_t join(PersonId id) {
    const auto joined = submit(id, protocol::VoiceJoin{});
    complete();
    return reply<protocol::VoiceJoined>(joined).seat;
  }
  /// Whose voices this person is sent.
  std::vector<std::uint64_t> sent_to(PersonId id) {
    std::vector<std::uint64_t> seats;
    for (const auto& reader : janus().readers) {
      if (reader.person != id) continue;
      for (const auto& stream : reader.streams) seats.push_back(stream.seat);
    }
    return seats;
  }
  static protocol::VoiceNegotiate offer(std::uint64_t seat) {
    return {seat, protocol::VoiceWay::sending, 1, protocol::VoiceSignalKind::offer, "v=0", std::nullopt};
  }

  PersonId ada = person("Ada");
  PersonId ben = person("Ben");
  PersonId mia = person("Mia", Role::moderator);
  RoomId hall = room("Hall");
  RoomId yard = room("Yard");
};

TEST_F(CarriedVoiceTest, WhoGoesOnIsNotHeardUntilTheNextTickComes) {
  const auto of_ada = join(ada);
  const auto of_ben = join(ben);
  EXPECT_THAT(sent_to(ada), ElementsAre(of_ben));
  does(ada, protocol::RoomEnter{yard});
  EXPECT_THAT(sent_to(ada), IsEmpty());
  EXPECT_THAT(sent_to(ben), IsEmpty());
  does(ben, protocol::RoomEnter{yard});
  EXPECT_THAT(sent_to(ben), ElementsAre(of_ada));
  does(mia, protocol::VoiceMute{yard, ada, protocol::VoiceReach::sound, "echo"});
  EXPECT_THAT(sent_to(ben), IsEmpty());
  EXPECT_THAT(sent_to(ada), ElementsAre(of_ben)) << "who is muted hears the others";
}

TEST_F(CarriedVoiceTest, OnlyTheirOwnTabSpeaksToTheMediaServer) {
  const auto of_ada = join(ada);
  EXPECT_FALSE(refusal_of(submit(ada, offer(of_ada))));
  EXPECT_EQ(refusal_of(submit(ben, offer(of_ada))), ErrorCode::voice_elsewhere);
  EXPECT_EQ(refusal_of(submit(mia, offer(of_ada + 1))), ErrorCode::voice_elsewhere);
  EXPECT_THAT(janus().negotiated, SizeIs(1));
  told.take();
  janus().say(ada, protocol::VoiceCarried{of_ada, {}});
  EXPECT_THAT(told.take(), ElementsAre("live " + domain::topic::of_inbox(ada) + " "));
}

TEST_F(CarriedVoiceTest, AMediaServerThatIsAwayIsToldToThoseWhoTakePart) {
  const auto of_ada = join(ada);
  pass(Milliseconds(100), Milliseconds(100));
  told.voices.clear();
  janus().is_gone = true;
  EXPECT_EQ(refusal_of(submit(ada, offer(of_ada))), ErrorCode::media_away);
  pass(Milliseconds(100), Milliseconds(100));
  ASSERT_THAT(told.voices, SizeIs(1));
  EXPECT_TRUE(told.voices.front().away);
  janus().is_gone = false;
  pass(Milliseconds(100), Milliseconds(100));
  EXPECT_FALSE(told.voices.back().away);
}

class SlowCarriedVoiceTest : public CarriedVoiceTest {
 protected:
  SlowCarriedVoiceTest() : CarriedVoiceTest(Completion::by_hand) {}
};

TEST_F(SlowCarriedVoiceTest, NothingIsArrangedOnTheGroundOfWhatIsNotDurable) {
  join(ada);
  const auto of_ben = join(ben);
  submit(ada, protocol::RoomEnter{yard});
  EXPECT_THAT(sent_to(ada), ElementsAre(of_ben));
  complete();
  EXPECT_THAT(sent_to(ada), IsEmpty());
}

}  // namespace
}  // namespace convene::testing
