#include "transport/http_head.hpp"

#include <gtest/gtest.h>

namespace convene::transport {
namespace {

constexpr std::size_t headers_max = 5;

RequestHead parsed(const std::string& bytes) {
  auto head = parse_head(bytes, headers_max);
  EXPECT_TRUE(head) << bytes;
  return head ? head.value() : RequestHead{};
}

int fault_of(const std::string& bytes) {
  const auto head = parse_head(bytes, headers_max);
  return head ? 0 : head.error().status;
}

TEST(HttpHead, ReadsRequestLineAndFields) {
  const auto head = parsed("GET /join?a=b HTTP/1.1\r\nHost: here\r\nAccept-Encoding:  gzip , br\t\r\nEmpty:\r\n\r\n");
  EXPECT_EQ(head.method, "GET");
  EXPECT_EQ(head.target, "/join?a=b");
  EXPECT_EQ(head.minor_version, 1);
  EXPECT_EQ(head.value("host"), "here");
  EXPECT_EQ(head.count("empty"), 1u);
  EXPECT_EQ(head.value("absent"), "");
  EXPECT_TRUE(head.has_member("accept-encoding", "BR"));
  EXPECT_FALSE(head.has_member("accept-encoding", "b"));
}

TEST(HttpHead, JoinsTheMembersOfSeveralLines) {
  const auto head = parsed("GET / HTTP/1.0\r\nX: a, ,b\r\nX: c\r\n\r\n");
  EXPECT_EQ(head.members("x"), (std::vector<std::string_view>{"a", "b", "c"}));
  EXPECT_EQ(head.minor_version, 0);
}

TEST(HttpHead, RefusesMalformedRequestLines) {
  for (const std::string& line : std::vector<std::string>{
           "GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", "GET / http/1.1", "GET / HTTP/1.2", "GET / HTTP/2.0",
           "GET / HTTP/1.11", "PRI * HTTP/2.0", " GET / HTTP/1.1", "G(T / HTTP/1.1", "GET \x01 HTTP/1.1",
           "GET /\xc3\xa9 HTTP/1.1", "ABCDEFGHIJKLMNOPQ / HTTP/1.1"})
    EXPECT_EQ(fault_of(line + "\r\nHost: a\r\n\r\n"), 400) << line;
  EXPECT_EQ(fault_of("GET /" + std::string(3000, 'a') + " HTTP/1.1\r\n\r\n"), 414);
}

TEST(HttpHead, RefusesMalformedFields) {
  for (const std::string& field :
       std::vector<std::string>{"NoColon", ": empty", "Space : a", " Folded: a", "\tFolded: a", "A: b\r\n folded",
                                "A: b\rc", "A: \x01", "A\x7f: b", "A: b\x7f", std::string("A: b\0c", 6), "\xc3\xa9: a"})
    EXPECT_EQ(fault_of("GET / HTTP/1.1\r\n" + field + "\r\n\r\n"), 400) << field;
}

TEST(HttpHead, BoundsTheNumberOfFields) {
  const std::string line = "A: b\r\n";
  EXPECT_EQ(fault_of("GET / HTTP/1.1\r\n" + line + line + line + line + line + "\r\n"), 0);
  EXPECT_EQ(fault_of("GET / HTTP/1.1\r\n" + line + line + line + line + line + line + "\r\n"), 431);
}

TEST(HttpHeadScan, FindsTheEndHoweverTheBytesCome) {
  const std::string head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  const std::string bytes = head + "GET /next";
  std::size_t seen = 0;
  for (std::size_t have = 1; have < head.size(); ++have) {
    const auto scan = scan_head(std::string_view(bytes).substr(0, have), seen, 1000);
    EXPECT_FALSE(scan.bytes || scan.fault) << have;
    seen = have;
  }
  EXPECT_EQ(scan_head(bytes, seen, 1000).bytes, head.size());
  EXPECT_EQ(scan_head(bytes, 0, 1000).bytes, head.size());
}

TEST(HttpHeadScan, SeesWhatCanNeverBecomeARequest) {
  for (const std::string& bytes :
       std::vector<std::string>{"GET / HTTP/1.1\n", "\n", "\r\n", "GET / HTTP/1.1\r\nA: b\n\n", "\x16\x03\x01"})
    EXPECT_TRUE(scan_head(bytes, 0, 1000).fault) << bytes;
}

TEST(HttpHeadScan, BoundsTheHead) {
  EXPECT_FALSE(scan_head(std::string(99, 'a'), 0, 100).fault);
  EXPECT_EQ(scan_head(std::string(100, 'a'), 0, 100).fault->status, 414);
  EXPECT_EQ(scan_head("GET / HTTP/1.1\r\n" + std::string(100, 'a'), 0, 100).fault->status, 431);
}

}  // namespace
}  // namespace convene::transport
