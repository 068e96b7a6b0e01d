#include "app/relays.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "app/secret_file.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::app {
namespace {

constexpr std::size_t url_length_max = 200;

bool is_letter_of_url(char letter) {
  const bool is_digit = letter >= '0' && letter <= '9';
  const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  return is_digit || is_letter || std::string_view(".:-[]?=").find(letter) != std::string_view::npos;
}

std::optional<Failure> refuse_url(const std::string& url, std::initializer_list<std::string_view> schemes,
                                  const std::string& example) {
  const bool begins = std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) {
    return url.starts_with(scheme) && url.size() > scheme.size();
  });
  const bool fits = url.size() <= url_length_max && std::all_of(url.begin(), url.end(), is_letter_of_url);
  if (begins && fits) return std::nullopt;
  return Failure{"'" + url + "' is no address of such a server.", "Give one like " + example + "."};
}

}  // namespace

Result<adapters::Relays> read_relays(const ServeOptions& options) {
  adapters::Relays relays;
  for (const std::string& url : options.stun) {
    if (auto refusal = refuse_url(url, {"stun:", "stuns:"}, "stun:relay.example:3478")) return *refusal;
    relays.urls.push_back(url);
  }
  for (const std::string& url : options.turn) {
    if (auto refusal = refuse_url(url, {"turn:", "turns:"}, "turn:relay.example:3478")) return *refusal;
    relays.urls.push_back(url);
  }
  if (relays.urls.size() > protocol::limits::relay_servers_max) {
    return Failure{"Browsers slow down with more than " + std::to_string(protocol::limits::relay_servers_max) +
                       " STUN and TURN servers.",
                   "Name fewer with --stun and --turn."};
  }
  if (options.turn.empty()) return relays;
  auto secret = read_secret_file(options.turn_secret_file, "the TURN servers");
  if (!secret) return secret.error();
  relays.secret = std::move(secret.value());
  return relays;
}

}  // namespace convene::app
