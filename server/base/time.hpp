// Times as the product speaks of them. No clock here: a time is always an argument.
#pragma once

#include <chrono>
#include <cstdint>

namespace convene {

using Milliseconds = std::chrono::milliseconds;

/// A moment in UTC, in whole milliseconds: what entries, views and documents carry.
using Time = std::chrono::sys_time<Milliseconds>;

inline std::int64_t to_milliseconds(Time time) { return time.time_since_epoch().count(); }
inline Time from_milliseconds(std::int64_t milliseconds) { return Time(Milliseconds(milliseconds)); }

}  // namespace convene
