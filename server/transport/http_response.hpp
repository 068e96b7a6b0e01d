// One HTTP answer as a value, and its head as bytes: every answer carries the same security headers.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.hpp"
#include "session/api_messages.hpp"
#include "transport/http_head.hpp"

namespace convene::transport {

struct HttpResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::shared_ptr<const std::string> body;  // null: empty
  session::BlobPart part{};                 // in place of the body, where there is a blob

  std::uint64_t length() const { return part.blob ? part.to - part.from : body ? body->size() : 0; }
};

/// Sent with every answer: the page may load, run and reach nothing but this server's own, and be framed by nobody.
const std::vector<std::pair<std::string_view, std::string_view>>& security_headers();

/// An answer of one sentence and what to do; as JSON (HttpRefusal) for callers of the interface, as text for people.
HttpResponse refusal(const HttpFault& fault, bool is_json);

/// Status line, Date, Content-Length, Connection and all headers, with the empty line. Control characters in values are
/// replaced, so that nothing reflected can become a header of its own.
std::string response_head(const HttpResponse& response, bool is_kept_alive, Time now);

}  // namespace convene::transport
