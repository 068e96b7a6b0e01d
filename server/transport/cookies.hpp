// The Cookie header as pairs (RFC 6265 5.4).
#pragma once

#include <cstddef>

#include "transport/handlers.hpp"
#include "transport/http_head.hpp"

namespace convene::transport {

inline constexpr std::size_t cookies_max = 64;

/// Names and values in the order they were sent; at most cookies_max. What is no pair is left out.
Cookies parse_cookies(const RequestHead& head);

}  // namespace convene::transport
