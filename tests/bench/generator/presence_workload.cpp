#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

#include "bench/generator/campus_plan.hpp"
#include "bench/generator/crowd.hpp"
#include "bench/generator/report.hpp"
#include "bench/generator/workloads.hpp"
#include "rehearsal/process_usage.hpp"

namespace convene::bench {
namespace {

using rehearsal::cpu_seconds;

constexpr double steps_a_second = 4 * steps_a_tile;  // as fast as the server lets people walk
constexpr Microseconds sending_period = second / 10;
constexpr std::uint64_t fresh_ms = 150;

struct Walker {
  SeededRandom random{0};
  bool is_placed = false;
  bool is_of_crowd = false;
  std::size_t crowd = 0;
  Spot spot;
  Spot target;
  Microseconds arrives_at = 0;
  std::uint32_t tick = 0;  // the newest world this person was shown
};

int distance(Spot from, Spot to) { return std::max(std::abs(from.x - to.x), std::abs(from.y - to.y)); }

class Presence final : public Ears {
 public:
  explicit Presence(const Options& options)
      : options_(options), crowd_(Crowd::make(options, *this)), walkers_(options.people) {
    for (Who who = 0; who < options.people; ++who) set_out(walkers_[who], who);
  }

  int run();

  void joined(Who) override { crowd_->has_joined(); }
  void positions(Who who, std::string_view frame) override;

 private:
  void set_out(Walker& walker, Who who) const;
  void place(Walker& walker, Spot spot) const;
  void walk_until(Microseconds end);
  void walk_on(Who who, Microseconds now);
  void step(Who who, Microseconds now);
  void age(Walker& walker, std::uint32_t tick, Microseconds now);

