// Silence, stuck writes and leaving, with limits short enough to be waited for.
#include <gtest/gtest.h>

#include <fstream>

#include "websocket_client.hpp"

namespace convene::transport {
namespace {

TEST(WebSocketDeadlines, PingsTheSilentAndClosesTheDead) {
  Settings settings = quick_settings();
  settings.limits.ping = Milliseconds(30);
  settings.limits.dead_after = Milliseconds(100);
  TestServer server(settings);
  WebSocketClient client(server);
  Frame got = client.read_frame();
  EXPECT_EQ(got.opcode, ping);
  while (got.opcode == ping) got = client.read_frame();
  EXPECT_EQ(got.close_code(), 4001);
}

TEST(WebSocketDeadlines, KeepsThoseWhoAnswerPings) {
  Settings settings = quick_settings();
  settings.limits.ping = Milliseconds(20);
  settings.limits.dead_after = Milliseconds(80);
  TestServer server(settings);
  WebSocketClient client(server);
  for (int i = 0; i < 10; ++i) {  // 200 ms at least, more than twice dead_after
    EXPECT_EQ(client.read_frame().opcode, ping);
    client.send(frame(pong, ""));
  }
  client.send(frame(text, "alive"));
  Frame got = client.read_frame();
  while (got.opcode == ping) got = client.read_frame();
  EXPECT_EQ(got.payload, "alive");
}

std::size_t resident_bytes() {
  std::size_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages >> pages;
  return pages * static_cast<std::size_t>(getpagesize());
}

TEST(WebSocketDeadlines, EndsAReaderWhoDoesNotReadWithoutKeepingWhatWaits) {
  Settings settings = quick_settings();
  settings.limits.write_progress = Milliseconds(100);
  TestServer server(settings);
  constexpr int small_window = 4096;
  WebSocketClient client(server, "", small_window);
  client.send(frame(text, "hello"));
  EXPECT_EQ(client.read_frame().payload, "hello");
  const std::size_t before = resident_bytes();
  // The gateway gives one batch at a time; the transport keeps that one and no more.
  server.tell([](FakeHandlers& handlers, Listener&) {
    for (int i = 0; i < 200; ++i) handlers.say(handlers.clients.begin()->first, std::string(65536, 'x'));
  });
  server.wait_for_connections(0);
  constexpr std::size_t of_the_fake_gateway = 200 * 65536;
  EXPECT_LT(resident_bytes(), before + of_the_fake_gateway + 8 * 1024 * 1024);
}

TEST(WebSocketDeadlines, ClosingDoesNotWaitBehindAStuckWrite) {
  TestServer server;  // write_progress is 20 s here, close 200 ms
  WebSocketClient client(server, "", 4096);
  client.send(frame(text, "hello"));
  EXPECT_EQ(client.read_frame().payload, "hello");
  server.tell([](FakeHandlers& handlers, Listener&) {
    auto& [id, fake] = *handlers.clients.begin();
    handlers.say(id, std::string(64 * 1024 * 1024, 'x'));  // more than any socket buffer takes
    fake.connection->close(4000, "Slow.");
  });
  server.wait_for_connections(0);
}

TEST(WebSocketDeadlines, LeavesWebSocketsToTheGatewayAndRefusesNewOnes) {
  TestServer server;
  WebSocketClient client(server);
  client.send(frame(text, "hello"));
  EXPECT_EQ(client.read_frame().payload, "hello");
  RawClient late = server.client();
  late.send("GET /api/later HTTP/1.1\r\nHost: localhost\r\n\r\n" + upgrade_request(server.origin()));
  while (!server.ask<bool>([](FakeHandlers& handlers, Listener&) { return handlers.later != nullptr; })) continue;
  server.tell([](FakeHandlers& handlers, Listener& listener) {
    listener.leave();
    for (auto& [id, fake] : handlers.clients) fake.connection->close(1012, "The server restarts.");
    handlers.later({});
  });
  EXPECT_EQ(client.read_frame().close_code(), 1012);
  client.send(close_frame(1012));
  EXPECT_TRUE(client.has_ended());
  EXPECT_EQ(late.read_answer().status, 200);
  EXPECT_TRUE(late.has_ended()) << "the connection is not kept for another request";
  server.wait_for_connections(0);
}

TEST(WebSocketDeadlines, ManyConnectionsComeAndGo) {
  TestServer server;
  for (int round = 0; round < 5; ++round) {
    std::vector<WebSocketClient> clients;
    for (int i = 0; i < 60; ++i) {
      clients.emplace_back(server, "Cookie: known=yes\r\n");
      clients.back().send(frame(text, "message " + std::to_string(i)));
    }
    for (int i = 0; i < 60; ++i)
      EXPECT_EQ(clients[static_cast<std::size_t>(i)].read_frame().payload, "message " + std::to_string(i));
  }
  server.wait_for_connections(0);
}

}  // namespace
}  // namespace convene::transport
