#include "rehearsal/verdict.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace convene::rehearsal {
namespace {

// What people notice: a message that comes later than this, a door that opens later than that.
constexpr double prompt_delivery_ms = 500;
constexpr double late_delivery_ms = 2000;
constexpr double prompt_join_ms = 3000;
constexpr double late_join_ms = 10'000;
constexpr double late_move_ms = 2000;
// A server that is busier than this on one core has no room for a bad day.
constexpr double easy_core = 0.6;
constexpr double full_core = 0.9;

std::string with_commas(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), 1, ',');
  return text;
}

std::string number(double value, int digits = 0) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  return text.data();
}

std::string times(const Histogram& times) {
  if (times.count() == 0) return "none";
  return "p50 " + number(times.quantile_ms(0.5)) + " ms, p99 " + number(times.quantile_ms(0.99)) + " ms, p99.9 " +
         number(times.quantile_ms(0.999)) + " ms (" + with_commas(times.count()) + ")";
}

std::string row(const std::string& name, const std::string& value) {
  constexpr std::size_t name_width = 22;
  return "  " + name + std::string(name_width - std::min(name.size(), name_width - 1), ' ') + value + "\n";
}

std::string breakout_rows(const Outcome& outcome) {
  if (outcome.breakout_rooms == 0) return {};
  const BreakoutMeasures& measures = outcome.measures.breakouts;
  return row("breakouts", with_commas(outcome.breakout_rooms) + " rooms") + row("  gone to", times(measures.moved)) +
         row("  back after", times(measures.back)) + row("  misplaced", with_commas(measures.misplaced));
}

/// Somebody is where they do not belong, or came late although their line held.
bool are_breakouts_broken(const Outcome& outcome) {
  if (outcome.breakout_rooms == 0) return false;
  const BreakoutMeasures& measures = outcome.measures.breakouts;
  return measures.misplaced > 0 || measures.back.count() == 0 || measures.back.quantile_ms(1) > late_move_ms;
}

std::string server_row(const Outcome& outcome) {
  const ServerUse& use = outcome.server;
  if (!use.is_seen) return "runs elsewhere: look at its load there";
  const double megabyte = 1 << 20;
  const auto growth = static_cast<double>(use.bytes_peak - std::min(use.bytes_before, use.bytes_peak));
  const double people = std::max(1.0, static_cast<double>(outcome.arrived));
  return number(use.core_mean * 100) + " % of a core, " + number(use.core_peak * 100) + " % in its busiest second; " +
         number(static_cast<double>(use.bytes_peak) / megabyte) + " MB, " + number(growth / 1024 / people) +
         " kB a person";
}

std::vector<std::string> advice_for(const Outcome& outcome, Fitness fitness) {
  const Measures& measures = outcome.measures;
  std::vector<std::string> advice;
  if (outcome.own_core > full_core)
    advice.emplace_back("The rehearsal itself was out of breath: run it from another machine before you believe it.");
  if (outcome.arrived < outcome.planned)
    advice.emplace_back("Not all came in: look at the server's log, and at its limit of open files (ulimit -n).");
  if (measures.lost + measures.twice > 0)
    advice.emplace_back("Messages were lost or came twice. That must not be: please report it with the server's log.");
  if (outcome.server.is_seen && outcome.server.core_peak > easy_core)
    advice.emplace_back("The server's core is the limit: take a faster core, and keep other work off this machine.");
  if (are_breakouts_broken(outcome))
    advice.emplace_back("Breakouts did not go as they must: give them more time, and look at the server's log.");
  if (measures.acknowledgements.quantile_ms(0.5) > prompt_delivery_ms / 4)
    advice.emplace_back("Answers wait for the disk: put the data folder on a local SSD, not on a network volume.");
  if (measures.joins.quantile_ms(0.99) > prompt_join_ms)
    advice.emplace_back("The door is slow when all come at once: open it a quarter of an hour before the start.");
  if (fitness != Fitness::fits && advice.empty())
    advice.emplace_back(
        "Rehearse again with nothing else running here, then with fewer people, to find the size that fits.");
  return advice;
}

}  // namespace

Verdict judge(const Outcome& outcome) {
  const Measures& measures = outcome.measures;
  const double delivery = measures.deliveries.quantile_ms(0.99);
  const double join = measures.joins.quantile_ms(0.99);
  const double core = outcome.server.is_seen ? outcome.server.core_peak : 0;
  const bool is_broken = measures.lost + measures.twice > 0 || outcome.arrived < outcome.planned;
  const bool is_late = delivery > late_delivery_ms || join > late_join_ms || are_breakouts_broken(outcome);
  const bool is_prompt = delivery <= prompt_delivery_ms && join <= prompt_join_ms && core <= easy_core;
  Verdict verdict;
  if (is_broken || is_late) {
    verdict.fitness = Fitness::does_not_fit;
  } else if (!is_prompt) {
    verdict.fitness = Fitness::tight;
  }
  const std::string people = with_commas(outcome.planned) + (outcome.planned == 1 ? " person" : " people");
  switch (verdict.fitness) {
    case Fitness::fits:
      verdict.sentence = "This server carries " + people + " with room to spare.";
      break;
    case Fitness::tight:
      verdict.sentence = "This server carries " + people + ", with little to spare.";
      break;
    case Fitness::does_not_fit:
      verdict.sentence = "This server does not carry " + people + " well.";
      break;
  }
  verdict.advice = advice_for(outcome, verdict.fitness);
  return verdict;
}

std::string report(const Outcome& outcome) {
  const Measures& measures = outcome.measures;
  std::string text = "\n";
  text += row("people", with_commas(outcome.arrived) + " of " + with_commas(outcome.planned) + " came in");
  text += row("coming in", times(measures.joins));
  text += row("coming back", times(measures.returns) + " after " + with_commas(measures.cuts) + " broken lines");
  text += row("messages", with_commas(measures.posts) + " said");
  text += row("  delivered", times(measures.deliveries));
  text += row("  to slow lines", times(measures.slow_deliveries));
  text += row("  acknowledged", times(measures.acknowledgements));
  text += row("  lost, twice", with_commas(measures.lost) + ", " + with_commas(measures.twice));
  text += breakout_rows(outcome);
  const double people = std::max(1.0, static_cast<double>(outcome.arrived));
  const double rate = static_cast<double>(outcome.bytes_received) / 1000 / std::max(outcome.seconds, 1.0) / people;
  text += row("bytes a person", number(rate, 1) + " kB a second");
  text += row("server", server_row(outcome));
  text += row("this rehearsal", number(outcome.own_core * 100) + " % of a core");
  if (measures.ended_by_server > 0)
    text += row("ended by the server", with_commas(measures.ended_by_server) + " lines");
  for (const auto& [code, count] : measures.refusals)
    text += row("refused", code + " " + with_commas(count) + " times");
  const Verdict verdict = judge(outcome);
  text += "\n" + verdict.sentence + "\n";
  for (const std::string& sentence : verdict.advice) text += "- " + sentence + "\n";
  return text;
}

}  // namespace convene::rehearsal
