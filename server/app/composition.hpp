// The composition root: every part made in order, joined, and taken leave of in order.
#pragma once

#include "app/options.hpp"
#include "base/result.hpp"

namespace convene::app {

/// Serves a convening until SIGTERM or SIGINT. Returns when all is durable and everybody was told; fails when it cannot
/// begin, or when the journal can no longer be trusted.
Result<Done> serve(const ServeOptions& options);

}  // namespace convene::app
