// What is done for the hall and the public over HTTP: moderators open and close, screens join by a code, phones check
// in, ask and vote. docs/hall-and-public.md has the addresses.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "host/host.hpp"
#include "ports/clock.hpp"
#include "ports/secrets.hpp"
#include "session/allowances.hpp"
#include "session/api_messages.hpp"
#include "session/session.hpp"

namespace convene::session {

class HallApi {
 public:
  using Done = std::function<void(ApiResponse)>;
  using People = std::vector<Credential>;
  /// The cookie of a phone in a hall whose owner has no account.
  static constexpr std::string_view guest_cookie = "convene_hall";

  HallApi(host::Host& host, ports::Secrets& secrets, const ports::Clock& clock);

  static bool serves(std::string_view path);
  /// From a browser that is signed in as these people.
  void handle(const ApiRequest& request, const People& people, const Done& done);

  /// Whether many may come from one address now.
  bool has_visitors() const;

 private:
  /// Whose phone it is: somebody's who is signed in, or else that of a guest, whose cookie has this hash.
  struct Phone {
    std::string ask;
    PersonId person;
    std::string guest;
  };
  Phone phone_of(const ApiRequest& request, const People& people, std::string ask) const;
  void link(const ApiRequest& request, const People& people, const Done& done);
  void join(const ApiRequest& request, const Done& done);
  void own(const Phone& phone, const Done& done, ApiResponse with = {});
  void arrive(const ApiRequest& request, Phone phone, const Done& done);
  void act(const ApiRequest& request, const Phone& phone, std::string_view deed, const Done& done);
  void carry_out(const Phone& phone, const protocol::Command& command, const Done& done);
  bool may_act(const ApiRequest& request, const Phone& phone);
  std::string code(std::size_t length, std::string_view letters);

  host::Host& host_;
  ports::Secrets& secrets_;
  const ports::Clock& clock_;
  Tries codes_;
  Allowances phones_;
  Allowances addresses_;
};

}  // namespace convene::session
