// The STUN and TURN servers that an operator names.
#pragma once

#include "adapters/relays.hpp"
#include "app/options.hpp"
#include "base/result.hpp"

namespace convene::app {

/// Fails where an address is none, or the secret cannot be read.
Result<adapters::Relays> read_relays(const ServeOptions& options);

}  // namespace convene::app
