// Keeps a second process away from a file while this one uses it.
#pragma once

#include <filesystem>

#include "adapters/file_descriptor.hpp"
#include "base/result.hpp"

namespace convene::adapters {

/// Holds flock(2) on an empty file beside the guarded one: SQLite's own locks on that one end whenever this process
/// closes any descriptor of it. The operating system frees the lock however the process ends; the file stays.
class FileLock {
 public:
  /// Fails at once when anybody holds the lock.
  static Result<FileLock> take(const std::filesystem::path& guarded);

 private:
  explicit FileLock(FileDescriptor file) : file_(std::move(file)) {}

  FileDescriptor file_;
};

}  // namespace convene::adapters
