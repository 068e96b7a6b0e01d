// Names and passwords by which a TURN server lets people in for a while: it shares a secret with us and no list of
// people.
#pragma once

#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/time.hpp"

namespace convene::adapters {

struct TurnCredentials {
  std::string username;    // "<end in seconds since 1970>:<person>"
  std::string credential;  // the base64 of HMAC-SHA-1 of the username under the secret
};

/// Good until `end`. The scheme is that of coturn's use-auth-secret.
TurnCredentials turn_credentials(std::string_view secret, PersonId person, Time end);

}  // namespace convene::adapters
