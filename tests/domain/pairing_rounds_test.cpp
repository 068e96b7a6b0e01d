// Who meets whom: nobody twice, nobody in two groups, nobody with whom they are kept apart; as many as can be.
#include "domain/pairing_rounds.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <set>

#include "base/seeded_random.hpp"

namespace convene::domain {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

std::vector<PairingCandidate> crowd(std::size_t count) {
  std::vector<PairingCandidate> people;
  for (std::size_t seat = 0; seat < count; ++seat) people.push_back({seat, {}, false});
  return people;
}

/// The pairs of a round, judged while they are gathered: nobody is anywhere twice, nobody meets whom they must not.
std::set<Pair> pairs_of(const PairingRound& round, const Apart& apart) {
  std::set<std::size_t> placed;
  std::set<Pair> pairs;
  for (const auto& group : round.groups) {
    EXPECT_TRUE(group.size() == 2 || group.size() == 3);
    for (const std::size_t person : group) EXPECT_TRUE(placed.insert(person).second);
    for (const std::size_t one : group) {
      for (const std::size_t other : group) {
        if (one >= other) continue;
        EXPECT_FALSE(apart(one, other));
        pairs.emplace(one, other);
      }
    }
  }
  for (const std::size_t person : round.waiting) EXPECT_TRUE(placed.insert(person).second);
  EXPECT_EQ(placed.size(), apart.people());
  return pairs;
}

void keep_apart(Apart& apart, const std::set<Pair>& pairs) {
  for (const auto& [one, other] : pairs) apart.keep(one, other);
}

TEST(PairingRounds, MeetEverybodyOnce) {
  for (const std::size_t count : {2, 4, 6, 8, 10, 12, 20}) {
    Apart apart(count);
    const auto people = crowd(count);
    for (std::size_t round = 1; round < count; ++round) {
      const auto made = pair_up(people, apart, count, round, count * 7);
      EXPECT_TRUE(made.waiting.empty()) << count << " people, round " << round;
      EXPECT_EQ(made.groups.size(), count / 2);
      keep_apart(apart, pairs_of(made, apart));
    }
    const auto none = pair_up(people, apart, count, count, count * 7);
    EXPECT_TRUE(none.groups.empty());
    EXPECT_EQ(none.waiting.size(), count);
  }
}

TEST(PairingRounds, NobodyAndOneAlonePairNobody) {
  EXPECT_TRUE(pair_up({}, Apart(0), 0, 1, 7).groups.empty());
  EXPECT_EQ(pair_up(crowd(1), Apart(1), 1, 1, 7).waiting.size(), 1);
}

TEST(PairingRounds, AnOddOneJoinsAPairOfStrangers) {
  for (const std::size_t count : {3, 5, 7, 21, 121}) {
    const Apart apart(count);
    const auto made = pair_up(crowd(count), apart, count, 1, 5);
    EXPECT_TRUE(made.waiting.empty());
    EXPECT_EQ(made.groups.size(), count / 2);
    pairs_of(made, apart);
  }
}

TEST(PairingRounds, OneForWhomNobodyIsLeftIsFirstNextTime) {
  // 0 may meet 1 or 2, who may not meet: with 1 and 2 both there, one of them is left over, and no pair takes them.
  auto people = crowd(3);
  Apart apart(3);
  apart.keep(1, 2);
  const auto first = pair_up(people, apart, 3, 1, 1);
  ASSERT_EQ(first.groups.size(), 1);
  ASSERT_EQ(first.waiting.size(), 1);
  people[first.waiting.front()].goes_first = true;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto next = pair_up(people, apart, 3, 2, seed);
    ASSERT_EQ(next.groups.size(), 1);
    EXPECT_NE(next.waiting, first.waiting) << "seed " << seed;
  }
}

TEST(PairingRounds, ColleaguesMeetOnlyWhereNobodyElseIsLeft) {
  auto people = crowd(12);
  for (auto& one : people) one.organisation = one.seat < 6 ? "school" : "museum";
  Apart apart(12);
  for (std::size_t round = 1; round <= 6; ++round) {
    const auto made = pair_up(people, apart, 12, round, 3);
    const auto pairs = pairs_of(made, apart);
    EXPECT_EQ(pairs.size(), 6);
    for (const auto& [one, other] : pairs) EXPECT_NE(people[one].organisation, people[other].organisation);
    keep_apart(apart, pairs);
  }
  const auto seventh = pair_up(people, apart, 12, 7, 3);
  EXPECT_EQ(pairs_of(seventh, apart).size(), 6) << "then colleagues";
}

