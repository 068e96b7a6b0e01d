// The journal in one SQLite database file: nothing to install, nothing to configure.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "adapters/answer_post.hpp"
#include "adapters/file_lock.hpp"
#include "adapters/sqlite_reader.hpp"
#include "adapters/sqlite_writer.hpp"
#include "ports/executor.hpp"
#include "ports/journal.hpp"

namespace convene::adapters {

/// A write-ahead log synced at every commit. `full` also stands for a file that another program keeps locked for
/// seconds: nothing was written, and it may be tried again.
///
/// A replaced payload is gone from the database file and its log as soon as nothing waits to be written and no page is
/// being read, at the latest at the next start. Copies that the file system, a flash disk or a backup keeps of blocks
/// that were freed are beyond it.
class SqliteJournal : public ports::Journal {
 public:
  /// Makes the file, and its folder with mode 0700, where they are missing. Fails, and leaves everything as it is,
  /// where the folder cannot be written in, another process has the journal open, or the file is foreign, damaged or of
  /// a newer format. The post must outlive the journal.
  static Result<std::unique_ptr<SqliteJournal>> open(const std::filesystem::path& file, ports::Post post);

  /// Makes durable whatever was appended, and waits for it; but from here on nobody is called back any more.
  ~SqliteJournal() override;

  std::string epoch() const override { return epoch_; }
  void append(ports::Commit commit, std::function<void(ports::AppendOutcome)> done) override;
  void page(ports::PageRequest request, std::function<void(ports::Page)> done) override;
  void traces(ports::TracesRequest request, std::function<void(ports::Page)> done) override;
  void aged(ports::AgedRequest request, std::function<void(ports::Page)> done) override;
  void cleaned(std::function<void()> done) override;
  Result<Done> replay(std::span<const std::string_view> columns_only,
                      const std::function<void(const ports::StoredEntry&)>& visit) override;

 private:
  SqliteJournal(std::filesystem::path file, FileLock lock, ports::Post post);
  Result<Done> start();

  std::filesystem::path file_;
  FileLock lock_;
  AnswerPost answer_;
  std::string epoch_;
  std::unique_ptr<SqliteWriter> writer_;
  std::unique_ptr<SqliteReader> reader_;  // closed before the writer, which then leaves no log behind
};

}  // namespace convene::adapters
