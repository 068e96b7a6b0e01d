// One writer a socket, tried on real sockets whose kernel buffers are tiny: whatever is taken at a time, frames and
// control frames leave whole and in order.
#include "transport/outlet.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <boost/asio/io_context.hpp>
#include <random>

#include "session/frames.hpp"
#include "transport/gathering_wire.hpp"

namespace convene::transport {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using session::text_frame;

std::string control_frame(unsigned opcode, std::string_view payload) {
  return std::string({static_cast<char>(0x80 | opcode), static_cast<char>(payload.size())}).append(payload);
}
constexpr unsigned close_opcode = 8, pong_opcode = 10;

/// An outlet on one end of a connection on loopback, and its peer at the other.
class OutletTest : public ::testing::Test, public Outlet::Owner {
 protected:
  OutletTest() {
    tcp::acceptor acceptor(context_, {asio::ip::address_v4::loopback(), 0});
    // Before connecting: the windows are agreed upon with it.
    peer.open(tcp::v4());
    peer.set_option(asio::socket_base::receive_buffer_size(2048));
    peer.connect(acceptor.local_endpoint());
    acceptor.accept(own);
    own.set_option(asio::socket_base::send_buffer_size(2048));
    peer.non_blocking(true);
  }

  void frames_sent() override { ++sent_told; }
  void write_failed() override { ++failures_told; }
  std::shared_ptr<Owner> keep() override {
    return {this, [](Owner*) {}};
  }

  void send(std::initializer_list<ports::Bytes> frames) {
    const std::vector<ports::Bytes> all(frames);
    outlet.send(all);
  }
  /// Everything that is ready runs.
  void run() {
    context_.restart();
    context_.poll();
  }
  /// What the peer can read now, at most so much.
  std::string read(std::size_t bytes_max = 1'000'000) {
    std::string bytes(bytes_max, '\0');
    boost::system::error_code error;
    bytes.resize(peer.read_some(asio::buffer(bytes), error));
    return bytes;
  }
  /// Reads so much and what comes with it, and lets the outlet go on meanwhile.
  std::string read_all(std::size_t bytes) {
    std::string all;
    while (all.size() < bytes) {
      all += read();
      run();
    }
    return all;
  }

