#include "domain/affinity_groups.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "domain/zones.hpp"

namespace convene::domain {
namespace {

using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::Le;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

std::vector<AffinityCandidate> of(std::size_t count, const std::string& kin, std::optional<int> hours = {}) {
  AffinityCandidate one;
  one.kin = kin;
  if (hours) one.minutes = *hours * 60;
  return std::vector<AffinityCandidate>(count, one);
}

std::vector<AffinityCandidate> all_of(std::initializer_list<std::vector<AffinityCandidate>> parts) {
  std::vector<AffinityCandidate> all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

std::vector<std::size_t> sizes(const std::vector<AffinityCluster>& clusters) {
  std::vector<std::size_t> sizes;
  for (const AffinityCluster& one : clusters) sizes.push_back(one.members.size());
  return sizes;
}

TEST(AffinityGroups, TooManyAreSplitEvenly) {
  const auto clusters = cluster(of(31, "teacher"), {false, 8, 15, 1});
  EXPECT_THAT(sizes(clusters), UnorderedElementsAre(10, 10, 11));
  EXPECT_THAT(clusters, Each(::testing::Field(&AffinityCluster::parts, 3)));
}

TEST(AffinityGroups, TooFewOfACallingGoToEverybodyElse) {
  const auto clusters =
      cluster(all_of({of(9, "teacher"), of(3, "student"), of(2, "partner"), of(4, "")}), {false, 8, 15, 1});
  ASSERT_THAT(clusters, SizeIs(2));
  EXPECT_THAT(clusters[0].kin, ElementsAre("teacher"));
  EXPECT_THAT(clusters[1].kin, SizeIs(0));
  EXPECT_THAT(clusters[1].members, SizeIs(9));
}

TEST(AffinityGroups, WhereEverybodyElseAreTooFewTheyJoinTheSmallest) {
  const auto clusters = cluster(all_of({of(12, "teacher"), of(9, "partner"), of(3, "")}), {false, 8, 15, 1});
  ASSERT_THAT(clusters, SizeIs(2));
  EXPECT_THAT(clusters[0].kin, ElementsAre("partner"));
  EXPECT_THAT(clusters[0].members, SizeIs(12));
}

TEST(AffinityGroups, TooFewOfARegionJoinThoseWhoAreAwakeWhenTheyAre) {
  const auto clusters =
      cluster(all_of({of(10, "kenya", 3), of(10, "japan", 9), of(3, "australia", 10)}), {true, 8, 15, 1});
  ASSERT_THAT(clusters, SizeIs(2));
  EXPECT_THAT(clusters[0].kin, ElementsAre("japan", "australia")) << "the larger one gives its name first";
  EXPECT_THAT(clusters[0].members, SizeIs(13));
}

TEST(AffinityGroups, HoursGoAroundTheClock) {
  EXPECT_EQ(hours_awake_together(0, 0), 15);
  EXPECT_EQ(hours_awake_together(11 * 60, -11 * 60), 13);
  EXPECT_EQ(hours_awake_together(0, 12 * 60), 6);
  EXPECT_EQ(middle({-11 * 60, 11 * 60, 11 * 60}), 11 * 60);
  const auto clusters =
      cluster(all_of({of(10, "samoa", -11), of(10, "london", 0), of(3, "new zealand", 12)}), {true, 8, 15, 1});
  EXPECT_THAT(clusters[1].kin, ElementsAre("samoa", "new zealand"));
}

TEST(AffinityGroups, OfALargeRegionNeighboursStayTogether) {
  auto candidates = all_of({of(10, "russia", 3), of(10, "russia", 7), of(10, "russia", 11)});
  std::reverse(candidates.begin() + 5, candidates.end());
  for (const AffinityCluster& one : cluster(candidates, {true, 5, 10, 1})) {
    std::set<int> zones;
    for (const std::size_t member : one.members) zones.insert(*candidates[member].minutes);
    EXPECT_THAT(zones, SizeIs(1));
  }
}

TEST(AffinityGroups, FewerThanTheLeastAreOneRoom) {
  EXPECT_THAT(sizes(cluster(all_of({of(2, "a", 1), of(1, "b", 2)}), {true, 8, 15, 1})), ElementsAre(3));
  EXPECT_THAT(sizes(cluster(all_of({of(2, "a"), of(1, "")}), {false, 8, 15, 1})), ElementsAre(3));
  EXPECT_THAT(cluster({}, {true, 8, 15, 1}), SizeIs(0));
}

TEST(AffinityGroups, ThoseOfOneOrganisationAreKeptApart) {
  auto candidates = of(30, "teacher");
  for (std::size_t index = 0; index < 30; ++index)
    candidates[index].organisation = "school " + std::to_string(index / 3);
  for (const AffinityCluster& one : cluster(candidates, {false, 5, 10, 4})) {
    std::set<std::string> schools;
    for (const std::size_t member : one.members) schools.insert(candidates[member].organisation);
    EXPECT_EQ(schools.size(), one.members.size()) << "three colleagues fit into three rooms";
  }
}

TEST(AffinityGroups, FormedAnewPeopleStayAsFarAsTheSizesAllow) {
  auto candidates = of(30, "teacher");
  for (std::size_t index = 0; index < 30; ++index) candidates[index].room = index < 14 ? 2 : index < 24 ? 0 : 1;
  const auto clusters = cluster(candidates, {false, 8, 15, 1});
  ASSERT_THAT(sizes(clusters), UnorderedElementsAre(15, 15));
  std::size_t staying = 0;
  for (const AffinityCluster& one : clusters) {
    EXPECT_THAT(one.room, ::testing::Optional(::testing::AnyOf(0, 2))) << "the emptiest room is given up";
    for (const std::size_t member : one.members) staying += candidates[member].room == one.room;
  }
  EXPECT_EQ(staying, 24);
}

TEST(AffinityGroups, TheSameSeedDrawsTheSame) {
  const auto drawn = [](std::uint64_t seed) {
    std::vector<std::vector<std::size_t>> members;
    for (const AffinityCluster& one : cluster(of(40, "teacher"), {false, 5, 10, seed})) members.push_back(one.members);
    return members;
  };
  EXPECT_EQ(drawn(3), drawn(3));
  EXPECT_NE(drawn(3), drawn(4));
}

TEST(Zones, AreKnownByTheirNames) {
  EXPECT_EQ(minutes_east("Asia/Kolkata"), 330);
  EXPECT_EQ(minutes_east("America/New_York"), -300) << "daylight saving is left out";
  EXPECT_EQ(minutes_east("Asia"), std::nullopt);
  EXPECT_EQ(minutes_east(""), std::nullopt);
}

}  // namespace
}  // namespace convene::domain
