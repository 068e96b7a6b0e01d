// Blobs in memory, for tests and simulation.
#pragma once

#include <map>

#include "ports/blobs.hpp"
#include "ports/executor.hpp"

namespace convene::adapters {

/// One thread.
class MemoryBlobs : public ports::Blobs {
 public:
  explicit MemoryBlobs(ports::Post post) : post_(std::move(post)) {}

  Result<std::unique_ptr<ports::NewBlob>> begin() override;
  void keep(std::unique_ptr<ports::NewBlob> blob, std::function<void(Result<std::string>)> done) override;
  std::shared_ptr<const ports::Blob> find(std::string_view hash) override;
  std::vector<std::string> all() override;
  void remove(std::string_view hash) override;

 private:
  ports::Post post_;
  std::map<std::string, std::shared_ptr<const ports::Blob>, std::less<>> kept_;
};

}  // namespace convene::adapters
