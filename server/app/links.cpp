#include "app/links.hpp"

#include <array>
#include <iomanip>
#include <iostream>

namespace convene::app {

Result<std::string> mint_link(Establishment& establishment, protocol::Role role, const std::string& origin) {
  const std::string secret = establishment.secrets.token();
  protocol::LinkMint command;
  command.hash = establishment.secrets.hash(secret);
  command.role = role;
  command.expires = establishment.clock.now() + std::chrono::days(establishment.limits.link_days);
  const auto minted = establishment.execute(command);
  if (!minted) return minted.error();
  return origin + "/join#" + secret;
}

Result<Done> print_links(Establishment& establishment, const std::string& origin) {
  constexpr std::array<std::pair<protocol::Role, std::string_view>, 3> roles = {
      {{protocol::Role::organiser, "organiser"},
       {protocol::Role::moderator, "moderator"},
       {protocol::Role::attendee, "attendee"}}};
  std::cout << "\nSign-in links; each works once and for " << establishment.limits.link_days << " days:\n";
  for (const auto& [role, name] : roles) {
    const auto link = mint_link(establishment, role, origin);
    if (!link) return link.error();
    std::cout << "  " << std::left << std::setw(11) << name << link.value() << "\n";
  }
  std::cout << std::endl;
  return Done{};
}

}  // namespace convene::app
