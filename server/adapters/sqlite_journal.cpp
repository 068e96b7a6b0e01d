#include "adapters/sqlite_journal.hpp"

#include "adapters/data_folder.hpp"
#include "adapters/journal_file.hpp"
#include "adapters/sqlite_database.hpp"
#include "adapters/sqlite_replay.hpp"

namespace convene::adapters {

namespace {

/// The first look into the file, read-only: what is found damaged here was not written to.
Result<std::string> read_epoch(const std::filesystem::path& file) {
  auto database = SqliteDatabase::open(file, SqliteDatabase::Access::read_only);
  if (!database) return database.error();
  auto epoch = database.value().value_of("select value from meta where name = 'epoch'");
  const auto last = database.value().value_of("select coalesce(max(sequence), 0) from entries");
  if (epoch && last) return *epoch;
  return Failure{"The journal " + file.string() + " cannot be read: " + database.value().message() + ".",
                 "Restore it from a backup. Nothing was changed."};
}

}  // namespace

Result<std::unique_ptr<SqliteJournal>> SqliteJournal::open(const std::filesystem::path& file, ports::Post post) {
  const auto path = std::filesystem::absolute(file);
  if (auto folder = make_data_folder(path.parent_path()); !folder) return folder.error();
  auto lock = FileLock::take(path);
  if (!lock) return lock.error();
  if (auto prepared = prepare_journal_file(path); !prepared) return prepared.error();
  std::unique_ptr<SqliteJournal> journal(new SqliteJournal(path, std::move(lock.value()), std::move(post)));
  if (auto started = journal->start(); !started) return started.error();
  return journal;
}

SqliteJournal::SqliteJournal(std::filesystem::path file, FileLock lock, ports::Post post)
    : file_(std::move(file)), lock_(std::move(lock)), answer_(std::move(post)) {}

Result<Done> SqliteJournal::start() {
  auto epoch = read_epoch(file_);
  if (!epoch) return epoch.error();
  epoch_ = std::move(epoch.value());
  auto writer = SqliteWriter::open(file_, answer_);
  if (!writer) return writer.error();
  writer_ = std::move(writer.value());
  auto reader = SqliteReader::open(file_, answer_);
  if (!reader) return reader.error();
  reader_ = std::move(reader.value());
  return Done{};
}

SqliteJournal::~SqliteJournal() { answer_.silence(); }

void SqliteJournal::append(ports::Commit commit, std::function<void(ports::AppendOutcome)> done) {
  writer_->append(std::move(commit), std::move(done));
}

void SqliteJournal::page(ports::PageRequest request, std::function<void(ports::Page)> done) {
  reader_->page(std::move(request), std::move(done));
}

void SqliteJournal::traces(ports::TracesRequest request, std::function<void(ports::Page)> done) {
  reader_->traces(std::move(request), std::move(done));
}

void SqliteJournal::aged(ports::AgedRequest request, std::function<void(ports::Page)> done) {
  reader_->aged(std::move(request), std::move(done));
}

void SqliteJournal::cleaned(std::function<void()> done) { writer_->cleaned(std::move(done)); }

Result<Done> SqliteJournal::replay(std::span<const std::string_view> columns_only,
                                   const std::function<void(const ports::StoredEntry&)>& visit) {
  auto replayed = replay_journal(file_, columns_only, visit);
  if (replayed) writer_->try_again();
  return replayed;
}

}  // namespace convene::adapters
