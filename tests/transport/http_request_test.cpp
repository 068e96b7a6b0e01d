#include "transport/http_request.hpp"

#include <gtest/gtest.h>

#include "transport/cookies.hpp"
#include "transport/origins.hpp"
#include "transport/strangers.hpp"

namespace convene::transport {
namespace {

RequestHead head_of(const std::string& fields) {
  return parse_head("POST /api/x HTTP/1.1\r\n" + fields + "\r\n", 100).value();
}

TEST(Routes, AreToldApartByTheirFirstPart) {
  EXPECT_EQ(route_of("/health"), Route::health);
  EXPECT_EQ(route_of("/ws"), Route::websocket);
  EXPECT_EQ(route_of("/api/x"), Route::api);
  EXPECT_EQ(route_of("/api"), Route::api);
  EXPECT_EQ(route_of("/apiary"), Route::page);
  EXPECT_EQ(route_of("/ws/x"), Route::page);
  EXPECT_EQ(route_of("/"), Route::page);
}

TEST(Cookies, AreReadAsPairs) {
  const Cookies expected = {{"a", "1"}, {"b", ""}, {"c", "x=y"}};
  EXPECT_EQ(parse_cookies(head_of("Cookie: a=1; b=;c=x=y; novalue; =anonymous\r\n")), expected);
  EXPECT_EQ(parse_cookies(head_of("Cookie: a=1\r\nCookie: b=; c=x=y\r\n")), expected);
  EXPECT_TRUE(parse_cookies(head_of("")).empty());
}

TEST(Cookies, AreBounded) {
  std::string many = "Cookie: ";
  for (int i = 0; i < 100; ++i) many += "a=1;";
  EXPECT_EQ(parse_cookies(head_of(many + "\r\n")).size(), cookies_max);
}

TEST(Origins, AreTakenToTheLetter) {
  const auto own = local_origins(8080, false);
  for (const std::string& origin :
       std::vector<std::string>{"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    EXPECT_TRUE(is_allowed(own, origin)) << origin;
  for (const std::string& origin :
       std::vector<std::string>{"", "null", "http://localhost", "http://localhost:80801", "https://localhost:8080",
                                "http://localhost:8080/", "http://LOCALHOST:8080", "http://localhost:8080.evil.example",
                                "http://evil.example", "http://a@localhost:8080"})
    EXPECT_FALSE(is_allowed(own, origin)) << origin;
  EXPECT_TRUE(is_allowed(local_origins(80, false), "http://localhost"));
}

TEST(Origins, OfAnOperatorMustBeOrigins) {
  EXPECT_TRUE(is_origin("https://institute.example"));
  EXPECT_TRUE(is_origin("http://[::1]:8080"));
  for (const std::string& text : std::vector<std::string>{"institute.example", "https://", "https://a/", "https://A",
                                                          "ftp://a", "https://a b", "*"})
    EXPECT_FALSE(is_origin(text)) << text;
}

TEST(ApiRequests, CarryWhatTheInterfaceNeeds) {
  Settings settings;
  settings.origins = {"https://institute.example"};
  const auto fields =
      "Content-Type: Application/JSON; charset=utf-8\r\nOrigin: https://institute.example\r\n"
      "X-Forwarded-Proto: https\r\nCookie: a=1\r\n";
  auto request = api_request(head_of(fields), "/api/x", settings);
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(request.path, "/api/x");
  EXPECT_TRUE(request.is_json);
  EXPECT_TRUE(request.is_same_origin);
  EXPECT_FALSE(request.is_secure) << "nobody vouches for the header without a proxy";
  settings.is_behind_proxy = true;
  EXPECT_TRUE(api_request(head_of(fields), "/api/x", settings).is_secure);
  request = api_request(head_of("Content-Type: text/plain\r\n"), "/api/x", settings);
  EXPECT_FALSE(request.is_json || request.is_same_origin || request.is_secure);
}

TEST(ClientAddress, IsTakenFromTheProxyOnlyWhereThereIsOne) {
  Settings settings;
  const auto head = head_of("X-Forwarded-For: 10.9.9.9, 192.0.2.7\r\n");
  EXPECT_EQ(client_address(head, "127.0.0.1", settings), "127.0.0.1");
  settings.is_behind_proxy = true;
  EXPECT_EQ(client_address(head, "127.0.0.1", settings), "192.0.2.7");
  EXPECT_EQ(client_address(head_of(""), "127.0.0.1", settings), "127.0.0.1");
}

TEST(AddressGroups, CountAnIpv6NetworkAsOne) {
  EXPECT_EQ(address_group("192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(address_group("::ffff:192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(address_group("2001:db8:1:2::5"), address_group("2001:db8:1:2:ffff::6"));
  EXPECT_NE(address_group("2001:db8:1:2::5"), address_group("2001:db8:1:3::5"));
}

TEST(Strangers, GivePlacesBack) {
  Strangers strangers(2);
  auto first = strangers.take("a");
  auto second = strangers.take("a");
  EXPECT_TRUE(first && second);
  EXPECT_FALSE(strangers.take("a"));
  EXPECT_TRUE(strangers.take("b"));
  auto moved = std::move(first);
  EXPECT_FALSE(strangers.take("a"));
  moved.reset();
  first.reset();
  EXPECT_TRUE(strangers.take("a"));
}

}  // namespace
}  // namespace convene::transport
