// Sign-in links: the secret stands in the link's fragment, which no browser sends to a server by itself.
#pragma once

#include <string>

#include "app/establishment.hpp"

namespace convene::app {

/// Makes a link that lets in whoever opens it first, with that role: "http://localhost:8080/join#<secret>". Only its
/// hash is kept.
Result<std::string> mint_link(Establishment& establishment, protocol::Role role, const std::string& origin);

/// Makes and prints a link each for organiser, moderator and attendee.
Result<Done> print_links(Establishment& establishment, const std::string& origin);

}  // namespace convene::app
