// The product's HTTP interface as values: requests in, answers out. HTTP enters the same host with the same commands.
// Guards of HTTP itself are the transport's.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/host.hpp"
#include "ports/clock.hpp"
#include "ports/documents.hpp"
#include "ports/secrets.hpp"
#include "session/allowance.hpp"
#include "session/api_messages.hpp"
#include "session/caption_api.hpp"
#include "session/imports.hpp"
#include "session/session.hpp"

namespace convene::session {

class HttpApi {
 public:
  HttpApi(host::Host& host, ports::Documents& documents, ports::Secrets& secrets, const ports::Clock& clock,
          protocol::OperatorLimits limits = {});

  using Done = std::function<void(ApiResponse)>;
  /// Answers every request whose path begins with /api/. `done` is called once, on this thread, perhaps at once.
  /// POST needs the same origin and a JSON body (403 and 415 otherwise).
  void handle(ApiRequest request, Done done);

  /// How large a body this path takes, in bytes; 0 where it takes none.
  static std::size_t body_bytes_max(std::string_view path);

  /// What the cookies of a request prove, for the upgrade to a WebSocket.
  std::vector<Credential> credentials(const Cookies& cookies) const;

 private:
  void post(ApiRequest request, Done done);
  void front_door(const ApiRequest& request, const Done& done);
  void programme(const Done& done);
  void campus(std::string_view hash, const Done& done);
  void picture(std::string_view hash, const Done& done);
  void sign_in(const ApiRequest& request, const Done& done);
  void register_person(const ApiRequest& request, const Done& done);
  void sign_out(const ApiRequest& request, const Done& done);
  /// All that one who is removed may do.
  void appeal(const ApiRequest& request, const Done& done);
  /// Puts what the organiser handed in into use.
  void publish(const ApiRequest& request, Result<Import> import, const Done& done);
  /// Lets simulated people in, signed in already, in the name of the organiser who asks.
  void rehearse(const ApiRequest& request, const Done& done);
  /// Runs the command; its SignedIn becomes the answer, with the cookie of that person.
  void issue_cookie(const protocol::Command& command, std::string token, bool is_secure, const Done& done);
  void answer_when_durable(ApiResponse response, const Done& done);
  /// Whom this browser was signed in as, and who is removed.
  std::vector<PersonId> removed_people(const Cookies& cookies) const;
  /// Someone of at least this role among the people this browser speaks for; none where there is nobody.
  PersonId signed_in_as(const Cookies& cookies, protocol::Role role) const;

  host::Host& host_;
  ports::Documents& documents_;
  ports::Secrets& secrets_;
  const ports::Clock& clock_;
  const protocol::OperatorLimits operator_limits_;
  Allowance exchanges_;
  CaptionApi captions_;

  /// The programme as it was last answered, and is durable: everybody fetches it when there is a new version.
  struct Programme {
    std::uint64_t version = 0;
    std::string body;
  };
  std::optional<Programme> programme_;
};

}  // namespace convene::session
