#include "transport/http_guard.hpp"

#include <gtest/gtest.h>

namespace convene::transport {
namespace {

/// A head of these fields, read as the listener reads it.
RequestHead head_of(const std::string& request_line, const std::string& fields) {
  auto head = parse_head(request_line + " HTTP/1.1\r\n" + fields + "\r\n", 100);
  EXPECT_TRUE(head) << request_line << fields;
  return head ? head.value() : RequestHead{};
}

int guarded(const std::string& request_line, const std::string& fields = "Host: here\r\n") {
  const auto fault = guard_request(head_of(request_line, fields));
  return fault ? fault->status : 200;
}

TEST(HttpGuard, LetsOrdinaryRequestsPass) {
  EXPECT_EQ(guarded("GET /"), 200);
  EXPECT_EQ(guarded("HEAD /join?x=1"), 200);
  EXPECT_EQ(guarded("GET /", "Host: [::1]:8080\r\n"), 200);
  EXPECT_EQ(guarded("GET /", "Host: here\r\nContent-Length: 0\r\n"), 200);
  EXPECT_EQ(guarded("POST /api/sign-in", "Host: here:80\r\nContent-Length: 12\r\n"), 200);
  EXPECT_EQ(content_length(head_of("POST /", "Content-Length: 12\r\n")), 12u);
  EXPECT_EQ(content_length(head_of("POST /", "")), 0u);
}

TEST(HttpGuard, RefusesMethodsNobodyServes) {
  for (const std::string& method :
       std::vector<std::string>{"TRACE /", "CONNECT here:80", "OPTIONS *", "PUT /", "DELETE /", "PATCH /", "get /"})
    EXPECT_EQ(guarded(method), 405) << method;
}

TEST(HttpGuard, RefusesFormsOfAddressesMeantForProxies) {
  for (const std::string& target : std::vector<std::string>{"http://here/", "here:80", "*", "@/", "/a#b"})
    EXPECT_EQ(guarded("GET " + target), 400) << target;
}

TEST(HttpGuard, WantsExactlyOneHost) {
  for (const std::string& fields :
       std::vector<std::string>{"", "Host: a\r\nHost: a\r\n", "Host: a\r\nhOST: b\r\n", "Host:\r\n", "Host: a b\r\n",
                                "Host: a@b\r\n", "Host: a/b\r\n", "Host: a,b\r\n"})
    EXPECT_EQ(guarded("GET /", fields), 400) << fields;
}

TEST(HttpGuard, RefusesEveryAmbiguousLength) {
  const auto post = [](const std::string& fields) { return guarded("POST /api/x", "Host: a\r\n" + fields); };
  for (const std::string& coding :
       std::vector<std::string>{"chunked", "identity", "gzip, chunked", "xchunked", "chunked, gzip", "", "CHUNKED"}) {
    EXPECT_EQ(post("Transfer-Encoding: " + coding + "\r\n"), 411) << coding;
    EXPECT_EQ(post("Content-Length: 3\r\nTransfer-Encoding: " + coding + "\r\n"), 400) << coding;
  }
  for (const std::string& length :
       std::vector<std::string>{"", "+3", "-3", "3 ", "3,3", "3, 3", "0x3", "3.0", "12345678901", "3a"})
    EXPECT_EQ(post("Content-Length: " + length + "\r\n"), length == "3 " ? 200 : 400) << length;
  EXPECT_EQ(post("Content-Length: 3\r\nContent-Length: 3\r\n"), 400);
  EXPECT_EQ(post("Content-Length: 3\r\ncontent-length: 4\r\n"), 400);
  EXPECT_EQ(guarded("GET /", "Host: a\r\nContent-Length: 3\r\n"), 400);
}

TEST(HttpGuard, RefusesExpectations) { EXPECT_EQ(guarded("POST /", "Host: a\r\nExpect: 100-continue\r\n"), 417); }

TEST(HttpGuard, KeepsAliveUnlessAskedNotTo) {
  EXPECT_TRUE(wants_keep_alive(head_of("GET /", "")));
  EXPECT_FALSE(wants_keep_alive(head_of("GET /", "Connection: Close\r\n")));
  EXPECT_FALSE(wants_keep_alive(parse_head("GET / HTTP/1.0\r\n\r\n", 10).value()));
}

TEST(DecodePath, DecodesOnceAndLeavesTheQuery) {
  const auto path = [](std::string_view target) { return decode_path(target).value(); };
  EXPECT_EQ(path("/"), "/");
  EXPECT_EQ(path("/join?next=/../x"), "/join");
  EXPECT_EQ(path("/a%20b/c-d_e.js"), "/a b/c-d_e.js");
  EXPECT_EQ(path("/a/"), "/a/");
}

TEST(DecodePath, RefusesWhatClimbsHidesOrDeceives) {
  for (const std::string& target : std::vector<std::string>{"/..",
                                                            "/../",
                                                            "/../etc/passwd",
                                                            "/a/../../etc/passwd",
                                                            "/.",
                                                            "/./a",
                                                            "/%2e%2e/etc/passwd",
                                                            "/%2E./etc/passwd",
                                                            "/.%2e/etc/passwd",
                                                            "/..%2fetc/passwd",
                                                            "/%2e%2e%2fetc%2fpasswd",
                                                            "/..%5cetc",
                                                            "/..\\etc",
                                                            "/\\etc",
                                                            "/%5c..",
                                                            "/%252e%252e/etc/passwd",
                                                            "/..%252f",
                                                            "/%c0%ae%c0%ae/etc",
                                                            "/%c0%af",
                                                            "/%ef%bc%8e%ef%bc%8e/",
                                                            "/%uff0e/",
                                                            "/a%00.html",
                                                            "/a%0d%0aX:%20y",
                                                            "/%",
                                                            "/%4",
                                                            "/%zz",
                                                            "//etc/passwd",
                                                            "/a//b",
                                                            "/%2f",
                                                            "/%7f",
                                                            "/%ff"})
    EXPECT_EQ(decode_path(target).error().status, 400) << target;
  for (const std::string& target :
       std::vector<std::string>{"/.env", "/.git/config", "/a/.htaccess", "/%2eenv", "/.../etc", "/..;/etc"})
    EXPECT_EQ(decode_path(target).error().status, 404) << target;
}

TEST(ParseQuery, GivesTheParametersInTheirOrder) {
  using Parameters = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ(parse_query("/a"), Parameters());
  EXPECT_EQ(parse_query("/a?"), Parameters());
  EXPECT_EQ(parse_query("/a?seq=1&lang=en%2DUS&flag&=x&t=a=b"),
            (Parameters{{"seq", "1"}, {"lang", "en-US"}, {"flag", ""}, {"t", "a=b"}}));
  EXPECT_EQ(parse_query("/a?bad=%zz&good=1&nul=%00"), (Parameters{{"good", "1"}}));
  std::string many = "/a?";
  for (int count = 0; count < 100; ++count) many += "x=1&";
  EXPECT_EQ(parse_query(many).size(), parameters_max);
}

constexpr std::string_view good_upgrade =
    "Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: other, convene.v1\r\n";

std::optional<HttpFault> upgraded(std::string_view from, std::string_view to) {
  std::string fields(good_upgrade);
  fields.replace(fields.find(from), from.size(), to);
  return guard_upgrade(head_of("GET /ws", fields));
}

TEST(GuardUpgrade, LetsARightHandshakePass) { EXPECT_FALSE(upgraded("", "")); }

TEST(GuardUpgrade, RefusesWrongHandshakes) {
  const auto status = [](std::string_view from, std::string_view to) {
    const auto fault = upgraded(from, to);
    return fault ? fault->status : 101;
  };
  for (const std::string& key : std::vector<std::string>{
           "", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAA",
           "AAAAAAAAAAAAAAAAAAAAA===", "!AAAAAAAAAAAAAAAAAAAAA==", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    EXPECT_EQ(status("AAAAAAAAAAAAAAAAAAAAAA==", key), 400) << key;
  EXPECT_EQ(status("Sec-WebSocket-Key", "Other"), 400);
  EXPECT_EQ(status("convene.v1", "convene.v2"), 400);
  EXPECT_EQ(status("convene.v1", "CONVENE.V1"), 400);
  EXPECT_EQ(status("Sec-WebSocket-Protocol", "Other"), 400);
  EXPECT_EQ(status("Upgrade: websocket", "Upgrade: h2c"), 426);
  EXPECT_EQ(status("keep-alive, Upgrade", "keep-alive"), 426);
  const auto fault = upgraded("13", "8");
  EXPECT_EQ(fault->status, 426);
  EXPECT_EQ(fault->header_name, "Sec-WebSocket-Version");
  EXPECT_EQ(fault->header_value, "13");
}

TEST(GuardUpgrade, RefusesOtherMethodsAndHttp10) {
  EXPECT_EQ(guard_upgrade(head_of("HEAD /ws", std::string(good_upgrade)))->status, 405);
  const auto old = parse_head("GET /ws HTTP/1.0\r\n" + std::string(good_upgrade) + "\r\n", 100);
  EXPECT_EQ(guard_upgrade(old.value())->status, 400);
}

}  // namespace
}  // namespace convene::transport
