// How far time zones lie apart, as far as that decides who is awake when.
#pragma once

#include <optional>
#include <string_view>

namespace convene::domain {

/// Standard time's minutes east of Greenwich, of a zone by its IANA name; nothing for one that is not known.
std::optional<int> minutes_east(std::string_view zone);

}  // namespace convene::domain
