// Backups: a copy holds what was durable, and is a journal of its own.
#include "adapters/journal_copy.hpp"

#include <gmock/gmock.h>

#include "adapters/file_bytes.hpp"
#include "adapters/sqlite_fixture.hpp"

namespace convene::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class JournalCopyTest : public SqliteFixture {
 protected:
  std::vector<ports::StoredEntry> entries_of(const fs::path& file) {
    file_ = file;
    open();
    EXPECT_TRUE(replay());
    return replayed_;
  }

  fs::path copy_ = folder_.path() / "copy.db";
};

TEST_F(JournalCopyTest, HoldsWhatIsDurableWhileTheJournalIsInUse) {
  open();
  ASSERT_EQ(append(log_.commit("room/r1", "{}")), ports::AppendOutcome::durable);
  ASSERT_TRUE(adapters::copy_journal(file_, copy_));
  ASSERT_EQ(append(log_.commit("room/r1", "{}")), ports::AppendOutcome::durable);
  ASSERT_TRUE(replay());
  const auto all = replayed_;
  EXPECT_TRUE(adapters::check_pages(copy_));
  EXPECT_EQ(entries_of(copy_), std::vector(all.begin(), all.begin() + 1));
}

TEST_F(JournalCopyTest, IsGoneOnWithAsIfItWereTheFirst) {
  make_journal();
  ASSERT_TRUE(adapters::copy_journal(file_, copy_));
  file_ = copy_;
  open();
  EXPECT_EQ(append(log_.commit("room/r1", "{}")), ports::AppendOutcome::durable);
}

TEST_F(JournalCopyTest, LeavesAFileThatIsThereAsItIs) {
  make_journal();
  write_bytes(copy_, "a letter");
  const auto copied = adapters::copy_journal(file_, copy_);
  ASSERT_FALSE(copied);
  EXPECT_THAT(copied.error().sentence, HasSubstr(file_.string()));
  EXPECT_EQ(read_bytes(copy_), "a letter");
}

TEST_F(JournalCopyTest, ANewEpochIsAllThatChanges) {
  make_journal();
  ASSERT_TRUE(adapters::copy_journal(file_, copy_));
  ASSERT_TRUE(adapters::begin_new_epoch(copy_));
  const auto entries = entries_of(file_);
  const auto epoch = journal_->epoch();
  EXPECT_EQ(entries_of(copy_), entries);
  EXPECT_NE(journal_->epoch(), epoch);
}

TEST_F(JournalCopyTest, APageThatWentBadIsFound) {
  make_journal();
  ASSERT_TRUE(adapters::check_pages(file_));
  auto bytes = read_bytes(file_);
  const std::size_t page = 4096;
  ASSERT_GT(bytes.size(), 6 * page);
  bytes.replace(5 * page, page, std::string(page, '\x5a'));
  write_bytes(file_, bytes);
  const auto checked = adapters::check_pages(file_);
  ASSERT_FALSE(checked);
  EXPECT_THAT(checked.error().sentence, HasSubstr("damaged"));
}

}  // namespace
}  // namespace convene::testing
