// One HTTP request at a time, for what comes before the lines: signing in, seats, the programme. Blocks.
#pragma once

#include <string>

#include "rehearsal/lines.hpp"

namespace convene::rehearsal {

/// Where the server is: what `--url` says, taken apart.
struct Place {
  std::string host;    // "institute.example:8080", as it stands in the address
  std::string origin;  // "http://institute.example:8080"
  std::uint16_t port = 80;
  Endpoint endpoint;
};

/// Only http: this measures the server, and TLS is the business of the proxy before it.
Result<Place> find_place(const std::string& url);

struct HttpAnswer {
  int status = 0;
  std::string cookie;  // the first that is set, "name=value"
  std::string body;
};

/// POST where a body is given, else GET. Fails where the server cannot be reached or says nothing sensible.
Result<HttpAnswer> ask(const Place& place, const std::string& path, const std::string& cookie = {},
                       const std::string& body = {});

/// What a refusal's body says, as a failure.
Failure refusal_in(const HttpAnswer& answer);

}  // namespace convene::rehearsal
