// Appending, order, replay and failure.
#include "contract/journal_contract.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "contract/journal_subjects.hpp"

namespace convene::testing {
namespace {

using ports::AppendOutcome;
using ports::StoredEntry;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::SizeIs;

template <class Subject>
class JournalContractTest : public JournalContract<Subject> {};

using Subjects = ::testing::Types<MemorySubject, SqliteSubject>;
TYPED_TEST_SUITE(JournalContractTest, Subjects);

TYPED_TEST(JournalContractTest, GivesBackEveryColumnAsItWasGiven) {
  const auto entry = this->log_.entry("room/r1", R"({"text":"Grüße 🎓 'quoted'"})");
  ASSERT_EQ(this->append({{entry}, {}}), AppendOutcome::durable);
  EXPECT_THAT(this->replay(), ElementsAre(entry));
  EXPECT_THAT(this->page({"room/r1", 1}).entries, ElementsAre(entry));
}

TYPED_TEST(JournalContractTest, KeepsTheServersOwnEntriesWithEmptyColumns) {
  StoredEntry bare;
  bare.sequence = 1;
  bare.topic = "ledger";
  bare.kind = "attendance.beat";
  ASSERT_EQ(this->append({{bare}, {}}), AppendOutcome::durable);
  EXPECT_THAT(this->replay(), ElementsAre(bare));
}

TYPED_TEST(JournalContractTest, ReplaysAllTopicsInOrderOfSequenceAfterOpeningAgain) {
  std::vector<StoredEntry> written;
  for (int i = 0; i < 30; ++i) written.push_back(this->log_.entry(i % 3 == 0 ? "convening" : "room/r1", "{}"));
  for (const auto& entry : written) ASSERT_EQ(this->append({{entry}, {}}), AppendOutcome::durable);
  this->open();
  EXPECT_THAT(this->replay(), ElementsAreArray(written));
}

TYPED_TEST(JournalContractTest, GoesOnWhereItEndedAfterOpeningAgain) {
  ASSERT_EQ(this->append(this->log_.commit("room/r1", "first")), AppendOutcome::durable);
  this->open();
  ASSERT_EQ(this->append(this->log_.commit("room/r1", "second")), AppendOutcome::durable);
  EXPECT_THAT(this->replay(), SizeIs(2));
}

TYPED_TEST(JournalContractTest, LeavesOutThePayloadOfKindsThatFoldFromColumns) {
  auto said = this->log_.entry("room/r1", "long text");
  const auto named = this->log_.entry("convening", "a name", "room.made");
  ASSERT_EQ(this->append({{said, named}, {}}), AppendOutcome::durable);
  said.payload.clear();
  EXPECT_THAT(this->replay({"direct.posted", "chat.posted"}), ElementsAre(said, named));
}

TYPED_TEST(JournalContractTest, AnswersInTheOrderOfTheCallsAndLosesNothingInACrowd) {
  constexpr int commits = 3000;
  std::vector<int> answered;
  for (int i = 0; i < commits; ++i) {
    this->journal().append(this->log_.commit("room/r" + std::to_string(i % 7 + 1), "{}"), [&answered, i](auto outcome) {
      EXPECT_EQ(outcome, AppendOutcome::durable);
      answered.push_back(i);
    });
  }
  ASSERT_TRUE(this->queue_.run_until([&] { return answered.size() == commits; }));
  EXPECT_TRUE(std::is_sorted(answered.begin(), answered.end()));
  const auto entries = this->replay();
  ASSERT_THAT(entries, SizeIs(commits));
  for (std::size_t i = 0; i < entries.size(); ++i) ASSERT_EQ(entries[i].sequence, i + 1);
}

TYPED_TEST(JournalContractTest, TakesACommitLargerThanAGroup) {
  ports::Commit large;
  for (int i = 0; i < 1200; ++i) large.entries.push_back(this->log_.entry("convening", "{}"));
  const auto expected = large.entries;
  ASSERT_EQ(this->append(std::move(large)), AppendOutcome::durable);
  EXPECT_THAT(this->replay(), ElementsAreArray(expected));
}

TYPED_TEST(JournalContractTest, NeverAnswersBeforeTheCallReturns) {
  bool answered = false;
  this->journal().append(this->log_.commit("room/r1", "{}"), [&answered](auto) { answered = true; });
  EXPECT_FALSE(answered);
  EXPECT_TRUE(this->queue_.run_until([&answered] { return answered; }));
}

TYPED_TEST(JournalContractTest, RewritesThePayloadInPlace) {
  const auto kept = this->log_.entry("room/r1", "kept");
  auto mended = this->log_.entry("room/r1", "regretted");
  ASSERT_EQ(this->append({{kept, mended}, {}}), AppendOutcome::durable);
  const auto notice = this->log_.entry("room/r1", "erased 1", "chat.erased");
  ASSERT_EQ(this->append({{notice}, {{"room/r1", mended.offset, "a much longer text than the one before"}}}),
            AppendOutcome::durable);
  mended.payload = "a much longer text than the one before";
  EXPECT_THAT(this->replay(), ElementsAre(kept, mended, notice));
  EXPECT_THAT(this->page({"room/r1", 3}).entries, ElementsAre(kept, mended, notice));
  this->open();
  EXPECT_THAT(this->replay(), ElementsAre(kept, mended, notice));
}

TYPED_TEST(JournalContractTest, RewritesAnEntryOfTheSameCommit) {
  auto entry = this->log_.entry("room/r1", "before");
  ASSERT_EQ(this->append({{entry}, {{"room/r1", 0, ""}}}), AppendOutcome::durable);
  entry.payload.clear();
  EXPECT_THAT(this->replay(), ElementsAre(entry));
}

TYPED_TEST(JournalContractTest, EndsTheProcessRatherThanLeaveAGap) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  this->log_.entry("room/r1", "never appended");
  EXPECT_DEATH(this->append(this->log_.commit("room/r2", "after a gap")), "broken invariant: entry.sequence");
}

TYPED_TEST(JournalContractTest, KeepsItsEpochAndSharesItWithNoOther) {
  const auto epoch = this->journal().epoch();
  EXPECT_FALSE(epoch.empty());
  this->open();
  EXPECT_EQ(this->journal().epoch(), epoch);
  TypeParam other;
  EXPECT_NE(other.open(this->queue_.post())->epoch(), epoch);
}

TYPED_TEST(JournalContractTest, RefusesEverythingAfterAFullDiskUntilItWasReplayed) {
  const auto first = this->log_.entry("room/r1", "fits");
  ASSERT_EQ(this->append({{first}, {}}), AppendOutcome::durable);
  auto log = this->log_;  // what the host folds anew to
  this->subject_.fill_disk();
  ports::Commit too_much{{this->log_.entry("room/r1", "does not"), this->log_.entry("convening", "fit")},
                         {{"room/r1", first.offset, "not rewritten either"}}};
  EXPECT_EQ(this->append(std::move(too_much)), AppendOutcome::full);
  this->subject_.mend_disk();
  EXPECT_EQ(this->append(this->log_.commit("room/r1", "stands on what is missing")), AppendOutcome::full);
  EXPECT_THAT(this->page({"room/r1", 10}).entries, ElementsAre(first));
  EXPECT_THAT(this->replay(), ElementsAre(first));
  const auto second = log.entry("room/r1", "fits again");
  EXPECT_EQ(this->append({{second}, {}}), AppendOutcome::durable);
  EXPECT_THAT(this->replay(), ElementsAre(first, second));
}

TYPED_TEST(JournalContractTest, IsFullAgainWhenReplayedTooEarly) {
  this->subject_.fill_disk();
  auto log = this->log_;
  EXPECT_EQ(this->append(this->log_.commit("room/r1", "{}")), AppendOutcome::full);
  EXPECT_THAT(this->replay(), IsEmpty());
  EXPECT_EQ(this->append(log.commit("room/r1", "{}")), AppendOutcome::full);
}

TYPED_TEST(JournalContractTest, StaysBrokenAfterAFailedSync) {
  this->subject_.break_disk();
  EXPECT_EQ(this->append(this->log_.commit("room/r1", "{}")), AppendOutcome::broken);
  this->subject_.mend_disk();
  EXPECT_EQ(this->append(this->log_.commit("room/r1", "{}")), AppendOutcome::broken);
}

TYPED_TEST(JournalContractTest, CallsNobodyBackOnceItIsGone) {
  bool answered = false;
  {
    const auto other = TypeParam().open(this->queue_.post());
    LogWriter log;
    other->append(log.commit("room/r1", "{}"), [&answered](auto) { answered = true; });
    other->page({"room/r1", 1}, [&answered](auto) { answered = true; });
  }
  this->queue_.run_posted();
  EXPECT_FALSE(answered);
}

TYPED_TEST(JournalContractTest, FinishesWhatWasAppendedBeforeItGoes) {
  for (int i = 0; i < 200; ++i) this->journal().append(this->log_.commit("room/r1", "{}"), [](auto) {});
  this->open();
  EXPECT_THAT(this->replay(), SizeIs(200));
}

}  // namespace
}  // namespace convene::testing
