// Answers that every part of the HTTP interface gives.
#pragma once

#include <string>

#include "protocol/generated/cpp/errors.hpp"
#include "session/api_messages.hpp"

namespace convene::session {

ApiResponse json(std::string body);
ApiResponse failure(int status, std::string code, std::string sentence, std::string remedy);
/// A refusal of the host's, with the status that fits it.
ApiResponse failure(protocol::ErrorCode code, const std::string& detail = {});
ApiResponse not_found();

}  // namespace convene::session
