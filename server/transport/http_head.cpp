#include "transport/http_head.hpp"

#include <algorithm>

namespace convene::transport {
namespace {

constexpr std::size_t target_bytes_max = 2048;
constexpr std::size_t method_bytes_max = 16;
constexpr std::string_view remedy = "Send a well-formed HTTP/1.1 request.";

bool is_token_character(char c) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         marks.find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character);
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

HttpFault malformed(std::string_view sentence) { return {400, sentence, remedy}; }

std::optional<HttpFault> parse_request_line(std::string_view line, RequestHead& head) {
  const auto first = line.find(' ');
  const auto second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos) return malformed("The request line is malformed.");
  const auto method = line.substr(0, first);
  const auto target = line.substr(first + 1, second - first - 1);
  const auto version = line.substr(second + 1);
  if (!is_token(method) || method.size() > method_bytes_max) return malformed("The method is malformed.");
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return malformed("This server speaks HTTP/1.1.");
  if (target.size() > target_bytes_max) return HttpFault{414, "The address is too long.", "Ask for a shorter one."};
  const auto is_visible = [](char c) { return c > 0x20 && c < 0x7f; };
  if (target.empty() || !std::all_of(target.begin(), target.end(), is_visible))
    return malformed("The address is malformed.");
  head.method = method;
  head.target = target;
  head.minor_version = version.back() - '0';
  return std::nullopt;
}

std::optional<HttpFault> parse_field(std::string_view line, RequestHead& head) {
  if (line.front() == ' ' || line.front() == '\t') return malformed("A header is folded over several lines.");
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return malformed("A header is malformed.");
  const auto value = trim(line.substr(colon + 1));
  if (std::any_of(value.begin(), value.end(), [](char c) { return is_control(c) && c != '\t'; }))
    return malformed("A header holds a control character.");
  HttpField field{std::string(line.substr(0, colon)), std::string(value)};
  std::transform(field.name.begin(), field.name.end(), field.name.begin(), lower);
  head.fields.push_back(std::move(field));
  return std::nullopt;
}

}  // namespace

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

std::size_t RequestHead::count(std::string_view name) const {
  return static_cast<std::size_t>(
      std::count_if(fields.begin(), fields.end(), [&](const HttpField& field) { return field.name == name; }));
}

std::string_view RequestHead::value(std::string_view name) const {
  for (const HttpField& field : fields)
    if (field.name == name) return field.value;
  return {};
}

std::vector<std::string_view> RequestHead::members(std::string_view name) const {
  std::vector<std::string_view> members;
  for (const HttpField& field : fields) {
    if (field.name != name) continue;
    std::string_view rest = field.value;
    while (true) {
      const auto comma = rest.find(',');
      const auto member = trim(rest.substr(0, comma));
      if (!member.empty()) members.push_back(member);
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
  }
  return members;
}

bool RequestHead::has_member(std::string_view name, std::string_view token) const {
  const auto all = members(name);
  return std::any_of(all.begin(), all.end(), [&](std::string_view one) { return equal_ignoring_case(one, token); });
}

HeadScan scan_head(std::string_view received, std::size_t seen, std::size_t bytes_max) {
  for (std::size_t at = seen; at < received.size() && at < bytes_max; ++at) {
    const char c = received[at];
    if (c == '\r' || c == '\t' || !is_control(c)) continue;
    if (c != '\n' || at == 0 || received[at - 1] != '\r')
      return {std::nullopt, malformed("A line does not end in CR LF, or this is not HTTP.")};
    if (at == 1) return {std::nullopt, malformed("The request begins with an empty line.")};
    if (at >= 3 && received[at - 2] == '\n') return {at + 1, std::nullopt};
  }
  if (received.size() < bytes_max) return {};
  if (received.substr(0, bytes_max).find('\n') == std::string_view::npos)
    return {std::nullopt, HttpFault{414, "The address is too long.", "Ask for a shorter one."}};
  return {std::nullopt, HttpFault{431, "The headers are too large.", "Send fewer or shorter headers."}};
}

Result<RequestHead, HttpFault> parse_head(std::string_view head, std::size_t headers_max) {
  RequestHead parsed;
  bool is_request_line = true;
  while (true) {
    const auto end = head.find("\r\n");
    if (end == std::string_view::npos) return malformed("The head is not complete.");
    const auto line = head.substr(0, end);
    head.remove_prefix(end + 2);
    if (line.empty()) break;
    if (line.find('\r') != std::string_view::npos) return malformed("A line holds a carriage return.");
    if (!is_request_line && parsed.fields.size() == headers_max)
      return HttpFault{431, "There are too many headers.", "Send fewer headers."};
    const auto fault = is_request_line ? parse_request_line(line, parsed) : parse_field(line, parsed);
    if (fault) return *fault;
    is_request_line = false;
  }
  if (is_request_line || !head.empty()) return malformed("The head is malformed.");
  return parsed;
}

}  // namespace convene::transport
