// The example institute that a first look shows: three days laid around today, so that a session is always on now and
// another one next.
#pragma once

#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::formats {

inline constexpr std::string_view example_title = "Example Institute for Action Planning";
inline constexpr std::string_view example_zone = "America/New_York";

/// Content at 10, 12, 14 and 16 o'clock in New York, yesterday, today and tomorrow, with groups, office hours and
/// debriefs between (S2.2, S2.4); self-paced work before (S2.10). From yesterday's midnight to the end of the day after
/// tomorrow the floor of the plaza is open in blocks of two hours. Sorted by start; rooms are called like the areas of
/// the example campus. Laid anew on another day, each session keeps its guid and moves.
std::vector<protocol::ProgrammeSession> example_programme(Time now);
/// The steps of the self-paced work: the template, the issues, the outcomes (S2.11).
std::vector<protocol::ProgrammeCourse> example_courses(Time now);

}  // namespace convene::formats
