#include "session/watch_api.hpp"

#include <algorithm>
#include <charconv>

#include "protocol/codec/codec.hpp"
#include "session/api_answers.hpp"

namespace convene::session {

using domain::Audience;
using protocol::ErrorCode;

namespace {

constexpr std::string_view watch_path = "/api/watch/";
constexpr std::string_view ask_path = "/api/ask/";
constexpr std::string_view screen_path = "/api/hall/stage";
constexpr std::string_view slides_path = "slides/";

/// "abc/lines" is the link "abc" and "lines" of it.
std::pair<std::string, std::string> parted(std::string_view rest) {
  const auto slash = rest.find('/');
  if (slash == std::string_view::npos) return {std::string(rest), {}};
  return {std::string(rest.substr(0, slash)), std::string(rest.substr(slash + 1))};
}

bool is_read(std::string_view what) { return what.empty() || what == "lines" || what.starts_with(slides_path); }

std::uint64_t number_of(std::string_view text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

WatchApi::WatchApi(host::Host& host, SlidesApi& slides, ports::Secrets& secrets, const ports::Clock& clock)
    : host_(host), slides_(slides), secrets_(secrets), clock_(clock), pages_(host, secrets, clock) {}

std::optional<WatchApi::Sight> WatchApi::sight_of(const ApiRequest& request) const {
  const std::string_view path = request.path;
  const auto by_link = [&](std::string_view prefix, Audience audience, auto room_of) -> std::optional<Sight> {
    auto [link, what] = parted(path.substr(prefix.size()));
    if (!is_read(what)) return std::nullopt;
    const RoomId room = room_of(host_.state().halls, link);
    return Sight{room, audience, what,
                 [this, room, room_of, link = link] { return room && room_of(host_.state().halls, link) == room; }};
  };
  using Halls = domain::Halls;
  if (path.starts_with(watch_path)) {
    return by_link(watch_path, Audience::everybody,
                   [](const Halls& halls, const std::string& link) { return halls.shown_by(link); });
  }
  if (path.starts_with(ask_path)) {
    return by_link(ask_path, Audience::hall,
                   [](const Halls& halls, const std::string& link) { return halls.asked_by(link); });
  }
  if (path != screen_path && !path.starts_with(std::string(screen_path) + "/")) return std::nullopt;
  std::string what(path.substr(std::min(path.size(), screen_path.size() + 1)));
  if (!is_read(what)) return std::nullopt;
  const std::string hash = secrets_.hash(value_of(request.cookies, screen_cookie));
  const RoomId room = host_.state().halls.of_device(hash);
  return Sight{room, Audience::hall, std::move(what),
               [this, room, hash] { return room && host_.state().halls.of_device(hash) == room; }};
}

bool WatchApi::get(const ApiRequest& request, const Done& done) {
  if (request.method != "GET") return false;
  auto sight = sight_of(request);
  if (!sight) return false;
  if (!sight->room) {
    done(nothing_to_watch());
  } else if (sight->what == "lines") {
    lines(request, *sight, done);
  } else if (!sight->what.empty()) {
    slides(request, *sight, done);
  } else {
    pages_.answer({sight->room, sight->audience, value_of(request.query, "since"), value_of(request.query, "page"),
                   std::move(sight->may), done});
  }
  return true;
}

void WatchApi::lines(const ApiRequest& request, const Sight& sight, const Done& done) {
  const std::uint64_t from = number_of(value_of(request.query, "from"));
  auto page = domain::lines_of(host_.state(), sight.room, sight.audience, clock_.now(), from);
  host_.when_durable([body = protocol::encode_as(page), done] { done(json(body)); },
                     [done] { done(failure(ErrorCode::read_only)); });
}

void WatchApi::slides(const ApiRequest& request, const Sight& sight, const Done& done) {
  const auto id = SlidesId::parse(std::string_view(sight.what).substr(slides_path.size()));
  const auto* file = id ? domain::slides_for(host_.state(), sight.room, sight.audience, clock_.now(), *id) : nullptr;
  slides_.send(request, file, done);
}

}  // namespace convene::session
