#include "session/http_api.hpp"

#include <algorithm>

#include "domain/programme.hpp"
#include "formats/picture.hpp"
#include "protocol/codec/codec.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "session/api_answers.hpp"

namespace convene::session {

namespace limits = protocol::limits;
using protocol::ErrorCode;

namespace {

constexpr std::string_view cookie_prefix = "convene_";
constexpr std::string_view campus_path = "/api/campus/";
constexpr std::string_view picture_path = "/api/picture/";

ApiResponse with_cookie(ApiResponse response, PersonId person, const std::string& token, std::uint64_t days,
                        bool is_secure) {
  const std::string name = std::string(cookie_prefix) + person.text();
  response.headers.push_back(cookie(name, token, "/", std::chrono::days(days), is_secure));
  return response;
}

}  // namespace

HttpApi::HttpApi(host::Host& host, ports::Documents& documents, ports::Secrets& secrets, const ports::Clock& clock,
                 protocol::OperatorLimits limits)
    : host_(host),
      documents_(documents),
      secrets_(secrets),
      clock_(clock),
      operator_limits_(limits),
      exchanges_(limits.exchanges_per_30s / 30, limits.exchanges_per_30s),
      captions_(host, secrets, clock) {}

std::size_t HttpApi::body_bytes_max(std::string_view path) {
  if (path == "/api/schedule") return limits::schedule_bytes_max;
  if (path == "/api/map") return limits::map_bytes_max;
  if (path == "/api/maps") return limits::maps_bytes_max;
  if (path == CaptionApi::path) return limits::http_body_bytes_max;
  const bool takes_json = path == "/api/sign-in" || path == "/api/register" || path == "/api/sign-out" ||
                          path == "/api/rehearsal" || path == "/api/captions/link" || path == "/api/appeal";
  return takes_json ? limits::http_body_bytes_max : 0;
}

void HttpApi::handle(ApiRequest request, Done done) {
  if (request.method == "POST") return post(std::move(request), std::move(done));
  if (request.method != "GET") {
    return done(failure(405, "method", "This address takes GET or POST.", "Use one of them."));
  }
  if (request.path == "/api/front-door") return front_door(request, done);
  if (request.path == "/api/programme") return programme(done);
  if (request.path == CaptionApi::path) return captions_.last_number(request, done);
  if (request.path.starts_with(campus_path)) return campus(request.path.substr(campus_path.size()), done);
  if (request.path.starts_with(picture_path)) return picture(request.path.substr(picture_path.size()), done);
  done(not_found());
}

void HttpApi::post(ApiRequest request, Done done) {
  if (body_bytes_max(request.path) == 0) return done(not_found());
  // No page's request: its right is the secret in its address, not a cookie.
  if (request.path == CaptionApi::path) return captions_.take(request, done);
  if (auto refusal = refuse_form(request)) return done(std::move(*refusal));
  const bool is_import = request.path == "/api/schedule" || request.path == "/api/map" || request.path == "/api/maps";
  const bool is_for_organisers = is_import || request.path == "/api/rehearsal";
  if (is_for_organisers && !signed_in_as(request.cookies, protocol::Role::organiser)) {
    return done(failure(ErrorCode::not_allowed));
  }
  if (request.path == "/api/schedule") return publish(request, import_schedule(request.body), done);
  if (request.path == "/api/map") return publish(request, import_map(request.body, documents_), done);
  if (request.path == "/api/maps") return publish(request, import_maps(request.body, documents_), done);
  if (request.path == "/api/rehearsal") return rehearse(request, done);
  if (request.path == "/api/sign-out") return sign_out(request, done);
  if (request.path == "/api/captions/link") {
    return captions_.link(request, signed_in_as(request.cookies, protocol::Role::moderator), done);
  }
  if (request.path == "/api/appeal") return appeal(request, done);
  if (!exchanges_.spend(clock_.now())) return done(failure(ErrorCode::too_fast));
  if (request.path == "/api/sign-in") return sign_in(request, done);
  register_person(request, done);
}

void HttpApi::answer_when_durable(ApiResponse response, const Done& done) {
  host_.when_durable([response = std::move(response), done] { done(response); },
                     [done] { done(failure(ErrorCode::read_only)); });
}

void HttpApi::front_door(const ApiRequest& request, const Done& done) {
  const domain::Convening& state = host_.state();
  protocol::FrontDoor door;
  door.title = state.about.title;
  door.zone = state.about.zone;
  door.contact = state.about.contact;
  door.registration_open = state.about.registration_open;
  door.programme = state.programme.version;
  constexpr std::size_t identities_max = 16;
  for (const Credential& credential : credentials(request.cookies)) {
    const domain::Person& person = *state.people.find(credential.person);
    if (door.identities.size() < identities_max) {
      door.identities.push_back({person.id, person.profile.name, person.role});
    }
  }
  for (const PersonId person : removed_people(request.cookies)) {
    const domain::Measure* measure = state.measures.standing(person, protocol::MeasureKind::remove);
    if (!measure || door.removed.size() == identities_max) continue;
    door.removed.push_back({person, state.people.find(person)->profile.name, domain::view_of_measure(*measure)});
  }
  answer_when_durable(json(protocol::encode_as(door)), done);
}

void HttpApi::programme(const Done& done) {
  const domain::Programme& now = host_.state().programme;
  if (programme_ && programme_->version == now.version) return done(json(programme_->body));
  Programme written{now.version, protocol::encode_as(domain::document_of(host_.state()))};
  host_.when_durable(
      [this, written = std::move(written), done] {
        programme_ = written;
        done(json(written.body));
      },
      [done] { done(failure(ErrorCode::read_only)); });
}

void HttpApi::campus(std::string_view hash, const Done& done) {
  const auto bytes = documents_.find(hash);
  if (!bytes) return done(not_found());
  ApiResponse response{200, {{"Content-Type", "application/json"}}, *bytes};
  response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  done(std::move(response));
}

void HttpApi::picture(std::string_view hash, const Done& done) {
  const auto bytes = documents_.find(hash);
  if (!bytes) return done(not_found());
  const auto picture = formats::judge_picture(*bytes);
  if (!picture) return done(not_found());
  ApiResponse response{200, {{"Content-Type", std::string(picture.value().media_type)}}, *bytes};
  response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  done(std::move(response));
}

void HttpApi::sign_in(const ApiRequest& request, const Done& done) {
  auto wanted = protocol::decode_as<protocol::SignInRequest>(request.body);
  if (!wanted) return done(failure(ErrorCode::field_invalid, wanted.error().detail));
  std::string token = secrets_.token();
  protocol::LinkExchange exchange;
  exchange.link = secrets_.hash(wanted.value().secret);
  exchange.cookie = secrets_.hash(token);
  exchange.profile = std::move(wanted.value().profile);
  issue_cookie(exchange, std::move(token), request.is_secure, done);
}

void HttpApi::register_person(const ApiRequest& request, const Done& done) {
  auto wanted = protocol::decode_as<protocol::RegisterRequest>(request.body);
  if (!wanted) return done(failure(ErrorCode::field_invalid, wanted.error().detail));
  std::string token = secrets_.token();
  protocol::PersonRegister registration;
  registration.cookie = secrets_.hash(token);
  registration.profile = std::move(wanted.value().profile);
  issue_cookie(registration, std::move(token), request.is_secure, done);
}

void HttpApi::issue_cookie(const protocol::Command& command, std::string token, bool is_secure, const Done& done) {
  host_.execute(
      {}, command,
      [token = std::move(token), days = operator_limits_.cookie_days, is_secure, done](const host::Answer& answer) {
        if (!answer) return done(failure(answer.error().code, answer.error().detail));
        const auto& signed_in = std::get<protocol::SignedIn>(answer.value());
        const protocol::Identity identity{signed_in.person, signed_in.name, signed_in.role};
        done(with_cookie(json(protocol::encode_as(identity)), signed_in.person, token, days, is_secure));
      });
}

void HttpApi::sign_out(const ApiRequest& request, const Done& done) {
  auto wanted = protocol::decode_as<protocol::SignOutRequest>(request.body);
  if (!wanted) return done(failure(ErrorCode::field_invalid, wanted.error().detail));
  const PersonId person = wanted.value().identity;
  ApiResponse response = with_cookie(json("{}"), person, "", 0, request.is_secure);
  for (const Credential& credential : credentials(request.cookies)) {
    if (credential.person != person) continue;
    protocol::Command command = protocol::CookieRevoke{credential.cookie_hash};
    if (wanted.value().everywhere) command = protocol::AccessRevoke{person};
    return host_.execute(person, command, [response, done](const host::Answer& answer) {
      done(answer ? response : failure(answer.error().code, answer.error().detail));
    });
  }
  answer_when_durable(std::move(response), done);
}

void HttpApi::appeal(const ApiRequest& request, const Done& done) {
  auto wanted = protocol::decode_as<protocol::AppealRequest>(request.body);
  if (!wanted) return done(failure(ErrorCode::field_invalid, wanted.error().detail));
  const PersonId person = wanted.value().identity;
  const auto removed = removed_people(request.cookies);
  if (std::find(removed.begin(), removed.end(), person) == removed.end()) return done(failure(ErrorCode::signed_out));
  const protocol::AppealSend command{wanted.value().measure, wanted.value().text};
  host_.execute(person, command, [done](const host::Answer& answer) {
    done(answer ? json("{}") : failure(answer.error().code, answer.error().detail));
  });
}

void HttpApi::rehearse(const ApiRequest& request, const Done& done) {
  auto wanted = protocol::decode_as<protocol::RehearsalRequest>(request.body);
  if (!wanted) return done(failure(ErrorCode::field_invalid, wanted.error().detail));
  protocol::RehearsalAdmit admit;
  std::vector<std::string> tokens;
  for (std::string& name : wanted.value().names) {
    tokens.push_back(secrets_.token());
    admit.people.push_back({secrets_.hash(tokens.back()), std::move(name)});
  }
  const PersonId organiser = signed_in_as(request.cookies, protocol::Role::organiser);
  host_.execute(organiser, admit, [tokens = std::move(tokens), done](const host::Answer& answer) {
    if (!answer) return done(failure(answer.error().code, answer.error().detail));
    const auto& people = std::get<protocol::RehearsalAdmission>(answer.value()).people;
    protocol::RehearsalSeats seats;
    for (std::size_t index = 0; index < people.size(); ++index) seats.seats.push_back({people[index], tokens[index]});
    done(json(protocol::encode_as(seats)));
  });
}

std::vector<Credential> HttpApi::credentials(const Cookies& cookies) const {
  std::vector<Credential> proven;
  for (const auto& [name, value] : cookies) {
    if (!name.starts_with(cookie_prefix)) continue;
    const auto person = PersonId::parse(std::string_view(name).substr(cookie_prefix.size()));
    if (!person) continue;
    std::string hash = secrets_.hash(value);
    if (host_.identify(hash) == *person) proven.push_back({*person, std::move(hash)});
  }
  return proven;
}

std::vector<PersonId> HttpApi::removed_people(const Cookies& cookies) const {
  std::vector<PersonId> people;
  for (const auto& [name, value] : cookies) {
    const auto person = host_.identify_removed(secrets_.hash(value));
    if (person && name == std::string(cookie_prefix) + person->text()) people.push_back(*person);
  }
  return people;
}

PersonId HttpApi::signed_in_as(const Cookies& cookies, protocol::Role role) const {
  for (const Credential& credential : credentials(cookies)) {
    if (domain::is_at_least(host_.state(), credential.person, role)) return credential.person;
  }
  return {};
}

void HttpApi::publish(const ApiRequest& request, Result<Import> import, const Done& done) {
  if (!import) return done(failure(422, "not-imported", import.error().sentence, import.error().remedy));
  const PersonId organiser = signed_in_as(request.cookies, protocol::Role::organiser);
  host_.execute(organiser, import.value().command,
                [report = std::move(import.value().report), done](const host::Answer& answer) {
                  if (!answer) return done(failure(answer.error().code, answer.error().detail));
                  done(json(protocol::encode_as(report)));
                });
}

}  // namespace convene::session
