#include "transport/outlet.hpp"

#include <boost/asio/post.hpp>
#include <cerrno>

#include "session/frames.hpp"
#include "transport/gathering_wire.hpp"

namespace convene::transport {
namespace {

bool is_closing_frame(const std::string& frame) {
  constexpr unsigned opcode_bits = 0x0f;  // RFC 6455 5.2
  return !frame.empty() &&
         (static_cast<unsigned>(frame.front()) & opcode_bits) == static_cast<unsigned>(session::Opcode::close);
}

}  // namespace

void Outlet::send(std::span<const ports::Bytes> frames) {
  if (state_ == State::stopped || is_closing_) return;
  CONVENE_ASSERT(!has_frames_);
  for (const ports::Bytes& frame : frames) add(frame);
  has_frames_ = true;
  if (state_ != State::idle) return;
  state_ = State::prepared;
  wire_.add(*this);
}

void Outlet::put_control(std::string frame) {
  if (state_ == State::stopped || is_closing_) return;
  is_closing_ = is_closing_frame(frame);
  control_bytes_ += frame.size();
  if (control_bytes_ > control_bytes_max) return fail();
  add(std::make_shared<const std::string>(std::move(frame)));
  if (state_ == State::idle) try_now();
}

void Outlet::add(ports::Bytes piece) {
  if (outgoing_.is_empty()) progressed_at_ = now_;
  outgoing_.add(std::move(piece));
}

void Outlet::try_now() {
  std::vector<iovec> parts;
  gather(parts);
  msghdr message{};
  message.msg_iov = parts.data();
  message.msg_iovlen = parts.size();
  tried(GatheringWire::send_plainly(handle(), message));
}

void Outlet::tried(std::ptrdiff_t result) {
  if (state_ == State::stopped) return;
  state_ = State::idle;
  if (result < 0 && result != -EAGAIN && result != -EINTR) return fail();
  if (result > 0) {
    outgoing_.advance(static_cast<std::size_t>(result));
    progressed_at_ = now_;
  }
  if (!outgoing_.is_empty()) return wait_for_room();
  control_bytes_ = 0;
  if (std::exchange(has_frames_, false)) owner_.frames_sent();
}

void Outlet::wait_for_room() {
  state_ = State::blocked;
  socket_.async_wait(boost::asio::socket_base::wait_write,
                     [this, owner = owner_.keep()](boost::system::error_code error) {
                       if (!error && state_ == State::blocked) try_now();
                     });
}

void Outlet::fail() {
  stop();
  boost::asio::post(socket_.get_executor(), [owner = owner_.keep()] { owner->write_failed(); });
}

void Outlet::stop() {
  if (state_ == State::prepared) wire_.remove(*this);
  state_ = State::stopped;
  outgoing_.clear();
}

}  // namespace convene::transport
