// `convene rehearse`: a trial run of a running convening with simulated people, and what it carries.
#pragma once

#include "app/options.hpp"
#include "base/result.hpp"

namespace convene::app {

/// Prints its progress and its report. Fails where the convening does not let it rehearse.
Result<Done> rehearse(const RehearseOptions& options);

}  // namespace convene::app
