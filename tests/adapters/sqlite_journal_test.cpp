// What only the journal in SQLite has: groups, syncs, checkpoints, free pages.
#include "adapters/sqlite_journal.hpp"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <random>

#include "adapters/file_bytes.hpp"
#include "adapters/sqlite_fixture.hpp"
#include "contract/faulty_disk.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::testing {
namespace {

using ports::AppendOutcome;
using ::testing::Each;
using ::testing::SizeIs;

class SqliteJournalTest : public SqliteFixture {
 protected:
  SqliteJournalTest() { disk_.mend(); }
  ~SqliteJournalTest() override { disk_.mend(); }

  /// The first commit into an empty log syncs once more than those that follow.
  void open_and_warm_up() {
    open();
    ASSERT_EQ(append(log_.commit("room/r1", "{}")), AppendOutcome::durable);
  }

  /// Gives so many commits while the sync of an earlier one lasts, so that all of them wait; returns how many syncs
  /// they took in the end.
  int syncs_of_waiting(std::uint64_t commits) {
    std::vector<AppendOutcome> answers;
    const auto note = [&answers](AppendOutcome outcome) { answers.push_back(outcome); };
    disk_.hold_syncs();
    journal_->append(log_.commit("room/r1", "the first"), note);
    EXPECT_TRUE(disk_.wait_for_held_sync());
    for (std::uint64_t i = 0; i < commits; ++i) journal_->append(log_.commit("room/r1", "{}"), note);
    const int before = disk_.syncs();
    disk_.let_syncs_end();
    EXPECT_TRUE(queue_.run_until([&] { return answers.size() == commits + 1; }));
    EXPECT_THAT(answers, Each(AppendOutcome::durable));
    return disk_.syncs() - before;
  }

  bool stands_in_files(std::string_view text) const { return journal_bytes(file_).find(text) != std::string::npos; }

