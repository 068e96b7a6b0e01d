#include "adapters/durable_file.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "adapters/data_folder.hpp"

namespace convene::adapters {

namespace fs = std::filesystem;

namespace {

// What tells a temporary file; six more characters make it the only one of its name.
constexpr std::string_view unfinished_mark = ".unfinished-";

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Failure cannot_write(const fs::path& file) {
  return {"The file " + file.string() + " cannot be written: " + system_error_text() + ".",
          "Check that the disk has space and that the user running Convene may write in the folder."};
}

}  // namespace

Result<UnfinishedFile> UnfinishedFile::begin(const fs::path& beside) {
  auto name = beside.string() + std::string(unfinished_mark) + "XXXXXX";
  FileDescriptor descriptor(::mkostemp(name.data(), O_CLOEXEC));
  if (!descriptor) return cannot_write(beside);
  return UnfinishedFile(std::move(descriptor), std::move(name));
}

UnfinishedFile::~UnfinishedFile() {
  if (descriptor_ && !is_finished_) ::unlink(name_.c_str());
}

bool UnfinishedFile::add(std::string_view bytes) {
  has_failed_ = has_failed_ || !write_all(descriptor_.number(), bytes);
  return !has_failed_;
}

Result<Done> UnfinishedFile::finish(const fs::path& file) {
  const bool is_named =
      !has_failed_ && ::fsync(descriptor_.number()) == 0 && ::rename(name_.c_str(), file.c_str()) == 0;
  if (!is_named) return cannot_write(file);
  is_finished_ = true;
  if (!sync_folder(file.parent_path())) return cannot_write(file);
  return Done{};
}

Result<Done> write_durably(const fs::path& file, std::string_view bytes) {
  auto unfinished = UnfinishedFile::begin(file);
  if (!unfinished) return unfinished.error();
  unfinished.value().add(bytes);
  return unfinished.value().finish(file);
}

void remove_unfinished_files(const fs::path& folder) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const auto name = entry.path().filename().string();
    if (name.find(unfinished_mark) != std::string::npos) fs::remove(entry.path(), error);
  }
}

std::optional<std::string> read_file(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (stream.bad()) return std::nullopt;
  return bytes;
}

}  // namespace convene::adapters
