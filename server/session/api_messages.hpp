// HTTP requests to the product's interface and its answers, as values: what transport and HttpApi hand each other.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace convene::session {

/// Names and values, in the order they were sent.
using Cookies = std::vector<std::pair<std::string, std::string>>;
using Parameters = std::vector<std::pair<std::string, std::string>>;

struct ApiRequest {
  std::string method;  // "GET", "POST"
  std::string path;    // decoded, without query: "/api/sign-in"
  Cookies cookies;
  std::string body;             // bounded by body_bytes_max(path)
  bool is_json = false;         // Content-Type: application/json
  bool is_same_origin = false;  // an Origin header was sent and is one of ours
  bool is_secure = false;       // over TLS, or behind a proxy that is: cookies get Secure
  Parameters query{};           // decoded, in the order they stand
};

struct ApiResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;  // Content-Type, Set-Cookie, Cache-Control
  std::string body;
};

}  // namespace convene::session
