#include "transport/origins.hpp"

#include <algorithm>

namespace convene::transport {

bool is_origin(std::string_view text) {
  const auto scheme_end = text.find("://");
  if (scheme_end == std::string_view::npos) return false;
  const auto scheme = text.substr(0, scheme_end);
  const auto host = text.substr(scheme_end + 3);
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-:[]";
  return (scheme == "http" || scheme == "https") && !host.empty() &&
         host.find_first_not_of(allowed) == std::string_view::npos;
}

std::vector<std::string> local_origins(std::uint16_t port, bool is_tls) {
  const std::string scheme = is_tls ? "https://" : "http://";
  const std::string suffix = port == (is_tls ? 443 : 80) ? "" : ":" + std::to_string(port);
  return {scheme + "localhost" + suffix, scheme + "127.0.0.1" + suffix, scheme + "[::1]" + suffix};
}

bool is_allowed(const std::vector<std::string>& origins, std::string_view origin) {
  return !origin.empty() && std::find(origins.begin(), origins.end(), origin) != origins.end();
}

}  // namespace convene::transport
