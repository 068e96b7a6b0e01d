// Chat texts that say when they were meant to be sent; found again in whatever a server wraps around them.
#pragma once

#include <cstring>
#include <string>
#include <string_view>

#include "bench/generator/clock.hpp"

namespace convene::bench {

inline constexpr std::string_view stamp_mark = "stamp=";
inline constexpr std::size_t stamp_digits = 15;

/// `bytes` long, or as long as the stamp is.
inline std::string stamped_text(Microseconds stamp, std::size_t bytes) {
  const std::string digits = std::to_string(stamp);
  std::string text(stamp_mark);
  text.append(stamp_digits - digits.size(), '0');
  text += digits + " ";
  if (text.size() < bytes) text.append(bytes - text.size(), 'x');
  return text;
}

/// Calls `found` with each stamp in the payload, in order.
template <class Found>
void each_stamp(std::string_view payload, Found found) {
  while (true) {
    const void* at = memmem(payload.data(), payload.size(), stamp_mark.data(), stamp_mark.size());
    if (!at) return;
    payload.remove_prefix(static_cast<std::size_t>(static_cast<const char*>(at) - payload.data()) + stamp_mark.size());
    if (payload.size() < stamp_digits) return;
    Microseconds stamp = 0;
    for (std::size_t digit = 0; digit < stamp_digits; ++digit) stamp = stamp * 10 + (payload[digit] - '0');
    found(stamp);
  }
}

}  // namespace convene::bench
