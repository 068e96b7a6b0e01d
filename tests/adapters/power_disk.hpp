// The disk under SQLite in a test, that loses power: what was not synced is lost, kept, torn or written out of order.
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/seeded_random.hpp"

namespace convene::testing {

/// Stands in for SQLite's own access to files (its "VFS") as long as it lives; no database is open when it begins or
/// ends. The index of the log, which is mapped memory, does not outlive a cut.
///
/// What it models: a sync makes a file's bytes durable, and its name with the first one. Until then each sector of each
/// write, each truncation and each removal reaches the disk or not, writes in any order.
class PowerDisk {
 public:
  PowerDisk();
  ~PowerDisk();
  PowerDisk(const PowerDisk&) = delete;
  PowerDisk& operator=(const PowerDisk&) = delete;

  /// Writes into `to`, an empty folder, what of the folder `from` would be found if the power failed now.
  void cut(const std::filesystem::path& from, const std::filesystem::path& to, SeededRandom& random);

 private:
  struct Change {
    bool is_truncation = false;
    std::size_t offset = 0;  // of a truncation: the new size
    std::string bytes;
  };
  struct File {
    std::string durable;
    std::vector<Change> changes;  // since the last sync, in order
    bool is_named = false;        // its name is durable
    bool is_removed = false;      // but perhaps not durably
  };
  /// SQLite's table of a file's calls, and the one it stands in for; the first member, so that one address serves both.
  struct Methods {
    sqlite3_io_methods taken_over;
    const sqlite3_io_methods* real;
  };

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out);
  static int remove(sqlite3_vfs* vfs, const char* name, int sync_folder);
  static int close(sqlite3_file* file);
  static int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset);
  static int truncate(sqlite3_file* file, sqlite3_int64 size);
  static int sync(sqlite3_file* file, int flags);
  static const sqlite3_io_methods* real_of(sqlite3_file* file);
  static void apply(const Change& change, std::string& content);
  static std::string after_cut(const File& file, SeededRandom& random);

  const sqlite3_io_methods* take_over(const sqlite3_io_methods* real);
  File* file_of(sqlite3_file* handle);

  static PowerDisk* current_;
  sqlite3_vfs* real_;
  sqlite3_vfs vfs_;
  std::mutex mutex_;
  std::map<const sqlite3_io_methods*, Methods> methods_;  // addresses stay
  std::map<std::string, File> files_;                     // by path
  std::map<sqlite3_file*, std::string> open_;             // handles of files that are recorded
};

}  // namespace convene::testing
