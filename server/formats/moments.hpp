// Moments and lengths of time as schedules write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace convene::formats {

/// A moment with the offset from UTC that it was written with.
struct OffsetMoment {
  Time time;
  int offset_minutes = 0;

  /// "14:00" on the clock where it was written.
  std::string clock() const;
  /// "2021-07-29", there.
  std::string date() const;
};

/// ISO 8601 as RFC 3339 profiles it: "2021-07-29T14:00:00-04:00"; seconds and the offset's colon may be missing, "Z" is
/// an offset. Years 1970 to 9999. Nothing without an offset: a moment is not guessed.
std::optional<OffsetMoment> moment_from(std::string_view text);

/// "01:30", "01:30:00" or "1:01:30:00" (days first). Nothing when negative, malformed or longer than 366 days.
std::optional<Milliseconds> duration_from(std::string_view text);

}  // namespace convene::formats
