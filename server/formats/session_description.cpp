#include "formats/session_description.hpp"

namespace convene::formats {

namespace {

constexpr std::string_view section_mark = "m=";
constexpr std::string_view name_mark = "a=mid:";

}  // namespace

std::vector<MediaSection> media_sections(std::string_view description) {
  std::vector<MediaSection> sections;
  while (!description.empty()) {
    const std::size_t end = description.find('\n');
    std::string_view line = description.substr(0, end);
    description.remove_prefix(end == std::string_view::npos ? description.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with(section_mark)) {
      line.remove_prefix(section_mark.size());
      sections.push_back({std::string(line.substr(0, line.find(' '))), {}});
    } else if (line.starts_with(name_mark) && !sections.empty()) {
      sections.back().name = line.substr(name_mark.size());
    }
  }
  return sections;
}

std::string with_full_line_ends(std::string_view text) {
  std::string full;
  for (const char letter : text) {
    if (letter == '\r') continue;
    if (letter == '\n') full += '\r';
    full += letter;
  }
  return full;
}

std::string with_plain_line_ends(std::string_view text) {
  std::string plain(text);
  std::erase(plain, '\r');
  return plain;
}

}  // namespace convene::formats
