// The steps of a self-paced session in a schedule (S2.10): fields of our own beside those of frab and pretalx.
#pragma once

#include <optional>

#include "formats/foreign_json.hpp"
#include "formats/import_warnings.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::formats {

/// From `steps`, a list of {title, text, link, question, answers, minutes}, where an item has it. They are open from
/// `steps_open` on, otherwise from when the item starts, and stay so.
std::optional<protocol::ProgrammeCourse> steps_of(const protocol::ProgrammeSession& session, ForeignValue json,
                                                  ImportWarnings& warnings);

}  // namespace convene::formats
