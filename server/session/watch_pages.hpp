// What those outside a room are shown, as it is answered over HTTP: a body is encoded once a version and shared by all
// who ask, and who has the newest one waits for the next. One request costs a place in a list.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include "domain/watch.hpp"
#include "host/host.hpp"
#include "ports/clock.hpp"
#include "ports/secrets.hpp"
#include "session/api_messages.hpp"

namespace convene::session {

class WatchPages {
 public:
  using Done = std::function<void(ApiResponse)>;

  WatchPages(host::Host& host, ports::Secrets& secrets, const ports::Clock& clock);

  struct Wish {
    RoomId room;
    domain::Audience audience = domain::Audience::everybody;
    std::string since;          // the version that the page has
    std::string page;           // a name that the page gave itself; empty: it is not counted
    std::function<bool()> may;  // whether its link still works
    Done done;
  };
  /// Answers with another version than the page has: at once, or when there is one, or with 204 after a while.
  void answer(Wish wish);

  /// To be called ten times a second.
  void tick();
  /// Nobody is kept waiting by a server that leaves.
  void leave();

  std::size_t waiting() const { return waiting_; }

 private:
  struct Waiter {
    std::string since;
    Time until;
    std::function<bool()> may;
    Done done;
  };
  struct Page {
    protocol::Watch shown;
    std::string version;  // empty: nothing was made yet
    std::string body;
    protocol::HallLinks links;  // those that were looked at last
    Time made_at;
    Time counted_at;
    bool is_being_made = false;
    std::deque<Waiter> waiters;  // in order of until
  };
  using Key = std::pair<RoomId, domain::Audience>;

  void renew(const Key& key, Page& page);
  void made(const Key& key, protocol::Watch watch);
  void serve(Page& page);
  /// Answers those of whom `how` gives an answer; the others wait on.
  void answer_some(Page& page, const std::function<std::optional<ApiResponse>(const Waiter&)>& how);
  void note_page(RoomId room, const std::string& page);
  void count_pages();

  host::Host& host_;
  ports::Secrets& secrets_;
  const ports::Clock& clock_;
  std::map<Key, Page> pages_;
  std::size_t waiting_ = 0;
  bool is_leaving_ = false;
  /// When a page of the public was heard of last; by room, then by its name.
  std::map<RoomId, std::unordered_map<std::string, Time>> seen_;
  Time counted_at_;
};

/// What is answered where a link does not work, or no longer.
ApiResponse nothing_to_watch();

}  // namespace convene::session
