// A process that writes and acknowledges is killed at any moment, again and again; what it acknowledged is there.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

#include "adapters/file_descriptor.hpp"
#include "adapters/sqlite_fixture.hpp"

namespace convene::testing {
namespace {

using adapters::FileDescriptor;

std::string payload_of(std::uint64_t sequence) {
  return "message " + std::to_string(sequence) + std::string(sequence % 700, '.');
}

/// Appends without end, up to 20 commits at once, and writes the sequence of each entry that is durable into the pipe.
[[noreturn]] void write_until_killed(const std::filesystem::path& file, int acknowledged) {
  TaskQueue queue;
  auto opened = adapters::SqliteJournal::open(file, queue.post());
  if (!opened) std::_Exit(1);
  auto& journal = *opened.value();
  LogWriter log;
  std::uint64_t last = 0;
  const auto replayed = journal.replay({}, [&](const auto& entry) { last = log.entry(entry.topic, "").sequence; });
  if (!replayed) std::_Exit(2);
  int open = 0;
  for (;;) {
    for (; open < 20; ++open) {
      const auto sequence = ++last;
      auto commit = log.commit("room/r" + std::to_string(sequence % 3 + 1), payload_of(sequence));
      journal.append(std::move(commit), [&open, acknowledged, sequence](auto outcome) {
        if (outcome != ports::AppendOutcome::durable) std::_Exit(3);
        if (::write(acknowledged, &sequence, sizeof sequence) != sizeof sequence) std::_Exit(4);
        --open;
      });
    }
    if (!queue.run_until([&open] { return open < 20; })) std::_Exit(5);
  }
}

class SqliteKillTest : public SqliteFixture {
 protected:
  /// Lets a child write until it has acknowledged so many entries more, kills it, and returns the last it acknowledged.
  std::uint64_t kill_after(int acknowledgements) {
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    const FileDescriptor reading(ends[0]);
    const auto child = ::fork();
    CONVENE_ASSERT(child >= 0);  // a signal to no process would go to every one
    if (child == 0) write_until_killed(file_, ends[1]);
    ::close(ends[1]);
    std::uint64_t last = 0;
    std::uint64_t sequence = 0;
    for (int read = 0; ::read(reading.number(), &sequence, sizeof sequence) == sizeof sequence; ++read) {
      last = sequence;
      if (read == acknowledgements) ::kill(child, SIGKILL);  // and read on: what was on its way counts
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself with " << WEXITSTATUS(status);
    return last;
  }
};

TEST_F(SqliteKillTest, KeepsWhateverWasAcknowledgedOnceAndInOrder) {
  std::mt19937 random(45);
  for (int round = 0; round < 20; ++round) {
    const auto acknowledged = kill_after(static_cast<int>(random() % 400));
    open();
    ASSERT_TRUE(replay());
    ASSERT_GE(replayed_.size(), acknowledged) << "in round " << round;
    std::map<std::string, std::uint64_t> next_offsets;
    for (std::size_t i = 0; i < replayed_.size(); ++i) {
      const auto& entry = replayed_[i];
      ASSERT_EQ(entry.sequence, i + 1);
      ASSERT_EQ(entry.offset, next_offsets[entry.topic]++);
      ASSERT_EQ(entry.payload, payload_of(entry.sequence));
    }
    journal_.reset();
  }
}

}  // namespace
}  // namespace convene::testing
