// What arrives before a WebSocket is one.
#include "base/assert.hpp"
#include "fuzz/targets.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "transport/cookies.hpp"
#include "transport/http_guard.hpp"

namespace convene::fuzz {

namespace {

/// What leads to a file or handler climbs nowhere.
void hold_path(const std::string& path) {
  CONVENE_ASSERT(path.starts_with('/'));
  CONVENE_ASSERT(path.find("/.") == std::string::npos && path.find("//") == std::string::npos);
  for (const char letter : path) CONVENE_ASSERT(letter >= ' ' && letter < '\x7f' && letter != '\\');
}

}  // namespace

void hold_http(std::string_view bytes) {
  namespace limits = protocol::limits;
  const auto scan = transport::scan_head(bytes, 0, limits::http_header_bytes_max);
  if (scan.fault || !scan.bytes) return;
  CONVENE_ASSERT(*scan.bytes <= bytes.size());
  const auto head = transport::parse_head(bytes.substr(0, *scan.bytes), limits::http_headers_max);
  if (!head || transport::guard_request(head.value())) return;
  // Only a guarded request is asked further.
  (void)transport::content_length(head.value());
  (void)transport::wants_keep_alive(head.value());
  (void)transport::guard_upgrade(head.value());
  CONVENE_ASSERT(transport::parse_query(head.value().target).size() <= transport::parameters_max);
  const auto path = transport::decode_path(head.value().target);
  if (path) hold_path(path.value());
}

}  // namespace convene::fuzz
