#include "transport/cookies.hpp"

namespace convene::transport {

Cookies parse_cookies(const RequestHead& head) {
  Cookies cookies;
  for (const HttpField& field : head.fields) {
    if (field.name != "cookie") continue;
    std::string_view rest = field.value;
    while (!rest.empty() && cookies.size() < cookies_max) {
      const auto end = rest.find(';');
      auto pair = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      while (pair.starts_with(' ')) pair.remove_prefix(1);
      while (pair.ends_with(' ')) pair.remove_suffix(1);
      const auto equals = pair.find('=');
      if (equals == std::string_view::npos || equals == 0) continue;
      cookies.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
    }
  }
  return cookies;
}

}  // namespace convene::transport
