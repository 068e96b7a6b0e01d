// The writing end of the journal's tables: entries go on where the log ends, payloads are replaced.
#pragma once

#include <cstdint>
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
  /// Nothing where the file cannot be read: see the database's message. The database must outlive the log.
  static std::optional<SqliteLog> open(SqliteDatabase& database);

  /// False: the database says why, the transaction must be rolled back and forget_ends() be called.
  bool write(const ports::Commit& commit);

  /// After a transaction was rolled back the log ends where the file says, not where it was believed to.
  void forget_ends();

 private:
  struct Statements {
    SqliteStatement insert_payload;
    SqliteStatement insert_entry;
    SqliteStatement find_payload;
    SqliteStatement blank_payload;
    SqliteStatement point_to_payload;
    SqliteStatement last_sequence;
    SqliteStatement next_offset;
  };

  SqliteLog(SqliteDatabase& database, Statements statements);

  bool insert(const ports::StoredEntry& entry);
  bool rewrite(const ports::Rewrite& rewrite);
  /// Its key, or nothing.
  std::optional<std::int64_t> add_payload(const std::string& payload);
  /// Asserts that the entry goes on where the log and its topic end. False: the file cannot be read.
  bool move_ends(const ports::StoredEntry& entry);

  SqliteDatabase* database_;
  Statements statements_;
  std::optional<std::uint64_t> sequence_;                           // the last one, once it was asked for
  std::map<std::string, std::uint64_t, std::less<>> next_offsets_;  // of the topics that were asked for
};

}  // namespace convene::adapters
