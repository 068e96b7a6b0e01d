#include "adapters/sqlite_entries.hpp"

namespace convene::adapters {

namespace {

/// SQL knows signed numbers only; what is larger keeps its bits.
std::int64_t to_sql(std::uint64_t number) { return static_cast<std::int64_t>(number); }
std::uint64_t from_sql(std::int64_t number) { return static_cast<std::uint64_t>(number); }

}  // namespace

void read_columns(const SqliteStatement& row, ports::StoredEntry& entry) {
  entry.sequence = from_sql(row.integer(0));
  entry.topic = row.text(1);
  entry.offset = from_sql(row.integer(2));
  entry.kind = row.text(3);
  entry.version = static_cast<std::uint32_t>(row.integer(4));
  entry.author.value = from_sql(row.integer(5));
  entry.target.value = from_sql(row.integer(6));
  entry.client = row.text(7);
  entry.n = static_cast<std::uint32_t>(row.integer(8));
  entry.digest = from_sql(row.integer(9));
  entry.at = from_milliseconds(row.integer(10));
}

void read_payload(const SqliteStatement& row, ports::StoredEntry& entry) { entry.payload = row.text(11); }

void bind_columns(SqliteStatement& statement, const ports::StoredEntry& entry) {
  statement.bind(1, to_sql(entry.sequence))
      .bind(2, entry.topic)
      .bind(3, to_sql(entry.offset))
      .bind(4, entry.kind)
      .bind(5, std::int64_t{entry.version})
      .bind(6, to_sql(entry.author.value))
      .bind(7, to_sql(entry.target.value))
      .bind(8, entry.client)
      .bind(9, std::int64_t{entry.n})
      .bind(10, to_sql(entry.digest))
      .bind(11, to_milliseconds(entry.at));
}

}  // namespace convene::adapters
