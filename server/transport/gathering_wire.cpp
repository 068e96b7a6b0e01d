#include "transport/gathering_wire.hpp"

#include <algorithm>
#include <cerrno>

#include "transport/log.hpp"
#include "transport/outlet.hpp"

namespace convene::transport {
namespace {

/// Of so few sends, each is cheaper as a call of its own.
constexpr std::size_t ring_sends_min = 4;

}  // namespace

bool GatheringWire::open_ring() {
  std::string why;
  ring_ = SendRing::open(why);
  log::info(ring_ ? "sends of a delivery turn go out together, by io_uring"
                  : "sends go out one by one: io_uring is not to be had here (" + why + ")");
  return ring_ != nullptr;
}

void GatheringWire::remove(Outlet& outlet) {
  std::replace(prepared_.begin(), prepared_.end(), &outlet, static_cast<Outlet*>(nullptr));
}

void GatheringWire::flush() {
  std::erase(prepared_, nullptr);
  const std::span all(prepared_);
  for (std::size_t first = 0; first < all.size(); first += SendRing::sends_max) {
    send_batch(all.subspan(first, std::min(SendRing::sends_max, all.size() - first)));
  }
  prepared_.clear();
}

void GatheringWire::send_batch(std::span<Outlet*> outlets) {
  gather(outlets);
  if (ring_ && outlets.size() >= ring_sends_min && !ring_->send(sends_)) {
    log::warning("io_uring failed: sends go out one by one from now on");
    ring_.reset();
  }
  for (std::size_t index = 0; index < outlets.size(); ++index) {
    const SendRing::Send& send = sends_[index];
    if (!outlets[index]) continue;  // removed when another was told
    outlets[index]->tried(send.result == SendRing::untried ? send_plainly(send.socket, send.message) : send.result);
  }
}

void GatheringWire::gather(std::span<Outlet*> outlets) {
  parts_.clear();
  sends_.assign(outlets.size(), {});
  for (std::size_t index = 0; index < outlets.size(); ++index) {
    const std::size_t before = parts_.size();
    outlets[index]->gather(parts_);
    sends_[index].socket = outlets[index]->handle();
    sends_[index].message.msg_iovlen = parts_.size() - before;
  }
  iovec* next = parts_.data();  // only now: the parts move while they become more
  for (SendRing::Send& send : sends_) {
    send.message.msg_iov = next;
    next += send.message.msg_iovlen;
  }
}

std::ptrdiff_t GatheringWire::send_plainly(int socket, const msghdr& message) {
  const auto taken = ::sendmsg(socket, &message, MSG_DONTWAIT | MSG_NOSIGNAL);
  return taken < 0 ? -errno : taken;
}

}  // namespace convene::transport
