// Entries: what happened, as the domain speaks of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::domain {

/// What a decision wants to happen; the host gives it its place.
struct Draft {
  std::string topic;
  PersonId author;  // who did it; none: the server
  protocol::Event event;

  bool operator==(const Draft&) const = default;
};

/// Which command of which tab an entry came from.
struct Origin {
  std::string client;  // empty: the server's own
  std::uint32_t n = 0;
  std::uint64_t digest = 0;  // of the command's content
};

struct Entry {
  std::uint64_t sequence = 0;
  std::string topic;
  std::uint64_t offset = 0;
  PersonId author;
  Time at;
  Origin origin;
  protocol::Event event;
};

}  // namespace convene::domain
