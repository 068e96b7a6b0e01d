#include "formats/session_kind.hpp"

#include <array>
#include <optional>
#include <utility>

#include "formats/plain_text.hpp"

namespace convene::formats {

namespace {

using protocol::SessionKind;

// Parts of words; the first that occurs decides, so the more telling ones come first.
constexpr std::array<std::pair<std::string_view, SessionKind>, 29> words{{
    {"async", SessionKind::asynchronous},
    {"self-paced", SessionKind::asynchronous},
    {"pre-work", SessionKind::asynchronous},
    {"office", SessionKind::office_hours},
    {"help desk", SessionKind::office_hours},
    {"debrief", SessionKind::debrief},
    {"walk-through", SessionKind::walk_through},
    {"walkthrough", SessionKind::walk_through},
    {"brainstorm", SessionKind::brainstorm},
    {"scenario", SessionKind::workshop},
    {"workshop", SessionKind::workshop},
    {"stories", SessionKind::stories},
    {"panel", SessionKind::panel},
    {"sharing", SessionKind::sharing},
    {"plenary", SessionKind::plenary},
    {"keynote", SessionKind::plenary},
    {"overview", SessionKind::plenary},
    {"welcome", SessionKind::plenary},
    {"opening", SessionKind::plenary},
    {"closing", SessionKind::plenary},
    {"reconvening", SessionKind::plenary},
    {"affinity", SessionKind::networking},
    {"network", SessionKind::networking},
    {"social", SessionKind::networking},
    {"meetup", SessionKind::networking},
    {"break", SessionKind::networking},
    {"content", SessionKind::content},
    {"talk", SessionKind::talk},
    {"lecture", SessionKind::talk},
}};

std::optional<SessionKind> kind_by_word(std::string_view text) {
  const std::string lower = in_lower_case(text);
  for (const auto& [word, kind] : words) {
    if (lower.find(word) != std::string::npos) return kind;
  }
  return std::nullopt;
}

}  // namespace

SessionKind session_kind_of(std::string_view type, std::string_view track) {
  if (const auto by_type = kind_by_word(type)) return *by_type;
  return kind_by_word(track).value_or(SessionKind::content);
}

}  // namespace convene::formats
