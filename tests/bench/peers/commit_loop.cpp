// The bare limit of remembering: SQLite alone, one small row a commit, one after the other, as safely as our journal
// (WAL, synchronous=FULL). Argument: an empty folder on the disk to be measured. Prints one line of JSON.
#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <string>

#include "rehearsal/histogram.hpp"

namespace {

constexpr std::chrono::seconds duration(3);

bool run(sqlite3* database, const char* statement) {
  return sqlite3_exec(database, statement, nullptr, nullptr, nullptr) == SQLITE_OK;
}

}  // namespace

int main(int count, char** arguments) {
  using Clock = std::chrono::steady_clock;
  sqlite3* database = nullptr;
  if (count < 2) return 2;
  if (sqlite3_open((std::string(arguments[1]) + "/bare.sqlite").c_str(), &database) != SQLITE_OK) return 2;
  if (!run(database,
           "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE e (n INTEGER PRIMARY KEY, t TEXT)"))
    return 1;
  convene::rehearsal::Histogram times;
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(database, "INSERT INTO e (t) VALUES (?)", -1, &insert, nullptr);
  const std::string text(200, 'x');
  const auto end = Clock::now() + duration;
  for (auto began = Clock::now(); began < end; began = Clock::now()) {
    sqlite3_bind_text(insert, 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    if (sqlite3_step(insert) != SQLITE_DONE) return 1;
    sqlite3_reset(insert);
    times.add(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began).count());
  }
  sqlite3_finalize(insert);
  sqlite3_close(database);
  std::printf("{\"commits_per_s\":%.0f,\"p50_ms\":%.4g,\"p99_ms\":%.4g}\n",
              static_cast<double>(times.count()) / static_cast<double>(duration.count()), times.quantile_ms(0.5),
              times.quantile_ms(0.99));
}
