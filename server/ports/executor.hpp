// How a port's adapter hands a result back to the thread that asked.
#pragma once

#include <functional>

namespace convene::ports {

/// Runs the task later on the asking shard's thread, in the order of the calls. May be called from any thread.
using Post = std::function<void(std::function<void()>)>;

}  // namespace convene::ports
