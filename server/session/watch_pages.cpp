#include "session/watch_pages.hpp"

#include "protocol/codec/codec.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "session/api_answers.hpp"

namespace convene::session {

namespace limits = protocol::limits;
using protocol::ErrorCode;

namespace {

constexpr std::size_t version_letters = 16;
constexpr std::size_t page_name_max = 32;
/// Pages of one room that are told apart; more are not counted.
constexpr std::size_t pages_max = limits::watchers_waiting_max;

ApiResponse nothing_new() { return {204, {{"Cache-Control", "no-store"}}, {}}; }

}  // namespace

ApiResponse nothing_to_watch() {
  return failure(404, "watch-closed", "Nothing is shown at this address, or not any more.",
                 "Ask whoever gave you the address for the new one.");
}

WatchPages::WatchPages(host::Host& host, ports::Secrets& secrets, const ports::Clock& clock)
    : host_(host), secrets_(secrets), clock_(clock) {}

void WatchPages::answer(Wish wish) {
  if (is_leaving_) return wish.done(failure(ErrorCode::leaving));
  if (wish.audience == domain::Audience::everybody) note_page(wish.room, wish.page);
  const Key key{wish.room, wish.audience};
  Page& page = pages_[key];
  if (waiting_ >= limits::watchers_waiting_max) {
    const bool is_news = !page.version.empty() && page.version != wish.since;
    return wish.done(is_news ? json(page.body) : nothing_new());
  }
  ++waiting_;
  page.waiters.push_back({std::move(wish.since), clock_.now() + Milliseconds(limits::watch_wait_ms),
                          std::move(wish.may), std::move(wish.done)});
  renew(key, page);
  serve(page);
}

void WatchPages::renew(const Key& key, Page& page) {
  const Time now = clock_.now();
  const bool is_fresh = !page.version.empty() && now - page.made_at < Milliseconds(limits::watch_renew_ms);
  if (page.is_being_made || is_fresh) return;
  page.made_at = now;
  const auto& [room, audience] = key;
  protocol::Watch watch = domain::watch_of(host_.state(), room, audience, now);
  if (audience == domain::Audience::hall) watch.ask = host_.state().halls.of(room).ask;
  watch.counts = page.shown.counts;
  const bool is_count_due = now - page.counted_at >= Milliseconds(limits::watch_counts_ms);
  if (watch == page.shown && !is_count_due && !page.version.empty()) return;
  watch.counts = host_.turnout(room);
  page.counted_at = now;
  if (watch == page.shown && !page.version.empty()) return;
  page.is_being_made = true;
  host_.when_durable([this, key, watch = std::move(watch)] { made(key, watch); },
                     [this, key] { pages_[key].is_being_made = false; });
}

void WatchPages::made(const Key& key, protocol::Watch watch) {
  Page& page = pages_[key];
  page.is_being_made = false;
  page.shown = watch;
  page.version = secrets_.hash(protocol::encode_as(watch)).substr(0, version_letters);
  watch.version = page.version;
  page.body = protocol::encode_as(watch);
  serve(page);
}

void WatchPages::serve(Page& page) {
  if (page.version.empty()) return;
  answer_some(page, [&](const Waiter& waiter) -> std::optional<ApiResponse> {
    if (waiter.since == page.version) return std::nullopt;
    return waiter.may() ? json(page.body) : nothing_to_watch();
  });
}

void WatchPages::answer_some(Page& page, const std::function<std::optional<ApiResponse>(const Waiter&)>& how) {
  // Who is answered may ask again at once: they are taken out first.
  std::deque<Waiter> rest;
  std::deque<std::pair<Done, ApiResponse>> answers;
  for (Waiter& waiter : page.waiters) {
    if (auto response = how(waiter)) {
      answers.emplace_back(std::move(waiter.done), std::move(*response));
    } else {
      rest.push_back(std::move(waiter));
    }
  }
  page.waiters = std::move(rest);
  waiting_ -= answers.size();
  for (auto& [done, response] : answers) done(std::move(response));
}

void WatchPages::tick() {
  const Time now = clock_.now();
  if (now - counted_at_ >= Milliseconds(limits::watch_renew_ms)) count_pages();
  for (auto& [key, page] : pages_) {
    if (page.waiters.empty()) continue;
    const auto links = domain::view_of_hall_links(host_.state(), key.first).value_or(protocol::HallLinks{});
    if (links != page.links) {
      page.links = links;
      answer_some(page,
                  [](const Waiter& waiter) { return waiter.may() ? std::nullopt : std::optional(nothing_to_watch()); });
    }
    renew(key, page);
    if (page.waiters.empty() || page.waiters.front().until > now) continue;
    answer_some(
        page, [now](const Waiter& waiter) { return waiter.until > now ? std::nullopt : std::optional(nothing_new()); });
  }
}

void WatchPages::leave() {
  is_leaving_ = true;
  for (auto& [key, page] : pages_) {
    answer_some(page, [](const Waiter&) { return std::optional(failure(ErrorCode::leaving)); });
  }
}

void WatchPages::note_page(RoomId room, const std::string& page) {
  auto& seen = seen_[room];
  if (page.empty() || page.size() > page_name_max) return;
  if (seen.size() < pages_max || seen.contains(page)) seen[page] = clock_.now();
}

void WatchPages::count_pages() {
  counted_at_ = clock_.now();
  for (auto& [room, seen] : seen_) {
    std::erase_if(seen,
                  [this](const auto& one) { return counted_at_ - one.second >= Milliseconds(limits::watch_seen_ms); });
    host_.note_watching(room, seen.size());
  }
}

}  // namespace convene::session
