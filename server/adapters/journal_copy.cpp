#include "adapters/journal_copy.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "adapters/data_folder.hpp"
#include "adapters/file_descriptor.hpp"
#include "adapters/journal_file.hpp"
#include "adapters/sqlite_database.hpp"

namespace convene::adapters {

namespace fs = std::filesystem;

namespace {

Failure cannot_copy(const fs::path& from, const std::string& why) {
  return {"The journal " + from.string() + " cannot be copied: " + why + ".",
          "Check that the disk copied to has space and can be written."};
}

bool sync_file(const fs::path& file) {
  const FileDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  return opened && ::fsync(opened.number()) == 0;
}

}  // namespace

Result<Done> copy_journal(const fs::path& from, const fs::path& to) {
  auto database = SqliteDatabase::open(from, SqliteDatabase::Access::read_only);
  if (!database) return database.error();
  auto copying = database.value().prepare("vacuum into $1");
  if (!copying) return cannot_copy(from, database.value().message());
  const std::string target = to.string();
  if (copying->bind(1, target).step() != SqliteStatement::Step::done) {
    return cannot_copy(from, database.value().message());
  }
  std::error_code error;
  fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, error);
  if (error || !sync_file(to) || !sync_folder(to.parent_path())) return cannot_copy(from, system_error_text());
  return Done{};
}

Result<Done> begin_new_epoch(const fs::path& file) {
  auto database = SqliteDatabase::open(file, SqliteDatabase::Access::read_write);
  if (!database) return database.error();
  const std::string script =
      "pragma synchronous = full; pragma journal_mode = wal;"
      "update meta set value = '" +
      random_epoch() +
      "' where name = 'epoch';"
      "pragma wal_checkpoint(truncate);";
  if (database.value().run(script.c_str())) return Done{};
  return Failure{"The journal " + file.string() + " cannot be given a new epoch: " + database.value().message() + ".",
                 "Check that the disk has space, then restore into an empty folder again."};
}

Result<Done> check_pages(const fs::path& file) {
  auto database = SqliteDatabase::open(file, SqliteDatabase::Access::read_only);
  if (!database) return database.error();
  const auto found = database.value().value_of("pragma integrity_check(1)");
  if (found && *found == "ok") return Done{};
  return Failure{"The journal " + file.string() + " is damaged: " + found.value_or(database.value().message()) + ".",
                 "Restore it from a backup. Nothing was changed."};
}

}  // namespace convene::adapters
