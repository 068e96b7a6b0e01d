#include "session/api_answers.hpp"

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

}  // namespace convene::session
