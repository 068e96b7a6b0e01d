// HTTP requests to the product's interface and its answers, as values: what transport and HttpApi hand each other.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ports/blobs.hpp"

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
  bool is_pdf = false;          // Content-Type: application/pdf
  std::string range{};          // the Range header, and its If-Range
  std::string if_range{};
  std::string address{};  // whose request it is: an address, or of IPv6 the network
};

/// A part of a kept file, sent a piece at a time as the line takes them.
struct BlobPart {
  std::shared_ptr<const ports::Blob> blob;
  std::uint64_t from = 0;
  std::uint64_t to = 0;  // the first byte that is not part of it
};

struct ApiResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;  // Content-Type, Set-Cookie, Cache-Control
  std::string body;
  BlobPart part{};  // in place of the body, where there is a blob
};

/// A body that is handed on a piece at a time as it comes. Destroyed before it is finished: the rest did not come.
class Upload {
 public:
  virtual ~Upload() = default;
  virtual void take(std::string_view bytes) = 0;
  /// All has come. `done` is called once, on this thread, perhaps at once; it may be when the upload is gone.
  virtual void finish(std::function<void(ApiResponse)> done) = 0;
};

}  // namespace convene::session
