#include "adapters/memory_journal.hpp"

#include <gmock/gmock.h>

#include "contract/log_writer.hpp"
#include "contract/task_queue.hpp"

namespace convene::testing {
namespace {

using adapters::MemoryDisk;
using adapters::MemoryJournal;
using ports::AppendOutcome;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class MemoryJournalTest : public ::testing::Test {
 protected:
  void append(MemoryJournal& journal) {
    journal.append(log_.commit("room/r1", "{}"), [this](AppendOutcome outcome) { answers_.push_back(outcome); });
  }

  TaskQueue queue_;
  LogWriter log_;
  std::shared_ptr<MemoryDisk> disk_ = std::make_shared<MemoryDisk>("epoch");
  MemoryJournal journal_{disk_, queue_.post(), MemoryJournal::Completion::by_hand};
  std::vector<AppendOutcome> answers_;
};

TEST_F(MemoryJournalTest, CompletesAsManyCommitsAsItIsTold) {
  for (int i = 0; i < 3; ++i) append(journal_);
  queue_.run_posted();
  EXPECT_THAT(answers_, IsEmpty());
  EXPECT_THAT(disk_->entries(), IsEmpty());
  journal_.complete(2);
  queue_.run_posted();
  EXPECT_THAT(answers_, ElementsAre(AppendOutcome::durable, AppendOutcome::durable));
  EXPECT_THAT(disk_->entries(), SizeIs(2));
  EXPECT_EQ(journal_.waiting(), 1);
}

TEST_F(MemoryJournalTest, LosesInACrashWhatWasNotCompleted) {
  append(journal_);
  append(journal_);
  journal_.complete(1);
  journal_.crash();
  queue_.run_posted();
  EXPECT_THAT(answers_, IsEmpty()) << "the answer was on its way when the process died";
  MemoryJournal next(disk_, queue_.post());
  int replayed = 0;
  ASSERT_TRUE(next.replay({}, [&replayed](const auto&) { ++replayed; }));
  EXPECT_EQ(replayed, 1);
}

TEST_F(MemoryJournalTest, FillsUpBetweenTwoCommits) {
  append(journal_);
  append(journal_);
  journal_.complete(1);
  journal_.set_disk(AppendOutcome::full);
  journal_.complete(1);
  queue_.run_posted();
  EXPECT_THAT(answers_, ElementsAre(AppendOutcome::durable, AppendOutcome::full));
  EXPECT_THAT(disk_->entries(), SizeIs(1));
}

}  // namespace
}  // namespace convene::testing
