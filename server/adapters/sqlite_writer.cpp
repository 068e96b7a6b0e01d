#include "adapters/sqlite_writer.hpp"

#include <chrono>

#include "base/assert.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::adapters {

using ports::AppendOutcome;

namespace {

// A reader that was in the way of removing old text is gone by then.
constexpr std::chrono::milliseconds retry_after{50};

Failure unwritable(const std::filesystem::path& file, const std::string& why) {
  return {"The journal " + file.string() + " cannot be written: " + why + ".",
          "Check that the disk works and that the user running Convene owns everything in the data folder."};
}

std::size_t size_of(const ports::Commit& commit) { return commit.entries.size() + commit.rewrites.size(); }

}  // namespace

Result<std::unique_ptr<SqliteWriter>> SqliteWriter::open(const std::filesystem::path& file, const AnswerPost& answer) {
  auto opened = SqliteDatabase::open(file, SqliteDatabase::Access::read_write);
  if (!opened) return opened.error();
  auto database = std::make_unique<SqliteDatabase>(std::move(opened.value()));
  // Full: every commit is synced before it returns. Secure deletion overwrites what is replaced or freed with zeros.
  const bool set = database->run("pragma synchronous = full; pragma secure_delete = on; pragma temp_store = memory");
  auto log = set ? SqliteLog::open(*database) : std::nullopt;
  if (!log) return unwritable(file, database->message());
  std::unique_ptr<SqliteWriter> writer(new SqliteWriter(std::move(database), std::move(*log), answer));
  if (!writer->start()) return unwritable(file, writer->database_->message());
  return writer;
}

SqliteWriter::SqliteWriter(std::unique_ptr<SqliteDatabase> database, SqliteLog log, const AnswerPost& answer)
    : database_(std::move(database)), log_(std::move(log)), checkpointer_(*database_), answer_(answer) {}

bool SqliteWriter::start() {
  checkpointer_.replaced_text();  // perhaps, before an unclean stop
  if (!checkpointer_.run(true)) return false;
  thread_ = std::thread([this] { run(); });
  return true;
}

SqliteWriter::~SqliteWriter() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    leaving_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void SqliteWriter::append(ports::Commit commit, std::function<void(AppendOutcome)> done) {
  const auto due = Clock::now() + commit.may_wait;
  {
    const std::lock_guard lock(mutex_);
    // Woken for the first, and for each that is in more of a hurry than those before.
    const bool is_first = waiting_.empty() || due < due_;
    waiting_.push_back({std::move(commit), std::move(done)});
    if (!is_first) return;
    due_ = due;
  }
  changed_.notify_all();
}

void SqliteWriter::cleaned(std::function<void()> done) {
  {
    const std::lock_guard lock(mutex_);
    waiting_for_cleaning_.push_back(std::move(done));
  }
  changed_.notify_all();
}

void SqliteWriter::try_again() {
  std::unique_lock lock(mutex_);
  CONVENE_ASSERT(waiting_.empty());
  changed_.wait(lock, [this] { return !working_; });
  if (state_ == AppendOutcome::full) state_ = AppendOutcome::durable;
}

void SqliteWriter::run() {
  std::unique_lock lock(mutex_);
  while (wait_for_work(lock)) {
    auto group = next_group();
    auto state = state_;
    working_ = true;
    lock.unlock();
    if (state == AppendOutcome::durable && !group.empty()) state = write(group);
    for (auto& [commit, done] : group) answer_([done = std::move(done), state] { done(state); });
    lock.lock();
    const bool idle = waiting_.empty();
    lock.unlock();
    if (state != AppendOutcome::broken && !checkpointer_.run(idle)) state = AppendOutcome::broken;
    lock.lock();
    state_ = state;
    tell_cleaned();
    working_ = false;
    changed_.notify_all();
  }
}

void SqliteWriter::tell_cleaned() {
  if (checkpointer_.owes_emptying() || state_ == AppendOutcome::broken) return;
  for (auto& done : waiting_for_cleaning_) answer_(std::move(done));
  waiting_for_cleaning_.clear();
}

bool SqliteWriter::has_work() const {
  const bool is_broken = state_ == AppendOutcome::broken;
  const bool is_asked_for = !checkpointer_.owes_emptying() && !waiting_for_cleaning_.empty() && !is_broken;
  return leaving_ || is_asked_for || (!waiting_.empty() && Clock::now() >= due_);
}

bool SqliteWriter::wait_for_work(std::unique_lock<std::mutex>& lock) {
  const bool tidying = checkpointer_.owes_emptying() && state_ != AppendOutcome::broken;
  const auto tidies_at = Clock::now() + retry_after;
  while (!has_work() && !(tidying && Clock::now() >= tidies_at)) {
    if (waiting_.empty() && !tidying) {
      changed_.wait(lock);
    } else {
      changed_.wait_until(lock, waiting_.empty() ? tidies_at : due_);
    }
  }
  return !leaving_ || !waiting_.empty();
}

SqliteWriter::Group SqliteWriter::next_group() {
  Group group;
  std::size_t size = 0;
  while (!waiting_.empty()) {
    size += size_of(waiting_.front().commit);
    const bool fits = size <= protocol::limits::commit_entries_max;
    if (!fits && !group.empty()) break;  // a commit is never split, however large
    group.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  return group;
}

AppendOutcome SqliteWriter::write(const Group& group) {
  if (transact(group)) {
    for (const auto& [commit, done] : group) {
      if (!commit.rewrites.empty()) checkpointer_.replaced_text();
    }
    return AppendOutcome::durable;
  }
  const bool untouched = database_->fault() != SqliteDatabase::Fault::other;
  log_.forget_ends();
  const bool undone = !database_->in_transaction() || database_->run("rollback");
  return untouched && undone ? AppendOutcome::full : AppendOutcome::broken;
}

bool SqliteWriter::transact(const Group& group) {
  if (!database_->run("begin immediate")) return false;
  for (const auto& [commit, done] : group) {
    if (!log_.write(commit)) return false;
  }
  return database_->run("commit");
}

}  // namespace convene::adapters
