// Which files are taken for a journal, and what becomes of those that are not: nothing.
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "adapters/file_bytes.hpp"
#include "adapters/sqlite_fixture.hpp"

namespace convene::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class SqliteFilesTest : public SqliteFixture {
 protected:
  /// Opening fails with these words, names the file, and leaves it as it is.
  void expect_refused(const std::string& words) {
    const auto before = read_bytes(file_);
    const auto opened = try_open();
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().sentence, AllOf(HasSubstr(file_.string()), HasSubstr(words)));
    EXPECT_THAT(opened.error().remedy, Not(IsEmpty()));
    EXPECT_EQ(read_bytes(file_), before);
  }

  void patch(std::size_t place, std::string_view bytes) {
    auto content = read_bytes(file_);
    write_bytes(file_, content.replace(place, bytes.size(), bytes));
  }

  static unsigned mode(const fs::path& path) {
    struct stat status {};
    EXPECT_EQ(::stat(path.c_str(), &status), 0);
    return status.st_mode & 07777;
  }
};

TEST_F(SqliteFilesTest, MakesAMissingFolderAndFileForItsUserOnly) {
  file_ = folder_.path() / "data" / "journal.db";
  open();
  EXPECT_EQ(append(log_.commit("room/r1", "{}")), ports::AppendOutcome::durable);
  EXPECT_EQ(mode(file_.parent_path()), 0700);
  for (const auto& made : fs::directory_iterator(file_.parent_path())) EXPECT_EQ(mode(made), 0600) << made;
}

TEST_F(SqliteFilesTest, MakesTheFileThoughAnEarlierAttemptWasCutShort) {
  write_bytes(file_.string() + ".new", "half a journal");
  make_journal();
  EXPECT_FALSE(fs::exists(file_.string() + ".new"));
}

TEST_F(SqliteFilesTest, LeavesNoLogBehindWhenClosed) {
  make_journal();
  EXPECT_FALSE(fs::exists(file_.string() + "-wal"));
}

TEST_F(SqliteFilesTest, RefusesWhatIsNoDatabase) {
  write_bytes(file_, "name,organisation\n" + std::string(5000, 'x'));
  expect_refused("is no SQLite database");
  write_bytes(file_, "x");
  expect_refused("is no SQLite database");
}

TEST_F(SqliteFilesTest, RefusesTheDatabaseOfAnotherApplication) {
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "create table entries (sequence)", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(other);
  expect_refused("another application made it");
}

TEST_F(SqliteFilesTest, RefusesANewerFormat) {
  make_journal();
  patch(60, std::string_view("\0\0\0\2", 4));
  expect_refused("has format 2; this version of Convene reads formats up to 1");
}

TEST_F(SqliteFilesTest, RefusesAnEmptyFile) {
  write_bytes(file_, "");
  expect_refused("it is empty");
}

TEST_F(SqliteFilesTest, RefusesAFileCutWithinItsHeader) {
  make_journal();
  fs::resize_file(file_, 50);
  expect_refused("it ends within its header");
}

TEST_F(SqliteFilesTest, RefusesACutFile) {
  make_journal();
  const auto size = fs::file_size(file_);
  fs::resize_file(file_, size - 100);
  expect_refused("shorter than its header says");
  fs::resize_file(file_, size / 2);
  expect_refused("shorter than its header says");
}

TEST_F(SqliteFilesTest, RefusesAFileWithoutItsTables) {
  make_journal();
  patch(100, std::string(3000, '\xee'));  // the schema stands in the first page, after the header
  expect_refused("cannot be read");
}

TEST_F(SqliteFilesTest, FailsToReplayWhatIsDamagedWithin) {
  make_journal();
  auto content = read_bytes(file_);
  constexpr std::size_t page_bytes = 4096;
  const auto entries = content.find(std::string(1000, 'x')) / page_bytes * page_bytes;
  patch(entries, std::string(page_bytes, '\xee'));
  if (const auto opened = try_open(); opened) {
    const auto replayed = opened.value()->replay({}, [](const auto&) {});
    ASSERT_FALSE(replayed);
    EXPECT_THAT(replayed.error().sentence, HasSubstr("cannot be read"));
  } else {
    EXPECT_THAT(opened.error().sentence, HasSubstr("cannot be read"));
  }
}

TEST_F(SqliteFilesTest, FailsToReplayAJournalThatLacksAnEntry) {
  make_journal();
  sqlite3* tool = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &tool), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(tool, "delete from entries where sequence = 7", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(tool);
  open();
  const auto replayed = replay();
  ASSERT_FALSE(replayed);
  EXPECT_THAT(replayed.error().sentence, HasSubstr("entry 7 is missing"));
}

TEST_F(SqliteFilesTest, IsNotMadeAnewWhileALogWithoutItsFileIsThere) {
  write_bytes(file_.string() + "-wal", "entries that are nowhere else");
  const auto opened = try_open();
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().sentence, HasSubstr("it is gone, but its log"));
  EXPECT_FALSE(fs::exists(file_));
  EXPECT_EQ(read_bytes(file_.string() + "-wal"), "entries that are nowhere else");
}

TEST_F(SqliteFilesTest, RefusesAFolderInItsPlace) {
  fs::create_directory(file_);
  const auto opened = try_open();
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().sentence, HasSubstr("it is a folder"));
}

TEST_F(SqliteFilesTest, RefusesAFileThatAnotherHasOpen) {
  open();
  ASSERT_EQ(append(log_.commit("room/r1", "{}")), ports::AppendOutcome::durable);
  expect_refused("Another Convene process is using");
  ASSERT_EQ(append(log_.commit("room/r1", "{}")), ports::AppendOutcome::durable);
}

TEST_F(SqliteFilesTest, RefusesAFolderThatIsAFile) {
  write_bytes(folder_.path() / "data", "");
  file_ = folder_.path() / "data" / "journal.db";
  const auto opened = try_open();
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().sentence, HasSubstr("The data folder"));
}

TEST_F(SqliteFilesTest, RefusesAFolderItCannotWriteIn) {
  ASSERT_EQ(::chmod(folder_.path().c_str(), 0555), 0);
  constexpr ::uid_t nobody = 65534;
  const auto own_user = ::geteuid();
  const auto tried_as = own_user == 0 ? nobody : own_user;  // root may write everywhere
  ASSERT_EQ(::seteuid(tried_as), 0);
  const auto opened = try_open();
  EXPECT_EQ(::seteuid(own_user), 0);
  ASSERT_EQ(::chmod(folder_.path().c_str(), 0700), 0);
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().sentence, HasSubstr("cannot be written in: Permission denied"));
}

}  // namespace
}  // namespace convene::testing
