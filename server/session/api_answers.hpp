// What every part of the HTTP interface answers, refuses, and reads of a request.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "protocol/generated/cpp/errors.hpp"
#include "session/api_messages.hpp"

namespace convene::session {

ApiResponse json(std::string body);
ApiResponse failure(int status, std::string code, std::string sentence, std::string remedy);
/// A refusal of the host's, with the status that fits it.
ApiResponse failure(protocol::ErrorCode code, const std::string& detail = {});
ApiResponse not_found();

/// What another site's page sent, or no page.
std::optional<ApiResponse> refuse_foreign(const ApiRequest& request);
/// The same, and what is no JSON.
std::optional<ApiResponse> refuse_form(const ApiRequest& request);

/// A Set-Cookie header for a secret of ours, sent back to these paths alone.
std::pair<std::string, std::string> cookie(const std::string& name, const std::string& token, std::string_view path,
                                           std::chrono::days lasts, bool is_secure);

/// The value of a parameter, or of a cookie, that was sent; empty where there is none.
std::string value_of(const Parameters& parameters, std::string_view name);

}  // namespace convene::session
