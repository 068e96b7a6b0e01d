// Refuses what is well-formed HTTP but has no business here: ambiguous lengths, doubled headers, proxies' forms of
// addresses, broken upgrades (RFC 6455 4.2.1), addresses that climb out of their place. Pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "transport/http_head.hpp"

namespace convene::transport {

/// The one subprotocol spoken here.
inline constexpr std::string_view websocket_subprotocol = "convene.v1";

/// What any request must hold to; nothing of a request that fails it is looked at again.
std::optional<HttpFault> guard_request(const RequestHead& head);

/// Content-Length of a guarded request, in bytes; 0 where there is none.
std::size_t content_length(const RequestHead& head);

/// The path of a guarded request's target, decoded, without its query: begins with '/', ASCII, no empty segment within,
/// no segment that begins with a dot.
Result<std::string, HttpFault> decode_path(std::string_view target);

/// The parameters of a target's query, decoded, in their order; what cannot be decoded is left out, and all beyond
/// parameters_max.
std::vector<std::pair<std::string, std::string>> parse_query(std::string_view target);
inline constexpr std::size_t parameters_max = 16;

/// What a request to become a WebSocket must hold to on top.
std::optional<HttpFault> guard_upgrade(const RequestHead& head, bool is_echo = false);

/// Whether the connection may serve another request after this one.
bool wants_keep_alive(const RequestHead& head);

}  // namespace convene::transport
