// What is told to the whole convening at once.
#include "domain/announcements.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class AnnouncementsTest : public ::testing::Test, protected Given {
 protected:
  std::vector<protocol::Announcement> shown() const { return domain::view_of_convening(state).announcements; }
  void announce(std::string text) { does(mia, protocol::AnnouncementMake{std::move(text), 30}); }

  PersonId mia = person("Mia", Role::moderator);
  PersonId ana = person("Ana");
};

TEST_F(AnnouncementsTest, ReachWhoeverWasAway) {
  announce("Lunch is served.");
  ASSERT_THAT(shown(), SizeIs(1));
  EXPECT_EQ(shown().front().text, "Lunch is served.");
  EXPECT_EQ(shown().front().until, now + std::chrono::minutes(30));
  EXPECT_EQ(refolded().announcements, state.announcements);
}

TEST_F(AnnouncementsTest, AreMadeAndTakenBackByModerators) {
  EXPECT_THAT(when(ana, protocol::AnnouncementMake{"Hello", 5}), Refused(ErrorCode::not_allowed));
  announce("The wrong room");
  const std::uint64_t offset = shown().front().offset;
  EXPECT_THAT(when(ana, protocol::AnnouncementWithdraw{offset}), Refused(ErrorCode::not_allowed));
  does(mia, protocol::AnnouncementWithdraw{offset});
  EXPECT_THAT(shown(), IsEmpty());
  EXPECT_THAT(does(mia, protocol::AnnouncementWithdraw{offset}).entries, IsEmpty());
}

TEST_F(AnnouncementsTest, OnlyTheNewestAreKept) {
  for (std::size_t count = 0; count <= protocol::limits::announcements_kept_max; ++count) {
    announce("Number " + std::to_string(count));
  }
  ASSERT_THAT(shown(), SizeIs(protocol::limits::announcements_kept_max));
  EXPECT_EQ(shown().front().text, "Number 1");
}

}  // namespace
}  // namespace convene::testing
