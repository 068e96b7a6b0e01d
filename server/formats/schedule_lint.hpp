// An agenda that lints itself (F15): what an organiser would be glad to hear before attendees find it.
#pragma once

#include <vector>

#include "formats/import_warnings.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::formats {

/// A session as it was published, in the order of the file.
struct PublishedItem {
  protocol::ProgrammeSession session;
  int offset_minutes = 0;  // of its date, as written
};

/// Warns of items published out of time order (S2.5), overlaps in one room, a speaker in two places at once, and dates
/// whose offset changes within one day (S4.7: one zone under two labels).
void lint_schedule(const std::vector<PublishedItem>& items, ImportWarnings& warnings);

}  // namespace convene::formats
