// SQLite's C interface as values that clean up after themselves; nothing of Convene in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace convene::adapters {

/// A prepared statement. Parameters are numbered from 1 in the order of their first appearance in the SQL text, columns
/// from 0.
class SqliteStatement {
 public:
  enum class Step { row, done, failed };

  explicit SqliteStatement(sqlite3_stmt* statement) : statement_(statement) {}

  SqliteStatement& bind(int parameter, std::int64_t value);
  /// The text is not copied: it must live until reset().
  SqliteStatement& bind(int parameter, std::string_view text);

  Step step();
  void reset();

  std::int64_t integer(int column) const;
  /// Until the next step.
  std::string_view text(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// A connection to a database file; one thread at a time.
class SqliteDatabase {
 public:
  enum class Access { read_only, read_write };

  /// Why the last call failed.
  enum class Fault {
    no_space,  // nothing was written; it may be tried again when there is space
    busy,      // another connection holds a lock; nothing was done
    other,     // input or output failed, or the file is damaged
  };

  static constexpr int busy_wait_ms = 5000;  // a backup or a shell that looks in is gone by then

  /// The file must exist.
  static Result<SqliteDatabase> open(const std::filesystem::path& file, Access access);

  /// Runs statements that yield no rows of interest. False: see fault().
  bool run(const char* sql);

  /// Nothing where the statement cannot be prepared: see fault().
  std::optional<SqliteStatement> prepare(std::string_view sql);

  /// The first row's first column, or nothing when there is no row or the query fails.
  std::optional<std::string> value_of(std::string_view sql);

  /// The key of the row inserted last.
  std::int64_t last_insert_id() const;

  /// How long locks of other connections are waited for from now on; busy_wait_ms unless told.
  void set_busy_wait(int milliseconds);

  bool in_transaction() const;
  /// Ask at once, on the thread of the call that failed.
  Fault fault() const;
  /// SQLite's words for the last failure.
  std::string message() const;

  sqlite3* handle() { return database_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  explicit SqliteDatabase(sqlite3* database) : database_(database) {}

  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace convene::adapters
