#include "rehearsal/lines.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <string>
#include <vector>

namespace convene::rehearsal {
namespace {

/// Somebody to connect to, in the same thread.
class Listener {
 public:
  Listener() : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    EXPECT_EQ(bind(socket_, reinterpret_cast<sockaddr*>(&address), length), 0);
    EXPECT_EQ(listen(socket_, 8), 0);
    getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &length);
    port_ = std::to_string(ntohs(address.sin_port));
  }
  ~Listener() { close(socket_); }

  std::string port() const { return port_; }
  int accept_one() const { return accept(socket_, nullptr, nullptr); }

 private:
  int socket_;
  std::string port_;
};

class LinesTest : public ::testing::Test, public LineEvents {
 protected:
  void connected(Who who) override { events.push_back("connected " + std::to_string(who)); }
  void received(Who, std::string_view bytes) override { heard += bytes; }
  void lost(Who who) override { events.push_back("lost " + std::to_string(who)); }

  /// Polls until it holds; the bound is reached only by a failure.
  bool wait_for(const std::function<bool()>& condition) {
    for (int polls = 0; polls < 1000 && !condition(); ++polls) lines.poll(Milliseconds(10));
    return condition();
  }
  Endpoint endpoint() const { return resolve("localhost", listener.port()).value(); }

  Listener listener;
  Lines lines{3, *this};
  std::vector<std::string> events;
  std::string heard;
};

TEST_F(LinesTest, CarriesBytesBothWays) {
  ASSERT_TRUE(lines.connect(1, endpoint(), {}));
  const int server = listener.accept_one();
  ASSERT_TRUE(wait_for([&] { return events == std::vector<std::string>{"connected 1"}; }));
  lines.send(1, "question");
  std::string question(8, ' ');
  EXPECT_EQ(recv(server, question.data(), question.size(), MSG_WAITALL), 8);
  EXPECT_EQ(question, "question");
  EXPECT_EQ(send(server, "answer", 6, 0), 6);
  EXPECT_TRUE(wait_for([&] { return heard == "answer"; }));
  EXPECT_EQ(lines.bytes_received(), 6U);
  close(server);
  EXPECT_TRUE(wait_for([&] { return events.back() == "lost 1"; }));
  EXPECT_FALSE(lines.has_line(1));
}

TEST_F(LinesTest, KeepsWhatTheKernelDoesNotTakeYet) {
  ASSERT_TRUE(lines.connect(0, endpoint(), {}));
  const int server = listener.accept_one();
  ASSERT_TRUE(wait_for([&] { return !events.empty(); }));
  const std::string much(lines.unsent_bytes_max, 'm');
  lines.send(0, much);
  std::string got(much.size(), ' ');
  std::size_t at = 0;
  ASSERT_TRUE(wait_for([&] {
    const ssize_t count = recv(server, got.data() + at, got.size() - at, MSG_DONTWAIT);
    if (count > 0) at += static_cast<std::size_t>(count);
    return at == got.size();
  }));
  EXPECT_EQ(got, much);
  close(server);
}

TEST_F(LinesTest, ComesFromOtherAddressesForOthers) {
  for (const Who who : {0U, 1U}) ASSERT_TRUE(lines.connect(who, endpoint(), {1 + who * 1000, 0}));
  std::vector<std::uint32_t> sources;
  for (int each = 0; each < 2; ++each) {
    const int server = listener.accept_one();
    sockaddr_in peer{};
    socklen_t length = sizeof peer;
    getpeername(server, reinterpret_cast<sockaddr*>(&peer), &length);
    sources.push_back(ntohl(peer.sin_addr.s_addr));
    close(server);
  }
  EXPECT_NE(sources[0], sources[1]);
  EXPECT_EQ(sources[0] >> 24, 127U);
}

TEST_F(LinesTest, TellsNothingOfALineThatWasCut) {
  ASSERT_TRUE(lines.connect(2, endpoint(), {}));
  const int server = listener.accept_one();
  ASSERT_TRUE(wait_for([&] { return !events.empty(); }));
  lines.cut(2);
  std::string nothing(1, ' ');
  EXPECT_EQ(recv(server, nothing.data(), 1, 0), -1) << "reset, as by a pulled cable";
  EXPECT_EQ(events, std::vector<std::string>{"connected 2"});
  close(server);
}

}  // namespace
}  // namespace convene::rehearsal
