#include "adapters/directory_documents.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "adapters/file_bytes.hpp"
#include "contract/temporary_folder.hpp"

namespace convene::testing {
namespace {

namespace fs = std::filesystem;
using adapters::DirectoryDocuments;
using ::testing::HasSubstr;

class DirectoryDocumentsTest : public ::testing::Test {
 protected:
  /// A keeper that has cached nothing yet.
  std::unique_ptr<DirectoryDocuments> open() { return std::move(DirectoryDocuments::open(path_).value()); }

  TemporaryFolder folder_;
  fs::path path_ = folder_.path() / "documents";
};

TEST_F(DirectoryDocumentsTest, KeepsOneFileADocumentForItsUserOnly) {
  const auto hash = open()->keep("abc").value();
  int files = 0;
  for (const auto& file : fs::directory_iterator(path_)) {
    EXPECT_EQ(file.path().filename(), hash);
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    ++files;
  }
  EXPECT_EQ(files, 1);
  EXPECT_EQ(fs::status(path_).permissions(), fs::perms::owner_all);
}

TEST_F(DirectoryDocumentsTest, FindsWhatWasKeptBefore) {
  const auto hash = open()->keep("abc").value();
  EXPECT_EQ(*open()->find(hash), "abc");
}

TEST_F(DirectoryDocumentsTest, GivesOutNoDamagedBytesAndMendsThemWhenKeptAgain) {
  const auto hash = open()->keep("abc").value();
  write_bytes(path_ / hash, "abd");
  EXPECT_FALSE(open()->find(hash));
  EXPECT_TRUE(open()->keep("abc"));
  EXPECT_EQ(*open()->find(hash), "abc");
}

TEST_F(DirectoryDocumentsTest, RemovesOnlyWhatACrashLeftHalfWritten) {
  const auto hash = open()->keep("abc").value();
  const auto unfinished = path_ / (std::string(64, '0') + ".unfinished-Ab3dEf");
  write_bytes(unfinished, "half of it");
  write_bytes(path_ / "README", "an operator's own");
  EXPECT_TRUE(open()->find(hash));
  EXPECT_FALSE(fs::exists(unfinished));
  EXPECT_TRUE(fs::exists(path_ / "README"));
}

TEST_F(DirectoryDocumentsTest, SaysWhyAFolderCannotBeUsed) {
  write_bytes(path_, "a file");
  const auto opened = DirectoryDocuments::open(path_);
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().sentence, HasSubstr(path_.string()));
}

TEST_F(DirectoryDocumentsTest, SaysWhyADocumentCannotBeKept) {
  const auto documents = open();
  fs::remove(path_);
  const auto kept = documents->keep("abc");
  ASSERT_FALSE(kept);
  EXPECT_THAT(kept.error().sentence, HasSubstr("cannot be written: No such file or directory"));
}

}  // namespace
}  // namespace convene::testing
