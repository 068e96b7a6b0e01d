// The journal's one writing thread: what waited during the last sync, or while nobody was in a hurry, is the next
// transaction.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "adapters/answer_post.hpp"
#include "adapters/sqlite_checkpointer.hpp"
#include "adapters/sqlite_database.hpp"
#include "adapters/sqlite_log.hpp"
#include "ports/journal.hpp"

namespace convene::adapters {

class SqliteWriter {
 public:
  /// Opens its own connection. The answers must outlive the writer.
  static Result<std::unique_ptr<SqliteWriter>> open(const std::filesystem::path& file, const AnswerPost& answer);

  /// Waits until everything appended is durable or has failed.
  ~SqliteWriter();

  SqliteWriter(const SqliteWriter&) = delete;
  SqliteWriter& operator=(const SqliteWriter&) = delete;

  void append(ports::Commit commit, std::function<void(ports::AppendOutcome)> done);

  /// Runs `done` when no text that was replaced before the call stands in the file or its log.
  void cleaned(std::function<void()> done);

  /// While nothing is appended: after `full`, lets appends be tried again.
  void try_again();

 private:
  struct Waiting {
    ports::Commit commit;
    std::function<void(ports::AppendOutcome)> done;
  };
  using Group = std::vector<Waiting>;

  SqliteWriter(std::unique_ptr<SqliteDatabase> database, SqliteLog log, const AnswerPost& answer);

  /// Takes over what the last process left in the log. False: the file cannot be written.
  bool start();
  void run();
  /// After the checkpoint: tells those who wait for it that old text is gone.
  void tell_cleaned();
  using Clock = std::chrono::steady_clock;
  bool has_work() const;
  /// False: nothing is left to do and nothing will come.
  bool wait_for_work(std::unique_lock<std::mutex>& lock);
  Group next_group();
  ports::AppendOutcome write(const Group& group);
  bool transact(const Group& group);

  std::unique_ptr<SqliteDatabase> database_;
  SqliteLog log_;
  SqliteCheckpointer checkpointer_;
  const AnswerPost& answer_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Waiting> waiting_;                              // bounded by the host: limits waiting_commits_max
  Clock::time_point due_;                                    // when the first of them may wait no longer
  std::vector<std::function<void()>> waiting_for_cleaning_;  // one an erasure that is under way
  bool working_ = false;
  bool leaving_ = false;
  ports::AppendOutcome state_ = ports::AppendOutcome::durable;  // once not durable, what every append ends with

  std::thread thread_;
};

}  // namespace convene::adapters
