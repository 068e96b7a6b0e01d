// HTTP as it behaves on the wire, against the real listener.
#include <gtest/gtest.h>

#include "test_server.hpp"

namespace convene::transport {
namespace {

const std::string host = "Host: localhost\r\n";

TEST(HttpConnection, AnswersHealth) {
  TestServer server;
  const auto answer = server.request("GET /health HTTP/1.1\r\n" + host + "\r\n");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "{\"ok\":true}");
  EXPECT_EQ(answer.headers.count("Content-Security-Policy"), 1u);
  EXPECT_EQ(answer.headers.count("Server"), 0u);
}

TEST(HttpConnection, HandsApiRequestsOn) {
  TestServer server;
  const auto answer = server.request("POST /api/echo?q HTTP/1.1\r\n" + host + "Origin: " + server.origin() +
                                     "\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "POST /api/echo json same-origin {\"a\":1}");
}

TEST(HttpConnection, ServesPipelinedRequestsInOrder) {
  TestServer server;
  RawClient client = server.client();
  std::string all;
  for (int i = 0; i < 200; ++i)
    all += "POST /api/echo HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\n" + std::to_string(100 + i);
  client.send(all);
  for (int i = 0; i < 200; ++i) EXPECT_EQ(client.read_answer().body, "POST /api/echo " + std::to_string(100 + i));
}

TEST(HttpConnection, AnswersAPipelineThatWaitsForTheHandler) {
  TestServer server;
  RawClient client = server.client();
  client.send("GET /api/later HTTP/1.1\r\n" + host + "\r\nGET /health HTTP/1.1\r\n" + host + "\r\n");
  while (!server.ask<bool>([](FakeHandlers& handlers, Listener&) { return handlers.later != nullptr; })) continue;
  server.tell([](FakeHandlers& handlers, Listener&) {
    session::ApiResponse response;
    response.body = "late";
    handlers.later(std::move(response));
  });
  EXPECT_EQ(client.read_answer().body, "late");
  EXPECT_EQ(client.read_answer().body, "{\"ok\":true}");
}

TEST(HttpConnection, ServesRequestsThatComeByteByByte) {
  TestServer server;
  RawClient client = server.client();
  for (const char c : "POST /api/echo HTTP/1.1\r\n" + host + "Content-Length: 2\r\n\r\nok") client.send({&c, 1});
  EXPECT_EQ(client.read_answer().body, "POST /api/echo ok");
}

TEST(HttpConnection, LeavesTheBodyOfHeadOut) {
  TestServer server;
  RawClient client = server.client();
  client.send("HEAD /health HTTP/1.1\r\n" + host + "\r\nGET /health HTTP/1.1\r\n" + host + "\r\n");
  EXPECT_EQ(client.read_answer(false).headers.at("Content-Length"), "11");
  EXPECT_EQ(client.read_answer().body, "{\"ok\":true}");
}

TEST(HttpConnection, ClosesWhenAskedToAndAfterEveryRefusal) {
  TestServer server;
  for (const std::string& request : std::vector<std::string>{
           "GET /health HTTP/1.1\r\nConnection: close\r\n" + host + "\r\n", "GET /health HTTP/1.0\r\n" + host + "\r\n",
           "GET /none.js HTTP/1.1\r\n" + host + "\r\n", "GET /api/refuse HTTP/1.1\r\n" + host + "\r\n"}) {
    RawClient client = server.client();
    client.send(request);
    EXPECT_EQ(client.read_answer().headers["Connection"], "close") << request;
    EXPECT_TRUE(client.has_ended()) << request;
  }
}

TEST(HttpConnection, BoundsBodiesByTheirPath) {
  TestServer server;
  const auto post = [&](const std::string& path, std::size_t bytes) {
    return server
        .request("POST " + path + " HTTP/1.1\r\n" + host + "Content-Length: " + std::to_string(bytes) + "\r\n\r\n" +
                 std::string(bytes, 'x'))
        .status;
  };
  EXPECT_EQ(post("/api/echo", 1000), 200);
  EXPECT_EQ(post("/api/echo", 1001), 413);
  EXPECT_EQ(post("/api/other", 1), 413);
  EXPECT_EQ(post("/", 1), 405);
  EXPECT_EQ(post("/health", 0), 405);
}

TEST(HttpConnection, TakesLargeBodiesOnlyFromPeopleItKnows) {
  TestServer server;
  const std::string body(100000, 'x');
  const std::string head = "POST /api/large HTTP/1.1\r\n" + host + "Content-Length: 100000\r\n";
  EXPECT_EQ(server.request(head + "\r\n").status, 401);
  EXPECT_EQ(server.request(head + "Cookie: known=yes\r\n\r\n" + body).body, "POST /api/large " + body);
}

TEST(HttpConnection, HandsUploadsOnAsTheyCome) {
  TestServer server;
  const std::string body(1'000'000, 'x');
  const std::string head = "POST /api/upload HTTP/1.1\r\n" + host + "Content-Length: 1000000\r\n";
  const std::string pdf = "Content-Type: application/pdf\r\n";
  EXPECT_EQ(server.request(head + pdf + "\r\n").status, 401) << "of strangers nothing large is taken";
  EXPECT_EQ(server.request(head + "Cookie: known=yes\r\n\r\n").status, 415) << "refused before it comes";
  RawClient client = server.client();
  client.send(head + pdf + "Cookie: known=yes\r\n\r\n" + body + "GET /health HTTP/1.1\r\n" + host + "\r\n");
  EXPECT_EQ(client.read_answer().body, "took 1000000");
  EXPECT_EQ(client.read_answer().body, "{\"ok\":true}") << "what follows is another request";
  server.tell([&](FakeHandlers& handlers, Listener&) {
    EXPECT_EQ(handlers.uploaded, body);
    EXPECT_LE(handlers.piece_max, 16384u) << "it is never whole in memory";
    EXPECT_EQ(handlers.uploads_gone, 1u);
  });
}

TEST(HttpConnection, LetsAnUploadGoThatDoesNotComeToItsEnd) {
  TestServer server;
  RawClient client = server.client();
  client.send("POST /api/upload HTTP/1.1\r\n" + host +
              "Content-Length: 1000000\r\nContent-Type: application/pdf\r\nCookie: known=yes\r\n\r\nabc");
  while (server.ask<bool>([](FakeHandlers& handlers, Listener&) { return handlers.uploaded != "abc"; })) continue;
  client.reset();
  server.wait_for_connections(0);
  server.tell([](FakeHandlers& handlers, Listener&) { EXPECT_EQ(handlers.uploads_gone, 1u); });
}

/// So large that no socket takes it at once; remembers what was asked of it.
struct LargeFile : ports::Blob {
  std::uint64_t size() const override { return 20'000'002; }
  std::optional<std::string> read(std::uint64_t from, std::size_t bytes_max) const override {
    read_max = std::max(read_max, bytes_max);
    std::string bytes(bytes_max, '\0');
    for (std::size_t at = 0; at < bytes_max; ++at) bytes[at] = static_cast<char>('a' + (from + at) % 26);
    return bytes;
  }
  mutable std::size_t read_max = 0;
};

TEST(HttpConnection, SendsPartsOfFilesAPieceAtATime) {
  TestServer server;
  const auto file = std::make_shared<LargeFile>();
  server.tell([&](FakeHandlers& handlers, Listener&) { handlers.file = file; });
  RawClient client = server.client(4096);
  client.send("GET /api/file HTTP/1.1\r\n" + host + "\r\nHEAD /api/file HTTP/1.1\r\n" + host + "\r\n");
  const auto answer = client.read_answer();
  EXPECT_EQ(answer.body.size(), 20'000'000u);
  EXPECT_EQ(answer.body.front(), 'b');
  EXPECT_EQ(answer.body.back(), static_cast<char>('a' + 20'000'000 % 26));
  EXPECT_LE(file->read_max, 65536u);
  EXPECT_EQ(client.read_answer(false).headers.at("Content-Length"), "20000000");
}

TEST(HttpConnection, BoundsHeads) {
  TestServer server;
  EXPECT_EQ(server.request("GET /" + std::string(20000, 'a')).status, 414);
  EXPECT_EQ(server.request("GET / HTTP/1.1\r\nA: " + std::string(20000, 'a')).status, 431);
  std::string many;
  for (int i = 0; i < 200; ++i) many += "A: b\r\n";
  EXPECT_EQ(server.request("GET / HTTP/1.1\r\n" + host + many + "\r\n").status, 431);
}

TEST(HttpConnection, CutsARequestThatDoesNotCome) {
  Settings settings = quick_settings();
  settings.limits.handshake = Milliseconds(50);
  TestServer server(settings);
  RawClient silent = server.client();
  RawClient slow_head = server.client();
  slow_head.send("GET / HT");
  RawClient slow_body = server.client();
  slow_body.send("POST /api/echo HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nab");
  EXPECT_EQ(slow_head.read_answer().status, 408);
  EXPECT_EQ(slow_body.read_answer().status, 408);
  EXPECT_TRUE(silent.has_ended());
  server.wait_for_connections(0);
}

TEST(HttpConnection, ForgetsIdleOnes) {
  Settings settings = quick_settings();
  settings.limits.idle = Milliseconds(50);
  TestServer server(settings);
  RawClient client = server.client();
  client.send("GET /health HTTP/1.1\r\n" + host + "\r\n");
  EXPECT_EQ(client.read_answer().status, 200);
  EXPECT_TRUE(client.has_ended());
}

TEST(HttpConnection, NeverReflectsAHeader) {
  TestServer server;
  const auto answer = server.request("GET /api/reflect HTTP/1.1\r\n" + host + "\r\n");
  EXPECT_EQ(answer.headers.count("X-Injected"), 0u);
  EXPECT_EQ(answer.headers.at("X-Reflected"), "a  X-Injected: b");
}

TEST(HttpConnection, SurvivesPeersThatVanish) {
  TestServer server;
  for (int i = 0; i < 50; ++i) {
    RawClient client = server.client();
    client.send(i % 2 ? "GET /he" : "GET /health HTTP/1.1\r\n" + host + "\r\n");
    client.reset();
  }
  server.wait_for_connections(0);
  EXPECT_EQ(server.request("GET /health HTTP/1.1\r\n" + host + "\r\n").status, 200);
}

TEST(HttpConnection, LeavesInOrder) {
  TestServer server;
  RawClient busy = server.client();
  busy.send("GET /api/later HTTP/1.1\r\n" + host + "\r\nGET /health HTTP/1.1\r\n" + host + "\r\n");
  RawClient half = server.client();
  half.send("GET /heal");
  RawClient idle = server.client();
  idle.send("GET /health HTTP/1.1\r\n" + host + "\r\n");
  EXPECT_EQ(idle.read_answer().status, 200);
  while (!server.ask<bool>([](FakeHandlers& handlers, Listener&) { return handlers.later != nullptr; })) continue;
  server.tell([](FakeHandlers&, Listener& listener) { listener.leave(); });
  EXPECT_TRUE(idle.has_ended());
  EXPECT_TRUE(half.has_ended());
  EXPECT_FALSE(server.client().is_connected());
  server.tell([](FakeHandlers& handlers, Listener&) { handlers.later({}); });
  const auto answer = busy.read_answer();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.headers.at("Connection"), "close");
  EXPECT_TRUE(busy.has_ended());
}

TEST(Listener, SaysWhenThePortIsTaken) {
  TestServer server;
  Shard shard;
  FakeHandlers handlers;
  const StaticFiles files;
  Listener second(shard, handlers, files, {});
  const auto outcome = second.open("127.0.0.1", server.port());
  ASSERT_FALSE(outcome);
  EXPECT_NE(outcome.error().sentence.find("is taken"), std::string::npos);
  EXPECT_FALSE(second.open("not an address", 0));
}

}  // namespace
}  // namespace convene::transport
