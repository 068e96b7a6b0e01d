// The journals under the contract, each with what a test needs to open, fill and break it.
#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "adapters/memory_journal.hpp"
#include "adapters/sqlite_journal.hpp"
#include "contract/faulty_disk.hpp"
#include "contract/temporary_folder.hpp"

namespace convene::testing {

/// One subject is one place to keep a journal: opened again after it was closed, it is the same journal.
class MemorySubject {
 public:
  std::unique_ptr<ports::Journal> open(ports::Post post) {
    auto journal = std::make_unique<adapters::MemoryJournal>(disk_, std::move(post));
    journal_ = journal.get();
    return journal;
  }
  void fill_disk() { journal_->set_disk(ports::AppendOutcome::full); }
  void break_disk() { journal_->set_disk(ports::AppendOutcome::broken); }
  void mend_disk() { journal_->set_disk(ports::AppendOutcome::durable); }

 private:
  static std::string next_epoch() {
    static int made = 0;
    return "epoch" + std::to_string(++made);
  }
  std::shared_ptr<adapters::MemoryDisk> disk_ = std::make_shared<adapters::MemoryDisk>(next_epoch());
  adapters::MemoryJournal* journal_ = nullptr;
};

class SqliteSubject {
 public:
  SqliteSubject() { FaultyDisk::instance().mend(); }
  ~SqliteSubject() { FaultyDisk::instance().mend(); }

  std::unique_ptr<ports::Journal> open(ports::Post post) {
    auto journal = adapters::SqliteJournal::open(folder_.path() / "journal.db", std::move(post));
    EXPECT_TRUE(journal);
    return std::move(journal.value());
  }
  void fill_disk() { FaultyDisk::instance().fill(); }
  void break_disk() { FaultyDisk::instance().break_sync(); }
  void mend_disk() { FaultyDisk::instance().mend(); }

 private:
  TemporaryFolder folder_;
};

}  // namespace convene::testing
