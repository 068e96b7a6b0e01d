// What belongs to each word of an enumeration, for both sides.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#pragma once

#include <span>

#include "protocol/generated/cpp/messages.hpp"

namespace convene::protocol {

/// The tools that a kind of session brings, the one that it is about first. A room without a session has those of
/// content.
std::span<const Tool> tools_of(SessionKind word);

}  // namespace convene::protocol
