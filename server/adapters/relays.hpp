// The STUN and TURN servers by which browsers get through firewalls, and what each person is told of them.
#pragma once

#include <string>
#include <vector>

#include "ports/media.hpp"

namespace convene::adapters {

struct Relays {
  std::vector<std::string> urls;  // stun: or turn:, with their ports
  std::string secret;             // shared with the TURN servers; empty: none of them asks for a name
};

/// With credentials of the person's own.
ports::Media::Ways ways_through(const Relays& relays, PersonId person, Time now);

}  // namespace convene::adapters
