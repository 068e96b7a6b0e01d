#include "simulation/lookout.hpp"

#include <algorithm>

namespace convene::simulation {

namespace {

constexpr Milliseconds grace{protocol::limits::attendance_grace_ms};
/// What may pass between a decision and a look at the clock.
constexpr Milliseconds slack{100};

}  // namespace

void Lookout::look(const host::Host& host, const Chronicle& chronicle, Time before, Time after) {
  for (const auto& [person, life] : chronicle.people()) {
    const bool is_here = host.presence().is_here(person);
    bool& was_here = is_here_[person];
    if (is_here == was_here) continue;
    was_here = is_here;
    std::vector<Away>& away = away_[person];
    if (is_here && !away.empty()) away.back().back = after;
    if (!is_here) away.push_back({before, after, before, {}});
  }
}

void Lookout::server_died(const Chronicle& chronicle, Time now) {
  for (auto& [person, is_here] : is_here_) {
    std::vector<Away>& away = away_[person];
    if (is_here) away.push_back({{}, {}, now, {}});
    is_here = false;
    if (away.empty()) continue;
    // The ledger does not say when a line broke, nor of one who had only just come back that they had: a server that
    // starts again knows its own last entry, or the last one before the interruption that it still is in doubt about.
    const Time last_known = chronicle.in_doubt_since(person).value_or(chronicle.last_at());
    away.back().since_earliest = away.back().since_latest = last_known;
  }
}

void Lookout::server_serves(Time now) {
  for (auto& [person, away] : away_) {
    if (!away.empty() && !away.back().back) away.back().counted_from = now;
  }
}

bool Lookout::is_right(const Away& away, const Chronicle::Dropped& dropped) {
  if (dropped.at + slack < away.counted_from + grace) return false;
  if (away.back && *away.back + slack < dropped.at) return false;
  if (!dropped.is_attended) return true;
  // Moved there while away: a stay of no length.
  if (dropped.since == dropped.came && dropped.came >= away.since_earliest) return true;
  return dropped.since + slack >= away.since_earliest && dropped.since <= away.since_latest + slack;
}

void Lookout::judge(const std::vector<Chronicle::Dropped>& dropped) {
  for (const Chronicle::Dropped& one : dropped) {
    const auto& away = away_[one.person];
    const bool is_known = std::any_of(away.begin(), away.end(), [&](const Away& each) { return is_right(each, one); });
    if (is_known) continue;
    std::string sentence = one.person.text() + " is taken out at " + std::to_string(to_milliseconds(one.at)) +
                           ", since " + std::to_string(to_milliseconds(one.since));
    for (const Away& each : away) {
      sentence += "; away " + std::to_string(to_milliseconds(each.since_earliest)) + " to " +
                  std::to_string(to_milliseconds(each.since_latest)) + ", grace from " +
                  std::to_string(to_milliseconds(each.counted_from));
      if (each.back) sentence += ", back " + std::to_string(to_milliseconds(*each.back));
    }
    findings_.add(9, sentence);
  }
}

bool Lookout::is_awaited(PersonId person, Time now) const {
  const auto found = away_.find(person);
  if (found == away_.end() || found->second.empty()) return false;
  const Away& away = found->second.back();
  return !away.back && now < away.counted_from + grace + Milliseconds(1000) + slack;
}

}  // namespace convene::simulation
