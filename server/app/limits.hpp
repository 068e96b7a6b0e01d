// Limits as an operator writes and reads them.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "protocol/generated/cpp/operator_limits.hpp"

namespace convene::app {

/// Sets the limit that is written as "chat_burst=80". Fails with the names that come nearest, or with the range.
Result<Done> set_limit(protocol::OperatorLimits& limits, std::string_view text);

/// Those that are not as they come, as they would be written: "chat_burst=80 ping_ms=5000".
std::string changed_limits(const protocol::OperatorLimits& limits);

/// The table of all that may be set: name, value, range, unit and what it is for.
void print_limits(std::ostream& out);

}  // namespace convene::app
