#include "transport/http_guard.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace convene::transport {
namespace {

constexpr std::array<std::string_view, 7> single_fields = {
    "host", "content-length", "content-type", "origin", "expect", "sec-websocket-key", "sec-websocket-version"};
constexpr std::size_t content_length_digits_max = 10;
constexpr std::string_view form_remedy = "Send a well-formed HTTP/1.1 request.";
constexpr std::string_view upgrade_remedy = "Open a WebSocket as RFC 6455 says.";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_host(std::string_view host) {
  constexpr std::string_view marks = ".-_:[]";
  return !host.empty() && std::all_of(host.begin(), host.end(), [&](char c) {
    return is_alphanumeric(c) || marks.find(c) != std::string_view::npos;
  });
}

std::optional<HttpFault> guard_length(const RequestHead& head) {
  const bool has_length = head.count("content-length") > 0;
  if (head.count("transfer-encoding") > 0)
    return HttpFault{has_length ? 400 : 411, "Transfer-Encoding is not accepted.",
                     "Send the body with Content-Length."};
  const auto length = head.value("content-length");
  if (!has_length) return std::nullopt;
  if (length.empty() || length.size() > content_length_digits_max ||
      !std::all_of(length.begin(), length.end(), is_digit))
    return HttpFault{400, "Content-Length is malformed.", form_remedy};
  if (head.method != "POST" && content_length(head) > 0)
    return HttpFault{400, "Only POST carries a body here.", "Leave the body out."};
  return std::nullopt;
}

std::optional<int> hexadecimal(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

/// Decodes %XX once. A decoded slash, backslash, percent sign, control or non-ASCII character is refused: no name here
/// holds one, and each has been a way round somebody's checks.
std::optional<std::string> percent_decode(std::string_view path) {
  std::string decoded;
  for (std::size_t at = 0; at < path.size(); ++at) {
    char c = path[at];
    if (c == '%') {
      if (at + 2 >= path.size()) return std::nullopt;
      const auto high = hexadecimal(path[at + 1]);
      const auto low = hexadecimal(path[at + 2]);
      if (!high || !low) return std::nullopt;
      c = static_cast<char>(*high * 16 + *low);
      if (c == '/' || c == '%') return std::nullopt;
      at += 2;
    }
    if (c < 0x20 || c >= 0x7f || c == '\\') return std::nullopt;
    decoded.push_back(c);
  }
  return decoded;
}

bool is_websocket_key(std::string_view key) {
  if (key.size() != 24 || !key.ends_with("==")) return false;
  return std::all_of(key.begin(), key.end() - 2, [](char c) { return is_alphanumeric(c) || c == '+' || c == '/'; });
}

}  // namespace

std::optional<HttpFault> guard_request(const RequestHead& head) {
  if (head.method != "GET" && head.method != "HEAD" && head.method != "POST")
    return HttpFault{405, "This method is not served.", "Use GET, HEAD or POST.", "Allow", "GET, HEAD, POST"};
  if (head.target.front() != '/' || head.target.find('#') != std::string::npos)
    return HttpFault{400, "The address must begin with a slash.", form_remedy};
  if (head.count("host") == 0) return HttpFault{400, "The Host header is missing.", form_remedy};
  for (const auto name : single_fields)
    if (head.count(name) > 1) return HttpFault{400, "A header that may stand once stands twice.", form_remedy};
  if (!is_host(head.value("host"))) return HttpFault{400, "The Host header is malformed.", form_remedy};
  if (head.count("expect") > 0) return HttpFault{417, "Expect is not served.", "Send the body at once."};
  return guard_length(head);
}

std::size_t content_length(const RequestHead& head) {
  const auto text = head.value("content-length");
  std::size_t length = 0;
  std::from_chars(text.data(), text.data() + text.size(), length);
  return length;
}

Result<std::string, HttpFault> decode_path(std::string_view target) {
  const auto decoded = percent_decode(target.substr(0, target.find('?')));
  if (!decoded) return HttpFault{400, "The address holds a character or escape that is not allowed.", "Correct it."};
  std::string_view rest = *decoded;
  while (!rest.empty()) {
    rest.remove_prefix(1);  // the slash
    const auto segment = rest.substr(0, rest.find('/'));
    rest.remove_prefix(segment.size());
    if (segment == "." || segment == ".." || (segment.empty() && !rest.empty()))
      return HttpFault{400, "The address climbs or holds an empty part.", "Write the address out."};
    if (segment.starts_with('.')) return HttpFault{404, "There is nothing of that name.", "Begin at the front page."};
  }
  return *decoded;
}

std::vector<std::pair<std::string, std::string>> parse_query(std::string_view target) {
  std::vector<std::pair<std::string, std::string>> parameters;
  const auto mark = target.find('?');
  std::string_view rest = mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
  while (!rest.empty() && parameters.size() < parameters_max) {
    const auto pair = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    const auto equals = pair.find('=');
    const auto name = percent_decode(pair.substr(0, equals));
    const auto value = percent_decode(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1));
    if (name && value && !name->empty()) parameters.emplace_back(*name, *value);
  }
  return parameters;
}

std::optional<HttpFault> guard_upgrade(const RequestHead& head, bool is_echo) {
  const auto version = head.value("sec-websocket-version");
  if (head.method != "GET") return HttpFault{405, "A WebSocket begins with GET.", upgrade_remedy, "Allow", "GET"};
  if (head.minor_version != 1) return HttpFault{400, "A WebSocket begins with HTTP/1.1.", upgrade_remedy};
  if (!head.has_member("upgrade", "websocket") || !head.has_member("connection", "upgrade"))
    return HttpFault{426, "Only WebSockets are served here.", upgrade_remedy, "Upgrade", "websocket"};
  if (version != "13")
    return HttpFault{426, "Only version 13 of WebSocket is spoken.", upgrade_remedy, "Sec-WebSocket-Version", "13"};
  if (!is_websocket_key(head.value("sec-websocket-key")))
    return HttpFault{400, "Sec-WebSocket-Key must be 16 bytes in base64.", upgrade_remedy};
  if (is_echo) return std::nullopt;
  const auto offered = head.members("sec-websocket-protocol");
  if (std::find(offered.begin(), offered.end(), websocket_subprotocol) == offered.end())
    return HttpFault{400, "The subprotocol convene.v1 must be offered.", "See docs/protocol.md."};
  return std::nullopt;
}

bool wants_keep_alive(const RequestHead& head) {
  return head.minor_version == 1 && !head.has_member("connection", "close");
}

}  // namespace convene::transport
