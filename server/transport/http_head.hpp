// The head of an HTTP/1.1 request, read more strictly than RFC 9112 allows: whatever two readers could take differently
// (bare line ends, folded lines, spaces before colons) is refused, so that no proxy and this server ever disagree.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace convene::transport {

/// Why a request is refused. The connection is closed after it.
struct HttpFault {
  int status = 400;
  std::string_view sentence;
  std::string_view remedy;
  std::string_view header_name = {};  // one header that belongs to the status, such as Allow
  std::string_view header_value = {};
};

struct HttpField {
  std::string name;  // in lower case
  std::string value;
};

struct RequestHead {
  std::string method;
  std::string target;
  int minor_version = 1;  // HTTP/1.0 or HTTP/1.1
  std::vector<HttpField> fields;

  std::size_t count(std::string_view name) const;
  /// The value of the first field of that name (in lower case); empty where there is none.
  std::string_view value(std::string_view name) const;
  /// The members of a comma-separated field, over all its lines, without surrounding space.
  std::vector<std::string_view> members(std::string_view name) const;
  /// Whether one of the members equals the token, without regard to case.
  bool has_member(std::string_view name, std::string_view token) const;
};

/// Where the head ends in what has been received so far.
struct HeadScan {
  std::optional<std::size_t> bytes;  // of the head with its empty line; none: more is needed
  std::optional<HttpFault> fault;    // nothing that may follow can mend this
};

/// Looks at bytes from `seen` on; `bytes_max` bounds the head.
HeadScan scan_head(std::string_view received, std::size_t seen, std::size_t bytes_max);

/// Reads a whole head, its empty line included.
Result<RequestHead, HttpFault> parse_head(std::string_view head, std::size_t headers_max);

bool equal_ignoring_case(std::string_view left, std::string_view right);

}  // namespace convene::transport
