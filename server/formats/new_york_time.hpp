// Clocks of America/New_York, by the rule in force since 2007 (Energy Policy Act of 2005): summer time from the second
// Sunday of March to the first Sunday of November, at two in the morning. The example institute lives there.
#pragma once

#include <chrono>

#include "base/time.hpp"

namespace convene::formats {

/// The date there at a moment.
std::chrono::local_days new_york_date(Time time);

/// The moment at which clocks there show so much since midnight. An hour that is skipped is read as if clocks had not
/// changed yet; of an hour that comes twice, the first is meant.
Time new_york_moment(std::chrono::local_days date, std::chrono::minutes since_midnight);

}  // namespace convene::formats
