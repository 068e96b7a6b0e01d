// The power fails at any moment, again and again, also while the journal recovers from the last time: whatever was
// acknowledged is there afterwards, once and in order (F21; reliability 46).
#include <cstdlib>

#include "adapters/power_disk.hpp"
#include "adapters/sqlite_fixture.hpp"

namespace convene::testing {
namespace {

constexpr int cuts_a_world = 10;

/// More of them where scripts/soak asks for it.
int worlds() {
  constexpr int usual = 20;
  const char* wanted = std::getenv("CONVENE_POWER_WORLDS");
  return wanted ? std::atoi(wanted) : usual;
}

class PowerCutTest : public ::testing::TestWithParam<int> {
 protected:
  static std::string payload_of(std::uint64_t sequence) {
    return "message " + std::to_string(sequence) + std::string(sequence * 37 % 3000, '.');
  }

  std::filesystem::path folder(int life) const { return root_.path() / std::to_string(life); }

  /// Opens what the cut left, and checks it. False: the test has failed.
  bool recover(int life) {
    auto opened = adapters::SqliteJournal::open(folder(life) / "journal.db", queue_.post());
    EXPECT_TRUE(opened) << opened.error().sentence;
    if (!opened) return false;
    journal_ = std::move(opened.value());
    log_ = {};
    std::uint64_t last = 0;
    std::map<std::string, std::uint64_t> next_offsets;
    const auto replayed = journal_->replay({}, [&](const ports::StoredEntry& entry) {
      EXPECT_EQ(entry.sequence, ++last);
      EXPECT_EQ(entry.offset, next_offsets[entry.topic]++);
      EXPECT_EQ(entry.payload, payload_of(entry.sequence));
      log_.entry(entry.topic, {});
    });
    EXPECT_TRUE(replayed);
    EXPECT_GE(last, acknowledged_) << "an acknowledged entry is gone";
    written_ = last;
    acknowledged_ = last;
    return !HasFailure();
  }

  void append(SeededRandom& random) {
    ports::Commit commit;
    for (int entries = random.between(1, 3); entries > 0; --entries) {
      const std::uint64_t sequence = ++written_;
      commit.entries.push_back(log_.entry("room/r" + std::to_string(sequence % 3 + 1), payload_of(sequence)));
    }
    ++open_;
    journal_->append(std::move(commit), [this, last = written_](ports::AppendOutcome outcome) {
      --open_;
      EXPECT_EQ(outcome, ports::AppendOutcome::durable);
      acknowledged_ = std::max(acknowledged_, last);
    });
  }

  TemporaryFolder root_;
  PowerDisk disk_;
  TaskQueue queue_;
  LogWriter log_;
  std::unique_ptr<adapters::SqliteJournal> journal_;
  std::uint64_t written_ = 0;
  std::uint64_t acknowledged_ = 0;
  int open_ = 0;
};

TEST_P(PowerCutTest, NothingThatWasAcknowledgedIsLost) {
  SeededRandom random(static_cast<std::uint64_t>(GetParam()));
  std::filesystem::create_directory(folder(0));
  for (int life = 0; life < cuts_a_world; ++life) {
    ASSERT_TRUE(recover(life)) << "after cut " << life << " of world " << GetParam();
    for (int commits = random.between(0, 120); commits > 0; --commits) {
      append(random);
      const int open_max = random.between(0, 8);
      ASSERT_TRUE(queue_.run_until([&] { return open_ <= open_max; }));
    }
    std::filesystem::create_directory(folder(life + 1));
    disk_.cut(folder(life), folder(life + 1), random);
    journal_.reset();  // what it still writes, it writes where nobody looks any more
    open_ = 0;
  }
  ASSERT_TRUE(recover(cuts_a_world));
  journal_.reset();
  EXPECT_GT(written_, 100) << "the worlds are too empty to show anything";
}

INSTANTIATE_TEST_SUITE_P(Worlds, PowerCutTest, ::testing::Range(0, worlds()));

}  // namespace
}  // namespace convene::testing
