// The writing end of the journal's table: entries go on where the log ends, payloads are replaced in place.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "adapters/sqlite_database.hpp"
#include "ports/journal.hpp"

namespace convene::adapters {

/// Works within the caller's transaction, on the caller's thread. Asserts, before anything is committed, that sequences
/// and offsets are contiguous and that what is rewritten exists.
class SqliteLog {
 public:
  /// Nothing where the file cannot be read: see the database's message.
  static std::optional<SqliteLog> open(SqliteDatabase& database);

  /// False: the database says why, the transaction must be rolled back and forget_ends() be called.
  bool write(const ports::Commit& commit);

  /// After a transaction was rolled back the log ends where the file says, not where it was believed to.
  void forget_ends();

 private:
  SqliteLog(SqliteStatement insert, SqliteStatement update, SqliteStatement last_sequence, SqliteStatement next_offset);

  bool insert(const ports::StoredEntry& entry);
  bool update(const ports::Rewrite& rewrite);

  SqliteStatement insert_;
  SqliteStatement update_;
  SqliteStatement last_sequence_;
  SqliteStatement next_offset_;
  std::optional<std::uint64_t> sequence_;                           // the last one, once it was asked for
  std::map<std::string, std::uint64_t, std::less<>> next_offsets_;  // of the topics that were asked for
};

}  // namespace convene::adapters
