// The workloads. Each plays itself to the server and reports; the exit code tells whether it could be played.
#pragma once

#include "bench/generator/options.hpp"

namespace convene::bench {

/// Everyone in one room, so many messages a second in all; perhaps some people who stop reading.
int run_chat(const Options& options);
/// Everyone walks without a rest and is shown the others.
int run_presence(const Options& options);
/// Everyone comes at once, is dropped at once, and comes back to what was said meanwhile. Convene only.
int run_storm(const Options& options);
/// Everyone talks in a room of their own and waits for each answer. Convene only.
int run_acknowledged(const Options& options);
/// Everyone talks in one room when the server is asked to leave. Convene only; the server ends by it.
int run_leaving(const Options& options);

}  // namespace convene::bench
