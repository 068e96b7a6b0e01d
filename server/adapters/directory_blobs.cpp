#include "adapters/directory_blobs.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "adapters/data_folder.hpp"
#include "adapters/durable_file.hpp"
#include "adapters/file_descriptor.hpp"
#include "adapters/sha256.hpp"

namespace convene::adapters {

namespace fs = std::filesystem;

namespace {

class ReceivedFile : public ports::NewBlob {
 public:
  explicit ReceivedFile(UnfinishedFile file) : file_(std::move(file)) { crypto_hash_sha256_init(&hashing_); }

  bool add(std::string_view bytes) override {
    crypto_hash_sha256_update(&hashing_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return file_.add(bytes);
  }
  Result<std::string> keep(const fs::path& folder) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
    crypto_hash_sha256_final(&hashing_, hash.data());
    std::string name = hexadecimal(hash);
    auto kept = file_.finish(folder / name);
    if (!kept) return kept.error();
    return name;
  }

 private:
  UnfinishedFile file_;
  crypto_hash_sha256_state hashing_;
};

class KeptFile : public ports::Blob {
 public:
  KeptFile(FileDescriptor file, std::uint64_t size) : file_(std::move(file)), size_(size) {}

  std::uint64_t size() const override { return size_; }
  std::optional<std::string> read(std::uint64_t from, std::size_t bytes_max) const override {
    std::string bytes(from < size_ ? std::min<std::uint64_t>(bytes_max, size_ - from) : 0, '\0');
    for (std::size_t got = 0; got < bytes.size();) {
      const auto more = ::pread(file_.number(), bytes.data() + got, bytes.size() - got, static_cast<off_t>(from + got));
      if (more < 0 && errno == EINTR) continue;
      if (more <= 0) return std::nullopt;
      got += static_cast<std::size_t>(more);
    }
    return bytes;
  }

 private:
  FileDescriptor file_;
  std::uint64_t size_;
};

}  // namespace

Result<std::unique_ptr<DirectoryBlobs>> DirectoryBlobs::open(const fs::path& folder, ports::Post post) {
  const auto path = fs::absolute(folder);
  if (auto made = make_data_folder(path); !made) return made.error();
  remove_unfinished_files(path);
  return std::unique_ptr<DirectoryBlobs>(new DirectoryBlobs(path, std::move(post)));
}

DirectoryBlobs::DirectoryBlobs(fs::path folder, ports::Post post)
    : folder_(std::move(folder)), post_(std::move(post)), thread_([this] { work(); }) {}

DirectoryBlobs::~DirectoryBlobs() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  wakes_.notify_one();
  thread_.join();
}

void DirectoryBlobs::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    wakes_.wait(lock, [this] { return is_ending_ || !tasks_.empty(); });
    if (tasks_.empty()) return;
    const auto task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    task();
    lock.lock();
  }
}

Result<std::unique_ptr<ports::NewBlob>> DirectoryBlobs::begin() {
  auto file = UnfinishedFile::begin(folder_ / "upload");
  if (!file) return file.error();
  return std::unique_ptr<ports::NewBlob>(std::make_unique<ReceivedFile>(std::move(file.value())));
}

void DirectoryBlobs::keep(std::unique_ptr<ports::NewBlob> blob, std::function<void(Result<std::string>)> done) {
  const std::shared_ptr<ports::NewBlob> file = std::move(blob);  // a task can be copied
  {
    const std::lock_guard lock(mutex_);
    tasks_.push_back([this, file, done = std::move(done)] {
      auto kept = static_cast<ReceivedFile&>(*file).keep(folder_);
      post_([kept = std::move(kept), done] { done(kept); });
    });
  }
  wakes_.notify_one();
}

std::shared_ptr<const ports::Blob> DirectoryBlobs::find(std::string_view hash) {
  if (!is_sha256(hash)) return nullptr;
  FileDescriptor file(::open((folder_ / hash).c_str(), O_RDONLY | O_CLOEXEC));
  struct stat about {};
  if (!file || ::fstat(file.number(), &about) != 0) return nullptr;
  return std::make_shared<KeptFile>(std::move(file), static_cast<std::uint64_t>(about.st_size));
}

std::vector<std::string> DirectoryBlobs::all() {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& file : fs::directory_iterator(folder_, error)) {
    if (std::string name = file.path().filename().string(); is_sha256(name)) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

void DirectoryBlobs::remove(std::string_view hash) {
  // A name that a power loss brings back is swept again.
  if (is_sha256(hash)) ::unlink((folder_ / hash).c_str());
}

}  // namespace convene::adapters
