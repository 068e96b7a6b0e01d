#include "formats/session_description.hpp"

#include <algorithm>

namespace convene::formats {

namespace {

constexpr std::string_view section_mark = "m=";
constexpr std::string_view name_mark = "a=mid:";

/// By the numbers that Janus gives them.
std::string_view extension_of(std::string_view line) {
  if (line.starts_with("m=audio ")) return "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\n";
  if (line.starts_with("m=video ")) return "a=extmap:13 urn:3gpp:video-orientation\n";
  return {};
}

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

std::string with_extensions(std::string_view offer) {
  std::string full;
  std::string_view missing;  // in the section that is read
  while (!offer.empty()) {
    const std::string_view line = offer.substr(0, offer.find('\n'));
    offer.remove_prefix(std::min(offer.size(), line.size() + 1));
    if (line.starts_with(section_mark)) {
      full += missing;
      missing = extension_of(line);
    } else if (!missing.empty() && line == missing.substr(0, missing.size() - 1)) {
      missing = {};
    }
    full += line;
    full += '\n';
  }
  full += missing;
  return full;
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
