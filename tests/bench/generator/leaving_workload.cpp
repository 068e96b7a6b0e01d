#include <csignal>

#include "bench/generator/crowd.hpp"
#include "bench/generator/report.hpp"
#include "bench/generator/workloads.hpp"
#include "rehearsal/process_usage.hpp"
#include "rehearsal/stamps.hpp"

namespace convene::bench {
namespace {

using rehearsal::resident_bytes;
using rehearsal::stamped_text;

constexpr std::uint16_t service_restart = 1012;
constexpr Microseconds gone_max = 30 * second;

class Leaving final : public Ears {
 public:
  explicit Leaving(const Options& options) : options_(options), crowd_(Crowd::make(options, *this)) {}

  int run();

  void joined(Who) override { crowd_->has_joined(); }
  void answered(Who, std::uint32_t, bool is_ok) override { acknowledged_ += is_talking_ && is_ok ? 1U : 0U; }
  void closed(Who, std::uint16_t code) override { told_ += code == service_restart ? 1U : 0U; }

 private:
  void talk();
  bool is_gone() const { return resident_bytes(options_.pid) == 0; }

  const Options& options_;
  std::unique_ptr<Crowd> crowd_;
  bool is_talking_ = false;
  std::uint64_t said_ = 0;
  std::uint64_t acknowledged_ = 0;
  std::uint64_t told_ = 0;
};

/// Somebody says something each twentieth of a second, until nobody listens.
void Leaving::talk() {
  crowd_->dialect().chat(static_cast<Who>(said_++ % options_.people), stamped_text(now_us(), options_.text_bytes));
  crowd_->poll_until(now_us() + second / 20);
}

int Leaving::run() {
  if (!crowd_ || !crowd_->join_all(options_.people)) return crowd_ ? 1 : 2;
  crowd_->poll_until(now_us() + second);
  is_talking_ = true;
  for (const Microseconds until = now_us() + options_.seconds * second; now_us() < until;) talk();
  const Microseconds asked = now_us();
  kill(options_.pid, SIGTERM);
  while (!is_gone() && now_us() - asked < gone_max) talk();
  Report report;
  report.add("gone_s", static_cast<double>(now_us() - asked) / second);
  report.add("told", static_cast<double>(told_));
  report.add("said", static_cast<double>(said_));
  report.add("acknowledged", static_cast<double>(acknowledged_));
  report.print();
  return 0;
}

}  // namespace

int run_leaving(const Options& options) { return Leaving(options).run(); }

}  // namespace convene::bench
