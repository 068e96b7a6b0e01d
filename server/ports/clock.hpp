// What time it is. Only the shell asks; the core is told.
#pragma once

#include "base/time.hpp"

namespace convene::ports {

class Clock {
 public:
  virtual ~Clock() = default;

  /// Wall clock as read at start plus what has passed since by the monotonic clock: never goes back while the process
  /// lives, whatever is done to the machine's clock.
  virtual Time now() const = 0;
};

}  // namespace convene::ports
