// A journal in memory that a test can stop, fill up, break and crash.
#pragma once

#include <deque>
#include <memory>

#include "adapters/answer_post.hpp"
#include "adapters/memory_disk.hpp"
#include "ports/executor.hpp"
#include "ports/journal.hpp"

namespace convene::adapters {

/// One thread, that of the calls. What it made durable stays on the disk it was given: to start again after a crash,
/// make another journal on the same disk.
class MemoryJournal : public ports::Journal {
 public:
  enum class Completion {
    at_once,  // a commit is durable when append() returns
    by_hand,  // a commit waits for complete()
  };

  MemoryJournal(std::shared_ptr<MemoryDisk> disk, ports::Post post, Completion completion = Completion::at_once);

  std::string epoch() const override;
  void append(ports::Commit commit, std::function<void(ports::AppendOutcome)> done) override;
  void page(ports::PageRequest request, std::function<void(ports::Page)> done) override;
  void traces(ports::TracesRequest request, std::function<void(ports::Page)> done) override;
  void aged(ports::AgedRequest request, std::function<void(ports::Page)> done) override;
  void cleaned(std::function<void()> done) override;
  Result<Done> replay(std::span<const std::string_view> columns_only,
                      const std::function<void(const ports::StoredEntry&)>& visit) override;

  /// How many commits wait.
  std::size_t waiting() const { return waiting_.size(); }

  /// Lets the sync of the oldest waiting commits end, as many as there are up to the given number.
  void complete(std::size_t commits);

  /// What syncs end with from now on. `full` holds on until the disk is set to `durable` again and replay() was called,
  /// `broken` for good.
  void set_disk(ports::AppendOutcome outcome) { disk_outcome_ = outcome; }
  bool is_disk_full() const { return disk_outcome_ == ports::AppendOutcome::full; }

  /// As a crash of the process: waiting commits are lost, no answer comes any more, even of what was posted before.
  /// Nothing may be asked of this journal afterwards.
  void crash();

 private:
  struct Waiting {
    ports::Commit commit;
    std::function<void(ports::AppendOutcome)> done;
  };

  std::shared_ptr<MemoryDisk> disk_;
  Completion completion_;
  std::deque<Waiting> waiting_;  // bounded by the host: limits waiting_commits_max
  ports::AppendOutcome disk_outcome_ = ports::AppendOutcome::durable;
  ports::AppendOutcome state_ = ports::AppendOutcome::durable;  // once not durable, what every append ends with
  bool crashed_ = false;
  AnswerPost answer_;
};

}  // namespace convene::adapters
