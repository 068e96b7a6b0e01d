// Frames right and wrong (RFC 6455 5 and 7), against the real listener.
#include <gtest/gtest.h>

#include "websocket_client.hpp"

namespace convene::transport {
namespace {

TEST(WebSocketFrames, EchoMessagesOfEverySize) {
  TestServer server;
  WebSocketClient client(server);
  for (const std::size_t bytes : {1u, 125u, 126u, 4096u, 65535u, 65536u}) {
    client.send(frame(text, std::string(bytes, 'x')));
    const Frame echo = client.read_frame();
    EXPECT_TRUE(echo.is_final);
    EXPECT_EQ(echo.opcode, text);
    EXPECT_EQ(echo.payload.size(), bytes);
  }
}

TEST(WebSocketFrames, JoinsFragmentsWithControlFramesBetween) {
  TestServer server;
  WebSocketClient client(server);
  client.send(frame(text, "one ", false) + frame(ping, "?") + frame(continuation, "", false) +
              frame(continuation, "two"));
  EXPECT_EQ(client.read_frame().opcode, pong);
  EXPECT_EQ(client.read_frame().payload, "one two");
}

TEST(WebSocketFrames, ClosesWithTheCodeThatFits) {
  const std::string unmasked = std::string("\x81\x01") + "x";
  std::string huge = "\x81\xff";
  huge += std::string("\x7f\xff\xff\xff\xff\xff\xff\xff", 8) + std::string(4, '\0');
  const std::vector<std::pair<std::string, std::uint16_t>> cases = {
      {unmasked, 1002},
      {frame(text, "x", true, 4), 1002},
      {frame(3, "x"), 1002},
      {frame(11, "x"), 1002},
      {frame(ping, std::string(126, 'x')), 1002},
      {frame(ping, "x", false), 1002},
      {frame(continuation, "x"), 1002},
      {frame(text, "a", false) + frame(text, "b"), 1002},
      {std::string("\x81\xfe\x00\x01", 4) + std::string(4, '\0') + "x", 1002},
      {close_frame(1005), 1002},
      {close_frame(999), 1002},
      {frame(closing, "x"), 1002},
      {frame(text, "\xff"), 1007},
      {frame(text, "\xc3", false) + frame(continuation, "("), 1007},
      {frame(text, "\xed\xa0\x80"), 1007},
      {close_frame(1000, "\xff"), 1002},
      {frame(binary, "x"), 1008},
      {frame(text, std::string(65537, 'x')), 1009},
      {huge, 1009},
      {frame(text, std::string(40000, 'x'), false) + frame(continuation, std::string(40000, 'x')), 1009},
  };
  TestServer server;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    WebSocketClient client(server);
    client.send(cases[i].first);
    const Frame answer = client.read_frame();
    EXPECT_EQ(answer.opcode, closing) << i;
    EXPECT_EQ(answer.close_code(), cases[i].second) << i;
    client.send(close_frame(1000));
    EXPECT_EQ(client.read_to_end(), "") << i << ": one close frame, then the end";
  }
  server.wait_for_connections(0);
  EXPECT_EQ(server.ask<std::size_t>([](FakeHandlers& handlers, Listener&) { return handlers.closed_count; }),
            cases.size());
}

TEST(WebSocketFrames, EchoesRightCloseCodesAndDropsImpossibleOnes) {
  TestServer server;
  for (const unsigned code : {1000u, 1001u, 3000u, 4999u}) {
    WebSocketClient client(server);
    client.send(close_frame(code));
    EXPECT_EQ(client.read_frame().close_code(), code);
    EXPECT_TRUE(client.has_ended());
  }
  for (const unsigned code : {5000u, 65535u}) {
    WebSocketClient client(server);
    client.send(close_frame(code));
    EXPECT_TRUE(client.has_ended()) << code;
  }
}

TEST(WebSocketFrames, SaysNothingAfterClosing) {
  TestServer server;
  WebSocketClient client(server);
  client.send(frame(text, "close") + frame(text, "more"));
  EXPECT_EQ(client.read_frame().payload, "\x12\x5cStay away.");
  client.send(frame(text, "and more") + close_frame(4700));
  EXPECT_EQ(client.read_to_end(), "");
}

TEST(WebSocketFrames, EndsPeersThatDoNotAnswerAClose) {
  TestServer server;
  WebSocketClient client(server);
  client.send(frame(text, "close"));
  EXPECT_EQ(client.read_frame().close_code(), 4700);
  server.wait_for_connections(0);

  WebSocketClient wrong(server);
  wrong.send(frame(3, "x"));
  EXPECT_EQ(wrong.read_frame().close_code(), 1002);
  server.wait_for_connections(0);

  WebSocketClient polite(server);
  polite.send(close_frame(1000));
  EXPECT_EQ(polite.read_frame().close_code(), 1000);
  server.wait_for_connections(0);
}

TEST(WebSocketFrames, NoticesPeersThatVanish) {
  TestServer server;
  for (int i = 0; i < 20; ++i) {
    WebSocketClient client(server);
    client.send(std::string(frame(text, "half of it")).substr(0, static_cast<std::size_t>(i) % 10));
    if (i % 2) client.reset();
  }
  server.wait_for_connections(0);
  EXPECT_EQ(server.ask<std::size_t>([](FakeHandlers& handlers, Listener&) { return handlers.closed_count; }), 20u);
}

/// What has reached the handlers, once anything has.
std::deque<std::string> wait_for_received(TestServer& server) {
  std::deque<std::string> received;
  while (received.empty()) {
    received = server.ask<std::deque<std::string>>([](FakeHandlers& handlers, Listener&) {
      return handlers.clients.empty() ? std::deque<std::string>() : handlers.clients.begin()->second.received;
    });
  }
  return received;
}

TEST(WebSocketFrames, AreNotDeliveredWhileReadingIsPaused) {
  TestServer server;
  WebSocketClient client(server);
  client.send(frame(text, "pause") + frame(text, "one") + frame(text, "two"));
  EXPECT_EQ(wait_for_received(server), std::deque<std::string>{"pause"});
  server.tell(
      [](FakeHandlers& handlers, Listener&) { handlers.clients.begin()->second.connection->pause_reading(false); });
  EXPECT_EQ(client.read_frame().payload, "one");
  EXPECT_EQ(client.read_frame().payload, "two");
}

TEST(WebSocketFrames, KeepTheConnectionOfAPausedReaderUntilItIsClosed) {
  TestServer server;
  WebSocketClient client(server);
  client.send(frame(text, "pause"));
  wait_for_received(server);
  server.tell(
      [](FakeHandlers& handlers, Listener&) { handlers.clients.begin()->second.connection->close(4000, "Slow."); });
  EXPECT_EQ(client.read_frame().close_code(), 4000);
  server.wait_for_connections(0);
}

TEST(WebSocketFrames, FloodsThatSayNothingEnd) {
  TestServer server;
  WebSocketClient fragments(server);
  std::string flood = frame(text, "", false);
  for (int i = 0; i < 20000; ++i) flood += frame(continuation, "", false);
  while (fragments.send(flood)) flood = flood.substr(6);
  server.wait_for_connections(0);

  WebSocketClient pings(server);
  std::string many;
  for (int i = 0; i < 1000; ++i) many += frame(ping, std::string(100, 'x'));
  while (pings.send(many)) continue;  // its pongs are never read
  pings.reset();
  server.wait_for_connections(0);
}

}  // namespace
}  // namespace convene::transport
