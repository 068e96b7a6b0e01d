// What kind of session a schedule means by the words it uses for type and track.
#pragma once

#include <string_view>

#include "protocol/generated/cpp/messages.hpp"

namespace convene::formats {

/// The type decides, then the track; content where neither says anything.
protocol::SessionKind session_kind_of(std::string_view type, std::string_view track);

}  // namespace convene::formats
