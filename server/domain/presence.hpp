// Who is connected. Live news: no part of the state that is folded, gone with the process.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"

namespace convene::domain {

class Presence {
 public:
  void came(PersonId person) {
    away_.erase(person);
    here_.insert(person);
  }
  /// The person's last connection ended at `since`. With the server's start, `since` is when they were last known to be
  /// here and `counted_from` when they could first come back.
  void gone(PersonId person, Time since, Time counted_from) {
    here_.erase(person);
    away_[person] = {since, counted_from};
  }

  bool is_here(PersonId person) const { return here_.contains(person); }
  /// Gone, but may still come back within the grace.
  bool is_awaited(PersonId person) const { return away_.contains(person); }
  std::size_t count() const { return here_.size(); }

  /// Takes out everybody who could have come back for `grace` and did not; with each the moment they were last here.
  std::vector<std::pair<PersonId, Time>> take_dropped(Time now, Milliseconds grace) {
    std::vector<std::pair<PersonId, Time>> dropped;
    for (auto entry = away_.begin(); entry != away_.end();) {
      if (now - entry->second.counted_from < grace) {
        ++entry;
        continue;
      }
      dropped.emplace_back(entry->first, entry->second.since);
      entry = away_.erase(entry);
    }
    return dropped;
  }

 private:
  struct Away {
    Time since;
    Time counted_from;
  };

  std::set<PersonId> here_;
  std::map<PersonId, Away> away_;
};

}  // namespace convene::domain
