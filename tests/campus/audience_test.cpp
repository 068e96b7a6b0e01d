#include "campus/audience.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "campus/crowd_client.hpp"
#include "campus/drawn_campus.hpp"
#include "campus/sight_rule.hpp"
#include "campus/world.hpp"

namespace convene::campus {
namespace {

struct Stander {
  std::uint64_t person;
  int x;
  int y;
};

// People by their tiles, in the order of their ids.
Snapshot snapshot_of(const std::vector<Stander>& standers) {
  Snapshot snapshot;
  for (const Stander& stander : standers) {
    snapshot.persons.push_back(PersonId{stander.person});
    snapshot.x.push_back(static_cast<std::uint16_t>(stander.x * position_steps));
    snapshot.y.push_back(static_cast<std::uint16_t>(stander.y * position_steps));
    snapshot.looks.push_back(look::south);
    snapshot.areas.push_back(no_area);
  }
  snapshot.arrange();
  return snapshot;
}

// An audience that tells its client.
class Reader {
 public:
  explicit Reader(PersonId self, std::size_t neighbours = 64) : self_(self), neighbours_(neighbours) {}

  /// The persons introduced; nothing when there was no frame.
  std::optional<std::vector<std::pair<std::uint16_t, PersonId>>> see(const Snapshot& snapshot) {
    const auto frame = audience_.encode(snapshot, self_, neighbours_, desk());
    if (!frame) return std::nullopt;
    bytes_.assign(frame->bytes.begin(), frame->bytes.end());
    client_.receive(frame->bytes, frame->introduced);
    return std::vector(frame->introduced.begin(), frame->introduced.end());
  }

  /// What the last frame said.
  PresenceFrame last() const { return decode_presence(bytes_).value(); }
  std::set<std::uint64_t> people() const {
    std::set<std::uint64_t> people;
    for (const auto& [person, avatar] : client_.seen()) people.insert(person.value);
    return people;
  }
  const CrowdClient& client() const { return client_; }
  const Audience& audience() const { return audience_; }
  PersonId self() const { return self_; }
  std::size_t neighbours() const { return neighbours_; }
  void want(std::size_t neighbours) { neighbours_ = neighbours; }

 private:
  // One for all, as on a shard: whatever a reader left behind must not show in another's frames.
  static Audience::Desk& desk() {
    static Audience::Desk desk;
    return desk;
  }

