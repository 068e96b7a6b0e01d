// What comes of a command: a refusal, or entries.
#pragma once

#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "domain/entry.hpp"
#include "protocol/generated/cpp/errors.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::domain {

/// A no that is a value: the code has its sentence and remedy in the schema; the detail names what was meant.
struct Refusal {
  protocol::ErrorCode code;
  std::string detail;

  bool operator==(const Refusal&) const = default;
};

/// An entry of before whose stored form changes with this commit.
struct Revision {
  std::string topic;
  std::uint64_t offset = 0;
  Time at;
  protocol::Event event;

  bool operator==(const Revision&) const = default;
};

struct Accepted {
  std::vector<Draft> entries;  // may be empty: nothing to do is no refusal
  std::vector<Revision> revisions;
};

using Decision = Result<Accepted, Refusal>;

/// What another rule adds to a decision.
inline void append(std::vector<Draft>& entries, std::vector<Draft> more) {
  entries.insert(entries.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

inline Decision accept(std::vector<Draft> entries) { return Accepted{std::move(entries), {}}; }
inline Refusal refuse(protocol::ErrorCode code, std::string detail = {}) { return Refusal{code, std::move(detail)}; }

/// What a decision is told besides the state. The id of anything made is the sequence of the entry that makes it.
struct Context {
  Time now;
  std::uint64_t next_sequence = 0;                            // the sequence the first entry of this decision will have
  std::uint64_t cookie_days = protocol::limits::cookie_days;  // how long one who signs in stays so
  std::optional<protocol::TableSpot> spot{};                  // where on the campus a table of the actor can stand
};

/// Who asks. No person: the server itself, which may do everything.
struct Actor {
  PersonId person;

  bool is_server() const { return !person; }
};

}  // namespace convene::domain
