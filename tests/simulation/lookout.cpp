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
    if (!is_here) away.push_back({before, after, before, {}, false});
  }
}

/// One who had only just come back after an interruption may not be in the ledger yet: then they still are in doubt
/// since that one. A line that broke in between is nowhere in the ledger.
void Lookout::leave_in_doubt(std::vector<Away>& away, Time noted, Time now) {
  for (std::size_t after = away.size(); after-- > 1;) {
    const Away& before = away[after - 1];
    if (!before.spans_interruption) continue;
    // A return later than now is of a time before the clock was set back.
    if (noted + slack >= *before.back && noted <= now + slack) return;
    // A server whose clock is behind counts from what is later by it.
    away.back().since_earliest = std::min(away.back().since_earliest, before.since_earliest);
    away.back().since_latest = std::max(away.back().since_latest, before.since_latest);
  }
}

bool Lookout::is_moved_since(const Away& away, PersonId person, const Chronicle& chronicle) {
  const auto& stays = chronicle.stays_of(person);
  return !stays.empty() && stays.back().from > away.since_latest;
}

void Lookout::server_died(const Chronicle& chronicle, Time now) {
  const Time last_durable = chronicle.last_at();
  for (auto& [person, is_here] : is_here_) {
    std::vector<Away>& away = away_[person];
    if (is_here) {
      away.push_back({last_durable, last_durable, now, {}, true});
    } else if (!away.empty() && (!away.back().spans_interruption || is_moved_since(away.back(), person, chronicle))) {
      // The ledger does not say when a line broke, nor that whoever was moved was away: a server that starts again
      // knows only its own last entry.
      away.back().since_earliest = std::min(away.back().since_earliest, last_durable);
      away.back().since_latest = std::max(away.back().since_latest, last_durable);
      away.back().spans_interruption = true;
    }
    is_here = false;
    leave_in_doubt(away, chronicle.returned_at(person), now);
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
