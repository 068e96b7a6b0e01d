#include "bench/generator/crowd.hpp"
#include "bench/generator/process_usage.hpp"
#include "bench/generator/report.hpp"
#include "bench/generator/stamps.hpp"
#include "bench/generator/workloads.hpp"

namespace convene::bench {
namespace {

constexpr Microseconds drain_max = 3 * second;
constexpr int stuck_receive_bytes = 4096;

class Chat final : public Ears {
 public:
  explicit Chat(const Options& options) : options_(options), crowd_(Crowd::make(options, *this)) {}

  int run();

  void joined(Who) override { crowd_->has_joined(); }
  void heard(Who who, Microseconds stamp) override {
    const Microseconds now = crowd_->arrived_at();
    if (now >= starts_ && now < ends_) ++heard_within_;
    if (stamp < starts_ || stamp >= ends_ || is_stuck(who)) return;
    ++heard_of_window_;
    times_.add(now - stamp);
  }

 private:
  bool is_stuck(Who who) const { return options_.stuck_each > 0 && who % options_.stuck_each == 0; }
  void speak_until(Microseconds end);
  std::size_t listeners() const;

  const Options& options_;
  std::unique_ptr<Crowd> crowd_;
  rehearsal::Histogram times_;
  Microseconds next_due_ = 0;
  std::uint64_t spoken_ = 0;
  Microseconds starts_ = 0;
  Microseconds ends_ = 0;
  std::uint64_t spoken_in_window_ = 0;
  std::uint64_t heard_within_ = 0;     // arrived in the measured time
  std::uint64_t heard_of_window_ = 0;  // was meant to be sent in the measured time
};

/// Sends what is due by its intended time, whether or not the server keeps up.
void Chat::speak_until(Microseconds end) {
  const auto gap = static_cast<Microseconds>(second / static_cast<Microseconds>(options_.per_second));
  while (next_due_ < end) {
    crowd_->poll_until(next_due_);
    const auto who = static_cast<Who>(spoken_++ * 7 % options_.people);
    if (next_due_ >= starts_ && next_due_ < ends_) ++spoken_in_window_;
    if (!is_stuck(who)) {
      crowd_->dialect().chat(who, stamped_text(next_due_, options_.text_bytes));
    } else {
      crowd_->dialect().chat((who + 1) % static_cast<Who>(options_.people),
                             stamped_text(next_due_, options_.text_bytes));
    }
    next_due_ += gap;
  }
}

std::size_t Chat::listeners() const {
  if (options_.stuck_each == 0) return options_.people;
  return options_.people - (options_.people + options_.stuck_each - 1) / options_.stuck_each;
}

int Chat::run() {
  if (!crowd_) return 2;
  const std::uint64_t resident_before = resident_bytes(options_.pid);
  const Microseconds came = now_us();
  if (!crowd_->join_all(options_.people, [this](Who who) { return is_stuck(who) ? stuck_receive_bytes : 0; })) return 1;
  Report report;
  report.add("join_s", static_cast<double>(now_us() - came) / second);
  const std::uint64_t resident_joined = resident_bytes(options_.pid);
  for (Who who = 0; who < options_.people; ++who) {
    if (is_stuck(who)) crowd_->lines().set_reading(who, false);
  }

  next_due_ = now_us();
  starts_ = next_due_ + options_.warm_seconds * second;
  ends_ = starts_ + options_.seconds * second;
  speak_until(starts_);
  crowd_->poll_until(starts_);
  const double cpu_before = cpu_seconds(options_.pid);
  speak_until(ends_);
  crowd_->poll_until(ends_);
  const double cpu = cpu_seconds(options_.pid) - cpu_before;
  const std::uint64_t resident_end = resident_bytes(options_.pid);
  const std::uint64_t wanted = spoken_in_window_ * listeners();
  crowd_->poll_while_not([&] { return heard_of_window_ >= wanted; }, drain_max);

  report.add("delivered_per_s", static_cast<double>(heard_within_) / options_.seconds);
  report.add("share_delivered", static_cast<double>(heard_of_window_) / static_cast<double>(wanted));
  report.add("cpu_us", cpu * second / static_cast<double>(std::max<std::uint64_t>(heard_within_, 1)));
  report.add("server_core", cpu / options_.seconds);
  report.add_times("", times_);
  report.add("kb_a_person",
             static_cast<double>(resident_joined - resident_before) / 1024 / static_cast<double>(options_.people));
  report.add("growth_mb", static_cast<double>(static_cast<std::int64_t>(resident_end - resident_joined)) / (1 << 20));
  report.add("lines_lost", static_cast<double>(crowd_->lost_lines()));
  report.print();
  return 0;
}

}  // namespace

int run_chat(const Options& options) { return Chat(options).run(); }

}  // namespace convene::bench
