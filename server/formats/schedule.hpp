// A frab or pretalx schedule.json in, the sessions of a programme out: sorted by time, and looked over (F15).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::formats {

struct ImportedSchedule {
  std::string title;
  std::string zone;                                  // IANA name
  std::vector<protocol::ProgrammeSession> sessions;  // by start; guids are unique
  std::vector<protocol::ProgrammeCourse> courses;    // steps of self-paced sessions
  std::vector<std::string> warnings;                 // sentences for the organiser
};

/// Lenient, because published files break their own schema: an item's `date` and `duration` are trusted, rooms are told
/// apart by name. An item that cannot be placed in time is left out and warned of; a file of which nothing is left is
/// refused.
Result<ImportedSchedule> import_schedule(std::string_view json);

}  // namespace convene::formats
