#include "adapters/directory_documents.hpp"

#include <algorithm>

#include "adapters/data_folder.hpp"
#include "adapters/durable_file.hpp"
#include "adapters/sha256.hpp"

namespace convene::adapters {

namespace {

// A convening's campus with its pictures and what is looked at just now; each at most as large as an upload may be.
constexpr std::size_t cached_documents_max = 96;

}  // namespace

Result<std::unique_ptr<DirectoryDocuments>> DirectoryDocuments::open(const std::filesystem::path& folder) {
  const auto path = std::filesystem::absolute(folder);
  if (auto made = make_data_folder(path); !made) return made.error();
  remove_unfinished_files(path);
  return std::unique_ptr<DirectoryDocuments>(new DirectoryDocuments(path));
}

Result<std::string> DirectoryDocuments::keep(std::string_view bytes) {
  auto hash = sha256(bytes);
  if (find(hash)) return hash;
  if (auto written = write_durably(folder_ / hash, bytes); !written) return written.error();
  cache(hash, std::make_shared<const std::string>(bytes));
  return hash;
}

std::shared_ptr<const std::string> DirectoryDocuments::find(std::string_view hash) {
  if (!is_sha256(hash)) return nullptr;
  if (auto bytes = cached(hash)) return bytes;
  auto content = read_file(folder_ / hash);
  if (!content || sha256(*content) != hash) return nullptr;
  const auto bytes = std::make_shared<const std::string>(std::move(*content));
  cache(hash, bytes);
  return bytes;
}

DirectoryDocuments::Bytes DirectoryDocuments::cached(std::string_view hash) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(cache_.begin(), cache_.end(), [hash](const auto& one) { return one.hash == hash; });
  return found == cache_.end() ? nullptr : found->bytes;
}

void DirectoryDocuments::cache(std::string_view hash, const Bytes& bytes) {
  const std::lock_guard lock(mutex_);
  cache_.push_front({std::string(hash), bytes});
  if (cache_.size() > cached_documents_max) cache_.pop_back();
}

}  // namespace convene::adapters
