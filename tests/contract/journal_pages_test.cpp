// Pages of a topic's past.
#include <gmock/gmock.h>

#include <limits>

#include "contract/journal_contract.hpp"
#include "contract/journal_subjects.hpp"

namespace convene::testing {
namespace {

using ports::AppendOutcome;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class Subject>
class JournalPagesTest : public JournalContract<Subject> {
 protected:
  /// Ten messages in each of two rooms, by turns; each payload has as many bytes as asked.
  void fill(std::size_t payload_bytes) {
    for (int i = 0; i < 10; ++i) {
      for (const auto* topic : {"room/r1", "room/r2"}) {
        ASSERT_EQ(this->append(this->log_.commit(topic, std::string(payload_bytes, 'x'))), AppendOutcome::durable);
      }
    }
  }

  std::vector<std::uint64_t> offsets(const ports::Page& page) {
    std::vector<std::uint64_t> offsets;
    for (const auto& entry : page.entries) {
      EXPECT_EQ(entry.topic, "room/r1");
      offsets.push_back(entry.offset);
    }
    return offsets;
  }
};

using Subjects = ::testing::Types<MemorySubject, SqliteSubject>;
TYPED_TEST_SUITE(JournalPagesTest, Subjects);

TYPED_TEST(JournalPagesTest, GivesTheNewestBeforeAnOffsetInOrder) {
  this->fill(10);
  const auto page = this->page({"room/r1", 7, 3});
  EXPECT_THAT(this->offsets(page), ElementsAre(4, 5, 6));
  EXPECT_TRUE(page.more);
}

TYPED_TEST(JournalPagesTest, SaysWhenNothingIsEarlier) {
  this->fill(10);
  const auto page = this->page({"room/r1", 3, 3});
  EXPECT_THAT(this->offsets(page), ElementsAre(0, 1, 2));
  EXPECT_FALSE(page.more);
}

TYPED_TEST(JournalPagesTest, StartsAtTheEndForAnOffsetNotYetGiven) {
  this->fill(10);
  const auto page = this->page({"room/r1", std::numeric_limits<std::uint64_t>::max(), 2});
  EXPECT_THAT(this->offsets(page), ElementsAre(8, 9));
}

TYPED_TEST(JournalPagesTest, IsEmptyBeforeTheFirstAndInAnUnknownTopic) {
  this->fill(10);
  for (const ports::PageRequest& request : {ports::PageRequest{"room/r1", 0}, ports::PageRequest{"room/r9", 5}}) {
    const auto page = this->page(request);
    EXPECT_THAT(page.entries, IsEmpty());
    EXPECT_FALSE(page.more);
    EXPECT_FALSE(page.unreadable);
  }
}

TYPED_TEST(JournalPagesTest, IsBoundedInBytesOfPayload) {
  this->fill(100);
  const auto exact = this->page({"room/r1", 10, 50, 300});
  EXPECT_THAT(this->offsets(exact), ElementsAre(7, 8, 9));
  EXPECT_TRUE(exact.more);
  EXPECT_THAT(this->offsets(this->page({"room/r1", 10, 50, 299})), ElementsAre(8, 9));
}

TYPED_TEST(JournalPagesTest, GivesOneEntryHoweverLarge) {
  this->fill(20'000);
  const auto page = this->page({"room/r1", 10, 50, 1});
  EXPECT_THAT(this->offsets(page), ElementsAre(9));
  EXPECT_TRUE(page.more);
}

TYPED_TEST(JournalPagesTest, ShowsOnlyDirectMessagesExchangedWithOnePerson) {
  const PersonId me{7};
  const PersonId friendly{8};
  const PersonId other{9};
  const auto add = [this](std::string_view kind, PersonId author, PersonId target) {
    auto entry = this->log_.entry("inbox/p7", "{}", kind);
    entry.author = author;
    entry.target = target;
    ASSERT_EQ(this->append({{entry}, {}}), AppendOutcome::durable);
  };
  add("direct.posted", friendly, me);     // 0
  add("direct.posted", other, me);        // 1
  add("direct.posted", me, friendly);     // 2
  add("moderation.muted", friendly, me);  // 3
  add("direct.posted", me, other);        // 4
  add("direct.posted", friendly, me);     // 5
  ports::PageRequest request{"inbox/p7", 10, 2, 1000, friendly};
  const auto newest = this->page(request);
  ASSERT_EQ(newest.entries.size(), 2);
  EXPECT_EQ(newest.entries[0].offset, 2);
  EXPECT_EQ(newest.entries[1].offset, 5);
  EXPECT_TRUE(newest.more);
  request.before = 2;
  const auto oldest = this->page(request);
  ASSERT_EQ(oldest.entries.size(), 1);
  EXPECT_EQ(oldest.entries[0].offset, 0);
  EXPECT_FALSE(oldest.more);
}

TYPED_TEST(JournalPagesTest, SeesWhateverWasReportedDurableBefore) {
  for (std::uint64_t i = 0; i < 100; ++i) {
    ASSERT_EQ(this->append(this->log_.commit("room/r1", "{}")), AppendOutcome::durable);
    const auto page = this->page({"room/r1", 1000, 1});
    ASSERT_EQ(page.entries.at(0).offset, i);
  }
}

TYPED_TEST(JournalPagesTest, AnswersInTheOrderOfTheCalls) {
  this->fill(10);
  std::vector<std::uint64_t> newest;
  for (std::uint64_t before = 1; before <= 10; ++before) {
    this->journal().page({"room/r1", before, 1}, [&newest](auto page) { newest.push_back(page.entries.at(0).offset); });
  }
  ASSERT_TRUE(this->queue_.run_until([&newest] { return newest.size() == 10; }));
  EXPECT_THAT(newest, ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
}

/// What a person wrote, what was written to them, and all of one topic.
TYPED_TEST(JournalPagesTest, GivesThePersonsEntriesOfAllTopicsInOrder) {
  const PersonId ana{7};
  const PersonId ben{8};
  const auto put = [&](const std::string& topic, PersonId author, PersonId target) {
    auto entry = this->log_.entry(topic, "text");
    entry.author = author;
    entry.target = target;
    EXPECT_EQ(this->append({{entry}, {}}), AppendOutcome::durable);
    return entry.sequence;
  };
  const auto own = put("room/r1", ana, {});
  put("room/r1", ben, {});
  const auto to_her = put("staff", ben, ana);
  const auto inbox = put("inbox/p7", ben, {});
  put("inbox/p70", ben, {});
  const auto sequences = [&](std::uint64_t after, std::size_t entries_max) {
    const auto page = this->traces({ana, "inbox/p7", after, entries_max});
    std::vector<std::uint64_t> found;
    for (const auto& entry : page.entries) {
      found.push_back(entry.sequence);
      EXPECT_EQ(entry.payload, "text");
    }
    return std::pair(found, page.more);
  };
  EXPECT_EQ(sequences(0, 10), std::pair(std::vector<std::uint64_t>({own, to_her, inbox}), false));
  EXPECT_EQ(sequences(0, 2), std::pair(std::vector<std::uint64_t>({own, to_her}), true));
  EXPECT_EQ(sequences(to_her, 2), std::pair(std::vector<std::uint64_t>({inbox}), false));
}

/// Of the kinds asked for, those before the first that is young enough.
TYPED_TEST(JournalPagesTest, GivesTheEntriesOfSomeKindsThatAreOld) {
  const auto put = [&](const std::string& kind) {
    auto entry = this->log_.entry("room/r1", "text", kind);
    EXPECT_EQ(this->append({{entry}, {}}), AppendOutcome::durable);
    return entry;
  };
  const auto first = put("chat.posted");
  put("hand.raised");
  const auto second = put("chat.edited");
  const auto third = put("chat.posted");
  put("chat.posted.not");
  const auto young = put("chat.posted");
  put("chat.posted");
  const auto found = [&](std::uint64_t after, std::size_t entries_max) {
    const auto page = this->aged({{"chat.posted", "chat.edited"}, young.at, after, entries_max});
    std::vector<std::uint64_t> sequences;
    for (const auto& entry : page.entries) {
      sequences.push_back(entry.sequence);
      EXPECT_EQ(entry.payload, "text");
    }
    return std::pair(sequences, page.more);
  };
  using Sequences = std::vector<std::uint64_t>;
  EXPECT_EQ(found(0, 10), std::pair(Sequences({first.sequence, second.sequence, third.sequence}), false));
  EXPECT_EQ(found(0, 2), std::pair(Sequences({first.sequence, second.sequence}), true));
  EXPECT_EQ(found(second.sequence, 1), std::pair(Sequences({third.sequence}), false));
  EXPECT_EQ(found(third.sequence, 1), std::pair(Sequences(), false));
}

TYPED_TEST(JournalPagesTest, SaysWhenReplacedTextIsGone) {
  const auto entry = this->log_.entry("room/r1", "a secret");
  ASSERT_EQ(this->append({{entry}, {}}), AppendOutcome::durable);
  ASSERT_EQ(this->append({{this->log_.entry("room/r1", "next")}, {{"room/r1", entry.offset, "gone"}}}),
            AppendOutcome::durable);
  EXPECT_TRUE(this->is_cleaned());
  EXPECT_TRUE(this->is_cleaned());  // also where nothing waits to be cleaned
}

}  // namespace
}  // namespace convene::testing
