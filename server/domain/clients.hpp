// A command is applied once: per tab the fold keeps which numbers led to entries and what was answered.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

class Clients {
 public:
  /// A command that was applied before: its reply, or that its number names another command or is too old to tell.
  /// Nothing: decide it. A command that led to no entry leaves no trace and may be decided again.
  std::optional<Result<protocol::Reply, Refusal>> recall(PersonId person, const Origin& origin) const;

  /// Called at the first entry that a command led to; its reply follows from that entry.
  void remember(PersonId person, const Origin& origin, protocol::Reply reply);

  /// Whether this command is the one whose first entry was just remembered.
  bool knows(PersonId person, const Origin& origin) const;

  void forget(PersonId person) { people_.erase(person); }

 private:
  struct Remembered {
    std::uint64_t digest = 0;
    protocol::Reply reply;
  };
  struct Tab {
    std::map<std::uint32_t, Remembered> results;  // by n, at most limits::remembered_results_max
    bool has_forgotten = false;
  };
  struct Tabs {
    std::unordered_map<std::string, Tab> by_client;
    std::deque<std::string> oldest_first;  // at most limits::clients_a_person_max
  };

  std::unordered_map<PersonId, Tabs> people_;
};

/// What the command that led to this first entry is answered.
protocol::Reply reply_for(const Convening& state, const Entry& first);

}  // namespace convene::domain
