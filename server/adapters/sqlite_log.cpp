#include "adapters/sqlite_log.hpp"

#include "adapters/sqlite_entries.hpp"
#include "base/assert.hpp"

namespace convene::adapters {

namespace {

constexpr std::string_view insert_payload_sql = "insert into payloads (payload) values ($1)";
constexpr std::string_view insert_entry_sql =
    "insert into entries "
    "(sequence, topic, topic_offset, kind, version, author, target, client, n, digest, time, payload_id) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
constexpr std::string_view find_payload_sql =
    "select sequence, payload_id from entries where topic = $1 and topic_offset = $2";
// As many bytes as before: only then does SQLite overwrite them where they stand.
constexpr std::string_view blank_payload_sql =
    "update payloads set payload = printf('%.*c', length(cast(payload as blob)), '0') where id = $1 and payload <> ''";
constexpr std::string_view point_to_payload_sql = "update entries set payload_id = $1 where sequence = $2";
constexpr std::string_view last_sequence_sql = "select coalesce(max(sequence), 0) from entries";
constexpr std::string_view next_offset_sql = "select coalesce(max(topic_offset) + 1, 0) from entries where topic = $1";

bool ran(SqliteStatement& statement) {
  const auto step = statement.step();
  statement.reset();
  return step == SqliteStatement::Step::done;
}

std::optional<std::uint64_t> number_of(SqliteStatement& statement) {
  std::optional<std::uint64_t> number;
  if (statement.step() == SqliteStatement::Step::row) number = static_cast<std::uint64_t>(statement.integer(0));
  statement.reset();
  return number;
}

}  // namespace

SqliteLog::SqliteLog(SqliteDatabase& database, Statements statements)
    : database_(&database), statements_(std::move(statements)) {}

std::optional<SqliteLog> SqliteLog::open(SqliteDatabase& database) {
  auto insert_payload = database.prepare(insert_payload_sql);
  auto insert_entry = database.prepare(insert_entry_sql);
  auto find_payload = database.prepare(find_payload_sql);
  auto blank_payload = database.prepare(blank_payload_sql);
  auto point_to_payload = database.prepare(point_to_payload_sql);
  auto last_sequence = database.prepare(last_sequence_sql);
  auto next_offset = database.prepare(next_offset_sql);
  if (!insert_payload || !insert_entry || !find_payload || !blank_payload || !point_to_payload || !last_sequence ||
      !next_offset) {
    return std::nullopt;
  }
  return SqliteLog(database, {std::move(*insert_payload), std::move(*insert_entry), std::move(*find_payload),
                              std::move(*blank_payload), std::move(*point_to_payload), std::move(*last_sequence),
                              std::move(*next_offset)});
}

bool SqliteLog::write(const ports::Commit& commit) {
  for (const auto& entry : commit.entries) {
    if (!insert(entry)) return false;
  }
  for (const auto& change : commit.rewrites) {
    if (!rewrite(change)) return false;
  }
  return true;
}

void SqliteLog::forget_ends() {
  sequence_.reset();
  next_offsets_.clear();
}

bool SqliteLog::move_ends(const ports::StoredEntry& entry) {
  if (!sequence_) sequence_ = number_of(statements_.last_sequence);
  if (!sequence_) return false;
  auto end = next_offsets_.find(entry.topic);
  if (end == next_offsets_.end()) {
    const auto next = number_of(statements_.next_offset.bind(1, entry.topic));
    if (!next) return false;
    end = next_offsets_.emplace(entry.topic, *next).first;
  }
  CONVENE_ASSERT(entry.sequence == *sequence_ + 1);
  CONVENE_ASSERT(entry.offset == end->second);
  ++*sequence_;
  ++end->second;
  return true;
}

bool SqliteLog::insert(const ports::StoredEntry& entry) {
  if (!move_ends(entry)) return false;
  const auto payload = add_payload(entry.payload);
  if (!payload) return false;
  bind_columns(statements_.insert_entry, entry);
  return ran(statements_.insert_entry.bind(12, *payload));
}

bool SqliteLog::rewrite(const ports::Rewrite& rewrite) {
  auto& find = statements_.find_payload;
  const auto found = find.bind(1, rewrite.topic).bind(2, static_cast<std::int64_t>(rewrite.offset)).step();
  CONVENE_ASSERT(found != SqliteStatement::Step::done);  // there is no such entry
  if (found == SqliteStatement::Step::failed) return false;
  const auto sequence = find.integer(0);
  const auto old = find.integer(1);
  find.reset();
  if (!ran(statements_.blank_payload.bind(1, old))) return false;
  const auto payload = add_payload(rewrite.payload);
  return payload && ran(statements_.point_to_payload.bind(1, *payload).bind(2, sequence));
}

std::optional<std::int64_t> SqliteLog::add_payload(const std::string& payload) {
  if (!ran(statements_.insert_payload.bind(1, payload))) return std::nullopt;
  return database_->last_insert_id();
}

}  // namespace convene::adapters
