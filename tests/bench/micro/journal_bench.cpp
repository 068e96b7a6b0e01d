// Appending to the journal on disk: alone, and so many waiting for one sync.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>

#include "adapters/sqlite_journal.hpp"
#include "contract/log_writer.hpp"
#include "contract/task_queue.hpp"

namespace {

using namespace convene;

/// Where temporary files lie: what is measured is that disk.
struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("convene-bench-journal-" + std::to_string(getpid()));

  Folder() { std::filesystem::create_directory(path); }
  ~Folder() { std::filesystem::remove_all(path); }
};

void append_until_durable(benchmark::State& state) {
  const Folder folder;
  testing::TaskQueue queue;
  auto journal = adapters::SqliteJournal::open(folder.path / "journal.sqlite", queue.post());
  if (!journal) return state.SkipWithError("no journal");
  testing::LogWriter log;
  const std::string payload(200, 'x');
  for (auto _ : state) {
    std::int64_t durable = 0;
    for (std::int64_t commit = 0; commit < state.range(0); ++commit) {
      journal.value()->append(log.commit("room/r1", payload), [&](ports::AppendOutcome) { ++durable; });
    }
    if (!queue.run_until([&] { return durable == state.range(0); })) return state.SkipWithError("not durable");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(append_until_durable)->Arg(1)->Arg(100)->Arg(1000)->UseRealTime();

}  // namespace
