#include "adapters/power_disk.hpp"

#include <algorithm>

#include "adapters/file_bytes.hpp"
#include "base/assert.hpp"

namespace convene::testing {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t sector_bytes = 512;

}  // namespace

PowerDisk* PowerDisk::current_ = nullptr;

PowerDisk::PowerDisk() : real_(sqlite3_vfs_find("unix")), vfs_(*real_) {
  CONVENE_ASSERT(!current_);
  current_ = this;
  vfs_.zName = "convene-power";
  vfs_.xOpen = open;
  vfs_.xDelete = remove;
  CONVENE_ASSERT(sqlite3_vfs_register(&vfs_, 1) == SQLITE_OK);
}

PowerDisk::~PowerDisk() {
  CONVENE_ASSERT(open_.empty());
  sqlite3_vfs_unregister(&vfs_);
  current_ = nullptr;
}

int PowerDisk::open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
  PowerDisk& disk = *current_;
  const bool is_kept = name && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) != 0;
  const bool was_there = is_kept && fs::exists(name);
  const int code = disk.real_->xOpen(disk.real_, name, file, flags, out);
  if (!file->pMethods || !is_kept) return code;
  const std::lock_guard lock(disk.mutex_);
  file->pMethods = disk.take_over(file->pMethods);
  disk.open_[file] = name;
  const auto [place, is_new] = disk.files_.try_emplace(name);
  if (is_new && was_there) {
    place->second.durable = read_bytes(name);
    place->second.is_named = true;
  }
  place->second.is_removed = false;
  return code;
}

int PowerDisk::remove(sqlite3_vfs*, const char* name, int sync_folder) {
  PowerDisk& disk = *current_;
  const int code = disk.real_->xDelete(disk.real_, name, sync_folder);
  const std::lock_guard lock(disk.mutex_);
  const auto found = disk.files_.find(name);
  if (code != SQLITE_OK || found == disk.files_.end()) return code;
  found->second.is_removed = true;
  if (sync_folder != 0) disk.files_.erase(found);
  return code;
}

const sqlite3_io_methods* PowerDisk::take_over(const sqlite3_io_methods* real) {
  auto [place, added] = methods_.try_emplace(real, Methods{*real, real});
  auto& methods = place->second.taken_over;
  methods.xClose = close;
  methods.xWrite = write;
  methods.xTruncate = truncate;
  methods.xSync = sync;
  return &methods;
}

const sqlite3_io_methods* PowerDisk::real_of(sqlite3_file* file) {
  return reinterpret_cast<const Methods*>(file->pMethods)->real;
}

PowerDisk::File* PowerDisk::file_of(sqlite3_file* handle) {
  const auto found = files_.find(open_.at(handle));
  return found == files_.end() ? nullptr : &found->second;  // removed while it was open
}

int PowerDisk::close(sqlite3_file* file) {
  PowerDisk& disk = *current_;
  const auto* real = real_of(file);
  {
    const std::lock_guard lock(disk.mutex_);
    disk.open_.erase(file);
  }
  return real->xClose(file);
}

int PowerDisk::write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
  PowerDisk& disk = *current_;
  const std::lock_guard lock(disk.mutex_);
  const int code = real_of(file)->xWrite(file, bytes, count, offset);
  File* known = disk.file_of(file);
  if (code != SQLITE_OK || !known) return code;
  const auto* from = static_cast<const char*>(bytes);
  known->changes.push_back({false, static_cast<std::size_t>(offset), std::string(from, from + count)});
  return code;
}

int PowerDisk::truncate(sqlite3_file* file, sqlite3_int64 size) {
  PowerDisk& disk = *current_;
  const std::lock_guard lock(disk.mutex_);
  const int code = real_of(file)->xTruncate(file, size);
  File* known = disk.file_of(file);
  if (code == SQLITE_OK && known) known->changes.push_back({true, static_cast<std::size_t>(size), {}});
  return code;
}

/// The real disk is not waited for: what counts as durable is what is noted here.
int PowerDisk::sync(sqlite3_file* file, int) {
  PowerDisk& disk = *current_;
  const std::lock_guard lock(disk.mutex_);
  File* known = disk.file_of(file);
  if (!known) return SQLITE_OK;
  for (const Change& change : known->changes) apply(change, known->durable);
  known->changes.clear();
  known->is_named = true;
  return SQLITE_OK;
}

void PowerDisk::apply(const Change& change, std::string& content) {
  if (change.is_truncation) return content.resize(change.offset);
  const std::size_t end = change.offset + change.bytes.size();
  if (content.size() < end) content.resize(end);
  content.replace(change.offset, change.bytes.size(), change.bytes);
}

std::string PowerDisk::after_cut(const File& file, SeededRandom& random) {
  std::vector<Change> kept;
  const auto kept_of_ten = random.below(11);  // from "nothing reached the disk" to "all did"
  for (const Change& change : file.changes) {
    if (change.is_truncation) {
      if (random.below(10) < kept_of_ten) kept.push_back(change);
      continue;
    }
    for (std::size_t at = 0; at < change.bytes.size(); at += sector_bytes) {
      if (random.below(10) < kept_of_ten) {
        kept.push_back({false, change.offset + at, change.bytes.substr(at, sector_bytes)});
      }
    }
  }
  if (random.below(2) == 0) {
    for (std::size_t left = kept.size(); left > 1; --left) std::swap(kept[left - 1], kept[random.below(left)]);
  }
  std::string content = file.durable;
  for (const Change& change : kept) apply(change, content);
  return content;
}

void PowerDisk::cut(const fs::path& from, const fs::path& to, SeededRandom& random) {
  const std::lock_guard lock(mutex_);
  for (const auto& [name, file] : files_) {
    const fs::path path(name);
    if (path.parent_path() != from) continue;
    if ((file.is_removed || !file.is_named) && random.below(2) == 0) continue;
    write_bytes(to / path.filename(), after_cut(file, random));
  }
}

}  // namespace convene::testing
