// A delivery turn's sends to many sockets at once, by io_uring and without it: the same must come of both.
#include "transport/gathering_wire.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <list>
#include <random>

#include "session/frames.hpp"
#include "transport/outlet.hpp"

namespace convene::transport {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using session::text_frame;

class Line : public Outlet::Owner {
 public:
  Line(asio::io_context& context, tcp::acceptor& acceptor, GatheringWire& wire)
      : own(context), peer(context), outlet(wire, own, now, *this) {
    peer.open(tcp::v4());
    peer.set_option(asio::socket_base::receive_buffer_size(4096));
    peer.connect(acceptor.local_endpoint());
    acceptor.accept(own);
    own.set_option(asio::socket_base::send_buffer_size(4096));
    peer.non_blocking(true);
  }
  void frames_sent() override {
    is_sending = false;
    if (removes) removes->outlet.stop();
  }
  void write_failed() override { has_failed = true; }
  std::shared_ptr<Owner> keep() override {
    return {this, [](Owner*) {}};
  }

  void send(std::vector<ports::Bytes> frames) {
    for (const ports::Bytes& frame : frames) given += *frame;
    is_sending = true;
    outlet.send(frames);
  }
  void read(std::size_t bytes_max = 1'000'000) {
    std::string bytes(bytes_max, '\0');
    boost::system::error_code error;
    bytes.resize(peer.read_some(asio::buffer(bytes), error));
    taken += bytes;
  }

  tcp::socket own;
  tcp::socket peer;
  Milliseconds now{0};
  std::string given;
  std::string taken;
  bool is_sending = false;
  bool has_failed = false;
  Line* removes = nullptr;
  Outlet outlet;
};

class GatheringWireTest : public ::testing::TestWithParam<bool> {
 protected:
  GatheringWireTest() : acceptor(context, {asio::ip::address_v4::loopback(), 0}) {}

  void SetUp() override {
    if (GetParam() && !wire.open_ring()) GTEST_SKIP() << "there is no io_uring here";
  }
  void add_lines(std::size_t count) {
    for (; count > 0; --count) lines.emplace_back(context, acceptor, wire);
  }
  void run() {
    context.restart();
    context.poll();
  }
  /// Everything arrives, except at those that failed or were stopped.
  void finish() {
    wire.flush();
    for (Line& line : lines) {
      while (!line.has_failed && line.taken.size() < line.given.size()) {
        line.read();
        run();
      }
    }
  }

  asio::io_context context;
  tcp::acceptor acceptor;
  GatheringWire wire;
  std::list<Line> lines;
};

INSTANTIATE_TEST_SUITE_P(WithAndWithoutRing, GatheringWireTest, ::testing::Bool(),
                         [](const auto& ring) { return ring.param ? "IoUring" : "Plain"; });

TEST_P(GatheringWireTest, SendsToMoreSocketsThanOneCallTakes) {
  add_lines(SendRing::sends_max + 44);
  const ports::Bytes shared = text_frame("to all");
  for (Line& line : lines) line.send({shared, text_frame("and " + std::to_string(line.own.native_handle()))});
  wire.flush();
  for (const Line& line : lines) EXPECT_FALSE(line.is_sending);
  EXPECT_EQ(shared.use_count(), 1);
  finish();
  for (const Line& line : lines) EXPECT_EQ(line.taken, line.given);
}

TEST_P(GatheringWireTest, AFullSocketHoldsNobodyUp) {
  add_lines(8);
  lines.front().send({text_frame(std::string(300'000, 'x'))});
  for (auto line = std::next(lines.begin()); line != lines.end(); ++line) line->send({text_frame("hello")});
  wire.flush();
  EXPECT_TRUE(lines.front().is_sending);
  for (auto line = std::next(lines.begin()); line != lines.end(); ++line) EXPECT_FALSE(line->is_sending);
  finish();
  for (const Line& line : lines) EXPECT_EQ(line.taken, line.given);
}

TEST_P(GatheringWireTest, OneThatVanishedFailsAlone) {
  add_lines(8);
  lines.front().peer.set_option(asio::socket_base::linger(true, 0));
  lines.front().peer.close();
  for (int round = 0; round < 3; ++round) {
    for (Line& line : lines) {
      if (!line.is_sending) line.send({text_frame("hello")});
    }
    wire.flush();
    run();
  }
  EXPECT_TRUE(lines.front().has_failed);
  finish();
  for (auto line = std::next(lines.begin()); line != lines.end(); ++line) {
    EXPECT_EQ(line->taken, line->given);
    EXPECT_FALSE(line->has_failed);
  }
}

TEST_P(GatheringWireTest, OneThatIsStoppedWhenAnotherIsToldIsNotTold) {
  add_lines(8);
  lines.front().removes = &lines.back();
  for (Line& line : lines) line.send({text_frame("hello")});
  wire.flush();
  EXPECT_FALSE(lines.front().is_sending);
  EXPECT_TRUE(lines.back().is_sending) << "it was stopped before";
}

TEST_P(GatheringWireTest, KeepsOrderAndWholenessForReadersOfEverySpeed) {
  add_lines(12);
  std::mt19937 random(5);
  for (int step = 0; step < 600; ++step) {
    unsigned speed = 0;
    for (Line& line : lines) {
      ++speed;
      if (!line.is_sending && random() % 2 == 0) {
        std::vector<ports::Bytes> frames;
        for (std::size_t count = 1 + random() % 8; count > 0; --count)
          frames.push_back(text_frame(std::string(random() % (random() % 8 == 0 ? 20'000 : 300), 'x')));
        line.send(std::move(frames));
      }
      if (random() % 12 < speed) line.read(1 + random() % 8000);
    }
    wire.flush();
    run();
  }
  finish();
  for (Line& line : lines) {
    EXPECT_TRUE(line.taken == line.given);
    EXPECT_FALSE(line.has_failed);
  }
}

}  // namespace
}  // namespace convene::transport
