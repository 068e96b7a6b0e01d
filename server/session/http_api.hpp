// The product's HTTP interface as values: requests in, answers out. Guards of HTTP itself are the transport's.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/host.hpp"
#include "ports/clock.hpp"
#include "ports/documents.hpp"
#include "ports/secrets.hpp"
#include "session/gateway.hpp"

namespace convene::session {

struct ApiRequest {
  std::string method;  // "GET", "POST"
  std::string path;    // decoded, without query: "/api/sign-in"
  std::vector<std::pair<std::string, std::string>> cookies;
  std::string body;           // bounded by body_bytes_max(path)
  bool is_json = false;       // Content-Type: application/json
  bool is_same_origin = false;  // an Origin header was sent and is one of ours
  bool is_secure = false;     // over TLS, or behind a proxy that is: cookies get Secure
};

struct ApiResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;  // Content-Type, Set-Cookie, Cache-Control, ETag
  std::string body;
};

class HttpApi {
 public:
  HttpApi(host::Host& host, ports::Documents& documents, ports::Secrets& secrets, const ports::Clock& clock);

  /// Answers every request whose path begins with /api/. `done` is called once, on this thread, perhaps at once.
  /// POST needs the same origin and a JSON body (403 and 415 otherwise).
  void handle(ApiRequest request, std::function<void(ApiResponse)> done);

  /// How large a body this path takes, in bytes; 0 where it takes none.
  static std::size_t body_bytes_max(std::string_view path);

  /// What the cookies of a request prove, for the upgrade to a WebSocket.
  std::vector<Credential> credentials(const std::vector<std::pair<std::string, std::string>>& cookies);

 private:
  host::Host& host_;
  ports::Documents& documents_;
  ports::Secrets& secrets_;
  const ports::Clock& clock_;
};

}  // namespace convene::session