  PersonId self_;
  std::size_t neighbours_;
  Audience audience_;
  CrowdClient client_;
  std::vector<std::uint8_t> bytes_;
};

using Introduced = std::vector<std::pair<std::uint16_t, PersonId>>;
using People = std::set<std::uint64_t>;

TEST(Audience, FirstFrameIntroducesOneselfInSlotZeroAndTheOthers) {
  Reader reader(PersonId{7});
  EXPECT_EQ(reader.see(snapshot_of({{3, 5, 5}, {7, 6, 5}})), (Introduced{{0, PersonId{7}}, {1, PersonId{3}}}));
}

TEST(Audience, NothingChangedIsNoFrame) {
  Reader reader(PersonId{7});
  Snapshot snapshot = snapshot_of({{3, 5, 5}, {7, 6, 5}});
  reader.see(snapshot);
  snapshot.tick = 99;
  EXPECT_FALSE(reader.see(snapshot));
}

TEST(Audience, AStepIsToldAsAStepAndALeapAsAPlace) {
  Reader reader(PersonId{7});
  Snapshot snapshot = snapshot_of({{3, 5, 5}, {7, 6, 5}});
  reader.see(snapshot);
  snapshot.x[0] = static_cast<std::uint16_t>(snapshot.x[0] + 6);
  snapshot.looks[0] = look::east | look::walking_bit;
  snapshot.arrange();
  reader.see(snapshot);
  EXPECT_EQ(reader.last(), (PresenceFrame{0, {}, {}, {}, {{1, 6, 0}}, {{1, 14}}}));
  snapshot.x[0] = static_cast<std::uint16_t>(snapshot.x[0] + 8);
  snapshot.arrange();
  reader.see(snapshot);
  EXPECT_EQ(reader.last(), (PresenceFrame{0, {}, {}, {{1, 8, 0}}, {}, {}}));
  snapshot.y[0] = static_cast<std::uint16_t>(snapshot.y[0] + 128);
  snapshot.arrange();
  reader.see(snapshot);
  EXPECT_EQ(reader.last(), (PresenceFrame{0, {}, {{1, snapshot.x[0], snapshot.y[0], 14}}, {}, {}, {}}));
}

TEST(Audience, NobodyBeyondSightIsTold) {
  Reader reader(PersonId{1});
  reader.see(snapshot_of({{1, 0, 0}, {2, sight_tiles, 0}, {3, sight_tiles + 1, 0}}));
  EXPECT_EQ(reader.people(), (People{1, 2}));
}

TEST(Audience, OneWhoIsSeenMayGoALittleFarther) {
  Reader reader(PersonId{1});
  reader.see(snapshot_of({{1, 0, 0}, {2, sight_tiles, 0}}));
  reader.see(snapshot_of({{1, 0, 0}, {2, sight_tiles_known, 0}}));
  EXPECT_EQ(reader.people(), (People{1, 2}));
  reader.see(snapshot_of({{1, 0, 0}, {2, sight_tiles_known + 1, 0}}));
  EXPECT_EQ(reader.people(), (People{1}));
  EXPECT_FALSE(reader.see(snapshot_of({{1, 0, 0}, {2, sight_tiles_known, 0}})))
      << "coming back takes more than having stayed";
}

TEST(Audience, ANewcomerTakesAPlaceOnlyWhenAQuarterNearer) {
  Reader reader(PersonId{1}, 1);
  reader.see(snapshot_of({{1, 0, 0}, {2, 8, 0}, {3, 20, 0}}));
  EXPECT_EQ(reader.people(), (People{1, 2}));
  EXPECT_FALSE(reader.see(snapshot_of({{1, 0, 0}, {2, 8, 0}, {3, 7, 0}})));
  reader.see(snapshot_of({{1, 0, 0}, {2, 8, 0}, {3, 5, 0}}));
  EXPECT_EQ(reader.people(), (People{1, 3}));
}

TEST(Audience, OneWhoIsNotThereSeesNobody) {
  Reader reader(PersonId{9});
  EXPECT_FALSE(reader.see(snapshot_of({{1, 0, 0}})));
  reader.see(snapshot_of({{1, 0, 0}, {9, 1, 0}}));
  reader.see(snapshot_of({{1, 0, 0}}));
  EXPECT_TRUE(reader.people().empty());
}

TEST(Audience, OneMayWantFewerOrNone) {
  Reader reader(PersonId{1}, 2);
  const Snapshot snapshot = snapshot_of({{1, 0, 0}, {2, 3, 0}, {3, 1, 0}, {4, 2, 0}});
  reader.see(snapshot);
  EXPECT_EQ(reader.people(), (People{1, 3, 4}));
  reader.want(0);
  reader.see(snapshot);
  EXPECT_EQ(reader.people(), (People{1}));
}

TEST(Audience, SlotsAreUsedAgainAndStayFew) {
  Reader reader(PersonId{1}, 10);
  std::uint16_t highest = 0;
  for (std::uint64_t round = 0; round < 500; ++round) {
    std::vector<Stander> standers{{1, 10, 10}};
    for (std::uint64_t i = 0; i < 20; ++i) standers.push_back({2 + round * 20 + i, 11, 11});
    const auto introduced = reader.see(snapshot_of(standers));
    ASSERT_TRUE(introduced);
    for (const auto& [slot, person] : *introduced) highest = std::max(highest, slot);
  }
  EXPECT_LE(highest, 20) << "ten who are seen and ten who come in their stead";
}

TEST(Audience, NeverMoreThanFitOneIntroduction) {
  std::vector<Stander> standers;
  for (std::uint64_t person = 1; person <= 1000; ++person) standers.push_back({person, 5, 5});
  Reader reader(PersonId{500}, 1'000'000);
  EXPECT_EQ(reader.see(snapshot_of(standers))->size(), Audience::slots_max);
}

TEST(Audience, CostsLittleWhereFewAreNearAlsoAfterACrowd) {
  std::vector<Stander> crowd;
  for (std::uint64_t person = 1; person <= 100; ++person) crowd.push_back({person, 5, 5});
  Reader reader(PersonId{1});
  reader.see(snapshot_of({{1, 5, 5}, {2, 6, 5}}));
  EXPECT_LT(reader.audience().bytes_held(), 300u);
  reader.see(snapshot_of(crowd));
  EXPECT_LT(reader.audience().bytes_held(), 2000u);
  reader.see(snapshot_of({{1, 5, 5}, {2, 6, 5}}));
  EXPECT_LT(reader.audience().bytes_held(), 300u);
}

// A crowd that walks, leaps, comes and goes, and readers of it: quick ones, slow ones, ones that want few, ones whose
// line is down for long. Whenever one is told, its picture must be what the rule says.
class Gathering {
 public:
  explicit Gathering(std::uint64_t seed) : random_(seed), campus_(random_campus(seed, 80, 60, 12)), world_(campus_) {
    for (std::uint64_t person = 1; person <= people; ++person) world_.arrive(PersonId{person});
    for (std::uint64_t person = 1; person <= readers; ++person) {
      readers_.push_back({Reader(PersonId{person * 9}, random_.below(24)), 1 + random_.below(person * 4)});
    }
  }

  void live() {
    for (int i = 0; i < 12; ++i) act();
    world_.step(Milliseconds(100));
    const auto snapshot = world_.snapshot();
    for (auto& [reader, one_in] : readers_) {
      if (random_.below(one_in) != 0) continue;  // this one's line was busy
      if (random_.below(20) == 0) reader.want(random_.below(24));
      const auto before = reader.client().seen();
      reader.see(*snapshot);
      const auto expected = picture_by_rule(*snapshot, reader.self(), reader.neighbours(), before);
      ASSERT_EQ(reader.client().seen(), expected);
    }
  }

 private:
  void act() {
    const PersonId person{1 + random_.below(people)};
    switch (random_.below(12)) {
      case 0:
        world_.depart(person);
        break;
      case 1:
        world_.put_into(person, "A");
        break;
      case 2:
        world_.head(person, random_.between(-1, 1), random_.between(-1, 1));
        break;
      case 3:
        world_.arrive(person);
        break;
      default:
        world_.walk_to(person, random_.between(0, 79), random_.between(0, 59));
    }
  }

  struct Busy {
    Reader reader;
    std::uint64_t one_in = 1;
  };
  static constexpr std::uint64_t people = 120;
  static constexpr std::uint64_t readers = 12;
  SeededRandom random_;
  std::shared_ptr<const Document> campus_;
  World world_;
  std::vector<Busy> readers_;
};

TEST(Audience, FramesLeadEveryReaderToWhatTheRuleSays) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Gathering gathering(seed);
    for (int tick = 0; tick < 150 && !testing::Test::HasFatalFailure(); ++tick) gathering.live();
  }
}

}  // namespace
}  // namespace convene::campus
