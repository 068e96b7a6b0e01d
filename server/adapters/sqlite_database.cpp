#include "adapters/sqlite_database.hpp"

#include <sqlite3.h>

#include <cerrno>

#include "base/assert.hpp"

namespace convene::adapters {

SqliteStatement& SqliteStatement::bind(int parameter, std::int64_t value) {
  CONVENE_ASSERT(sqlite3_bind_int64(statement_.get(), parameter, value) == SQLITE_OK);
  return *this;
}

SqliteStatement& SqliteStatement::bind(int parameter, std::string_view text) {
  const char* start = text.data() ? text.data() : "";  // a null pointer would bind NULL
  const auto code = sqlite3_bind_text64(statement_.get(), parameter, start, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  CONVENE_ASSERT(code == SQLITE_OK);
  return *this;
}

SqliteStatement::Step SqliteStatement::step() {
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW:
      return Step::row;
    case SQLITE_DONE:
      return Step::done;
    default:
      return Step::failed;
  }
}

void SqliteStatement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t SqliteStatement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view SqliteStatement::text(int column) const {
  const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  return start ? std::string_view(start, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)))
               : std::string_view();
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Result<SqliteDatabase> SqliteDatabase::open(const std::filesystem::path& file, Access access) {
  const int flags = (access == Access::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX |
                    SQLITE_OPEN_EXRESCODE;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
  SqliteDatabase database(handle);
  if (code != SQLITE_OK) {
    return Failure{"The database " + file.string() + " cannot be opened: " + sqlite3_errstr(code) + ".",
                   "Check that the user running Convene may read and write it."};
  }
  database.set_busy_wait(busy_wait_ms);
  return database;
}

bool SqliteDatabase::run(const char* sql) {
  return sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::optional<SqliteStatement> SqliteDatabase::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return std::nullopt;
  return SqliteStatement(statement);
}

std::optional<std::string> SqliteDatabase::value_of(std::string_view sql) {
  auto statement = prepare(sql);
  if (statement && statement->step() == SqliteStatement::Step::row) return std::string(statement->text(0));
  return std::nullopt;
}

std::int64_t SqliteDatabase::last_insert_id() const { return sqlite3_last_insert_rowid(database_.get()); }

void SqliteDatabase::set_busy_wait(int milliseconds) { sqlite3_busy_timeout(database_.get(), milliseconds); }

bool SqliteDatabase::in_transaction() const { return sqlite3_get_autocommit(database_.get()) == 0; }

SqliteDatabase::Fault SqliteDatabase::fault() const {
  const int system = errno;  // SQLite's own record of it leaves out what happens within a commit
  const int code = sqlite3_extended_errcode(database_.get());
  if ((code & 0xff) == SQLITE_BUSY) return Fault::busy;
  if (code == SQLITE_FULL) return Fault::no_space;
  // A quota and a limit on a file's size reach SQLite as plain write errors.
  const bool limit = system == EDQUOT || system == EFBIG || system == ENOSPC;
  return code == SQLITE_IOERR_WRITE && limit ? Fault::no_space : Fault::other;
}

std::string SqliteDatabase::message() const { return sqlite3_errmsg(database_.get()); }

void SqliteDatabase::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

}  // namespace convene::adapters
