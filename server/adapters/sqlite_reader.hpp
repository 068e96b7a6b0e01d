// The journal's reading thread: pages of the past, which never hold up what is written.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>

#include "adapters/answer_post.hpp"
#include "adapters/sqlite_database.hpp"
#include "ports/journal.hpp"

namespace convene::adapters {

class SqliteReader {
 public:
  /// Opens its own read-only connection. The answers must outlive the reader.
  static Result<std::unique_ptr<SqliteReader>> open(const std::filesystem::path& file, const AnswerPost& answer);

  /// Drops the requests that wait.
  ~SqliteReader();

  SqliteReader(const SqliteReader&) = delete;
  SqliteReader& operator=(const SqliteReader&) = delete;

  void page(ports::PageRequest request, std::function<void(ports::Page)> done);
  void traces(ports::TracesRequest request, std::function<void(ports::Page)> done);
  void aged(ports::AgedRequest request, std::function<void(ports::Page)> done);

 private:
  using Request = std::variant<ports::PageRequest, ports::TracesRequest, ports::AgedRequest>;
  struct Waiting {
    Request request;
    std::function<void(ports::Page)> done;
  };

  struct Statements {
    SqliteStatement newest_first;
    SqliteStatement traces;
    SqliteStatement aged;
  };
  SqliteReader(SqliteDatabase database, Statements statements, const AnswerPost& answer);

  void ask(Request request, std::function<void(ports::Page)> done);
  void run();
  ports::Page read(const ports::PageRequest& request);
  ports::Page read(const ports::TracesRequest& request);
  ports::Page read(const ports::AgedRequest& request);

  SqliteDatabase database_;
  Statements statements_;
  const AnswerPost& answer_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Waiting> waiting_;  // bounded by the open commands of all connections
  bool leaving_ = false;

  std::thread thread_;
};

}  // namespace convene::adapters
