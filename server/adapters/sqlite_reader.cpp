#include "adapters/sqlite_reader.hpp"

#include <algorithm>
#include <limits>

#include "adapters/page_filter.hpp"
#include "adapters/sqlite_entries.hpp"

namespace convene::adapters {

namespace {

/// Runs along the index backwards and is stopped when the page is full.
std::string newest_first_sql() {
  return "select " + std::string(entry_columns) + ", " + std::string(entry_payload) +
         " from entries where topic = $1 and topic_offset < $2 order by topic_offset desc";
}

}  // namespace

Result<std::unique_ptr<SqliteReader>> SqliteReader::open(const std::filesystem::path& file, const AnswerPost& answer) {
  auto database = SqliteDatabase::open(file, SqliteDatabase::Access::read_only);
  if (!database) return database.error();
  auto newest_first = database.value().prepare(newest_first_sql());
  if (!newest_first) {
    return Failure{"The journal " + file.string() + " cannot be read: " + database.value().message() + ".",
                   "Restore it from a backup."};
  }
  std::unique_ptr<SqliteReader> reader(new SqliteReader(std::move(database.value()), std::move(*newest_first), answer));
  return reader;
}

SqliteReader::SqliteReader(SqliteDatabase database, SqliteStatement newest_first, const AnswerPost& answer)
    : database_(std::move(database)), newest_first_(std::move(newest_first)), answer_(answer) {
  thread_ = std::thread([this] { run(); });
}

SqliteReader::~SqliteReader() {
  {
    const std::lock_guard lock(mutex_);
    leaving_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void SqliteReader::page(ports::PageRequest request, std::function<void(ports::Page)> done) {
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back({std::move(request), std::move(done)});
  }
  changed_.notify_all();
}

void SqliteReader::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return leaving_ || !waiting_.empty(); });
    if (leaving_) return;
    auto [request, done] = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    answer_([done = std::move(done), page = read(request)]() mutable { done(std::move(page)); });
    lock.lock();
  }
}

ports::Page SqliteReader::read(const ports::PageRequest& request) {
  constexpr std::uint64_t sql_max = std::numeric_limits<std::int64_t>::max();
  newest_first_.bind(1, request.topic).bind(2, static_cast<std::int64_t>(std::min(request.before, sql_max)));
  PageFilter filter(request);
  ports::StoredEntry entry;
  auto step = newest_first_.step();
  for (; step == SqliteStatement::Step::row; step = newest_first_.step()) {
    read_columns(newest_first_, entry);
    read_payload(newest_first_, entry);
    if (!filter.take(entry)) break;
  }
  newest_first_.reset();
  if (step == SqliteStatement::Step::failed) {
    ports::Page unreadable;
    unreadable.unreadable = true;
    return unreadable;
  }
  return std::move(filter).page();
}

}  // namespace convene::adapters
