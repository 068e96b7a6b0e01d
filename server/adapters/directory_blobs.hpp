// Blobs as files of one folder, each named by the hash of its bytes.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <thread>

#include "ports/blobs.hpp"
#include "ports/executor.hpp"

namespace convene::adapters {

/// What is received is written to the page cache as it comes; a thread of its own waits for the disk. Reading does not
/// compare the bytes with the name, for a file is read in pieces: `convene verify` does.
class DirectoryBlobs : public ports::Blobs {
 public:
  /// Makes the folder, with mode 0700, where it is missing; removes what a crash left half-written.
  static Result<std::unique_ptr<DirectoryBlobs>> open(const std::filesystem::path& folder, ports::Post post);
  /// What is being kept is kept; nothing is handed back any more.
  ~DirectoryBlobs() override;

  Result<std::unique_ptr<ports::NewBlob>> begin() override;
  void keep(std::unique_ptr<ports::NewBlob> blob, std::function<void(Result<std::string>)> done) override;
  std::shared_ptr<const ports::Blob> find(std::string_view hash) override;
  std::vector<std::string> all() override;
  void remove(std::string_view hash) override;

 private:
  DirectoryBlobs(std::filesystem::path folder, ports::Post post);
  void work();

  std::filesystem::path folder_;
  ports::Post post_;
  std::mutex mutex_;
  std::condition_variable wakes_;
  std::deque<std::function<void()>> tasks_;  // as many at most as files are received at a time
  bool is_ending_ = false;
  std::thread thread_;
};

}  // namespace convene::adapters