  const Options& options_;
  std::unique_ptr<Crowd> crowd_;
  std::vector<Walker> walkers_;
  std::unordered_map<std::uint32_t, Microseconds> first_shown_;  // tick → when the first person was shown it
  rehearsal::Histogram ages_;
  bool is_measured_ = false;
  std::uint64_t frames_ = 0;
  std::uint64_t told_ = 0;  // avatars in them
};

void Presence::set_out(Walker& walker, Who who) const {
  walker.random = SeededRandom(who + 1);
  walker.is_of_crowd = is_in_crowd(who);
  walker.crowd = who % options_.crowds;
  walker.spot = walker.is_of_crowd ? spot_in_crowd(walker.crowd, walker.random) : spot_anywhere(walker.random);
  walker.target = walker.spot;
}

/// Reads a frame's lists; those who were placed are given to `placed`. Answers how many were placed or moved.
template <class Placed>
std::size_t read_frame(std::string_view frame, Placed placed) {
  const auto u16 = [&](std::size_t at) {
    if (at + 1 >= frame.size()) return 0;
    return static_cast<std::uint8_t>(frame[at]) | static_cast<std::uint8_t>(frame[at + 1]) << 8;
  };
  constexpr std::size_t lists_at = 5;
  std::size_t at = lists_at + 2 + static_cast<std::size_t>(u16(lists_at)) * 2;
  const auto count = static_cast<std::size_t>(u16(at));
  at += 2;
  for (std::size_t avatar = 0; avatar < count; ++avatar, at += 7) placed(u16(at), Spot{u16(at + 2), u16(at + 4)});
  const auto moved = static_cast<std::size_t>(u16(at));
  at += 2 + moved * 4;
  const std::size_t steps_at = at + 2;
  std::size_t stepped = 0;
  for (const char bits : frame.substr(std::min(steps_at, frame.size()), static_cast<std::size_t>(u16(at))))
    stepped += static_cast<std::size_t>(std::popcount(static_cast<std::uint8_t>(bits)));
  return count + moved + stepped;
}

/// The server chose where this person arrived: they belong to the crowd that stands there.
void Presence::place(Walker& walker, Spot spot) const {
  walker.is_placed = true;
  walker.spot = walker.target = spot;
  std::size_t nearest = 0;
  for (std::size_t crowd = 0; crowd < options_.crowds; ++crowd) {
    if (distance(spot, centre_of_crowd(crowd)) < distance(spot, centre_of_crowd(nearest))) nearest = crowd;
  }
  walker.crowd = nearest;
  walker.is_of_crowd = distance(spot, centre_of_crowd(nearest)) < 3 * crowd_spread_tiles * steps_a_tile;
}

void Presence::positions(Who who, std::string_view frame) {
  ++frames_;
  if (!crowd_->dialect().walks_by_itself() || frame.size() < 5) return;
  Walker& walker = walkers_[who];
  constexpr int own_slot = 0;
  told_ += read_frame(frame, [&](int slot, Spot spot) {
    if (slot == own_slot && !walker.is_placed) place(walker, spot);
  });
  std::uint32_t tick = 0;
  for (std::size_t byte = 4; byte > 0; --byte) tick = tick << 8 | static_cast<std::uint8_t>(frame[byte]);
  age(walker, tick, crowd_->arrived_at());
}

/// Until a newer world is shown, the one before gets older: each tick counts when it, or a later one, was shown.
void Presence::age(Walker& walker, std::uint32_t tick, Microseconds now) {
  first_shown_.try_emplace(tick, now);
  if (is_measured_ && walker.tick != 0) {
    for (std::uint32_t shown = walker.tick + 1; shown <= tick; ++shown) {
      const auto first = first_shown_.find(shown);
      ages_.add(now - (first == first_shown_.end() ? now : first->second));
    }
  }
  walker.tick = tick;
}

void Presence::walk_until(Microseconds end) {
  constexpr std::size_t slices = 10;
  std::size_t slice = 0;
  for (Microseconds now = now_us(); now < end; now = now_us()) {
    for (std::size_t who = slice; who < options_.people; who += slices) {
      if (crowd_->dialect().walks_by_itself()) {
        walk_on(static_cast<Who>(who), now);
      } else {
        step(static_cast<Who>(who), now);
      }
    }
    slice = (slice + 1) % slices;
    crowd_->poll_until(now + sending_period / slices);
  }
}

/// Names the next place shortly before this one is reached, so that nobody stands.
void Presence::walk_on(Who who, Microseconds now) {
  Walker& walker = walkers_[who];
  if (!walker.is_placed || now < walker.arrives_at) return;
  const Spot from = walker.target;
  walker.target = walker.is_of_crowd ? spot_in_crowd(walker.crowd, walker.random) : spot_anywhere(walker.random);
  const double way = std::max(distance(from, walker.target), steps_a_tile);
  walker.arrives_at = now + static_cast<Microseconds>(way / steps_a_second * 0.9 * second);
  crowd_->dialect().move(who, walker.target);
}

/// A tenth of a second further towards the place one goes to.
void Presence::step(Who who, Microseconds) {
  Walker& walker = walkers_[who];
  const int way = static_cast<int>(steps_a_second / 10);
  const auto towards = [&](int from, int to) { return from + std::clamp(to - from, -way, way); };
  walker.spot = {towards(walker.spot.x, walker.target.x), towards(walker.spot.y, walker.target.y)};
  if (distance(walker.spot, walker.target) == 0) {
    walker.target = walker.is_of_crowd ? spot_in_crowd(walker.crowd, walker.random) : spot_anywhere(walker.random);
  }
  crowd_->dialect().move(who, walker.spot);
}

int Presence::run() {
  if (!crowd_ || !crowd_->join_all(options_.people)) return crowd_ ? 1 : 2;
  walk_until(now_us() + options_.warm_seconds * second);
  const double cpu_before = cpu_seconds(options_.pid);
  const std::uint64_t bytes_before = crowd_->lines().bytes_received();
  frames_ = told_ = 0;
  is_measured_ = true;
  const Microseconds starts = now_us();
  walk_until(starts + options_.seconds * second);
  const double seconds = static_cast<double>(now_us() - starts) / second;
  const double cpu = cpu_seconds(options_.pid) - cpu_before;
  const auto people = static_cast<double>(options_.people);

  Report report;
  report.add("server_core", cpu / seconds);
  report.add("kb_s_a_reader",
             static_cast<double>(crowd_->lines().bytes_received() - bytes_before) / 1000 / seconds / people);
  report.add("frames_s_a_reader", static_cast<double>(frames_) / seconds / people);
  if (crowd_->dialect().walks_by_itself()) {
    report.add("avatars_a_frame",
               static_cast<double>(told_) / static_cast<double>(std::max<std::uint64_t>(frames_, 1)));
    report.add("share_fresh", ages_.share_within_ms(fresh_ms));
    report.add_times("age_", ages_);
    const auto unplaced = std::count_if(walkers_.begin(), walkers_.end(), [](const Walker& w) { return !w.is_placed; });
    report.add("unplaced", static_cast<double>(unplaced));
  }
  report.add("lines_lost", static_cast<double>(crowd_->lost_lines()));
  report.print();
  return 0;
}

}  // namespace

int run_presence(const Options& options) { return Presence(options).run(); }

}  // namespace convene::bench
