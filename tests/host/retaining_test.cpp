// Old words go by themselves, a kind at a time, as long as each is to be kept; what is younger, and all that is not
// words, stays.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using std::chrono::days;
using ::testing::Contains;

class RetainingTest : public ::testing::Test, protected TestHost {
 protected:
  RetainingTest() {
    for (const PersonId person : {ana, ben}) {
      host->came(person);
      does(person, protocol::RoomEnter{hall});
    }
    does(ana, protocol::ChatPost{hall, "old canary", {}});
    does(ana, protocol::DirectPost{ben, "dear canary"});
  }

  /// Time passes without anybody noticing, then the host looks several times.
  void later(days time) {
    clock.advance(time);
    look();
  }
  void look() { pass(std::chrono::seconds(10)); }

  bool is_anywhere(const std::string& text) const {
    for (const ports::StoredEntry& entry : disk->entries()) {
      if (entry.payload.find(text) != std::string::npos) return true;
    }
    return false;
  }
  /// How often readers were told that something is gone.
  std::ptrdiff_t erasures() const {
    const auto& entries = disk->entries();
    return std::count_if(entries.begin(), entries.end(), [](const auto& one) { return one.kind == "text.erased"; });
  }
  std::uint64_t unread_of_ben() const {
    const auto& with = host->state().inboxes.of(ben).with;
    const auto found = with.find(ana);
    return found == with.end() ? 0 : found->second.unread.size();
  }

  static constexpr days kept{protocol::limits::keep_chat_days};
  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  RoomId hall = room("Hall");
};

TEST_F(RetainingTest, OldWordsGoAndYoungOnesStay) {
  later(kept / 2);
  host->came(ana);
  does(ana, protocol::RoomEnter{hall});
  does(ana, protocol::ChatPost{hall, "young", {}});
  EXPECT_TRUE(is_anywhere("old canary"));
  told.take();
  later(kept / 2 + days(1));
  EXPECT_FALSE(is_anywhere("canary"));
  EXPECT_TRUE(is_anywhere("young"));
  EXPECT_THAT(told.take(), Contains("replace room/" + hall.text() + " 0"));
  EXPECT_EQ(host->state().people.find(ana)->profile.name, "Ana");
}

TEST_F(RetainingTest, WhatNobodyReadCountsAsRead) {
  EXPECT_EQ(unread_of_ben(), 1u);
  later(kept + days(1));
  EXPECT_EQ(unread_of_ben(), 0u);
}

TEST_F(RetainingTest, BeginsAgainAfterACrash) {
  clock.advance(kept + days(1));
  crash_and_start();
  EXPECT_TRUE(is_anywhere("canary"));
  look();
  EXPECT_FALSE(is_anywhere("canary"));
  const std::ptrdiff_t before = erasures();
  crash_and_start();
  look();
  EXPECT_EQ(erasures(), before) << "what is empty is passed by";
}

TEST_F(RetainingTest, GoesThroughMoreThanAPortion) {
  for (std::uint64_t count = 0; count < 2 * protocol::limits::retention_page_max + 1; ++count) {
    does(ana, protocol::ChatPost{hall, "canary " + std::to_string(count), {}});
  }
  later(kept + days(1));
  EXPECT_FALSE(is_anywhere("canary"));
}

}  // namespace
}  // namespace convene::testing
