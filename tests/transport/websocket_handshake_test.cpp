// Becoming a WebSocket, against the real listener.
#include <gtest/gtest.h>

#include "websocket_client.hpp"

namespace convene::transport {
namespace {

std::string replaced(std::string request, const std::string& from, const std::string& to) {
  return request.replace(request.find(from), from.size(), to);
}

TEST(WebSocketHandshake, AnswersWithTheSubprotocolAndNothingElse) {
  TestServer server;
  WebSocketClient client(server, "Sec-WebSocket-Extensions: permessage-deflate\r\n");
  EXPECT_EQ(client.answer.status, 101);
  EXPECT_EQ(client.answer.headers["Sec-WebSocket-Protocol"], "convene.v1");
  EXPECT_EQ(client.answer.headers["Sec-WebSocket-Accept"], "ICX+Yqv66kxgM0FcWaLWlFLwTAI=");
  EXPECT_EQ(client.answer.headers.count("Sec-WebSocket-Extensions"), 0u);
  EXPECT_EQ(client.answer.headers.count("Content-Security-Policy"), 1u);
  EXPECT_EQ(client.answer.headers["Server"], "convene");  // and no version
}

TEST(WebSocketHandshake, RefusesWrongOnesWithAStatus) {
  TestServer server;
  const std::string good = upgrade_request(server.origin());
  const auto status = [&](const std::string& from, const std::string& to) {
    return server.request(replaced(good, from, to)).status;
  };
  EXPECT_EQ(status("GET", "POST"), 405);
  EXPECT_EQ(status("HTTP/1.1", "HTTP/1.0"), 400);
  EXPECT_EQ(status("Host: localhost\r\n", ""), 400);
  EXPECT_EQ(status("Host: localhost\r\n", "Host: a\r\nHost: a\r\n"), 400);
  EXPECT_EQ(status("AAAAAAAAAAAAAAAAAAAAAA==", ""), 400);
  EXPECT_EQ(status("AAAAAAAAAAAAAAAAAAAAAA==", "short"), 400);
  EXPECT_EQ(
      status("Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: BAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13"),
      400);
  EXPECT_EQ(status("Version: 13", "Version: 13\r\nSec-WebSocket-Version: 13"), 400);
  EXPECT_EQ(status("convene.v1", "chat"), 400);
  EXPECT_EQ(status("Upgrade: websocket\r\n", ""), 426);
  EXPECT_EQ(status("Connection: Upgrade\r\n", ""), 426);
  const auto old = server.request(replaced(good, "Version: 13", "Version: 8"));
  EXPECT_EQ(old.status, 426);
  EXPECT_EQ(old.headers.at("Sec-WebSocket-Version"), "13");
}

TEST(WebSocketHandshake, ServesOnlyOwnOrigins) {
  TestServer server;
  const std::string good = upgrade_request(server.origin());
  const std::string port = std::to_string(server.port());
  const std::string own = "Origin: " + server.origin() + "\r\n";
  for (const std::string& line : std::vector<std::string>{
           std::string(""), std::string("Origin: null\r\n"), "Origin: https://localhost:" + port + "\r\n",
           std::string("Origin: http://localhost\r\n"), "Origin: http://localhost:" + port + ".evil.example\r\n",
           "Origin: http://evil.example\r\n" + std::string(), "Origin: http://a@localhost:" + port + "\r\n"})
    EXPECT_EQ(server.request(replaced(good, own, line)).status, 403) << line;
  EXPECT_EQ(server.request(replaced(good, own, own + own)).status, 400);
  EXPECT_EQ(server.request(replaced(good, own, "Origin: http://127.0.0.1:" + port + "\r\n")).status, 101);
}

constexpr const char* public_origin = "https://institute.example";

TEST(WebSocketHandshake, ServesConfiguredOriginsToo) {
  Settings settings = quick_settings();
  settings.origins = {public_origin};
  TestServer server(settings);
  EXPECT_EQ(server.request(upgrade_request(public_origin)).status, 101);
  EXPECT_EQ(server.request(upgrade_request(server.origin())).status, 101);
}

TEST(WebSocketHandshake, ServesOnlyConfiguredOriginsBehindAProxy) {
  Settings settings = quick_settings();
  settings.origins = {public_origin};
  settings.is_behind_proxy = true;
  TestServer server(settings);
  EXPECT_EQ(server.request(upgrade_request(public_origin)).status, 101);
  EXPECT_EQ(server.request(upgrade_request(server.origin())).status, 403);
}

TEST(WebSocketHandshake, ServesFramesThatCameWithIt) {
  TestServer server;
  RawClient client = server.client();
  const std::string all = upgrade_request(server.origin()) + frame(text, "early") + frame(text, "bird");
  for (const char c : all) client.send({&c, 1});
  EXPECT_EQ(client.read_answer(false).status, 101);
  EXPECT_EQ(client.read(7),
            "\x81\x05"
            "early");
  EXPECT_EQ(client.read(6),
            "\x81\x04"
            "bird");

  RawClient at_once = server.client();
  at_once.send(all);
  EXPECT_EQ(at_once.read_answer(false).status, 101);
  EXPECT_EQ(at_once.read(13),
            "\x81\x05"
            "early\x81\x04"
            "bird");
}

TEST(WebSocketHandshake, FollowsOrdinaryRequestsOnOneConnection) {
  TestServer server;
  RawClient client = server.client();
  client.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n" + upgrade_request(server.origin()));
  EXPECT_EQ(client.read_answer().status, 200);
  EXPECT_EQ(client.read_answer(false).status, 101);
}

TEST(WebSocketHandshake, IsClosedAtOnceWhenTheGatewaySaysSo) {
  TestServer server;
  server.tell([](FakeHandlers& handlers, Listener&) { handlers.closes_at_once = true; });
  WebSocketClient client(server);
  EXPECT_EQ(client.answer.status, 101);
  EXPECT_EQ(client.read_frame().close_code(), 1012);
}

TEST(WebSocketHandshake, StrangersAreLimitedButPeopleAreNot) {
  Settings settings = quick_settings();
  settings.limits.strangers_max = 3;
  TestServer server(settings);
  std::vector<WebSocketClient> strangers;
  for (int i = 0; i < 3; ++i) strangers.emplace_back(server);
  EXPECT_EQ(strangers.back().answer.status, 101);
  const auto refused = server.request(upgrade_request(server.origin()));
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.headers.count("Retry-After"), 1u);
  EXPECT_EQ(server.request("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 429);
  EXPECT_EQ(WebSocketClient(server, "Cookie: known=yes\r\n").answer.status, 101);
  strangers.pop_back();
  server.wait_for_connections(2);
  EXPECT_EQ(WebSocketClient(server).answer.status, 101);
}

TEST(WebSocketHandshake, CountsAddressesBehindAProxy) {
  Settings settings = quick_settings();
  settings.limits.strangers_max = 1;
  settings.is_behind_proxy = true;
  settings.origins = {public_origin};
  TestServer server(settings);
  RawClient kept = server.client();
  kept.send(upgrade_request(public_origin, "X-Forwarded-For: 192.0.2.1\r\n"));
  EXPECT_EQ(kept.read_answer(false).status, 101);
  EXPECT_EQ(server.request(upgrade_request(public_origin, "X-Forwarded-For: 192.0.2.1\r\n")).status, 429);
  EXPECT_EQ(server.request(upgrade_request(public_origin, "X-Forwarded-For: 192.0.2.2\r\n")).status, 101);
}

TEST(WebSocketHandshake, SilentConnectionsOfOneAddressAreLimited) {
  Settings settings = quick_settings();
  settings.limits.silent_max = 5;
  TestServer server(settings);
  std::vector<RawClient> silent;
  for (int i = 0; i < 20; ++i) silent.push_back(server.client());
  EXPECT_TRUE(silent.back().has_ended());
  EXPECT_LE(server.connections(), 5u);
}

}  // namespace
}  // namespace convene::transport
