#include "adapters/durable_file.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "adapters/data_folder.hpp"
#include "adapters/file_descriptor.hpp"

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

bool write_and_rename(const FileDescriptor& temporary, const std::string& name, const fs::path& file,
                      std::string_view bytes) {
  return temporary && write_all(temporary.number(), bytes) && ::fsync(temporary.number()) == 0 &&
         ::rename(name.c_str(), file.c_str()) == 0 && sync_folder(file.parent_path());
}

}  // namespace

Result<Done> write_durably(const fs::path& file, std::string_view bytes) {
  auto name = file.string() + std::string(unfinished_mark) + "XXXXXX";
  const FileDescriptor temporary(::mkostemp(name.data(), O_CLOEXEC));
  if (write_and_rename(temporary, name, file, bytes)) return Done{};
  Failure failure{"The file " + file.string() + " cannot be written: " + system_error_text() + ".",
                  "Check that the disk has space and that the user running Convene may write in the folder."};
  if (temporary) ::unlink(name.c_str());
  return failure;
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
