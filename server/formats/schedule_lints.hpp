// What an organiser would want to know about a programme before others notice (F15).
#pragma once

#include <string>
#include <vector>

#include "formats/import_warnings.hpp"
#include "formats/moments.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::formats {

/// A session with what only the schedule's file tells of it.
struct PublishedSession {
  protocol::ProgrammeSession session;
  OffsetMoment starts;      // as written
  std::string start_label;  // the item's `start`, "14:00"; empty where it has none
};

/// Of the items of one day and room in the order of the file: those printed before an earlier one (S2.5).
void lint_order(const std::vector<PublishedSession>& printed, ImportWarnings& warnings);

/// Of all items, sorted by start: two at once in one room, a speaker in two at once, clock labels that contradict the
/// moment (S4.7), offsets that differ within one day or from the zone; `zone` is empty where the file names none.
void lint_programme(const std::vector<PublishedSession>& sorted, const std::string& zone, ImportWarnings& warnings);

}  // namespace convene::formats
