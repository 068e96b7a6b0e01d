#include "campus/audience.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "campus/drawn_campus.hpp"
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
  return snapshot;
}

// What a client makes of the frames: the plainest reading of the layout there is.
class Client {
 public:
  void receive(const Audience::Frame& frame) {
    for (const auto& [slot, person] : frame.introduced) {
      ASSERT_FALSE(avatars_.contains(slot)) << "slot " << slot << " has an owner who has not left";
      people_[slot] = person;
    }
    const auto decoded = decode_presence(frame.bytes);
    ASSERT_TRUE(decoded);
    for (const std::uint16_t slot : decoded->left) ASSERT_EQ(avatars_.erase(slot), 1u);
    for (const PlacedAvatar& avatar : decoded->placed) avatars_[avatar.slot] = avatar;
    for (const MovedAvatar& step : decoded->moved) {
      ASSERT_TRUE(avatars_.contains(step.slot));
      avatars_[step.slot].x = static_cast<std::uint16_t>(avatars_[step.slot].x + step.dx);
      avatars_[step.slot].y = static_cast<std::uint16_t>(avatars_[step.slot].y + step.dy);
    }
    for (const TurnedAvatar& turn : decoded->turned) {
      ASSERT_TRUE(avatars_.contains(turn.slot));
      avatars_[turn.slot].look = turn.look;
    }
  }

  std::map<PersonId, PlacedAvatar> seen() const {
    std::map<PersonId, PlacedAvatar> seen;
    for (const auto& [slot, avatar] : avatars_) seen[people_.at(slot)] = avatar;
    return seen;
  }

 private:
  std::map<std::uint16_t, PersonId> people_;
  std::map<std::uint16_t, PlacedAvatar> avatars_;
};

std::set<std::uint64_t> people_seen(const Client& client) {
  std::set<std::uint64_t> people;
  for (const auto& [person, avatar] : client.seen()) people.insert(person.value);
  return people;
}

TEST(Audience, FirstFrameIntroducesOneselfInSlotZeroAndTheOthers) {
  Audience audience;
  const auto frame = audience.encode(snapshot_of({{3, 5, 5}, {7, 6, 5}}), PersonId{7}, 64);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->introduced, (std::vector<std::pair<std::uint16_t, PersonId>>{{1, PersonId{3}}, {0, PersonId{7}}}));
  EXPECT_EQ(audience.slot_of(PersonId{7}), 0);
  EXPECT_EQ(audience.slot_of(PersonId{3}), 1);
  EXPECT_EQ(audience.slot_of(PersonId{4}), std::nullopt);
}

TEST(Audience, NothingChangedIsNoFrame) {
  Audience audience;
  Snapshot snapshot = snapshot_of({{3, 5, 5}, {7, 6, 5}});
  audience.encode(snapshot, PersonId{7}, 64);
  snapshot.tick = 99;
  EXPECT_FALSE(audience.encode(snapshot, PersonId{7}, 64));
}

TEST(Audience, AStepIsToldAsAStepAndALeapAsAPlace) {
  Audience audience;
  Snapshot snapshot = snapshot_of({{3, 5, 5}, {7, 6, 5}});
  audience.encode(snapshot, PersonId{7}, 64);
  snapshot.x[0] = static_cast<std::uint16_t>(snapshot.x[0] + 6);
  snapshot.looks[0] = look::east | look::walking_bit;
  const auto step = decode_presence(audience.encode(snapshot, PersonId{7}, 64)->bytes);
  EXPECT_EQ(step, (PresenceFrame{0, {}, {}, {{1, 6, 0}}, {{1, 14}}}));
  snapshot.y[0] = static_cast<std::uint16_t>(snapshot.y[0] + 128);
  const auto leap = decode_presence(audience.encode(snapshot, PersonId{7}, 64)->bytes);
  EXPECT_EQ(leap, (PresenceFrame{0, {}, {{1, snapshot.x[0], snapshot.y[0], 14}}, {}, {}}));
}

TEST(Audience, NobodyBeyondSightIsTold) {
  Audience audience;
  Client client;
  client.receive(
      *audience.encode(snapshot_of({{1, 0, 0}, {2, sight_tiles, 0}, {3, sight_tiles + 1, 0}}), PersonId{1}, 64));
  EXPECT_EQ(people_seen(client), (std::set<std::uint64_t>{1, 2}));
}

TEST(Audience, OneWhoIsSeenMayGoALittleFarther) {
  Audience audience;
  Client client;
  client.receive(*audience.encode(snapshot_of({{1, 0, 0}, {2, sight_tiles, 0}}), PersonId{1}, 64));
  client.receive(*audience.encode(snapshot_of({{1, 0, 0}, {2, sight_tiles_known, 0}}), PersonId{1}, 64));
  EXPECT_EQ(people_seen(client), (std::set<std::uint64_t>{1, 2}));
  client.receive(*audience.encode(snapshot_of({{1, 0, 0}, {2, sight_tiles_known + 1, 0}}), PersonId{1}, 64));
  EXPECT_EQ(people_seen(client), (std::set<std::uint64_t>{1}));
  EXPECT_FALSE(audience.encode(snapshot_of({{1, 0, 0}, {2, sight_tiles_known, 0}}), PersonId{1}, 64))
      << "coming back takes more than having stayed";
}

