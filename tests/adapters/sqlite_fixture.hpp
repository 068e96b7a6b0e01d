// A journal in a temporary folder, asked one thing at a time.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "adapters/sqlite_journal.hpp"
#include "contract/log_writer.hpp"
#include "contract/task_queue.hpp"
#include "contract/temporary_folder.hpp"

namespace convene::testing {

class SqliteFixture : public ::testing::Test {
 protected:
  Result<std::unique_ptr<adapters::SqliteJournal>> try_open() {
    return adapters::SqliteJournal::open(file_, queue_.post());
  }

  void open() {
    journal_.reset();
    auto opened = try_open();
    ASSERT_TRUE(opened) << opened.error().sentence;
    journal_ = std::move(opened.value());
  }

  /// Leaves a closed journal with some entries behind, larger than one page of the file.
  void make_journal() {
    open();
    for (int i = 0; i < 20; ++i) append(log_.commit("room/r1", std::string(1000, 'x')));
    journal_.reset();
  }

  ports::AppendOutcome append(ports::Commit commit) {
    std::optional<ports::AppendOutcome> answer;
    journal_->append(std::move(commit), [&answer](auto outcome) { answer = outcome; });
    EXPECT_TRUE(queue_.run_until([&answer] { return answer.has_value(); }));
    return answer.value();
  }

  Result<Done> replay(std::vector<std::string_view> columns_only = {}) {
    replayed_.clear();
    return journal_->replay(columns_only, [this](const auto& entry) { replayed_.push_back(entry); });
  }

  TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "journal.db";
  TaskQueue queue_;
  LogWriter log_;
  std::unique_ptr<adapters::SqliteJournal> journal_;
  std::vector<ports::StoredEntry> replayed_;
};

}  // namespace convene::testing
