// What one reader costs a tick: choosing whom they see and encoding what has changed of it, everybody walking. The
// density stays the same whatever the number of people, and everybody reads: a crowd's readers do not fit a cache.
//   --benchmark_repetitions=9 --benchmark_enable_random_interleaving=true compares sizes fairly on a busy machine.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "base/seeded_random.hpp"
#include "campus/audience.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::campus {
namespace {

constexpr int tiles_a_person = 10;
constexpr std::size_t ticks = 50;

/// People who walk straight on at four tiles a second and turn now and then, over a square of free ground.
class Walk {
 public:
  explicit Walk(std::size_t people) {
    side_ = static_cast<int>(std::sqrt(static_cast<double>(people * tiles_a_person))) * position_steps;
    walkers_.resize(people);
    for (Walker& walker : walkers_) {
      walker.x = random_.between(0, side_);
      walker.y = random_.between(0, side_);
    }
    // There and back, so that the first tick follows upon the last one without a leap.
    for (std::size_t tick = 0; tick < ticks; ++tick) pictures_.push_back(step());
    for (std::size_t tick = ticks; tick-- > 0;) pictures_.push_back(pictures_[tick]);
  }

  const Snapshot& at(std::size_t tick) const { return *pictures_[tick % pictures_.size()]; }
  std::size_t people() const { return walkers_.size(); }

 private:
  struct Walker {
    int x = 0;
    int y = 0;
    int dx = 0;
    int dy = 0;
  };

  std::shared_ptr<const Snapshot> step() {
    auto snapshot = std::make_shared<Snapshot>();
    for (Walker& walker : walkers_) {
      if (random_.below(20) == 0) {
        walker.dx = random_.between(-6, 6);
        walker.dy = random_.between(-6, 6);
      }
      walker.x = std::clamp(walker.x + walker.dx, 0, side_);
      walker.y = std::clamp(walker.y + walker.dy, 0, side_);
      snapshot->persons.push_back(PersonId{snapshot->count() + 1});
      snapshot->x.push_back(static_cast<std::uint16_t>(walker.x));
      snapshot->y.push_back(static_cast<std::uint16_t>(walker.y));
      snapshot->looks.push_back(look::walking_bit);
      snapshot->areas.push_back(no_area);
    }
    snapshot->arrange();
    return snapshot;
  }

  SeededRandom random_{7};
  int side_ = 0;
  std::vector<Walker> walkers_;
  std::vector<std::shared_ptr<const Snapshot>> pictures_;
};

void tell_a_reader(benchmark::State& state) {
  const Walk walk(static_cast<std::size_t>(state.range(0)));
  std::vector<Audience> audiences(walk.people());
  Audience::Desk desk;
  std::size_t bytes = 0;
  std::size_t tick = 0;
  std::size_t reader = 0;
  const auto tell = [&] {
    const auto frame =
        audiences[reader].encode(walk.at(tick), PersonId{reader + 1}, protocol::limits::presence_neighbours, desk);
    if (frame) bytes += frame->bytes.size();
    if (++reader == walk.people()) {
      reader = 0;
      ++tick;
    }
  };
  for (std::size_t first = 0; first < walk.people(); ++first) tell();  // everybody is placed and introduced
  bytes = 0;
  for (auto _ : state) tell();
  state.counters["bytes"] = benchmark::Counter(static_cast<double>(bytes), benchmark::Counter::kAvgIterations);
}
BENCHMARK(tell_a_reader)->Arg(500)->Arg(1000)->Arg(2000)->Arg(4000)->Arg(10000);

/// Sorting everybody into the grid, once a tick and for all readers.
void arrange_a_world(benchmark::State& state) {
  const Walk walk(static_cast<std::size_t>(state.range(0)));
  Snapshot snapshot = walk.at(0);
  for (auto _ : state) {
    snapshot.arrange();
    benchmark::DoNotOptimize(snapshot.grid);
  }
}
BENCHMARK(arrange_a_world)->Arg(500)->Arg(1000)->Arg(2000)->Arg(4000)->Arg(10000);

}  // namespace
}  // namespace convene::campus