TEST(Audience, ANewcomerTakesAPlaceOnlyWhenAQuarterNearer) {
  Audience audience;
  Client client;
  client.receive(*audience.encode(snapshot_of({{1, 0, 0}, {2, 8, 0}, {3, 20, 0}}), PersonId{1}, 1));
  EXPECT_EQ(people_seen(client), (std::set<std::uint64_t>{1, 2}));
  EXPECT_FALSE(audience.encode(snapshot_of({{1, 0, 0}, {2, 8, 0}, {3, 7, 0}}), PersonId{1}, 1));
  client.receive(*audience.encode(snapshot_of({{1, 0, 0}, {2, 8, 0}, {3, 5, 0}}), PersonId{1}, 1));
  EXPECT_EQ(people_seen(client), (std::set<std::uint64_t>{1, 3}));
}

TEST(Audience, OneWhoIsNotThereSeesNobody) {
  Audience audience;
  Client client;
  EXPECT_FALSE(audience.encode(snapshot_of({{1, 0, 0}}), PersonId{9}, 64));
  client.receive(*audience.encode(snapshot_of({{1, 0, 0}, {9, 1, 0}}), PersonId{9}, 64));
  client.receive(*audience.encode(snapshot_of({{1, 0, 0}}), PersonId{9}, 64));
  EXPECT_TRUE(client.seen().empty());
}

TEST(Audience, SlotsAreUsedAgainAndStayFew) {
  Audience audience;
  Client client;
  std::uint16_t highest = 0;
  for (std::uint64_t round = 0; round < 500; ++round) {
    std::vector<Stander> standers{{1, 10, 10}};
    for (std::uint64_t i = 0; i < 20; ++i) standers.push_back({2 + round * 20 + i, 11, 11});
    const auto frame = audience.encode(snapshot_of(standers), PersonId{1}, 10);
    ASSERT_TRUE(frame);
    client.receive(*frame);
    for (const auto& [slot, person] : frame->introduced) highest = std::max(highest, slot);
  }
  EXPECT_LE(highest, 20) << "ten who are seen and ten who come in their stead";
}

TEST(Audience, NeverMoreThanFitOneIntroduction) {
  std::vector<Stander> standers;
  for (std::uint64_t person = 1; person <= 1000; ++person) standers.push_back({person, 5, 5});
  Audience audience;
  const auto frame = audience.encode(snapshot_of(standers), PersonId{500}, 1'000'000);
  EXPECT_EQ(frame->introduced.size(), Audience::slots_max);
}

// A crowd that walks, leaps, comes and goes; the client's picture must always be the selection, place by place.
class Crowd {
 public:
  explicit Crowd(std::uint64_t seed) : random_(seed), campus_(random_campus(seed, 80, 60, 12)), world_(campus_) {
    for (std::uint64_t person = 1; person <= people; ++person) world_.arrive(PersonId{person});
  }

  void live() {
    for (int i = 0; i < 12; ++i) {
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
    world_.step(Milliseconds(100));
    if (random_.below(3) == 0) return;  // the reader's line was busy: this tick is skipped
    const auto snapshot = world_.snapshot();
    const auto before = client_.seen();
    const auto frame = audience_.encode(*snapshot, self, neighbours);
    if (frame) client_.receive(*frame);
    check(*snapshot, before);
  }

 private:
  void check(const Snapshot& snapshot, const std::map<PersonId, PlacedAvatar>& before) const {
    const auto seen = client_.seen();
    const std::size_t own = snapshot.index_of(self);
    if (own == snapshot.count()) {
      ASSERT_TRUE(seen.empty());
      return;
    }
    ASSERT_TRUE(seen.contains(self));
    ASSERT_LE(seen.size(), neighbours + 1);
    double worst_seen = 0;
    double best_unseen = 1e9;
    for (std::size_t index = 0; index < snapshot.count(); ++index) {
      if (index == own) continue;
      const PersonId person = snapshot.persons[index];
      const double distance = std::hypot(snapshot.x[index] - snapshot.x[own], snapshot.y[index] - snapshot.y[own]);
      const bool known = before.contains(person);
      const double felt = known ? distance * 3 / 4 : distance;
      if (distance > (known ? sight_tiles_known : sight_tiles) * position_steps) {
        ASSERT_FALSE(seen.contains(person));
      } else if (seen.contains(person)) {
        ASSERT_EQ(seen.at(person).x, snapshot.x[index]);
        ASSERT_EQ(seen.at(person).y, snapshot.y[index]);
        ASSERT_EQ(seen.at(person).look, snapshot.looks[index]);
        worst_seen = std::max(worst_seen, felt);
      } else {
        best_unseen = std::min(best_unseen, felt);
      }
    }
    ASSERT_LE(worst_seen, best_unseen + 1e-9) << "someone farther is seen and someone nearer is not";
    ASSERT_TRUE(best_unseen == 1e9 || seen.size() == neighbours + 1) << "a place was left empty";
    for (const auto& [person, avatar] : seen) ASSERT_NE(snapshot.index_of(person), snapshot.count());
  }

  static constexpr std::uint64_t people = 120;
  static constexpr std::size_t neighbours = 16;
  static constexpr PersonId self{60};
  SeededRandom random_;
  std::shared_ptr<const Document> campus_;
  World world_;
  Audience audience_;
  Client client_;
};

TEST(Audience, FramesLeadTheClientToTheSelection) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Crowd crowd(seed);
    for (int tick = 0; tick < 150 && !testing::Test::HasFatalFailure(); ++tick) crowd.live();
  }
}

}  // namespace
}  // namespace convene::campus
