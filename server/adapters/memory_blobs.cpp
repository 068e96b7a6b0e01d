#include "adapters/memory_blobs.hpp"

#include "adapters/sha256.hpp"

namespace convene::adapters {

namespace {

struct Received : ports::NewBlob {
  bool add(std::string_view more) override {
    bytes.append(more);
    return true;
  }
  std::string bytes;
};

class Kept : public ports::Blob {
 public:
  explicit Kept(std::string bytes) : bytes_(std::move(bytes)) {}
  std::uint64_t size() const override { return bytes_.size(); }
  std::optional<std::string> read(std::uint64_t from, std::size_t bytes_max) const override {
    return from >= bytes_.size() ? std::string() : bytes_.substr(from, bytes_max);
  }

 private:
  std::string bytes_;
};

}  // namespace

Result<std::unique_ptr<ports::NewBlob>> MemoryBlobs::begin() {
  return std::unique_ptr<ports::NewBlob>(std::make_unique<Received>());
}

void MemoryBlobs::keep(std::unique_ptr<ports::NewBlob> blob, std::function<void(Result<std::string>)> done) {
  std::string& bytes = static_cast<Received&>(*blob).bytes;
  std::string hash = sha256(bytes);
  kept_.try_emplace(hash, std::make_shared<Kept>(std::move(bytes)));
  post_([hash = std::move(hash), done = std::move(done)] { done(hash); });
}

std::shared_ptr<const ports::Blob> MemoryBlobs::find(std::string_view hash) {
  const auto found = kept_.find(hash);
  return found == kept_.end() ? nullptr : found->second;
}

std::vector<std::string> MemoryBlobs::all() {
  std::vector<std::string> names;
  for (const auto& [name, blob] : kept_) names.push_back(name);
  return names;
}

void MemoryBlobs::remove(std::string_view hash) {
  const auto found = kept_.find(hash);
  if (found != kept_.end()) kept_.erase(found);
}

}  // namespace convene::adapters
