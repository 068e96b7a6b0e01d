#include "adapters/sqlite_replay.hpp"

#include "adapters/sqlite_database.hpp"
#include "adapters/sqlite_entries.hpp"

namespace convene::adapters {

namespace {

/// Never touches the payloads of the given number of kinds, which are its parameters.
std::string replay_sql(std::size_t bare_kinds) {
  std::string payload(entry_payload);
  if (bare_kinds > 0) {
    std::string kinds;
    for (std::size_t i = 1; i <= bare_kinds; ++i) kinds += (i == 1 ? "$" : ", $") + std::to_string(i);
    payload = "case when kind in (" + kinds + ") then '' else " + payload + " end";
  }
  return "select " + std::string(entry_columns) + ", " + payload + " from entries order by sequence";
}

Failure unreadable(const std::filesystem::path& file, const std::string& why) {
  return {"The journal " + file.string() + " cannot be read: " + why + ".", "Restore it from a backup."};
}

}  // namespace

Result<Done> replay_journal(const std::filesystem::path& file, std::span<const std::string_view> columns_only,
                            const std::function<void(const ports::StoredEntry&)>& visit) {
  auto opened = SqliteDatabase::open(file, SqliteDatabase::Access::read_only);
  if (!opened) return opened.error();
  auto rows = opened.value().prepare(replay_sql(columns_only.size()));
  if (!rows) return unreadable(file, opened.value().message());
  for (std::size_t i = 0; i < columns_only.size(); ++i) rows->bind(static_cast<int>(i) + 1, columns_only[i]);

  ports::StoredEntry entry;
  std::uint64_t last = 0;
  auto step = rows->step();
  for (; step == SqliteStatement::Step::row; step = rows->step()) {
    read_columns(*rows, entry);
    read_payload(*rows, entry);
    if (entry.sequence != ++last) return unreadable(file, "entry " + std::to_string(last) + " is missing");
    visit(entry);
  }
  if (step == SqliteStatement::Step::failed) return unreadable(file, opened.value().message());
  return Done{};
}

}  // namespace convene::adapters
