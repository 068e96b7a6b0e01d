// Requests that two readers could take differently, and addresses that climb: each is refused once and the connection
// ends, so that nothing hidden behind it is ever read as a request of its own.
#include <gtest/gtest.h>

#include "test_server.hpp"

namespace convene::transport {
namespace {

const std::string hidden = "GET /api/hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

struct Probe {
  std::string name;
  std::string head;  // after "POST /api/echo HTTP/1.1\r\nHost: localhost\r\n", unless it is whole
  std::string body = {};
  bool is_whole = false;
};

std::vector<Probe> probes() {
  const std::string chunk = "0\r\n\r\n";
  return {
      {"chunked", "Transfer-Encoding: chunked\r\n", chunk},
      {"chunked with a length", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", chunk},
      {"a length after chunked", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", chunk},
      {"chunked misspelt", "Content-Length: 5\r\nTransfer-Encoding: xchunked\r\n", chunk},
      {"identity", "Content-Length: 5\r\nTransfer-Encoding: identity\r\n", chunk},
      {"chunked not last", "Transfer-Encoding: chunked, gzip\r\n", chunk},
      {"chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", chunk},
      {"chunked and identity", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", chunk},
      {"chunked in capitals", "TRANSFER-ENCODING: CHUNKED\r\n", chunk},
      {"chunked after a tab", "Transfer-Encoding:\tchunked\r\n", chunk},
      {"chunked after a vertical tab",
       "Transfer-Encoding: \x0b"
       "chunked\r\n",
       chunk},
      {"chunked with a space before the colon", "Transfer-Encoding : chunked\r\n", chunk},
      {"chunked in a folded line", "Transfer-Encoding:\r\n chunked\r\n", chunk},
      {"chunked behind a bare line feed", "X: y\nTransfer-Encoding: chunked\r\n", chunk},
      {"chunked behind a bare carriage return", "X: y\rTransfer-Encoding: chunked\r\n", chunk},
      {"a large chunk extension", "Transfer-Encoding: chunked\r\n",
       "1;" + std::string(60000, 'a') + "\r\nx\r\n" + chunk},
      {"two lengths", "Content-Length: 0\r\nContent-Length: 5\r\n"},
      {"the same length twice", "Content-Length: 0\r\nContent-Length: 0\r\n"},
      {"a list of lengths", "Content-Length: 0, 0\r\n"},
      {"a signed length", "Content-Length: +0\r\n"},
      {"a negative length", "Content-Length: -1\r\n"},
      {"a hexadecimal length", "Content-Length: 0x0\r\n"},
      {"an empty length", "Content-Length:\r\n"},
      {"a huge length", "Content-Length: 18446744073709551616\r\n"},
      {"a length with a space before the colon", "Content-Length : 0\r\n"},
      {"a folded header", "X: y\r\n z\r\nContent-Length: 0\r\n"},
      {"a null byte", std::string("X: a\0b\r\n", 8)},
      {"a header without a colon", "GET /api/hidden HTTP/1.1\r\n"},
      {"two hosts", "Host: other\r\nContent-Length: 0\r\n"},
      {"no host", "POST /api/echo HTTP/1.1\r\nContent-Length: 0\r\n", "", true},
      {"a host that is no host", "POST /api/echo HTTP/1.1\r\nHost: a b\r\n", "", true},
      {"bare line feeds", "POST /api/echo HTTP/1.1\nHost: localhost\n\n", "", true},
      {"an empty line first", "\r\nPOST /api/echo HTTP/1.1\r\nHost: localhost\r\n", "", true},
      {"an absolute address", "GET http://localhost/api/hidden HTTP/1.1\r\nHost: localhost\r\n", "", true},
      {"an authority", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n", "", true},
      {"an asterisk", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n", "", true},
      {"trace", "TRACE / HTTP/1.1\r\nHost: localhost\r\n", "", true},
      {"a body on GET", "GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n", "", true},
      {"HTTP/0.9", "GET /health\r\n", "", true},
      {"HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n", "", true},
      {"a space before the version", "GET /health  HTTP/1.1\r\nHost: localhost\r\n", "", true},
      {"a tab as space", "GET\t/health HTTP/1.1\r\nHost: localhost\r\n", "", true},
      {"TLS", "\x16\x03\x01\x02\x01\x01", "", true},
      {"an expectation", "Expect: 100-continue\r\nContent-Length: 0\r\n"},
  };
}

TEST(Smuggling, EveryFormIsRefusedOnceAndEnds) {
  TestServer server;
  for (const Probe& probe : probes()) {
    SCOPED_TRACE(probe.name);
    RawClient client = server.client();
    const std::string start = probe.is_whole ? "" : "POST /api/echo HTTP/1.1\r\nHost: localhost\r\n";
    client.send(start + probe.head + "\r\n" + probe.body + hidden);
    const auto answer = client.read_answer();
    EXPECT_GE(answer.status, 400);
    EXPECT_LT(answer.status, 500);
    EXPECT_FALSE(answer.body.empty());
    EXPECT_EQ(client.read_to_end(), "") << "a second answer";
  }
  EXPECT_EQ(server.request("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 200);
}

TEST(Traversal, EveryFormIsRefused) {
  TestServer server;
  for (const std::string& target : std::vector<std::string>{"/../../../etc/passwd",
                                                            "/..%2f..%2fetc%2fpasswd",
                                                            "/%2e%2e/%2e%2e/etc/passwd",
                                                            "/.%2e/etc/passwd",
                                                            "/assets/../../etc/passwd",
                                                            "/assets/..%5c..%5cetc",
                                                            "/assets\\..\\..",
                                                            "/%252e%252e/etc/passwd",
                                                            "/%c0%ae%c0%ae/etc/passwd",
                                                            "/%e0%80%ae/etc",
                                                            "/%u002e%u002e/",
                                                            "/a%00.html",
                                                            "//etc/passwd",
                                                            "/./index.html",
                                                            "/assets//x",
                                                            "/.env",
                                                            "/.git/config",
                                                            "/..;/x",
                                                            "/%2e",
                                                            "/%2fetc%2fpasswd",
                                                            "/file:%2f%2f%2fetc%2fpasswd",
                                                            "/C:%5cwindows",
                                                            "/%ff",
                                                            "/%",
                                                            "/%g0",
                                                            "/etc%2fpasswd"}) {
    const auto answer = server.request("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_TRUE(answer.status == 400 || answer.status == 404) << target << " " << answer.status;
  }
}

}  // namespace
}  // namespace convene::transport
