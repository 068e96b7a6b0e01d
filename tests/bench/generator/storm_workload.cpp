#include "bench/generator/crowd.hpp"
#include "bench/generator/process_usage.hpp"
#include "bench/generator/report.hpp"
#include "bench/generator/stamps.hpp"
#include "bench/generator/workloads.hpp"

namespace convene::bench {
namespace {

constexpr std::uint64_t said_meanwhile = 20;
constexpr Microseconds patience = 60 * second;

/// The last person of the sessions stays and talks while all others are gone.
class Storm final : public Ears {
 public:
  explicit Storm(const Options& options)
      : options_(options),
        crowd_(Crowd::make(options, *this)),
        stayer_(static_cast<Who>(options.people)),
        offsets_(options.people + 1),
        heard_(options.people + 1) {}

  int run();

  void joined(Who who) override {
    if (who != stayer_) crowd_->has_joined();
  }
  void answered(Who who, std::uint32_t, bool is_ok) override { answers_ += who == stayer_ && is_ok ? 1U : 0U; }
  void resumed(Who, bool is_afresh) override { afresh_ += is_counting_ && is_afresh ? 1U : 0U; }
  void record(Who who, std::uint64_t offset) override {
    if (!is_counting_ || who == stayer_) return;
    if (heard_[who] > 0 && offset != offsets_[who] + 1) ++gaps_;
    offsets_[who] = offset;
    if (++heard_[who] == said_meanwhile) ++complete_;
  }

 private:
  void drop_all();
  std::uint64_t lost_messages() const;

  const Options& options_;
  std::unique_ptr<Crowd> crowd_;
  Who stayer_;
  std::vector<std::uint64_t> offsets_;
  std::vector<std::uint64_t> heard_;
  bool is_counting_ = false;
  std::uint64_t answers_ = 0;
  std::uint64_t complete_ = 0;
  std::uint64_t gaps_ = 0;
  std::uint64_t afresh_ = 0;
};

void Storm::drop_all() {
  for (Who who = 0; who < options_.people; ++who) crowd_->lines().cut(who);
}

std::uint64_t Storm::lost_messages() const {
  std::uint64_t lost = 0;
  for (Who who = 0; who < options_.people; ++who) lost += said_meanwhile - std::min(said_meanwhile, heard_[who]);
  return lost;
}

int Storm::run() {
  if (!crowd_) return 2;
  Report report;
  const auto resident_before = static_cast<double>(resident_bytes(options_.pid));
  double cpu_before = cpu_seconds(options_.pid);
  Microseconds began = now_us();
  if (!crowd_->join_all(options_.people)) return 1;
  report.add("join_s", static_cast<double>(now_us() - began) / second);
  report.add("join_cpu_s", cpu_seconds(options_.pid) - cpu_before);
  crowd_->poll_until(now_us() + second);
  const auto people = static_cast<double>(options_.people);
  report.add("kb_a_person", (static_cast<double>(resident_bytes(options_.pid)) - resident_before) / 1024 / people);
  if (options_.dialect != "convene") {
    report.print();
    return 0;
  }

  crowd_->expect_anew();
  for (Who who = 0; who < options_.people; ++who) crowd_->dialect().enter(who);
  crowd_->join(stayer_);
  crowd_->poll_while_not([&] { return crowd_->joined() >= options_.people; }, patience);
  crowd_->dialect().enter(stayer_);
  crowd_->poll_until(now_us() + second);
  report.add("kb_a_person_in_room",
             (static_cast<double>(resident_bytes(options_.pid)) - resident_before) / 1024 / people);

  drop_all();
  answers_ = 0;
  for (std::uint64_t said = 0; said < said_meanwhile; ++said)
    crowd_->dialect().chat(stayer_, stamped_text(now_us(), options_.text_bytes));
  crowd_->poll_while_not([&] { return answers_ >= said_meanwhile; }, patience);
  is_counting_ = true;
  crowd_->expect_anew();
  cpu_before = cpu_seconds(options_.pid);
  began = now_us();
  if (!crowd_->join_all(options_.people)) return 1;
  crowd_->poll_while_not([&] { return complete_ >= options_.people; }, patience);
  report.add("back_s", static_cast<double>(now_us() - began) / second);
  report.add("back_cpu_s", cpu_seconds(options_.pid) - cpu_before);
  report.add("messages_lost", static_cast<double>(lost_messages()));
  report.add("gaps", static_cast<double>(gaps_));
  report.add("not_resumed", static_cast<double>(afresh_));
  report.add("lines_lost", static_cast<double>(crowd_->lost_lines()));
  report.print();
  return 0;
}

}  // namespace

int run_storm(const Options& options) { return Storm(options).run(); }

}  // namespace convene::bench
