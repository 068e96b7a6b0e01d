// What every Media promises, whatever carries sound and pictures: credentials of one's own, and words only to those
// whom they concern.
#include <gmock/gmock.h>

#include "adapters/mesh_media.hpp"
#include "contract/fake_janus.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::testing {
namespace {

using adapters::JanusMedia;
using adapters::MeshMedia;
using protocol::VoiceCarrier;
using ::testing::IsEmpty;

const adapters::Relays relays{{"stun:relay.example:3478", "turn:relay.example:3478"}, "secret"};
const PersonId ada = PersonId::parse("p1").value();
const PersonId ben = PersonId::parse("p2").value();

struct Subject {
  std::unique_ptr<FakeJanus> janus;
  std::unique_ptr<ports::Media> media;
  std::vector<std::pair<PersonId, protocol::Live>> told;
};

Subject mesh() { return {nullptr, std::make_unique<MeshMedia>(relays), {}}; }

Subject by_janus() {
  Subject subject;
  subject.janus = std::make_unique<FakeJanus>();
  auto media = std::make_unique<JanusMedia>(relays, "api secret", subject.janus->line());
  subject.janus->serve(*media);
  subject.media = std::move(media);
  return subject;
}

class MediaContractTest : public ::testing::TestWithParam<Subject (*)()> {
 protected:
  MediaContractTest() {
    subject.media->attach([this](PersonId person, const protocol::Live& live) { told.emplace_back(person, live); });
  }

  void arrange(std::vector<domain::VoiceReader> readers) {
    subject.media->arrange(readers);
    run();
  }
  void negotiate(PersonId person, domain::VoiceSeat seat, protocol::VoiceSignalKind kind, std::string text) {
    subject.media->negotiate(person, {seat, protocol::VoiceWay::sending, 1, kind, std::move(text), std::nullopt});
    run();
  }
  void run() {
    if (subject.janus) subject.janus->run();
  }

  Subject subject = GetParam()();
  ports::Media& media = *subject.media;
  std::vector<std::pair<PersonId, protocol::Live>> told;
};

INSTANTIATE_TEST_SUITE_P(, MediaContractTest, ::testing::Values(&mesh, &by_janus),
                         [](const auto& each) { return each.index == 0 ? "Mesh" : "Janus"; });

TEST_P(MediaContractTest, EachIsNamedTheRelaysWithCredentialsOfTheirOwnThatEndSoon) {
  const Time now = from_milliseconds(1'700'000'000'000);
  const auto ways = media.ways_for(ada, now);
  ASSERT_EQ(ways.servers.size(), 2U);
  EXPECT_THAT(ways.servers[0].credential, IsEmpty());
  EXPECT_NE(ways.servers[1].credential, media.ways_for(ben, now).servers[1].credential);
  EXPECT_GT(ways.renew, now);
  EXPECT_LE(ways.renew, now + Milliseconds(protocol::limits::relay_credential_ms));
}

TEST_P(MediaContractTest, ItIsThereAndSaysWhatCarries) {
  EXPECT_FALSE(media.is_away());
  EXPECT_EQ(media.carrier(), subject.janus ? VoiceCarrier::server : VoiceCarrier::browsers);
}

TEST_P(MediaContractTest, OneSignalsAnotherByTheMeshAloneAndOnlyThem) {
  protocol::VoiceSignal signal;
  signal.seat = 1;
  signal.to = 2;
  signal.link = 1;
  signal.text = "v=0";
  media.signal(ben, signal);
  if (subject.janus) {
    EXPECT_THAT(told, IsEmpty()) << "by a media server nobody learns where another's browser is";
  } else {
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().first, ben);
  }
}

TEST_P(MediaContractTest, WhoTakesNoPartGetsNoAnswer) {
  arrange({{ada, 1, {}}});
  negotiate(ben, 2, protocol::VoiceSignalKind::offer, FakeJanus::browser_offer());
  negotiate(ben, 1, protocol::VoiceSignalKind::offer, FakeJanus::browser_offer());
  EXPECT_THAT(told, IsEmpty()) << "neither with a seat that is nobody's nor with another's";
}

TEST_P(MediaContractTest, WhoIsArrangedAgainAndAgainIsToldNothingNew) {
  const std::vector<domain::VoiceReader> readers{{ada, 1, {{2, protocol::VoicePart::sound}}}, {ben, 2, {}}};
  arrange(readers);
  arrange(readers);
  arrange({});
  EXPECT_THAT(told, IsEmpty()) << "as long as nobody sends";
}

}  // namespace
}  // namespace convene::testing
