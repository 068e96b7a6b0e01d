#include "session/api_answers.hpp"

#include <algorithm>
#include <utility>

#include "protocol/codec/codec.hpp"

namespace convene::session {

using protocol::ErrorCode;

namespace {

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::signed_out:
      return 401;
    case ErrorCode::not_allowed:
    case ErrorCode::registration_closed:
    case ErrorCode::link_invalid:
      return 403;
    case ErrorCode::too_fast:
      return 429;
    case ErrorCode::busy:
    case ErrorCode::read_only:
    case ErrorCode::leaving:
      return 503;
    default:
      return 400;
  }
}

}  // namespace

ApiResponse json(std::string body) {
  return {200, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}}, std::move(body)};
}

ApiResponse failure(int status, std::string code, std::string sentence, std::string remedy) {
  ApiResponse response = json(protocol::encode_as(protocol::HttpRefusal{code, sentence, remedy}));
  response.status = status;
  return response;
}

ApiResponse failure(ErrorCode code, const std::string& detail) {
  const protocol::ErrorText& text = protocol::text_of(code);
  std::string sentence(text.sentence);
  if (!detail.empty()) sentence += " (" + detail + ")";
  return failure(status_of(code), std::string(text.code), std::move(sentence), std::string(text.remedy));
}

ApiResponse not_found() {
  return failure(404, "not-found", "There is nothing at this address.", "See docs/protocol.md for the addresses.");
}

std::optional<ApiResponse> refuse_foreign(const ApiRequest& request) {
  if (request.is_same_origin) return std::nullopt;
  return failure(403, "origin", "This request did not come from this convening's own page.",
                 "Send the Origin header of this site.");
}

std::optional<ApiResponse> refuse_form(const ApiRequest& request) {
  if (auto refusal = refuse_foreign(request)) return refusal;
  if (request.is_json) return std::nullopt;
  return failure(415, "media-type", "The body must be JSON.", "Send Content-Type: application/json.");
}

std::pair<std::string, std::string> cookie(const std::string& name, const std::string& token, std::string_view path,
                                           std::chrono::days lasts, bool is_secure) {
  std::string text = name + "=" + token + "; Path=" + std::string(path) +
                     "; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(std::chrono::seconds(lasts).count());
  if (is_secure) text += "; Secure";
  return {"Set-Cookie", std::move(text)};
}

std::string value_of(const Parameters& parameters, std::string_view name) {
  const auto found =
      std::find_if(parameters.begin(), parameters.end(), [&](const auto& one) { return one.first == name; });
  return found == parameters.end() ? std::string() : found->second;
}

}  // namespace convene::session
