// How long words are kept: those of a kind that are older than the operator says are emptied where they stand. Offsets,
// who wrote and when, attendance and what was decided stay.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "domain/decision.hpp"
#include "protocol/generated/cpp/operator_limits.hpp"

namespace convene::domain {

struct Convening;

struct Retention {
  std::array<std::string_view, 6> kinds;  // of entries; the rest of the places is empty
  std::uint64_t protocol::OperatorLimits::*days;
};

inline constexpr std::array<Retention, 3> retentions{{
    {{"chat.posted", "chat.posted.plain", "chat.edited", "breakout.told", "breakout.noted", "help.asked"},
     &protocol::OperatorLimits::keep_chat_days},
    {{"direct.posted"}, &protocol::OperatorLimits::keep_direct_days},
    {{"caption.said"}, &protocol::OperatorLimits::keep_captions_days},
}};

/// Empties these entries of the kinds above and tells those who may read them. What nobody has read yet counts as read:
/// there is nothing to be read any more.
Accepted let_go(const Convening& state, std::span<const Entry> entries);

}  // namespace convene::domain
