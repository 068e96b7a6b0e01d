#include "bench/generator/crowd.hpp"
#include "bench/generator/report.hpp"
#include "bench/generator/workloads.hpp"
#include "rehearsal/process_usage.hpp"
#include "rehearsal/stamps.hpp"

namespace convene::bench {
namespace {

using rehearsal::cpu_seconds;
using rehearsal::stamped_text;

constexpr Microseconds patience = 5 * second;
/// A person may post 20 a second; what is above is refused.
constexpr std::size_t a_person_per_second = 19;

class Acknowledged final : public Ears {
 public:
  explicit Acknowledged(const Options& options)
      : options_(options), crowd_(Crowd::make(options, *this)), asked_(options.people) {}

  int run();

  void joined(Who) override { crowd_->has_joined(); }
  void answered(Who who, std::uint32_t n, bool is_ok) override {
    if (asked_[who].n != n) return;
    asked_[who].n = 0;
    --open_;
    if (!is_ok) return void(++refused_);
    ++answered_;
    times_.add(crowd_->arrived_at() - asked_[who].meant);
  }

 private:
  struct Asked {
    std::uint32_t n = 0;  // 0: nothing is open
    Microseconds meant = 0;
  };

  void phase(const std::string& prefix, std::size_t per_second, Report& report);

  const Options& options_;
  std::unique_ptr<Crowd> crowd_;
  std::vector<Asked> asked_;
  rehearsal::Histogram times_;
  std::uint64_t answered_ = 0;
  std::uint64_t refused_ = 0;
  std::uint64_t skipped_ = 0;
  std::uint64_t open_ = 0;
};

/// Who still waits for an answer when it is their turn is passed over: people do not type blindly.
void Acknowledged::phase(const std::string& prefix, std::size_t per_second, Report& report) {
  times_ = {};
  answered_ = refused_ = skipped_ = 0;
  const double cpu_before = cpu_seconds(options_.pid);
  const Microseconds starts = now_us();
  const Microseconds ends = starts + options_.seconds * second;
  const auto gap = static_cast<double>(second) / static_cast<double>(per_second);
  std::uint64_t turn = 0;
  const auto due = [&] { return starts + static_cast<Microseconds>(static_cast<double>(turn) * gap); };
  for (Microseconds now = starts; now < ends; now = now_us()) {
    for (; due() <= now; ++turn) {
      const auto who = static_cast<Who>(turn % options_.people);
      if (asked_[who].n != 0) {
        ++skipped_;
        continue;
      }
      asked_[who] = {crowd_->dialect().chat(who, stamped_text(due(), options_.text_bytes)), due()};
      ++open_;
    }
    crowd_->lines().poll(std::chrono::microseconds(std::max<Microseconds>(due() - now_us(), 0)));
  }
  report.add(prefix + "acknowledged_per_s", static_cast<double>(answered_) / options_.seconds);
  report.add(prefix + "cpu_us", (cpu_seconds(options_.pid) - cpu_before) * second /
                                    static_cast<double>(std::max<std::uint64_t>(answered_, 1)));
  report.add_times(prefix, times_);
  report.add(prefix + "passed_over", static_cast<double>(skipped_));
  report.add(prefix + "refused", static_cast<double>(refused_));
  crowd_->poll_while_not([&] { return open_ == 0; }, patience);
}

int Acknowledged::run() {
  if (!crowd_ || !crowd_->join_all(options_.people)) return crowd_ ? 1 : 2;
  crowd_->poll_until(now_us() + options_.warm_seconds * second);
  Report report;
  phase("calm_", options_.per_second, report);
  phase("full_", options_.people * a_person_per_second, report);
  report.add("lines_lost", static_cast<double>(crowd_->lost_lines()));
  report.print();
  return 0;
}

}  // namespace

int run_acknowledged(const Options& options) { return Acknowledged(options).run(); }

}  // namespace convene::bench
