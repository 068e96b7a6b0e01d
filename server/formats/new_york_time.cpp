#include "formats/new_york_time.hpp"

namespace convene::formats {

namespace {

using std::chrono::hours;

constexpr hours winter_offset{-5};
constexpr hours summer_offset{-4};

// Whether a clock that was never set to summer time shows a moment of summer.
bool is_summer(std::chrono::local_time<Milliseconds> winter_clock) {
  using namespace std::chrono;
  const year_month_day date(floor<days>(winter_clock));
  const local_days begins(date.year() / March / Sunday[2]);
  const local_days ends(date.year() / November / Sunday[1]);
  // Summer time ends at two on its own clock, which is one in winter.
  return winter_clock >= begins + hours(2) && winter_clock < ends + hours(1);
}

}  // namespace

std::chrono::local_days new_york_date(Time time) {
  const std::chrono::local_time<Milliseconds> winter_clock((time + winter_offset).time_since_epoch());
  const auto clock = is_summer(winter_clock) ? winter_clock + (summer_offset - winter_offset) : winter_clock;
  return std::chrono::floor<std::chrono::days>(clock);
}

Time new_york_moment(std::chrono::local_days date, std::chrono::minutes since_midnight) {
  const std::chrono::local_time<Milliseconds> clock = date + since_midnight;
  const auto winter_clock = clock - (summer_offset - winter_offset);
  const hours offset = is_summer(winter_clock) ? summer_offset : winter_offset;
  return Time(clock.time_since_epoch()) - offset;
}

}  // namespace convene::formats
