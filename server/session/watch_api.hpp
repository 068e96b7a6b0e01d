// What those outside a room read over HTTP: the public by its link, screens in the hall by their cookie, phones there
// by their link. docs/hall-and-public.md has the addresses.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "session/slides_api.hpp"
#include "session/watch_pages.hpp"

namespace convene::session {

class WatchApi {
 public:
  using Done = std::function<void(ApiResponse)>;
  /// The cookie of a screen in a hall.
  static constexpr std::string_view screen_cookie = "convene_screen";

  WatchApi(host::Host& host, SlidesApi& slides, ports::Secrets& secrets, const ports::Clock& clock);

  /// Reads are answered here: the page as it is, its captions, its slides. False where the address is another's.
  bool get(const ApiRequest& request, const Done& done);

  void tick() { pages_.tick(); }
  void leave() { pages_.leave(); }
  std::size_t waiting() const { return pages_.waiting(); }

 private:
  /// Through which link, or cookie, a room is looked at, and what of it.
  struct Sight {
    RoomId room;  // none: the link does not work
    domain::Audience audience = domain::Audience::everybody;
    std::string what;  // "", "lines", "slides/d7"
    std::function<bool()> may;
  };
  std::optional<Sight> sight_of(const ApiRequest& request) const;
  void lines(const ApiRequest& request, const Sight& sight, const Done& done);
  void slides(const ApiRequest& request, const Sight& sight, const Done& done);

  host::Host& host_;
  SlidesApi& slides_;
  ports::Secrets& secrets_;
  const ports::Clock& clock_;
  WatchPages pages_;
};

}  // namespace convene::session
