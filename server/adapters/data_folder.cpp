#include "adapters/data_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "adapters/file_descriptor.hpp"

namespace convene::adapters {

namespace fs = std::filesystem;

namespace {

Failure folder_failure(const fs::path& folder, const std::string& what) {
  return {"The data folder " + folder.string() + " " + what + ": " + system_error_text() + ".",
          "Name a folder that the user running Convene can write in, or change its owner with chown."};
}

}  // namespace

std::string system_error_text() { return std::generic_category().message(errno); }

Result<Done> make_data_folder(const fs::path& folder) {
  std::error_code error;
  const auto parent = fs::absolute(folder).parent_path();
  fs::create_directories(parent, error);  // where this fails, so does what follows
  if (::mkdir(folder.c_str(), S_IRWXU) == 0) {
    if (!sync_folder(parent)) return folder_failure(folder, "cannot be made durable");
  } else if (errno != EEXIST) {
    return folder_failure(folder, "cannot be made");
  }
  if (!fs::is_directory(folder, error)) {
    errno = ENOTDIR;
    return folder_failure(folder, "cannot be used");
  }
  if (::faccessat(AT_FDCWD, folder.c_str(), R_OK | W_OK | X_OK, AT_EACCESS) != 0) {
    return folder_failure(folder, "cannot be written in");
  }
  return Done{};
}

bool sync_folder(const fs::path& folder) {
  const FileDescriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return opened && ::fsync(opened.number()) == 0;
}

}  // namespace convene::adapters
