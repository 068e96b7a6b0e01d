// Text of other programs made fit for our messages: what types.json calls a line or prose.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace convene::formats {

/// One line of at most so many code points: white space and control characters become single spaces, what turns the
/// writing direction is left out, nothing at either end. Empty when nothing visible is left. The text must be UTF-8.
std::string as_line(std::string_view text, std::size_t code_points_max);

/// The same for text of several lines: newlines stay.
std::string as_prose(std::string_view text, std::size_t code_points_max);

/// Lower-case letters a to z; everything else stays.
std::string in_lower_case(std::string_view text);

/// Without white space at either end.
std::string_view trimmed(std::string_view text);

}  // namespace convene::formats
