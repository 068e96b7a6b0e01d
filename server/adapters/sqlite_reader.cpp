#include "adapters/sqlite_reader.hpp"

#include <algorithm>
#include <limits>

#include "adapters/page_filter.hpp"
#include "adapters/sqlite_entries.hpp"

namespace convene::adapters {

namespace {

/// Runs along the index backwards and is stopped when the page is full.
std::string newest_firstsql() {
  return "select " + std::string(entry_columns) + ", " + std::string(entry_payload) +
         " from entries where topic = $1 and topic_offset < $2 order by topic_offset desc";
}

/// Columns alone say which entries these are: payloads are looked for only where they are wanted.
std::string traces_sql() {
  return "select " + std::string(entry_columns) + ", " + std::string(entry_payload) +
         " from entries where sequence > $1 and (author = $2 or target = $2 or topic = $3) order by sequence limit $4";
}

/// Kinds are given as one text with spaces around each.
std::string aged_sql() {
  return "select " + std::string(entry_columns) + ", " + std::string(entry_payload) +
         " from entries where sequence > $1 and instr($2, ' ' || kind || ' ') order by sequence";
}

std::int64_t as_limit(std::uint64_t number) {
  constexpr std::uint64_t sql_max = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::int64_t>(std::min(number, sql_max));
}

ports::Page unreadable() {
  ports::Page page;
  page.unreadable = true;
  return page;
}

}  // namespace

Result<std::unique_ptr<SqliteReader>> SqliteReader::open(const std::filesystem::path& file, const AnswerPost& answer) {
  auto database = SqliteDatabase::open(file, SqliteDatabase::Access::read_only);
  if (!database) return database.error();
  auto newest_first = database.value().prepare(newest_firstsql());
  auto traces = database.value().prepare(traces_sql());
  auto aged = database.value().prepare(aged_sql());
  if (!newest_first || !traces || !aged) {
    return Failure{"The journal " + file.string() + " cannot be read: " + database.value().message() + ".",
                   "Restore it from a backup."};
  }
  std::unique_ptr<SqliteReader> reader(new SqliteReader(
      std::move(database.value()), {std::move(*newest_first), std::move(*traces), std::move(*aged)}, answer));
  return reader;
}

SqliteReader::SqliteReader(SqliteDatabase database, Statements statements, const AnswerPost& answer)
    : database_(std::move(database)), statements_(std::move(statements)), answer_(answer) {
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
  ask(std::move(request), std::move(done));
}

void SqliteReader::traces(ports::TracesRequest request, std::function<void(ports::Page)> done) {
  ask(std::move(request), std::move(done));
}

void SqliteReader::aged(ports::AgedRequest request, std::function<void(ports::Page)> done) {
  ask(std::move(request), std::move(done));
}

void SqliteReader::ask(Request request, std::function<void(ports::Page)> done) {
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
    auto page = std::visit([this](const auto& wanted) { return read(wanted); }, request);
    answer_([done = std::move(done), page = std::move(page)]() mutable { done(std::move(page)); });
    lock.lock();
  }
}

ports::Page SqliteReader::read(const ports::PageRequest& request) {
  SqliteStatement& newest_first = statements_.newest_first;
  newest_first.bind(1, request.topic).bind(2, as_limit(request.before));
  PageFilter filter(request);
  ports::StoredEntry entry;
  auto step = newest_first.step();
  for (; step == SqliteStatement::Step::row; step = newest_first.step()) {
    read_columns(newest_first, entry);
    read_payload(newest_first, entry);
    if (!filter.take(entry)) break;
  }
  newest_first.reset();
  if (step == SqliteStatement::Step::failed) return unreadable();
  return std::move(filter).page();
}

ports::Page SqliteReader::read(const ports::TracesRequest& request) {
  SqliteStatement& traces = statements_.traces;
  traces.bind(1, as_limit(request.after))
      .bind(2, as_limit(request.person.value))
      .bind(3, request.topic)
      .bind(4, as_limit(request.entries_max + 1));
  ports::Page page;
  auto step = traces.step();
  for (; step == SqliteStatement::Step::row; step = traces.step()) {
    page.more = page.entries.size() == request.entries_max;
    if (page.more) break;
    ports::StoredEntry& entry = page.entries.emplace_back();
    read_columns(traces, entry);
    read_payload(traces, entry);
  }
  traces.reset();
  return step == SqliteStatement::Step::failed ? unreadable() : page;
}

ports::Page SqliteReader::read(const ports::AgedRequest& request) {
  std::string kinds = " ";
  for (const std::string& kind : request.kinds) kinds += kind + " ";
  SqliteStatement& aged = statements_.aged;
  aged.bind(1, as_limit(request.after)).bind(2, kinds);
  ports::Page page;
  ports::StoredEntry entry;
  auto step = aged.step();
  for (; step == SqliteStatement::Step::row; step = aged.step()) {
    read_columns(aged, entry);
    if (entry.at >= request.before) break;
    page.more = page.entries.size() == request.entries_max;
    if (page.more) break;
    read_payload(aged, entry);
    page.entries.push_back(entry);
  }
  aged.reset();
  return step == SqliteStatement::Step::failed ? unreadable() : page;
}

}  // namespace convene::adapters
