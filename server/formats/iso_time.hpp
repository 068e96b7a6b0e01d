// Times and lengths as schedules write them: ISO 8601 with an offset, and hours and minutes.
#pragma once

#include <optional>
#include <string_view>

#include "base/time.hpp"

namespace convene::formats {

/// "2021-07-27T10:00:00-04:00", seconds and their fraction optional, offset or Z needed. Years 1970 to 9999.
std::optional<Time> parse_iso_time(std::string_view text);

/// "2021-07-27T10:00:00-04:00": minutes east of Greenwich, as written.
std::optional<int> parse_iso_offset_minutes(std::string_view text);

/// Hours and minutes, "01:30" or "1:30", and perhaps seconds, "01:30:00". At most 31 days.
std::optional<Milliseconds> parse_duration(std::string_view text);

}  // namespace convene::formats
