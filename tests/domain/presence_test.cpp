#include "domain/presence.hpp"

#include <gmock/gmock.h>

namespace convene::domain {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

constexpr PersonId ana{1};
constexpr PersonId ben{2};
constexpr Milliseconds grace{90'000};

Time second(int count) { return Time(std::chrono::seconds(count)); }

TEST(Presence, KnowsWhoIsHere) {
  Presence presence;
  presence.came(ana);
  EXPECT_TRUE(presence.is_here(ana));
  EXPECT_EQ(presence.count(), 1);
  presence.gone(ana, second(1), second(1));
  EXPECT_FALSE(presence.is_here(ana));
  EXPECT_EQ(presence.count(), 0);
}

TEST(Presence, DropsAfterTheGraceWithTheMomentTheyWereLastHere) {
  Presence presence;
  presence.came(ana);
  presence.gone(ana, second(10), second(10));
  EXPECT_THAT(presence.take_dropped(second(99), grace), IsEmpty());
  EXPECT_THAT(presence.take_dropped(second(100), grace), ElementsAre(Pair(ana, second(10))));
  EXPECT_THAT(presence.take_dropped(second(200), grace), IsEmpty()) << "once";
}

TEST(Presence, WhoComesBackInTimeIsNotDropped) {
  Presence presence;
  presence.gone(ana, second(10), second(10));
  presence.gone(ben, second(10), second(10));
  presence.came(ana);
  EXPECT_THAT(presence.take_dropped(second(100), grace), ElementsAre(Pair(ben, second(10))));
}

TEST(Presence, TheGraceIsCountedFromWhenTheyCouldComeBack) {
  Presence presence;
  presence.gone(ana, second(10), second(500));
  EXPECT_THAT(presence.take_dropped(second(589), grace), IsEmpty());
  EXPECT_THAT(presence.take_dropped(second(590), grace), ElementsAre(Pair(ana, second(10))));
}

}  // namespace
}  // namespace convene::domain
