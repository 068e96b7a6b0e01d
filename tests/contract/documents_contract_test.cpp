// What every keeper of documents is put through.
#include <gmock/gmock.h>

#include "adapters/directory_documents.hpp"
#include "adapters/memory_documents.hpp"
#include "contract/temporary_folder.hpp"

namespace convene::testing {
namespace {

class MemoryDocumentsSubject {
 public:
  ports::Documents& documents() { return documents_; }

 private:
  adapters::MemoryDocuments documents_;
};

class DirectoryDocumentsSubject {
 public:
  ports::Documents& documents() { return *documents_.value(); }

 private:
  TemporaryFolder folder_;
  Result<std::unique_ptr<adapters::DirectoryDocuments>> documents_ =
      adapters::DirectoryDocuments::open(folder_.path() / "documents");
};

template <class Subject>
class DocumentsContractTest : public ::testing::Test {
 protected:
  std::string keep(std::string_view bytes) { return subject_.documents().keep(bytes).value(); }
  std::shared_ptr<const std::string> find(std::string_view hash) { return subject_.documents().find(hash); }

  Subject subject_;
};

using Subjects = ::testing::Types<MemoryDocumentsSubject, DirectoryDocumentsSubject>;
TYPED_TEST_SUITE(DocumentsContractTest, Subjects);

TYPED_TEST(DocumentsContractTest, NamesADocumentByItsHash) {
  // FIPS 180-4, the example "abc".
  EXPECT_EQ(this->keep("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TYPED_TEST(DocumentsContractTest, GivesBackTheBytes) {
  std::string bytes("zero \0 byte, line\r\n, no text \xff", 30);
  bytes.resize(300'000, 'x');
  const auto found = this->find(this->keep(bytes));
  ASSERT_TRUE(found);
  EXPECT_EQ(*found, bytes);
}

TYPED_TEST(DocumentsContractTest, KeepsTheEmptyDocument) {
  const auto found = this->find(this->keep(""));
  ASSERT_TRUE(found);
  EXPECT_EQ(*found, "");
}

TYPED_TEST(DocumentsContractTest, KeepsTheSameBytesOnce) {
  EXPECT_EQ(this->keep("same"), this->keep("same"));
  EXPECT_NE(this->keep("same"), this->keep("other"));
}

TYPED_TEST(DocumentsContractTest, FindsAllOfManyMoreThanItCaches) {
  std::vector<std::string> hashes;
  for (int i = 0; i < 100; ++i) hashes.push_back(this->keep(std::to_string(i)));
  for (int i = 0; i < 100; ++i) EXPECT_EQ(*this->find(hashes[static_cast<std::size_t>(i)]), std::to_string(i));
}

TYPED_TEST(DocumentsContractTest, FindsNothingByWhatIsNoHashOfAKeptDocument) {
  const auto hash = this->keep("abc");
  EXPECT_FALSE(this->find(""));
  EXPECT_FALSE(this->find("."));
  EXPECT_FALSE(this->find("../" + hash));
  EXPECT_FALSE(this->find(hash.substr(1)));
  EXPECT_FALSE(this->find("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"));
  EXPECT_FALSE(this->find(std::string(64, '0')));
}

}  // namespace
}  // namespace convene::testing