  asio::io_context context_;
  tcp::socket own{context_};
  tcp::socket peer{context_};
  GatheringWire wire;
  Milliseconds now{0};
  int sent_told = 0;
  int failures_told = 0;
  Outlet outlet{wire, own, now, *this};
  const ports::Bytes large = text_frame(std::string(300'000, 'x'));  // more than such a socket takes at once
};

TEST_F(OutletTest, FramesGoWithTheFlushAndNotBefore) {
  send({text_frame("one"), text_frame("two")});
  run();
  EXPECT_EQ(read(), "");
  wire.flush();
  EXPECT_EQ(read_all(10), *text_frame("one") + *text_frame("two"));
  EXPECT_EQ(sent_told, 1);
  wire.flush();
  EXPECT_EQ(sent_told, 1);
}

TEST_F(OutletTest, AControlFrameGoesAtOnceWhenNothingIsBeforeIt) {
  outlet.put_control(control_frame(pong_opcode, "?"));
  EXPECT_EQ(read_all(3), control_frame(pong_opcode, "?"));
  EXPECT_EQ(sent_told, 0) << "it is not the gateway's";
}

TEST_F(OutletTest, AControlFrameIsNeverWithinAnother) {
  send({large, text_frame("after")});
  wire.flush();
  outlet.put_control(control_frame(pong_opcode, "?"));
  EXPECT_EQ(sent_told, 0);
  const std::string all = *large + *text_frame("after") + control_frame(pong_opcode, "?");
  EXPECT_EQ(read_all(all.size()), all);
  EXPECT_EQ(sent_told, 1);
}

TEST_F(OutletTest, BetweenSendAndFlushItGoesBehind) {
  send({text_frame("one")});
  outlet.put_control(control_frame(pong_opcode, "?"));
  EXPECT_EQ(read(), "");
  wire.flush();
  EXPECT_EQ(read_all(8), *text_frame("one") + control_frame(pong_opcode, "?"));
}

TEST_F(OutletTest, NothingFollowsAClosingFrame) {
  send({text_frame("one")});
  outlet.put_control(control_frame(close_opcode, "\x03\xe8"));
  outlet.put_control(control_frame(pong_opcode, "?"));
  wire.flush();
  send({text_frame("two")});
  wire.flush();
  EXPECT_EQ(read_all(9), *text_frame("one") + control_frame(close_opcode, "\x03\xe8"));
  EXPECT_EQ(read(), "");
}

TEST_F(OutletTest, TellsHowLongNothingAdvances) {
  EXPECT_EQ(outlet.silence(), Milliseconds(0));
  now = Milliseconds(1000);
  send({large});
  wire.flush();
  now = Milliseconds(1500);
  EXPECT_EQ(outlet.silence(), Milliseconds(500));
  std::size_t bytes = 0;
  while (outlet.silence() != Milliseconds(0)) {  // the peer reads: it advances
    bytes += read().size();
    run();
  }
  now = Milliseconds(1700);
  EXPECT_EQ(outlet.silence(), outlet.is_busy() ? Milliseconds(200) : Milliseconds(0));
  read_all(large->size() - bytes);
  EXPECT_EQ(outlet.silence(), Milliseconds(0));
}

TEST_F(OutletTest, WhoCallsForPongsAndReadsNoneIsLetGo) {
  send({large});
  wire.flush();
  const std::string pong = control_frame(pong_opcode, std::string(125, 'x'));
  for (std::size_t bytes = 0; bytes <= Outlet::control_bytes_max; bytes += pong.size()) outlet.put_control(pong);
  EXPECT_EQ(failures_told, 0) << "not from within the call";
  run();
  EXPECT_EQ(failures_told, 1);
}

TEST_F(OutletTest, PongsThatAreReadAreNotCounted) {
  const std::string pong = control_frame(pong_opcode, std::string(125, 'x'));
  for (std::size_t bytes = 0; bytes <= 2 * Outlet::control_bytes_max; bytes += pong.size()) {
    outlet.put_control(pong);
    EXPECT_EQ(read_all(pong.size()), pong);
  }
  run();
  EXPECT_EQ(failures_told, 0);
}

TEST_F(OutletTest, APeerThatVanishedIsTold) {
  peer.set_option(asio::socket_base::linger(true, 0));
  peer.close();
  send({large});
  wire.flush();
  while (failures_told == 0) {
    context_.restart();
    context_.run_one();
  }
  EXPECT_EQ(failures_told, 1);
  EXPECT_EQ(sent_told, 0);
}

TEST_F(OutletTest, StoppedItIsNotFlushed) {
  send({text_frame("one")});
  outlet.stop();
  wire.flush();
  EXPECT_EQ(read(), "");
  EXPECT_EQ(sent_told, 0);
}

/// Frames of every size, control frames in between, a peer that reads now and then a little.
TEST_F(OutletTest, KeepsOrderAndWholenessOverAnyInterleaving) {
  std::mt19937 random(11);
  std::string given;
  std::string taken;
  int sends = 0;
  for (int step = 0; step < 3000; ++step) {
    if (sends == sent_told && random() % 4 == 0) {
      std::vector<ports::Bytes> frames;
      for (std::size_t count = 1 + random() % 5; count > 0; --count) {
        frames.push_back(text_frame(std::string(random() % (random() % 10 == 0 ? 60'000 : 200), 'x')));
        given += *frames.back();
      }
      outlet.send(frames);
      ++sends;
    }
    if (random() % 40 == 0) {
      const std::string frame = control_frame(pong_opcode, std::to_string(step));
      given += frame;
      outlet.put_control(frame);
    }
    if (random() % 3 == 0) wire.flush();
    if (random() % 2 == 0) taken += read(1 + random() % 5000);
    run();
  }
  wire.flush();
  taken += read_all(given.size() - taken.size());
  EXPECT_TRUE(taken == given);
  EXPECT_EQ(sent_told, sends);
  EXPECT_EQ(failures_told, 0);
}

}  // namespace
}  // namespace convene::transport
