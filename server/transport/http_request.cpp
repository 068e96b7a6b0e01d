#include "transport/http_request.hpp"

#include "transport/cookies.hpp"
#include "transport/http_guard.hpp"
#include "transport/origins.hpp"

namespace convene::transport {

Route route_of(std::string_view path) {
  if (path == "/health") return Route::health;
  if (path == "/ws") return Route::websocket;
  if (path == "/api" || path.starts_with("/api/")) return Route::api;
  return Route::page;
}

session::ApiRequest api_request(const RequestHead& head, std::string path, const Settings& settings) {
  session::ApiRequest request;
  request.method = head.method == "HEAD" ? "GET" : head.method;
  request.path = std::move(path);
  request.cookies = parse_cookies(head);
  request.query = parse_query(head.target);
  const auto type = head.value("content-type");
  auto media_type = type.substr(0, type.find(';'));
  while (media_type.ends_with(' ')) media_type.remove_suffix(1);
  request.is_json = equal_ignoring_case(media_type, "application/json");
  request.is_pdf = equal_ignoring_case(media_type, "application/pdf");
  request.range = head.value("range");
  request.if_range = head.value("if-range");
  request.is_same_origin = is_allowed(settings.origins, head.value("origin"));
  request.is_secure =
      settings.is_tls || (settings.is_behind_proxy && equal_ignoring_case(head.value("x-forwarded-proto"), "https"));
  return request;
}

std::string client_address(const RequestHead& head, std::string_view connection_address, const Settings& settings) {
  if (!settings.is_behind_proxy) return std::string(connection_address);
  const auto forwarded = head.members("x-forwarded-for");
  return std::string(forwarded.empty() ? connection_address : forwarded.back());
}

}  // namespace convene::transport
