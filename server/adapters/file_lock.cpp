#include "adapters/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>

#include "adapters/data_folder.hpp"

namespace convene::adapters {

Result<FileLock> FileLock::take(const std::filesystem::path& guarded) {
  const auto path = guarded.string() + ".lock";
  FileDescriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (!file) {
    return Failure{"The lock file " + path + " cannot be opened: " + system_error_text() + ".",
                   "Let the user running Convene own everything in the data folder."};
  }
  if (::flock(file.number(), LOCK_EX | LOCK_NB) == 0) return FileLock(std::move(file));
  if (errno == EWOULDBLOCK) {
    return Failure{"Another Convene process is using " + guarded.string() + ".",
                   "Stop the other process first, or name another data folder."};
  }
  return Failure{"The lock file " + path + " cannot be locked: " + system_error_text() + ".",
                 "Keep the data folder on a local disk."};
}

}  // namespace convene::adapters
