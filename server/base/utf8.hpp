// UTF-8 as the Unicode standard defines well-formed text (version 15, table 3-7): no overlong forms, no surrogates,
// nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace convene::utf8 {

/// Takes the first code point off the text; nothing, and the text unchanged, where it is empty or not well-formed
/// there.
std::optional<char32_t> take(std::string_view& text);

bool valid(std::string_view text);

/// In code points. The text must be valid.
std::size_t length(std::string_view text);

/// The longest beginning of at most so many code points. The text must be valid.
std::string_view beginning(std::string_view text, std::size_t code_points_max);

/// The code point must not be a surrogate and at most U+10FFFF.
void append(std::string& text, char32_t code_point);

/// Control characters of Unicode: C0, delete, C1. Newline and tab are among them.
bool is_control(char32_t code_point);

/// White space and the characters that show nothing: a name of these alone would be invisible.
bool is_blank(char32_t code_point);

/// Embeddings and overrides of the writing direction, U+202A to U+202E: they can make a text read as another one.
bool is_direction_override(char32_t code_point);

/// Isolates of the writing direction, U+2066 to U+2069: harmless in a paragraph, but they reach past the end of a line
/// that is set among others.
bool is_direction_isolate(char32_t code_point);

}  // namespace convene::utf8
