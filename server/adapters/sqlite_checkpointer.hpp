// Moves the write-ahead log into the database file: before it grows large, and soon after a text was replaced.
#pragma once

#include "adapters/sqlite_database.hpp"

namespace convene::adapters {

/// SQLite's own automatic checkpoints hide it when the database file cannot be synced, after which the log would be
/// reset and entries lost; so the writer runs them itself and hears of it. Belongs to the writing connection's thread.
class SqliteCheckpointer {
 public:
  /// Turns SQLite's automatic checkpoints off. The database must outlive this.
  explicit SqliteCheckpointer(SqliteDatabase& database);

  SqliteCheckpointer(const SqliteCheckpointer&) = delete;
  SqliteCheckpointer& operator=(const SqliteCheckpointer&) = delete;

  /// A transaction replaced payloads: their old text stands in the log, and in the database file until the new one is
  /// moved there. It is gone once the log was emptied.
  void replaced_text() { owes_emptying_ = true; }

  /// Old text still waits to be removed.
  bool owes_emptying() const { return owes_emptying_; }

  /// After every transaction; idle when nothing waits to be written. A full disk or a reader in the way only postpones
  /// the work. False: input or output failed, nothing may be written any more.
  bool run(bool idle);

 private:
  bool checkpoint(int mode);

  SqliteDatabase& database_;
  int log_pages_ = 0;  // in the log as the last commit left it
  bool owes_emptying_ = false;
};

}  // namespace convene::adapters
