// What a session description (RFC 8866) says that we need to know; all else in it is between browser and media server.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace convene::formats {

struct MediaSection {
  std::string kind;  // "audio", "video", …
  std::string name;  // its mid

  bool operator==(const MediaSection&) const = default;
};

std::vector<MediaSection> media_sections(std::string_view description);

/// An offer of the media server's in which each section allows for whatever our browsers send along: with sound, how
/// loud it is (RFC 6464); with pictures, which way up. The server names that only of what a section carries when it
/// offers, and a section is given other sources later. Lines end in a line feed.
std::string with_extensions(std::string_view offer);

/// Over our wire lines end in a line feed; in a session description, in two letters.
std::string with_full_line_ends(std::string_view text);
std::string with_plain_line_ends(std::string_view text);

}  // namespace convene::formats