  FaultyDisk& disk_ = FaultyDisk::instance();
};

TEST_F(SqliteJournalTest, SyncsOnceForAllThatWaited) {
  open_and_warm_up();
  EXPECT_EQ(syncs_of_waiting(300), 1);
}

TEST_F(SqliteJournalTest, BoundsAGroup) {
  open_and_warm_up();
  EXPECT_EQ(syncs_of_waiting(protocol::limits::commit_entries_max), 1);
  EXPECT_EQ(syncs_of_waiting(protocol::limits::commit_entries_max + 1), 2);
}

TEST_F(SqliteJournalTest, SyncsOnceForEachThatCameAlone) {
  open_and_warm_up();
  const int before = disk_.syncs();
  for (int i = 0; i < 5; ++i) ASSERT_EQ(append(log_.commit("room/r1", "{}")), AppendOutcome::durable);
  EXPECT_EQ(disk_.syncs() - before, 5);
}

TEST_F(SqliteJournalTest, WhatMayWaitSharesTheSyncOfWhatMayNot) {
  open_and_warm_up();
  const int before = disk_.syncs();
  std::vector<AppendOutcome> answers;
  for (const auto may_wait : {std::chrono::hours(1), std::chrono::hours(2), std::chrono::hours(0)}) {
    ports::Commit commit = log_.commit("room/r1", "{}");
    commit.may_wait = may_wait;
    journal_->append(std::move(commit), [&answers](AppendOutcome outcome) { answers.push_back(outcome); });
  }
  ASSERT_TRUE(queue_.run_until([&] { return answers.size() == 3; }));
  EXPECT_THAT(answers, Each(AppendOutcome::durable));
  EXPECT_EQ(disk_.syncs() - before, 1);
}

TEST_F(SqliteJournalTest, WhatMayWaitIsWrittenInTheEnd) {
  open_and_warm_up();
  ports::Commit commit = log_.commit("room/r1", "{}");
  commit.may_wait = std::chrono::milliseconds(5);
  EXPECT_EQ(append(std::move(commit)), AppendOutcome::durable);
}

TEST_F(SqliteJournalTest, WhatMayWaitIsWrittenAtOnceWhenTheJournalIsClosed) {
  open_and_warm_up();
  ports::Commit commit = log_.commit("room/r1", "{}");
  commit.may_wait = std::chrono::hours(1);
  journal_->append(std::move(commit), [](AppendOutcome) {});
  open();
  ASSERT_TRUE(replay());
  EXPECT_THAT(replayed_, SizeIs(2));
}

TEST_F(SqliteJournalTest, EndsWhenACheckpointCannotBeSynced) {
  open();
  ASSERT_EQ(append(log_.commit("room/r1", "regretted")), AppendOutcome::durable);
  disk_.hold_syncs();
  std::optional<AppendOutcome> rewritten;
  journal_->append({{}, {{"room/r1", 0, "mended"}}}, [&rewritten](auto outcome) { rewritten = outcome; });
  ASSERT_TRUE(disk_.wait_for_held_sync());
  // The commit's own sync succeeds; the one of the database file, which removes the old text, does not.
  disk_.break_sync_after(1);
  disk_.let_syncs_end();
  ASSERT_TRUE(queue_.run_until([&rewritten] { return rewritten.has_value(); }));
  EXPECT_EQ(*rewritten, AppendOutcome::durable);
  EXPECT_EQ(append(log_.commit("room/r1", "{}")), AppendOutcome::broken);
}

TEST_F(SqliteJournalTest, KeepsWhatWasDurableWhenTheDiskFillsUp) {
  open();
  ASSERT_EQ(append(log_.commit("room/r1", std::string(100'000, 'x'))), AppendOutcome::durable);
  disk_.fill();
  EXPECT_EQ(append(log_.commit("room/r1", std::string(100'000, 'y'))), AppendOutcome::full);
  open();
  ASSERT_TRUE(replay());
  EXPECT_THAT(replayed_, SizeIs(1));
}

/// The process may write no file beyond 300 kB: how a quota looks to it.
void fill_up_to_a_limit(const std::filesystem::path& file) {
  std::signal(SIGXFSZ, SIG_IGN);
  TaskQueue queue;
  LogWriter log;
  auto journal = adapters::SqliteJournal::open(file, queue.post());
  if (!journal) std::_Exit(1);
  const rlimit limited{300'000, RLIM_INFINITY};
  ::setrlimit(RLIMIT_FSIZE, &limited);
  std::vector<AppendOutcome> answers;
  const auto append = [&](std::uint64_t sequence) {
    auto commit = log.commit("room/r1", std::string(10'000, 'x'));
    if (commit.entries[0].sequence != sequence) std::_Exit(2);
    journal.value()->append(std::move(commit), [&](auto outcome) { answers.push_back(outcome); });
    if (!queue.run_until([&] { return answers.size() == sequence; })) std::_Exit(3);
    return answers.back();
  };
  std::uint64_t sequence = 1;
  while (append(sequence) == AppendOutcome::durable) ++sequence;
  if (answers.back() != AppendOutcome::full || sequence < 10) std::_Exit(4);
  const rlimit free{RLIM_INFINITY, RLIM_INFINITY};
  ::setrlimit(RLIMIT_FSIZE, &free);
  std::uint64_t replayed = 0;
  if (!journal.value()->replay({}, [&](const auto&) { ++replayed; }) || replayed != sequence - 1) std::_Exit(5);
  log = LogWriter();
  for (std::uint64_t i = 1; i < sequence; ++i) log.entry("room/r1", "");
  answers.pop_back();
  std::_Exit(append(sequence) == AppendOutcome::durable ? 0 : 6);
}

TEST_F(SqliteJournalTest, TakesAQuotaForAFullDiskAndGoesOnWhenThereIsSpace) {
  const auto child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) fill_up_to_a_limit(file_);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST_F(SqliteJournalTest, NeverReadsThePayloadOfKindsThatFoldFromColumns) {
  open();
  const std::string large(40'000, 'x');
  ASSERT_EQ(append({{log_.entry("room/r1", large), log_.entry("room/r1", "{}", "room.made")}, {}}),
            AppendOutcome::durable);
  journal_.reset();
  // A large payload goes on in pages of its own, each starting with the number of the next: let all lead nowhere.
  auto content = read_bytes(file_);
  constexpr std::size_t page_bytes = 4096;
  const std::string continued(page_bytes - 4, 'x');
  int broken = 0;
  for (std::size_t page = 0; page < content.size(); page += page_bytes) {
    if (content.compare(page + 4, continued.size(), continued) != 0) continue;
    content.replace(page, 4, 4, '\x7f');
    ++broken;
  }
  ASSERT_GT(broken, 5);
  write_bytes(file_, content);
  open();
  EXPECT_FALSE(replay());
  EXPECT_TRUE(replay({"chat.posted"}));
  EXPECT_THAT(replayed_, SizeIs(2));
  std::optional<ports::Page> page;
  journal_->page({"room/r1", 2}, [&page](auto answer) { page = std::move(answer); });
  ASSERT_TRUE(queue_.run_until([&page] { return page.has_value(); }));
  EXPECT_TRUE(page->unreadable);
}

TEST_F(SqliteJournalTest, RemovesReplacedTextFromTheFileAndItsLog) {
  open();
  const std::string secret = "what nobody shall read again";
  ASSERT_EQ(append(log_.commit("room/r1", secret)), AppendOutcome::durable);
  ASSERT_EQ(append(log_.commit("room/r1", "kept")), AppendOutcome::durable);
  EXPECT_TRUE(stands_in_files(secret));
  const int emptied = disk_.emptied();
  ASSERT_EQ(append({{}, {{"room/r1", 0, "erased"}}}), AppendOutcome::durable);
  ASSERT_TRUE(disk_.wait_for_emptied(emptied + 1));
  EXPECT_FALSE(stands_in_files(secret));
  EXPECT_TRUE(stands_in_files("kept"));
}

TEST_F(SqliteJournalTest, LeavesNoTraceOfManyTextsThatGrewAndShrankAndWent) {
  open();
  std::mt19937 random(20);
  constexpr std::uint64_t messages = 1000;
  // Most share a page with others, some need pages of their own.
  const auto text = [&random] { return "trace" + std::string(random() % (random() % 30 == 0 ? 20'000 : 1'500), 't'); };
  for (std::uint64_t i = 0; i < messages; ++i) journal_->append(log_.commit("room/r1", text()), [](auto) {});
  for (int i = 0; i < 1000; ++i) {
    journal_->append({{}, {{"room/r1", random() % messages, text()}}}, [](auto) {});
  }
  ports::Commit last;
  for (std::uint64_t i = 0; i < messages; ++i) last.rewrites.push_back({"room/r1", i, "erased"});
  ASSERT_EQ(append(std::move(last)), AppendOutcome::durable);
  journal_.reset();  // settles what is still to be done
  EXPECT_FALSE(stands_in_files("trace"));
  EXPECT_FALSE(stands_in_files("tttttttt"));
}

}  // namespace
}  // namespace convene::testing
