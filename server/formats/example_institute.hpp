// The example institute's programme: three days around today, and a standing item, so that something is always on and
// something always next. Its rooms are those of the example campus (server/app/example/campus.tmj).
#pragma once

#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::formats {

inline constexpr std::string_view example_title = "Example Action Planning Institute";
inline constexpr std::string_view example_zone = "America/New_York";

/// In order of time. Yesterday, today and tomorrow as it is `now` in the example's zone; guids are the same whenever it
/// is laid anew.
std::vector<protocol::ProgrammeSession> example_programme(Time now);

/// How far the example's zone is from UTC at that moment: daylight saving time from the second Sunday of March, 2:00,
/// to the first Sunday of November, 2:00 (15 U.S.C. 260a).
Milliseconds example_zone_offset(Time at);

}  // namespace convene::formats
