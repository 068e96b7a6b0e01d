#include "formats/plain_text.hpp"

#include "base/utf8.hpp"

namespace convene::formats {

namespace {

constexpr std::string_view white_space = " \t\r\n\v\f";

bool is_line_separator(char32_t code_point) { return code_point == 0x2028 || code_point == 0x2029; }

bool is_left_out(char32_t code_point) {
  return utf8::is_direction_override(code_point) || utf8::is_direction_isolate(code_point) || code_point == U'\r';
}

std::string cleaned(std::string_view text, std::size_t code_points_max, bool keep_newlines) {
  std::string clean;
  bool is_visible = false;
  while (const auto code_point = utf8::take(text)) {
    if (is_left_out(*code_point)) continue;
    if (keep_newlines && *code_point == U'\n') {
      clean += '\n';
    } else if (utf8::is_control(*code_point) || is_line_separator(*code_point) || *code_point == U' ') {
      if (!clean.empty() && clean.back() != ' ') clean += ' ';
    } else {
      utf8::append(clean, *code_point);
      is_visible = is_visible || !utf8::is_blank(*code_point);
    }
  }
  if (!is_visible) return {};
  return std::string(trimmed(utf8::beginning(trimmed(clean), code_points_max)));
}

}  // namespace

std::string as_line(std::string_view text, std::size_t code_points_max) {
  return cleaned(text, code_points_max, false);
}

std::string as_prose(std::string_view text, std::size_t code_points_max) {
  return cleaned(text, code_points_max, true);
}

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

}  // namespace convene::formats
