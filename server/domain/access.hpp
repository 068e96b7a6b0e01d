// Who may come in: sign-in links, signed-in browsers, open registration. The state knows secrets only by their hashes.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Link {
  protocol::Role role = protocol::Role::attendee;
  PersonId person;  // none: whoever opens it first
  Time expires;
  bool is_simulated = false;
};

struct Cookie {
  PersonId person;
  Time expires;
};

struct Access {
  std::unordered_map<std::string, Link> links;  // by hash; a spent link is gone
  std::unordered_map<std::string, Cookie> cookies;

  /// No cookie and no link lets the person in any more.
  void revoke(PersonId person);
};

/// Whom a browser with this cookie may speak for; nobody when it is unknown, expired or its person removed.
std::optional<PersonId> identify(const Convening& state, const std::string& cookie_hash, Time now);

/// The same of one who is removed: they may be told why, and appeal. Nobody where it is not so.
std::optional<PersonId> identify_removed(const Convening& state, const std::string& cookie_hash, Time now);

/// Whether the actor may decide for the person: it is themselves, or an organiser asks, or the server.
bool may_decide_for(const Convening& state, const Actor& actor, PersonId person);

/// The entries by which somebody becomes part of the convening, and a browser theirs.
Draft join(PersonId person, protocol::Role role, protocol::Profile profile, bool is_simulated);
Draft issue(PersonId person, const std::string& cookie_hash, const Context& context);

Decision decide(const Convening& state, const Actor& actor, const protocol::LinkMint& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::LinkExchange& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PersonRegister& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CookieRevoke& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::AccessRevoke& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::LinkMinted& event);
void fold(Convening& state, const Entry& entry, const protocol::LinkSpent& event);
void fold(Convening& state, const Entry& entry, const protocol::CookieIssued& event);
void fold(Convening& state, const Entry& entry, const protocol::CookieRevoked& event);
void fold(Convening& state, const Entry& entry, const protocol::AccessRevoked& event);

}  // namespace convene::domain