TEST(PairingRounds, TheSameSeedMakesTheSameRound) {
  const Apart apart(9);
  const auto once = pair_up(crowd(9), apart, 9, 2, 42);
  const auto again = pair_up(crowd(9), apart, 9, 2, 42);
  EXPECT_EQ(once.groups, again.groups);
  EXPECT_EQ(once.waiting, again.waiting);
}

TEST(PairingRounds, NobodyIsLeftWhoCouldStillBePaired) {
  // Few may meet: every set of pairs is tried by hand and compared.
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    SeededRandom random(seed);
    const std::size_t count = 2 + random.below(7);
    Apart apart(count);
    for (std::size_t one = 0; one < count; ++one) {
      for (std::size_t other = 0; other < one; ++other) {
        if (random.below(100) < 65) apart.keep(one, other);
      }
    }
    const auto most = [&](const auto& self, std::set<std::size_t> left) -> std::size_t {
      if (left.empty()) return 0;
      const std::size_t one = *left.begin();
      left.erase(one);
      std::size_t best = self(self, left);
      for (const std::size_t other : std::set(left)) {
        if (apart(one, other)) continue;
        auto rest = left;
        rest.erase(other);
        best = std::max(best, 1 + self(self, rest));
      }
      return best;
    };
    std::set<std::size_t> everybody;
    for (std::size_t one = 0; one < count; ++one) everybody.insert(one);
    const auto made = pair_up(crowd(count), apart, count, 1, seed);
    EXPECT_EQ(made.groups.size(), most(most, everybody)) << "seed " << seed;
    pairs_of(made, apart);
  }
}

TEST(PairingRounds, WhoComeAndGoMeetNobodyTwice) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    SeededRandom random(seed);
    const std::size_t seats = 10 + random.below(30);
    std::set<Pair> met;  // by seat
    std::set<std::size_t> first;
    for (std::size_t round = 1; round <= 10; ++round) {
      std::vector<PairingCandidate> people;
      for (std::size_t seat = 0; seat < seats; ++seat) {
        if (random.below(5) == 0) continue;
        people.push_back({seat, std::string(1, static_cast<char>('a' + seat % 4)), first.contains(seat)});
      }
      Apart apart(people.size());
      for (std::size_t one = 0; one < people.size(); ++one) {
        for (std::size_t other = one + 1; other < people.size(); ++other) {
          if (met.contains({people[one].seat, people[other].seat})) apart.keep(one, other);
        }
      }
      const auto made = pair_up(people, apart, seats, round, seed);
      for (const auto& [one, other] : pairs_of(made, apart)) {
        EXPECT_TRUE(met.emplace(people[one].seat, people[other].seat).second);
      }
      first.clear();
      for (const std::size_t person : made.waiting) first.insert(people[person].seat);
    }
  }
}

TEST(PairingRounds, SixHundredPeopleArePairedInNoTime) {
  constexpr std::size_t count = 600;
  auto people = crowd(count);
  for (auto& one : people) one.organisation = "organisation " + std::to_string(one.seat % 20);
  Apart apart(count);
  const auto began = std::chrono::steady_clock::now();
  for (std::size_t round = 1; round <= 10; ++round) {
    const auto made = pair_up(people, apart, count, round, 11);
    EXPECT_TRUE(made.waiting.empty());
    const auto pairs = pairs_of(made, apart);
    for (const auto& [one, other] : pairs) EXPECT_NE(people[one].organisation, people[other].organisation);
    keep_apart(apart, pairs);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
}

TEST(PairingRounds, SixHundredColleaguesArePairedInNoTime) {
  constexpr std::size_t count = 600;
  auto people = crowd(count);
  for (auto& one : people) one.organisation = "all";
  const Apart apart(count);
  const auto began = std::chrono::steady_clock::now();
  EXPECT_EQ(pair_up(people, apart, count, 1, 11).groups.size(), count / 2);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
}

}  // namespace
}  // namespace convene::domain
