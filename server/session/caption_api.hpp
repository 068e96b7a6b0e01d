// Captioning services over HTTP: a moderator opens a secret address, the service posts lines of plain text to it with
// rising numbers. docs/captions.md has the format.
#pragma once

#include <functional>
#include <string_view>

#include "host/host.hpp"
#include "ports/clock.hpp"
#include "ports/secrets.hpp"
#include "session/allowance.hpp"
#include "session/api_messages.hpp"

namespace convene::session {

class CaptionApi {
 public:
  static constexpr std::string_view path = "/api/captions";

  CaptionApi(host::Host& host, ports::Secrets& secrets, const ports::Clock& clock);

  using Done = std::function<void(ApiResponse)>;
  /// Opens an address for a room or closes it, in the name of the moderator; answers with the address.
  void link(const ApiRequest& request, PersonId moderator, const Done& done);
  /// One line. Answered when it is durable, so that a service which hears nothing can send it again.
  void take(const ApiRequest& request, const Done& done);
  /// Where a service that starts again goes on.
  void last_number(const ApiRequest& request, const Done& done);

 private:
  host::Host& host_;
  ports::Secrets& secrets_;
  const ports::Clock& clock_;
  Allowance lines_;
};

}  // namespace convene::session
