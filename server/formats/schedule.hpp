// A programme as frab and pretalx publish it, schedule.json (the format of voc/schedule's validator), read leniently:
// the validator's own example breaks its schema. Trusted are an item's `date`, ISO with offset, and its `duration`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::formats {

struct ImportedSchedule {
  std::string title;
  std::string zone;
  std::vector<protocol::ProgrammeSession> sessions;  // in order of time
  std::vector<std::string> warnings;                 // sentences for the organiser
};

/// Fails when the text is no schedule, or none of its items can be used; an item that cannot be is left out with a
/// warning. What is odd but usable is warned of too (F15): items out of order, overlaps in one room, a speaker in two
/// places, times off the zone's label.
Result<ImportedSchedule> import_schedule(std::string_view json);

}  // namespace convene::formats
