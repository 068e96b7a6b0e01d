// Documents as files of one folder, each named by the hash of its bytes.
#pragma once

#include <deque>
#include <filesystem>
#include <mutex>

#include "ports/documents.hpp"

namespace convene::adapters {

/// May be used from any thread; keep() and the first find() of a document wait for the disk. What a file holds is
/// checked against its name before it is given out: damaged bytes count as not kept, and keeping them again mends them.
class DirectoryDocuments : public ports::Documents {
 public:
  /// Makes the folder, with mode 0700, where it is missing; removes what a crash left half-written.
  static Result<std::unique_ptr<DirectoryDocuments>> open(const std::filesystem::path& folder);

  Result<std::string> keep(std::string_view bytes) override;
  std::shared_ptr<const std::string> find(std::string_view hash) override;

 private:
  using Bytes = std::shared_ptr<const std::string>;
  struct Cached {
    std::string hash;
    Bytes bytes;
  };

  explicit DirectoryDocuments(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Bytes cached(std::string_view hash);
  void cache(std::string_view hash, const Bytes& bytes);

  std::filesystem::path folder_;
  std::mutex mutex_;
  std::deque<Cached> cache_;  // newest first
};

}  // namespace convene::adapters
