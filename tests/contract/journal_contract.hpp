// What every journal is put through: one suite for all adapters of the port.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "contract/log_writer.hpp"
#include "contract/task_queue.hpp"
#include "ports/journal.hpp"

namespace convene::testing {

/// Holds one journal open at a time; what it is asked it answers before the call returns.
template <class Subject>
class JournalContract : public ::testing::Test {
 protected:
  JournalContract() { open(); }

  void open() {
    journal_.reset();
    journal_ = subject_.open(queue_.post());
  }

  ports::Journal& journal() { return *journal_; }

  ports::AppendOutcome append(ports::Commit commit) {
    std::optional<ports::AppendOutcome> answer;
    journal_->append(std::move(commit), [&answer](ports::AppendOutcome outcome) { answer = outcome; });
    EXPECT_TRUE(queue_.run_until([&answer] { return answer.has_value(); }));
    return answer.value();
  }

  ports::Page page(ports::PageRequest request) {
    std::optional<ports::Page> answer;
    journal_->page(std::move(request), [&answer](ports::Page page) { answer = std::move(page); });
    EXPECT_TRUE(queue_.run_until([&answer] { return answer.has_value(); }));
    return answer.value();
  }

  ports::Page traces(ports::TracesRequest request) {
    std::optional<ports::Page> answer;
    journal_->traces(std::move(request), [&answer](ports::Page page) { answer = std::move(page); });
    EXPECT_TRUE(queue_.run_until([&answer] { return answer.has_value(); }));
    return answer.value();
  }

  ports::Page aged(ports::AgedRequest request) {
    std::optional<ports::Page> answer;
    journal_->aged(std::move(request), [&answer](ports::Page page) { answer = std::move(page); });
    EXPECT_TRUE(queue_.run_until([&answer] { return answer.has_value(); }));
    return answer.value();
  }

  bool is_cleaned() {
    bool is_answered = false;
    journal_->cleaned([&is_answered] { is_answered = true; });
    return queue_.run_until([&is_answered] { return is_answered; });
  }

  std::vector<ports::StoredEntry> replay(std::vector<std::string_view> columns_only = {}) {
    std::vector<ports::StoredEntry> entries;
    const auto done = journal_->replay(columns_only, [&entries](const auto& entry) { entries.push_back(entry); });
    EXPECT_TRUE(done);
    return entries;
  }

  TaskQueue queue_;
  Subject subject_;
  LogWriter log_;

 private:
  std::unique_ptr<ports::Journal> journal_;
};

}  // namespace convene::testing
