#include "adapters/sqlite_log.hpp"

#include "adapters/sqlite_entries.hpp"
#include "base/assert.hpp"

namespace convene::adapters {

namespace {

constexpr std::string_view insert_sql =
    "insert into entries "
    "(sequence, topic, topic_offset, kind, version, author, target, client, n, digest, time, payload) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
constexpr std::string_view update_sql =
    "update entries set payload = $1 where topic = $2 and topic_offset = $3 returning sequence";
constexpr std::string_view last_sequence_sql = "select coalesce(max(sequence), 0) from entries";
constexpr std::string_view next_offset_sql = "select coalesce(max(topic_offset) + 1, 0) from entries where topic = $1";

std::optional<std::uint64_t> number_of(SqliteStatement& statement) {
  std::optional<std::uint64_t> number;
  if (statement.step() == SqliteStatement::Step::row) number = static_cast<std::uint64_t>(statement.integer(0));
  statement.reset();
  return number;
}

}  // namespace

SqliteLog::SqliteLog(SqliteStatement insert, SqliteStatement update, SqliteStatement last_sequence,
                     SqliteStatement next_offset)
    : insert_(std::move(insert)),
      update_(std::move(update)),
      last_sequence_(std::move(last_sequence)),
      next_offset_(std::move(next_offset)) {}

std::optional<SqliteLog> SqliteLog::open(SqliteDatabase& database) {
  auto insert = database.prepare(insert_sql);
  auto update = database.prepare(update_sql);
  auto last_sequence = database.prepare(last_sequence_sql);
  auto next_offset = database.prepare(next_offset_sql);
  if (!insert || !update || !last_sequence || !next_offset) return std::nullopt;
  return SqliteLog(std::move(*insert), std::move(*update), std::move(*last_sequence), std::move(*next_offset));
}

bool SqliteLog::write(const ports::Commit& commit) {
  for (const auto& entry : commit.entries) {
    if (!insert(entry)) return false;
  }
  for (const auto& rewrite : commit.rewrites) {
    if (!update(rewrite)) return false;
  }
  return true;
}

void SqliteLog::forget_ends() {
  sequence_.reset();
  next_offsets_.clear();
}

bool SqliteLog::insert(const ports::StoredEntry& entry) {
  if (!sequence_) sequence_ = number_of(last_sequence_);
  if (!sequence_) return false;
  auto end = next_offsets_.find(entry.topic);
  if (end == next_offsets_.end()) {
    const auto next = number_of(next_offset_.bind(1, entry.topic));
    if (!next) return false;
    end = next_offsets_.emplace(entry.topic, *next).first;
  }
  CONVENE_ASSERT(entry.sequence == *sequence_ + 1);
  CONVENE_ASSERT(entry.offset == end->second);
  bind_entry(insert_, entry);
  const auto step = insert_.step();
  insert_.reset();
  ++*sequence_;
  ++end->second;
  return step == SqliteStatement::Step::done;
}

bool SqliteLog::update(const ports::Rewrite& rewrite) {
  update_.bind(1, rewrite.payload).bind(2, rewrite.topic).bind(3, static_cast<std::int64_t>(rewrite.offset));
  const auto step = update_.step();
  CONVENE_ASSERT(step != SqliteStatement::Step::done);  // done at once: there is no such entry
  update_.reset();
  return step == SqliteStatement::Step::row;
}

}  // namespace convene::adapters
