// Which pages may speak for a browser: exact origins only (RFC 6454), so that no foreign page can use its cookies.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace convene::transport {

/// A configured origin: scheme, host and perhaps a port, in lower case, without a path.
bool is_origin(std::string_view text);

/// The origins under which this machine's own browser reaches a server on that port.
std::vector<std::string> local_origins(std::uint16_t port, bool is_tls);

/// Whether the value of an Origin header is one of them, to the letter. An absent Origin is nobody's.
bool is_allowed(const std::vector<std::string>& origins, std::string_view origin);

}  // namespace convene::transport
