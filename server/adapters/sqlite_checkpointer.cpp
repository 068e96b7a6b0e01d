#include "adapters/sqlite_checkpointer.hpp"

#include <sqlite3.h>

namespace convene::adapters {

namespace {

constexpr int idle_pages = 1000;  // of 4 KiB: worth the two syncs when nobody waits
constexpr int busy_pages = 4000;  // somebody waits, but a longer log slows readers and the next start

}  // namespace

SqliteCheckpointer::SqliteCheckpointer(SqliteDatabase& database) : database_(database) {
  const auto note_pages = [](void* self, sqlite3*, const char*, int pages) {
    static_cast<SqliteCheckpointer*>(self)->log_pages_ = pages;
    return SQLITE_OK;
  };
  sqlite3_wal_hook(database_.handle(), note_pages, this);
}

bool SqliteCheckpointer::run(bool idle) {
  const bool due = log_pages_ >= (idle ? idle_pages : busy_pages);
  if (owes_emptying_ && (idle || due)) return checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
  return !due || checkpoint(SQLITE_CHECKPOINT_PASSIVE);
}

bool SqliteCheckpointer::checkpoint(int mode) {
  database_.set_busy_wait(0);  // waiting for a reader would hold up whoever asks to append
  int pages = 0;
  int moved = 0;
  const int code = sqlite3_wal_checkpoint_v2(database_.handle(), nullptr, mode, &pages, &moved);
  database_.set_busy_wait(SqliteDatabase::busy_wait_ms);
  if (code != SQLITE_OK) return database_.fault() != SqliteDatabase::Fault::other;
  if (mode == SQLITE_CHECKPOINT_TRUNCATE) owes_emptying_ = false;
  if (moved == pages) log_pages_ = 0;
  return true;
}

}  // namespace convene::adapters
