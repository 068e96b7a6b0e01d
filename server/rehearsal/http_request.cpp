#include "rehearsal/http_request.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>

#include "protocol/codec/codec.hpp"

namespace convene::rehearsal {
namespace {

constexpr std::size_t answer_bytes_max = 32 << 20;
constexpr timeval patience{30, 0};

/// A socket that is closed with its owner.
struct Socket {
  int descriptor = -1;

  explicit Socket(const Endpoint& to) : descriptor(socket(to.address.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  }
  ~Socket() {
    if (descriptor >= 0) close(descriptor);
  }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
};

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

/// Until the other side ends, as it does after an answer to "Connection: close".
std::string receive_all(int socket) {
  std::string text;
  std::array<char, 65536> buffer;
  while (text.size() < answer_bytes_max) {
    const ssize_t got = recv(socket, buffer.data(), buffer.size(), 0);
    if (got <= 0) break;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return text;
}

std::string request_text(const Place& place, const std::string& path, const std::string& cookie,
                         const std::string& body) {
  std::string text = (body.empty() ? "GET " : "POST ") + path + " HTTP/1.1\r\nHost: " + place.host;
  text += "\r\nConnection: close\r\nOrigin: " + place.origin;
  if (!cookie.empty()) text += "\r\nCookie: " + cookie;
  if (!body.empty()) text += "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size());
  return text + "\r\n\r\n" + body;
}

std::string header_value(std::string_view head, std::string_view name) {
  const std::size_t at = head.find("\r\n" + std::string(name) + ": ");
  if (at == std::string_view::npos) return {};
  head.remove_prefix(at + name.size() + 4);
  return std::string(head.substr(0, head.find_first_of(";\r")));
}

}  // namespace

Result<Place> find_place(const std::string& url) {
  constexpr std::string_view scheme = "http://";
  const Failure unfit{"\"" + url + "\" is no address that can be rehearsed.",
                      "Give scheme, host and port, such as http://localhost:8080; behind a proxy, the server's own."};
  if (!url.starts_with(scheme)) return unfit;
  Place place;
  place.host = url.substr(scheme.size(), url.find('/', scheme.size()) - scheme.size());
  place.origin = std::string(scheme) + place.host;
  const std::size_t colon = place.host.rfind(':');
  if (colon != std::string::npos) {
    const char* end = place.host.data() + place.host.size();
    const auto [stop, error] = std::from_chars(place.host.data() + colon + 1, end, place.port);
    if (error != std::errc() || stop != end) return unfit;
  }
  const auto endpoint = resolve(place.host.substr(0, colon), std::to_string(place.port));
  if (!endpoint) return endpoint.error();
  place.endpoint = endpoint.value();
  return place;
}

Result<HttpAnswer> ask(const Place& place, const std::string& path, const std::string& cookie,
                       const std::string& body) {
  const Socket socket(place.endpoint);
  const auto* address = reinterpret_cast<const sockaddr*>(&place.endpoint.address);
  if (connect(socket.descriptor, address, place.endpoint.length) != 0)
    return Failure{"The server at " + place.origin + " cannot be reached.", "Is it running, and is the port right?"};
  const bool was_sent = send_all(socket.descriptor, request_text(place, path, cookie, body));
  const std::string text = was_sent ? receive_all(socket.descriptor) : std::string();
  const std::size_t head_end = text.find("\r\n\r\n");
  if (!text.starts_with("HTTP/1.1 ") || head_end == std::string::npos)
    return Failure{"The server at " + place.origin + " gave no answer to " + path + ".", "Is it a Convene server?"};
  HttpAnswer answer;
  std::from_chars(text.data() + 9, text.data() + 12, answer.status);
  answer.cookie = header_value(text.substr(0, head_end), "Set-Cookie");
  answer.body = text.substr(head_end + 4);
  return answer;
}

Failure refusal_in(const HttpAnswer& answer) {
  const auto refusal = protocol::decode_as<protocol::HttpRefusal>(answer.body);
  if (refusal) return {refusal.value().sentence, refusal.value().remedy};
  return {"The server answered with status " + std::to_string(answer.status) + ".", "Look at the server's log."};
}

}  // namespace convene::rehearsal
