// The disk under SQLite in a test: it can be full, break, hold a sync back, and it counts.
#pragma once

#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <map>
#include <mutex>

#include "base/assert.hpp"

namespace convene::testing {

/// SQLite's own access to files (its "VFS") with a few calls taken over; the only one in this process from the first
/// instance() on. Temporary files and the index of the log, which is mapped memory, are not affected.
class FaultyDisk {
 public:
  static FaultyDisk& instance() {
    static FaultyDisk disk;
    return disk;
  }

  void fill() { write_result_ = SQLITE_FULL; }
  void break_sync() { break_sync_after(0); }
  /// The given number of syncs, counting those that are held, still succeed.
  void break_sync_after(int successes) { good_syncs_ = successes; }
  void mend() {
    write_result_ = SQLITE_OK;
    good_syncs_ = std::numeric_limits<int>::max();
    let_syncs_end();
  }

  int syncs() const { return syncs_; }

  /// Syncs block from now on, until let_syncs_end().
  void hold_syncs() {
    const std::lock_guard lock(mutex_);
    held_ = true;
  }
  void let_syncs_end() {
    const std::lock_guard lock(mutex_);
    held_ = false;
    changed_.notify_all();
  }

  /// Waits until somebody waits in a sync. False: nobody did for half a minute.
  [[nodiscard]] bool wait_for_held_sync() {
    return wait([this] { return in_sync_ > 0; });
  }

  /// How often a file was cut to nothing, as a log is to empty it.
  int emptied() const { return emptied_; }
  [[nodiscard]] bool wait_for_emptied(int times) {
    return wait([this, times] { return emptied_ >= times; });
  }

 private:
  /// SQLite's table of a file's calls, and the one it stands in for; the first member, so that one address serves both.
  struct Methods {
    sqlite3_io_methods taken_over;
    const sqlite3_io_methods* real;
  };

  FaultyDisk() : real_(sqlite3_vfs_find(nullptr)), vfs_(*real_) {
    vfs_.zName = "convene-faulty";
    vfs_.xOpen = [](sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
      auto& disk = instance();
      const int code = disk.real_->xOpen(disk.real_, name, file, flags, out);
      if (file->pMethods) file->pMethods = disk.take_over(file->pMethods);
      return code;
    };
    CONVENE_ASSERT(sqlite3_vfs_register(&vfs_, 1) == SQLITE_OK);
  }

  const sqlite3_io_methods* take_over(const sqlite3_io_methods* real) {
    const std::lock_guard lock(mutex_);
    auto [place, added] = methods_.try_emplace(real, Methods{*real, real});
    auto& methods = place->second.taken_over;
    methods.xWrite = [](sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
      const int fault = instance().write_result_;
      return fault != SQLITE_OK ? fault : real_of(file)->xWrite(file, bytes, count, offset);
    };
    methods.xSync = [](sqlite3_file* file, int flags) { return instance().sync(file, flags); };
    methods.xTruncate = [](sqlite3_file* file, sqlite3_int64 size) { return instance().cut(file, size); };
    return &methods;
  }

  static const sqlite3_io_methods* real_of(sqlite3_file* file) {
    return reinterpret_cast<const Methods*>(file->pMethods)->real;
  }

  int sync(sqlite3_file* file, int flags) {
    std::unique_lock lock(mutex_);
    ++syncs_;
    ++in_sync_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return !held_; });
    --in_sync_;
    lock.unlock();
    return good_syncs_-- > 0 ? real_of(file)->xSync(file, flags) : SQLITE_IOERR_FSYNC;
  }

  int cut(sqlite3_file* file, sqlite3_int64 size) {
    const int code = real_of(file)->xTruncate(file, size);
    const std::lock_guard lock(mutex_);
    if (size == 0) ++emptied_;
    changed_.notify_all();
    return code;
  }

  template <class Condition>
  bool wait(Condition condition) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::seconds(30), condition);
  }

  sqlite3_vfs* real_;
  sqlite3_vfs vfs_;
  std::map<const sqlite3_io_methods*, Methods> methods_;  // addresses stay
  std::atomic<int> write_result_ = SQLITE_OK;
  std::atomic<int> good_syncs_ = std::numeric_limits<int>::max();
  std::atomic<int> syncs_ = 0;
  std::atomic<int> emptied_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool held_ = false;
  int in_sync_ = 0;
};

}  // namespace convene::testing
