#include "session/caption_api.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "protocol/codec/codec.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "session/api_answers.hpp"

namespace convene::session {

namespace limits = protocol::limits;
using protocol::ErrorCode;

namespace {

std::optional<std::uint64_t> number_of(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

/// Services send several lines at once, or end one: captions are one line each.
std::string in_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\t'; }, ' ');
  const auto first = text.find_first_not_of(' ');
  const auto last = text.find_last_not_of(' ');
  return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

ApiResponse number(std::uint64_t seq) { return json(protocol::encode_as(protocol::CaptionNumber{seq})); }

}  // namespace

CaptionApi::CaptionApi(host::Host& host, ports::Secrets& secrets, const ports::Clock& clock)
    : host_(host),
      secrets_(secrets),
      clock_(clock),
      lines_(limits::captions_ingested_per_s, 4 * limits::captions_ingested_per_s) {}

void CaptionApi::link(const ApiRequest& request, PersonId moderator, const Done& done) {
  if (!moderator) return done(failure(ErrorCode::not_allowed));
  auto wanted = protocol::decode_as<protocol::CaptionAddressRequest>(request.body);
  if (!wanted) return done(failure(ErrorCode::field_invalid, wanted.error().detail));
  protocol::CaptionLink command{wanted.value().room, {}};
  protocol::CaptionAddress address;
  if (wanted.value().open) {
    const std::string token = secrets_.token();
    command.hash = secrets_.hash(token);
    address.path = std::string(path) + "?token=" + token;
  }
  host_.execute(moderator, command, [address = std::move(address), done](const host::Answer& answer) {
    done(answer ? json(protocol::encode_as(address)) : failure(answer.error().code, answer.error().detail));
  });
}

void CaptionApi::take(const ApiRequest& request, const Done& done) {
  const auto seq = number_of(value_of(request.query, "seq"));
  if (!seq) return done(failure(ErrorCode::field_invalid, "seq: a number that rises with each line"));
  if (!lines_.spend(clock_.now())) return done(failure(ErrorCode::too_fast));
  // Read as a client's message would be: the schema's bounds hold for a service too.
  protocol::CaptionIngest line;
  line.hash = secrets_.hash(value_of(request.query, "token"));
  line.seq = *seq;
  line.text = in_one_line(request.body);
  line.lang = value_of(request.query, "lang");
  if (line.lang.empty()) line.lang = "en";
  if (line.text.empty()) return done(number(*seq));
  const auto bounded = protocol::decode_as<protocol::CaptionIngest>(protocol::encode_as(line));
  if (!bounded) return done(failure(ErrorCode::field_invalid, bounded.error().detail));
  host_.execute({}, bounded.value(), [seq = *seq, done](const host::Answer& answer) {
    done(answer ? number(seq) : failure(answer.error().code, answer.error().detail));
  });
}

void CaptionApi::last_number(const ApiRequest& request, const Done& done) {
  const domain::Captions& captions = host_.state().captions;
  const RoomId room = captions.room_of(secrets_.hash(value_of(request.query, "token")));
  if (!room) return done(failure(ErrorCode::link_invalid));
  const std::uint64_t last = captions.find(room)->last.value_or(0);
  host_.when_durable([last, done] { done(number(last)); }, [done] { done(failure(ErrorCode::read_only)); });
}

}  // namespace convene::session
