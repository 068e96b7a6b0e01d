#include "session/hall_api.hpp"

#include <algorithm>
#include <optional>

#include "domain/watch.hpp"
#include "protocol/codec/codec.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "session/api_answers.hpp"
#include "session/watch_api.hpp"

namespace convene::session {

namespace limits = protocol::limits;
using protocol::ErrorCode;

namespace {

constexpr std::string_view ask_path = "/api/ask/";
/// None of them looks like another.
constexpr std::string_view letters_small = "abcdefghjkmnpqrstuvwxyz23456789";
constexpr std::string_view letters_large = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
constexpr std::size_t code_letters = 6;    // typed by hand, for a quarter of an hour
constexpr std::size_t ask_letters = 12;    // 59 random bits, and a code of squares that phones read from afar
constexpr std::size_t watch_letters = 16;  // 79 random bits
constexpr std::chrono::days cookie_lasts{3};

std::string typed(std::string code) {
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  std::erase(code, '-');
  return code;
}

ApiResponse refused(const domain::Refusal& refusal) { return failure(refusal.code, refusal.detail); }

}  // namespace

HallApi::HallApi(host::Host& host, ports::Secrets& secrets, const ports::Clock& clock)
    : host_(host),
      secrets_(secrets),
      clock_(clock),
      codes_(limits::hall_code_tries, limits::hall_code_tries_all),
      phones_(limits::hall_acts_per_s, limits::hall_acts_burst, limits::hall_addresses_max),
      addresses_(limits::hall_address_per_s, limits::hall_address_burst, limits::hall_addresses_max) {}

bool HallApi::serves(std::string_view path) {
  return path == "/api/hall" || path == "/api/hall/join" || path.starts_with(ask_path);
}

bool HallApi::has_visitors() const {
  const auto& halls = host_.state().halls.all();
  return std::any_of(halls.begin(), halls.end(),
                     [](const auto& one) { return one.second.is_public() || one.second.is_open(); });
}

void HallApi::handle(const ApiRequest& request, const People& people, const Done& done) {
  const bool is_ask = request.path.starts_with(ask_path);
  const std::string rest = is_ask ? request.path.substr(ask_path.size()) : std::string();
  const auto slash = rest.find('/');
  const std::string deed = slash == std::string::npos ? std::string() : rest.substr(slash + 1);
  if (is_ask && request.method == "GET" && deed == "own") {
    return own(phone_of(request, people, rest.substr(0, slash)), done);
  }
  if (request.method != "POST") {
    return done(failure(405, "method", "This address takes POST.", "See docs/hall-and-public.md."));
  }
  if (auto refusal = refuse_form(request)) return done(std::move(*refusal));
  if (request.path == "/api/hall") return link(request, people, done);
  if (request.path == "/api/hall/join") return join(request, done);
  Phone phone = phone_of(request, people, rest.substr(0, slash));
  if (!may_act(request, phone)) return done(failure(ErrorCode::too_fast));
  if (deed == "arrive") return arrive(request, std::move(phone), done);
  act(request, phone, deed, done);
}

void HallApi::link(const ApiRequest& request, const People& people, const Done& done) {
  const auto moderator = std::find_if(people.begin(), people.end(), [this](const Credential& one) {
    return domain::is_at_least(host_.state(), one.person, protocol::Role::moderator);
  });
  if (moderator == people.end()) return done(failure(ErrorCode::not_allowed));
  const auto wanted = protocol::decode_as<protocol::HallRequest>(request.body);
  if (!wanted) return done(failure(ErrorCode::field_invalid, wanted.error().detail));
  protocol::Command command = protocol::HallPublish{wanted.value().room, {}};
  switch (wanted.value().deed) {
    case protocol::HallDeed::publish:
      command = protocol::HallPublish{wanted.value().room, code(watch_letters, letters_small)};
      break;
    case protocol::HallDeed::hide:
      break;
    case protocol::HallDeed::open:
      command =
          protocol::HallOpen{wanted.value().room, code(ask_letters, letters_small), code(code_letters, letters_large)};
      break;
    case protocol::HallDeed::close:
      command = protocol::HallOpen{wanted.value().room, {}, {}};
      break;
  }
  host_.execute(moderator->person, command,
                [done](const host::Answer& answer) { done(answer ? json("{}") : refused(answer.error())); });
}

void HallApi::join(const ApiRequest& request, const Done& done) {
  auto wanted = protocol::decode_as<protocol::HallJoinRequest>(request.body);
  if (!wanted) return done(failure(ErrorCode::field_invalid, wanted.error().detail));
  if (!codes_.spend(request.address, clock_.now())) return done(failure(ErrorCode::too_fast));
  const std::string token = secrets_.token();
  const protocol::HallJoin command{typed(std::move(wanted.value().code)), secrets_.hash(token)};
  host_.execute({}, command, [token, is_secure = request.is_secure, done](const host::Answer& answer) {
    if (!answer) return done(refused(answer.error()));
    ApiResponse response = json(protocol::encode_as(std::get<protocol::HallDevice>(answer.value())));
    response.headers.push_back(
        cookie(std::string(WatchApi::screen_cookie), token, "/api/hall", cookie_lasts, is_secure));
    done(std::move(response));
  });
}

HallApi::Phone HallApi::phone_of(const ApiRequest& request, const People& people, std::string ask) const {
  Phone phone{std::move(ask), people.empty() ? PersonId{} : people.front().person, {}};
  const std::string token = value_of(request.cookies, guest_cookie);
  if (token.empty()) return phone;
  std::string hash = secrets_.hash(token);
  // What nobody was given is no cookie of ours.
  if (host_.state().halls.guest_with(hash)) phone.guest = std::move(hash);
  return phone;
}

bool HallApi::may_act(const ApiRequest& request, const Phone& phone) {
  const Time now = clock_.now();
  if (!addresses_.spend(request.address, now)) return false;
  const std::string who = phone.person ? phone.person.text() : phone.guest;
  return who.empty() || phones_.spend(who, now);
}

void HallApi::own(const Phone& phone, const Done& done, ApiResponse with) {
  const domain::Halls& halls = host_.state().halls;
  const RoomId room = halls.asked_by(phone.ask);
  if (!room) return done(nothing_to_watch());
  const GuestId guest = phone.guest.empty() ? GuestId{} : halls.guest_with(phone.guest);
  ApiResponse response = json(protocol::encode_as(domain::own_of(host_.state(), room, phone.person, guest)));
  for (auto& header : with.headers) response.headers.push_back(std::move(header));
  host_.when_durable([response = std::move(response), done] { done(response); },
                     [done] { done(failure(ErrorCode::read_only)); });
}

void HallApi::arrive(const ApiRequest& request, Phone phone, const Done& done) {
  ApiResponse with;
  if (!phone.person && phone.guest.empty()) {
    const std::string token = secrets_.token();
    phone.guest = secrets_.hash(token);
    with.headers.push_back(cookie(std::string(guest_cookie), token, "/api/ask", cookie_lasts, request.is_secure));
  }
  protocol::HallArrive command{phone.ask, {}};
  if (!phone.guest.empty()) command.guest = phone.guest;
  host_.execute(phone.person, command, [this, phone, with, done](const host::Answer& answer) {
    if (!answer) return done(refused(answer.error()));
    own(phone, done, with);
  });
}

void HallApi::act(const ApiRequest& request, const Phone& phone, std::string_view deed, const Done& done) {
  const std::optional<std::string> guest =
      phone.guest.empty() || phone.person ? std::nullopt : std::optional(phone.guest);
  if (deed == "leave") return carry_out(phone, protocol::HallLeave{phone.ask, guest}, done);
  if (deed == "question") {
    auto wanted = protocol::decode_as<protocol::AskQuestion>(request.body);
    if (!wanted) return done(failure(ErrorCode::field_invalid, wanted.error().detail));
    return carry_out(phone, protocol::HallAsk{phone.ask, guest, std::move(wanted.value().text)}, done);
  }
  if (deed == "vote") {
    auto wanted = protocol::decode_as<protocol::AskVote>(request.body);
    if (!wanted) return done(failure(ErrorCode::field_invalid, wanted.error().detail));
    const protocol::HallVote command{phone.ask, guest, wanted.value().poll, std::move(wanted.value().choices)};
    return carry_out(phone, command, done);
  }
  done(not_found());
}

void HallApi::carry_out(const Phone& phone, const protocol::Command& command, const Done& done) {
  host_.execute(phone.person, command, [this, phone, done](const host::Answer& answer) {
    if (!answer) return done(refused(answer.error()));
    own(phone, done);
  });
}

std::string HallApi::code(std::size_t length, std::string_view letters) {
  std::string text;
  while (text.size() < length) text.push_back(letters[secrets_.seed() % letters.size()]);
  return text;
}

}  // namespace convene::session
