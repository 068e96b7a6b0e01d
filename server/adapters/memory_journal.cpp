#include "adapters/memory_journal.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace convene::adapters {

using ports::AppendOutcome;

MemoryJournal::MemoryJournal(std::shared_ptr<MemoryDisk> disk, ports::Post post, Completion completion)
    : disk_(std::move(disk)), completion_(completion), answer_(std::move(post)) {}

std::string MemoryJournal::epoch() const { return disk_->epoch(); }

void MemoryJournal::append(ports::Commit commit, std::function<void(AppendOutcome)> done) {
  CONVENE_ASSERT(!crashed_);
  waiting_.push_back({std::move(commit), std::move(done)});
  if (completion_ == Completion::at_once) complete(1);
}

void MemoryJournal::complete(std::size_t commits) {
  for (; commits > 0 && !waiting_.empty(); --commits) {
    auto [commit, done] = std::move(waiting_.front());
    waiting_.pop_front();
    if (state_ == AppendOutcome::durable) state_ = disk_outcome_;
    if (state_ == AppendOutcome::durable) disk_->write(commit);
    answer_([done = std::move(done), outcome = state_] { done(outcome); });
  }
}

void MemoryJournal::page(ports::PageRequest request, std::function<void(ports::Page)> done) {
  CONVENE_ASSERT(!crashed_);
  answer_([done = std::move(done), page = disk_->page(request)]() mutable { done(std::move(page)); });
}

void MemoryJournal::traces(ports::TracesRequest request, std::function<void(ports::Page)> done) {
  CONVENE_ASSERT(!crashed_);
  answer_([done = std::move(done), page = disk_->traces(request)]() mutable { done(std::move(page)); });
}

void MemoryJournal::aged(ports::AgedRequest request, std::function<void(ports::Page)> done) {
  CONVENE_ASSERT(!crashed_);
  answer_([done = std::move(done), page = disk_->aged(request)]() mutable { done(std::move(page)); });
}

void MemoryJournal::cleaned(std::function<void()> done) {
  CONVENE_ASSERT(!crashed_);
  answer_(std::move(done));  // a rewritten payload leaves nothing behind
}

Result<Done> MemoryJournal::replay(std::span<const std::string_view> columns_only,
                                   const std::function<void(const ports::StoredEntry&)>& visit) {
  CONVENE_ASSERT(!crashed_ && waiting_.empty());
  if (state_ == AppendOutcome::full) state_ = AppendOutcome::durable;
  for (const auto& stored : disk_->entries()) {
    auto entry = stored;
    const bool bare = std::find(columns_only.begin(), columns_only.end(), entry.kind) != columns_only.end();
    if (bare) entry.payload.clear();
    visit(entry);
  }
  return Done{};
}

void MemoryJournal::crash() {
  waiting_.clear();
  answer_.silence();
  crashed_ = true;
}

}  // namespace convene::adapters
