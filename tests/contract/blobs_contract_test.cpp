// What every keeper of large files is put through.
#include <gmock/gmock.h>

#include "adapters/directory_blobs.hpp"
#include "adapters/memory_blobs.hpp"
#include "contract/task_queue.hpp"
#include "contract/temporary_folder.hpp"

namespace convene::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class MemoryBlobsSubject {
 public:
  ports::Blobs& blobs() { return blobs_; }
  TaskQueue tasks;

 private:
  adapters::MemoryBlobs blobs_{tasks.post()};
};

class DirectoryBlobsSubject {
 public:
  ports::Blobs& blobs() { return *blobs_.value(); }
  TaskQueue tasks;
  TemporaryFolder folder;

 private:
  Result<std::unique_ptr<adapters::DirectoryBlobs>> blobs_ =
      adapters::DirectoryBlobs::open(folder.path() / "slides", tasks.post());
};

template <class Subject>
class BlobsContractTest : public ::testing::Test {
 protected:
  ports::Blobs& blobs() { return subject_.blobs(); }
  std::string keep(std::initializer_list<std::string_view> pieces) {
    auto blob = std::move(blobs().begin().value());
    for (const std::string_view piece : pieces) EXPECT_TRUE(blob->add(piece));
    std::optional<std::string> hash;
    blobs().keep(std::move(blob), [&](Result<std::string> kept) { hash = kept.value(); });
    EXPECT_FALSE(hash) << "handed back later, never at once";
    EXPECT_TRUE(subject_.tasks.run_until([&] { return hash.has_value(); }));
    return hash.value_or("");
  }

  Subject subject_;
};

using Subjects = ::testing::Types<MemoryBlobsSubject, DirectoryBlobsSubject>;
TYPED_TEST_SUITE(BlobsContractTest, Subjects);

TYPED_TEST(BlobsContractTest, NamesAFileByTheHashOfAllItsPieces) {
  // FIPS 180-4, the example "abc".
  EXPECT_EQ(this->keep({"a", "", "bc"}), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TYPED_TEST(BlobsContractTest, GivesAnyPartBack) {
  const std::string large(200'000, 'x');
  const auto blob = this->blobs().find(this->keep({"head", large, "tail"}));
  ASSERT_TRUE(blob);
  EXPECT_EQ(blob->size(), 200'008u);
  EXPECT_EQ(blob->read(2, 4), "adxx");
  EXPECT_EQ(blob->read(200'002, 100), "xxtail");
  EXPECT_EQ(blob->read(200'008, 100), "");
  EXPECT_EQ(blob->read(300'000, 100), "");
}

TYPED_TEST(BlobsContractTest, KeepsTheSameBytesOnce) {
  const std::string hash = this->keep({"same"});
  EXPECT_EQ(this->keep({"sa", "me"}), hash);
  EXPECT_THAT(this->blobs().all(), ElementsAre(hash));
}

TYPED_TEST(BlobsContractTest, LeavesNothingOfAFileThatIsNotKept) {
  { auto blob = std::move(this->blobs().begin().value()); }
  EXPECT_THAT(this->blobs().all(), IsEmpty());
}

TYPED_TEST(BlobsContractTest, DeletesAFileAndNotFromUnderWhoReadsIt) {
  const std::string hash = this->keep({"gone soon"});
  const auto blob = this->blobs().find(hash);
  this->blobs().remove(hash);
  EXPECT_FALSE(this->blobs().find(hash));
  EXPECT_THAT(this->blobs().all(), IsEmpty());
  EXPECT_EQ(blob->read(0, 4), "gone");
  this->blobs().remove(hash);
}

TYPED_TEST(BlobsContractTest, FindsNothingByWhatIsNoHash) {
  const std::string hash = this->keep({"abc"});
  EXPECT_FALSE(this->blobs().find(""));
  EXPECT_FALSE(this->blobs().find("../" + hash));
  EXPECT_FALSE(this->blobs().find(std::string(64, '0')));
}

TEST(DirectoryBlobs, ForgetsWhatACrashLeftHalfReceived) {
  TemporaryFolder folder;
  TaskQueue tasks;
  const auto path = folder.path() / "slides";
  auto first = adapters::DirectoryBlobs::open(path, tasks.post());
  auto* lost = first.value()->begin().value().release();  // as a process does that dies
  EXPECT_TRUE(lost->add("half"));
  EXPECT_FALSE(std::filesystem::is_empty(path));
  auto second = adapters::DirectoryBlobs::open(path, tasks.post());
  EXPECT_TRUE(std::filesystem::is_empty(path));
  delete lost;
}

}  // namespace
}  // namespace convene::testing
